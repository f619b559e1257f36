"""Rasa policy for messages whose words, not their intent, tell what they ask for: "why?", "and for Z?", "delete my data"."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import Any, Dict, List, Optional, Sequence, Text, cast

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.check.correction import read_in_check
from bot.check.interruption import changes_result
from bot.check.lexicon import lexicon
from bot.language.reading import Reading
from bot.nlu.coded_policy import FORM, CodedPolicy, new_message
from bot.policy import today
from bot.requests import ACTIONS, END_THE_TURN, Message, action_for


SURE = 0.5  # probability from which a message is taken for its topic
SURELY_OFF_TOPIC = 0.9


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class RequestPolicy(CodedPolicy):
    """Predicts the action that `bot/requests.py` names, and after it the form in the running check or else the wait for the user.

    Intents cannot tell: "how long?" is about whatever was talked about. In the check, answers and commands come first ("why?"
    asks there why the question is asked), and the question comes again after the answer.
    """

    outranks_form = True

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        return {"priority": 8, "max_history": None}  # above CheckPolicy's 7

    def action_after(self, tracker: DialogueStateTracker) -> Optional[Text]:
        return next_action(tracker)


def next_action(tracker: DialogueStateTracker) -> Optional[Text]:
    """The action to run next, None when the other policies decide."""
    in_check = tracker.active_loop_name == FORM
    if tracker.latest_action_name in ACTIONS:
        return FORM if in_check and tracker.latest_action_name not in END_THE_TURN else ACTION_LISTEN_NAME
    message = new_message(tracker)
    if message is None or not message.text:
        return None
    text = message.text
    slots = tracker.current_slot_values()
    before, events = _last_response(tracker), _newest_first(tracker)
    asked = Message(text, _intent(message), before, events, in_check, today(), slots, _also(message), _sure(message))
    if not in_check and not slots.get("check_complete"):
        return action_for(asked, lambda: False)
    open_question = slots.get("requested_slot") if in_check else None
    reading = read_in_check(text, open_question, slots.get("check_history") or [], lexicon(), today())
    if in_check and reading.values and not reading.question:
        asked = replace(asked, intent="")  # "Reading" or "back at MIT" may look like an intent, and is an answer
    return action_for(asked, lambda: _for_the_check(reading) if in_check else changes_result(reading))


def _intent(message: UserUttered) -> Text:
    return message.full_retrieval_intent_name or (message.intent or {}).get("name") or ""


def _also(message: UserUttered) -> Sequence[Text]:
    """Full names of the further topics that the message asks about (bot/nlu/classifier.py)."""
    parsed = cast(Dict[Text, Any], message.parse_data or {})
    return parsed.get("response_selector", {}).get("faq", {}).get("also", [])


def _sure(message: UserUttered) -> bool:
    """Whether the classifier knows what the message is about: "whats the fine" alone could be anything."""
    intent = message.intent or {}
    enough = SURELY_OFF_TOPIC if intent.get("name") == "out_of_scope" else SURE
    return intent.get("name") != "nlu_fallback" and (intent.get("confidence") or 0.0) >= enough


def _newest_first(tracker: DialogueStateTracker) -> List[Dict[Text, Any]]:
    return [event.as_dict() for event in reversed(tracker.events)]


def _last_response(tracker: DialogueStateTracker) -> Optional[Text]:
    """The key of the last reply of the turn before, None when that turn had none."""
    before = iter(_newest_first(tracker))
    next((event for event in before if event["event"] == "user"), None)
    replies = (event for event in takewhile(lambda event: event["event"] != "user", before) if event["event"] == "bot")
    metadata = next((reply.get("metadata") or {} for reply in replies), {})
    return metadata.get("utter_action")


def _for_the_check(reading: Reading) -> bool:
    """Whether the message answers the open question, refuses it, or is a command."""
    return bool(reading.command or reading.declined or reading.values and not reading.question)
