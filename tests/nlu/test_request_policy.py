"""When the request policy speaks up, and what comes after its actions."""

from types import SimpleNamespace

import pytest
from rasa.shared.core.events import ActionExecuted, ActiveLoop, BotUttered, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.nlu.request_policy import FORM, RequestPolicy, next_action

ANSWER, COMPARE = "action_answer_in_context", "action_compare"

SLOTS = ("requested_slot", "check_history")


def talk(text, *after, answer="utter_faq/fees", loop=False, topic=None, confidence=1.0, **slots):
    tracker = DialogueStateTracker("somebody",
    [AnySlot(n, mappings=[{"type": "custom"}], initial_value=slots.get(n)) for n in SLOTS])
    events = [ActiveLoop(FORM)] if loop else []
    events += [UserUttered("a question"), BotUttered("...",
    metadata={"utter_action": answer, "metadata": {"response": answer, "facts": ["fees_01"]}}), ActionExecuted("action_listen")]
    intent = {"name": "faq", "full_retrieval_intent_name": topic and f"faq/{topic}", "confidence": confidence}
    for event in (*events, UserUttered(text, intent=intent), *after):
        tracker.update(event)
    return tracker


@pytest.mark.parametrize("text, action", [("why?", ANSWER), ("多久", ANSWER), ("and for Z?", ANSWER),
("What does the visa cost?", None), ("/restart", None), ("thanks", None)])
def test_only_what_leans_is_taken(text, action):
    assert next_action(talk(text)) == action


def test_without_an_answer_before_only_the_reason_is_asked_back():
    assert next_action(talk("how long?", answer="utter_greet")) is None
    assert next_action(talk("why?", answer="utter_greet")) == "utter_remark_why"


@pytest.mark.parametrize("text, action", [("this is useless", "utter_remark_annoyed"), ("你係咪傻㗎", "utter_remark_annoyed"),
("29", None), ("tell me a joke", "utter_remark_joke"), ("skip this stupid question", None)])
def test_a_remark_in_the_check_gets_its_reply_and_then_the_question(text, action):
    assert next_action(talk(text, loop=True, requested_slot="age", check_history=[])) == action
    if action:
        assert next_action(talk(text, ActionExecuted(action), loop=True, requested_slot="age")) == FORM


def test_what_was_wrong_is_heard_when_it_was_asked():
    asked = dict(answer="utter_remark_unhelpful", loop=True, requested_slot="age", check_history=[])
    assert next_action(talk("It is wrong", **asked)) == "utter_remark_wrong"
    assert next_action(talk("It is wrong")) is None


@pytest.mark.parametrize("text, answer, action", [
    ("A question?", "utter_faq/fees", "action_change_length"), ("A question?", "utter_brief_fees", None),
    ("A question, by card?", "utter_faq/fees", ANSWER), ("A question, by card?", "utter_faq/age_limit", None),
])
def test_the_same_topic_does_not_get_the_same_answer_again(text, answer, action):
    assert next_action(talk(text, topic="fees", answer=answer)) == action


@pytest.mark.parametrize("confidence, action", [(0.4, ANSWER), (0.6, None)])
def test_what_the_classifier_is_not_sure_about_may_be_about_the_last_answer(confidence, action):
    tracker = talk("any rebate for pupils?", topic="health_check", confidence=confidence)
    tracker.events[1].text = "The fee is open.\n\nPupils get a rebate."
    assert next_action(tracker) == action


def test_two_topics_at_once_are_left_to_the_rules():
    tracker = talk("what does it cost, and how long does it take?", topic="fees")
    tracker.latest_message.parse_data["response_selector"] = {"faq": {"also": ["faq/processing_time"]}}
    assert next_action(tracker) is None


def test_what_the_classifier_takes_for_the_same_topic_goes_the_usual_way():
    assert next_action(talk("how long?", topic="processing_time")) is None
    assert next_action(talk("how long?", topic="processing_time", answer="utter_faq/health_check")) == ANSWER


def test_a_comparison_of_its_own_is_taken():
    assert next_action(talk("K and Z, only family members and cost", topic="compare_z",
    answer="utter_greet")) == COMPARE
    assert next_action(talk("K or Z?", topic="compare_z", answer="utter_greet")) is None


@pytest.mark.parametrize("text, question, action", [
    ("why?", "age", None), ("how long?", "age", None), ("and for Z?", "age", ANSWER), ("source?", "degree", ANSWER),
    ("那家属呢", "plan", ANSWER), ("skip", "age", None),
    ("K and Z, only family and cost", "plan", COMPARE),
])
def test_in_the_check_answers_and_commands_come_first(text, question, action):
    assert next_action(talk(text, loop=True, requested_slot=question, check_history=[])) == action


@pytest.mark.parametrize("action", [ANSWER, COMPARE])
def test_the_check_goes_on_after_the_answer_and_otherwise_the_user_speaks(action):
    assert next_action(talk("and for Z?", ActionExecuted(action), loop=True, requested_slot="age")) == FORM
    assert next_action(talk("and for Z?", ActionExecuted(action))) == "action_listen"
    assert next_action(talk("and for Z?", ActionExecuted("utter_faq"))) is None


def test_it_outranks_the_other_policies_and_abstains_otherwise():
    names = [FORM, ANSWER, COMPARE, "action_listen"]
    domain = SimpleNamespace(num_actions=len(names), index_for_action=names.index)
    policy = RequestPolicy(RequestPolicy.get_default_config(), None, None, SimpleNamespace(is_finetuning=False))
    assert policy.priority == 8
    found = policy.predict_action_probabilities(talk("and for Z?", loop=True, requested_slot="age"), domain)
    assert found.probabilities[1] == 1.0 and found.is_no_user_prediction
    silent = policy.predict_action_probabilities(talk("hello", loop=True, requested_slot="age"), domain)
    assert silent.max_confidence == 0.0 and not silent.is_no_user_prediction
