"""An answer after the estimate that leaves it as it was: said so, instead of the same estimate once more."""

from __future__ import annotations

from typing import Any, Iterable, List, Mapping, Optional, Sequence, Text

from bot.check.answers import to_profile
from bot.check.quick import FIRST_ESTIMATE, is_quick, quick_report
from bot.check.report import report
from bot.check.say import Part, part
from bot.policy import Estimate, estimate, remaining_questions, today

STANDS, DONE = "utter_check_stands", "utter_check_done"


def stands(before: Mapping[Text, Any], after: Mapping[Text, Any]) -> Optional[Part]:
    """Returns what to say when the answers `after` lead to the very words of those `before`, else None.

    Both are slot values of a check that is complete. Raises ProfileError for a value that the engine does not know.
    """
    told, found = _told(after), _estimate(after)
    if _words(_told(before)) != _words(told):
        return None
    closer = told[0]["response"] == FIRST_ESTIMATE and "nationality" not in found.blocked_by
    choices = [part("utter_choice_closer")] * closer + [part("utter_choice_result_again")]
    return part(STANDS, grade=_grade(told), why=_why(found), choices=choices)


def said_so(newest_first: Iterable[Mapping[Text, Any]]) -> bool:
    """Whether this turn has said already that the estimate stands or has been told; events as dictionaries, the latest first."""
    for event in newest_first:
        if event["event"] == "user":
            return False
        if event["event"] == "bot" and (event.get("metadata") or {}).get("utter_action") in (STANDS, DONE):
            return True
    return False


def _estimate(slots: Mapping[Text, Any]) -> Estimate:
    return estimate(to_profile(slots), today())


def _told(slots: Mapping[Text, Any]) -> List[Part]:
    """The estimate as it is told for these answers."""
    profile, found = to_profile(slots), _estimate(slots)
    left = remaining_questions(profile)
    return quick_report(found, profile, left) if is_quick(found, slots.get("check_speed"), left) else report(found)


def _words(replies: Sequence[Part]) -> List[Part]:
    """Replies without their cards, which hold what is not told as well."""
    return [{**one, "values": {name: v for name, v in one["values"].items() if name != "card"}} for one in replies]


def _grade(replies: Sequence[Part]) -> Part:
    """The grade as it is told, which a first estimate does by its own measure."""
    return next(reply["values"]["card"]["grade_text"] for reply in replies if "card" in reply["values"])


def _why(found: Estimate) -> Part:
    """What the estimate hangs on: what blocks it, what is open, or nothing."""
    deciding = [finding for finding in found.findings if finding.decides]
    against = [f.criterion for f in deciding if f.criterion in found.blocked_by or f.status in ("not_met", "unlikely")]
    still_open = [f.criterion for f in deciding if f.status in ("unclear", "not_answered")]
    kind = "against" if against else "open" if still_open else "settled"
    criteria = [part(f"utter_criterion_{name}") for name in against or still_open]
    return part(f"utter_check_stands_{kind}", criteria=criteria)
