"""Dates of birth: year, month and day as far as they are told, and the ages that follow from them."""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import List, Optional, Tuple

from bot.language.parse.calendar_names import MONTH as _MONTH
from bot.language.parse.calendar_names import YEAR as _YEAR
from bot.language.parse.calendar_names import month_number
from bot.language.parse.numbers import NUMBER, number

_HAN_DIGIT = dict(zip("〇○零一二三四五六七八九", "000123456789"))
_HAN_YEAR = r"(?:[一二][〇○零一九八][〇○零一二三四五六七八九]{2}|[〇○零一二五六七八九][〇○零一二三四五六七八九])"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"

_BORN = r"(?:(?:i was |was |i'm |im )?born(?: on| in)?(?: the)?|birth ?(?:day|date|year)?(?: is| was)?|d\.?o\.?b\.?|date of birth(?: is| was)?|year of birth(?: is)?|b\.)"
_ENGLISH = [
    rf"{_BORN}[ :(=-]*(?:{_DAY} (?:of )?)?(?P<month>{_MONTH})[ ,]*(?:{_DAY}[ ,]+)?(?:of )?(?P<year>{_YEAR}"
    rf"|'?\d\d)(?!\d)",
    rf"{_BORN}[ :(=-]*(?:in |on )?(?P<year>{_YEAR})[ ,]*(?:in )?(?P<month>{_MONTH})(?![a-z])",
    rf"{_BORN}[ :(=-]*(?:in |on )?(?P<iso>{_YEAR}[-/.]\d{{1,2}}(?:[-/.]\d{{1,2}})?)(?!\d)",
    rf"{_BORN}[ :(=-]*(?:in |on )?(?P<dmy>\d{{1,2}}[-/. ]\d{{1,2}}[-/. ](?:{_YEAR}|\d\d))(?!\d)",
    rf"{_BORN}[ :(=-]*(?:in |on )?(?P<my>\d{{1,2}}[-/.]{_YEAR})(?!\d)",
    rf"{_BORN}[ :(=-]*(?:in |on )?(?:the )?(?:year )?(?P<year>{_YEAR}|'?\d\d)(?![\d/.-]\d|\d)",
    rf"(?P<year>{_YEAR}) born\b",
]
_CHINESE = [
    rf"(?:出生(?:日期|年月|于|在)?|生日|生于|我是|本人|[^\w]|^)[ 是为::]*(?P<year>{_YEAR}|\d\d"
    rf"|{_HAN_YEAR})年(?:(?P<month>\d{{1,2}}|十[一二]?|[一二三四五六七八九])月(?:(?:\d{{1,2}}"
    rf"|[一二三四五六七八九十]+)[日号])?)?(?:份)?(?:出?生(?:人|的)?|的|生人)",
    rf"(?P<year>{_YEAR}|\d\d|{_HAN_YEAR})年(?:(?P<month>\d{{1,2}}|十[一二]?"
    rf"|[一二三四五六七八九])月(?:(?:\d{{1,2}}|[一二三四五六七八九十]+)[日号])?)?(?:出[生世]|生(?:人|的)|生(?![产效活物命成态意前]))",
    rf"(?:出生(?:日期|年月|年份|于|在)?|生日|生于)[ 是为::]*(?P<year>{_YEAR}|\d\d"
    rf"|{_HAN_YEAR})年(?:(?P<month>\d{{1,2}}|十[一二]?|[一二三四五六七八九])月)?(?:(?:\d{{1,2}}|[一二三四五六七八九十]+)[日号])?",
    rf"(?:出生(?:日期|年月|年份|于|在)?|生日|生于)[ 是为::]*(?P<iso>{_YEAR}[-/.]\d{{1,2}}(?:[-/.]\d{{1,2}})?)",
    rf"(?:出生(?:日期|年月|年份|于|在)?|生日|生于)[ 是为::]*(?P<year>{_YEAR})(?!\d)",
    rf"(?P<iso>{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}) ?(?:出?生|出世)",
    rf"民国(?P<republic>{NUMBER})年(?:次|(?P<month>\d{{1,2}}|十[一二]?|[一二三四五六七八九])月)?(?:(?:\d{{1,2}}|[一二三四五六七八九十]+)[日号])?(?:出?生)?",
]
# Only as the answer to "how old are you": a date or a year and nothing else.
_BARE = [
    # Dots and the day first, as on the continent; slashes may mean either order.
    rf"(?P<dotted>\d{{1,2}}\.\d{{1,2}}\.{_YEAR})",
    rf"(?P<iso>{_YEAR}[-/.]\d{{1,2}}(?:[-/.]\d{{1,2}})?)", rf"(?P<dmy>\d{{1,2}}[-/.]\d{{1,2}}[-/.]{_YEAR})",
    rf"(?:{_DAY} (?:of )?)?(?P<month>{_MONTH})[ ,]*(?:{_DAY}[ ,]+)?(?P<year>{_YEAR})", rf"(?:in )?(?P<year>{_YEAR})",
    rf"(?P<year>{_YEAR})[ ,/-]*(?P<month>{_MONTH})(?:[ ,/-]*{_DAY})?",
    rf"(?P<my>\d{{1,2}}[-/.]{_YEAR})",
    rf"(?P<year>{_YEAR}|{_HAN_YEAR})年?的?",
        rf"(?:我|我是)?(?P<year>{_YEAR}|\d\d|{_HAN_YEAR})年(?:(?P<month>\d{{1,2}}|十[一二]?|[一二三四五六七八九])月(?:份"
        rf"|(?:\d{{1,2}}|[一二三四五六七八九十]+)[日号])?)?(?:的|生)?",
]
# Anywhere in the answer to "how old are you": a date that cannot be much else than that of birth.
_ASKED = [
    rf"(?:{_DAY} (?:of )?)?(?P<month>{_MONTH})[ ,]*(?:{_DAY}[ ,]+)?(?P<year>{_YEAR})(?!\d)",
    rf"(?P<year>{_YEAR})年(?P<month>\d{{1,2}}|十[一二]?|[一二三四五六七八九])月",
    rf"(?<![\d/.-])(?P<iso>{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}})(?!\d)",
    rf"(?<![\d/.-])(?P<dmy>\d{{1,2}}[-/.]\d{{1,2}}[-/.]{_YEAR})(?!\d)",
]
_ELSE = re.compile(r"\b(?:since|graduat\w+|until|till|arriv\w+|came to|moved|married|started|finished|expir\w+|"
                   r"valid)\b|毕业|入学|到期|有效|结婚|开始")
