"""Typing errors in the few words that an answer is likely to be made of: batchelors, doctrate, resercher, thrity."""
from __future__ import annotations

import re
from typing import FrozenSet, List, Tuple

from bot.language.normalise import aligned

DEGREE_WORDS = frozenset("bachelor bachelors master masters doctorate doctoral diploma degree undergraduate postgraduate graduate "
                         "secondary associate".split())
NUMBER_WORDS = frozenset("seventeen eighteen nineteen twenty thirty forty fourty fifty sixty three seven eight".split())
POST_WORDS = frozenset("researcher research professor lecturer teacher teaching scientist engineer developer programmer student "
                       "unemployed freelancer consultant manager analyst company industry business postdoc".split())
PLAN_WORDS = frozenset("business startup company research conference exchange academic study studying employment tourism "
                       "travel family entrepreneurship internship".split())
DOCUMENT_WORDS = frozenset("passport photo photos diploma transcript transcripts resume certificate recommendation statement".split())
# English words of their own that lie one letter away.
_OTHER_WORDS = frozenset("diplom licence matter matters mister faster poster posters mastery disagree agree decree degrees doctor doctors graduated graduates associated".split())


def put_right(text: str, words: FrozenSet[str]) -> Tuple[str, List[Tuple[int, int]]]:
    """The normalised text with misspelt `words` (lower case, five letters or more) put right, and for each of its
    characters the stretch of the original it stands for."""
    from rapidfuzz.distance import OSA  # only the answer to one question needs it

    source = aligned(text)
    corrected, origin, position = "", [], 0
    for match in re.finditer(r"[a-z]{5,}", source.lower):
        word = match.group()
        if word in words or word in _OTHER_WORDS:
            continue
        near = [w for w in sorted(words) if w[0] == word[0] and OSA.distance(word, w) <= (2 if len(w) >= 8 else 1)]
        if not near:
            continue
        right = min(near, key=lambda w: OSA.distance(word, w))
        corrected += source.text[position:match.start()] + right
        origin += [source.span(i, i + 1) for i in range(position, match.start())] + [source.span(*match.span())] * len(right)
        position = match.end()
    corrected += source.text[position:]
    origin += [source.span(i, i + 1) for i in range(position, len(source.text))]
    return corrected, origin
