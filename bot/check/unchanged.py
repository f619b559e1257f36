"""An answer after the estimate that leaves it as it was, or nearly so: said so, instead of the whole estimate once more."""

from __future__ import annotations

from typing import Any, Iterable, List, Mapping, Optional, Sequence, Text

from bot.check.answers import to_profile
from bot.check.quick import FIRST_ESTIMATE, is_quick, quick_report
from bot.check.report import NOTED, PAPERS, VERDICT, WAY_ON, Row, facts_of, report, rows
from bot.check.say import Part, part
from bot.policy import Change, Estimate, estimate, remaining_questions, today

STANDS, DONE, FEW_LINES = "utter_check_stands", "utter_check_done", "utter_check_few_lines"
MOST_LINES = 4  # as many changed lines are told by themselves; of more, the whole is easier to read


def stands(before: Mapping[Text, Any], after: Mapping[Text, Any]) -> Optional[Part]:
    """Returns what to say when the answers `after` lead to the words of those `before`, or to all but a few lines of them,
    else None.

    Both are slot values of a check that is complete. Raises ProfileError for a value that the engine does not know.
    """
    told_before, told, found = _told(before), _told(after), _estimate(after)
    if _words(told_before) != _words(told):
        return _few_lines(_estimate(before), found) if _full(told_before) and _full(told) else None
    closer = told[0]["response"] == FIRST_ESTIMATE and "nationality" not in found.blocked_by
    choices = [part("utter_choice_closer")] * closer + [part("utter_choice_result_again")]
    return part(STANDS, grade=_grade(told), why=_why(found), choices=choices)


def said_so(newest_first: Iterable[Mapping[Text, Any]]) -> bool:
    """Whether this turn has said already that the estimate stands or has been told; events as dictionaries, the latest first."""
    for event in newest_first:
        if event["event"] == "user":
            return False
        if event["event"] == "bot" and (event.get("metadata") or {}).get("utter_action") in (STANDS, DONE, FEW_LINES):
            return True
    return False


def _few_lines(before: Estimate, after: Estimate) -> Optional[Part]:
    """The lines that read differently now, when they are few and the verdict is the same to the word."""
    if (before.grade, before.channel, before.channel_reason) != (after.grade, after.channel, after.channel_reason):
        return None
    paragraphs, told = [], []
    for kind, names in (("points", (*VERDICT, *NOTED, *WAY_ON)), ("papers", PAPERS)):
        was, now = _rows(before, names), _rows(after, names)
        known = [line for line, _ in was]
        new = [row for row in now if row[0] not in known]
        if len(was) - len(now) > MOST_LINES:
            return None
        if new:
            paragraphs.append(part(f"utter_check_few_{kind}", lines=[line for line, _ in new]))
            told += [one for _, one in new if not isinstance(one, Change)]  # advice of our own rests on no fact
    if not paragraphs or sum(len(one["values"]["lines"]) for one in paragraphs) > MOST_LINES:
        return None
    again, grade = part("utter_choice_result_again"), _grade(report(after))
    return part(FEW_LINES, grade=grade, sections={"paragraphs": paragraphs}, facts=facts_of(told), choices=[again])


def _rows(found: Estimate, names: Iterable[Text]) -> List[Row]:
    return [row for name in names for row in rows(found, name)]


def _full(replies: Sequence[Part]) -> bool:
    return replies[0]["response"] != FIRST_ESTIMATE


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
