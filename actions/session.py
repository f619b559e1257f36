"""A new session keeps the answers of the check and the check itself."""

from __future__ import annotations

from typing import Any, Dict, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, ActiveLoop, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events


class ActionSessionStart(Action):
    """Carries the latest value of each slot and the open form over.

    Rasa's own version repeats every slot event of the past, so that it grows with each session, and drops the open form while
    keeping its question: the next answer would then mean nothing.
    """

    def name(self) -> Text:
        return "action_session_start"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]) -> Events:
        events: Events = [SessionStarted()]
        events += [
            SlotSet(name, value)
            for name, value in tracker.current_slot_values().items()
            if value is not None and name != "session_started_metadata"
        ]
        loop = tracker.active_loop.get("name")
        if loop:
            events.append(ActiveLoop(loop))
        events.append(ActionExecuted("action_listen"))
        return events
