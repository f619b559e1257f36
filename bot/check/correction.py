"""Reading a message in the check: what it states, and what it takes back without naming it ("sorry, 39" after any question)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Optional, Sequence, Text

from bot.language.clauses import statements
from bot.language.parse.unlisted import Unlisted
from bot.language.reading import Lexicon, Reading, read


def read_in_check(text: Text, question: Optional[Text], answered: Sequence[Text], lexicon: Lexicon, today: date) -> Reading:
    """Reads a message with `question` open and `answered` fields behind it, oldest first.

    A bare value ("no, 39") only makes sense to the question it answers. When a correction holds no value for the open
    question, it is read again as an answer to each earlier one, the latest first. Of a message that asks something, only what
    it states beside the question counts as an answer.
    """
    reading = read(text, question, lexicon, today)
    if reading.question and reading.values:
        stated = read(statements(text), question, lexicon, today)
        return replace(reading, values=stated.values)
    if not reading.correction or reading.values:
        return reading
    for name in reversed(answered):
        earlier = read(text, name, lexicon, today)
        if name in earlier.values and not isinstance(earlier.values[name], Unlisted):
            return earlier
    return reading
