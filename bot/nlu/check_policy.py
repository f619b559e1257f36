"""Rasa policy for what rules cannot tell about the check: they see intents, and these cases are told by words or slots."""

from __future__ import annotations

from itertools import takewhile
from typing import Any, Dict, List, Optional, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.events import ActionExecutionRejected, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.check.correction import read_in_check
from bot.check.interruption import changes_result
from bot.check.lexicon import lexicon
from bot.nlu.coded_policy import FORM, CodedPolicy, new_message
from bot.policy import today


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class CheckPolicy(CodedPolicy):
    """Predicts the form in four cases and abstains otherwise; it outranks RulePolicy.

    - A message after the result corrects an answer ("sorry, I meant 36").
    - The check was stopped, and the user says "continue" or yes.
    - In the running check a message looks like the intent `restart`, which RulePolicy would obey before it asks the form: "back"
      means the last question there. The form rejects what is a restart indeed.
    - The form rejected an earlier message, a goodbye say, and was not asked since: Rasa would not offer it the next one.
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        return {"priority": 7, "max_history": None}  # above RulePolicy's 6

    def action_after(self, tracker: DialogueStateTracker) -> Optional[Text]:
        message = new_message(tracker)
        if message is None:
            return None
        return FORM if _wants_form(tracker, message.text or "", (message.intent or {}).get("name")) else None


def _wants_form(tracker: DialogueStateTracker, text: Text, intent: Optional[Text]) -> bool:
    if tracker.active_loop_name == FORM:
        return not _rejected_in_this_turn(tracker) and (tracker.is_active_loop_rejected or intent == "restart")
    if tracker.get_slot("check_cancelled") and intent == "affirm":
        return True
    return bool(tracker.get_slot("check_complete")) and _changes_result(text, tracker.get_slot("check_history") or [])


def _rejected_in_this_turn(tracker: DialogueStateTracker) -> bool:
    since_user = takewhile(lambda event: not isinstance(event, UserUttered), reversed(tracker.events))
    return any(isinstance(event, ActionExecutionRejected) for event in since_user)


def _changes_result(text: Text, answered: List[Text]) -> bool:
    return changes_result(read_in_check(text, None, answered, lexicon(), today()))
