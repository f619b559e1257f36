"""Taking the result along, and coming back to it."""

from __future__ import annotations

from typing import Text

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from bot.check.answers import items, to_profile
from bot.check.report import report
from bot.check.resume import resume, unlisted
from bot.check.say import Part, part
from bot.export.code import CodeError, decode, encode
from bot.export.document import order
from bot.export.find import find
from bot.export.wish import MAIL, PRINTABLE, wish
from bot.policy import Profile, estimate, policy, remaining_questions, today


class ActionExport(SafeAction):
    """Hands out the whole result as a file, in the format that the message names."""

    def name(self) -> Text:
        return "action_export"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        slots = tracker.current_slot_values()
        profile, answers = to_profile(slots), items(slots)
        if not answers:
            dispatcher.utter_message(response="utter_export_nothing", topics=["start_eligibility_check"])
            return []
        result = estimate(profile, today())
        code = encode(profile, result, policy().edition)
        if remaining_questions(profile):
            dispatcher.utter_message(response="utter_export_incomplete", code=code, topics=["start_eligibility_check"])
            return []
        found = wish(_text(tracker))
        format = found.format if found and found.format else PRINTABLE
        written = PRINTABLE if format == MAIL else format
        file = order(written, answers, report(result), code, today(), result.policy_version)
        dispatcher.utter_message(response=f"utter_export_{format}", code=code, file=file)
        return []


class ActionGiveCode(SafeAction):
    """Gives the code that holds the answers so far, to come back with."""

    def name(self) -> Text:
        return "action_give_code"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        slots = tracker.current_slot_values()
        profile = to_profile(slots)
        if not items(slots):
            dispatcher.utter_message(response="utter_export_nothing", topics=["start_eligibility_check"])
            return []
        code = encode(profile, estimate(profile, today()), policy().edition)
        utter(dispatcher, [part("utter_code", code=code, own_words=_own_words(profile))])
        return []


class ActionResume(SafeAction):
    """Takes up the check that a code holds, and says what changed since; asks for the code when there is none."""

    def name(self) -> Text:
        return "action_resume"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        code = find(_text(tracker))
        if code is None:
            told = items(tracker.current_slot_values())
            utter(dispatcher, [part("utter_resume_still_here", items=told) if told else part("utter_resume_ask")])
            return []
        try:
            saved = decode(code, policy())
        except CodeError as error:
            dispatcher.utter_message(response=f"utter_resume_{error.reason}")
            return []
        resumed = resume(saved, policy(), today(), tracker.current_slot_values())
        utter(dispatcher, resumed.replies)
        # The code brings a whole check: a question that was open belongs to the old one.
        events = [SlotSet(name, value) for name, value in resumed.slots.items()]
        return [*events, SlotSet("requested_slot", None), ActiveLoop(None)]


def _own_words(profile: Profile) -> Part | Text:
    names = [part(f"utter_stored_{name}") for name in unlisted(profile)]
    return part("utter_code_own_words", what=names) if names else ""


def _text(tracker: Tracker) -> Text:
    return tracker.latest_message.get("text") or ""