YOUNGEST_YEAR = 14  # years before today: later dates are about something else
_PATTERNS = [re.compile(p) for p in _ENGLISH + _CHINESE]
_BARE_PATTERNS = [re.compile(p) for p in _BARE]
_NOT_BIRTH = re.compile(r"^(?:毕业|入学|开始|工作|签证|政策|经验|左右|前|后|底|初|的(?:时候|签证|政策|经验|工作|历史|规定|硕士|博士|本科|毕业))")
_GENERATION = re.compile(r"(?<!\d)(?P<decade>[6-9]0|[6-9]5|00|05|10|[六七八九][零〇五]|零零|零五)后")


@dataclass(frozen=True)
class Birth:
    """A birth date as far as it was told; `months` has two entries when 03/05/1996 may be March or May."""

    year: int
    months: Tuple[int, ...]
    start: int  # in the normalised text
    end: int

    def ages(self, today: date) -> Tuple[int, int]:
        """Lowest and highest age in whole years on that day."""
        if not self.months:
            return today.year - self.year - 1, today.year - self.year
        lows = [today.year - self.year - (month >= today.month) for month in self.months]
        highs = [today.year - self.year - (month > today.month) for month in self.months]
        return min(lows), max(highs)


def _year(text: str, today: date) -> int:
    text = "".join(_HAN_DIGIT.get(c, c) for c in text.strip("'"))
    value = int(text)
    if len(text) > 2:
        return value
    return 2000 + value if value <= today.year % 100 - 10 else 1900 + value


