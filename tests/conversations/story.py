"""Reads conversation tests: ordinary Rasa test stories with our expectations in `metadata`, which Rasa ignores."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

METADATA_KEYS = {"today", "expect"}
# Key -> the kind of value. Lists are lists of strings. `question` may be null: then no question may be open.
EXPECT_KEYS: Mapping[str, type] = {
    "turn": int,
    "says": list,
    "never": list,
    "sources": list,
    "standing": str,
    "language": str,
    "buttons": list,
    "question": str,
}
LANGUAGES = ("en", "zh", "zh-Hant")
STANDINGS = ("official", "reported", "inferred")


class StoryError(Exception):
    """A conversation test that cannot be replayed as written; the text names file, story and mistake."""


@dataclass
class UserTurn:
    """What one message of the user should lead to. `loops`: (how many actions have run, form active then or None)."""

    text: str
    intent: str
    actions: List[str] = field(default_factory=list)
    loops: List[Tuple[int, Optional[str]]] = field(default_factory=list)
    slots: Dict[str, Any] = field(default_factory=dict)
    slots_set: List[str] = field(default_factory=list)
    expect: Dict[str, Any] = field(default_factory=dict)


@dataclass
class Story:
    """One conversation. `today`: the day it takes place on, None for the usual one."""

    name: str
    file: Path
    today: Optional[date]
    turns: List[UserTurn]


def read_stories(file: Path) -> List[Story]:
    """The stories of a file. Raises StoryError for anything that the replay would not check."""
    try:
        content = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))
    except YAMLError as problem:
        raise StoryError(f"{file}: {problem}") from None
    if not isinstance(content, dict) or set(content) - {"version", "stories"} or not content.get("stories"):
        raise StoryError(f"{file}: expected `version` and a list of `stories`, nothing else.")
    stories = [_story(file, entry) for entry in content["stories"]]
    names = [story.name for story in stories]
    for name in names:
        if names.count(name) > 1:
            raise StoryError(f"{file}: two stories are called {name!r}.")
    return stories


def _story(file: Path, entry: Any) -> Story:
    name = entry.get("story") if isinstance(entry, dict) else None
    where = f"{file}: story {name!r}"
    if not isinstance(name, str) or set(entry) - {"story", "metadata", "steps"} or not entry.get("steps"):
        raise StoryError(f"{where}: expected the keys story, steps and perhaps metadata.")
    metadata = entry.get("metadata") or {}
    if not isinstance(metadata, dict) or set(metadata) - METADATA_KEYS:
        raise StoryError(f"{where}: metadata may hold {sorted(METADATA_KEYS)}.")
    turns: List[UserTurn] = []
    for step in entry["steps"]:
        _add_step(where, turns, step)
    for expectation in metadata.get("expect") or []:
        _add_expectation(where, turns, expectation)
    return Story(name, file, _today(where, metadata.get("today")), turns)


def _today(where: str, value: Any) -> Optional[date]:
    if value is None or type(value) is date:
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise StoryError(f"{where}: today must be a date such as 2026-11-22, found {value!r}.") from None


def _add_step(where: str, turns: List[UserTurn], step: Any) -> None:
    keys = set(step) if isinstance(step, dict) else None
    if keys == {"user", "intent"}:
        turns.append(UserTurn(str(step["user"]).strip(), step["intent"]))
        return
    if not turns:
        raise StoryError(f"{where}: the first step must be a message of the user with its intent, found {step!r}.")
    turn = turns[-1]
    if keys == {"action"}:
        if step["action"] != "action_listen":
            turn.actions.append(step["action"])
    elif keys == {"active_loop"}:
        turn.loops.append((len(turn.actions), step["active_loop"]))
    elif keys == {"slot_was_set"} and isinstance(step["slot_was_set"], list):
        for slot in step["slot_was_set"]:
            if isinstance(slot, dict):
                turn.slots.update(slot)
            else:
                turn.slots_set.append(slot)
    else:
        raise StoryError(
            f"{where}: expected user with intent, action, active_loop or a list under slot_was_set, found {step!r}."
        )


def _add_expectation(where: str, turns: List[UserTurn], expectation: Any) -> None:
    if not isinstance(expectation, dict) or type(expectation.get("turn")) is not int:
        raise StoryError(f"{where}: each entry of expect needs `turn`, the number of a user turn; found {expectation!r}.")
    number = expectation["turn"]
    where = f"{where}: expect of turn {number}"
    if not 1 <= number <= len(turns):
        raise StoryError(f"{where}: the story has {len(turns)} user turns.")
    if turns[number - 1].expect:
        raise StoryError(f"{where}: stands there twice.")
    for key, value in expectation.items():
        if key not in EXPECT_KEYS:
            raise StoryError(f"{where}: unknown key {key!r}; known are {', '.join(EXPECT_KEYS)}.")
        if not isinstance(value, EXPECT_KEYS[key]) and not (key == "question" and value is None):
            raise StoryError(f"{where}: {key} must be a {EXPECT_KEYS[key].__name__}, found {value!r}.")
        if isinstance(value, list) and (not value or not all(isinstance(item, str) and item for item in value)):
            raise StoryError(f"{where}: {key} must be a list of texts, found {value!r}.")
    if expectation.get("language", "en") not in LANGUAGES:
        raise StoryError(f"{where}: language must be one of {', '.join(LANGUAGES)}.")
    if expectation.get("standing", "official") not in STANDINGS:
        raise StoryError(f"{where}: standing must be one of {', '.join(STANDINGS)}.")
    if set(expectation) == {"turn"}:
        raise StoryError(f"{where}: expects nothing.")
    turns[number - 1].expect = {key: value for key, value in expectation.items() if key != "turn"}
