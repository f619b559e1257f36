"""Ages told in round figures: mid-30s, thirty-something, 三十多, 虚岁, about 35, over 40, turning 36."""
from __future__ import annotations

import re
from typing import Iterator, NamedTuple, Optional, Pattern, Sequence, Tuple

from bot.language.parse.numbers import NUMBER, number

OLDEST = 100  # years; the open end of "over 40"
YOUNGEST = 10
N = rf"(?P<n>{NUMBER})"
# What follows makes the number a quantity of something else.
UNIT_AFTER = (
    r"(?! ?(?:%|percent|per ?cent|k\b|km|kg|cm|usd|rmb|cny|eur|gbp|yuan|dollars?|euros?|/|:\d|th\b|st\b|nd\b|rd\b"
    r"|(?:more |other |full |something |odd )?(?:days?|weeks?|months?|hours?|minutes?|papers?|publications?"
    r"|patents?|kids?|child|children|people|persons?|employees|citations?|courses?|credits?|points?|pages?|times?"
    r"|visas?|documents?|semesters?|years? (?:of (?!age)|experience|exp|in|at|as|into|working|work|ago|later|from)"
    r"|yrs? (?:of|exp|in)|years?'? exp|friends|siblings|questions?|gpa|ielts|degrees?|jobs?|countries|languages"
    r"|labs?|of)\b|个|篇|项|天|日|月|年|分|元|块|万|千|次|位|名|人|小时|份|门|家|公里|级|本|张|段|种|多篇|多个|多项|余))")
_DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "teens": 10}
_PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9), None: (0, 9)}


class Range(NamedTuple):
    """Ages `low` to `high` in whole years said at [start, end) of the text; `exact` when both are the same and sure."""

    low: int
    high: int
    exact: bool
    start: int
    end: int


