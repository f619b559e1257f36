"""How patterns over messages are compiled, and what part of a message they read."""
from __future__ import annotations

import re
from typing import Pattern

from bot.language.normalise import aligned

MAX_LENGTH = 500  # characters; only the beginning of a longer message is read


def compiled(pattern: str) -> Pattern[str]:
    """The pattern with word borders as in English, so that a Chinese character ends a Latin word. Raises re.error."""
    return re.compile(pattern, re.ASCII)


def beginning(text: str) -> str:
    """The first MAX_LENGTH characters of `text` in lower case, Simplified and without accents. Never raises."""
    return aligned(text[:MAX_LENGTH]).folded
