"""Parts of the result on request: why a point is unclear, what speaks against me, the papers, the cheapest gap."""

from __future__ import annotations

from typing import Any, Iterable, List, Mapping, Optional, Text, Tuple

from bot.check.answers import questions_left
from bot.check.finding import change_line, finding_line
from bot.check.report import facts_of, papers, sections
from bot.check.say import Part, part
from bot.check.what_if import RESULTS
from bot.language.parse.asked_part import AskedPart, asked_part
from bot.policy import Change, Estimate, Finding

# What a part consists of, and what is told instead when there is nothing in it.
SECTIONS: Mapping[Text, Tuple[Text, ...]] = {
    "reasons": ("against", "open"),
    "for": ("for",),
    "open": ("open",),
    "against": ("against",),
    "changes": ("changes",),
    "steps": ("alternatives", "steps"),  # a step points at the alternatives
    "alternatives": ("alternatives",),
}
INSTEAD = {"reasons": ("for",), "for": ("open", "against"), "open": ("against",), "against": ("open",)}
EXPLAINED = ("reasons", "open", "against")  # parts beside which it helps to hear what could change them
OFFERED = ("against", "cheapest", "documents", "steps")  # as buttons


def wanted(text: Text, last_response: Optional[Text], slots: Mapping[Text, Any]) -> bool:
    """Whether `text` asks for a part of a result that there is. `last_response`: key of the last reply before."""
    asked = asked_part(text)
    if asked is None or not slots.get("check_complete"):
        return False
    if asked.leans and not (last_response or "").startswith(RESULTS):
        return False
    return not questions_left(slots)


def part_of_result(asked: AskedPart, estimate: Estimate) -> List[Part]:
    """The replies that tell the part asked for, with the other parts as buttons; any part but "all"."""
    finding = next((one for one in estimate.findings if one.criterion == asked.criterion), None)
    if finding:
        return [_one_point(finding, estimate)]
    if asked.part == "cheapest":
        return [_cheapest(estimate)]
    if asked.part == "documents":
        return _documents(estimate)
    told = sections(estimate, SECTIONS[asked.part])
    if not told:
        told = [part(f"utter_result_part_no_{asked.part}"), *sections(estimate, INSTEAD.get(asked.part, ()))]
    if asked.part in EXPLAINED:
        told += sections(estimate, ["changes"])
    return [_reply(asked.part, told, _used(asked.part, estimate))]


def _documents(estimate: Estimate) -> List[Part]:
    replies = papers(estimate)
    if not replies:
        return [part("utter_result_part_no_documents", topics=["compare_other", "required_documents"])]
    replies[0]["values"]["choices"] = _others("documents")
    return replies


def _one_point(finding: Finding, estimate: Estimate) -> Part:
    """One finding, and what could change it."""
    could = [change for change in estimate.changes if change.field == finding.criterion]
    told = [part("utter_result_part_point", lines=[finding_line(finding)])]
    if could:
        told.append(part("utter_section_changes", lines=_lines(could)))
    return _reply("point", told, [finding])


def _cheapest(estimate: Estimate) -> Part:
    """Changes come cheapest first from the engine."""
    if not estimate.changes:
        return _reply("cheapest", [part("utter_result_part_no_changes")], estimate.findings)
    first, *others = _lines(estimate.changes)
    told = [part("utter_result_part_cheapest", lines=[first])]
    if others:
        told.append(part("utter_result_part_then", lines=others))
    return _reply("cheapest", told, estimate.findings)


def _lines(changes: Iterable[Change]) -> List[Part]:
    return [change_line(change) for change in {change.code: change for change in changes}.values()]


def _used(name: Text, estimate: Estimate) -> Iterable[Any]:
    """What of the estimate a part rests on."""
    if name == "steps":
        return [*estimate.alternatives, *estimate.next_steps]
    if name == "alternatives" and estimate.alternatives:
        return estimate.alternatives
    return [finding for finding in estimate.findings if finding.decides]


def _reply(name: Text, told: List[Part], used: Iterable[Any]) -> Part:
    return part("utter_result_part", sections={"paragraphs": told}, facts=facts_of(used), choices=_others(name))


def _others(name: Text) -> List[Part]:
    return [part(f"utter_result_part_choice_{other}") for other in OFFERED if other != name]
