"""What the last answer was about, read from the events of the conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Iterable, Iterator, Mapping, Optional, Text, Tuple

FAQ = "utter_faq/"
WHY = "utter_why_"
BRIEF = "utter_brief_"
COMPARISON = "comparison"  # `type` of what a comparison hands to a web page
DETAIL = "detail"  # the same of a detailed answer
# Replies that say nothing new: what came before them is still what the talk is about.
PASSED_OVER = ("utter_sources_of_answer", "utter_thanks", "utter_affirm", "utter_already_brief", "utter_all_told")
# A new session, or a restart, begins without a past.
ENDS = ("restart", "session_started")


@dataclass(frozen=True)
class Context:
    """What the last answer was about: a topic, or the visas and aspects of a comparison.

    `facts` are the facts it rests on; `explained` says that the reason behind it was the last thing given.
    """

    topic: Optional[Text] = None
    visas: Tuple[Text, ...] = ()
    aspects: Tuple[Text, ...] = ()
    facts: Tuple[Text, ...] = ()
    explained: bool = False


def context_of(newest_first: Iterable[Mapping[Text, Any]]) -> Optional[Context]:
    """What the turn before the latest message was about, None when it was about nothing that can be leaned on.

    `newest_first` are events as dictionaries, latest first; reading stops as soon as the turn is known.
    """
    events = iter(newest_first)
    for event in events:
        if event["event"] == "user":
            break
    for replies in _turns(events):
        found = [context for context in map(_context_of_reply, replies) if context]
        if found:
            return found[0]
        if not any(_response(reply) in PASSED_OVER for reply in replies):
            return None
    return None


def _turns(events: Iterator[Mapping[Text, Any]]) -> Iterator[list]:
    """The replies of each turn, the latest turn first."""
    replies: list = []
    for event in events:
        if event["event"] in ENDS:
            break
        if event["event"] == "bot":
            replies.append(event)
        elif event["event"] == "user":
            yield replies
            replies = []
    yield replies


def _metadata(reply: Mapping[Text, Any]) -> Dict[Text, Any]:
    metadata = reply.get("metadata") or {}
    return metadata.get("metadata") or metadata  # Rasa keeps a reply's own metadata inside its own


def _response(reply: Mapping[Text, Any]) -> Text:
    return _metadata(reply).get("response") or ""


def _context_of_reply(reply: Mapping[Text, Any]) -> Optional[Context]:
    response, facts = _response(reply), tuple(_metadata(reply).get("facts") or ())
    if response.startswith(FAQ):
        return Context(topic=response[len(FAQ) :], facts=facts)
    if response.startswith(BRIEF):
        return Context(topic=response[len(BRIEF) :], facts=facts)
    if response.startswith(WHY):
        return Context(topic=response[len(WHY) :], facts=facts, explained=True)
    custom = (reply.get("data") or {}).get("custom") or {}
    if isinstance(custom, dict) and custom.get("type") == COMPARISON:
        return Context(visas=tuple(custom["visas"]), aspects=tuple(custom["aspects"]))
    if isinstance(custom, dict) and custom.get("type") == DETAIL and custom["topic"] != "result":
        return Context(topic=custom["topic"], facts=tuple(custom["facts"]))
    return None
