"""The settings of the website channel, from its entry in credentials.yml, read strictly."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import Any, Callable, Dict, FrozenSet, Mapping, Optional, Text

from rasa.shared.exceptions import RasaException

ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d{1,5})?", re.ASCII)


class InvalidSettings(RasaException):
    """A setting is missing, unknown or of the wrong form; the text names it and what was expected."""


@dataclass(frozen=True)
class Rate:
    """How often something may happen: `per_second` on average, `burst` at once after a pause."""

    per_second: float
    burst: int


@dataclass(frozen=True)
class Settings:
    """`origins`: sites beside our own that may embed the widget; `characters`: the longest message."""

    origins: FrozenSet[Text]
    trusted_proxy: bool
    characters: int
    open_connections_per_address: int
    connections_per_address: Rate
    messages_per_session: Rate
    messages_per_address: Rate
    suggestions_per_address: Rate

    @classmethod
    def from_credentials(cls, credentials: Optional[Mapping[Text, Any]]) -> "Settings":
        """Reads the entry of credentials.yml. Raises InvalidSettings."""
        if not isinstance(credentials, Mapping):
            raise InvalidSettings("credentials.yml: the website channel needs its settings, see docs/website.md.")
        names = [field.name for field in fields(cls)]
        for name in sorted({*names} ^ {*credentials}, key=str):
            raise InvalidSettings(f"credentials.yml, website: {name} is {'missing' if name in names else 'unknown'}.")
        return cls(**{name: _READERS.get(name, _rate)(name, credentials[name]) for name in names})


def _wrong(name: Text, value: Any, expected: Text) -> InvalidSettings:
    return InvalidSettings(f"credentials.yml, website: {name} is {value!r}, but must be {expected}.")


def _origins(name: Text, value: Any) -> FrozenSet[Text]:
    if not isinstance(value, list):
        raise _wrong(name, value, "a list, [] for none")
    for origin in value:
        if not isinstance(origin, str) or not ORIGIN.fullmatch(origin):
            raise _wrong(name, origin, "like https://example.org: small letters, no path, no * and no slash at the end")
    return frozenset(value)


def _switch(name: Text, value: Any) -> bool:
    if not isinstance(value, bool):
        raise _wrong(name, value, "true or false")
    return value


def _count(name: Text, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise _wrong(name, value, "a whole number from 1")
    return value


def _rate(name: Text, value: Any) -> Rate:
    expected = "like {per_second: 0.5, burst: 8}, both above 0"
    if not isinstance(value, Mapping) or {*value} != {"per_second", "burst"}:
        raise _wrong(name, value, expected)
    per_second = value["per_second"]
    if isinstance(per_second, bool) or not isinstance(per_second, (int, float)) or not per_second > 0:
        raise _wrong(name, value, expected)
    return Rate(float(per_second), _count(f"{name}.burst", value["burst"]))


_READERS: Dict[Text, Callable[[Text, Any], Any]] = {
    "origins": _origins,
    "trusted_proxy": _switch,
    "characters": _count,
    "open_connections_per_address": _count,
}  # every other setting is a rate
