"""The result in short: verdict, the point that weighs most, and one thing to do."""

import pytest

from bot.check.brief_report import brief_report
from bot.check.report import report
from bot.policy import codes
from tests.check.test_report import PEOPLE, result, sections


def lines(name):
    (reply,) = brief_report(result(name))
    found = {one["response"]: one["values"]["line"] for one in reply["values"]["lines"]["paragraphs"]}
    return found.get("utter_result_brief_point"), found.get("utter_result_brief_next")


def test_the_people_have_every_grade():
    assert {result(name).grade for name in PEOPLE} == set(codes.GRADES)


@pytest.mark.parametrize("name", PEOPLE)
def test_one_reply_with_the_verdict_and_one_thing_to_do(name):
    replies = brief_report(result(name))
    assert [reply["response"] for reply in replies] == ["utter_result_brief"]
    assert replies[0]["values"]["verdict"]["response"] == f"utter_result_brief_verdict_{result(name).grade}"
    assert replies[0]["values"]["topics"] == report(result(name))[-1]["values"]["topics"]
    assert replies[0]["values"]["facts"] and "custom" not in replies[0]["values"]
    way_on = any(reply["response"] == "utter_result_next" for reply in report(result(name)))
    assert (lines(name)[1] is not None) is way_on


@pytest.mark.parametrize("name", PEOPLE)
def test_what_weighs_most_is_against_before_open(name):
    rows = sections(report(result(name))[0])
    ranked = [line for key in ("against", "open") for line in rows.get(f"utter_section_{key}", [])]
    assert lines(name)[0] == (ranked[0] if ranked else None)


@pytest.mark.parametrize("name", PEOPLE)
def test_nobody_is_sent_to_a_list_that_is_not_there(name):
    assert (lines(name)[1] or {}).get("response") != "utter_step_consider_alternatives"


def test_the_next_step_fits_the_person():
    expected = {
        "silent": "utter_step_answer_missing", "worker": "utter_alternative_work_with_employer",
        "strong": "utter_step_ask_mission", "older": "utter_change_ask_mission_age",
        "undergraduate": "utter_change_finish_degree",
    }
    assert {name: lines(name)[1]["response"] for name in expected} == expected
