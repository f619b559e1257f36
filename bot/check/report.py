"""The estimate as an adviser's note: which replies, in which order, from which parts."""

from __future__ import annotations

from typing import Any, Dict, Iterable, List, Mapping, Text

from bot.check.answers import shown
from bot.check.say import Part, named, part
from bot.policy import ChecklistEntry, Estimate, Finding, policy

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


def report(estimate: Estimate) -> List[Part]:
    """Returns the replies that tell an estimate: the verdict with its reasons, the way on, the papers."""
    replies = [_verdict(estimate)]
    if estimate.next_steps or estimate.alternatives or estimate.changes:
        replies.append(_way_on(estimate))
    if estimate.documents and estimate.grade != "does_not_fit":
        replies.append(_papers(estimate))
    topics = FOREIGNERS_ONLY if "nationality" in estimate.blocked_by else FOLLOW_UPS[estimate.grade]
    replies[-1]["values"]["topics"] = topics
    return replies


def _verdict(estimate: Estimate) -> Part:
    deciding = [finding for finding in estimate.findings if finding.decides]
    noted = [finding for finding in estimate.findings if not finding.decides and finding.criterion != "documents"]
    sections = [
        _section("for", (_finding(f) for f in deciding if f.status in FOR)),
        _section("open", (_finding(f) for f in deciding if f.status in OPEN)),
        _section("against", (_finding(f) for f in deciding if f.status in AGAINST)),
        _section("noted", (_finding(f) for f in noted if f.status != "not_answered")),
    ]
    return part(
        "utter_result",
        verdict=part(f"utter_verdict_{estimate.grade}", channel=part(f"utter_channel_{estimate.channel}")),
        sections=_joined(sections),
        facts=_facts(estimate.findings),
        custom=_structured(estimate),
    )


def _way_on(estimate: Estimate) -> Part:
    sections = [
        _section("changes", (part(f"utter_change_{c.code}", **_words(c.params)) for c in _once(estimate.changes))),
        _section("alternatives", (part(f"utter_alternative_{s.reason}") for s in estimate.alternatives)),
        _section("steps", (part(f"utter_step_{step.code}") for step in estimate.next_steps)),
    ]
    used = [*estimate.next_steps, *estimate.alternatives]
    return part("utter_result_next", sections=_joined(sections), facts=_facts(used), **_version(estimate))


def _papers(estimate: Estimate) -> Part:
    sections = [
        _section(f"documents_{tier}", (_paper(entry) for entry in estimate.documents if entry.tier == tier)) for tier in TIERS
    ]
    return part("utter_result_documents", sections=_joined(sections), facts=_facts(estimate.documents), **_version(estimate))


def _version(estimate: Estimate) -> Dict[Text, Any]:
    return {"policy_version": estimate.policy_version, "as_of": {"date": estimate.as_of.isoformat()}}


def _finding(finding: Finding) -> Part:
    key = finding.reason if finding.status != "not_answered" else f"{finding.reason}_{finding.criterion}"
    return part(f"utter_finding_{key}", **_words(finding.params))


def _paper(entry: ChecklistEntry) -> Part:
    country = named(policy().countries[entry.country]) if entry.country else ""
    how = part(f"utter_authentication_{entry.authentication}", country=country) if entry.authentication else ""
    when = part(f"utter_document_condition_{entry.condition}") if entry.condition else ""
    name: Any = named(policy().documents[entry.document])
    if entry.in_hand:
        name, how = part("utter_document_in_hand", name=name), ""
    return part("utter_document_line", name=name, authentication=how, condition=when)


def _section(name: Text, rows: Iterable[Part]) -> List[Part]:
    """A section as a list of one part, or of none when nothing stands in it."""
    rows = list(rows)
    return [part(f"utter_section_{name}", lines=rows)] if rows else []


def _joined(sections: Iterable[List[Part]]) -> Dict[Text, Any]:
    return {"paragraphs": [section for group in sections for section in group]}


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


def _facts(parts: Iterable[Any]) -> List[Text]:
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
