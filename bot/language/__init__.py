"""Free text, in English and Chinese, turned into values. Importing this package loads nothing heavy: the readers of names
resolve on first use, and dictionaries (OpenCC, jieba, spaCy) are loaded by the first text that needs them."""
from __future__ import annotations

from importlib import import_module
from typing import Any

# Bound at once: their modules bear the same names and would otherwise take their place.
from bot.language.normalise import has_han, is_traditional, normalise  # noqa: F401
from bot.language.detect import conversation_language, detect  # noqa: F401
from bot.language.segment import Token, segment  # noqa: F401

_HOME = {"read": "bot.language.reading", "Reading": "bot.language.reading", "Lexicon": "bot.language.reading",
         "NameIndex": "bot.language.parse.lookup", "Match": "bot.language.parse.lookup",
         "Unlisted": "bot.language.parse.unlisted"}
__all__ = ["Lexicon", "Match", "NameIndex", "Reading", "Token", "Unlisted", "conversation_language", "detect", "has_han",
           "is_traditional", "normalise", "read", "segment"]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
