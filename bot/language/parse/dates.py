"""Dates of a journey, told in any form in English or Chinese: a day, or what is unclear about it.

A library (dateparser) was tried instead: it guesses silently where a traveller must be asked (03/05, 明年二月底).
"""
from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import List, Optional, Tuple

from bot.language.normalise import aligned, has_han
from bot.language.parse.calendar_names import HAN_DAY, ORDINAL_WORD, day_number
from bot.language.parse.date_reading import Clock, Reading, on
from bot.language.parse.dates_chinese import CHINESE
from bot.language.parse.dates_english import ENGLISH, short_numeric

LONGEST = 2000  # characters; no date is looked for in more


@dataclass(frozen=True)
class Told:
    """A date in a text. `days` and `unclear` as in `Reading`; [start, end) are offsets in the original text."""

    days: Tuple[date, ...]
    unclear: Optional[str]
    start: int
    end: int

    @property
    def day(self) -> Optional[date]:
        """The day, None when it is unclear."""
        return None if self.unclear else self.days[0]


def find_dates(text: str, today: date, past: bool = False) -> List[Told]:
    """All dates in a text, in their order. `past`: those without a year have been, as in "I landed on 3 March"."""
    source = aligned(text[:LONGEST])
    lower, clock = source.lower, Clock(today, past)
    found: List[Tuple[int, int, Reading]] = []
    # Exact forms come before vague ones, which are parts of them (February in 28 February).
    for pattern, read in [*ENGLISH, *CHINESE]:
        for match in pattern.finditer(lower):
            if any(match.start() < end and start < match.end() for start, end, _ in found):
                continue
            reading = read(match, clock)
            if reading is not None:
                found.append((match.start(), match.end(), reading))
    if not found:
        found = short_numeric(lower, clock, day_first=not has_han(lower))
    found.sort(key=lambda entry: entry[0])
    return [Told(reading.days, reading.unclear, *source.span(start, end)) for start, end, reading in found]


_BARE_DAY = re.compile(r"(?:on |the |on the |就|是|那就)?"
                       rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{HAN_DAY}|{ORDINAL_WORD})[号日]?[ .!。吧]*")


def bare_day(text: str) -> Optional[int]:
    """The number in "the 28th", 28号 or 28 when the text says nothing else, None otherwise."""
    match = _BARE_DAY.fullmatch(aligned(text[:40]).lower)
    return day_number(match.group("day")) if match else None


def day_among(number: int, unclear: Reading) -> Reading:
    """What "the 28th" means after `unclear` was asked about; as unclear as before when it fits not one day."""
    first, last = unclear.days[0], unclear.days[-1]
    if unclear.unclear == "vague":
        stretch = [first + timedelta(days=i) for i in range((last - first).days + 1)]
    else:
        stretch = list(unclear.days)
    fitting = [day for day in stretch if day.day == number]
    if len(fitting) == 1:
        return Reading((fitting[0],))
    # "end of February" and then "the 12th" is still February.
    same_month = (first.year, first.month) == (last.year, last.month)
    return on(Clock(first), first.year, first.month, number) if same_month else unclear
