"""What has to be asked before there can be a plan after arrival: the day, or what is unclear about it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Dict, Mapping, Optional, Text

from bot.check.say import Part, part
from bot.language.parse.arrival import LONGEST_AGO
from bot.language.parse.date_reading import Reading

QUESTION = "arrival_question"  # `type` of what a question hands to a web page
DAYS_AHEAD = 731  # two years: farther away a date is most likely a slip, and rules may have changed by then


def ask_when(known: Mapping[Text, Any], calendar: bool = False) -> Part:
    """Asks for the day of the landing; `calendar`: because a calendar was asked for. `known` as in `bot.check.arrival.plan`."""
    return part("utter_arrival_calendar_ask" if calendar else "utter_arrival_ask", card=_question(known, calendar))


def ask_again(reading: Reading, known: Mapping[Text, Any], calendar: bool = False) -> Part:
    """Says what is unclear about a date, and offers the days that it may be."""
    shown = [{"date": day.isoformat()} for day in reading.days]
    days = [day.isoformat() for day in reading.days]
    card = {**_question(known, calendar), "days": days, "unclear": reading.unclear}
    if reading.unclear == "vague":
        first, last = shown
        return part("utter_arrival_vague", first=first, last=last, card=card)
    if reading.unclear == "impossible" and shown:
        return part("utter_arrival_impossible", last=shown[0], choices=shown, card=card)
    if not shown:
        return part("utter_arrival_no_such_date", card=card)
    return part("utter_arrival_which", choices=shown, card=card)


def cannot_plan(arrival: date, today: date, known: Mapping[Text, Any], calendar: bool = False) -> Optional[Part]:
    """What to say about a day too long ago or too far ahead for a plan; None for any other."""
    if arrival < today - timedelta(days=LONGEST_AGO):
        return part("utter_arrival_long_past", arrival={"date": arrival.isoformat()}, card=_question(known, calendar))
    if arrival > today + timedelta(days=DAYS_AHEAD):
        return part("utter_arrival_far_ahead", arrival={"date": arrival.isoformat()}, card=_question(known, calendar))
    return None


def _question(known: Mapping[Text, Any], calendar: bool) -> Dict[Text, Any]:
    """What a web page needs to show a date picker, and the next turn to go on from."""
    return {"type": QUESTION, "known": dict(known), "calendar": calendar}
