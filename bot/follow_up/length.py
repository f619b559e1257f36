"""The last answer once more, shorter or in more detail."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Iterable, List, Mapping, Optional, Text, Tuple

from bot.check.say import Part, part
from bot.follow_up.context import ASKED_AGAIN, POINT_HEARSAY, POINT_UNKNOWN, POINTS, Context
from bot.follow_up.context import context_of, replies_before, response_of
from bot.follow_up.detail import DETAIL as DETAIL_TYPE
from bot.follow_up.detail import ADVICE, RESULT, detail_reply, entries_of_facts, entries_of_topic
from bot.follow_up.say import comparison_reply
from bot.follow_up.special import FIRST_ESTIMATE
from bot.language.parse.length import BRIEF, DETAIL, length_wanted
from bot.policy import policy

FULL = "full"
FEW_ROWS = 2  # of a short comparison
RESULT_FULL = ("utter_result", "utter_result_next", "utter_result_documents", "utter_result_quick", "utter_result_part")
RESULT_BRIEF = "utter_result_brief"
AFTER_THE_FULL_ONE = {ASKED_AGAIN, POINT_HEARSAY, POINT_UNKNOWN}  # lead in a short answer where the full one was given
BRIEF_PREFIX, SHORT_PREFIX = "utter_brief_", "utter_short_"  # of a topic, of an answer made for one message


@dataclass(frozen=True)
class LastAnswer:
    """The last answer: about a context, or the result of the check (`result`); how long it was, what it left untold,
    and whether the full one came a moment before (`full_before`)."""

    context: Context = field(default_factory=Context)
    result: bool = False
    length: Text = FULL
    rest: Tuple[Text, ...] = ()
    full_before: bool = False


def last_answer(newest_first: Iterable[Mapping[Text, Any]]) -> Optional[LastAnswer]:
    """What the turn before the latest message said, None when it was nothing that has another length.

    `newest_first` are events as dictionaries, latest first.
    """
    events = list(newest_first)
    replies = replies_before(events)
    keys = {response_of(reply) for reply in replies}
    detail = next((custom for custom in map(_custom, replies) if custom.get("type") == DETAIL_TYPE), {})
    if detail.get("topic") == RESULT:
        return LastAnswer(result=True, length=DETAIL, rest=tuple(detail["rest"]))
    if keys & {*RESULT_FULL, RESULT_BRIEF}:
        short = RESULT_BRIEF in keys or any(_custom(reply).get("type") == FIRST_ESTIMATE for reply in replies)
        return LastAnswer(result=True, length=BRIEF if short else FULL)
    context = context_of(events)
    if context is None:
        return None
    brief = any(key.startswith((BRIEF_PREFIX, SHORT_PREFIX)) for key in keys) or 0 < len(context.aspects) <= FEW_ROWS
    whole = detail or len(context.aspects) == len(policy().visas.aspects)
    length, rest = BRIEF if brief else DETAIL if whole else FULL, tuple(detail.get("rest") or ())
    return LastAnswer(context, length=length, rest=rest, full_before=bool(keys & AFTER_THE_FULL_ONE))


def wanted(text: Text, last: Optional[LastAnswer], in_check: bool = False) -> bool:
    """Whether `text` asks for the last answer in another length. In the running check it needs one to ask about."""
    return (last is not None or not in_check) and length_wanted(text) is not None


def asked_again(faq: Optional[Text], newest_first: Iterable[Mapping[Text, Any]]) -> bool:
    """Whether the topic `faq` has just been answered, or a point of it: who asks for another point of it was heard
    already (`bot.follow_up.point`)."""
    events = list(newest_first)
    given = {response_of(reply) for reply in replies_before(events)}
    context = context_of(events) if given.intersection(POINTS) else None
    return faq is not None and (f"utter_faq/{faq}" in given or context is not None and context.topic == faq)


def answer_in_length(length: Text, last: LastAnswer) -> Part:
    """The last answer as BRIEF or in DETAIL, when it was not the result of the check, nor to be short and special.

    A short answer grows to the written one, where that was not given before, and then to all that is known.
    """
    context = last.context
    if context.visas:
        every = tuple(policy().visas.aspects)
        return comparison_reply(context.visas, context.aspects[:FEW_ROWS] if length == BRIEF else every)
    if length == BRIEF:
        return part(f"{BRIEF_PREFIX}{context.topic}")
    if last.length == BRIEF and not (last.full_before or context.special):
        return part(f"utter_faq/{context.topic}")
    if context.special or context.topic is None:
        return detail_reply(context.topic or ADVICE, entries_of_facts(context.facts))
    return detail_reply(context.topic, entries_of_topic(context.topic, context.facts))


def _custom(reply: Mapping[Text, Any]) -> Dict[Text, Any]:
    custom = (reply.get("data") or {}).get("custom")
    return custom if isinstance(custom, dict) else {}
