"""From the parts of a date to days of the calendar, or to what is unclear about them."""
from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Optional, Tuple

LAST_YEAR = 2199  # beyond it a number is no year of a journey
_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), None: (1, 31)}


@dataclass(frozen=True)
class Reading:
    """What a date may mean. `unclear`:

    None: `days` is the one day. "which": two days are possible (03/05). "vague": a stretch of time, from the first
    to the last of `days`. "impossible": the calendar has no such day; `days` are its neighbours, or none.
    """

    days: Tuple[date, ...]
    unclear: Optional[str] = None


IMPOSSIBLE = Reading((), "impossible")


@dataclass(frozen=True)
class Clock:
    """What dates count from. `past`: a date without a year is the last one of its name, not the next one."""

    today: date
    past: bool = False

    def year_for(self, month: int, day: int) -> int:
        """The year of a date told without one."""
        here = (self.today.month, self.today.day)
        if self.past:
            return self.today.year - (1 if (month, day) > here else 0)
        return self.today.year + (1 if (month, day) < here else 0)

    def month(self, ahead: int) -> Tuple[int, int]:
        """(year, month) so many months ahead."""
        months = self.today.year * 12 + self.today.month - 1 + ahead
        return months // 12, months % 12 + 1


def one(day: date) -> Reading:
    """A day that is sure."""
    return Reading((day,))


def two(first: date, second: date) -> Reading:
    """Either of two days; one when they are the same."""
    return one(first) if first == second else Reading((min(first, second), max(first, second)), "which")


def on(clock: Clock, year: Optional[int], month: int, day: int) -> Reading:
    """The day of a month; without a year the nearest one of that name. 29 February of a common year is impossible."""
    if not (1 <= month <= 12 and 1 <= day <= 31) or year is not None and not 1900 <= year <= LAST_YEAR:
        return IMPOSSIBLE
    year = clock.year_for(month, day) if year is None else year
    length = monthrange(year, month)[1]
    if day <= length:
        return one(date(year, month, day))
    last = date(year, month, length)
    return Reading((last, last + timedelta(days=1)), "impossible")


def part_of_month(year: int, month: int, part: Optional[str] = None) -> Reading:
    """A month, or its "early", "mid" or "late" third, as a stretch."""
    if not 1 <= month <= 12 or not 1900 <= year <= LAST_YEAR:
        return IMPOSSIBLE
    length = monthrange(year, month)[1]
    first, last = _PARTS[part]
    return Reading((date(year, month, first), date(year, month, min(last, length))), "vague")


def coming_month(clock: Clock, month: int, part: Optional[str] = None, year: Optional[int] = None) -> Reading:
    """A month, without a year this one as long as it lasts, else the next of its name (in the past the last)."""
    if not 1 <= month <= 12:
        return IMPOSSIBLE
    if year is None:
        year = clock.year_for(month, 1 if clock.past else monthrange(clock.today.year, month)[1])
    return part_of_month(year, month, part)


def stretch(first: date, last: date) -> Reading:
    """A stretch of time without a day."""
    return Reading((first, last), "vague")


def week(clock: Clock, ahead: int) -> date:
    """The Monday of a week so many weeks ahead."""
    return clock.today + timedelta(days=7 * ahead - clock.today.weekday())


def later(clock: Clock, amount: int, unit: str) -> Reading:
    """So many days, weeks, months or years from today (before it when negative); a month's end never runs over."""
    if unit in ("day", "week"):
        days = amount * (7 if unit == "week" else 1)
        return one(clock.today + timedelta(days=days)) if abs(days) < 36_500 else IMPOSSIBLE
    if abs(amount) > 1200:
        return IMPOSSIBLE
    year, month = clock.month(amount * (12 if unit == "year" else 1))
    return one(date(year, month, min(clock.today.day, monthrange(year, month)[1])))
