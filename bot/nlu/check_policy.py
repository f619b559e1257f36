"""Rasa policy that takes a correction after the result back into the check."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Text

from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

from bot.check.correction import read_in_check
from bot.check.interruption import changes_result
from bot.check.lexicon import lexicon
from bot.policy import today

FORM = "eligibility_form"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class CheckPolicy(Policy):
    """Predicts the form when a message corrects an answer of a finished check ("sorry, I meant 36"), and abstains otherwise.

    No rule can do that: rules see intents, and a correction is told by its words. Within the running check the form comes
    first anyway and rejects what is not for it. This policy outranks RulePolicy.
    """

    @staticmethod
    def supported_data() -> SupportedData:
        return SupportedData.ML_AND_RULE_DATA

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        return {"priority": 7, "max_history": None}  # above RulePolicy's 6

    def train(self, training_trackers: List[TrackerWithCachedStates], domain: Domain, **kwargs: Any) -> Resource:
        """Learns nothing; Rasa wants the resource all the same."""
        return self._resource

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[Text, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        probabilities = self._default_predictions(domain)
        finished = tracker.get_slot("check_complete") and not tracker.active_loop_name
        if finished and tracker.latest_action_name == ACTION_LISTEN_NAME and tracker.latest_message:
            text = tracker.latest_message.text or ""
            if not text.startswith("/") and _changes_result(text, tracker.get_slot("check_history") or []):
                probabilities[domain.index_for_action(FORM)] = 1.0
        return self._prediction(probabilities)


def _changes_result(text: Text, answered: List[Text]) -> bool:
    return changes_result(read_in_check(text, None, answered, lexicon(), today()))
