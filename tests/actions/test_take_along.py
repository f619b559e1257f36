"""Files and codes on request, and the way back."""

import pytest

from actions.take_along import ActionExport, ActionGiveCode, ActionResume
from bot.check.answers import to_profile
from bot.export import symbols
from bot.export.code import decode
from bot.policy import policy
from tests.actions.conversation import keys, loop, run, slots_set, tracker
from tests.check.conversation import FULL

UNLISTED = {**FULL, "institution": "unlisted", "institution_text": "Greendale"}


def said(action, text="", **slots):
    events, messages = run(action, tracker(text, **slots))
    assert events == []
    return messages


def code(**slots):
    (message,) = said(ActionGiveCode(), **slots)
    return message["code"]


@pytest.mark.parametrize(
    "text, key, format",
    [("export as PDF", "printable", "printable"), ("导出", "printable", "printable"), ("copy my result", "text", "text"), ("导出markdown", "markdown", "markdown"),
     ("send it to my email", "mail", "printable"), ("发到我邮箱", "mail", "printable"), ("whatever a rule sent here", "printable", "printable")],
)
def test_the_result_comes_in_the_format_asked_for(text, key, format):
    (message,) = said(ActionExport(), text, **FULL, check_complete=True)
    ordered = message["file"]
    assert message["response"] == f"utter_export_{key}" and (ordered["type"], ordered["format"]) == ("document", format)
    assert [reply["response"] for reply in ordered["replies"]] == ["utter_result", "utter_result_part", "utter_result_next", "utter_result_documents"]
    assert ordered["version"] == policy().version and ordered["code"] == message["code"]
    assert decode(message["code"], policy()).profile == to_profile(FULL)


@pytest.mark.parametrize("action", [ActionExport(), ActionGiveCode()])
@pytest.mark.parametrize("slots", [{}, {"declined": ["age"]}])
def test_without_an_answer_there_is_nothing_to_take_along(action, slots):
    (message,) = said(action, "export", **slots)
    assert message["response"] == "utter_export_nothing" and message["topics"] == ["start_eligibility_check"]


def test_an_unfinished_check_gets_a_code_instead_of_a_file():
    (message,) = said(ActionExport(), "导出PDF", age=29.0, degree="master")
    assert message["response"] == "utter_export_incomplete" and "file" not in message
    assert decode(message["code"], policy()).profile.age == 29


def test_what_the_code_cannot_hold_is_said():
    (message,) = said(ActionGiveCode(), **UNLISTED)
    assert [part["response"] for part in message["own_words"]["values"]["what"]] == ["utter_stored_institution"]
    assert said(ActionGiveCode(), **FULL)[0]["own_words"] == ""


@pytest.mark.parametrize("active", [None, "eligibility_form"])
def test_a_code_brings_the_whole_check_back(active):
    events, messages = run(ActionResume(), tracker(f"my code is {code(**FULL).lower()} thanks", active=active, requested_slot="age", age=50))
    slots = slots_set(events)
    assert to_profile(slots) == to_profile(FULL) and slots["check_complete"] is True and slots["requested_slot"] is None
    assert [event for event in events if event["event"] == "active_loop"] == [{**loop(None), "timestamp": None}]
    assert keys(messages) == ["utter_resume_welcome", "utter_resume_replaced", "utter_resume_unchanged", "utter_result", "utter_result_part", "utter_result_next",
                              "utter_result_documents"]


def test_the_code_of_an_unfinished_check_leads_on():
    events, messages = run(ActionResume(), tracker(code(age=29, degree="master")))
    assert keys(messages)[-1] == "utter_resume_open" and slots_set(events)["check_cancelled"] is True


def test_without_a_code_it_is_asked_for():
    assert keys(said(ActionResume(), "I have a code")) == ["utter_resume_ask"]


@pytest.mark.parametrize(
    "text, key",
    [
        ("I have a code", "utter_resume_still_here"),
        ("restore my answers", "utter_resume_still_here"),
        (code(**FULL)[:-1], "utter_resume_mistyped"),
        (symbols.with_check("K2" + symbols.read(code(**FULL))[2:-2]), "utter_resume_unknown_format"),
    ],
)
def test_a_code_that_cannot_be_read_changes_nothing(text, key):
    assert keys(said(ActionResume(), text, **{**FULL, "age": 50})) == [key]
