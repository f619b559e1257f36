"""What a client sends, read strictly: every field has one type and a limit, and what is not named here is not read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Collection, Dict, Mapping, Optional, Text

from bot.channels.neutral import as_message, as_plain_text
from bot.channels.website.suggestions import KINDS
from bot.language.mask import masked

MID = re.compile(r"[!-~]{1,64}", re.ASCII)
LANGUAGES = ("en", "zh", "zh-Hant")
VOTES = ("up", "down")
LARGEST = 2**53 - 1  # the largest whole number that a browser counts to
LONGEST_SUGGESTION_TEXT = 100  # characters
LONGEST_REASON = 500  # characters


class Refused(Exception):
    """What was sent is not taken; `reason` is the word that the client gets: format, empty, long, rate ..."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Incoming:
    """A message as Rasa may see it. `mid` is the client's id of it; `metadata` holds `lang` and what was taken out."""

    mid: Text
    text: Text
    metadata: Dict[Text, Any]


@dataclass(frozen=True)
class Suggest:
    """A wish for names that go on from `text`."""

    kind: Text
    text: Text


@dataclass(frozen=True)
class Vote:
    """An opinion on the reply `seq`: "up" or "down". `reason`: the user's words without private data, may be empty."""

    seq: int
    vote: Text
    reason: Text


def read_message(data: Mapping[Text, Any], limit: int) -> Incoming:
    """Reads `message`, typed text of at most `limit` characters. Raises Refused (format, empty, long)."""
    mid, metadata, sent = _mid(data), _metadata(data), _text(data, "text")
    plain = as_plain_text(sent, limit + 1)
    if not plain:
        raise Refused("empty")
    if len(plain) > limit:
        raise Refused("long")
    text, taken_out = as_message(sent, limit)
    return Incoming(mid, text, {**metadata, **(taken_out or {})})


def read_press(data: Mapping[Text, Any], issued: Collection[Text]) -> Incoming:
    """Reads `press`, one of the payloads that were `issued`. Raises Refused (format, unknown_payload)."""
    mid, metadata, payload = _mid(data), _metadata(data), _text(data, "payload")
    if payload not in issued:
        raise Refused("unknown_payload")
    return Incoming(mid, payload, metadata)


def read_suggest(data: Mapping[Text, Any]) -> Suggest:
    """Reads `suggest`. Raises Refused (format)."""
    return Suggest(_one_of(data, "kind", KINDS), as_plain_text(_text(data, "text"), LONGEST_SUGGESTION_TEXT))


def read_feedback(data: Mapping[Text, Any]) -> Vote:
    """Reads `feedback`. Raises Refused (format, long)."""
    seq, vote = _count(data.get("seq")), _one_of(data, "vote", VOTES)
    reason = as_plain_text(_text(data, "reason"), LONGEST_REASON + 1)
    if seq is None:
        raise Refused("format")
    if len(reason) > LONGEST_REASON:
        raise Refused("long")
    return Vote(seq, vote, masked(reason).text)


def last_seq_of(auth: Any) -> int:
    """Returns `last_seq` of the connection's `auth`, 0 for anything else: then all stored replies are sent again."""
    return (_count(auth.get("last_seq")) if isinstance(auth, dict) else None) or 0


def token_of(auth: Any) -> Any:
    """Returns `session` of the connection's `auth`, whatever it is; None when there is none."""
    return auth.get("session") if isinstance(auth, dict) else None


def _mid(data: Mapping[Text, Any]) -> Text:
    mid = data.get("mid")
    if not isinstance(mid, str) or not MID.fullmatch(mid):
        raise Refused("format")
    return mid


def _text(data: Mapping[Text, Any], name: Text) -> Text:
    value = data.get(name)
    if not isinstance(value, str):
        raise Refused("format")
    return value


def _one_of(data: Mapping[Text, Any], name: Text, allowed: Collection[Text]) -> Text:
    value = _text(data, name)
    if value not in allowed:
        raise Refused("format")
    return value


def _metadata(data: Mapping[Text, Any]) -> Dict[Text, Any]:
    """`lang`, the language of the user interface, and nothing else."""
    return {} if data.get("lang") is None else {"lang": _one_of(data, "lang", LANGUAGES)}


def _count(value: Any) -> Optional[int]:
    whole = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST
    return value if whole else None
