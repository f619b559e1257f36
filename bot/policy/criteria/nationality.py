"""Nationality: a visa is for foreigners."""

# Residents of these regions usually hold Chinese nationality; someone who holds another names that one instead.
REGIONS = ("HK", "MO", "TW")


def judge(profile, policy):
    """(reason, params), or None."""
    if profile.nationality is None:
        return None
    params = {"nationality": profile.nationality}
    if profile.nationality == "CN":
        return "nationality_chinese", params
    if profile.nationality in REGIONS:
        return "nationality_hk_mo_tw", params
    return "nationality_open", params
