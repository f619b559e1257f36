"""The plan after arrival and its calendar."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, List, Optional, Text

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from bot.check import arrival, arrival_questions
from bot.check.say import Part
from bot.language.parse.arrival import details, has_been, moving_in, of_arrival, wants_calendar
from bot.language.parse.date_reading import Reading
from bot.language.parse.dates import Told, bare_day, day_among, find_dates
from bot.policy import today


class ActionArrivalPlan(SafeAction):
    """Plans the time after an arrival, or asks for its day; a later message may change it or ask for a calendar.

    The slot `arrival_date` holds the day (ISO); what else was said of the stay is read from the last plan.
    """

    def name(self) -> Text:
        return "action_arrival_plan"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        text = tracker.latest_message.get("text") or ""
        last = _last_custom(tracker)
        planned = last.get("type") == arrival.PLAN
        told = find_dates(text, today(), has_been(text))
        move_in = moving_in(text, told)
        days = [one for one in told if one is not move_in] or ([] if planned else told)
        known = {**(last.get("known") or {}), **details(text, after_plan=planned)}
        if move_in and move_in.day:
            known["move_in"] = move_in.day.isoformat()
        calendar = wants_calendar(text)
        calendar_wished = calendar or bool(last.get("calendar"))
        reading = _chosen(text, last) or _told(text, days) or _remembered(tracker)
        if reading is None:
            utter(dispatcher, [arrival_questions.ask_when(known, calendar_wished)])
            return []
        open_question = _open_question(reading, known, calendar_wished)
        if open_question:
            utter(dispatcher, [open_question])
            return []
        day = reading.days[0]
        utter(dispatcher, _replies(day, known, plan=not (calendar and planned), calendar=calendar_wished))
        return [SlotSet("arrival_date", day.isoformat())]


def _open_question(reading: Reading, known: Dict[Text, Any], calendar: bool) -> Optional[Part]:
    """What has to be asked about the day before there can be a plan."""
    if reading.unclear:
        return arrival_questions.ask_again(reading, known, calendar)
    return arrival_questions.cannot_plan(reading.days[0], today(), known, calendar)


def _replies(day: date, known: Dict[Text, Any], plan: bool, calendar: bool) -> List[Part]:
    """The plan, the calendar, or one after the other for who asked for a calendar before there was a plan."""
    return [make(day, today(), known) for make, said in ((arrival.plan, plan), (arrival.calendar, calendar)) if said]


def _chosen(text: Text, last: Dict[Text, Any]) -> Optional[Reading]:
    """The day of "the 28th", said of the days that the last question was about."""
    number, asked = bare_day(text), [date.fromisoformat(day) for day in last.get("days") or []]
    return day_among(number, Reading(tuple(asked), last["unclear"])) if number and asked else None


def _told(text: Text, days: List[Told]) -> Optional[Reading]:
    chosen = of_arrival(text, days)
    return Reading(chosen.days, chosen.unclear) if chosen else None


def _remembered(tracker: Tracker) -> Optional[Reading]:
    day = tracker.get_slot("arrival_date")
    return Reading((date.fromisoformat(day),)) if day else None


def _last_custom(tracker: Tracker) -> Dict[Text, Any]:
    """What the last plan, or the last question for the day, handed to web pages; empty when there was none."""
    for event in reversed(tracker.events):
        if event["event"] in ("restart", "session_started"):
            break
        custom = (event.get("data") or {}).get("custom") if event["event"] == "bot" else None
        if isinstance(custom, dict) and custom.get("type") in (arrival.PLAN, arrival_questions.QUESTION):
            return custom
    return {}
