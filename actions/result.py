"""After the result of the check: what it would be under a supposition, and parts of it on request."""

from __future__ import annotations

from typing import Text

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from actions.estimate import ActionShowEstimate
from actions.fallback import latest_text
from bot.check.answers import questions_left, to_profile
from bot.check.asked_of_result import part_of_result
from bot.check.say import part
from bot.check.what_if import suppose, what_if_reply
from bot.follow_up.worth import worth_reply
from bot.language.parse.asked_part import asked_part
from bot.language.parse.worth import doubts_worth
from bot.policy import estimate, today


class ActionWhatIf(SafeAction):
    """Shows the result now beside the result under what the message supposes. Sets no slot: every answer is kept."""

    def name(self) -> Text:
        return "action_what_if"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        day = today()
        heard = suppose(latest_text(tracker), day)
        reply = what_if_reply(heard, tracker.current_slot_values(), day) if heard else part("utter_default")
        utter(dispatcher, [reply])
        return []


class ActionShowPart(SafeAction):
    """Tells the part of the result that the message asks for, or whether to apply, made again from the answers."""

    def name(self) -> Text:
        return "action_show_part"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        asked = asked_part(latest_text(tracker))
        slots = tracker.current_slot_values()
        if slots.get("check_complete") and doubts_worth(latest_text(tracker)):
            utter(dispatcher, [worth_reply(slots, today())])
        elif asked is None:
            utter(dispatcher, [part("utter_default")])
        elif questions_left(slots):
            utter(dispatcher, [part("utter_estimate_incomplete", topics=["start_eligibility_check"])])
        elif asked.part == "all":
            return ActionShowEstimate().act(dispatcher, tracker)
        else:
            utter(dispatcher, part_of_result(asked, estimate(to_profile(slots), today())))
        return []
