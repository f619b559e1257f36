"""The result of the check."""

from __future__ import annotations

from typing import Text

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from bot.check.answers import to_profile
from bot.check.report import report
from bot.policy import estimate, remaining_questions, today


class ActionShowEstimate(SafeAction):
    """Shows the estimate, and refuses while a question of the check is open.

    Rasa runs this action whenever the form ends, and a form also ends when its validation could not run at all; so what the
    slots hold is checked here once more (`estimate` raises for a value that the engine does not know).
    """

    def name(self) -> Text:
        return "action_show_estimate"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        if not tracker.get_slot("check_complete"):
            if tracker.get_slot("check_cancelled"):
                return []
            dispatcher.utter_message(response="utter_estimate_incomplete", topics=["start_eligibility_check"])
            return []
        profile = to_profile(tracker.current_slot_values())
        if remaining_questions(profile):
            dispatcher.utter_message(response="utter_estimate_incomplete", topics=["start_eligibility_check"])
            return []
        utter(dispatcher, report(estimate(profile, today())))
        return []
