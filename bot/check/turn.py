"""One turn of the check: what a message changes, what is said to it, and which question is open afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Text

from bot.check import answers
from bot.check.say import Part, part
from bot.check.values import Heard, hear
from bot.check.workplace import add_same_place
from bot.language.reading import Reading
from bot.policy import remaining_questions

# How a turn came about.
STARTED, ANSWERED, RESUMED = "started", "answered", "resumed"

UNHEARD_BEFORE_OFFERING_TO_SKIP = 2


@dataclass
class Turn:
    """The outcome: slots to set, replies in order, the question now open (None: no question is open) and how it ended."""

    updates: Dict[Text, Any] = field(default_factory=dict)
    replies: List[Part] = field(default_factory=list)
    question: Optional[Text] = None
    cancelled: bool = False

    def slots(self, before: Mapping[Text, Any]) -> Dict[Text, Any]:
        return {**before, **self.updates}


def take(slots: Mapping[Text, Any], question: Optional[Text], reading: Reading, how: Text) -> Turn:
    """Takes one message in the check.

    `slots` hold the answers so far, `question` is the one that is open, `how` is STARTED (the message began the check, or
    changes its result), ANSWERED, or RESUMED (the message was a question and has been answered; it may state an answer too).
    """
    turn = Turn(question=question)
    changes = reading.command is not None and reading.command.name == "change"
    if reading.command and (how == ANSWERED or changes) and not reading.values and _obey(turn, slots, reading):
        return turn
    heard = hear(reading, question, slots.get("check_choices") or ())
    add_same_place(heard, reading, question, slots)
    if how == RESUMED:
        heard.declined = False  # "I don't know" belonged to the question that has been answered
    if not reading.correction and not changes:
        _keep_earlier_answers(heard, slots, question, how)
    if heard.ask_back:
        return _ask_back(turn, slots, heard, how)
    if how == ANSWERED and not heard.values and not heard.declined:
        return _not_understood(turn, slots, reading)
    if how != RESUMED or heard.values:
        turn.updates["check_choices"] = []
    _accept(turn, slots, heard)
    _ask_next(turn, slots, how)
    return turn


def _keep_earlier_answers(heard: Heard, slots: Mapping[Text, Any], question: Optional[Text], how: Text) -> None:
    """Drops what would change an earlier answer in passing.

    "A postdoc in Shanghai" as a plan says nothing of the degree; a question about others says nothing of oneself. Only a
    message that answers nothing else ("I am 31") is taken for a correction without a mark of one.
    """
    in_passing = how == RESUMED or question in heard.values
    for name in [*heard.values, *([heard.unclear] if heard.unclear else [])]:
        already = slots.get(name) is not None and slots.get(name) != heard.values.get(name)
        if already and name != question and (in_passing or name == heard.unclear):
            heard.forget(name)


def _ask_back(turn: Turn, slots: Mapping[Text, Any], heard: Heard, how: Text) -> Turn:
    """Puts a question back first; what was unclear is the open question now."""
    _accept(turn, slots, heard)
    if how == STARTED:
        turn.replies.insert(0, _opening(slots))
    turn.replies.append(heard.ask_back or part("utter_default"))
    turn.question = heard.unclear
    turn.updates.update(check_complete=False, check_choices=heard.offered)
    return turn


def _accept(turn: Turn, slots: Mapping[Text, Any], heard: Heard) -> None:
    """Writes down what was heard and says so where the user could not expect it."""
    asked, history = turn.question, list(slots.get("check_history") or [])
    declined = set(slots.get("declined") or [])
    if heard.declined and asked:
        declined.add(asked)
        history.append(asked)
        turn.replies.append(part("utter_check_skipped"))
    new = [name for name, value in heard.values.items() if slots.get(name) != value]
    for name in new:
        turn.updates.update({dependent: None for dependent in answers.DEPENDENT.get(name, ())})
    turn.updates.update(heard.values)
    history += [name for name in heard.values if name in answers.ASKABLE and name not in history]
    turn.updates.update(check_history=history, declined=sorted(declined - set(heard.values)), check_attempts=0)
    turn.replies.extend(heard.remarks.values())
    changed = [name for name in new if slots.get(name) is not None]
    worth_saying = [name for name in new if (name != asked or name in heard.guessed) and name not in heard.remarks]
    read_back = answers.items(turn.slots(slots), changed or worth_saying)
    if read_back:
        turn.replies.append(part("utter_corrected" if changed else "utter_noted", items=read_back))


def _ask_next(turn: Turn, slots: Mapping[Text, Any], how: Text) -> None:
    """Opens the next question, or none when the estimate can be made."""
    now = turn.slots(slots)
    left = remaining_questions(answers.to_profile(now))
    turn.updates.update(check_complete=not left, check_cancelled=False)
    turn.question = left[0] if left else None
    if how == STARTED and left:
        turn.replies.insert(0, _opening(slots))
    if how == RESUMED and left:
        turn.replies.append(part("utter_check_resume"))
    if left:
        turn.replies.append(ask(left[0], len(left) - 1))


def _opening(slots: Mapping[Text, Any]) -> Part:
    return part("utter_check_resume" if slots.get("check_history") else "utter_check_intro")


def ask(question: Text, after: int) -> Part:
    """The question with how many may come after it."""
    key = {0: "utter_progress_last", 1: "utter_progress_one_more"}.get(after, "utter_progress")
    return part(f"utter_question_{question}", progress=part(key, left=after))


def _ask_again(turn: Turn, slots: Mapping[Text, Any]) -> Part:
    others = [name for name in remaining_questions(answers.to_profile(slots)) if name != turn.question]
    return ask(turn.question or "", len(others))


def _not_understood(turn: Turn, slots: Mapping[Text, Any], reading: Reading) -> Turn:
    if reading.question:  # about no topic that we know, so most likely about the question itself
        turn.updates["check_attempts"] = 0
        turn.replies += [part(f"utter_explain_{turn.question}"), _ask_again(turn, slots)]
        return turn
    attempts = int(slots.get("check_attempts") or 0) + 1
    turn.updates["check_attempts"] = attempts
    turn.replies.append(part(f"utter_retry_{turn.question}"))
    if attempts >= UNHEARD_BEFORE_OFFERING_TO_SKIP:
        turn.replies = [part(f"utter_explain_{turn.question}"), part("utter_retry_again")]
    return turn


def _obey(turn: Turn, slots: Mapping[Text, Any], reading: Reading) -> bool:
    """Carries out what the message asks of the dialogue itself; False when it is no such request."""
    left = len(remaining_questions(answers.to_profile(slots)))
    again = _ask_again(turn, slots) if turn.question else None
    name = reading.command.name if reading.command else None
    if name == "cancel":
        turn.cancelled, turn.question = True, None
        turn.updates["check_cancelled"] = True
        turn.replies.append(part("utter_check_cancelled"))
    elif name in ("why", "explain"):
        turn.replies += [part(f"utter_explain_{turn.question}"), again]
    elif name == "repeat":
        turn.replies.append(again)
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
    if name not in ("why", "explain", "repeat", "progress", "summary"):
        turn.updates["check_choices"] = []
    return True


def _undo(turn: Turn, slots: Mapping[Text, Any]) -> None:
    history = list(slots.get("check_history") or [])
    if not history:
        turn.replies.append(part("utter_check_nothing_to_undo"))
        _ask_next(turn, slots, ANSWERED)
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
    turn.updates.update({name: None, **{dependent: None for dependent in answers.DEPENDENT.get(name, ())}})
    turn.updates["declined"] = sorted(set(slots.get("declined") or []) - {name})
    turn.updates["check_complete"] = False
    left = remaining_questions(answers.to_profile(turn.slots(slots)))
    turn.question = name
    turn.replies.append(ask(name, len([other for other in left if other != name])))
