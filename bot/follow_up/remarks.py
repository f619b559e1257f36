"""Which reply a remark gets: anger, praise, blame, disappointment, small talk, an excuse, a link, a bare "why?"."""

from __future__ import annotations

from typing import Any, Iterable, List, Mapping, Optional, Text

from bot.follow_up.asks import bare_ask
from bot.follow_up.context import REMARK, context_of, replies_before, response_of
from bot.language.parse.case_status import asks_case_status
from bot.language.parse.disappointment import is_disappointed
from bot.language.parse.excuse import excuses
from bot.language.parse.remark import HELPFUL, NOT_ASKED, UNCLEAR, UNHELPFUL, WRONG, reason, remark

WHY = "why"
OTHERS_DO_IT, CASE_STATUS, DISAPPOINTED = "others_do_it", "case_status", "disappointed"
WARNING = "utter_unlawful_"
REASONS = (WRONG, UNCLEAR, NOT_ASKED)
KINDS = (HELPFUL, UNHELPFUL, *REASONS, "annoyed", "link", "how_are_you", "joke", "weather", WHY, OTHERS_DO_IT,
         CASE_STATUS, DISAPPOINTED)
RESPONSES = tuple(f"{REMARK}{kind}" for kind in KINDS)

Events = Iterable[Mapping[Text, Any]]


def reason_told(text: Text, newest_first: Events) -> Optional[Text]:
    """The reply to what was wrong with an answer, None when that was not asked in the turn before or is not told.

    `newest_first` are events as dictionaries, latest first; so below. What was told stays in the events of the conversation.
    """
    asked = f"{REMARK}{UNHELPFUL}" in {response_of(reply) for reply in replies_before(newest_first)}
    told = reason(text) if asked else None
    return f"{REMARK}{told}" if told else None


def wanted(text: Text, newest_first: Events) -> Optional[Text]:
    """The reply to a remark, None for a message that is none. Praise is taken for praise only after an answer."""
    events: List[Mapping[Text, Any]] = list(newest_first)
    kind = remark(text) or _excuse(text, events) or (CASE_STATUS if asks_case_status(text) else None)
    kind = kind or (DISAPPOINTED if is_disappointed(text) else WHY if bare_ask(text) == WHY else None)
    if kind == HELPFUL and context_of(events) is None:
        return None
    return f"{REMARK}{kind}" if kind else None


def _excuse(text: Text, newest_first: Events) -> Optional[Text]:
    """An excuse answers a warning; anywhere else the words may tell anything."""
    warned = any(response_of(reply).startswith(WARNING) for reply in replies_before(newest_first))
    return OTHERS_DO_IT if warned and excuses(text) else None
