"""Look-ups as questions of their own: an institution, a field, where to apply; and premises put right first."""

from __future__ import annotations

from typing import Text

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from actions.fallback import latest_text
from bot.check.say import part
from bot.look_up import look_up, topic_of
from bot.look_up.say import look_up_replies


class ActionLookUp(SafeAction):
    """Answers what the data know about the names in the message, and offers the general answer as a button."""

    def name(self) -> Text:
        return "action_look_up"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        asked = look_up(latest_text(tracker), topic_of(tracker.latest_message.get("intent") or {}))
        utter(dispatcher, look_up_replies(asked) if asked else [part("utter_default")])
        return []
