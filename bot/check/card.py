"""The estimate as data from which a page draws its cards; the response generator words it (docs/design.md)."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Sequence, Text, Tuple

from bot.check.say import Part, part
from bot.policy import ChecklistEntry, Estimate, Finding

TYPE = "estimate"
Rows = Sequence[Tuple[Part, Any]]


def card(
    estimate: Estimate,
    grade: Text,
    verdict: Part,
    sections: Mapping[Text, Rows],
    documents: Mapping[Text, Rows],
    quick: bool = False,
) -> Dict[Text, Any]:
    """The card of an estimate. `grade` and `verdict`: as they are told, which a first estimate does by its own measure.

    `sections` by id and `documents` by tier hold lines, each with what of the estimate it tells.
    """
    return {
        "type": TYPE,
        "quick": quick,
        "grade": grade,
        "grade_text": part(f"utter_grade_{grade}"),
        "verdict": verdict,
        "channel": estimate.channel,
        "as_of": estimate.as_of.isoformat(),
        "policy_version": estimate.policy_version,
        "sections": [
            # Without its lines a section is its title.
            {"id": id, "title": part(f"utter_section_{id}", lines=""), "items": [_item(*row) for row in rows]}
            for id, rows in sections.items()
            if rows
        ],
        "documents": {tier: [_paper(*row) for row in rows] for tier, rows in documents.items()},
    }


def _item(line: Part, told: Any) -> Dict[Text, Any]:
    """Changes rest on no facts; only suggestions name sources of their own, and only findings are in dispute."""
    item = {
        "text": line,
        "rests_on": list(getattr(told, "facts", ())),
        "sources": list(getattr(told, "sources", ())),
        "conflict": getattr(told, "conflict", None),
    }
    if isinstance(told, Finding):
        item.update(
            status=told.status,
            status_text=part(f"utter_status_{told.status}"),
            criterion=told.criterion,
            criterion_text=part(f"utter_criterion_{told.criterion}"),
        )
    return item


def _paper(line: Part, entry: ChecklistEntry) -> Dict[Text, Any]:
    return {"id": entry.document, "text": line, "in_hand": entry.in_hand}
