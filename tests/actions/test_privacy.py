"""Stored data shown, handed out and deleted; a fresh start that asks before it wipes."""

import json

import pytest

from actions.privacy import ActionDeleteData, ActionDownloadData, ActionSayNotKept, ActionShowData, ActionStartOver
from tests.actions.conversation import keys, loop, replied, run, tracker, user

DAY = 1_790_000_000  # 21 September 2026, UTC
GIVEN = {"age": 29.0, "degree": "master", "institution": "unlisted", "institution_text": "Springfield Tech", "nationality": "IN"}


def at(time, event):
    return {**event, "timestamp": time}


def after(question, text, active=None, **slots):
    """A tracker whose latest message is `text`, behind a reply with the key `question`."""
    return tracker(text, events=(user("something"), replied(question), user(text)), active=active, **slots)


def restarts(events):
    return [event["event"] for event in events] == ["restart"]


def test_what_is_stored_is_told_with_count_and_day():
    events = (at(DAY, user("hi")), at(DAY + 1, replied("utter_greet")), at(DAY + 90_000, user("what do you know about me")))
    done, messages = run(ActionShowData(), tracker("what do you know about me", events=events, **GIVEN))
    assert done == [] and keys(messages) == ["utter_stored_data"]
    assert [item["response"] for item in messages[0]["answers"]["values"]["items"]][:2] == ["utter_item_age", "utter_item_degree"]
    assert messages[0]["messages"]["values"] == {"count": 2, "since": {"date": "2026-09-21"}}


def test_a_stranger_is_told_that_there_is_nothing_but_this_message():
    _, messages = run(ActionShowData(), tracker("what do you know about me", events=(at(DAY, user("what do you know about me")),)))
    assert messages[0]["answers"]["response"] == "utter_stored_no_answers"
    assert messages[0]["messages"]["response"] == "utter_stored_one_message"


def test_the_file_holds_answers_and_conversation_and_can_be_read():
    events = (at(DAY, user("你好 <b>")), at(DAY + 1, replied("utter_greet")), at(DAY + 2, user("download my data")))
    _, messages = run(ActionDownloadData(), tracker("download my data", events=events, **GIVEN))
    assert keys(messages) == ["utter_data_file"]
    given = messages[0]["card"]
    assert (given["type"], given["mime"], given["name"].rsplit(".")[-1]) == ("file", "application/json", "json")
    content = json.loads(given["content"])
    assert content["answers"]["age"] == 29 and content["answers"]["institution_text"] == "Springfield Tech"
    assert content["answers"]["nationality"] == {"en": "India", "zh": "印度"}
    assert [(line["from"], line["text"]) for line in content["conversation"]][:2] == [("you", "你好 <b>"), ("guide", "...")]
    assert content["conversation"][0]["time"] == "2026-09-21T14:13:20Z"
    assert "你好" in given["content"] and "\n" in given["content"], "made to be read by people"


def test_the_file_holds_the_feedback_too():
    vote = {"event": "feedback", "timestamp": DAY + 2, "metadata": {"seq": 5, "response": "utter_greet", "vote": "down", "reason": "太短"}}
    _, messages = run(ActionDownloadData(), tracker("download my data", events=(at(DAY, user("hi")), vote)))
    content = json.loads(messages[0]["card"]["content"])
    assert content["feedback"] == [{"time": "2026-09-21T14:13:22Z", "reply": "utter_greet", "vote": "down", "reason": "太短"}]
    assert len(content["conversation"]) == 1


@pytest.mark.parametrize("text", ["delete my data", "把我的信息删掉", "Delete my data now!!"])
def test_a_deletion_is_confirmed_first(text):
    events, messages = run(ActionDeleteData(), after("utter_greet", text, **GIVEN))
    assert events == [] and keys(messages) == ["utter_confirm_delete"]


@pytest.mark.parametrize("text", ["yes", "Yes, delete everything", "是的，全部删除", "是的，全部刪除", "删吧", "delete my data", "do it!"])
def test_a_confirmed_or_repeated_deletion_is_done(text):
    events, messages = run(ActionDeleteData(), after("utter_confirm_delete", text, active="eligibility_form", requested_slot="age"))
    assert restarts(events) and keys(messages) == ["utter_data_deleted"]


