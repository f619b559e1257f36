"""Advice on the application file follows the papers asked for and the person who asks."""

import re

import pytest

from bot.check.coach import FACTS, coach_reply, kind_of
from bot.language.parse.coach import PAPERS, coach
from bot.policy import codes, policy
from tests.words import LANGUAGES, all_variations, by_language

KINDS = ("founder", "researcher", "graduate", "anyone")
ALL = tuple(PAPERS)


@pytest.mark.parametrize("slots, kind", [
    ({"plan": "entrepreneurship"}, "founder"), ({"plan": "business", "post": "teaching"}, "founder"),
    ({"plan": "research", "degree": "bachelor"}, "researcher"), ({"post": "teaching"}, "researcher"),
    ({"degree": "master", "post": "industry"}, "graduate"), ({"degree_in_progress": "bachelor"}, "graduate"),
    ({"degree": "diploma"}, "anyone"), ({}, "anyone"), ({"plan": None, "post": None}, "anyone"),
])
def test_the_kind_of_person_follows_from_the_answers(slots, kind):
    assert kind_of(slots) == kind


@pytest.mark.parametrize("plan", codes.PLANS)
@pytest.mark.parametrize("post", codes.POSTS)
def test_every_answer_gives_a_kind(plan, post):
    assert kind_of({"plan": plan, "post": post}) in KINDS


def keys(reply):
    return [section["response"] for section in reply["values"]["sections"]["paragraphs"]]


def test_a_researcher_and_a_founder_get_different_advice():
    researcher, founder = coach_reply(("cv",), {"post": "research"}), coach_reply(("cv",), {"plan": "entrepreneurship"})
    assert keys(researcher) == keys(founder) == ["utter_coach_cv"]
    own = [reply["values"]["sections"]["paragraphs"][0]["values"]["own"]["response"] for reply in (researcher, founder)]
    assert own == ["utter_coach_cv_researcher", "utter_coach_cv_founder"]
    assert researcher["values"]["opening"] != founder["values"]["opening"]


def test_the_whole_file_is_a_line_a_paper_with_buttons():
    reply = coach_reply(ALL, {"plan": "research"})
    assert keys(reply) == [f"utter_coach_{paper}_researcher" for paper in ALL]
    assert len(reply["values"]["choices"]) == len(ALL) and "topics" not in reply["values"]


@pytest.mark.parametrize("age, said", [(None, False), (35, False), (36, True), (52.0, True)])
def test_more_proof_is_advised_above_the_reported_age(age, said):
    reply = coach_reply(("cv",), {"age": age})
    assert ("utter_coach_above_age" in keys(reply)) is said
    assert ("age_06" in reply["values"]["facts"]) is said


def test_the_facts_are_those_of_the_papers():
    assert set(FACTS) == set(PAPERS)
    assert {fact for facts in FACTS.values() for fact in facts} - set(policy().facts) == set()
    assert coach_reply(("letters",), {})["values"]["facts"] == ["documents_05"]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_has_words_for_every_kind(paper):
    keys_of_paper = [f"utter_coach_{paper}", f"utter_coach_choice_{paper}"]
    for key in (*keys_of_paper, *(f"utter_coach_{paper}_{kind}" for kind in KINDS)):
        assert key in all_variations(), key
    own = {key: by_language(f"utter_coach_{paper}_{key}") for key in KINDS}
    for language in LANGUAGES:
        assert len({words[language].text for words in own.values()}) == len(KINDS), "two kinds get the same advice"
        assert re.search(r"Common mistakes|常见错误", by_language(f"utter_coach_{paper}")[language].text)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_asks_for_its_paper(paper, language):
    assert coach(by_language(f"utter_coach_choice_{paper}")[language].text) == (paper,)


@pytest.mark.parametrize("language, advice, official", [
    ("en", "my advice, not a rule", "All that is official"), ("zh", "我的建议，不是规定", "官方只要求"),
])
def test_advice_is_told_from_rules(language, advice, official):
    text = by_language("utter_coach")[language].text
    assert advice in text and official in text
