"""Which question of the check is open and how it is put: opened, asked, asked again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Text

from bot.check import answers
from bot.check.quick import blocker
from bot.check.say import Part, part
from bot.language.parse.speed import FULL

# How a turn came about.
STARTED, ANSWERED, RESUMED = "started", "answered", "resumed"


@dataclass
class Turn:
    """The outcome: slots to set, replies in order, the question now open (None: none is) and how it ended."""

    updates: Dict[Text, Any] = field(default_factory=dict)
    replies: List[Part] = field(default_factory=list)
    question: Optional[Text] = None
    cancelled: bool = False

    def slots(self, before: Mapping[Text, Any]) -> Dict[Text, Any]:
        return {**before, **self.updates}


def ask_next(turn: Turn, slots: Mapping[Text, Any], how: Text) -> None:
    """Opens the next question, or none when the estimate can be made."""
    now = turn.slots(slots)
    left = answers.questions_left(now)
    turn.updates.update(check_complete=not left, check_cancelled=False)
    turn.question = left[0] if left else None
    if not left:
        return
    if how == STARTED or "check_speed" in turn.updates:
        turn.replies.insert(0, opening(turn, slots))
    if how == RESUMED:
        turn.replies.append(part("utter_check_resume"))
    blocked = blocker(answers.to_profile(now))
    if blocked and not blocker(answers.to_profile(slots)):  # the estimate names it otherwise; here it is still to come
        turn.replies.append(part("utter_check_blocked", blocker=blocked, facts=blocked["values"]["facts"]))
    turn.replies.append(ask(left[0], len(left) - 1, now.get("check_speed"), now.get("post_institution")))


def opening(turn: Turn, slots: Mapping[Text, Any]) -> Part:
    """How a check begins, goes on, or becomes a quick or a full one."""
    speed = turn.updates.get("check_speed")
    if not slots.get("check_history"):
        return part("utter_check_intro_full" if speed == FULL else "utter_check_intro")
    return part(f"utter_check_to_{speed}" if speed else "utter_check_resume")


def ask(question: Text, after: int, speed: Optional[Text] = None, works_at: Optional[Text] = None) -> Part:
    """The question with how many may come after it, in a check of this speed.

    `works_at`: the workplace told before; who has told it must not be asked where they are now.
    """
    last = "utter_progress_last" if speed == FULL else "utter_progress_last_quick"
    key = {0: last, 1: "utter_progress_one_more"}.get(after, "utter_progress")
    asked = "institution_studied" if question == "institution" and works_at else question
    return part(f"utter_question_{asked}", progress=part(key, left=after))


def ask_again(turn: Turn, slots: Mapping[Text, Any]) -> Part:
    """The open question once more."""
    now = turn.slots(slots)
    others = [name for name in answers.questions_left(now) if name != turn.question]
    return ask(turn.question or "", len(others), now.get("check_speed"), now.get("post_institution"))
