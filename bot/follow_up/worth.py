"""Whether it is worth applying: what the result of the check says to somebody who doubts."""

from __future__ import annotations

from datetime import date
from typing import Any, Mapping, Optional, Text

from bot.check.answers import to_profile
from bot.check.asked_of_result import OFFERED
from bot.check.quick import FIRST_ESTIMATE, is_quick, quick_report
from bot.check.report import facts_of
from bot.check.say import Part, part
from bot.language.parse.worth import doubts_worth
from bot.policy import estimate, remaining_questions

# Replies after which the doubt is about one's own case.
AFTER = ("utter_result", "utter_what_if", "utter_check_enough")


def wanted(text: Text, last_response: Optional[Text], slots: Mapping[Text, Any]) -> bool:
    """Whether `text` doubts that applying is worth it, right after a result; `last_response`: key of the last reply."""
    return bool(slots.get("check_complete")) and (last_response or "").startswith(AFTER) and doubts_worth(text)


def worth_reply(slots: Mapping[Text, Any], today: date) -> Part:
    """What the estimate of the answers in `slots` says to the doubt, in the words of a first or of a full result."""
    profile = to_profile(slots)
    found, left = estimate(profile, today), remaining_questions(profile)
    if is_quick(found, slots.get("check_speed"), left):
        told = quick_report(found, profile, left)[0]["values"]
        verdict, closing = part(f"utter_worth_{told['card']['grade']}"), told["sections"]["paragraphs"][-1]
        told = {**told, "verdict": verdict, "sections": {"paragraphs": [closing]}}
        del told["card"]  # the page has the first estimate already
        return part(FIRST_ESTIMATE, **told)  # "yes" is to its offer
    used = [finding for finding in found.findings if finding.decides]
    choices = [part(f"utter_result_part_choice_{name}") for name in OFFERED]
    told = {"sections": {"paragraphs": [part(f"utter_worth_{found.grade}")]}, "facts": facts_of(used)}
    return part("utter_result_part", choices=choices, **told)
