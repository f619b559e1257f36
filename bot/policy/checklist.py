"""The personal list of papers, and how each is made valid for use in China."""

from datetime import date
from typing import Optional, Tuple

from . import codes
from .criteria.institution import institution_of
from .loader import Policy
from .model import DocumentItem, Evidence
from .profile import Profile
from .result import ChecklistEntry


def checklist(profile: Profile, policy: Policy, channel: str, as_of: date) -> Tuple[ChecklistEntry, ...]:
    """The papers for one channel, required ones first, each tier in the order of documents.yaml."""
    entries = [
        _entry(item, profile, policy, as_of)
        for item in policy.documents.values()
        if channel in item.channels and _applies(item, profile) is not False
    ]
    return tuple(sorted(entries, key=lambda entry: codes.TIERS.index(entry.tier)))


def authentication(country: Optional[str], policy: Policy, as_of: date) -> str:
    """How a public document from a country is made valid for use in mainland China on a day (codes.AUTHENTICATION)."""
    if country is None:
        return "country_unknown"
    if country == "CN":
        return "domestic"
    entry = policy.countries[country]
    if entry.apostille_usable:
        in_force = entry.apostille_since is None or entry.apostille_since <= as_of
        return "apostille" if in_force else "legalisation"
    # Members with which the Convention is not used, and territories with a note of their own, have no plain answer.
    return "ask" if entry.apostille_member or entry.apostille_note else "legalisation"


def _evidence(way: str, country: Optional[str], policy: Policy) -> Evidence:
    by_country = policy.criteria.authentication_by_country
    return by_country[country] if country in by_country else policy.criteria.authentication[way]


def _entry(item: DocumentItem, profile: Profile, policy: Policy, as_of: date) -> ChecklistEntry:
    tier, facts, conflict = item.tier, item.facts, item.conflict
    disputed = policy.criteria.thresholds.age_disputed
    if item.disputed_age_tier and profile.age is not None and profile.age >= disputed[0]:
        tier = item.disputed_age_tier
    way = country = None
    if item.issued_in:
        country = _issuing_country(item.issued_in, profile, policy)
        way = authentication(country, policy, as_of)
        evidence = _evidence(way, country, policy)
        facts, conflict = (*facts, *evidence.facts), conflict or evidence.conflict
    in_hand = None if profile.documents is None else item.id in profile.documents
    condition = item.condition if _applies(item, profile) is None else None
    return ChecklistEntry(item.id, tier, in_hand, condition, way, country, facts, conflict)


def _applies(item: DocumentItem, profile: Profile) -> Optional[bool]:
    """Whether the paper is asked of this person; None when the answers leave it open."""
    if item.condition is None:
        return True
    if item.condition == "third_country" and profile.nationality and profile.residence:
        return profile.residence != profile.nationality
    return None


def _issuing_country(issued_in: str, profile: Profile, policy: Policy) -> Optional[str]:
    if issued_in == "nationality":
        return profile.nationality
    id = institution_of(profile, "researcher" if issued_in == "post_institution" else "graduate")
    return policy.institutions[id].country if id in policy.institutions else None
