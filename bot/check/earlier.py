"""What somebody told of themselves before the check began: "I'm 38, am I too old?", "I'm a physicist from Brazil"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any, Dict, Iterable, Text

from bot.language.normalise import aligned
from bot.language.parse.lookup import Match
from bot.language.parse.people import of_oneself
from bot.language.parse.question import is_question
from bot.language.parse.unlisted import Unlisted
from bot.language.reading import Lexicon, read

FROM_QUESTIONS = ("age", "degree")  # what people put into a question plainly; "does MIT count?" may be about anybody
FROM_STATEMENTS = (*FROM_QUESTIONS, "field", "institution", "nationality", "residence")
# A supposition, a wish, and what holds at another time tell nothing of today.
_SUPPOSED = re.compile(
    r"\b(?:if|suppose|imagine|would|were|until|once|when i|want|plan|hope|going to|before i|after i|should i)\b"
    r"|如果|假如|要是|假设|假設|万一|等我|以后|以後|想读|想讀|打算|计划|計劃|准备|準備|要不要"
)
_OWNED = re.compile(r"\b(?:have|i've|hold|got|my)\b|我(?:是|有|读|拿)|毕业|畢業")


def told_before(texts: Iterable[Text], lexicon: Lexicon, today: date) -> Dict[Text, Any]:
    """Returns the parse results by field that `texts` (oldest first) tell plainly; the last one counts.

    Their `spans` are empty, since they are not of the message at hand.
    """
    told: Dict[Text, Any] = {}
    for text in texts:
        folded = aligned(text).folded
        if not of_oneself(text) or _SUPPOSED.search(folded):
            continue
        reading = read(text, None, lexicon, today)
        asks = is_question(text)
        for name in FROM_QUESTIONS if asks else FROM_STATEMENTS:
            value = reading.values.get(name)
            asked_about = name == "degree" and asks and not _owned(folded)
            if value is not None and not asked_about and (apart := _apart(value)):
                told[name] = apart
    return told


def _apart(value: Any) -> Any:
    """A parse result without its place in the text, None when it is not certain."""
    if isinstance(value, Match):
        return replace(value, start=0, end=0) if value.id else None
    return None if isinstance(value, Unlisted) or value.value is None else replace(value, spans=())


def _owned(folded: Text) -> bool:
    """Whether the question says that a degree is held: "can I apply with a PhD" may only ask about one."""
    return _OWNED.search(folded) is not None
