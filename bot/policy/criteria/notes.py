"""Points that are stated with the result and never change the grade."""

_PLANS = {
    "exchange": "plan_covered",
    "business": "plan_covered",
    "research": "plan_research",
    "entrepreneurship": "plan_entrepreneurship",
    "employment": "plan_paid_work",
    "study": "plan_study",
    "family": "plan_family",
    "tourism": "plan_tourism",
    "unsure": "plan_unsure",
}


def plan(profile, policy):
    """(reason, params) for what the person wants to do in China, or None."""
    if profile.plan is None:
        return None
    return _PLANS[profile.plan], {"plan": profile.plan}


def passport(profile, policy):
    """(reason, params) for the remaining validity of the passport in months, or None."""
    if profile.passport_months is None:
        return None
    long_enough = profile.passport_months >= policy.criteria.thresholds.passport_months
    return "passport_ok" if long_enough else "passport_short", {"passport_months": profile.passport_months}


def documents(profile, policy, checklist):
    """(reason, params) for the required papers in hand, or None. `checklist`: entries of the personal checklist."""
    if profile.documents is None:
        return None
    lacking = tuple(
        entry.document for entry in checklist
        if entry.tier == "required" and entry.condition is None and not entry.in_hand
    )
    return "documents_to_prepare" if lacking else "documents_ready", {"lacking": lacking}


def funds(profile, policy):
    """Money for the stay is asked by law of everyone."""
    return "funds_to_prove", {}


def police_certificate(profile, policy):
    """Whether a police certificate is asked for is not published."""
    return "police_certificate_unpublished", {}


def job_offer(profile, policy):
    """No job offer is needed, whoever asks."""
    return "job_offer_not_needed", {}