def _all(*patterns: str) -> Tuple[Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


# One or two years over the full age: one at birth, one more at each New Year.
_NOMINAL = _all(rf"虚岁 ?(?:是|为|:)? ?{N}岁?", rf"{N}岁?[( ]*虚岁\)?", rf"(?<![空谦])虚{N}岁?")
_DECADE = _all(
    rf"(?:in (?:my|the) )?(?:(?P<part>early|mid|middle|late)[ -]*)?(?:(?:of )?my )?(?P<decade>[1-6]0'?s"
    rf"|{'|'.join(_DECADES)})(?!\w)")
_SOMETHING = _all(rf"{N}[ -]?(?:something|odd)(?![a-z]){UNIT_AFTER}")
_ISH = _all(rf"{N}[ -]?ish(?![a-z])")
_ROUND_HAN = _all(r"(?P<n>[二三四五六]?十|[1-6]0)(?:多|几|来|好几|大几)(?P<unit>周?岁?)(?!篇|个|项|天|年|万|家|名|人|次|月|小时|分|元|块)")
_NEIGHBOURS = re.compile(r"([二三四五六]?十)([一二三四五六七八])([二三四五六七八九])(?=岁|了|吧|的|$|[^\w])")
_JUST_PAST = _all(r"(?P<n>[二三四五六]?十|[1-6]0)岁?(?:出头|露头)")
_RUNNING = _all(r"(?<!\w)(?:我|都|已经|快)*奔(?P<n>[二三四五])(?:十)?了?")
_ABOUT = _all(
    rf"(?:\b(?:about|around|roughly|approximately|approx\.?|circa)|~|大概|大约|差不多"
    rf"|约)(?: ?是)? ?{N}{UNIT_AFTER}(?P<unit>周?岁| years? old| ?y/?o)?",
              rf"{N}(?P<unit>周?岁)?(?:左右|上下| or so)")
_NEARLY = _all(rf"\b(?:nearly|almost|close to|not quite) {N}{UNIT_AFTER}(?P<unit> years? old| ?y/?o)?")
_OLDER = _all(
    rf"\bi'?(?:m| am)(?: already| just| slightly| a (?:bit|little))* (?:over|above|older than|past"
    rf"|more than) {N}{UNIT_AFTER}",
              rf"(?:我|本人|今年)[^,。;]{{0,4}}?(?:超过|过了|已过){N}周?岁?{UNIT_AFTER}", rf"(?:我|本人)[^,。;]{{0,4}}?{N}周?岁?以上")
_YOUNGER = _all(
    rf"\bi'?(?:m| am)(?: still| just| slightly| a (?:bit|little))* (?:under|below|younger than|not yet"
    rf"|less than) {N}{UNIT_AFTER}",
                rf"(?:我|本人|今年|还)[^,。;]{{0,4}}?(?:不到|没到|未满|不满|未够|不够){N}周?岁?{UNIT_AFTER}", rf"^(?:不到|没到|未满|不满){N}周?岁?$",
                rf"^(?:我|今年)?{N}周?岁?(?:还|都)?(?:不到|没到|未到|不足|差(?=一?点))(?:一?点|一些)?(?:吧|点)?$")
_EITHER = _all(rf"{N}(?:岁)?(?: ?(?:or|to|/|-) ?|或者?|还是)(?P<m>{NUMBER})(?P<unit> years? old|岁| ?y/?o)?")
_TURNING = _all(
    rf"\b(?:turning|turn|will be|i'll be|ill be|gonna be|going to be|going on|about to be"
    rf"|becoming) {N}(?! ?(?:able|days|weeks|months|late)\b){UNIT_AFTER}(?P<when>[^,.;]*)",
                rf"(?P<when>马上|快要?|即将|就要?|将要?|快到|将近|接近|明年|下个?月|年底|(?:\d{{1,2}}|十?[一二三四五六七八九]|十)月(?:份)?)(?:就|才)?(?:满|"
                rf"到|是|要)?{N}(?P<unit>周?岁)?(?=了|岁|$|[^\w])",
               rf"(?P<when>差.{{1,3}}(?:月|天|周|星期|日|年)[,， ]*(?:才|就|到|满|够)+){N}(?P<unit>周?岁)?",
               rf"(?P<when>(?:还|仲)?(?:没到|没满|不到|不满|未到|未满|未够)){N}(?P<unit>周?岁)?[,， ]*(?:还|仲)?差.{{1,3}}(?:月|天|周|星期|日|年)")
_BIRTHDAY = _all(
    rf"\b(?:i'?m |i am )?{N} (?:in (?:a|one|two|three|four|five|six|\d) (?:months?|weeks?|days?)|next month"
    rf"|next week|soon)\b",
                 rf"\b(?:my )?{N}(?:st|nd|rd|th) birthday is (?:next|coming|soon|in)")


def _found(patterns: Sequence[Pattern[str]], lower: str) -> Iterator[Tuple["re.Match[str]", int]]:
    for pattern in patterns:
        for match in pattern.finditer(lower):
            value = number(match.group("n"))
            if value is not None:
                yield match, value


def _is_age(match: "re.Match[str]", expected: bool) -> bool:
    return expected or bool(match.groupdict().get("unit"))


def vague_age(lower: str, expected: bool) -> Optional[Range]:
    """The range of ages said in round figures in a lower-case normalised text, or None."""
    for match, n in _found(_NOMINAL, lower):
        return Range(n - 2, n - 1, False, *match.span())
    for match, n in _found(_TURNING, lower):
        later = re.search(r"next year|明年", match.group())
        return Range(n - 2 if later else n - 1, n - 1, not later, *match.span())
    for match in _DECADE[0].finditer(lower):
        decade = _DECADES.get(match.group("decade")) or int(match.group("decade")[:2])
        low, high = _PARTS[match.group("part")]
        return Range(decade + low, decade + high, False, *match.span())
    for match, n in _found(_BIRTHDAY, lower):
        return Range(n - 1, n - 1, True, *match.span())
    for match, n in _found(_SOMETHING, lower):
        if n % 10 == 0 and 20 <= n <= 60:
            return Range(n, n + 9, False, *match.span())
    for match, n in _found(_ISH, lower):
        return Range(n - 2, n + 2, False, *match.span())
    for match, n in _found(_ROUND_HAN, lower):
        if _is_age(match, expected) or re.search(r"(?:我|今年|已经|都)\D{0,2}$", lower[:match.start()]):
            return Range(n + 1, n + 9, False, *match.span())
    for match in _NEIGHBOURS.finditer(lower):  # 二十五六: one or the other
        tens, first, second = match.groups()
        if (ones := "一二三四五六七八九").index(second) == ones.index(first) + 1:
            low = (number(tens) or 0) + number(first)
            return Range(low, low + 1, False, *match.span())
    for match, n in _found(_JUST_PAST, lower):
        return Range(n, n + 3, False, *match.span())
    for match, n in _found(_RUNNING, lower):
        return Range(10 * n - 4, 10 * n - 1, False, *match.span())
    for match, n in _found(_OLDER, lower):
        return Range(n, OLDEST, False, *match.span())
    for match, n in _found(_YOUNGER, lower):
        return Range(YOUNGEST, n - 1, False, *match.span())
    for match, n in _found(_ABOUT, lower):
        if _is_age(match, expected) or re.search(r"\bi'?(?:m| am) $", lower[:match.start()]):
            return Range(n - 1, n + 1, False, *match.span())
    for match, n in _found(_NEARLY, lower):
        if _is_age(match, expected) or re.search(r"\bi'?(?:m| am) $", lower[:match.start()]):
            return Range(n - 1, n, False, *match.span())
    for match, n in _found(_EITHER, lower):
        other = number(match.group("m"))
        if other and n < other <= n + 3 and _is_age(match, expected):
            return Range(n, other, False, *match.span())
    return None
