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
from bot.policy import policy

# Cosines between a question and the nearest clause of a passage, measured on questions of many topics.
FLOOR = 0.2  # below it a shared word is chance
BEHIND = 0.05  # hardly farther than the nearest of all
AHEAD = 0.15  # far nearer than the next


class Near(NamedTuple):
    """How near is near enough."""

    with_word: float
    alone: float


OF_ANSWER, OF_FACTS = Near(0.27, 0.35), Near(0.4, 0.45)  # facts hold much that the first question was not about


class Match(NamedTuple):
    """A passage about the point, and its clause that names it, or else is nearest to the question."""

    passage: Passage
    clause: Text


class _Weighed(NamedTuple):
    passage: Passage
    clause: Text
    near: float
    shared: int  # words; one more where its title has one
    named: bool  # holds what the point is called, or most of what tells it apart


def matches(question: Text, words: Sequence[Text], passages: Sequence[Passage]) -> List[Match]:
    """The passages about the point of `question`, the best first. `words` are those that tell the point."""
    weighed = _weigh(question, words, passages)
    if not weighed:
        return []
    nearest, *others = sorted(weighed, key=lambda one: one.near, reverse=True)
    near = OF_FACTS if nearest.passage.fact else OF_ANSWER
    enough = max(near.with_word, nearest.near - BEHIND)
    found = [one for one in weighed if one.named and one.near >= FLOOR or one.shared and one.near >= enough]
    # The first passage says what was asked before; that it is meant again takes a word of it.
    if not found and nearest is not weighed[0] and nearest.near >= max(near.alone, others[0].near + AHEAD):
        found = [nearest]
    found.sort(key=lambda one: (one.shared, one.near), reverse=True)
    fitting = [one for one in found if tells_quantity(one.passage.text, question)]
    best = fitting[0] if fitting else nearest
    told = [one for one in fitting if one.shared == best.shared and one.near >= best.near - AHEAD]
    return [Match(one.passage, one.clause) for one in told]


def nearest_facts_first(text: Text, facts: Sequence[Text]) -> List[Text]:
    """Ids of facts in order of how near their statements are to `text`, so that what it rests on leads."""
    ids = [fact for fact in facts if fact in policy().facts]
    statements = [policy().facts[fact].statement for fact in ids]
    asked = encode([to_simplified(text)])[0]
    languages = [_vectors(tuple(texts)) for texts in ([one.en for one in statements], [one.zh for one in statements])]
    near = {fact: max(float(asked @ vectors[at]) for vectors in languages) for at, fact in enumerate(ids)}
    return sorted(ids, key=lambda fact: near[fact], reverse=True)


def _weigh(question: Text, words: Sequence[Text], passages: Sequence[Passage]) -> List[_Weighed]:
    clauses = [(at, clause) for at, one in enumerate(passages) for clause in one.clauses]
    asked = encode([to_simplified(question)])[0]
    vectors = _vectors(tuple(to_simplified(clause) for _, clause in clauses))
    weighed = []
    for at, passage in enumerate(passages):
        own = {clause: float(asked @ vector) for vector, (of, clause) in zip(vectors, clauses) if of == at}
        near = max(own.values(), default=0.0)
        clause = max(own, key=lambda one: (bool(set(words) & set(content(one))), own[one]), default="")
        held = content(passage.text)
        shared = [word for word in words if word in held]
        # The last content word of a question is what it is about: "an unpaid internship", "pay by card".
        named = bool(shared) and (words[-1] in shared or 2 * len(shared) > len(words))
        entitled = any(word in content(passage.title) for word in shared)
        weighed.append(_Weighed(passage, clause, near, len(shared) + entitled, named))
    return weighed


@lru_cache(maxsize=200)
def _vectors(clauses: Tuple[Text, ...]) -> np.ndarray:
    """Vectors of the clauses; kept, because the same facts and answers are asked about again."""
    return encode(clauses)
