"""What could move the result, which other visas to look at, and what to do next."""

from dataclasses import replace
from datetime import date
from typing import List, Tuple

from . import codes
from .judge import ANSWERED_BY, judge_all
from .loader import Policy
from .profile import Profile
from .result import Change, ChannelResult, ChecklistEntry, Finding, Step, Suggestion

# Findings that a question to the mission, or a paper, could settle: reason -> codes of the change.
_OPEN_POINTS = {
    "age_disputed": ("ask_mission_age", "show_achievements"),
    "age_above_all": ("ask_mission_age",),
    "age_below": ("ask_mission_age",),
    "field_borderline": ("ask_mission_field",),
    "field_unlisted": ("ask_mission_field",),
    "institution_known": ("show_institution_standing",),
    "institution_unlisted": ("show_institution_standing",),
    "passport_short": ("renew_passport",),
}
_LOW = ("doubtful", "does_not_fit")
_WORK_PLANS = ("employment", "research", "entrepreneurship")


def changes(
    profile: Profile, policy: Policy, best: ChannelResult, findings: Tuple[Finding, ...], missing: Tuple[str, ...]
) -> Tuple[Change, ...]:
    """What could move the result, cheapest first; nothing when the nationality settles the matter."""
    if "nationality" in best.with_status("not_met"):
        return ()
    result = [Change("answer_missing", field, {}) for field in missing]
    for finding in findings:
        for code in _OPEN_POINTS.get(finding.reason, ()):
            result.append(Change(code, ANSWERED_BY[finding.criterion], finding.params))
    result += _supposed(profile, policy, best)
    return tuple(sorted(result, key=lambda change: codes.CHANGES.index(change.code)))


def _supposed(profile: Profile, policy: Policy, best: ChannelResult) -> List[Change]:
    """Changes of life whose effect can be worked out: kept only when the grade gets better."""
    minimum = policy.criteria.thresholds.degree_minimum
    graduate = judge_all(profile, policy)[0]["graduate"]
    degree_reason = next(finding.reason for finding in graduate.findings if finding.criterion == "degree")
    trials = []
    if degree_reason == "degree_in_progress":
        trials.append(("finish_degree", "degree", profile.degree_in_progress))
    if degree_reason == "degree_below":
        trials.append(("earn_degree", "degree", minimum))
    if profile.post not in (None, "teaching", "research"):
        trials.append(("research_post", "post", "research"))
    result = []
    for code, field, value in trials:
        grade = judge_all(replace(profile, **{field: value}), policy)[1].grade
        if codes.GRADES.index(grade) < codes.GRADES.index(best.grade):
            result.append(Change(code, field, {field: value}, grade))
    return result


def alternatives(profile: Profile, policy: Policy, best: ChannelResult, as_of: date) -> Tuple[Suggestion, ...]:
    """Other ways in, when K does not fit or the plan is not what K is for. None for Chinese nationals."""
    if "nationality" in best.with_status("not_met"):
        return ()
    plan = None if profile.plan == "unsure" else profile.plan
    low = best.grade in _LOW
    if not low and (plan is None or plan in policy.criteria.thresholds.covered_plans):
        return ()
    return tuple(
        Suggestion(one.visa, one.reason, one.facts, one.sources)
        for one in policy.alternatives
        if (plan in one.plans if plan else one.general)
        and (one.visa != codes.VISA_FREE or visa_free(profile, policy, as_of))
    )


def visa_free(profile: Profile, policy: Policy, as_of: date) -> bool:
    """Whether the nationality is on the list of visa-free entry on that day."""
    if profile.nationality is None:
        return False
    country = policy.countries[profile.nationality]
    if country.visa_free_until is None or as_of > country.visa_free_until:
        return False
    return country.visa_free_from is None or as_of >= country.visa_free_from


def next_steps(
    profile: Profile,
    policy: Policy,
    best: ChannelResult,
    missing: Tuple[str, ...],
    suggestions: Tuple[Suggestion, ...],
    papers: Tuple[ChecklistEntry, ...],
) -> Tuple[Step, ...]:
    """What to do next, in this order."""
    open_to_all = best.grade != "does_not_fit"
    # With too little known, papers and steps after arrival would be noise.
    fits = open_to_all and best.grade != "too_little_known"
    limits = policy.criteria.thresholds
    wanted = {
        "answer_missing": bool(missing),
        "consider_alternatives": bool(suggestions),
        "ask_mission": open_to_all,
        "renew_passport": fits and profile.passport_months is not None and profile.passport_months < limits.passport_months,
        "prepare_documents": fits,
        "authenticate_documents": fits and any(paper.authentication not in (None, "domestic") for paper in papers),
        "apply_abroad": fits,
        "get_work_permit_before_work": fits and profile.plan in _WORK_PLANS,
        "register_address": fits,
    }
    return tuple(
        Step(code, policy.criteria.next_steps[code].facts) for code in codes.NEXT_STEPS if wanted[code]
    )
