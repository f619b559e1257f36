"""A played script as a Markdown page, made to be read and to be compared from one version of the bot to the next."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict, List, Sequence, Union

from tests.conversations.reply_faults import faults_of
from tests.trained_bot import Turn
from tests.transcripts.script import LANGUAGES, AnotherChat, Script

PAGES = Path(__file__).parents[2] / "docs" / "transcripts"
HEAD = "<!-- Made by `python -m tests.transcripts`. Do not edit. -->"
INTRODUCTION = "Whole conversations with the bot as it is now, replayed and compared by the tests."
# Changes with every fact, and would hide what really changed.
POLICY_VERSION = re.compile(r"\b[0-9a-f]{10}\b")
SPECIAL = re.compile(r"([\\`*_<>#])")


def page(script: Script, played: Sequence[Union[Turn, AnotherChat]]) -> str:
    """The transcript: what the user wrote in bold, replies as quotations, buttons in brackets, files by name."""
    parts = [HEAD, f"# {script.title}", f"*{LANGUAGES[script.language]}*"]
    for entry in played:
        if isinstance(entry, AnotherChat):
            parts += ["---", f"*{entry.note}*"]
            continue
        parts.append(_bold(entry.text))
        parts += [_quoted(reply) for reply in entry.messages]
    return "\n\n".join(parts) + "\n"


def index(scripts: Sequence[Script]) -> str:
    """The page that lists all transcripts by language."""
    lines = [HEAD, "", "# Transcripts", "", INTRODUCTION]
    for language, name in LANGUAGES.items():
        lines += ["", f"## {name}", ""]
        lines += [f"- [{script.title}]({script.name}.md)" for script in scripts if script.language == language]
    return "\n".join(lines) + "\n"


def faults(played: Sequence[Union[Turn, AnotherChat]]) -> List[str]:
    """What is wrong with single replies whatever was asked, a line each (tests/conversations/reply_faults.py)."""
    turns = [entry for entry in played if isinstance(entry, Turn)]
    return [f"{turn.text!r}: {fault}" for turn in turns for fault in faults_of(turn)]


def _bold(text: str) -> str:
    return f"**{SPECIAL.sub(lambda found: chr(92) + found.group(), text)}**"


def _quoted(reply: Dict[str, Any]) -> str:
    lines = POLICY_VERSION.sub("(version)", reply.get("text") or "").split("\n")
    file = reply.get("custom") or {}
    if file.get("type") == "file":
        lines += ["", f"[file: {file['name']}]"]
    buttons = [f"[{button['title']}]" for button in reply.get("buttons") or []]
    if buttons:
        lines += ["", " ".join(buttons)]
    return "\n".join(f"> {line}" if line else ">" for line in _broken(lines))


def _broken(lines: List[str]) -> List[str]:
    """Markdown joins lines; two blanks keep apart those that are neither list items nor the ends of paragraphs."""
    following = [*lines[1:], ""]
    return [
        f"{line}  " if line and after and not after.startswith("- ") else line for line, after in zip(lines, following)
    ]
