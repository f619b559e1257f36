"""Who wants a closer look after the first estimate, who has enough, and who names the kind of check outright."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, Iterable, Mapping, Optional, Text

from bot.check.lexicon import lexicon
from bot.check.quick import FIRST_ESTIMATE
from bot.language.parse.command import parse_command
from bot.language.parse.speed import FULL, closer_look, names_closer_look, speed_wanted
from bot.language.parse.unlisted import Unlisted
from bot.language.reading import read

FORM, ENOUGH = "eligibility_form", "utter_check_enough"
MOSTLY_AN_ANSWER = 0.5  # of a message's words; below it, what it states is beside the point


def wanted(
    text: Text, last_response: Optional[Text], newest_first: Iterable[Mapping[Text, Any]], in_check: bool, today: date
) -> Optional[Text]:
    """Returns what answers a message outside the running check: the form, the reply to "that's enough", or None.

    Right after a first estimate every yes and no counts, "back", and a further answer ("I am Indian"); later only who
    says outright to look closer. Who names the kind of check ("full assessment") gets it at any time. `last_response`:
    key of the last reply; `newest_first`: events as dictionaries, latest first.
    """
    if in_check:
        return None
    if last_response == FIRST_ESTIMATE:
        command = parse_command(text)
        answer = "yes" if command and command.name == "back" else closer_look(text)
        if answer:
            return FORM if answer == "yes" else ENOUGH
        if _answers(text, today):
            return FORM
    if speed_wanted(text, underway=False) or names_closer_look(text) and _estimated_quickly(newest_first):
        return FORM
    return None


def _answers(text: Text, today: date) -> bool:
    reading = read(text, None, lexicon(), today)
    named = [value for value in reading.values.values() if not isinstance(value, Unlisted)]
    return bool(named) and not reading.question and reading.coverage >= MOSTLY_AN_ANSWER


def _estimated_quickly(newest_first: Iterable[Mapping[Text, Any]]) -> bool:
    """Whether the last estimate was a first one, by what the slots were last set to."""
    slots: Dict[Text, Any] = {}
    for event in newest_first:
        if event["event"] in ("restart", "reset_slots"):
            break
        if event["event"] == "slot":
            slots.setdefault(event["name"], event["value"])
    return bool(slots.get("check_complete")) and slots.get("check_speed") != FULL
