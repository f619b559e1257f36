"""Values told by keywords: the shared reader of plan, post and documents."""
from __future__ import annotations

import re
from typing import Dict, FrozenSet, Iterable, List, NamedTuple, Pattern, Tuple

from bot.language.normalise import aligned
from bot.language.parse.spelling import put_right
from bot.language.parse.people import about_others, inside

# A negation right before a keyword, in the same clause.
NEGATED = re.compile(
    r"(?:\b(?:no|not|don'?t|do not|doesn'?t|without|never|isn'?t|aren'?t|haven'?t|missing|lack(?:ing)?|except"
    r"|but not|instead of|rather than|neither|nor)\b(?:(?!\bbut\b)[^,.;!?。]){0,18}"
    r"|(?:不|没有?|非|无|缺少?|未|除了|而不)(?:是|想|要|打算|准备|去|做|有|带|在|为了?|来)*(?:一?个|一份)?)$")


class Keyword(NamedTuple):
    """A value found at [start, end) of the original text, and whether it was negated."""

    value: str
    start: int
    end: int
    negated: bool


def compiled(table: Dict[str, str]) -> List[Tuple[str, Pattern[str]]]:
    """The table ready for use. Word boundaries are those of Latin letters: in 做postdoc the word begins after 做."""
    return [(value, re.compile(pattern, re.ASCII)) for value, pattern in table.items()]


def find_misspelt(text: str, table: Iterable[Tuple[str, Pattern[str]]], words: FrozenSet[str]) -> List[Keyword]:
    """The keywords of an answer whose typing errors in `words` are put right (resercher, bussiness), at their places."""
    corrected, origin = put_right(text, words)
    return [Keyword(k.value, origin[k.start][0], origin[k.end - 1][1], k.negated) for k in find_keywords(corrected, table)]


def find_keywords(text: str, table: Iterable[Tuple[str, Pattern[str]]]) -> List[Keyword]:
    """All keywords in order of their place; of overlapping ones the longer wins. Those said of relatives are left out."""
    source = aligned(text)
    others = about_others(source.lower)
    hits = [(match.start(), match.end(), value) for value, pattern in table
            for match in pattern.finditer(source.lower) if match.end() > match.start() and not inside(match.start(), others)]
    kept: List[Tuple[int, int, str]] = []
    for hit in sorted(hits, key=lambda h: (h[0] - h[1], h[0])):
        if all(hit[1] <= k[0] or hit[0] >= k[1] for k in kept):
            kept.append(hit)
    return [Keyword(value, *source.span(start, end), bool(NEGATED.search(source.lower[:start])))
            for start, end, value in sorted(kept)]
