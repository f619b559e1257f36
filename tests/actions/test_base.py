"""What all actions have in common: none of them raises into Rasa."""

import pytest
from rasa_sdk.events import SlotSet

import actions.estimate
import actions.fallback
import actions.language
from actions.base import SafeAction, utter
from actions.check import ValidateEligibilityForm
from actions.session import ActionSessionStart
from bot.check.say import part
from tests.actions.conversation import FORM, keys, run, slots_set, tracker


class FailsHalfway(SafeAction):
    """Not one of ours; the name keeps it out of their way."""

    def name(self):
        return "example_fails_halfway"

    def act(self, dispatcher, tracker):
        dispatcher.utter_message(response="utter_greet")
        raise RuntimeError("as asked")

    def after_failure(self, tracker):
        return [SlotSet("age", tracker.get_slot("age"))]


def test_a_failure_costs_neither_the_reply_nor_the_answers(caplog):
    events, messages = run(FailsHalfway(), tracker("hello", age=29))
    assert keys(messages) == ["utter_error"], "what was half said must not stand before an apology"
    assert slots_set(events) == {"age": 29}
    assert "example_fails_halfway" in caplog.text and "as asked" in caplog.text


def test_without_a_failure_nothing_is_apologised_for(caplog):
    class Works(FailsHalfway):
        def act(self, dispatcher, tracker):
            dispatcher.utter_message(response="utter_greet")
            return [SlotSet("age", 30)]

    events, messages = run(Works(), tracker("hello"))
    assert keys(messages) == ["utter_greet"] and slots_set(events) == {"age": 30} and not caplog.records


@pytest.mark.parametrize(
    "action, module, broken",
    [
        (ValidateEligibilityForm(), "actions.check", "lexicon"), (actions.estimate.ActionShowEstimate(), "actions.estimate", "questions_left"),
        (actions.fallback.ActionOfferChoices(), "actions.fallback", "lexicon"), (actions.fallback.ActionOutOfScope(), "actions.fallback", "elsewhere"),
        (actions.fallback.ActionHumanHandoff(), "actions.fallback", "summary"), (actions.language.ActionSwitchLanguage(), "actions.language", "requested_language"),
    ],
    ids=lambda value: value.name() if hasattr(value, "name") else None,
)
def test_every_action_survives_what_breaks_within(monkeypatch, action, module, broken):
    def fail(*_, **__):
        raise RuntimeError("as asked")

    monkeypatch.setattr(f"{module}.{broken}", fail)
    _, messages = run(action, tracker("I am 29", active=FORM, requested_slot="age", check_complete=True))
    assert keys(messages) == ["utter_error"]


def test_every_action_of_ours_is_safe():
    def below(kind):
        return {kind, *(one for child in kind.__subclasses__() for one in below(child))}

    from rasa_sdk import Action

    unsafe = {one for one in below(Action) - below(SafeAction) if one.__module__.startswith("actions.")}
    # It says nothing and only copies what Rasa holds.
    assert unsafe == {ActionSessionStart}


def test_replies_go_out_in_order_with_their_values():
    class Speaks(FailsHalfway):
        def act(self, dispatcher, tracker):
            utter(dispatcher, [part("utter_noted", items=["a"]), part("utter_question_age", progress=1)])
            return []

    _, messages = run(Speaks(), tracker())
    assert keys(messages) == ["utter_noted", "utter_question_age"]
    assert messages[0]["items"] == ["a"] and messages[1]["progress"] == 1
