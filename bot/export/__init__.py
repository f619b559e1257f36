"""Files for the user: an action orders one, the response generator has it written, because it knows language and words."""

from __future__ import annotations

from typing import Any, Callable, Dict, Mapping, Text

from bot.export import calendar, document

WRITERS = {calendar.ORDER: calendar.written, document.ORDER: document.written}


def written(ordered: Mapping[Text, Any], language: Text, compose: Callable[..., Any]) -> Dict[Text, Any]:
    """Returns the file that was ordered: {type: "file", name, mime, content}.

    `compose(key, language, values)` words a response. `language` is en, zh or zh-Hant. Raises KeyError for an unknown order.
    """
    return WRITERS[ordered["type"]](ordered, language, compose)
