"""Wishes for something illegal or dangerous, told from honest questions about the same things."""
from __future__ import annotations

from typing import Optional

from bot.language.parse import unlawful_marks as marks
from bot.language.parse.employer_points import point_asked
from bot.language.parse.patterns import beginning, compiled
from bot.language.parse.unlawful_words import NEEDS_INTENTION, NEEDS_WISH, WISHES

_WISHES = [(kind, compiled(pattern)) for kind, pattern in WISHES.items()]
_HIDDEN, _WISH, _INFORMS, _ASKS_HELP, _OFFERED, _OTHERS_SAY, _NEGATED = map(compiled, (
    marks.HIDDEN, marks.WISH, marks.INFORMS, marks.ASKS_HELP, marks.OFFERED, marks.OTHERS_SAY, marks.NEGATED))
_INTENTION, _ALLOWED_ASKED, _LETS_HAPPEN = map(compiled, (marks.INTENTION, marks.ALLOWED_ASKED, marks.LETS_HAPPEN))
_WITHOUT_PERMIT = frozenset(("hire_without_permit", "work_without_permit"))
KINDS = tuple(WISHES)


def unlawful(text: str) -> Optional[str]:
    """Returns the kind of unlawful wish in `text` (one of KINDS), None when it holds none.

    Questions about penalties, how to recognise a fraud or what to do about an offer are honest and hold none, unless
    they ask how to stay unseen. Never raises on any string.
    """
    lower = beginning(text)
    kind = next((kind for kind, pattern in _WISHES if pattern.search(lower)), None)
    if kind is None or _honest(lower) or kind in _WITHOUT_PERMIT and _asked_for_others(lower):
        return None
    return kind if _planned(kind, lower) else None


def wanted(text: str, topic: Optional[str]) -> bool:
    """Whether the warning answers `text`, whatever its `topic`: no topic says that a plan is illegal."""
    return unlawful(text) is not None


def _planned(kind: str, lower: str) -> bool:
    """Whether there are marks of a plan, for the kinds whose names alone are none."""
    if kind in NEEDS_INTENTION:
        return _HIDDEN.search(lower) is not None or bool(_INTENTION.search(lower) and not _ALLOWED_ASKED.search(lower))
    return kind not in NEEDS_WISH or bool(_WISH.search(lower) or _HIDDEN.search(lower))


def _asked_for_others(lower: str) -> bool:
    """Whether an employer only asks when somebody may start: that gets an answer (parse/employer.py), no warning."""
    return point_asked(lower, speaks=False) == "start" and not (_HIDDEN.search(lower) or _LETS_HAPPEN.search(lower))


def _honest(lower: str) -> bool:
    if _NEGATED.search(lower) or _OTHERS_SAY.search(lower) or _ASKS_HELP.search(lower):
        return True
    if _HIDDEN.search(lower):
        return False
    return bool(_INFORMS.search(lower) or _OFFERED.search(lower) and not _WISH.search(lower))
