"""What a channel does to a message before Rasa sees it."""

from __future__ import annotations

import re
import unicodedata
from typing import Dict, List, Optional, Tuple

from bot.language.mask import masked

# Control characters, lone surrogates and unassigned code points carry no meaning and break stores and logs.
_DROPPED = {"Cc", "Cs", "Cn"}
_LEADING = re.compile(r"^[\s/]+")
MAX_CHARACTERS = 2000  # of a message where the channel sets no limit of its own


def as_plain_text(text: str, limit: int) -> str:
    """Returns `text` without control characters, cut to `limit` characters, and never a Rasa command.

    Rasa reads a leading slash as an intent with entities ("/restart", "/greet{...}"), which would let anybody set
    slots; a slash typed by a user is only ever text. The result may be empty.
    """
    kept = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in _DROPPED)
    # Rasa strips blanks of every script before it looks for the slash, so all of them count here too.
    return _LEADING.sub("", kept).rstrip()[:limit]


NOT_KEPT = "not_kept"  # kinds of what was taken out (bot/language/mask.py), in the metadata of the message


def as_message(text: str, limit: int) -> Tuple[str, Optional[Dict[str, List[str]]]]:
    """Returns the text of a message as Rasa may see and store it, and its metadata: what was taken out, or None."""
    message = masked(as_plain_text(text, limit))
    return message.text, {NOT_KEPT: list(message.removed)} if message.removed else None
