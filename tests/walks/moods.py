"""What sort of person walks: how much likelier than usual each kind of move is, and how often the language changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Mapping


@dataclass(frozen=True)
class Mood:
    """`likelier`: kind of move -> factor, 1 where it is missing; `changes_language`: chance before each message."""

    likelier: Mapping[str, float] = field(default_factory=dict)
    changes_language: float = 0.05


MOODS = {
    "calm": Mood(),
    # Tells much at once, presses what there is to press, leaves out what takes long.
    "hurried": Mood({"told": 5, "button": 3, "skip": 3, "questions": 0.3, "noise": 0.3}),
    # Changes their mind and back again, starts over and does not.
    "contrary": Mood({"correction": 4, "back": 4, "withdrawn": 3, "wiped": 3, "commands": 2}),
    # Wants to know everything before, between and after the answers.
    "curious": Mood({"questions": 3, "task": 4, "after_result": 3}),
    "of_two_languages": Mood({"language": 4}, changes_language=0.5),
    "unclear": Mood({"noise": 5}),
}
