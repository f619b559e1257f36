"""Replies as data: a response key and the values for its placeholders, worded later in the user's language."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Text

Part = Dict[Text, Any]


def part(response: Text, **values: Any) -> Part:
    """A reply, or a piece of one, by response key."""
    return {"response": response, "values": values}


def named(entry: Any) -> Dict[Text, Text]:
    """The name of a university, field, country or document in both languages; English where no Chinese one is known."""
    name = getattr(entry, "name", None)
    if name is not None:
        return {"en": name.en, "zh": name.zh}
    return {"en": entry.name_en, "zh": entry.name_zh or entry.name_en}


def lines(parts: List[Part]) -> Optional[List[Part]]:
    """Parts that stand under each other, None when there are none."""
    return parts or None
