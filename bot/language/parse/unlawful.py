"""Wishes for something illegal or dangerous, told from honest questions about the same things."""
from __future__ import annotations

import re
from typing import Optional, Pattern

from bot.language.normalise import aligned
from bot.language.parse import unlawful_marks as marks
from bot.language.parse.unlawful_words import NEEDS_WISH, WISHES

MAX_LENGTH = 500  # characters; only the beginning of a longer message is read


def _compiled(pattern: str) -> Pattern[str]:
    return re.compile(pattern, re.ASCII)  # a Chinese character ends a Latin word


_WISHES = [(kind, _compiled(pattern)) for kind, pattern in WISHES.items()]
_HIDDEN, _WISH, _INFORMS, _ASKS_HELP, _OFFERED, _OTHERS_SAY, _NEGATED = map(_compiled, (
    marks.HIDDEN, marks.WISH, marks.INFORMS, marks.ASKS_HELP, marks.OFFERED, marks.OTHERS_SAY, marks.NEGATED))
KINDS = tuple(WISHES)


def unlawful(text: str) -> Optional[str]:
    """Returns the kind of unlawful wish in `text` (one of KINDS), None when it holds none.

    Questions about penalties, how to recognise a fraud or what to do about an offer are honest and hold none, unless
    they ask how to stay unseen. Never raises on any string.
    """
    lower = aligned(text[:MAX_LENGTH]).folded
    kind = next((kind for kind, pattern in _WISHES if pattern.search(lower)), None)
    if kind is None or _honest(lower):
        return None
    planned = kind not in NEEDS_WISH or _WISH.search(lower) or _HIDDEN.search(lower)
    return kind if planned else None


def wanted(text: str, topic: Optional[str]) -> bool:
    """Whether the warning answers `text`, whatever its `topic`: no topic says that a plan is illegal."""
    return unlawful(text) is not None


def _honest(lower: str) -> bool:
    if _NEGATED.search(lower) or _OTHERS_SAY.search(lower) or _ASKS_HELP.search(lower):
        return True
    if _HIDDEN.search(lower):
        return False
    return bool(_INFORMS.search(lower) or _OFFERED.search(lower) and not _WISH.search(lower))
