"""The policy data as frozen objects: sources, facts, figures, conflicts, comparison table and rules."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Mapping, Optional, Tuple, Union

Number = Union[int, float]


@dataclass(frozen=True)
class Text:
    """One text in both languages; `zh` is Simplified Chinese."""

    en: str
    zh: str

    def in_language(self, language: str) -> str:
        """The text for a language code; every code that starts with "zh" gets the Chinese one."""
        return self.zh if language.lower().startswith("zh") else self.en


@dataclass(frozen=True)
class Source:
    """Where facts come from. `published` is a date, "2025-08", "2025" or None when undated."""

    id: str
    title: Text
    kind: str
    published: Union[date, str, None]
    reliability: str
    url: Optional[str]


@dataclass(frozen=True)
class Figure:
    """A typed value inside a fact. `kind`: date, number, range, percent, money, text or url.

    `value`: a date; a number; (low, high) for ranges and for money between two amounts; a string for text and url.
    `currency`: ISO 4217 code, for money only. Units are part of the name (age_..., ..._days, ..._months).
    """

    name: str
    kind: str
    value: Any
    fact: str
    currency: Optional[str] = None


@dataclass(frozen=True)
class Fact:
    """A dated statement with sources. `topic` is the name of its file."""

    id: str
    topic: str
    statement: Text
    standing: str
    sources: Tuple[str, ...]
    locator: Optional[str]
    since: date
    review_by: date
    conflict: Optional[str]
    figures: Mapping[str, Figure]


@dataclass(frozen=True)
class Position:
    """One side of a conflict."""

    says: Text
    official: bool
    sources: Tuple[str, ...]
    facts: Tuple[str, ...]


@dataclass(frozen=True)
class Conflict:
    """A point on which sources disagree, with every position and how to answer."""

    id: str
    topic: str
    point: Text
    positions: Tuple[Position, ...]
    answer: Text


@dataclass(frozen=True)
class VisaCell:
    """One cell of the comparison table: a short phrase in both languages."""

    text: Text
    standing: str
    sources: Tuple[str, ...]


@dataclass(frozen=True)
class VisaTable:
    """The comparison table. `aspects`: id to name; `visas`: visa id to aspect id to cell."""

    aspects: Mapping[str, Text]
    visas: Mapping[str, Mapping[str, VisaCell]]

    def cell(self, visa: str, aspect: str) -> VisaCell:
        """One cell. Raises KeyError for an unknown visa or aspect."""
        return self.visas[visa][aspect]


@dataclass(frozen=True)
class ReasonRule:
    """What a reason code means for the estimate: its status and the facts it rests on."""

    status: str
    facts: Tuple[str, ...]
    conflict: Optional[str]


@dataclass(frozen=True)
class Evidence:
    """The facts, and the conflict if there is one, behind a statement of the engine."""

    facts: Tuple[str, ...]
    conflict: Optional[str]


@dataclass(frozen=True)
class Criterion:
    """One condition of the visa. Only a criterion that `decides` can change the grade."""

    id: str
    decides: bool
    reasons: Mapping[str, ReasonRule]


@dataclass(frozen=True)
class Channel:
    """One of the two ways in. `essential` is the criterion without which the channel cannot be judged at all."""

    id: str
    criteria: Tuple[str, ...]
    essential: str
    facts: Tuple[str, ...]


@dataclass(frozen=True)
class Thresholds:
    """The limits that the engine compares with. Ages in years, ranks as places, passport in months."""

    effective_date: date
    age_fits_all: Tuple[int, int]
    age_disputed: Tuple[int, int]
    degree_minimum: str
    institution_rank: int
    passport_months: int
    missing_allowed: int
    covered_plans: Tuple[str, ...]


@dataclass(frozen=True)
class Criteria:
    """Everything in criteria.yaml. `next_steps` and `authentication` give the facts behind their codes;
    `authentication_by_country` replaces them for a country with a story of its own."""

    thresholds: Thresholds
    channels: Mapping[str, Channel]
    criteria: Mapping[str, Criterion]
    authentication: Mapping[str, Evidence]
    authentication_by_country: Mapping[str, Evidence]
    next_steps: Mapping[str, Evidence]


@dataclass(frozen=True)
class DocumentItem:
    """A paper for the application. `issued_in`: the answer that tells the issuing country;
    `disputed_age_tier`: the tier that replaces `tier` for ages on which the sources disagree."""

    id: str
    name: Text
    tier: str
    channels: Tuple[str, ...]
    condition: Optional[str]
    issued_in: Optional[str]
    disputed_age_tier: Optional[str]
    facts: Tuple[str, ...]
    conflict: Optional[str]


@dataclass(frozen=True)
class Deadline:
    """A time limit after arrival: `amount` of `unit` (hours or days) after (or before) `counts_from`."""

    id: str
    name: Text
    counts_from: str
    amount: int
    unit: str
    before: bool
    condition: Optional[str]
    facts: Tuple[str, ...]
    conflict: Optional[str]


@dataclass(frozen=True)
class Alternative:
    """Another way into China, offered for these plans, or for any plan when K does not fit and `general` is set."""

    visa: str
    reason: str
    plans: Tuple[str, ...]
    general: bool
    facts: Tuple[str, ...]
    sources: Tuple[str, ...]
