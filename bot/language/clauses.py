"""Cuts a message into what it asks and what it states."""

from __future__ import annotations

import re
from typing import List

from bot.language.parse.question import is_question

# Where one question ends and the next begins: the end of a sentence, or a joint after which a new question starts.
_JOINT = re.compile(
    r"(?<=[?？!！。;；\n])\s*"
    r"|(?<=\.)\s+(?=[A-Z])"
    r"|,?\s+(?:and|also|plus|or|but)\s+(?=(?:how|what|when|where|which|who|can|could|do|does|is|are|will|would|should|may|if|whether)\b)"
    r"|[,，]\s*(?:还有|另外|以及|然后|而且|顺便问?一?下?|再问一下|同时|還有|另外想問|順便)[,，]?\s*"
    r"|(?<=[\u4e00-\u9fff])[,，]\s*",
    re.IGNORECASE,
)
MOST = 3
SHORTEST = 4  # characters of a clause that can be a question of its own


def questions(text: str) -> List[str]:
    """Returns the questions in `text`, in order, at most three; fewer than two when it asks one thing only."""
    parts = [part.strip() for part in _JOINT.split(text) if part and part.strip()]
    return [part for part in parts if len(part) >= SHORTEST and is_question(part)][:MOST]


_CLAUSE = re.compile(r"(?<=[,，;；.。!！?？\n])")
_ASIDE = re.compile(r"[(（][^()（）]*[?？]\s*[)）]")  # a question in brackets is one clause, whatever commas it holds


def statements(text: str) -> str:
    """Returns `text` without the clauses that ask: "38, is that too old?" states 38, "is 38 too old?" states nothing.

    Same length and offsets as `text`: what asks is replaced by spaces.
    """
    text = _ASIDE.sub(lambda aside: " " * len(aside.group()), text)
    return "".join(" " * len(clause) if is_question(clause) else clause for clause in _CLAUSE.split(text))
