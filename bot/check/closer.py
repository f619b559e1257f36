"""Who wants a closer look after the first estimate, who has enough, and who names the kind of check outright."""

from __future__ import annotations

from datetime import date
from typing import Any, Mapping, Optional, Sequence, Text

from bot.check.lexicon import lexicon
from bot.check.quick import FIRST_ESTIMATE
from bot.language.parse.command import parse_command
from bot.language.parse.speed import FULL, closer_look, names_closer_look, speed_wanted
from bot.language.parse.unlisted import Unlisted
from bot.language.reading import read

FORM, ENOUGH = "eligibility_form", "utter_check_enough"
MOSTLY_AN_ANSWER = 0.5  # of a message's words; below it, what it states is beside the point


def wanted(
    text: Text, last_response: Optional[Text], slots: Mapping[Text, Any], in_check: bool, today: date
) -> Optional[Text]:
    """Returns what answers a message outside the running check: the form, the reply to "that's enough", or None.

    Right after a first estimate every yes and no counts, and "back"; later only who says outright to look closer, or who
    gives an answer that was not asked yet ("I am Brazilian"). Who names the kind of check ("full assessment") gets it at
    any time. `last_response`: key of the last reply; `slots`: all of the conversation.
    """
    if in_check:
        return None
    if last_response == FIRST_ESTIMATE:
        command = parse_command(text)
        answer = "yes" if command and command.name == "back" else closer_look(text)
        if answer:
            return FORM if answer == "yes" else ENOUGH
    if slots.get("check_complete") and slots.get("check_speed") != FULL:
        answered = _answered(text, today)
        if names_closer_look(text) or any(slots.get(name) is None or last_response == FIRST_ESTIMATE for name in answered):
            return FORM
    return FORM if speed_wanted(text, underway=False) else None


def _answered(text: Text, today: date) -> Sequence[Text]:
    """The fields that a message answers, none when it is mostly about something else."""
    reading = read(text, None, lexicon(), today)
    if reading.question or reading.coverage < MOSTLY_AN_ANSWER:
        return ()
    return [name for name, value in reading.values.items() if not isinstance(value, Unlisted)]
