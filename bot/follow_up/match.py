"""Which passages are about the point that a question asks about: by the words they share with it and by meaning."""

from __future__ import annotations

from functools import lru_cache
from typing import List, NamedTuple, Sequence, Text, Tuple

import numpy as np

from bot.follow_up.content import content
from bot.follow_up.passages import Passage
from bot.follow_up.quantity import tells_quantity
from bot.language.normalise import to_simplified
from bot.language.sentence_vector import encode

# Cosines between a question and the nearest clause of a passage, measured on questions of many topics.
FLOOR = 0.2  # below it a shared word is chance
WITH_WORD, BEHIND = 0.27, 0.05  # with a shared word: near, and hardly behind the nearest of all
FACT_WITH_WORD = 0.4  # the same of facts, which hold words about their sources
ALONE, AHEAD = 0.35, 0.15  # without any shared word: near, and far nearer than the next passage


class Match(NamedTuple):
    """A passage about the point, and its clause that is nearest to the question."""

    passage: Passage
    clause: Text


class _Weighed(NamedTuple):
    passage: Passage
    clause: Text
    near: float
    shared: int
    named: bool  # holds what the point is called, or most of what tells it apart


def matches(question: Text, words: Sequence[Text], passages: Sequence[Passage]) -> List[Match]:
    """The passages about the point of `question`, the best first. `words` are those that tell the point."""
    weighed = _weigh(question, words, passages)
    if not weighed:
        return []
    nearest, *others = sorted(weighed, key=lambda one: one.near, reverse=True)
    enough = max(FACT_WITH_WORD if nearest.passage.fact else WITH_WORD, nearest.near - BEHIND)
    found = [one for one in weighed if one.named and one.near >= FLOOR or one.shared and one.near >= enough]
    # The first passage says what was asked before; that it is meant again takes a word of it.
    if not found and nearest is not weighed[0] and nearest.near >= max(ALONE, others[0].near + AHEAD):
        found = [nearest]
    found.sort(key=lambda one: (one.shared, one.near), reverse=True)
    fitting = [one for one in found if tells_quantity(one.passage.text, question)]
    return [Match(one.passage, one.clause) for one in fitting if one.shared == fitting[0].shared]


def _weigh(question: Text, words: Sequence[Text], passages: Sequence[Passage]) -> List[_Weighed]:
    clauses = [(at, clause) for at, one in enumerate(passages) for clause in one.clauses]
    asked = encode([to_simplified(question)])[0]
    vectors = _vectors(tuple(to_simplified(clause) for _, clause in clauses))
    weighed = []
    for at, passage in enumerate(passages):
        ranked = [(float(asked @ vector), clause) for vector, (of, clause) in zip(vectors, clauses) if of == at]
        near, clause = max(ranked, default=(0.0, ""))
        held = content(passage.text)
        shared = [word for word in words if word in held]
        # The last content word of a question is what it is about: "an unpaid internship", "pay by card".
        named = bool(shared) and (words[-1] in shared or 2 * len(shared) > len(words))
        weighed.append(_Weighed(passage, clause, near, len(shared), named))
    return weighed


@lru_cache(maxsize=200)
def _vectors(clauses: Tuple[Text, ...]) -> np.ndarray:
    """Vectors of the clauses; kept, because the same facts and answers are asked about again."""
    return encode(clauses)
