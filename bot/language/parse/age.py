"""How old the user is, from digits, words, dates of birth and round figures in both languages."""
from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Optional, Tuple

from bot.language.normalise import Aligned, aligned
from bot.language.parse.age_vague import N, UNIT_AFTER, Range, vague_age
from bot.language.parse.birth import find_births, find_generation
from bot.language.parse.calendar_names import MONTH
from bot.language.parse.numbers import NUMBER, number
from bot.language.parse.people import about_others
from bot.language.parse.question import is_question
from bot.language.parse.spelling import NUMBER_WORDS, put_right

LOWEST, HIGHEST = 10, 100  # whole years; outside, the number is taken for a slip


@dataclass(frozen=True)
class Age:
    """An age in whole years.

    `low` and `high` bound what was said. `vague` means that the caller should ask for the exact age (mid-30s, 虚岁);
    otherwise `value` is usable: with a birth year alone it is the age reached in the year (`high`). `reason` says where
    it comes from: "stated", "birth", "turning", "vague", or "implausible" (outside 10 to 100; `value` is None).
    """

    low: int
    high: int
    vague: bool
    reason: str
    spans: Tuple[Tuple[int, int], ...]

    @property
    def value(self) -> Optional[int]:
        return None if self.vague or self.reason == "implausible" else self.high


# Words around a number that make it a limit or a range instead of the user's age.
_RULE_BEFORE = re.compile(
    r"(?:limit(?: is| of)?|max(?:imum)?(?: age)?(?: is| of)?|min(?:imum)?(?: age)?(?: is| of)?|up to|between|until"
    r"|from age|\d ?(?:to|and|-)|under|over|above|below|than|上限(?:是|为)?|下限(?:是|为)?|不超过|不能超过|超过|未满|不满"
    r"|\d岁?(?:至|到|~|-)|最大|最高|最小|限制(?:是|为)?|要求)\s*$")
_RULE_AFTER = re.compile(
    r"^ ?(?:周?岁)?(?: ?years? old)? ?(?:or (?:younger|older|under|over|below|above)"
    r"|and (?:under|above|over|below|younger|older)|to \d|- ?\d|~ ?\d|至|到\d|以下|以上|以内|之内|之间|的?限制|上限|的?要求|的?规定|封顶)")
_STATED = [re.compile(pattern) for pattern in (
    rf"{N}[ -]?(?:years?|yrs?|year's)\.?[ -]?(?:old(?!s)|of age|young)",
    rf"{N} ?(?:y[/.]?o\.?)(?![a-z])",
    r"(?<![\w.])(?P<n>1[6-9]|[2-6]\d) ?/? ?(?:m|f|male|female)(?![a-z0-9])",
    r"(?<![\w.])(?:m|f|male|female) ?/ ?(?P<n>1[6-9]|[2-6]\d)(?!\d)",
    rf"{N} ?周?岁",
    r"\b(?:i'?m|iam|aged?)(?P<n>[1-6]\d)(?!\d)",
    rf"\bi have (?:got )?{N} (?:years|yrs)(?! (?:of(?! age)|exp|in|at|as|working|teaching))",  # as Romance languages put it
    rf"(?:(?<![a-z0-9])aged?|\bage is|\bmy age(?: is|'s)?|年龄|年纪|岁数)[ :=是为]*(?:is |just |only "
    rf"|currently )?{N}{UNIT_AFTER}",
    rf"(?:\bi'?m|\bi am|\biam|\bat the age of)(?: now| just| only| currently| actually| a| exactly| still"
    rf"| already)* {N}(?![ -]?(?:year|yr|month|day|week)s?\b(?! old))(?! (?:or|to) ){UNIT_AFTER}",
    rf"\b(?:just|recently|i|i've) (?:just )?(?:turned|hit|reached) {N}{UNIT_AFTER}",
    rf"\bmy {N}(?:st|nd|rd|th) (?:birthday|bday)",
    rf"(?:过了?|过完)(?:我的?)?{N}岁?生日",
    rf"(?:今年|现年|刚满|刚过|已经|现在)(?:才|刚|已经|都|就)?(?:是|满|有)?{N}{UNIT_AFTER}(?=了|[^\w]|$)",
    rf"(?:我|本人)(?:才|刚|已经|都)?{N}{UNIT_AFTER}(?=了|[^\w]|$)",
)]
_BARE_FILLER = re.compile(
    r"\b(?:i\.e|by the way|btw|i|am|i'm|im|it|it's|its|is|was|my|age|aged|old|years?|yrs?|y/?o|now|just|currently|"
    r"only|well|so"
    r"|um+|uh|hi|yes|yeah|ok|sir|half|and|a|of|as|today|here|at|the|moment|this|turned|lol|haha|thanks|please"
    r"|actually|sorry|meant|mean|no|not|but|wait|should|be)\b"
    r"|我的?|今年|现在|已经|刚刚?|满|你好|您好|哈喽|对了|顺便|话说|男|女|性|咋|啦|~"
    r"|周?岁|年龄|不是|是|了|呢|哦|啊|呀|吧|嗯|哈+|半|本人|应该|不对|说错|更正|改成|其实|抱歉|,|\.|!|:|。|~|\(|\)|-(?!\d)")
