"""Field of study or work, by our own guide to what counts as STEM."""

from ..codes import UNLISTED

_REASONS = {"stem": "field_stem", "borderline": "field_borderline", "non_stem": "field_outside"}


def judge(profile, policy):
    """(reason, params), or None. A field that is not in the table is unclear, never a no."""
    if profile.field is None:
        return None
    params = {"field": profile.field, "field_text": profile.field_text}
    if profile.field == UNLISTED:
        return "field_unlisted", params
    return _REASONS[policy.fields[profile.field].stem_class], params
