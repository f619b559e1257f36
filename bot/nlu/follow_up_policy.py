"""Rasa policy for messages that lean on the last answer ("why?", "and for Z?") and for comparisons on request."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Optional, Text

from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

from bot.check.correction import read_in_check
from bot.check.lexicon import lexicon
from bot.follow_up import comparison_asked, context_of, resolve
from bot.policy import today

FORM = "eligibility_form"
ANSWER, COMPARE = "action_answer_in_context", "action_compare"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class FollowUpPolicy(Policy):
    """Predicts one of its two actions, and after it the form in the running check or else the wait for the user.

    Intents cannot tell: "how long?" is about whatever was talked about. In the check, answers and commands come
    first ("why?" asks there why the question is asked), and the question comes again after the answer.
    """

    @staticmethod
    def supported_data() -> SupportedData:
        return SupportedData.ML_AND_RULE_DATA

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        return {"priority": 8, "max_history": None}  # above CheckPolicy's 7

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
        action = _next_action(tracker)
        if action:
            probabilities[domain.index_for_action(action)] = 1.0
        # The form of a running check is predicted whatever the user said; only a prediction of that kind outranks it.
        return self._prediction(probabilities, is_no_user_prediction=bool(action) and tracker.active_loop_name == FORM)


def _next_action(tracker: DialogueStateTracker) -> Optional[Text]:
    in_check = tracker.active_loop_name == FORM
    if tracker.latest_action_name in (ANSWER, COMPARE):
        return FORM if in_check else ACTION_LISTEN_NAME
    message = tracker.latest_message
    text = (message.text or "") if message else ""
    if tracker.latest_action_name != ACTION_LISTEN_NAME or not text or text.startswith("/"):
        return None
    action = _answering(tracker, message)
    return None if action and in_check and _for_the_check(tracker, text) else action


def _answering(tracker: DialogueStateTracker, message: UserUttered) -> Optional[Text]:
    topic = (message.full_retrieval_intent_name or "").split("/")[-1]
    if comparison_asked(message.text, topic or None):
        return COMPARE
    asked = resolve(message.text, context_of(_newest_first(tracker)))
    # What the classifier takes for the same topic goes the usual way.
    return ANSWER if asked and not (asked.topic and asked.topic == topic) else None


def _newest_first(tracker: DialogueStateTracker) -> Iterator[Dict[Text, Any]]:
    return (event.as_dict() for event in reversed(tracker.events))


def _for_the_check(tracker: DialogueStateTracker, text: Text) -> bool:
    """Whether the message answers the open question, refuses it, or is a command."""
    history = tracker.get_slot("check_history") or []
    reading = read_in_check(text, tracker.get_slot("requested_slot"), history, lexicon(), today())
    return bool(reading.command or reading.declined or reading.values and not reading.question)
