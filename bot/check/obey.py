"""What a message asks of the check itself: stop, go back, why, repeat, how far, what have I said, change an answer."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional, Text

from bot.check import answers
from bot.check.asking import ANSWERED, Turn, ask_again, ask_next
from bot.check.quick import quick_report
from bot.check.say import Part, part
from bot.language.parse.speed import QUICK
from bot.language.reading import Reading
from bot.policy import estimate, today


def obey(turn: Turn, slots: Mapping[Text, Any], reading: Reading) -> bool:
    """Carries out what the message asks of the dialogue itself; False when it is no such request."""
    left = len(answers.questions_left(slots))
    again = ask_again(turn, slots) if turn.question else None
    name = reading.command.name if reading.command else None
    if name == "cancel":
        turn.cancelled, turn.question = True, None
        turn.updates["check_cancelled"] = True
        turn.replies.append(part("utter_check_cancelled"))
    elif name in ("why", "explain"):
        named = reading.command.field if reading.command else None
        explained = named if named in answers.ASKABLE else turn.question
        turn.replies += [part(f"utter_explain_{explained}"), again]
    elif name == "repeat":
        turn.replies.append(again)
    elif name == "result":
        turn.replies += [*(_first_estimate(slots) or [part("utter_check_left", left=left)]), again]
    elif name == "progress":
        turn.replies += [part("utter_check_left", left=left), again]
    elif name == "summary":
        given = answers.items(slots)
        turn.replies += [part("utter_check_summary", items=given) if given else part("utter_check_nothing_yet"), again]
    elif name == "back":
        _undo(turn, slots)
    elif name == "change":
        _reopen(turn, slots, reading.command.field)
    else:
        return False
    turn.replies = [reply for reply in turn.replies if reply is not None]
    # Rasa takes a turn without any slot for a rejected form.
    turn.updates.setdefault("check_attempts", 0)
    if name not in ("why", "explain", "repeat", "result", "progress", "summary"):
        turn.updates["check_choices"] = []
    return True


def _first_estimate(slots: Mapping[Text, Any]) -> List[Part]:
    """The first estimate once more where a fuller check goes on, without the offer of one; empty before there is any."""
    if answers.questions_left({**slots, "check_speed": QUICK}):
        return []
    profile = answers.to_profile(slots)
    told = quick_report(estimate(profile, today()), profile, answers.questions_left(slots))
    told[0]["values"]["sections"]["paragraphs"].pop()
    told[0]["values"]["choices"] = []
    return told


def _undo(turn: Turn, slots: Mapping[Text, Any]) -> None:
    history = list(slots.get("check_history") or [])
    if not history:
        turn.replies.append(part("utter_check_nothing_to_undo"))
        ask_next(turn, slots, ANSWERED)
        return
    turn.replies.append(part("utter_check_undone"))
    _clear(turn, slots, history.pop())
    turn.updates["check_history"] = history


def _reopen(turn: Turn, slots: Mapping[Text, Any], name: Optional[Text]) -> None:
    if name not in answers.ASKABLE:
        turn.replies.append(part("utter_check_change", items=answers.items(slots)))
    else:
        _clear(turn, slots, name)


def _clear(turn: Turn, slots: Mapping[Text, Any], name: Text) -> None:
    """Takes one answer back and asks for it again, whatever else is open."""
    take_back(turn, slots, name)
    turn.updates["check_complete"] = False
    turn.question = name
    turn.replies.append(ask_again(turn, slots))


def take_back(turn: Turn, slots: Mapping[Text, Any], name: Text) -> None:
    """Empties an answer, what depends on it, and a refusal to give it."""
    turn.updates.update({name: None, **{dependent: None for dependent in answers.DEPENDENT.get(name, ())}})
    turn.updates["declined"] = sorted(set(turn.slots(slots).get("declined") or []) - {name})
