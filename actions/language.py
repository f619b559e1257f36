"""Switching the language on request, and telling which ones there are."""

from __future__ import annotations

from typing import Text

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction
from bot.language.wanted import requested_language


class ActionSwitchLanguage(SafeAction):
    """Remembers the language asked for; from then on it holds until another is asked for.

    Who asks which languages there are, or for one that there is not, is told, and the language stays.
    """

    def name(self) -> Text:
        return "action_switch_language"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        language = requested_language(tracker.latest_message.get("text") or "")
        if language is None:
            dispatcher.utter_message(response="utter_languages")
            return []
        dispatcher.utter_message(response="utter_switch_language", language=language)
        return [SlotSet("language", language)]
