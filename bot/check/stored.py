"""What is stored of a conversation, counted and as a file to take away."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Text

from bot.check import answers

FILE_NAME = "k-visa-conversation.json"
_WORDED = ("degree", "degree_in_progress", "post", "plan")  # codes that read well as they are: "bachelor"
_SPEAKERS = {"user": "you", "bot": "guide"}


class Messages(NamedTuple):
    """How many messages of the user are stored, and since when (ISO date, UTC; None without a message)."""

    count: int
    since: Optional[Text]


def messages(events: Iterable[Mapping[Text, Any]]) -> Messages:
    """Counts the user's messages among `events` (as dictionaries, oldest first)."""
    times = [event.get("timestamp") for event in events if event.get("event") == "user" and event.get("text")]
    return Messages(len(times), _time(times[0])[:10] if times and times[0] else None)


def file(slots: Mapping[Text, Any], events: Iterable[Mapping[Text, Any]]) -> Dict[Text, Text]:
    """All that is stored, as a file for a channel: {type, name, mime, content}, the content JSON made to be read."""
    events = list(events)
    conversation = [
        {"time": _time(event.get("timestamp")), "from": _SPEAKERS[event["event"]], "text": event["text"]}
        for event in events
        if event.get("event") in _SPEAKERS and event.get("text")
    ]
    content = {"answers": _answers(slots), "conversation": conversation, "feedback": _feedback(events)}
    return {
        "type": "file",
        "name": FILE_NAME,
        "mime": "application/json",
        "content": json.dumps(content, ensure_ascii=False, indent=2),
    }


def _feedback(events: Iterable[Mapping[Text, Any]]) -> List[Dict[Text, Any]]:
    """What the user thought of replies (bot/feedback_event.py): [{time, reply, vote, reason}], `reply` its key."""
    given = ((event, event.get("metadata") or {}) for event in events if event.get("event") == "feedback")
    return [
        {"time": _time(event.get("timestamp")), "reply": noted.get("response"), "vote": noted.get("vote"), "reason": noted.get("reason")}
        for event, noted in given
    ]


def _answers(slots: Mapping[Text, Any]) -> Dict[Text, Any]:
    """The answers by field: numbers and codes as they are, names in both languages, own words for what no list has."""
    given: Dict[Text, Any] = {}
    for name in answers.PROFILE_SLOTS:
        value = slots.get(name)
        if value is None or value == []:
            continue
        plain: List[Text] = ["age", "passport_months", "declined", "field_text", "institution_text", *_WORDED]
        if value == "unlisted" or name in plain:
            given[name] = int(value) if isinstance(value, float) and value.is_integer() else value
        else:
            given[name] = answers.shown(name, value)
    return given


def _time(timestamp: Optional[float]) -> Text:
    return "" if timestamp is None else datetime.fromtimestamp(timestamp, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
