"""What somebody told of themselves before the check began, in a question such as "I'm 38, am I too old?"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any, Dict, Iterable, Text

from bot.language.normalise import aligned
from bot.language.parse.people import of_oneself
from bot.language.parse.question import is_question
from bot.language.reading import Lexicon, read

KEPT = ("age", "degree")  # what people put into such a question plainly; the rest is asked
# A supposition, a wish, and what holds at another time tell nothing of today.
_SUPPOSED = re.compile(
    r"\b(?:if|suppose|imagine|would|were|until|once|when i|want|plan|hope|going to|before i|after i|should i)\b"
    r"|如果|假如|要是|假设|假設|万一|等我|以后|以後|想读|想讀|打算|计划|計劃|准备|準備|要不要"
)
_OWNED = re.compile(r"\b(?:have|i've|hold|got|my)\b|我(?:是|有|读|拿)|毕业|畢業")


def told_before(texts: Iterable[Text], lexicon: Lexicon, today: date) -> Dict[Text, Any]:
    """Returns the parse results of the fields in KEPT that `texts` (oldest first) tell plainly; the last one counts.

    They hold no `spans`, since they are not of the message at hand.
    """
    told: Dict[Text, Any] = {}
    for text in texts:
        folded = aligned(text).folded
        if not of_oneself(text) or _SUPPOSED.search(folded):
            continue
        reading = read(text, None, lexicon, today)
        for name in KEPT:
            value = reading.values.get(name)
            asked_about = name == "degree" and is_question(text) and not _owned(folded)
            if value is None or value.value is None or asked_about:
                continue
            told[name] = replace(value, spans=())
    return told


def _owned(folded: Text) -> bool:
    """Whether the question says that a degree is held: "can I apply with a PhD" may only ask about one."""
    return _OWNED.search(folded) is not None
