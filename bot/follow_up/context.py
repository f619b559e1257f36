"""What the last answer was about, read from the events of the conversation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Dict, Iterable, Iterator, List, Mapping, NamedTuple, Optional, Text, Tuple

from bot.follow_up.topic_facts import FILES
from bot.policy import policy

FAQ = "utter_faq/"
WHY = "utter_why_"
BRIEF = "utter_brief_"
LOOKED_UP = ("utter_look_up", "utter_short_look_up")
ADVICE = ("utter_unlawful_", "utter_employer_", "utter_coach", "utter_short_")
REMARK = "utter_remark_"
# Another question on the topic: what was said or is known on it, and what leads in the short answer instead.
POINTS = ("utter_point_said", "utter_point_again", "utter_point_known")
POINT_HEARSAY = "utter_point_hearsay"
POINT_UNKNOWN, POINT_UNKNOWN_TOO = "utter_point_unknown", "utter_point_unknown_too"
ASKED_AGAIN = "utter_asked_again_brief"
COMPARISON = "comparison"  # `type` of what a comparison hands to a web page
DETAIL = "detail"  # the same of a detailed answer
# Replies that say nothing new: what came before them is still what the talk is about.
GROUNDS = ("utter_sure_", "utter_sources_of_answer", "utter_sources_told")
PASSED_OVER = (*GROUNDS, POINT_UNKNOWN_TOO, "utter_thanks", "utter_affirm", "utter_already_brief", "utter_all_told",
               REMARK)
# A new session, or a restart, begins without a past.
ENDS = ("restart", "session_started")


@dataclass(frozen=True)
class Context:
    """What the last answer was about: a topic, the visas and aspects of a comparison, or neither (advice).

    `facts` are the facts it rests on; `explained` says that the reason behind it was the last thing given, `special`
    that the answer was for this one message, a look-up or advice, and not the written one of the topic. `grounds` are
    the keys of the replies since then about what it rests on.
    """

    topic: Optional[Text] = None
    visas: Tuple[Text, ...] = ()
    aspects: Tuple[Text, ...] = ()
    facts: Tuple[Text, ...] = ()
    explained: bool = False
    special: bool = False
    grounds: Tuple[Text, ...] = ()


class Turn(NamedTuple):
    """What a turn was about, its replies, latest first, and the user event they answered; events as dictionaries."""

    context: Context
    replies: List[Mapping[Text, Any]]
    message: Mapping[Text, Any]


def context_of(newest_first: Iterable[Mapping[Text, Any]]) -> Optional[Context]:
    """What the turn before the latest message was about, None when it was about nothing that can be leaned on.

    `newest_first` are events as dictionaries, latest first; reading stops as soon as the turn is known.
    """
    turn = answering_turn(newest_first)
    return turn.context if turn else None


def answering_turn(newest_first: Iterable[Mapping[Text, Any]]) -> Optional[Turn]:
    """The turn that `context_of` is about."""
    events = iter(newest_first)
    next((event for event in events if event["event"] == "user"), None)
    grounds: List[Text] = []
    for replies, message in _turns(events):
        found = [context for context in map(_context_of_reply, replies) if context]
        if found:
            return Turn(replace(found[0], grounds=tuple(grounds)), replies, message)
        grounds += [response_of(reply) for reply in replies if response_of(reply).startswith(GROUNDS)]
        if not any(response_of(reply).startswith(PASSED_OVER) for reply in replies):
            return None
    return None


def replies_before(newest_first: Iterable[Mapping[Text, Any]]) -> List[Mapping[Text, Any]]:
    """The replies of the turn before the latest message, latest first; none behind a new session or a restart."""
    replies: List[Mapping[Text, Any]] = []
    messages = 0
    for event in newest_first:
        messages += event["event"] == "user"
        if messages > 1 or event["event"] in ENDS:
            break
        if messages and event["event"] == "bot":
            replies.append(event)
    return replies


def responses_of_turns(newest_first: Iterable[Mapping[Text, Any]], turns: int) -> List[Text]:
    """The keys of the replies of the last `turns` turns before the latest message, latest first."""
    keys: List[Text] = []
    messages = 0
    for event in newest_first:
        messages += event["event"] == "user"
        if messages > turns or event["event"] in ENDS:
            break
        if messages and event["event"] == "bot":
            keys.append(response_of(event))
    return keys


def _turns(events: Iterator[Mapping[Text, Any]]) -> Iterator[Tuple[list, Mapping[Text, Any]]]:
    """The replies of each turn and the message before them, the latest turn first."""
    replies: list = []
    for event in events:
        if event["event"] in ENDS:
            break
        if event["event"] == "bot":
            replies.append(event)
        elif event["event"] == "user":
            yield replies, event
            replies = []
    yield replies, {}


def _metadata(reply: Mapping[Text, Any]) -> Dict[Text, Any]:
    metadata = reply.get("metadata") or {}
    return metadata.get("metadata") or metadata  # Rasa keeps a reply's own metadata inside its own


def response_of(reply: Mapping[Text, Any]) -> Text:
    """The key of a reply, empty when it has none."""
    return _metadata(reply).get("response") or ""


def facts_of(reply: Mapping[Text, Any]) -> Tuple[Text, ...]:
    """The ids of the facts that a reply rests on."""
    return tuple(_metadata(reply).get("facts") or ())


def _context_of_reply(reply: Mapping[Text, Any]) -> Optional[Context]:
    response, facts = response_of(reply), facts_of(reply)
    if response.startswith(FAQ):
        return Context(topic=response[len(FAQ) :], facts=facts)
    if response.startswith(BRIEF):
        return Context(topic=response[len(BRIEF) :], facts=facts)
    if response.startswith(WHY):
        return Context(topic=response[len(WHY) :], facts=facts, explained=True)
    if response in LOOKED_UP:
        return Context(topic=_topic_of(facts), facts=facts, special=True)
    if response.startswith(ADVICE) and facts:
        return Context(facts=facts, special=True)
    custom = (reply.get("data") or {}).get("custom") or {}
    if isinstance(custom, dict) and custom.get("type") == COMPARISON:
        return Context(visas=tuple(custom["visas"]), aspects=tuple(custom["aspects"]))
    if isinstance(custom, dict) and custom.get("type") == DETAIL and custom["topic"] != "result":
        topic = custom["topic"] if custom["topic"] in FILES else None
        return Context(topic=topic, facts=tuple(custom["facts"]), special=topic is None)
    return None


def _topic_of(facts: Tuple[Text, ...]) -> Optional[Text]:
    """The topic that draws on the leading fact."""
    leading = policy().facts.get(facts[0]) if facts else None
    return next((topic for topic, files in FILES.items() if leading and leading.topic in files), None)
