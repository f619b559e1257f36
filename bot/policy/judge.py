"""Turns answers into findings, and findings into the grade of a channel."""

from typing import Callable, Dict, Optional, Tuple

from . import codes
from .criteria import age, degree, field, institution, nationality, notes, post
from .loader import Policy
from .model import Channel
from .profile import Profile
from .result import ChannelResult, ChecklistEntry, Finding

# The profile field that answers each criterion.
ANSWERED_BY = {
    "age": "age",
    "degree": "degree",
    "field": "field",
    "institution": "institution",
    "post": "post",
    "nationality": "nationality",
    "plan": "plan",
    "passport": "passport_months",
    "documents": "documents",
}

_DECIDING: Dict[str, Callable] = {
    "age": lambda profile, policy, channel: age.judge(profile, policy),
    "degree": degree.judge,
    "field": lambda profile, policy, channel: field.judge(profile, policy),
    "institution": institution.judge,
    "post": lambda profile, policy, channel: post.judge(profile, policy),
    "nationality": lambda profile, policy, channel: nationality.judge(profile, policy),
}


def judge_channel(profile: Profile, policy: Policy, channel: Channel) -> ChannelResult:
    """Judges one channel alone."""
    findings = tuple(
        _finding(criterion, _DECIDING[criterion](profile, policy, channel.id), profile, policy)
        for criterion in channel.criteria
    )
    missing = tuple(finding.criterion for finding in findings if finding.status == "not_answered")
    return ChannelResult(channel.id, _grade(findings, missing, channel, policy), findings, missing, channel.facts)


def judge_notes(profile: Profile, policy: Policy, checklist: Tuple[ChecklistEntry, ...]) -> Tuple[Finding, ...]:
    """The findings that never change the grade."""
    outcomes = {
        "plan": notes.plan(profile, policy),
        "passport": notes.passport(profile, policy),
        "documents": notes.documents(profile, policy, checklist),
        "funds": notes.funds(profile, policy),
        "police_certificate": notes.police_certificate(profile, policy),
        "job_offer": notes.job_offer(profile, policy),
    }
    return tuple(_finding(criterion, outcome, profile, policy) for criterion, outcome in outcomes.items())


def _finding(criterion: str, outcome: Optional[tuple], profile: Profile, policy: Policy) -> Finding:
    rule = policy.criteria.criteria[criterion]
    if outcome is None:
        reason = "declined" if ANSWERED_BY[criterion] in profile.declined else "not_answered"
        # The facts of every reason stay attached: what is known about a point is of use before it is answered.
        facts = tuple(dict.fromkeys(fact for known in rule.reasons.values() for fact in known.facts))
        return Finding(criterion, "not_answered", reason, {}, rule.decides, facts)
    reason, params = outcome
    known = rule.reasons[reason]
    return Finding(criterion, known.status, reason, params, rule.decides, known.facts, known.conflict)


def _grade(findings: Tuple[Finding, ...], missing: Tuple[str, ...], channel: Channel, policy: Policy) -> str:
    statuses = {finding.status for finding in findings}
    # Order matters: a no settles the channel, and an "unlikely" caps it, whatever is still missing.
    if "not_met" in statuses:
        return "does_not_fit"
    if "unlikely" in statuses:
        return "doubtful"
    if channel.essential in missing or len(missing) > policy.criteria.thresholds.missing_allowed:
        return "too_little_known"
    if missing or "unclear" in statuses:
        return "possible"
    return "strong_fit"


def judge_all(profile: Profile, policy: Policy) -> Tuple[Dict[str, ChannelResult], ChannelResult, str]:
    """Both channels by id, the better one, and why it is the better one (see better_channel)."""
    channels = {id: judge_channel(profile, policy, channel) for id, channel in policy.criteria.channels.items()}
    best, why = better_channel(tuple(channels.values()))
    return channels, best, why


def blocked_by(channels: Dict[str, ChannelResult]) -> Tuple[str, ...]:
    """The criteria that shut both channels whatever the other answers are; empty when one is still open."""
    shut = [result.with_status("not_met") for result in channels.values()]
    if not all(shut):
        return ()
    both = tuple(criterion for criterion in shut[0] if all(criterion in other for other in shut))
    return both or tuple(dict.fromkeys(criterion for some in shut for criterion in some))


def better_channel(channels: Tuple[ChannelResult, ...]) -> Tuple[ChannelResult, str]:
    """The channel that makes the grade and why: "better", "fewer_open_points" or "equal" (then the first)."""
    def grade(result):
        return codes.GRADES.index(result.grade)

    def open_points(result):
        return sum(finding.status not in ("met", "likely") for finding in result.findings)

    first, second = sorted(channels, key=lambda result: (grade(result), open_points(result)))
    if grade(first) != grade(second):
        return first, "better"
    return first, "fewer_open_points" if open_points(first) != open_points(second) else "equal"