@pytest.mark.parametrize("text", ["no", "No, keep it", "不，留着", "maybe", "don't delete my data", "算了", "等等，先别删"])
def test_a_denied_or_doubtful_deletion_is_not_done(text):
    events, messages = run(ActionDeleteData(), after("utter_confirm_delete", text, **GIVEN))
    assert events == [] and keys(messages) == ["utter_nothing_wiped"]


def test_a_yes_to_something_else_deletes_nothing():
    assert run(ActionDeleteData(), after("utter_confirm_restart", "yes"))[0] == []
    assert run(ActionDeleteData(), tracker("yes"))[0] == []


def test_a_no_in_the_check_brings_its_question_back_without_answering_it():
    for action, asked in ((ActionDeleteData(), "utter_confirm_delete"), (ActionStartOver(), "utter_confirm_restart")):
        events, messages = run(action, after(asked, "no", active="eligibility_form", requested_slot="post", **GIVEN))
        assert events == [] and keys(messages) == ["utter_nothing_wiped", "utter_question_post"]


def test_a_fresh_start_with_answers_asks_and_reads_them_back():
    events, messages = run(ActionStartOver(), after("utter_greet", "restart", **GIVEN))
    assert events == [] and keys(messages) == ["utter_confirm_restart"]
    assert messages[0]["items"][0]["response"] == "utter_item_age"


@pytest.mark.parametrize(
    "question, text, slots",
    [("utter_greet", "restart", {}), ("utter_greet", "restart now", GIVEN), ("utter_greet", "马上重新开始", GIVEN), ("utter_confirm_restart", "yes", GIVEN),
     ("utter_confirm_restart", "Yes, start again", GIVEN), ("utter_confirm_restart", "是的，從頭開始", GIVEN), ("utter_confirm_restart", "restart", GIVEN),
     ("utter_confirm_restart", "let me begin from zero", GIVEN)],
)
def test_a_fresh_start_happens_when_nothing_is_lost_or_it_is_meant(question, text, slots):
    events, messages = run(ActionStartOver(), after(question, text, **slots))
    assert restarts(events) and keys(messages) == ["utter_restart"]


@pytest.mark.parametrize("text", ["no", "No, keep my answers", "不，保留我的回答", "wait", "不确定"])
def test_a_denied_fresh_start_loses_nothing(text):
    events, messages = run(ActionStartOver(), after("utter_confirm_restart", text, **GIVEN))
    assert events == [] and keys(messages) == ["utter_nothing_wiped"]


def test_a_question_from_before_a_restart_is_not_answered_any_more():
    events = (user("x"), replied("utter_confirm_delete"), {"event": "restart"}, user("yes"))
    assert run(ActionDeleteData(), tracker("yes", events=events))[0] == []


def test_a_message_that_was_only_private_is_told_what_was_not_kept():
    latest = {**user("[…]"), "metadata": {"not_kept": ["name", "passport"]}}
    _, messages = run(ActionSayNotKept(), tracker("[…]", events=(latest, loop())))
    assert keys(messages) == ["utter_not_kept_alone"]
    assert [part["response"] for part in messages[0]["what"]] == ["utter_private_name", "utter_private_passport"]
    in_check = tracker("[…]", events=(latest,), active="eligibility_form", requested_slot="age")
    assert keys(run(ActionSayNotKept(), in_check)[1]) == ["utter_not_kept"], "the check asks on"
    assert keys(run(ActionSayNotKept(), tracker("[…]"))[1]) == ["utter_default"], "somebody typed the mark"


@pytest.mark.parametrize("action", [ActionShowData(), ActionDownloadData(), ActionDeleteData(), ActionStartOver(), ActionSayNotKept()])
def test_none_of_them_raises(monkeypatch, action):
    for name in ("messages", "file", "_asked", "utter"):
        monkeypatch.setattr(f"actions.privacy.{name}", None)
    events, messages = run(action, tracker("x"))
    assert events == [] and keys(messages) == ["utter_error"]
