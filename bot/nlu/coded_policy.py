"""What Rasa policies that decide by code, and not by what they learned, have in common."""

from __future__ import annotations

from typing import Any, List

from rasa.core.policies.policy import Policy, SupportedData
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.generator import TrackerWithCachedStates


class CodedPolicy(Policy):
    """Learns nothing."""

    @staticmethod
    def supported_data() -> SupportedData:
        return SupportedData.ML_AND_RULE_DATA

    def train(self, training_trackers: List[TrackerWithCachedStates], domain: Domain, **kwargs: Any) -> Resource:
        """Returns the resource, which Rasa wants all the same."""
        return self._resource
