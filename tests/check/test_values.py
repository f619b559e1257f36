"""From what the parsers read to the answers of the check: in the engine's own codes, and asked back where unclear."""

import pytest

from bot.check.choice import OFFERED
from bot.check.lexicon import TABLES, _rows, lexicon
from bot.check.values import hear
from bot.language.parse.documents import DOCUMENTS
from bot.language.reading import read
from bot.policy import codes, policy
from bot.wording import in_traditional
from tests.check.conversation import MIT, TODAY, TORONTO


def heard(text, question=None, offered=()):
    return hear(read(text, question, lexicon(), TODAY), question, offered)


@pytest.mark.parametrize(
    "question, text, values",
    [
        (None, "I'm 29, Indian, master in physics from MIT", {"age": 29, "degree": "master", "field": "physics", "institution": MIT, "nationality": "IN"}),
        (None, "我29岁，印度人，麻省理工学院物理学硕士", {"age": 29, "degree": "master", "field": "physics", "institution": MIT, "nationality": "IN"}),
        ("degree", "I am doing a PhD", {"degree": "bachelor", "degree_in_progress": "doctorate"}),
        ("field", "ethnomusicology", {"field": "unlisted", "field_text": "ethnomusicology"}),
        ("institution", "某某职业技术学院", {"institution": "unlisted", "institution_text": "某某职业技术学院"}),
        ("post_institution", "MIT", {"post_institution": MIT}),
        ("nationality", "Indian living in Dubai", {"nationality": "IN", "residence": "AE"}),
        ("plan", "a postdoc in Shanghai, so research", {"plan": "research"}),
        ("documents", "passport, contract and recommendation letters", {"documents": ["passport", "post_certificate", "recommendation_letters"]}),
        ("documents", "都没有", {"documents": []}),
        ("age", "The weather is nice", {}),
        ("age", "", {}),
    ],
)
def test_answers_are_heard_in_codes(question, text, values):
    found = heard(text, question).values
    assert {name: found.get(name) for name in {*values, *(found if not values else ())}} == values


def test_papers_are_heard_when_asked_for_or_listed():
    assert "documents" not in {**heard("I have a passport").values, **heard("I have a law degree and a CV").values}
    assert heard("I have my passport and my CV").values == {"documents": ["cv", "passport"]}
    assert heard("I have my passport and my CV", "documents").values == {"documents": ["cv", "passport"]}


@pytest.mark.parametrize("text, reply", [("I'm in my mid-30s", "utter_age_vague"), ("我三十多岁", "utter_age_vague"), ("250", "utter_age_implausible")])
def test_an_unclear_age_is_asked_back(text, reply):
    unclear = heard(text, "age")
    assert (unclear.values, unclear.ask_back["response"], unclear.unclear) == ({}, reply, "age")


@pytest.mark.parametrize("text", ["skip", "不想说"])
def test_a_refusal_needs_a_question(text):
    assert heard(text, "age").declined and not heard(text).declined


def test_a_workplace_is_not_taken_for_the_university():
    values = heard("Greendale University", "post_institution").values
    assert "institution" not in values and "institution_text" not in values


def test_where_one_is_going_is_not_where_one_lives():
    assert "residence" not in heard("I want to start a company in Shanghai", "plan").values


def test_every_code_of_the_parsers_is_one_of_the_engine():
    from bot.language.parse import degree, plan, post

    assert set(degree.LEVELS) == set(codes.DEGREES)
    assert set(post.POSTS) == set(codes.POSTS)
    assert set(plan.PLANS) == set(codes.PLANS)
    assert set(DOCUMENTS) <= set(policy().documents)


def test_every_name_of_the_lexicon_is_known_to_the_engine():
    ids = {name: {row.get("id") or row.get("code") for row in _rows(name)} for name in TABLES if name != "ambiguous_aliases"}
    assert ids["universities"] | ids["research_institutions"] == set(policy().institutions)
    assert ids["stem_fields"] - {"unknown_other"} <= set(policy().fields)
    assert ids["countries"] == set(policy().countries)