def _month(text: str) -> Optional[int]:
    if named := month_number(text):
        return named
    value = int(text) if text.isdigit() else ("十" in text) * 10 + (int(_HAN_DIGIT[text[-1]]) if text[-1] != "十" else 0)
    return value if 1 <= value <= 12 else None


def _read(match: "re.Match[str]", today: date) -> Optional[Birth]:
    groups = match.groupdict()
    if groups.get("iso"):
        parts = re.split(r"[-/.]", groups["iso"])
        year, months = int(parts[0]), [int(parts[1])]
    elif groups.get("dotted"):
        _, month, year = groups["dotted"].split(".")
        year, months = int(year), [int(month)]
    elif groups.get("dmy"):
        parts = re.split(r"[-/. ]", groups["dmy"])
        year, months = _year(parts[2], today), [int(parts[0]), int(parts[1])]
        if not any(1 <= m <= 12 for m in months):
            return None
    elif groups.get("my"):
        parts = re.split(r"[-/.]", groups["my"])
        year, months = int(parts[1]), [int(parts[0])]
    else:
        republic = groups.get("republic")  # years of the Republic count from 1912
        year, month = 1911 + (number(republic) or 0) if republic else _year(groups["year"], today), groups.get("month")
        months = [m for m in [_month(month)] if m] if month else []
    start = match.start("year") if groups.get("year") and not match.group()[0].isalnum() else match.start()
    return Birth(year, tuple(sorted({m for m in months if 1 <= m <= 12})), start, match.end())


_BIRTHDAY = re.compile(rf"\b(?:birth ?day|bday|month)\b[^,.;\d]{{0,15}}?(?P<month>{_MONTH})(?![a-z])|生日(?:是|在|于|"
                       rf":)?(?P<number>\d{{1,2}}|十[一二]?|[一二三四五六七八九])月")


def _birthday(lower: str) -> Tuple[int, ...]:
    """The month of a birthday told beside the year of birth: 1995年出生，生日是10月."""
    match = _BIRTHDAY.search(lower)
    month = match and _month(match.group("month") or match.group("number"))
    return (month,) if month else ()


def find_births(lower: str, today: date, whole: bool) -> List[Birth]:
    """Births told in a lower-case normalised text; `whole` admits a bare date or year that is the whole answer."""
    found: List[Birth] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(lower):
            birth = _read(match, today)
            if birth and not _NOT_BIRTH.match(lower[match.end():]) and not _NOT_BIRTH.match(lower[match.end() - 1:]):
                found.append(birth if birth.months else replace(birth, months=_birthday(lower)))
        if found:
            return found
    asked = [] if not whole or _ELSE.search(lower) else [re.compile(p) for p in _ASKED]
    for start, end in _stretches(lower) if whole else ():
        for pattern in _BARE_PATTERNS:
            match = pattern.fullmatch(lower, start, end)
            birth = _read(match, today) if match else None
            if birth:
                return [birth]
    births = [birth for pattern in asked for match in pattern.finditer(lower) if (birth := _read(match, today))]
    return [birth for birth in births if birth.year <= today.year - YOUNGEST_YEAR][:1]


def _stretches(lower: str) -> List[Tuple[int, int]]:
    """The whole text, then its clauses (属猴的，92年), without the marks around them."""
    clauses = [m.span() for m in re.finditer(r"[^,，;；]+", lower)]
    return [(m.start(1), m.end(1)) for a, b in [(0, len(lower)), *clauses]
            if (m := re.compile(r"[ .!。]*(.*?)[ .!。]*").fullmatch(lower, a, b))]


def find_generation(lower: str, today: date) -> Optional[Tuple[int, int, int, int]]:
    """(low age, high age, start, end) for 95后 (born 1995 to 1999) and 90后 (born 1990 to 1999)."""
    match = _GENERATION.search(lower)
    if not match:
        return None
    first = _year(match.group("decade"), today)
    last = first + (4 if first % 10 == 5 else 9)
    return today.year - last - 1, today.year - first, match.start(), match.end()
