"""The last answer once more, shorter or in more detail."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Iterable, List, Mapping, Optional, Text, Tuple

from bot.check.say import Part, part
from bot.follow_up.context import ENDS, Context, context_of
from bot.follow_up.detail import DETAIL as DETAIL_TYPE
from bot.follow_up.detail import RESULT, detail_reply, entries_of_topic
from bot.follow_up.say import comparison_reply
from bot.language.parse.length import BRIEF, DETAIL, length_wanted
from bot.policy import policy

FULL = "full"
FEW_ROWS = 2  # of a short comparison
RESULT_FULL, RESULT_BRIEF = ("utter_result", "utter_result_next", "utter_result_documents"), "utter_result_brief"
BRIEF_PREFIX = "utter_brief_"


@dataclass(frozen=True)
class LastAnswer:
    """The last answer: about a context, or the result of the check (`result`); how long it was, and what it left untold."""

    context: Context = field(default_factory=Context)
    result: bool = False
    length: Text = FULL
    rest: Tuple[Text, ...] = ()


def last_answer(newest_first: Iterable[Mapping[Text, Any]]) -> Optional[LastAnswer]:
    """What the turn before the latest message said, None when it was nothing that has another length.

    `newest_first` are events as dictionaries, latest first.
    """
    events = list(newest_first)
    replies = _last_replies(events)
    keys = {_key(reply) for reply in replies}
    detail = next((custom for custom in map(_custom, replies) if custom.get("type") == DETAIL_TYPE), {})
    if detail.get("topic") == RESULT:
        return LastAnswer(result=True, length=DETAIL, rest=tuple(detail["rest"]))
    if keys & {*RESULT_FULL, RESULT_BRIEF}:
        return LastAnswer(result=True, length=BRIEF if RESULT_BRIEF in keys else FULL)
    context = context_of(events)
    if context is None:
        return None
    brief = any(key.startswith(BRIEF_PREFIX) for key in keys) or 0 < len(context.aspects) <= FEW_ROWS
    whole = detail or len(context.aspects) == len(policy().visas.aspects)
    return LastAnswer(context, length=BRIEF if brief else DETAIL if whole else FULL, rest=tuple(detail.get("rest") or ()))


def wanted(text: Text, last: Optional[LastAnswer], in_check: bool = False) -> bool:
    """Whether `text` asks for the last answer in another length. In the running check it needs one to ask about."""
    return (last is not None or not in_check) and length_wanted(text) is not None


def answer_in_length(length: Text, last: LastAnswer) -> Part:
    """The last answer as BRIEF or in DETAIL, when it was not the result of the check.

    A short answer grows to the written one before it grows to all that is known.
    """
    context = last.context
    if context.visas:
        every = tuple(policy().visas.aspects)
        return comparison_reply(context.visas, context.aspects[:FEW_ROWS] if length == BRIEF else every)
    if length == BRIEF:
        return part(f"{BRIEF_PREFIX}{context.topic}")
    if last.length == BRIEF:
        return part(f"utter_faq/{context.topic}")
    return detail_reply(context.topic or "", entries_of_topic(context.topic or "", context.facts))


def _last_replies(newest_first: Iterable[Mapping[Text, Any]]) -> List[Mapping[Text, Any]]:
    replies: List[Mapping[Text, Any]] = []
    messages = 0
    for event in newest_first:
        messages += event["event"] == "user"
        if messages > 1 or event["event"] in ENDS:
            break
        if messages and event["event"] == "bot":
            replies.append(event)
    return replies


def _key(reply: Mapping[Text, Any]) -> Text:
    metadata = reply.get("metadata") or {}
    return (metadata.get("metadata") or metadata).get("response") or ""


def _custom(reply: Mapping[Text, Any]) -> Dict[Text, Any]:
    custom = (reply.get("data") or {}).get("custom")
    return custom if isinstance(custom, dict) else {}
