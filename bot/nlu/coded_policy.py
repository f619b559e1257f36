"""What Rasa policies that decide by code, and not by what they learned, have in common."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, Dict, List, Optional, Text

from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.storage.resource import Resource
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

FORM = "eligibility_form"


class CodedPolicy(Policy):
    """Learns nothing and is certain of the one action that `action_after` names."""

    # The form of a running check is predicted whatever the user said; only a prediction of that kind outranks it.
    outranks_form = False

    @staticmethod
    def supported_data() -> SupportedData:
        return SupportedData.ML_AND_RULE_DATA

    @abstractmethod
    def action_after(self, tracker: DialogueStateTracker) -> Optional[Text]:
        """The action to run next, None when the other policies decide."""

    def train(self, training_trackers: List[TrackerWithCachedStates], domain: Domain, **kwargs: Any) -> Resource:
        """Returns the resource, which Rasa wants all the same."""
        return self._resource

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[Text, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        probabilities = self._default_predictions(domain)
        action = self.action_after(tracker)
        if action:
            probabilities[domain.index_for_action(action)] = 1.0
        outranks = self.outranks_form and bool(action) and tracker.active_loop_name == FORM
        return self._prediction(probabilities, is_no_user_prediction=outranks)


def new_message(tracker: DialogueStateTracker) -> Optional[UserUttered]:
    """A message that nothing answered yet, None when there is none or it is a command of Rasa."""
    message = tracker.latest_message
    unanswered = message is not None and tracker.latest_action_name == ACTION_LISTEN_NAME
    return message if unanswered and not (message.text or "").startswith("/") else None
