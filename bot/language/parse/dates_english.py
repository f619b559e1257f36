"""English and numeric forms of a date, as (pattern, reader) pairs over a lower-case normalised text."""
from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Callable, List, Optional, Pattern, Tuple

from bot.language.parse.calendar_names import MONTH, ORDINAL_WORD, day_number, month_number
from bot.language.parse.date_reading import (
    IMPOSSIBLE, Clock, Reading, coming_month, later, on, one, part_of_month, stretch, two, week,
)
from bot.language.parse.numbers import ENGLISH as NUMBER_WORD
from bot.language.parse.numbers import number

Form = Tuple[Pattern[str], Callable[["re.Match[str]", Clock], Optional[Reading]]]

_DAY = rf"(?:\d{{1,2}} ?(?:st|nd|rd|th)?|{ORDINAL_WORD})"
_ORDINAL = rf"(?:\d{{1,2}} ?(?:st|nd|rd|th)(?![a-z])|{ORDINAL_WORD})"
_AFTER = r"(?![\w:%])(?! ?(?:people|persons|days|weeks|months|years|of us)\b)"
_YEAR = r"(?P<year>20\d\d|19\d\d|'\d\d)(?!\d)"
_WEEKDAYS = {name: i for i, name in enumerate("mon tue wed thu fri sat sun".split())}
_WEEKDAY = r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sunday)\b"
# A weekday beside a date belongs to it: "Sat, 28 Feb".
_BESIDE = rf"(?:(?:on )?{_WEEKDAY},? (?:the )?)?"
_NUMBER = rf"(?:\d{{1,3}}|an?|{NUMBER_WORD})"
_SHIFTS = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_THIRDS = [("early", re.compile("early|beginning|start")), ("mid", re.compile("mid")), ("late", re.compile("late|end"))]


def _year(text: Optional[str]) -> Optional[int]:
    return None if not text else int(text) if len(text) == 4 else 2000 + int(text.strip("'-"))


def _ymd(match: "re.Match[str]", clock: Clock) -> Reading:
    return on(clock, *(int(part) for part in match.group("y", "m", "d")))


def _named(match: "re.Match[str]", clock: Clock) -> Reading:
    groups = match.groupdict()
    year = _year(groups["year"] or groups.get("short_year"))
    return on(clock, year, month_number(groups["month"]) or 0, day_number(groups["day"]) or 0)


def _both_orders(clock: Clock, first: int, second: int, year: Optional[int]) -> Reading:
    """Day and month in an order that only the writer knows; two days when both orders exist."""
    readings = [on(clock, year, month, day) for day, month in ((first, second), (second, first))]
    sure = [reading.days[0] for reading in readings if not reading.unclear]
    if len(sure) == 2:
        return two(*sure)
    # 29/02/2027 can only be meant as 29 February; what neither order allows has no neighbours either.
    return one(sure[0]) if sure else next((reading for reading in readings if reading.days), IMPOSSIBLE)


def _numeric(match: "re.Match[str]", clock: Clock) -> Reading:
    first, second, year = int(match.group("a")), int(match.group("b")), _year(match.group("year"))
    if match.group("mark") == ".":  # as on the continent: the day comes first
        return on(clock, year, second, first)
    return _both_orders(clock, first, second, year)


def _of_relative_month(match: "re.Match[str]", clock: Clock) -> Optional[Reading]:
    day, which = day_number(match.group("day")) or 0, match.group("which") or match.groupdict().get("before")
    if which:
        return on(clock, *clock.month(1 if which.startswith("next") else 0), day)
    ahead = 0 if (clock.today.day >= day if clock.past else clock.today.day <= day) else -1 if clock.past else 1
    return on(clock, *clock.month(ahead), day)


def _shifted(match: "re.Match[str]", clock: Clock) -> Reading:
    text = match.group()
    shift = 2 if "after" in text else -2 if "before" in text else _SHIFTS.get(text, 1)
    return one(clock.today + timedelta(days=shift))


def _counted(match: "re.Match[str]", clock: Clock) -> Optional[Reading]:
    amount = 1 if match.group("n") in ("a", "an") else number(match.group("n"))
    if amount is None:
        return None
    unit = match.group("unit")
    amount = -amount if match.group().endswith("ago") else amount
    return later(clock, 2 * amount, "week") if unit == "fortnight" else later(clock, amount, unit)


def _weekday(match: "re.Match[str]", clock: Clock) -> Reading:
    index, which = _WEEKDAYS[match.group("day")[:3]], match.group("which") or ""
    this = week(clock, 0) + timedelta(days=index)
    if which == "last" or clock.past and not which:
        return one(this if this < clock.today else this - timedelta(days=7))
    if which == "next":
        # On a Wednesday "next Friday" is in two days for some and in nine for others.
        return two(this, this + timedelta(days=7)) if this > clock.today else one(this + timedelta(days=7))
    if this == clock.today:
        return two(this, this + timedelta(days=7))
    return one(this if this > clock.today else this + timedelta(days=7))


def _third(text: str) -> Optional[str]:
    return next((third for third, pattern in _THIRDS if pattern.search(text)), None)


def _month_only(match: "re.Match[str]", clock: Clock) -> Reading:
    lead, month = match.group("lead") or "", month_number(match.group("month")) or 0
    return coming_month(clock, month, _third(lead), _year(match.group("year")))


def _period(match: "re.Match[str]", clock: Clock) -> Reading:
    which, unit = match.group("which") or "", match.group("unit")
    ahead = 1 if which == "next" else -1 if which == "last" else 0
    if unit == "month":
        return part_of_month(*clock.month(ahead), _third(match.group("lead") or ""))
    if unit == "week":
        return stretch(week(clock, ahead), week(clock, ahead) + timedelta(days=6))
    if unit == "weekend":
        return stretch(week(clock, ahead) + timedelta(days=5), week(clock, ahead) + timedelta(days=6))
    year, third = clock.today.year + ahead, _third(match.group("lead") or "")
    months = {"early": (1, 3), "mid": (5, 8), "late": (10, 12), None: (1, 12)}[third]
    return stretch(date(year, months[0], 1), part_of_month(year, months[1]).days[1])


