"""The last answer again, shorter or in more detail."""

from __future__ import annotations

from typing import List, Optional, Text

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from bot.check.answers import to_profile
from bot.check.brief_report import brief_report
from bot.check.report import report
from bot.check.say import Part, part
from bot.follow_up.detail import RESULT, detail_reply, entries_of_result
from bot.follow_up.length import LastAnswer, answer_in_length, last_answer
from bot.language.parse.length import BRIEF, DETAIL, length_wanted
from bot.policy import estimate, remaining_questions, today


class ActionChangeLength(SafeAction):
    """Repeats the last answer in the length that the message asks for; says so kindly when there is none."""

    def name(self) -> Text:
        return "action_change_length"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        length = length_wanted(tracker.latest_message.get("text") or "")
        utter(dispatcher, _replies(length or BRIEF, last_answer(reversed(tracker.events)), tracker))
        return []


def _replies(length: Text, last: Optional[LastAnswer], tracker: Tracker) -> List[Part]:
    if last is None:
        return [part("utter_nothing_to_shorten" if length == BRIEF else "utter_nothing_to_detail")]
    if length == DETAIL and last.rest:
        return [detail_reply(RESULT if last.result else last.context.topic or "", last.rest)]
    if length == last.length == BRIEF:
        return [part("utter_already_brief", choices=[part("utter_length_choice_detail")])]
    if length == last.length == DETAIL:
        return [part("utter_all_told", choices=[part("utter_length_choice_brief")])]
    if last.result:
        return _result(length, last, tracker)
    reply = answer_in_length(length, last)
    if length == BRIEF:
        reply["values"]["choices"] = [part("utter_length_choice_detail")]
    return [reply]


def _result(length: Text, last: LastAnswer, tracker: Tracker) -> List[Part]:
    """The result of the check, made again from the answers."""
    profile = to_profile(tracker.current_slot_values())
    if remaining_questions(profile):
        return [part("utter_estimate_incomplete", topics=["start_eligibility_check"])]
    found = estimate(profile, today())
    if length == BRIEF:
        return brief_report(found)
    return report(found) if last.length == BRIEF else [detail_reply(RESULT, entries_of_result(found.findings))]
