"""Current post, which opens the researcher channel."""


def judge(profile, policy):
    """(reason, params), or None."""
    if profile.post is None:
        return None
    return f"post_{profile.post}", {"post": profile.post, "post_institution": profile.post_institution}
