"""Typing errors in the few words that name degrees: batchelors, masters degre, doctrate."""
from __future__ import annotations

import re
from typing import List, Tuple

from bot.language.normalise import aligned

_WORDS = ("bachelor", "bachelors", "master", "masters", "doctorate", "doctoral", "diploma", "degree", "undergraduate", "postgraduate",
          "graduate", "secondary", "associate")
# English words of their own that lie one letter away.
_OTHER_WORDS = frozenset("matter matters mister faster poster posters mastery disagree agree decree degrees doctor doctors graduated graduates associated".split())


def degree_words_corrected(text: str) -> Tuple[str, List[Tuple[int, int]]]:
    """The normalised text with misspelt degree words put right, and for each of its characters the stretch of the
    original it stands for."""
    from rapidfuzz.distance import OSA  # only the answer to one question needs it

    source = aligned(text)
    corrected, origin, position = "", [], 0
    for match in re.finditer(r"[a-z]{5,}", source.lower):
        word = match.group()
        if word in _WORDS or word in _OTHER_WORDS:
            continue
        near = [w for w in _WORDS if w[0] == word[0] and OSA.distance(word, w) <= (2 if len(w) >= 8 else 1)]
        if not near:
            continue
        right = min(near, key=lambda w: OSA.distance(word, w))
        corrected += source.text[position:match.start()] + right
        origin += [source.span(i, i + 1) for i in range(position, match.start())] + [source.span(*match.span())] * len(right)
        position = match.end()
    corrected += source.text[position:]
    origin += [source.span(i, i + 1) for i in range(position, len(source.text))]
    return corrected, origin
