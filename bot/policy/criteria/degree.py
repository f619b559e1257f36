"""Highest completed degree. A degree in progress is not yet a degree."""

from ..codes import DEGREES


def reaches(level, minimum):
    """Whether a degree level (None: unknown) is at least the minimum."""
    return level is not None and DEGREES.index(level) >= DEGREES.index(minimum)


def judge(profile, policy, channel):
    """(reason, params) for one channel, or None. The researcher channel asks for no degree."""
    minimum = policy.criteria.thresholds.degree_minimum
    params = {"degree": profile.degree, "degree_in_progress": profile.degree_in_progress}
    if reaches(profile.degree, minimum):
        return "degree_met", params
    if channel == "researcher":
        return "degree_not_needed", params
    if profile.degree is None:
        return None
    if reaches(profile.degree_in_progress, minimum):
        return "degree_in_progress", params
    return "degree_below", params
