"""How old the user is, from digits, words, dates of birth and round figures in both languages."""
from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Optional, Tuple

from bot.language.normalise import Aligned, aligned
from bot.language.parse.age_vague import N, UNIT_AFTER, vague_age
from bot.language.parse.birth import find_births, find_generation
from bot.language.parse.numbers import NUMBER, number
from bot.language.parse.people import about_others

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
_RULE_BEFORE = re.compile(r"(?:limit(?: is| of)?|max(?:imum)?(?: age)?(?: is| of)?|min(?:imum)?(?: age)?(?: is| of)?|up to|between|until|from age|"
                          r"\d ?(?:to|and|-)|under|over|above|below|than|上限(?:是|为)?|下限(?:是|为)?|不超过|不能超过|超过|未满|不满|"
                          r"\d岁?(?:至|到|~|-)|最大|最高|最小|限制(?:是|为)?|要求)\s*$")
_RULE_AFTER = re.compile(r"^ ?(?:周?岁)?(?: ?years? old)? ?(?:or (?:younger|older|under|over|below|above)|and (?:under|above|over|below|younger|older)|to \d|- ?\d|~|"
                         r"至|到\d|以下|以上|以内|之内|之间|的?限制|上限|的?要求|的?规定|封顶)")
_STATED = [re.compile(pattern) for pattern in (
    rf"{N}[ -]?(?:years?|yrs?|year's)\.?[ -]?(?:old(?!s)|of age|young)",
    rf"{N} ?(?:y[/.]?o\.?)(?![a-z])",
    r"(?<![\w.])(?P<n>1[6-9]|[2-6]\d) ?/? ?(?:m|f|male|female)(?![a-z0-9])",
    rf"{N} ?周?岁",
    rf"(?:\baged?|\bage is|\bmy age(?: is|'s)?|年龄|年纪|岁数)[ :=是为]*(?:is |just |only |currently )?{N}{UNIT_AFTER}",
    rf"(?:\bi'?m|\bi am|\biam|\bat the age of)(?: now| just| only| currently| actually| a| exactly| still| already)* {N}"
    rf"(?![ -]?(?:year|yr|month|day|week)s?\b(?! old))(?! (?:or|to) ){UNIT_AFTER}",
    rf"\b(?:just|recently|i) turned {N}{UNIT_AFTER}",
    rf"(?:今年|现年|刚满|刚过|已经|现在)(?:才|刚|已经|都|就)?(?:是|满|有)?{N}{UNIT_AFTER}(?=了|[^\w]|$)",
    rf"(?:我|本人)(?:才|刚|已经|都)?{N}{UNIT_AFTER}(?=了|[^\w]|$)",
)]
_BARE_FILLER = re.compile(
    r"\b(?:i|am|i'm|im|it|it's|its|is|was|my|age|aged|old|years?|yrs?|y/?o|now|just|currently|only|well|so|um+|uh|hi|yes|yeah|ok|sir|half|"
    r"and|a|of|as|today|here|at|the|moment|this|turned|lol|haha|thanks|please|actually|sorry|i|meant|mean|no|not|but|wait|should|be)\b"
    r"|我的?|今年|现在|已经|刚刚?|满|周?岁|年龄|不是|是|了|呢|哦|啊|呀|吧|嗯|哈+|半|本人|应该|不对|说错|更正|改成|其实|抱歉|,|\.|!|:|。|~|\(|\)|-(?!\d)")
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
    vague = None if correct else vague_age(lower, expected)
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
    return _bare(source, lower, correct) if expected else None


def _age(source: Aligned, low: int, high: int, vague: bool, reason: str, start: int, end: int) -> Age:
    implausible = high < LOWEST or low > HIGHEST
    return Age(low, high, vague and not implausible, "implausible" if implausible else reason, (source.span(start, end),))


def _bare(source: Aligned, lower: str, corrected: bool) -> Optional[Age]:
    """The number of an answer that is nothing but a number and small words."""
    numbers = list(re.finditer(rf"(?<!\d)\d{{4}}(?!\d)|-?{NUMBER}", lower))
    if not numbers or (len(numbers) > 1 and not corrected):
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
