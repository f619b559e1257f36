"""The event that keeps what a user thinks of a reply. It changes nothing in the conversation."""

from __future__ import annotations

from typing import Any

from rasa.shared.core.events import SkipEventInMDStoryMixin


class FeedbackGiven(SkipEventInMDStoryMixin):
    """`metadata` holds {seq, response, vote, reason}; `response` is the key of the reply that it is about."""

    type_name = "feedback"

    def __hash__(self) -> int:
        return hash((self.type_name, self.timestamp))

    def __eq__(self, other: Any) -> bool:
        if not isinstance(other, FeedbackGiven):
            return NotImplemented
        return (self.timestamp, self.metadata) == (other.timestamp, other.metadata)

    def __str__(self) -> str:
        return "FeedbackGiven()"
