"""How long the passport is still valid, from a length of time or from the month in which it runs out."""
from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.calendar_names import HAN_MONTH, month_number
from bot.language.parse.numbers import NUMBER, number
from bot.language.parse.people import about_others, inside

LONGEST = 240  # months; more is a slip
_PASSPORT = re.compile(r"\bpassport\b|护照", re.ASCII)
_VALID = re.compile(r"\b(?:valid|expir\w+|runs? out|left|good for|good until|remaining|validity)\b|有效|到期|过期|还有|还剩|剩", re.ASCII)
_LENGTH = (
    re.compile(rf"(?P<n>{NUMBER})(?P<half> and a half)?[ -]?(?:more |full |another )?(?P<unit>months?|mos?\b|years?|"
               rf"yrs?\b)(?! ago)", re.ASCII),
    re.compile(rf"(?P<n>{NUMBER})(?:个(?P<half>半)?(?P<unit>月)|(?P<unit2>年)(?!前|\d|的?(?:护照|本))(?P<more>半)?)"),
    re.compile(r"\b(?P<n>an?|half a) (?P<unit>month|year)\b|(?P<han>半)(?P<unit2>年)", re.ASCII),
)
_YEARS_ON = {"今年": 0, "this year": 0, "明年": 1, "next year": 1, "后年": 2, "the year after next": 2, "大后年": 3}
_YEAR = r"(?P<year>20[2-5]\d)"
_UNTIL = (
    re.compile(rf"\b(?:until|till?|to|in|on|by|expires?|expiry(?: date)?(?: is)?|valid)[: ]+(?:\d{{1,2}}(?:st|nd|rd|"
               rf"th)? )?(?:of )?"
               rf"(?:(?P<month>[a-z]{{3,9}})\.?,? )?(?:\d{{1,2}},? )?{_YEAR}(?:[-/.](?P<number>\d{{1,2}}))?", re.ASCII),
    re.compile(rf"(?:{_YEAR}年|(?P<relative>今年|明年|后年|大后年)(?:的)?)(?:(?P<number>{HAN_MONTH})月)?"),
    re.compile(r"\b(?:in |end of |by )?(?P<relative>this year|next year|the year after next)\b", re.ASCII),
)


@dataclass(frozen=True)
class Validity:
    """`months`: whole months for which the passport is still valid, 0 to 240."""

    months: int
    spans: Tuple[Tuple[int, int], ...]

    @property
    def value(self) -> int:
        return self.months


def parse_passport(text: str, today: date) -> Optional[Validity]:
    """How long the user's passport is still valid on `today`, or None when the text does not say."""
    source = aligned(text)
    lower = source.lower
    if len(lower) > 5000:
        return None
    others = about_others(lower)
    for passport in _PASSPORT.finditer(lower):
        start, end = _sentence(lower, passport.start())
        if inside(passport.start(), others) or not _VALID.search(lower, start, end):
            continue
        for pattern in _LENGTH + _UNTIL:
            match = pattern.search(lower, start, end)
            months = _months(match, today) if match else None
            if match and months is not None and 0 <= months <= LONGEST:
                return Validity(months, (source.span(*match.span()),))
    return None


def _sentence(lower: str, position: int) -> Tuple[int, int]:
    """Where the sentence around a position begins and ends; commas do not end it (passport, valid for two years)."""
    ends = [m.start() for m in re.finditer(r"[;!?。；\n]|\.(?!\d)", lower)]
    return max((e + 1 for e in ends if e < position), default=0), min((e for e in ends if e >= position), default=len(lower))


def _months(match: "re.Match[str]", today: date) -> Optional[int]:
    """The months that a length of time or a month of expiry stands for; None for a month that does not exist."""
    groups = match.groupdict()
    year = groups.get("year")
    if relative := groups.get("relative"):
        year = today.year + _YEARS_ON[relative]
    if year:
        month = (number(groups["number"]) or 0) if groups.get("number") else month_number(groups.get("month") or "") or 12
        return 12 * (int(year) - today.year) + month - today.month if 1 <= month <= 12 else None
    in_years = (groups.get("unit") or groups.get("unit2") or "").startswith(("y", "年"))
    if groups.get("han") or groups["n"] == "half a":
        return 6 if in_years else 0
    count = 1 if groups["n"] in ("a", "an") else number(groups["n"])
    if count is None:
        return None
    return count * 12 + (6 if groups.get("half") or groups.get("more") else 0) if in_years else count
