"""The answers between the slots of a conversation and the profile that the engine judges."""

import pytest

from bot.check.answers import DEPENDENT, PROFILE_SLOTS, item, items, shown, to_profile
from bot.check.say import part
from bot.policy import Profile, ProfileError, codes, policy, remaining_questions
from bot.policy.profile import FIELDS
from tests.check.conversation import FULL, TORONTO
from tests.words import ROOT, all_variations, read_yaml


def test_each_field_of_the_profile_has_a_slot():
    assert set(PROFILE_SLOTS) == set(FIELDS)
    assert set(PROFILE_SLOTS) <= set(read_yaml(ROOT / "domain.yml")["slots"])
    assert {name for names in DEPENDENT.values() for name in names} <= set(PROFILE_SLOTS)


def test_no_slots_are_an_empty_profile():
    assert to_profile({}) == Profile()
    assert to_profile({"requested_slot": "age", "language": "zh"}) == Profile()


@pytest.mark.parametrize(
    "slots, profile",
    [
        ({"age": 29.0}, Profile(age=29)),
        ({"documents": []}, Profile(documents=frozenset())),
        ({"documents": ["cv", "passport"]}, Profile(documents=frozenset({"cv", "passport"}))),
        ({"declined": ["age"]}, Profile(declined=frozenset({"age"}))),
        ({"declined": None}, Profile()),
    ],
)
def test_slots_become_a_profile(slots, profile):
    found = to_profile(slots)
    assert found == profile and type(found.age) is type(profile.age)


@pytest.mark.parametrize("slots", [{"age": "29"}, {"age": 29.5}, {"age": True}, {"degree": "PhD"}, {"institution": "Toronto"}, {"nationality": "in"},
                                   {"plan": ["study"]}, {"documents": ["cheque"]}, {"declined": ["shoe_size"]}])
def test_a_value_that_the_engine_does_not_know_is_refused(slots):
    with pytest.raises(ProfileError):
        remaining_questions(to_profile(slots))


def test_answers_are_read_back_in_the_order_of_the_questions():
    read_back = [one["response"] for one in items({"plan": "study", "age": 29, "degree": "master"})]
    assert read_back == ["utter_item_age", "utter_item_degree", "utter_item_plan"]


def test_only_the_answers_named_are_read_back():
    assert items(FULL, ["nationality"]) == [part("utter_item_nationality", value={"en": "United States", "zh": "美国"})]
    assert items(FULL, []) == [] and items({}) == []


@pytest.mark.parametrize("field", ["field_text", "institution_text", "declined"])
def test_what_only_goes_with_an_answer_is_not_read_back(field):
    assert item(field, "x") is None


def test_an_unlisted_name_is_read_back_in_the_words_of_the_user():
    assert items({"field": "unlisted", "field_text": "puppetry"}) == [part("utter_item_field", value=part("utter_quoted", message="puppetry"))]
    assert items({"post_institution": "unlisted"}) == [part("utter_item_post_institution", value=part("utter_unlisted"))]


def test_what_makes_a_sentence_of_its_own_has_words_of_its_own():
    assert item("degree", "none") == part("utter_item_degree_none")
    assert item("plan", "unsure") == part("utter_item_plan_unsure")
    assert item("post", "industry") == part("utter_item_post", value=part("utter_item_post_industry"))


def test_many_papers_are_read_back_by_their_number_and_the_first_ones():
    many = item("documents", ["cv", "passport", "photo", "transcript", "degree_certificate"])
    assert (many["response"], many["values"]["count"], len(many["values"]["value"])) == ("utter_item_documents_many", 5, 3)
    assert many["values"]["value"][0]["en"].startswith("Passport")


def test_secondary_school_goes_without_saying_of_an_undergraduate():
    told = [one["response"] for one in items({"degree": "secondary", "degree_in_progress": "bachelor"})]
    assert told == ["utter_item_degree_in_progress"]


def test_papers_are_read_back_by_name():
    assert item("documents", []) == part("utter_item_documents_none")
    papers = item("documents", ["passport", "cv"])["values"]["value"]
    assert [set(paper) for paper in papers] == [{"en", "zh"}] * 2


@pytest.mark.parametrize("age", [29, 29.0])
def test_an_age_is_read_back_as_a_whole_number(age):
    assert str(item("age", age)["values"]["age"]) == "29"


def test_every_answer_there_can_be_has_words():
    values = {
        "age": [29], "degree": codes.DEGREES, "degree_in_progress": codes.DEGREES, "field": [*policy().fields, "unlisted"],
        "institution": [*policy().institutions, "unlisted"], "post": codes.POSTS, "post_institution": [TORONTO, "unlisted"],
        "nationality": policy().countries, "residence": policy().countries, "plan": codes.PLANS, "passport_months": [24],
        "documents": [[], list(policy().documents)],
    }
    for field, known in values.items():
        for value in known:
            one = item(field, value)
            assert one["response"] in all_variations()
            words = one["values"].get("value")
            for name in words if isinstance(words, list) else [words]:
                if isinstance(name, dict):
                    assert name["response"] in all_variations() if "response" in name else name["en"].strip() and name["zh"].strip()


def test_a_code_of_no_table_has_no_words():
    with pytest.raises(KeyError):
        shown("institution", "no-such-place")
