"""The phrases of the walks (phrases.yml, tasks.yml), by language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any, FrozenSet, List, Mapping, Optional, Tuple

from ruamel.yaml import YAML

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "zh", "zh-Hant")


@dataclass(frozen=True)
class Phrase:
    """A message with the slots it must set."""

    text: str
    sets: Mapping[str, Any]


@dataclass(frozen=True)
class Task:
    """A message with its kind and the beginnings of the replies that do what it wants."""

    kind: str
    text: str
    replies: Tuple[str, ...]


def one_of(kind: str, language: str, chance: Random) -> str:
    """A phrase of a kind that is told from no other by what it sets: `questions`, `noise`, `skip` ..."""
    return _in(language, chance.choice(_read("phrases.yml")[kind][language[:2]]))


def two_of(kind: str, language: str, chance: Random) -> List[str]:
    """The messages of a kind that takes more than one."""
    return [_in(language, text) for text in chance.choice(_read("phrases.yml")[kind][language[:2]])]


def answer(question: str, language: str, chance: Random) -> Phrase:
    """An answer to a question of the check."""
    return _phrase(chance.choice(_read("phrases.yml")["answers"][question]), language, chance)


def correction(slots: Mapping[str, Any], language: str, chance: Random) -> Optional[Phrase]:
    """A change of an answer in `slots`; None when there is none to change."""
    fitting = [
        entry
        for entry in _read("phrases.yml")["corrections"]
        if all(slots.get(name) not in (None, value) for name, value in entry["sets"].items())
    ]
    return _phrase(chance.choice(fitting), language, chance) if fitting else None


def told(slots: Mapping[str, Any], language: str, chance: Random) -> Optional[Phrase]:
    """Several answers at once, none of them against one in `slots`; None when each of them is."""
    fitting = [
        entry
        for entry in _read("phrases.yml")["told"]
        if all(slots.get(name) in (None, value) for name, value in entry["sets"].items())
    ]
    return _phrase(chance.choice(fitting), language, chance) if fitting else None


def task(language: str, chance: Random) -> Task:
    """Something wanted besides the check."""
    entry = chance.choice(_read("tasks.yml"))
    return Task(entry["kind"], _in(language, chance.choice(entry[language[:2]])), tuple(entry["replies"]))


def task_kinds() -> FrozenSet[str]:
    """The kinds of what is wanted besides the check."""
    return frozenset(entry["kind"] for entry in _read("tasks.yml"))


def _phrase(entry: Mapping[str, Any], language: str, chance: Random) -> Phrase:
    return Phrase(_in(language, chance.choice(entry[language[:2]])), entry["sets"])


def _in(language: str, text: str) -> str:
    from bot.wording import in_traditional

    return in_traditional(text) if language == "zh-Hant" else text


@lru_cache(maxsize=None)
def _read(name: str) -> Any:
    # YAML 1.2 takes "none" for a word but "no" and "29" are quoted in the file all the same.
    return YAML(typ="safe", pure=True).load((FOLDER / name).read_text(encoding="utf-8"))
