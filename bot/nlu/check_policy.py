"""Rasa policy that decides, while the check is running, whether a message answers it or interrupts it."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Text

from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

from bot.check.lexicon import lexicon
from bot.language.reading import Reading, read
from bot.policy import today

FORM = "eligibility_form"

# Intents that never interrupt the check: the form itself says that it did not understand, or takes the yes or no.
LEFT_TO_THE_FORM = {"nlu_fallback", "affirm", "deny"}
# A question is believed from this probability of its topic on; below, a message with an answer in it is an answer.
SURE_OF_TOPIC = 0.6


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class CheckPolicy(Policy):
    """Predicts the form for a message that answers the open question, and abstains otherwise.

    Rules see intents only, and an answer such as "PhD in law" or "Reading" looks a little like some intent; by rules alone it
    would be taken for an interruption. This policy also sees the text and which question is open. It outranks RulePolicy.
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
        if tracker.latest_action_name == ACTION_LISTEN_NAME and _belongs_to_check(tracker):
            probabilities[domain.index_for_action(FORM)] = 1.0
        return self._prediction(probabilities)


def _belongs_to_check(tracker: DialogueStateTracker) -> bool:
    message = tracker.latest_message
    if message is None or not message.text or message.text.startswith("/"):
        return False
    running = tracker.active_loop_name == FORM
    if not running and not tracker.get_slot("check_complete"):
        return False
    question = tracker.get_slot("requested_slot") if running else None
    reading = read(message.text, question, lexicon(), today())
    intent = message.intent or {}
    if running:
        return answers_check(reading, question, intent.get("name"), intent.get("confidence", 0.0))
    return changes_result(reading)


def answers_check(reading: Reading, question: Optional[Text], intent: Optional[Text], confidence: float) -> bool:
    """Whether a message in the running check is for the form. Pure, so that tests can go through its cases."""
    if reading.command or reading.declined or intent in LEFT_TO_THE_FORM:
        return True
    if not reading.values:
        return False
    if reading.question:
        # "Is 38 too old?" asks; "38, is that a problem?" asks too, and what it answers is taken up after the reply.
        return confidence < SURE_OF_TOPIC and question in reading.values
    return True


def changes_result(reading: Reading) -> bool:
    """Whether a message after the result corrects an answer, so that the estimate is made again."""
    if reading.question:
        return False
    return bool(reading.correction and reading.values) or bool(reading.command and reading.command.name == "change")
