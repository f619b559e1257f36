"""Which question helps most next. The chat asks them in this order and can tell how many are left."""

from typing import Optional, Tuple

from .judge import blocked_by, judge_all
from .loader import Policy, policy as installed_policy
from .profile import Profile, check_profile
from .result import Finding

ACADEMIC_POSTS = ("teaching", "research")


def remaining_questions(profile: Profile, policy: Optional[Policy] = None) -> Tuple[str, ...]:
    """The profile fields still worth asking, next one first; those that may become unnecessary are included.

    Declined fields are not asked again. When the nationality settles the matter nothing is left; when another answer
    does, only the plan is, since the alternatives depend on it. The post is asked only while the graduate channel is
    not clear, and at once when a degree is lacking, because it then decides. Raises ProfileError.
    """
    policy = policy or installed_policy()
    check_profile(profile, policy)
    channels, _, _ = judge_all(profile, policy)
    blocked = blocked_by(channels)
    if "nationality" in blocked:
        order: Tuple[str, ...] = ()
    elif blocked:
        order = ("plan",)
    else:
        order = (*_deciding(profile, channels["graduate"]), "nationality", "plan", "documents")
    return tuple(field for field in order if getattr(profile, field) is None and field not in profile.declined)


def next_question(profile: Profile, policy: Optional[Policy] = None) -> Optional[str]:
    """The field to ask next, or None when no further answer would help. Raises ProfileError."""
    return next(iter(remaining_questions(profile, policy)), None)


def quick_questions(profile: Profile, policy: Optional[Policy] = None) -> Tuple[str, ...]:
    """The fields that a first estimate still needs, next one first: at most four, and none once the matter is settled.

    The institution decides for who holds a degree, the post for who holds none. Raises ProfileError.
    """
    policy = policy or installed_policy()
    check_profile(profile, policy)
    channels, _, _ = judge_all(profile, policy)
    if blocked_by(channels):
        return ()
    lacks_degree = "degree" in channels["graduate"].with_status("not_met")
    order = ("age", "degree", "post", "field") if lacks_degree else ("age", "degree", "field", "institution")
    return tuple(field for field in order if getattr(profile, field) is None and field not in profile.declined)


def blockers(profile: Profile, policy: Optional[Policy] = None) -> Tuple[Finding, ...]:
    """The findings that shut both ways in whatever the other answers are; empty while one is open.

    Raises ProfileError.
    """
    policy = policy or installed_policy()
    check_profile(profile, policy)
    channels, _, _ = judge_all(profile, policy)
    shut = blocked_by(channels)
    found = (finding for channel in channels.values() for finding in channel.findings)
    return tuple(finding for finding in found if finding.criterion in shut and finding.status == "not_met")


def _deciding(profile: Profile, graduate) -> Tuple[str, ...]:
    found = {finding.criterion: finding.status for finding in graduate.findings}
    workplace = ("post_institution",) if profile.post in ACADEMIC_POSTS else ()
    if found["degree"] == "not_met":
        studies = ("institution",) if profile.degree_in_progress else ()
        return ("age", "degree", "post", "field", *studies, *workplace)
    graduate_clear = found["degree"] == "met" and found["institution"] == "likely"
    return ("age", "degree", "field", "institution", *(() if graduate_clear else ("post", *workplace)))
