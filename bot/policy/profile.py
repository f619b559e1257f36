"""What the user told us, and the check that the engine knows every value of it."""

from dataclasses import dataclass, fields
from typing import FrozenSet, Optional

from . import codes
from .errors import ProfileError
from .loader import Policy

AGES = range(0, 121)
PASSPORT_MONTHS = range(0, 241)


@dataclass(frozen=True)
class Profile:
    """The answers of one person; None means not answered.

    age: years. degree: highest completed degree (codes.DEGREES); degree_in_progress: the same vocabulary.
    field: id of a field of study or "unlisted"; institution and post_institution: id of a university or research
    institution or "unlisted" (post_institution None: the same as institution); *_text: the user's own words.
    post: codes.POSTS, teaching and research being meant at a university or research institution.
    nationality, residence: country codes. plan: codes.PLANS. passport_months: months that the passport is still valid.
    documents: ids of papers in hand. declined: names of fields the person cannot or would rather not answer;
    an answer in a declined field counts.
    """

    age: Optional[int] = None
    degree: Optional[str] = None
    degree_in_progress: Optional[str] = None
    field: Optional[str] = None
    field_text: Optional[str] = None
    institution: Optional[str] = None
    institution_text: Optional[str] = None
    post: Optional[str] = None
    post_institution: Optional[str] = None
    nationality: Optional[str] = None
    residence: Optional[str] = None
    plan: Optional[str] = None
    passport_months: Optional[int] = None
    documents: Optional[FrozenSet[str]] = None
    declined: FrozenSet[str] = frozenset()


FIELDS = tuple(field.name for field in fields(Profile))


def check_profile(profile: Profile, policy: Policy) -> None:
    """Raises ProfileError for the first value that the engine does not know; never corrects one."""
    _whole_number(profile, "age", AGES, "years")
    _whole_number(profile, "passport_months", PASSPORT_MONTHS, "months")
    _known(profile, "degree", codes.DEGREES)
    _known(profile, "degree_in_progress", codes.DEGREES)
    _known(profile, "post", codes.POSTS)
    _known(profile, "plan", codes.PLANS)
    _known(profile, "field", policy.fields, "the id of a field of study or 'unlisted'", codes.UNLISTED)
    for name in ("institution", "post_institution"):
        _known(profile, name, policy.institutions, "the id of an institution or 'unlisted'", codes.UNLISTED)
    for name in ("nationality", "residence"):
        _known(profile, name, policy.countries, "an ISO 3166-1 alpha-2 code in upper case")
    for name in ("field_text", "institution_text"):
        value = getattr(profile, name)
        if value is not None and not isinstance(value, str):
            raise ProfileError(name, value, "a text")
    if profile.documents is not None:
        _set(profile, "documents", policy.documents)
    _set(profile, "declined", FIELDS)


def _whole_number(profile, name, allowed, unit):
    value = getattr(profile, name)
    if value is not None and (type(value) is not int or value not in allowed):
        raise ProfileError(name, value, f"a whole number of {unit} from {allowed.start} to {allowed.stop - 1}")


def _known(profile, name, known, expected=None, other=None):
    value = getattr(profile, name)
    if value is not None and not (isinstance(value, str) and (value in known or value == other)):
        raise ProfileError(name, value, expected or "one of " + ", ".join(known))


def _set(profile, name, known):
    value = getattr(profile, name)
    if not isinstance(value, frozenset):
        raise ProfileError(name, value, "a frozenset")
    for item in sorted(value, key=str):
        if item not in known:
            raise ProfileError(name, item, "a known id" if name == "documents" else "names of profile fields")
