"""The estimate in a few lines: the verdict, the point that weighs most, and the one thing to do next."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence

from bot.check.report import report
from bot.check.say import Part, part
from bot.policy import Estimate

ANSWER_FIRST = "utter_step_answer_missing"
SEE_THE_LIST = "utter_step_consider_alternatives"  # in a short result there is no list to look at


def brief_report(estimate: Estimate) -> List[Part]:
    """Returns the one reply that tells an estimate briefly, taken from what `report` tells at length."""
    replies = report(estimate)
    lines = {
        section["response"]: section["values"]["lines"]
        for reply in replies
        for section in reply["values"]["sections"]["paragraphs"]
    }
    labelled = {"point": _first(lines, "against", "open"), "next": _next(lines)}
    return [
        part(
            "utter_result_brief",
            verdict=part(f"utter_result_brief_verdict_{estimate.grade}"),
            lines={"paragraphs": [part(f"utter_result_brief_{name}", line=line) for name, line in labelled.items() if line]},
            facts=replies[0]["values"]["facts"],
            choices=[part("utter_length_choice_detail")],
            topics=replies[-1]["values"]["topics"],
        )
    ]


def _first(lines: Dict[str, Sequence[Part]], *sections: str) -> Optional[Part]:
    return next((lines[f"utter_section_{name}"][0] for name in sections if f"utter_section_{name}" in lines), None)


def _next(lines: Dict[str, Sequence[Part]]) -> Optional[Part]:
    """What can change the result comes first, because it is about this person; steps are much the same for everybody."""
    step = _first(lines, "steps")
    if step and step["response"] == ANSWER_FIRST:
        return step
    general = _first(lines, "alternatives") if step and step["response"] == SEE_THE_LIST else step
    return _first(lines, "changes") or general
