"""The result of the check."""

from __future__ import annotations

from typing import Text

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from bot.check.answers import questions_left, to_profile
from bot.check.progress import progress
from bot.check.quick import is_quick, quick_report
from bot.check.report import report
from bot.check.unchanged import said_so
from bot.policy import estimate, remaining_questions, today


class ActionShowEstimate(SafeAction):
    """Shows the estimate, the first one or the full one, and refuses while a question of the check is open.

    Rasa runs this action whenever the form ends, and a form also ends when its validation could not run at all; so what the
    slots hold is checked here once more (`estimate` raises for a value that the engine does not know).
    """

    def name(self) -> Text:
        return "action_show_estimate"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        slots = tracker.current_slot_values()
        if slots.get("check_cancelled") and not slots.get("check_complete") or said_so(reversed(tracker.events)):
            return []
        if not slots.get("check_complete") or questions_left(slots):
            dispatcher.utter_message(response="utter_estimate_incomplete", topics=["start_eligibility_check"])
            return []
        profile = to_profile(slots)
        found, left = estimate(profile, today()), remaining_questions(profile)
        quick = is_quick(found, slots.get("check_speed"), left)
        replies = quick_report(found, profile, left) if quick else report(found)
        replies[0]["values"]["check"] = progress(slots, None)
        utter(dispatcher, replies)
        return []
