"""The estimate as an adviser's note: which replies, in which order, from which parts."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Text, Tuple

from bot.check.card import card
from bot.check.finding import change_line, finding_line
from bot.check.say import Part, named, part
from bot.policy import ChecklistEntry, Estimate, Finding, policy

FOR, OPEN, AGAINST = ("met", "likely"), ("unclear", "not_answered"), ("unlikely", "not_met")
FOLLOW_UPS = {
    "strong_fit": ["how_to_apply", "required_documents", "can_i_work"],
    "possible": ["how_to_apply", "recognized_university", "can_i_work"],
    "doubtful": ["compare_other", "age_limit", "human_handoff"],
    "does_not_fit": ["compare_other", "work_channel", "human_handoff"],
    "too_little_known": ["start_eligibility_check", "who_is_eligible"],
}
FOREIGNERS_ONLY = ["nationality_restrictions", "what_is_k_visa", "human_handoff"]


# The sections of each reply, in order. One message holds as much as messengers take in one piece.
VERDICT = ("for", "open", "against")
NOTED = ("noted",)
WAY_ON = ("changes", "alternatives", "steps")
TIERS = ("required", "probable", "helpful")
PAPERS = tuple(f"documents_{tier}" for tier in TIERS)

Row = Tuple[Part, Any]


def report(estimate: Estimate) -> List[Part]:
    """Returns the replies that tell an estimate: verdict with reasons, further points, the way on, the papers."""
    replies = [_verdict(estimate), _noted(estimate)]
    if estimate.next_steps or estimate.alternatives or estimate.changes:
        replies.append(_way_on(estimate))
    replies += papers(estimate)
    topics = FOREIGNERS_ONLY if "nationality" in estimate.blocked_by else FOLLOW_UPS[estimate.grade]
    replies[-1]["values"]["topics"] = topics
    return replies


def sections(estimate: Estimate, names: Iterable[Text]) -> List[Part]:
    """The sections of these names (VERDICT, NOTED, WAY_ON, PAPERS) in which something stands, in the order given."""
    told = {name: [line for line, _ in rows(estimate, name)] for name in names}
    return [part(f"utter_section_{name}", lines=lines) for name, lines in told.items() if lines]


def rows(estimate: Estimate, name: Text) -> List[Row]:
    """The lines of a section, each with what of the estimate it tells: a finding, change, suggestion, step or paper."""
    if name in (*VERDICT, *NOTED):
        return [(finding_line(finding), finding) for finding in findings_in(estimate, name)]
    if name == "changes":
        # Changes that differ only by the answer they belong to are one piece of advice.
        once = {change.code: change for change in estimate.changes}
        return [(change_line(change), change) for change in once.values()]
    if name == "alternatives":
        return [(_sourced(f"utter_alternative_{one.reason}", one), one) for one in estimate.alternatives]
    if name == "steps":
        return [(_sourced(f"utter_step_{step.code}", step), step) for step in estimate.next_steps]
    return [(_paper(entry), entry) for entry in estimate.documents if name == f"documents_{entry.tier}"]


def findings_in(estimate: Estimate, name: Text) -> List[Finding]:
    """The findings of a section of VERDICT or NOTED."""
    if name == "noted":
        other = [finding for finding in estimate.findings if not finding.decides and finding.criterion != "documents"]
        return [finding for finding in other if finding.status != "not_answered"]
    statuses = {"for": FOR, "open": OPEN, "against": AGAINST}[name]
    return [finding for finding in estimate.findings if finding.decides and finding.status in statuses]


def _verdict(estimate: Estimate) -> Part:
    route = "equal" if estimate.channel_reason == "equal" else estimate.channel
    verdict = part(f"utter_verdict_{estimate.grade}", channel=part(f"utter_channel_{route}"))
    told = {name: rows(estimate, name) for name in (*VERDICT, *NOTED, *WAY_ON)}
    listed = {tier: rows(estimate, f"documents_{tier}") if _has_papers(estimate) else [] for tier in TIERS}
    return part(
        "utter_result",
        verdict=verdict,
        sections={"paragraphs": sections(estimate, VERDICT)},
        facts=facts_of(finding for finding in estimate.findings if finding.decides),
        card=card(estimate, estimate.grade, verdict, told, listed),
    )


def _noted(estimate: Estimate) -> Part:
    """Money and the like are stated for everybody, so there always is something."""
    told = {"paragraphs": sections(estimate, NOTED)}
    return part("utter_result_part", sections=told, facts=facts_of(findings_in(estimate, "noted")))


def _way_on(estimate: Estimate) -> Part:
    told = {"paragraphs": sections(estimate, WAY_ON)}
    used = [*estimate.next_steps, *estimate.alternatives]
    return part("utter_result_next", sections=told, facts=facts_of(used), **_version(estimate))


def papers(estimate: Estimate) -> List[Part]:
    """The checklist as one reply; none when it is empty or the visa does not fit."""
    if not _has_papers(estimate):
        return []
    told = {"paragraphs": sections(estimate, PAPERS)}
    return [part("utter_result_documents", sections=told, facts=facts_of(estimate.documents), **_version(estimate))]


def _has_papers(estimate: Estimate) -> bool:
    return bool(estimate.documents) and estimate.grade != "does_not_fit"


def _version(estimate: Estimate) -> Dict[Text, Any]:
    return {"policy_version": estimate.policy_version, "as_of": {"date": estimate.as_of.isoformat()}}


def _sourced(key: Text, told: Any) -> Part:
    """A line with the facts it rests on, so that its sources can be marked."""
    return part(key, facts=list(told.facts))


def _paper(entry: ChecklistEntry) -> Part:
    name: Any = named(policy().documents[entry.document])
    country = named(policy().countries[entry.country]) if entry.country else ""
    how = part(f"utter_authentication_{entry.authentication}", country=country) if entry.authentication else ""
    when = part(f"utter_document_condition_{entry.condition}") if entry.condition else ""
    if entry.in_hand and not entry.condition:  # "I have them all" says nothing of papers that may not be needed
        name = part("utter_document_in_hand", name=name)
    return part("utter_document_line", name=name, authentication=how, condition=when)


def facts_of(parts: Iterable[Any]) -> List[Text]:
    """Ids of the facts that parts of an estimate rest on, each once."""
    return list(dict.fromkeys(fact for one in parts for fact in one.facts))
