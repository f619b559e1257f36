"""A new session keeps the answers and the open check."""

from actions.session import ActionSessionStart
from tests.actions.conversation import FORM, run, slots_set, tracker

ANSWERS = {"age": 29, "documents": [], "check_complete": False, "requested_slot": "degree", "language": "zh-Hant", "check_history": ["age"]}


def started(**kwargs):
    events, messages = run(ActionSessionStart(), tracker(**kwargs))
    assert messages == []
    return events


def test_the_latest_value_of_each_slot_is_carried_once():
    events = started(**ANSWERS, events=tuple({"event": "slot", "name": "age", "value": age} for age in (27, 28, 29)))
    assert slots_set(events) == ANSWERS
    assert len([event for event in events if event["event"] == "slot"]) == len(ANSWERS)


def test_an_empty_slot_stays_empty():
    assert slots_set(started(age=None, plan=None)) == {}


def test_what_belonged_to_the_old_session_is_left_behind():
    assert slots_set(started(session_started_metadata={"a": 1})) == {}


def test_the_open_form_is_carried_after_the_slots():
    kinds = [(event["event"], event.get("name")) for event in started(active=FORM, requested_slot="degree")]
    assert kinds == [("session_started", None), ("slot", "requested_slot"), ("active_loop", FORM), ("action", "action_listen")]


def test_no_form_is_opened_that_was_not_open():
    assert [event["event"] for event in started()] == ["session_started", "action"]