_CORRECTED = re.compile(r"\bnot\b|\bsorry\b|\bmeant\b|\bno\b|actually|不是|不对|说错|更正|改")

def parse_age(text: str, expected: bool = False, today: Optional[date] = None) -> Optional[Age]:
    """The user's age told in a text, or None. A bare number counts only when the age was asked (`expected`).

    `today` (default: the real date) is needed for dates of birth and for "turning 36 in March".
    """
    today = today or date.today()
    source = aligned(text)
    lower = source.lower
    if not lower or len(lower) > 5000:
        return None
    # Numbers said of somebody else are blanked out, so that every pattern sees the user's words only.
    for start, end in about_others(lower):
        lower = lower[:start] + "\x00" * (end - start) + lower[end:]
    for birth in find_births(lower, today, expected):
        low, high = birth.ages(today)
        if 0 <= low and high <= 130:
            return _age(source, low, high, False, "birth", birth.start, birth.end)
    if generation := find_generation(lower, today):
        return _age(source, generation[0], generation[1], True, "vague", generation[2], generation[3])
    correct = bool(_CORRECTED.search(lower))
    lower = _without_denied(lower)
    vague = vague_age(lower, expected)
    if vague and correct and re.search(NUMBER, lower[:vague.start] + " " + lower[vague.end:]):
        vague = None  # "not mid-30s, 36": the exact one is meant
    if vague and not vague.exact and (sure := _exact_beside(lower, vague)):
        return _age(source, sure[0], sure[0], False, "stated", *sure[1:])
    if vague and not (_RULE_BEFORE.search(lower[:vague.start]) or _RULE_AFTER.match(lower[vague.end:])):
        return _age(source, vague.low, vague.high, not vague.exact, "turning" if vague.exact else "vague",
                    vague.start, vague.end)
    for pattern in _STATED:
        found = [m for m in pattern.finditer(lower) if not (_RULE_BEFORE.search(lower[:m.start("n")])
                                                           or _RULE_AFTER.match(lower[m.end("n"):]))]
        if found:
            match = found[-1] if correct else found[0]
            value = number(match.group("n")) or 0
            return _age(source, value, value, False, "stated", match.start("n"), match.end())
    if not expected:
        return None
    return _bare(source, lower, correct) or _misspelt(text, today) or (None if is_question(text) else _only_number(source, lower, correct))


