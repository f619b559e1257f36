"""A look-up, advice or a first estimate once more, shorter: less of what was said, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any, List, Mapping, Optional, Sequence, Text

from bot.check.coach import MOST_IN_FULL, coach_reply, kind_of
from bot.check.lexicon import lexicon
from bot.check.say import Part, part
from bot.check.values import hear
from bot.follow_up.context import Turn, response_of
from bot.language.parse.coach import coach
from bot.language.reading import read
from bot.look_up import look_up, topic_of
from bot.look_up.say import look_up_replies

# What a look-up says beside what was asked.
ASIDES = ("utter_look_up_closing", "utter_look_up_field_advice", "utter_look_up_papers_closing")
# Advice whose kinds have the same point in common. Other kinds of it are short as they are.
WRITTEN = {
    "utter_unlawful_": "utter_short_unlawful",
    "utter_employer_view": "utter_short_employer",
    "utter_employer_invites": "utter_short_employer",
}
FIRST_ESTIMATE = "first_estimate"  # `type` of what a short one hands to a web page, and how it is known again


def shorter(answering: Turn, slots: Mapping[Text, Any], today: date) -> Optional[Part]:
    """The look-up or advice of a turn, made again from its message and cut, None when it was short already."""
    keys, message = [response_of(reply) for reply in answering.replies], answering.message
    text = message.get("text") or ""
    written = next((short for prefix, short in WRITTEN.items() if any(key.startswith(prefix) for key in keys)), None)
    if written:
        return part(written, facts=list(answering.context.facts))  # "why?" and "more detail" still lead to all of them
    return _look_up(text, message) if "utter_look_up" in keys else _coach(text, slots, today)


def shorter_first_estimate(replies: Sequence[Part]) -> Optional[Part]:
    """The verdict and the offer of a first estimate (`bot.check.quick.quick_report`), None when it held nothing else."""
    values = replies[0]["values"]
    *left_out, closing = values["sections"]["paragraphs"]
    if not left_out:
        return None
    card = {"type": FIRST_ESTIMATE, "length": "brief"}
    return part(replies[0]["response"], **{**values, "sections": {"paragraphs": [closing]}, "card": card})


def _look_up(text: Text, message: Mapping[Text, Any]) -> Optional[Part]:
    asked = look_up(text, topic_of((message.get("parse_data") or {}).get("intent") or {}))
    replies = look_up_replies(asked) if asked else []
    if len(replies) != 1 or "sections" not in replies[0]["values"]:
        return None
    told: List[Part] = replies[0]["values"]["sections"]["paragraphs"]
    kept = [paragraph for paragraph in told if paragraph["response"] not in ASIDES]
    if len(kept) == len(told):
        return None
    return part("utter_short_look_up", sections={"paragraphs": kept}, facts=replies[0]["values"]["facts"])


def _coach(text: Text, slots: Mapping[Text, Any], today: date) -> Optional[Part]:
    """The line on each paper that is for this person."""
    papers = coach(text)
    if not papers or len(papers) > MOST_IN_FULL:
        return None
    known = {**slots, **hear(read(text, None, lexicon(), today), None).values}
    own = [part(f"utter_coach_{paper}_{kind_of(known)}") for paper in papers]
    return part("utter_short_coach", sections={"paragraphs": own}, facts=coach_reply(papers, known)["values"]["facts"])
