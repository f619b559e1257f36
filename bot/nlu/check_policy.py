"""Rasa policy for what rules cannot tell about the check: they see intents, and these cases are told by words or slots."""

from __future__ import annotations

from itertools import takewhile
from typing import Any, Dict, List, Optional, Text

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecutionRejected, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.check.correction import read_in_check
from bot.check.interruption import changes_result
from bot.check.lexicon import lexicon
from bot.nlu.coded_policy import CodedPolicy
from bot.policy import today

FORM = "eligibility_form"


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

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[Text, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        probabilities = self._default_predictions(domain)
        message = tracker.latest_message
        if tracker.latest_action_name == ACTION_LISTEN_NAME and message and not (message.text or "").startswith("/"):
            if _wants_form(tracker, message.text or "", (message.intent or {}).get("name")):
                probabilities[domain.index_for_action(FORM)] = 1.0
        return self._prediction(probabilities)


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
