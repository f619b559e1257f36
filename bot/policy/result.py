"""The result of an estimate as frozen objects. Codes only; the words live with the responses."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Mapping, Optional, Tuple


@dataclass(frozen=True)
class Finding:
    """The result of one criterion. `params` are values for the words, such as an institution id or a rank."""

    criterion: str
    status: str
    reason: str
    params: Mapping[str, Any]
    decides: bool
    facts: Tuple[str, ...]
    conflict: Optional[str] = None


@dataclass(frozen=True)
class ChannelResult:
    """One channel judged alone. `missing`: criteria without an answer; `facts`: what defines the channel."""

    channel: str
    grade: str
    findings: Tuple[Finding, ...]
    missing: Tuple[str, ...]
    facts: Tuple[str, ...]

    def with_status(self, *statuses: str) -> Tuple[str, ...]:
        """The criteria whose finding has one of these statuses."""
        return tuple(finding.criterion for finding in self.findings if finding.status in statuses)


@dataclass(frozen=True)
class Change:
    """Something that could move the result. `grade`: what the result would then be, None when nobody can say."""

    code: str
    field: str
    params: Mapping[str, Any]
    grade: Optional[str] = None


@dataclass(frozen=True)
class Suggestion:
    """Another visa (id in the comparison table) or "visa_free", with the reason for naming it."""

    visa: str
    reason: str
    facts: Tuple[str, ...]
    sources: Tuple[str, ...]


@dataclass(frozen=True)
class ChecklistEntry:
    """One paper of the personal checklist.

    `in_hand`: None when the person did not say. `condition`: set when the paper is needed only in a case that the
    answers leave open. `authentication`: how a paper of public authority is made valid for use in China
    (codes.AUTHENTICATION), None for papers that need none; `country`: the country that issues it, when known.
    """

    document: str
    tier: str
    in_hand: Optional[bool]
    condition: Optional[str]
    authentication: Optional[str]
    country: Optional[str]
    facts: Tuple[str, ...]
    conflict: Optional[str]


@dataclass(frozen=True)
class Step:
    """Something to do next, with the facts that say so."""

    code: str
    facts: Tuple[str, ...]


@dataclass(frozen=True)
class Estimate:
    """The whole result for one profile on one day. Not a decision: only the missions decide.

    `channel` is the better one and makes the `grade`; `channel_reason` says why it was chosen: "better" (it has the
    better grade), "fewer_open_points" or "equal". `findings`: the deciding ones of that channel, then the others.
    `missing`: profile fields whose answer the grade still needs. `blocked_by`: criteria that settle the matter
    whatever the other answers are. `stale_facts`: facts used that are past their review date on `as_of`.
    """

    grade: str
    channel: str
    channel_reason: str
    channels: Mapping[str, ChannelResult]
    findings: Tuple[Finding, ...]
    missing: Tuple[str, ...]
    blocked_by: Tuple[str, ...]
    changes: Tuple[Change, ...]
    alternatives: Tuple[Suggestion, ...]
    documents: Tuple[ChecklistEntry, ...]
    next_steps: Tuple[Step, ...]
    stale_facts: Tuple[str, ...]
    as_of: date
    policy_version: str

    def finding(self, criterion: str) -> Finding:
        """The finding of a criterion. Raises KeyError when the chosen channel does not judge it."""
        for finding in self.findings:
            if finding.criterion == criterion:
                return finding
        raise KeyError(criterion)
