"""Reading a message in the check: what it states, and what it takes back without naming it ("sorry, 39" after any question)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Optional, Sequence, Text

from bot.language.clauses import statements
from bot.language.parse.unlisted import Unlisted
from bot.language.reading import Lexicon, Reading, read


# "no, 39", "不，39": a denial and something else.
_NO_BUT = re.compile(r"\s*(?:no|nope|nah|不|不是|唔係|不对|不對)\s*[,，.。]\s*\S", re.IGNORECASE)


def read_in_check(text: Text, question: Optional[Text], answered: Sequence[Text], lexicon: Lexicon, today: date) -> Reading:
    """Reads a message with `question` open and `answered` fields behind it, oldest first.

    A bare value ("no, 39") only makes sense to the question it answers. When a correction holds no value for the open
    question, it is read again as an answer to each earlier one, the latest first. Of a message that asks something, only what
    it states beside the question counts as an answer.
    """
    expected = "institution" if question == "post_institution" else question
    reading = read(text, expected, lexicon, today)
    if reading.question:
        return replace(reading, values=read(statements(text), expected, lexicon, today).values)
    if _NO_BUT.match(text):
        reading = replace(reading, correction=True)
    if not reading.correction or reading.values:
        return reading
    for name in reversed(answered):
        earlier = read(text, name, lexicon, today)
        if name in earlier.values and not isinstance(earlier.values[name], Unlisted):
            return earlier
    return reading
