"""Questions about a rule ("Does a research post help?", 自考本科算不算): what they name is not told of the user."""
from __future__ import annotations

import re
from typing import Any, Dict, List, Mapping, Tuple

from bot.language.normalise import aligned, has_han
from bot.language.parse.question import is_question

Span = Tuple[int, int]
# What a question names may still be looked up: a school, a field.
LOOKED_UP = frozenset(("field", "institution"))
_CLAUSE = re.compile(r"[^,，;；.。!！?？\n]+")
_OWN = re.compile(r"\b(?:i|i'?m|i'?ve|my|mine|im|ive|we|our)\b|我|本人|俺|咱")


def _asks_of_a_rule(clause: str) -> bool:
    # "PhD?" answers with a doubt; a clause asks only by its words.
    return is_question(clause) and not _OWN.search(aligned(clause).lower)


def told_of_the_user(text: str, values: Mapping[str, Any]) -> Dict[str, Any]:
    """The values (profile field -> result with `spans`) without those that only a question about a rule names. A Chinese
    question that strings several facts together (硕士28岁能申请吗) tells them of the user."""
    kept = dict(values)
    for clause in [m.span() for m in _CLAUSE.finditer(text)]:
        named = [name for name, value in kept.items() if name not in LOOKED_UP and _within(value.spans, clause)]
        if not named or not _asks_of_a_rule(text[slice(*clause)]):
            continue
        apart: List[Span] = []
        for name in named:
            for a, b in kept[name].spans:
                if not any(a < d and c < b for c, d in apart):
                    apart.append((a, b))
        if has_han(text[slice(*clause)]) and len(apart) > 1 and len(named) > 1:
            continue
        for name in named:
            del kept[name]
    return kept


def _within(spans: Tuple[Span, ...], clause: Span) -> bool:
    return all(clause[0] <= a and b <= clause[1] for a, b in spans)
