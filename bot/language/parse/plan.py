"""What the user wants to do in China; several plans may be told at once."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional, Tuple

from bot.language.normalise import Aligned, aligned
from bot.language.parse.keywords import NEGATED, Keyword, find_keywords, find_misspelt
from bot.language.parse.plan_words import BROAD, PRECISE
from bot.language.parse.refusal import knows_not
from bot.language.parse.spelling import PLAN_WORDS
from bot.language.parse.yesno import yes_no

PLANS = ("exchange", "research", "entrepreneurship", "business", "employment", "study", "family", "tourism", "unsure")

_UNSURE = re.compile(
    r"\b(?:not sure(?: yet)?|undecided|don'?t know(?: yet)?|no idea|haven'?t decided(?: yet)?"
    r"|(?:still )?(?:thinking|deciding|exploring|figuring)|(?:open|up) (?:to|for) (?:\w+ )?(?:anything|everything)|unsure|not decided"
    r"|explore(?: options)?|look around)\b"
    r"|\bno (?:\w+ )?(?:plans?|preference|goal|purpose|decision)\b|\b(?:not|haven'?t) (?:\w+ )?(?:decided?|planned|"
    r"thought|made up)\b|\bwe'?ll see\b|^\W*(?:(?:just |almost |really |pretty |quite )?(?:anything|open))(?: really| goes| at all)?\W*$"
    r"|\bi(?:'m| am) (?:\w+ )?open\b|\b(?:still|quite) open\b"
    r"|[没未冇](?:有)?(?:想|考虑)(?:好|清楚|明白)|走一步看|看情况|到时候?再|随缘|边走边看|没有?(?:什么)?(?:具体|明确)?的?(?:计划|打算|想法|目标|目的)|拿不定|没主意|不确定|"
    r"没想好|还没(?:想好|决定|定)|没决定|不知道|看看再说|再说|都可以|都行|随便|未定|考虑中|唔知")


@dataclass(frozen=True)
class Plan:
    """`values`: plans of `PLANS` in the order told, at least one."""

    values: Tuple[str, ...]
    spans: Tuple[Tuple[int, int], ...]

    @property
    def value(self) -> str:
        return self.values[0]


_INTENT = re.compile(
    r"\b(?:want|plan|would like|wanna|hope|intend|going to|goal|purpose|aim|dream|come to china|go to china"
    r"|in china|to china|i'd like|my plan|thinking of|looking to"
    r"|in (?:shanghai|beijing|shenzhen|hangzhou|guangzhou|chengdu))\b"
    r"|想|打算|计划|准备|希望|目的|去中国|来中国|到中国|在中国|来华|赴华|在华|去(?:上海|北京|深圳|杭州|广州)|为了|主要是")


def names_intent(text: str) -> bool:
    """Whether a text speaks of a wish or of going to China ("I want to ...", 打算)."""
    return bool(_INTENT.search(aligned(text[:5000]).lower))


def parse_plan(text: str, expected: bool = False) -> Optional[Plan]:
    """Plans told in a text, or None. Without the question asked, a wish ("I want to ...", 想) must be there as well."""
    source = aligned(text)
    if not source.lower or len(source.lower) > 5000 or not (expected or _INTENT.search(source.lower)):
        return None
    found = find_keywords(text, PRECISE) or (find_misspelt(text, PRECISE, PLAN_WORDS) if expected else [])
    if not expected:
        wishes = [m.start() for m in _INTENT.finditer(source.lower)]
        found = [k for k in found if any(source.starts[w] <= k.end + 25 for w in wishes)]
    kept = [k for k in found if not k.negated]
    # "start a business" and "business" alone: the broad word says nothing new beside the precise one.
    values = list(dict.fromkeys(k.value for k in kept))
    if values:
        return Plan(tuple(values), tuple((k.start, k.end) for k in kept))
    unsure = _UNSURE.search(source.lower) if expected else None
    if unsure:
        return Plan(("unsure",), (source.span(*unsure.span()),))
    if expected and (yes_no(text) == "unsure" or knows_not(text)):
        return Plan(("unsure",), (source.span(0, len(source.text)),))
    if expected and not found and (broad := _broad(source)):
        return Plan((broad.value,), ((broad.start, broad.end),))
    return None


def _broad(source: Aligned) -> Optional[Keyword]:
    """The first broad word of a plan. Relatives count here: "my husband is in Guangzhou" tells whom one would join."""
    precise, broad = ([Keyword(value, *source.span(*match.span()), False) for value, pattern in table
                       for match in pattern.finditer(source.lower) if not NEGATED.search(source.lower[:match.start()])]
                      for table in (PRECISE, BROAD))
    family = next((hit for hit in broad if hit.value == "family"), None)
    return family or min(precise or broad, key=lambda hit: hit.start, default=None)
