"""The estimate: pure and deterministic, one profile and one day in, one graded result out."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Optional, Tuple

from . import advice, codes
from .checklist import checklist
from .errors import DateNotCovered, ProfileError
from .judge import ANSWERED_BY, blocked_by, judge_all, judge_notes
from .loader import Policy, policy as installed_policy
from .profile import FIELDS, Profile, check_profile
from .result import Estimate, Finding


@dataclass(frozen=True)
class Comparison:
    """Two estimates side by side. `direction`: better, worse or same (by grade).

    `changed_findings`: (criterion, finding before, finding after) wherever status or reason differ; a finding is None
    when the chosen channel does not judge that criterion.
    """

    before: Estimate
    after: Estimate
    changed_fields: Tuple[str, ...]
    direction: str
    changed_findings: Tuple[Tuple[str, Optional[Finding], Optional[Finding]], ...]


def estimate(profile: Profile, as_of: date, policy: Optional[Policy] = None) -> Estimate:
    """The estimate for a profile on a day, by the installed policy unless another is given.

    Raises ProfileError for a value the engine does not know, DateNotCovered for a day before the visa existed and
    TypeError when `as_of` is not a date.
    """
    policy = policy or installed_policy()
    _check_date(as_of, policy)
    check_profile(profile, policy)
    channels, best, why = judge_all(profile, policy)
    shut = blocked_by(channels)
    papers = () if "nationality" in shut else checklist(profile, policy, best.channel, as_of)
    findings = (*best.findings, *judge_notes(profile, policy, papers))
    missing = () if best.grade == "does_not_fit" else tuple(ANSWERED_BY[criterion] for criterion in best.missing)
    suggestions = advice.alternatives(profile, policy, best, as_of)
    steps = advice.next_steps(profile, policy, best, missing, suggestions, papers)
    used = dict.fromkeys(fact for part in (findings, suggestions, papers, steps) for one in part for fact in one.facts)
    return Estimate(
        grade=best.grade,
        channel=best.channel,
        channel_reason=why,
        channels=channels,
        findings=findings,
        missing=missing,
        blocked_by=shut,
        changes=advice.changes(profile, policy, best, findings, missing),
        alternatives=suggestions,
        documents=papers,
        next_steps=steps,
        stale_facts=tuple(fact for fact in used if policy.stale(fact, as_of)),
        as_of=as_of,
        policy_version=policy.version,
    )


def what_if(profile: Profile, as_of: date, policy: Optional[Policy] = None, **changes: Any) -> Comparison:
    """The estimate as it is beside the one with some answers changed. Raises what `estimate` raises."""
    for name in changes:
        if name not in FIELDS:
            raise ProfileError(name, changes[name], "a field of the profile: " + ", ".join(FIELDS))
    before = estimate(profile, as_of, policy)
    after = estimate(replace(profile, **changes), as_of, policy)
    step = codes.GRADES.index(before.grade) - codes.GRADES.index(after.grade)
    first, second = ({finding.criterion: finding for finding in one.findings} for one in (before, after))
    return Comparison(
        before,
        after,
        tuple(name for name in changes if getattr(profile, name) != changes[name]),
        "better" if step > 0 else "worse" if step < 0 else "same",
        tuple(
            (criterion, first.get(criterion), second.get(criterion))
            for criterion in dict.fromkeys((*first, *second))
            if _outcome(first.get(criterion)) != _outcome(second.get(criterion))
        ),
    )


def _outcome(finding: Optional[Finding]) -> Optional[Tuple[str, str]]:
    return finding and (finding.status, finding.reason)


def _check_date(as_of: date, policy: Policy) -> None:
    if not isinstance(as_of, date) or isinstance(as_of, datetime):
        raise TypeError(f"as_of: found {as_of!r}, expected a date")
    begins = policy.criteria.thresholds.effective_date
    if as_of < begins:
        raise DateNotCovered(f"as_of: found {as_of.isoformat()}, expected a date from {begins.isoformat()} on")
