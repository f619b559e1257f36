"""Standing of an institution. Nobody has published a list, so only signs of it can be weighed."""

from ..codes import UNLISTED


def institution_of(profile, channel):
    """The institution that counts in a channel: where one graduated, or where one works.

    Someone who names no other institution for the post is taken to work where they said.
    """
    if channel == "researcher" and profile.post_institution is not None:
        return profile.post_institution
    return profile.institution


def judge(profile, policy, channel):
    """(reason, params) for one channel, or None."""
    id = institution_of(profile, channel)
    if id is None:
        return None
    params = {"institution": id}
    if id == UNLISTED:
        return "institution_unlisted", {**params, "institution_text": profile.institution_text}
    return reason(policy.institutions[id], policy.criteria.thresholds.institution_rank), {
        **params, "rank": policy.institutions[id].best_rank
    }


def reason(institution, rank_limit):
    """The reason code for a known institution; `rank_limit` is the last place that counts as a strong sign."""
    if institution.double_first_class or institution.moe_direct:
        return "institution_strong"
    if institution.research_body:
        return "institution_research_body"
    if institution.best_rank is not None and institution.best_rank <= rank_limit:
        return "institution_ranked"
    return "institution_known"