def _season(match: "re.Match[str]", clock: Clock) -> Reading:
    first, last = _SEASONS[match.group("season")]
    year = _year(match.group("year")) or clock.today.year + (1 if last <= clock.today.month else 0)
    return stretch(date(year, first, 1), part_of_month(year + (1 if last < first else 0), last).days[1])


def _few(match: "re.Match[str]", clock: Clock) -> Reading:
    unit = match.group("unit")
    return stretch(later(clock, 2, unit).days[0], later(clock, 6, unit).days[0])


_LEAD = (r"(?P<lead>early|mid|late|(?:the )?(?:very )?(?:beginning|start|middle|end) of|in|by|during|around|about|for"
         r"|from|until|"
         r"till|since|this|next|sometime in|some time in)")
# "in 30 days after landing" counts from the landing and "within" is a limit: neither is a date.
_FROM_ELSEWHERE = r"(?!'? (?:after|of|from(?! (?:now|today)\b)|before|since|within)\b)"

ENGLISH: List[Form] = [(re.compile(pattern), read) for pattern, read in (
    (r"(?<![\d./-])(?P<y>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?![\d/-])", _ymd),
    (r"(?<!\d)(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)(?!\d)", _ymd),
    (rf"(?<![\w.]){_BESIDE}(?P<day>{_DAY})(?: of |[ ,/-]*)(?P<month>{MONTH})(?![a-z])(?:(?:,? of|[ ,/-])* ?{_YEAR}"
     rf"|-(?P<short_year>\d\d)(?!\d))?",
     _named),
    (rf"(?<![a-z]){_BESIDE}(?P<month>{MONTH})[ -]*(?:the )?(?P<day>{_DAY}){_AFTER}(?:[ ,-]* ?{_YEAR})?", _named),
    (r"(?<![\d./-])(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<year>20\d\d|\d\d)(?![\d/-])", _numeric),
    (rf"\b(?P<before>next|this) month,? on (?:the )?(?P<day>{_DAY})(?P<which>)", _of_relative_month),
    (rf"(?:\bthe |\bon )(?P<day>{_ORDINAL})(?! (?:floor|century|birthday|year|day|time|week|month))"
     r"(?! of (?!this|next|the))(?:,? (?:of )?(?P<which>next|this|the) month)?", _of_relative_month),
    (r"(?:\bthe )?\bday after tom+or+ow\b|(?:\bthe )?\bday before yesterday\b|\b(?:today|tonight|tom+or+ow|yesterday"
     r"|tmrw?|tomoz|2moro)\b",
     _shifted),
    (r"\b(?:in )?(?:a couple of|a few|several|some) (?P<unit>day|week|month)s?(?:'? time| from now)?\b", _few),
    (rf"\bin (?:about |around |exactly )?(?P<n>{_NUMBER}) (?P<unit>day|week|fortnight|month"
     rf"|year)s?\b'?(?: time)?{_FROM_ELSEWHERE}", _counted),
    (rf"(?<![\w-])(?P<n>{_NUMBER}) (?P<unit>day|week|fortnight|month|year)s? (?:from (?:now|today)|later"
     rf"|ago)\b", _counted),
    (rf"\b(?:(?P<which>next|this|coming|last|on) )?(?P<day>{_WEEKDAY})", _weekday),
    (rf"\b{_LEAD}[ -](?:the )?(?P<month>{MONTH})(?![a-z])(?:[ ,]+(?:of )?{_YEAR})?", _month_only),
    (rf"(?<![a-z])(?P<lead>)(?P<month>{MONTH})(?![a-z])[ ,]+(?:of )?{_YEAR}", _month_only),
    (rf"^(?P<lead>)(?P<month>{MONTH})(?P<year>)[ .!?]*$", _month_only),
    (r"\b(?:(?P<lead>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -])?(?P<which>next|this|last|the) "
     r"(?P<unit>weekend|week|month|year)\b(?<!the year)(?<!the week)(?<!the month)", _period),
    (r"\b(?P<lead>(?:the )?(?:beginning|start|middle|end) of) the (?P<which>)(?P<unit>month|year)\b", _period),
    (rf"\b(?:this|next|in|in the|by|during) (?P<season>spring|summer|autumn|fall"
     rf"|winter)\b(?! festival)(?: (?:of )?{_YEAR})?", _season),
)]

# At the head of a text two figures are a date only when nothing but the journey follows: "9.5 out of 10" is none.
_SHORT = re.compile(r"(?:(?P<cue>\b(?:on|by|around|land|landing|arriv\w+|is|it's|date)[ :]+|[于是在我] ?)|^)"
                    r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})(?![\d/%.-]|\.\d)(?(cue)(?=[^\w]|[到去来飞抵]|$)|(?=[ ,.!?]*$"
                    r"|[到去来飞抵]))")


def short_numeric(lower: str, clock: Clock, day_first: bool) -> List[Tuple[int, int, Reading]]:
    """The date 3/5 of a text without any other; in Chinese (`day_first` False) the month stands first."""
    match = _SHORT.search(lower)
    if not match or match.group() == "24/7":
        return []
    first, second = int(match.group("a")), int(match.group("b"))
    if not (1 <= first <= 31 and 1 <= second <= 31):
        return []
    reading = _both_orders(clock, first, second, None) if day_first else on(clock, None, first, second)
    return [(match.start("a"), match.end("b"), reading)]
