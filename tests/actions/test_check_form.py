"""The form of the check: where a turn comes from, what is left to the rules, and what Rasa is told."""

import pytest

from actions.check import ValidateEligibilityForm, how_it_came
from bot.check.turn import ANSWERED, RESUMED, STARTED
from tests.actions.conversation import FORM, keys, loop, ran, run, slots_set, tracker, user

LISTEN = ran("action_listen")


@pytest.mark.parametrize(
    "name, active, events, how",
    [
        ("the form has just been opened", FORM, [LISTEN, user("check me"), ran(FORM), loop()], STARTED),
        ("no form is open yet", None, [LISTEN, user("check me")], STARTED),
        ("another form is open", "other_form", [LISTEN, user("check me")], STARTED),
        ("the very first message", None, [ran("action_session_start"), {"event": "session_started"}, LISTEN, user("check me")], STARTED),
        ("an answer", FORM, [user("check me"), ran(FORM), loop(), LISTEN, user("29")], ANSWERED),
        ("an answer after the form has begun to run", FORM, [user("check me"), ran(FORM), loop(), LISTEN, user("29"), ran(FORM)], ANSWERED),
        ("an answer after a question", FORM, [loop(), user("fees?"), ran("utter_faq"), ran(FORM), LISTEN, user("29")], ANSWERED),
        ("a question that was answered", FORM, [loop(), LISTEN, user("fees?"), {"event": "action_execution_rejected", "name": FORM}, ran("utter_faq"), ran(FORM)], RESUMED),
        ("another language", FORM, [loop(), LISTEN, user("中文"), ran("action_switch_language"), {"event": "slot", "name": "language", "value": "zh"}], RESUMED),
        ("an answer in a new session", FORM, [ran("action_session_start"), {"event": "session_started"}, loop(), LISTEN, user("29")], ANSWERED),
        ("a correction after the result", FORM, [ran("action_show_estimate"), LISTEN, user("sorry, 36"), ran(FORM), loop()], STARTED),
        ("the start after a check that was cancelled", FORM, [loop(None), LISTEN, user("go on"), ran(FORM), loop()], STARTED),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_where_a_turn_comes_from(name, active, events, how):
    assert how_it_came(tracker(events[-1].get("text", ""), tuple(events), active)) == how


def answer(text, question="age", intent="faq", confidence=0.9, **slots):
    events = (loop(), LISTEN, user(text, intent, confidence))
    return run(ValidateEligibilityForm(), tracker(text, events, FORM, intent, confidence, requested_slot=question, **slots))


@pytest.mark.parametrize("text, value", [("29", 29), ("我29岁", 29)])
def test_an_answer_sets_its_slot_and_the_next_question(text, value):
    events, messages = answer(text)
    assert slots_set(events)["age"] == value and slots_set(events)["requested_slot"] == "degree"
    assert keys(messages) == ["utter_question_degree"]


def test_the_start_reads_no_answer_to_a_question_that_is_not_open():
    text = "29 days, is that how long one may stay? Please check me"
    events, messages = run(ValidateEligibilityForm(), tracker(text, (LISTEN, user(text), ran(FORM), loop()), FORM, requested_slot="age"))
    assert slots_set(events)["requested_slot"] == "age" and "age" not in slots_set(events)
    assert keys(messages) == ["utter_check_intro", "utter_question_age"]


@pytest.mark.parametrize("text, intent", [("How much is the fee?", "faq"), ("签证费是多少？", "faq"), ("hello there", "greet"), ("what is the weather like?", "out_of_scope")])
def test_what_is_not_for_the_check_is_rejected_and_changes_nothing(text, intent):
    events, messages = answer(text, intent=intent)
    assert [(event["event"], event["name"]) for event in events] == [("action_execution_rejected", FORM)]
    assert messages == []


@pytest.mark.parametrize("text, speed", [("I want the full version", "full"), ("Can we do the full assessment?", "full"), ("完整评估", "full")])
def test_another_speed_is_for_the_check_whatever_it_looks_like(text, speed):
    events, messages = answer(text, "degree", intent="start_eligibility_check", age=29, check_history=["age"])
    assert slots_set(events)["check_speed"] == speed and keys(messages) == ["utter_check_to_full", "utter_question_degree"]


def test_a_question_that_was_answered_brings_the_open_one_back():
    text = "How much is the fee?"
    events = (loop(), LISTEN, user(text, "faq"), ran("utter_faq"), ran(FORM))
    found, messages = run(ValidateEligibilityForm(), tracker(text, events, FORM, "faq", requested_slot="degree", age=29))
    assert slots_set(found)["requested_slot"] == "degree"
    assert keys(messages) == ["utter_check_resume", "utter_question_degree"]


@pytest.mark.parametrize("text, intent", [("purple monkey", "nlu_fallback"), ("今天天气不错", "out_of_scope")])
def test_what_nobody_understood_is_asked_again(text, intent):
    events, messages = answer(text, intent=intent, confidence=0.2)
    assert keys(messages) == ["utter_retry_age"] and slots_set(events)["requested_slot"] == "age"


@pytest.mark.parametrize("text", ["cancel", "取消"])
def test_a_cancelled_check_is_closed(text):
    events, messages = answer(text, intent="nlu_fallback")
    assert keys(messages) == ["utter_check_cancelled"]
    assert slots_set(events)["requested_slot"] is None and slots_set(events)["check_cancelled"] is True
    assert [event["name"] for event in events if event["event"] == "active_loop"] == [None]


def test_only_a_cancelled_check_is_closed_by_hand():
    """Rasa itself ends a form with no open question, and runs the result after it."""
    everything = dict(age=29, degree="master", field="physics", institution="ca-university-of-toronto", nationality="US", plan="exchange")
    events, messages = answer("none yet", "documents", **everything)
    assert slots_set(events)["requested_slot"] is None and slots_set(events)["check_complete"] is True
    assert not [event for event in events if event["event"] == "active_loop"] and messages == []


def test_a_bare_correction_means_the_question_before():
    events, messages = answer("sorry, 39", "degree", age=38, check_history=["age"])
    assert slots_set(events)["age"] == 39 and keys(messages)[0] == "utter_corrected"


def test_a_failure_leaves_the_question_open_and_every_answer(monkeypatch):
    def fail(*_, **__):
        raise RuntimeError("as asked")

    monkeypatch.setattr("actions.check.turn.take", fail)
    events, messages = answer("29", "age", check_attempts=1)
    assert keys(messages) == ["utter_error"]
    assert slots_set(events) == {"check_attempts": 1, "requested_slot": "age"}


@pytest.mark.parametrize("text", [None, "", "\ud800", "x" * 3000, "{age}"])
def test_no_message_makes_it_fail(text, caplog):
    for intent in (None, "nlu_fallback", "faq"):
        events, messages = answer(text, intent=intent)
        assert events and "utter_error" not in keys(messages)
    assert not caplog.records


def start(text, *before):
    return run(ValidateEligibilityForm(), tracker(text, (LISTEN, *before, user(text), ran(FORM), loop()), FORM, requested_slot="age"))


def test_what_was_told_in_a_question_before_the_check_is_kept():
    events, messages = start("check me", user("I'm 38, am I too old?"), ran("utter_faq"), LISTEN)
    assert slots_set(events)["age"] == 38 and slots_set(events)["requested_slot"] == "degree"
    assert keys(messages)[:2] == ["utter_check_intro", "utter_noted"]


@pytest.mark.parametrize("after", [ran("action_what_if"), ran("action_advise_employer"), {"event": "restart"}])
def test_what_was_supposed_said_of_others_or_let_go_is_not(after):
    events, _ = start("check me", user("I'm 38, am I too old?"), after, LISTEN)
    assert "age" not in slots_set(events)


def test_a_message_about_somebody_else_answers_nothing():
    text = "我们想招一个持K签的博士，公司要做什么"
    events, _ = run(ValidateEligibilityForm(), tracker(text, (loop(), LISTEN, user(text), ran("action_advise_employer")), FORM, requested_slot="degree"))
    assert slots_set(events)["requested_slot"] == "degree" and "degree" not in slots_set(events)


def test_a_second_start_says_once_that_the_check_goes_on():
    events, messages = run(ValidateEligibilityForm(), tracker("check me", (loop(), LISTEN, user("check me"), ran("utter_check_running")), FORM, requested_slot="age"))
    assert keys(messages) == ["utter_question_age"]


@pytest.mark.parametrize("text", ["My daughter is 24, master's in physics, can she apply?", "我女儿24岁，物理硕士，能申请吗"])
def test_a_check_for_somebody_else_says_whom_it_is_about(text):
    events, messages = run(ValidateEligibilityForm(), tracker(text, (LISTEN, user(text), ran(FORM), loop()), FORM))
    assert keys(messages)[0] == "utter_check_for_another"
    assert (slots_set(events)["age"], slots_set(events)["degree"], slots_set(events)["field"]) == (24, "master", "physics")


def test_the_answers_of_one_person_are_not_mixed_with_those_of_another():
    text = "My daughter is 24, can she apply?"
    events, messages = run(ValidateEligibilityForm(), tracker(text, (LISTEN, user(text), ran(FORM), loop()), FORM, age=38, check_history=["age"]))
    assert "age" not in slots_set(events) and "utter_check_for_another" not in keys(messages)
