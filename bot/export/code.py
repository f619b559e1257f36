"""The resume code: the answers themselves, with what came out of them, in about thirty characters. Nothing is stored.

"K1-" and the rest in groups of four: K marks the code, 1 is its format; then 43 bits for day, edition, grade and
statuses, the answers (31 bits when there are none, about 90 for a finished check), and the check. Institutions and
fields are held by a hash of their id, so that tables may grow and be reordered; a test refuses two ids with one hash.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from bot.export import symbols
from bot.policy import Estimate, Policy, Profile
from bot.policy.codes import UNLISTED

MARK, FORMAT, GROUP = "K", "1", 4
DAY_ZERO = date(2025, 1, 1)
DAY_BITS, EDITION_BITS, AGE_BITS, MONTHS_BITS, LETTER_BITS = 13, 9, 7, 8, 5
HASH_BITS = {"field": 17, "institution": 22, "post_institution": 22}
# Places in these tables stand in codes that people keep: append to them, never reorder or take away.
GRADES = ("strong_fit", "possible", "too_little_known", "doubtful", "does_not_fit")
STATUSES = ("met", "likely", "unclear", "unlikely", "not_met", "not_answered")
CRITERIA = ("age", "degree", "field", "institution", "post", "nationality")
DEGREES = ("none", "secondary", "diploma", "bachelor", "master", "doctorate")
POSTS = ("teaching", "research", "industry", "student", "none")
PLANS = ("exchange", "research", "entrepreneurship", "business", "employment", "study", "family", "tourism", "unsure")
DOCUMENTS = (
    "passport", "photo", "application_form", "degree_certificate", "cv", "transcript", "plan_statement",
    "post_certificate", "translations", "bank_statement", "recommendation_letters", "achievements", "travel_bookings",
    "police_certificate", "legal_stay_proof", "institution_standing", "degree_certificate_if_any", "talent_declaration",
    "former_chinese_papers",
)
DECLINABLE = (
    "documents", "plan", "age", "nationality", "institution", "post_institution", "post", "field", "degree",
    "residence", "passport_months", "degree_in_progress", "field_text", "institution_text", "declined",
)
CHOICES = {"degree": (DEGREES, 3), "degree_in_progress": (DEGREES, 3), "post": (POSTS, 3), "plan": (PLANS, 4)}
SETS = {"documents": (DOCUMENTS, 5), "declined": (DECLINABLE, 4)}  # bits for how many places follow


class CodeError(ValueError):
    """A code that cannot be read. `reason`: mistyped, or unknown_format for one of another version of the bot."""

    def __init__(self, reason: str):
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True)
class Saved:
    """What a code holds. `statuses`: status by deciding criterion, for those that were judged. `lost`: fields of the
    profile whose value no table has any more, so that they are None. Own words (`*_text`) are never in a code."""

    profile: Profile
    day: date
    edition: int
    grade: str
    statuses: Mapping[str, str]
    lost: Tuple[str, ...] = ()


def encode(profile: Profile, result: Estimate, edition: int) -> str:
    """The code of a profile with its estimate by an edition of the rules.

    Raises ValueError for a day or an edition beyond what a code can hold (2047 and 511) or a value in no table above.
    """
    found = {finding.criterion: finding.status for finding in result.findings if finding.decides}
    bits = [_number((result.as_of - DAY_ZERO).days, DAY_BITS), _number(edition, EDITION_BITS)]
    bits.append(_choice(result.grade, GRADES, 3))
    bits += [_choice(found.get(criterion), STATUSES, 3) for criterion in CRITERIA]
    bits.append(_number(2**AGE_BITS - 1 if profile.age is None else profile.age, AGE_BITS))
    bits += [_choice(getattr(profile, name), *CHOICES[name]) for name in CHOICES]
    bits += [_hashed(getattr(profile, name), width) for name, width in HASH_BITS.items()]
    bits += [_country(getattr(profile, name)) for name in ("nationality", "residence")]
    bits.append("0" if profile.passport_months is None else "1" + _number(profile.passport_months, MONTHS_BITS))
    bits.append("0" if profile.documents is None else "1" + _set(profile.documents, *SETS["documents"]))
    bits.append(_set(profile.declined, *SETS["declined"]))
    code = symbols.with_check(MARK + FORMAT + symbols.from_bits("".join(bits)))
    body = code[2:]
    return "-".join([code[:2], *(body[at : at + GROUP] for at in range(0, len(body), GROUP))])


def decode(code: str, policy: Policy) -> Saved:
    """What is in a code, in any case and grouping, by the tables of `policy`. Raises CodeError."""
    read = symbols.read(symbols.upper(code))
    if not symbols.is_checked(read) or read[0] != MARK:
        raise CodeError("mistyped")
    if read[1] != FORMAT:
        raise CodeError("unknown_format")
    try:
        return _Reader(symbols.to_bits(read[2 : -symbols.CHECK_SYMBOLS]), policy).saved()
    except (IndexError, ValueError, OverflowError):
        raise CodeError("mistyped") from None


def id_hash(id: str, width: int) -> int:
    """The first `width` bits of a hash of an id."""
    return int.from_bytes(hashlib.sha256(id.encode()).digest()[:8], "big") >> (64 - width)


def _number(value: int, width: int) -> str:
    if not 0 <= value < 2**width:
        raise ValueError(f"{value} does not fit into {width} bits")
    return f"{value:0{width}b}"


def _choice(value: Optional[str], table: Sequence[str], width: int) -> str:
    return _number(0 if value is None else table.index(value) + 1, width)


def _hashed(value: Optional[str], width: int) -> str:
    """0: no answer; 10: unlisted; 11: an id, by its hash."""
    if value is None:
        return "0"
    return "10" if value == UNLISTED else "11" + _number(id_hash(value, width), width)


def _country(value: Optional[str]) -> str:
    return "0" if value is None else "1" + "".join(_number(ord(letter) - ord("A"), LETTER_BITS) for letter in value)


def _set(values: Any, table: Sequence[str], width: int) -> str:
    """How many places follow, and a bit for each of them: the likeliest come first in the tables."""
    places = {table.index(value) for value in values}
    count = max(places, default=-1) + 1
    return _number(count, width) + "".join("01"[place in places] for place in range(count))


class _Reader:
    """Takes the bits of a code one by one. Raises IndexError at their end, ValueError for what no code holds."""

    def __init__(self, bits: str, policy: Policy):
        self.bits, self.at, self.policy = bits, 0, policy
        self.lost: List[str] = []

    def saved(self) -> Saved:
        day, edition = DAY_ZERO + timedelta(days=self.number(DAY_BITS)), self.number(EDITION_BITS)
        grade = self.choice(GRADES, 3)
        statuses = {criterion: self.choice(STATUSES, 3) for criterion in CRITERIA}
        age = self.number(AGE_BITS)
        values: Dict[str, Any] = {"age": None if age == 2**AGE_BITS - 1 else age}
        values.update({name: self.choice(*CHOICES[name]) for name in CHOICES})
        values.update({name: self.known(name, width) for name, width in HASH_BITS.items()})
        values.update({name: self.country(name) for name in ("nationality", "residence")})
        values["passport_months"] = self.number(MONTHS_BITS) if self.number(1) else None
        values["documents"] = self.documents() if self.number(1) else None
        values["declined"] = frozenset(self.set(*SETS["declined"]))
        rest = self.bits[self.at :]
        if grade is None or age in range(121, 2**AGE_BITS - 1) or len(rest) >= symbols.BITS or "1" in rest:
            raise ValueError("no code of ours")
        judged = {criterion: status for criterion, status in statuses.items() if status is not None}
        return Saved(Profile(**values), day, edition, grade, judged, tuple(self.lost))

    def number(self, width: int) -> int:
        if self.at + width > len(self.bits):
            raise IndexError("the code ends early")
        self.at += width
        return int(self.bits[self.at - width : self.at] or "0", 2)

    def choice(self, table: Sequence[str], width: int) -> Optional[str]:
        place = self.number(width)
        return table[place - 1] if place else None

    def known(self, name: str, width: int) -> Optional[str]:
        if not self.number(1):
            return None
        if not self.number(1):
            return UNLISTED
        wanted = self.number(width)
        table = self.policy.fields if name == "field" else self.policy.institutions
        return self.kept(name, next((id for id in table if id_hash(id, width) == wanted), None))

    def country(self, name: str) -> Optional[str]:
        if not self.number(1):
            return None
        code = "".join(chr(self.number(LETTER_BITS) + ord("A")) for _ in range(2))
        return self.kept(name, code if code in self.policy.countries else None)

    def documents(self) -> frozenset:
        saved = self.set(*SETS["documents"])
        known = frozenset(saved) & set(self.policy.documents)
        if len(known) < len(saved):
            self.lost.append("documents")
        return known

    def set(self, table: Sequence[str], width: int) -> List[str]:
        return [table[place] for place in range(self.number(width)) if self.number(1)]

    def kept(self, name: str, value: Optional[str]) -> Optional[str]:
        if value is None:
            self.lost.append(name)
        return value
