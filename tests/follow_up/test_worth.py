"""What a result says to somebody who doubts that applying is worth it."""

from datetime import date

import pytest

from bot.follow_up.worth import wanted, worth_reply
from tests.check.conversation import FULL
from tests.words import LANGUAGES, by_language

DAY = date(2026, 11, 22)
FIRST = {"age": 29, "degree": "master", "field": "physics", "institution": FULL["institution"], "check_complete": True}
GRADES = ("strong_fit", "promising", "possible", "doubtful", "does_not_fit", "too_little_known")


def worth(reply):
    values = reply["values"]
    return (values.get("verdict") or values["sections"]["paragraphs"][0])["response"]


@pytest.mark.parametrize("last, complete, is_wanted", [
    ("utter_result_quick", True, True), ("utter_check_enough", True, True), ("utter_result_part", True, True),
    ("utter_faq/fees", True, False), ("utter_result_quick", False, False),
])
def test_only_right_after_a_result(last, complete, is_wanted):
    assert wanted("so should I even bother?", last, {"check_complete": complete}) is is_wanted
    assert not wanted("what does it cost?", last, {"check_complete": complete})


@pytest.mark.parametrize("slots, key", [
    ({**FULL, "check_speed": "full"}, "utter_worth_strong_fit"), ({**FULL, "check_speed": "full", "age": 46}, "utter_worth_doubtful"),
    (FIRST, "utter_worth_promising"), ({**FIRST, "field": "law"}, "utter_worth_does_not_fit"),
])
def test_the_words_follow_the_grade(slots, key):
    reply = worth_reply(slots, DAY)
    assert worth(reply) == key and reply["values"]["facts"] and reply["values"]["choices"]


@pytest.mark.parametrize("grade", GRADES)
def test_every_grade_has_its_words(grade):
    assert set(by_language(f"utter_worth_{grade}")) == set(LANGUAGES)
