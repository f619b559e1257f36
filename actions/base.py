"""What every action has in common."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from typing import Any, Dict, Iterable, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.check.say import Part

logger = logging.getLogger(__name__)

Events = List[Dict[Text, Any]]


class SafeAction(Action, ABC):
    """An action that never raises into Rasa: the user gets an apology, the log the error, and every answer is kept.

    A raised error would cost the whole turn, reply included, and in a form count as an executed one.
    """

    @abstractmethod
    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        """Does the work and returns the events."""

    def after_failure(self, tracker: Tracker) -> Events:
        """Returns what still has to happen when `act` failed."""
        return []

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]) -> Events:
        try:
            return self.act(dispatcher, tracker)
        except Exception:
            logger.exception("%s failed.", self.name())
            dispatcher.messages.clear()
            dispatcher.utter_message(response="utter_error")
            return self.after_failure(tracker)


def utter(dispatcher: CollectingDispatcher, replies: Iterable[Part]) -> None:
    """Sends replies by key, in order."""
    for reply in replies:
        dispatcher.utter_message(response=reply["response"], **reply["values"])
