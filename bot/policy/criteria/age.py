"""Age, held against every number that was ever published, because none is official."""


def judge(profile, policy):
    """(reason, params) for the age in years, or None."""
    if profile.age is None:
        return None
    limits = policy.criteria.thresholds
    params = {"age": profile.age}
    if profile.age < limits.age_fits_all[0]:
        return "age_below", params
    if profile.age <= limits.age_fits_all[1]:
        return "age_fits_all", params
    if profile.age <= limits.age_disputed[1]:
        return "age_disputed", params
    return "age_above_all", params