AMBIGUOUS = [alias.alias for alias in policy().ambiguous_aliases if heard(alias.alias, "institution").ask_back]


def test_names_that_several_share_are_asked_back():
    assert len(AMBIGUOUS) > 100
    unclear = heard("Northeastern University", "institution")
    assert unclear.unclear == "institution" and unclear.values == {} and 2 <= len(unclear.offered) <= OFFERED


USUAL = [alias for alias in policy().ambiguous_aliases if alias.likely]


def test_the_usual_meaning_of_a_shared_name_is_taken_and_read_back():
    wrong = {}
    for alias in USUAL:
        found = heard(alias.alias, "institution")
        if found.ask_back or found.values != {"institution": alias.likely} or found.guessed != {"institution"}:
            wrong[alias.alias] = found
    assert USUAL and not wrong


def test_a_name_of_one_institution_alone_is_no_guess():
    assert heard("University of Toronto", "institution").guessed == set()
    assert heard("Univeristy of Toronto", "institution").guessed == {"institution"}


@pytest.mark.parametrize("question", ["institution", "post_institution"])
def test_every_institution_offered_can_be_chosen(question):
    """By its number, and by the button in each language."""
    wrong = []
    for alias in AMBIGUOUS:
        offered = heard(alias, "institution")
        for number, (id, name) in enumerate(zip(offered.offered, offered.ask_back["values"]["choices"]), start=1):
            for said in (str(number), name["en"], name["zh"], in_traditional(name["zh"])):
                if heard(said, question, offered.offered).values.get(question) != id:
                    wrong.append(f"{alias}: {said!r} does not choose {id}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("text", ["no", "ok", "not sure", "hi", "it", "不是", "都不是", "neither", "0", "9"])
def test_what_chooses_nothing_is_no_choice(text):
    wrong = {}
    for alias in AMBIGUOUS:
        offered = heard(alias, "institution").offered
        chosen = heard(text, "institution", offered).values.get("institution")
        if chosen in offered:
            wrong[alias] = chosen
    assert not wrong


def test_a_choice_is_not_open_for_ever():
    assert heard("University of Toronto", "institution", [MIT]).values["institution"] == TORONTO


@pytest.mark.parametrize("text, question, school, workplace", [
    ("I teach maths at ETH Zurich", "post", None, "ch-eth-zurich"), ("我35，在清华做博后", "age", None, "cn-tsinghua-university"),
    ("PhD from ETH Zurich, now a postdoc", "age", "ch-eth-zurich", None), ("I'm a lecturer, studied at ETH Zurich", "age", "ch-eth-zurich", None),
])
def test_the_institution_of_a_post_is_the_workplace(text, question, school, workplace):
    values = heard(text, question).values
    assert (values.get("institution"), values.get("post_institution")) == (school, workplace)


def test_where_one_would_like_to_go_is_no_school_of_ones_own():
    assert heard("research at Fudan University", "plan").values == {"plan": "research"}


def test_of_two_citizenships_one_is_asked_for():
    found = heard("both French and Moroccan", "nationality")
    assert found.unclear == "nationality" and found.ask_back["response"] == "utter_explain_nationality" and not found.values


def test_how_long_the_passport_is_valid_is_taken_down_beside_another_answer():
    assert heard("Brazil. My passport is valid for another 8 months", "nationality").values == {"nationality": "BR", "passport_months": 8}


def test_all_papers_but_one_are_all_papers_but_that_one():
    everything, most = (set(heard(text, "documents").values["documents"]) for text in ("I have them all", "everything but the photo"))
    assert everything - most == {"photo"}


@pytest.mark.parametrize("question", [None, "age", "degree"])
def test_the_school_that_a_degree_is_from_is_asked_for_at_once_when_several_share_its_name(question):
    told = hear(read("phd from york", question, lexicon(), TODAY), question)
    assert told.values["degree"] == "doctorate" and told.unclear == "institution"
    assert set(told.offered) == {"gb-university-of-york", "ca-york-university"}
