"""The estimate as an adviser's note: which replies, in which order, from which parts."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Mapping, Text

from bot.check.answers import shown
from bot.check.say import Part, named, part
from bot.policy import Change, ChecklistEntry, Estimate, Finding, policy

FOR, OPEN, AGAINST = ("met", "likely"), ("unclear", "not_answered"), ("unlikely", "not_met")
TIERS = ("required", "probable", "helpful")
FOLLOW_UPS = {
    "strong_fit": ["how_to_apply", "required_documents", "can_i_work"],
    "possible": ["how_to_apply", "recognized_university", "can_i_work"],
    "doubtful": ["compare_other", "age_limit", "human_handoff"],
    "does_not_fit": ["compare_other", "work_channel", "human_handoff"],
    "too_little_known": ["start_eligibility_check", "who_is_eligible"],
}
FOREIGNERS_ONLY = ["nationality_restrictions", "what_is_k_visa", "human_handoff"]


# The sections of each reply, in order.
VERDICT = ("for", "open", "against", "noted")
WAY_ON = ("changes", "alternatives", "steps")
PAPERS = tuple(f"documents_{tier}" for tier in TIERS)


def report(estimate: Estimate) -> List[Part]:
    """Returns the replies that tell an estimate: the verdict with its reasons, the way on, the papers."""
    replies = [_verdict(estimate)]
    if estimate.next_steps or estimate.alternatives or estimate.changes:
        replies.append(_way_on(estimate))
    replies += papers(estimate)
    topics = FOREIGNERS_ONLY if "nationality" in estimate.blocked_by else FOLLOW_UPS[estimate.grade]
    replies[-1]["values"]["topics"] = topics
    return replies


def sections(estimate: Estimate, names: Iterable[Text]) -> List[Part]:
    """The sections of these names (VERDICT, WAY_ON, PAPERS) in which something stands, in the order given."""
    lines = [(name, _lines(estimate, name)) for name in names]
    return [part(f"utter_section_{name}", lines=rows) for name, rows in lines if rows]


def _lines(estimate: Estimate, name: Text) -> List[Part]:
    if name in VERDICT:
        return [finding_line(finding) for finding in findings_in(estimate, name)]
    if name == "changes":
        return [change_line(change) for change in _once(estimate.changes)]
    if name == "alternatives":
        return [part(f"utter_alternative_{suggestion.reason}") for suggestion in estimate.alternatives]
    if name == "steps":
        return [part(f"utter_step_{step.code}") for step in estimate.next_steps]
    return [_paper(entry) for entry in estimate.documents if name == f"documents_{entry.tier}"]


def findings_in(estimate: Estimate, name: Text) -> List[Finding]:
    """The findings of a section of VERDICT."""
    if name == "noted":
        other = [finding for finding in estimate.findings if not finding.decides and finding.criterion != "documents"]
        return [finding for finding in other if finding.status != "not_answered"]
    statuses = {"for": FOR, "open": OPEN, "against": AGAINST}[name]
    return [finding for finding in estimate.findings if finding.decides and finding.status in statuses]


def _verdict(estimate: Estimate) -> Part:
    return part(
        "utter_result",
        verdict=part(f"utter_verdict_{estimate.grade}", channel=part(f"utter_channel_{estimate.channel}")),
        sections={"paragraphs": sections(estimate, VERDICT)},
        facts=facts_of(estimate.findings),
        custom=_structured(estimate),
    )


def _way_on(estimate: Estimate) -> Part:
    told = {"paragraphs": sections(estimate, WAY_ON)}
    used = [*estimate.next_steps, *estimate.alternatives]
    return part("utter_result_next", sections=told, facts=facts_of(used), **_version(estimate))


def papers(estimate: Estimate) -> List[Part]:
    """The checklist as one reply; none when it is empty or the visa does not fit."""
    if not estimate.documents or estimate.grade == "does_not_fit":
        return []
    told = {"paragraphs": sections(estimate, PAPERS)}
    return [part("utter_result_documents", sections=told, facts=facts_of(estimate.documents), **_version(estimate))]


def _version(estimate: Estimate) -> Dict[Text, Any]:
    return {"policy_version": estimate.policy_version, "as_of": {"date": estimate.as_of.isoformat()}}


def finding_line(finding: Finding) -> Part:
    """What a finding says, as a line of a list."""
    key = finding.reason if finding.status != "not_answered" else f"{finding.reason}_{finding.criterion}"
    return part(f"utter_finding_{key}", **_words(finding.params))


def change_line(change: Change) -> Part:
    """What a change of the result says, as a line of a list."""
    return part(f"utter_change_{change.code}", **_words(change.params))


def _paper(entry: ChecklistEntry) -> Part:
    country = named(policy().countries[entry.country]) if entry.country else ""
    how = part(f"utter_authentication_{entry.authentication}", country=country) if entry.authentication else ""
    when = part(f"utter_document_condition_{entry.condition}") if entry.condition else ""
    name: Any = named(policy().documents[entry.document])
    if entry.in_hand:
        name, how = part("utter_document_in_hand", name=name), ""
    return part("utter_document_line", name=name, authentication=how, condition=when)


def _once(changes: Iterable[Any]) -> List[Any]:
    """Changes without repeating one that differs only by the answer it belongs to."""
    return list({change.code: change for change in changes}.values())


def _words(params: Mapping[Text, Any]) -> Dict[Text, Any]:
    """Parameters of a finding with codes and ids turned into what can be read."""
    words: Dict[Text, Any] = {}
    for name, value in params.items():
        if name.endswith("_text"):
            continue
        if name == "lacking":
            words[name] = [named(policy().documents[document]) for document in value]
        elif isinstance(value, str):
            words[name] = shown(name, value, params.get(f"{name}_text"))
        else:
            words[name] = "" if value is None else value
    return words


def facts_of(parts: Iterable[Any]) -> List[Text]:
    """Ids of the facts that parts of an estimate rest on, each once."""
    return list(dict.fromkeys(fact for one in parts for fact in one.facts))


def _structured(estimate: Estimate) -> Dict[Text, Any]:
    """The estimate as data, for channels that draw it."""
    return {
        "type": "estimate",
        "grade": estimate.grade,
        "channel": estimate.channel,
        "as_of": estimate.as_of.isoformat(),
        "policy_version": estimate.policy_version,
        "findings": [
            {"criterion": f.criterion, "status": f.status, "reason": f.reason, "facts": list(f.facts), "conflict": f.conflict}
            for f in estimate.findings
        ],
        "documents": [{"document": d.document, "tier": d.tier, "in_hand": d.in_hand} for d in estimate.documents],
        "alternatives": [suggestion.visa for suggestion in estimate.alternatives],
        "changes": [change.code for change in estimate.changes],
    }
