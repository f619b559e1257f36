"""What the last answer rests on: whether it is certain, then all of its sources, and none of it twice."""

from __future__ import annotations

from bot.check.say import Part, part
from bot.follow_up.context import Context
from bot.follow_up.say import leading_reply, sources_reply

ALL_NAMED = ("utter_sources_of_answer", "utter_sources_told")


def grounds_reply(context: Context, doubt: bool) -> Part:
    """The reply to a doubt about the last answer, or to a question for its sources."""
    if any(key in ALL_NAMED for key in context.grounds):
        return part("utter_sources_told")
    if doubt and not context.grounds and (context.facts or context.visas):
        return leading_reply(context)
    return sources_reply(context)