YOUNGEST_GUESSED, OLDEST_GUESSED = 15, 75  # years; a number outside, somewhere in a sentence, is about something else
# What stands before a number that is no age, or no exact one.
_SOMETHING_ELSE = re.compile(
    r"(?:[$€£¥#]|\b(?:rmb|usd|room|number|level|grade|top|class|version|ielts|toefl|hsk|gpa|rank(?:ed)?|page|day|"
    r"week|floor|flat|apt|after|since|in|for"
    r"|almost|nearly|under|over|about|around|below|above|less than|more than|before|not yet|until|maybe|like|or|to|"
    r"and|between|than)"
    rf"|{MONTH}|第|不到|超过|未满|不满|没到|不够|未够|快要?|将近|接近|大概|大约|差不多|左右|约|或者?|到|至|前|年|月|差|奔)[ :]*$")


def _only_number(source: Aligned, lower: str, corrected: bool) -> Optional[Age]:
    """The one number in a sentence that can be an age and says nothing else: 上个月过完生日，三十一啦."""
    found = [match for match in re.finditer(rf"{N}{UNIT_AFTER}", lower)
             if YOUNGEST_GUESSED <= (number(match.group("n")) or 0) <= OLDEST_GUESSED
             and not _RULE_BEFORE.search(lower[:match.start()]) and not _RULE_AFTER.match(lower[match.end():])
             and not _SOMETHING_ELSE.search(lower[:match.start()]) and not re.match(
                 rf"[多几来]|后| (?:of )?{MONTH}|[-/.]\d", lower[match.end():])]
    values = {number(match.group("n")) for match in found}
    if not found or len(values) > 1 and not corrected:
        return None
    value = number(found[-1].group("n")) or 0
    return _age(source, value, value, False, "stated", *found[-1].span("n"))


def _misspelt(text: str, today: date) -> Optional[Age]:
    """The age in an answer with a typing error in a number word (thrity one)."""
    corrected, origin = put_right(text[:200], NUMBER_WORDS)
    age = parse_age(corrected, True, today) if corrected != aligned(text[:200]).text else None
    return age and replace(age, spans=tuple((origin[a][0], origin[b - 1][1]) for a, b in age.spans))


_DENIED = re.compile(rf"(?:\bnot|不是|唔系) (?P<d>{NUMBER})周?岁?|(?:不是|唔系)(?P<h>{NUMBER})周?岁?")


def _without_denied(lower: str) -> str:
    """The text with blanks for "not 23", as long as another number is left."""
    blanked = _DENIED.sub(lambda match: " " * len(match.group()), lower)
    return blanked if re.search(NUMBER, blanked) else lower


def _exact_beside(lower: str, vague: Range) -> Optional[Tuple[int, int, int]]:
    """(age, start, end) of a number told beside a round figure and within it: "almost 28, so 27", 虚岁31，周岁29."""
    for match in re.finditer(rf"{N}{UNIT_AFTER}", lower):
        value = number(match.group("n"))
        if value is not None and vague.low <= value <= vague.high and (match.end() <= vague.start or match.start() >= vague.end):
            return value, match.start("n"), match.end("n")
    return None


def _age(source: Aligned, low: int, high: int, vague: bool, reason: str, start: int, end: int) -> Age:
    implausible = high < LOWEST or low > HIGHEST
    return Age(low, high, vague and not implausible, "implausible" if implausible else reason, (source.span(start, end),))


def _bare(source: Aligned, lower: str, corrected: bool) -> Optional[Age]:
    """The number of an answer that is nothing but a number and small words."""
    numbers = list(re.finditer(rf"(?<!\d)\d{{4}}(?!\d)|-?{NUMBER}", lower))
    if not numbers:
        return None
    if len({number(m.group().lstrip("-")) for m in numbers}) == 1:  # "twenty nine (29)"
        corrected = True
    if len(numbers) > 1 and not corrected:
        return None
    match = numbers[-1]  # of "35, sorry 36" the last one is meant
    rest = re.sub(rf"(?<!\d)\d{{4}}(?!\d)|-?{NUMBER}", " ", lower)
    if _BARE_FILLER.sub(" ", rest).strip(" ,.!?;:。、'\"\x00"):
        return None
    value = number(match.group().lstrip("-"))
    if value is None:
        return None
    value = -value if match.group().startswith("-") else value
    return _age(source, value, value, False, "stated", match.start(), match.end())
