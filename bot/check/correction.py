"""Reading a message in the check: what it states, and what it takes back without naming it ("sorry, 39" after any question)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Optional, Sequence, Text

from bot.language.clauses import statements
from bot.language.parse.asked_part import asked_part
from bot.language.parse.command import Command
from bot.language.parse.on_behalf import as_own_answer
from bot.language.parse.unlisted import Unlisted
from bot.language.parse.yesno import yes_no
from bot.language.reading import Lexicon, Reading, read


# "no, 39", "不，39": a denial and something else.
_NO_BUT = re.compile(r"\s*(?:no|nope|nah|不|不是|唔係|不对|不對)\s*[,，.。]\s*(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL)


def read_in_check(text: Text, question: Optional[Text], answered: Sequence[Text], lexicon: Lexicon, today: date) -> Reading:
    """Reads a message with `question` open and `answered` fields behind it, oldest first.

    A bare value ("no, 39") only makes sense to the question it answers. When a correction holds no value for the open
    question, it is read again as an answer to each earlier one, the latest first. Of a message that asks something, only what
    it states beside the question counts as an answer.
    """
    expected = "institution" if question == "post_institution" else question
    reading = read(text, expected, lexicon, today)
    if (question or answered) and _told_nothing(reading) and (told := as_own_answer(text)):
        reading = read(told, expected, lexicon, today)
    if question and not reading.command and _asks_for_result(text):
        return replace(reading, values={}, command=Command("result"))
    if reading.question:
        return replace(reading, values=read(statements(text), expected, lexicon, today).values)
    beside = _beside_denial(text)
    if beside:
        reading = replace(reading if reading.values else read(beside, expected, lexicon, today), correction=True)
    # "No, thanks" answers what was asked last, and nothing before it. An unlisted name may be no name at all ("sorry, 39").
    if not reading.correction or reading.yes_no or any(not isinstance(value, Unlisted) for value in reading.values.values()):
        return reading
    for name in reversed(answered):
        earlier = read(beside or text, name, lexicon, today)
        fits = name in earlier.values and not isinstance(earlier.values[name], Unlisted)
        if fits and (earlier.coverage == 1.0 or not reading.values):
            return replace(earlier, correction=True)
    return reading


def _told_nothing(reading: Reading) -> bool:
    """Whether a message, read as its writer's own, tells and asks nothing that we know."""
    known = any(not isinstance(value, Unlisted) for value in reading.values.values())
    return not (known or reading.command or reading.declined or reading.question or reading.aside)


def _asks_for_result(text: Text) -> bool:
    """Whether a message asks for a part of the result that is still to come: "what speaks against me?"."""
    asked = asked_part(text)
    return asked is not None and not asked.leans and asked.part != "all"


def _beside_denial(text: Text) -> Optional[Text]:
    """What "no, 39" states beside its "no", at the same offsets; None when it only denies ("no, thanks", "no, not sure")."""
    denial = _NO_BUT.match(text)
    if denial is None or yes_no(text) or yes_no(denial["rest"]):
        return None
    return " " * denial.start("rest") + denial["rest"]
