"""The last answer again, shorter or in more detail: on request, or because the same was asked twice."""

from __future__ import annotations

from typing import List, Optional, Text

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from actions.fallback import latest_text
from bot.check.answers import to_profile
from bot.check.brief_report import brief_report
from bot.check.quick import is_quick, quick_report
from bot.check.report import report
from bot.check.say import Part, part
from bot.follow_up.context import ASKED_AGAIN, answering_turn
from bot.follow_up.detail import RESULT, detail_reply, entries_of_result
from bot.follow_up.length import LastAnswer, answer_in_length, last_answer
from bot.follow_up.special import shorter, shorter_first_estimate
from bot.language.parse.length import BRIEF, DETAIL, length_wanted
from bot.policy import estimate, remaining_questions, today


class ActionChangeLength(SafeAction):
    """Repeats the last answer in the length that the message asks for; says so kindly when there is none.

    A message that asks for no length asks again what was just answered: it gets the short form, and hears so.
    """

    def name(self) -> Text:
        return "action_change_length"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        text, last = latest_text(tracker), last_answer(reversed(tracker.events))
        length = length_wanted(text)
        if length:
            utter(dispatcher, _replies(length, last, tracker))
        else:
            utter(dispatcher, [part(ASKED_AGAIN), *_replies(BRIEF, last, tracker)])
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
    if last.context.special and length == BRIEF:
        turn = answering_turn(reversed(tracker.events))
        short = shorter(turn, tracker.current_slot_values(), today()) if turn else None
        return [_with_choice(short)] if short else [part("utter_already_brief", choices=[part("utter_length_choice_detail")])]
    reply = answer_in_length(length, last)
    return [_with_choice(reply) if length == BRIEF else reply]


def _with_choice(reply: Part) -> Part:
    """A short reply with the way to the long one."""
    return part(reply["response"], **{**reply["values"], "choices": [part("utter_length_choice_detail")]})


def _result(length: Text, last: LastAnswer, tracker: Tracker) -> List[Part]:
    """The result of the check, made again from the answers."""
    slots = tracker.current_slot_values()
    profile = to_profile(slots)
    found, left = estimate(profile, today()), remaining_questions(profile)
    quick = is_quick(found, slots.get("check_speed"), left)
    if left and not (quick and slots.get("check_complete")):
        return [part("utter_estimate_incomplete", topics=["start_eligibility_check"])]
    whole = quick_report(found, profile, left) if quick else report(found)
    if length == BRIEF and quick:
        short = shorter_first_estimate(whole)
        return [short] if short else [part("utter_already_brief", choices=whole[0]["values"]["choices"])]
    if length == BRIEF:
        return brief_report(found)
    return whole if last.length == BRIEF else [detail_reply(RESULT, entries_of_result(found.findings))]
