"""Reads the scripts of the transcripts: what one user writes from the first message to the last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, List, Optional, Tuple, Union

from ruamel.yaml import YAML

SCRIPTS = Path(__file__).parent / "scripts"
LANGUAGES = {"en": "English", "zh": "简体中文", "zh-Hant": "繁體中文", "mixed": "English and 中文 mixed"}


class ScriptError(Exception):
    """A script that cannot be played; the text names the file and the mistake."""


@dataclass(frozen=True)
class AnotherChat:
    """The user comes back in a new conversation that knows nothing of the first: another day, another device."""

    note: str
    today: Optional[date] = None


@dataclass(frozen=True)
class Script:
    """One transcript to be. `name`: the file name without its ending, for script and transcript alike.

    In a message `{code}` stands for the resume code that the bot gave last.
    """

    name: str
    title: str
    language: str
    messages: Tuple[Union[str, AnotherChat], ...]


def read_scripts(folder: Path = SCRIPTS) -> List[Script]:
    """All scripts of a folder by name. Raises ScriptError."""
    return [_read(path) for path in sorted(folder.glob("*.yml"))]


def _read(path: Path) -> Script:
    content = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    if not isinstance(content, dict) or set(content) != {"title", "language", "messages"}:
        raise ScriptError(f"{path.name}: expected title, language and messages, and nothing else")
    if content["language"] not in LANGUAGES:
        raise ScriptError(f"{path.name}: language {content['language']!r}, expected one of {', '.join(LANGUAGES)}")
    messages = tuple(_message(path, entry) for entry in content["messages"])
    return Script(path.stem, content["title"], content["language"], messages)


def _message(path: Path, entry: Any) -> Union[str, AnotherChat]:
    if isinstance(entry, str) and entry.strip():
        return entry
    if isinstance(entry, dict) and "another_chat" in entry and not set(entry) - {"another_chat", "today"}:
        return AnotherChat(entry["another_chat"], entry.get("today"))
    raise ScriptError(f"{path.name}: {entry!r} is neither a message (in quotes when it is a number) nor another_chat")
