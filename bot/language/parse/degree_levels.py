"""The levels of degrees, and what a degree in progress says of the one below it."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

LEVELS = ("none", "secondary", "diploma", "bachelor", "master", "doctorate")  # ascending
BELOW = {"doctorate": "bachelor", "master": "bachelor", "bachelor": "secondary", "diploma": "secondary",
          "secondary": "none", "none": "none"}


@dataclass(frozen=True)
class Degree:
    """`completed` and `in_progress` are levels of `LEVELS` (in_progress may be None).

    A degree that was begun or given up implies the usual one below it as completed: a bachelor under a doctorate or
    master, secondary school under a bachelor or diploma.
    """

    completed: str
    in_progress: Optional[str]
    spans: Tuple[Tuple[int, int], ...]

    @property
    def value(self) -> str:
        return self.completed


def still_studied(level: str) -> Optional[Degree]:
    """The degree of somebody who has not finished `level` yet, None where there is nothing to finish."""
    return Degree(BELOW[level], level, ()) if level not in ("none", "secondary") else None
