"""How far a check has come, as data from which a page draws progress and answers."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Text

from bot.check.answers import ASKABLE, item, questions_left, shown


def progress(slots: Mapping[Text, Any], question: Optional[Text]) -> Dict[Text, Any]:
    """Returns {question, left, answers: [{field, text}]}, for a reply's `check`.

    `question`: the field of the open question, None when none is open; `left`: how many are still to be answered,
    the open one included. Raises ProfileError for a value that the engine does not know.
    """
    left = {*questions_left(slots), *([question] if question else [])}
    given = [field for field in (*ASKABLE, "residence") if slots.get(field) is not None]
    answers = [{"field": field, "text": _short(field, slots[field], slots.get(f"{field}_text"))} for field in given]
    return {"question": question, "left": len(left), "answers": answers}


def _short(field: Text, value: Any, text: Optional[Text]) -> Any:
    """An answer without the words that say what it is of; papers have no shorter form."""
    if field == "age":
        return str(int(value))
    if value == "unlisted" and text:
        return text
    return item(field, value) if field == "documents" else shown(field, value, text)
