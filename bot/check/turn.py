"""One turn of the check: what a message changes, what is said to it, and which question is open afterwards."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Text

from bot.check import answers
from bot.check.asking import ANSWERED, RESUMED, STARTED, Turn, ask, ask_again, ask_next, opening
from bot.check.obey import obey, take_back
from bot.check.papers import papers_in_hand
from bot.check.say import part
from bot.check.studying import add_still_studying
from bot.check.unchanged import DONE, stands
from bot.check.values import Heard, hear
from bot.check.workplace import add_same_place
from bot.language.parse.aside import CHAT, WAIT
from bot.language.parse.speed import FULL, QUICK, speed_wanted
from bot.language.reading import Reading

__all__ = ["ANSWERED", "RESUMED", "STARTED", "Turn", "ask", "take"]


def take(slots: Mapping[Text, Any], question: Optional[Text], reading: Reading, how: Text) -> Turn:
    """Takes one message in the check.

    `slots` hold the answers so far, `question` is the one that is open, `how` is STARTED (the message began the check,
    changes its result, or wants to know more than it), ANSWERED, or RESUMED (the message was a question and has been
    answered; it may state an answer too).
    """
    turn = Turn(question=question)
    complete = how == STARTED and bool(slots.get("check_complete"))
    # After an estimate, answers can be taken back as well.
    changes = reading.command is not None and reading.command.name in (("change", "back") if complete else ("change",))
    if reading.command and (how == ANSWERED or changes) and not reading.values and obey(turn, slots, reading):
        return turn
    if reading.aside and question and how == ANSWERED and not speed_wanted(reading.text, underway=True):
        return _friendly_word(turn, slots, reading.aside)
    heard = hear(reading, question, slots.get("check_choices") or ())
    add_same_place(heard, reading, question, slots)
    if "documents" in heard.values:
        told = {**slots, **heard.values, "documents": slots.get("documents")}
        heard.values["documents"] = papers_in_hand(reading.text, reading.values["documents"], told)
    if how == RESUMED:
        heard.declined = False  # "I don't know" belonged to the question that has been answered
        for name in [name for name, value in heard.values.items() if value == "unlisted"]:
            heard.forget(name)  # beside a question, words that no list knows are hardly a name
    if not reading.correction and not changes:
        _keep_earlier_answers(heard, slots, question, how)
    add_still_studying(heard, reading, question, slots)
    _choose_speed(turn, slots, reading, heard, how)
    if complete and not heard.values and not heard.ask_back and not changes and slots.get("check_speed") == FULL \
            and not answers.questions_left(slots) and "check_speed" not in turn.updates:
        return _done_already(turn)
    if heard.unclear and not _may_ask_back(heard, slots, question):
        heard.forget(heard.unclear)
    if heard.ask_back:
        return _ask_back(turn, slots, heard, how)
    if how == ANSWERED and not heard.values and not heard.declined and "check_speed" not in turn.updates:
        return _not_understood(turn, slots, reading)
    if how == RESUMED and question and not heard.values:
        turn.updates["check_attempts"] = 0
        turn.replies += [part("utter_check_resume"), ask_again(turn, slots)]
        return turn
    turn.updates["check_choices"] = []
    _accept(turn, slots, heard)
    if how == ANSWERED and heard.values and not turn.replies and all(slots.get(n) == v for n, v in heard.values.items()):
        turn.replies.append(part("utter_check_known"))  # told before; the question is still open
    ask_next(turn, slots, how)
    told = stands(slots, turn.slots(slots)) if complete and turn.question is None and heard.values else None
    if told:
        turn.replies.append(told)
    return turn


def _may_ask_back(heard: Heard, slots: Mapping[Text, Any], question: Optional[Text]) -> bool:
    """Whether what was unclear is the open question, or one that is asked again once its answer or refusal is gone."""
    taken_back = {heard.unclear: None, "declined": sorted(set(slots.get("declined") or []) - {heard.unclear})}
    return heard.unclear == question or heard.unclear in answers.questions_left({**slots, **heard.values, **taken_back})


def _keep_earlier_answers(heard: Heard, slots: Mapping[Text, Any], question: Optional[Text], how: Text) -> None:
    """Drops what would change an earlier answer in passing.

    "A postdoc in Shanghai" as a plan says nothing of the degree; a question about others says nothing of oneself.
    Only a message that answers nothing else ("I am 31") is taken for a correction without a mark of one.
    """
    in_passing = how == RESUMED or question in heard.values
    for name in [*heard.values, *([heard.unclear] if heard.unclear else [])]:
        already = slots.get(name) is not None and slots.get(name) != heard.values.get(name)
        going_there = question == "plan" and name == "institution"  # a school told there may be where one would like to go
        if already and name != question and (in_passing or going_there or name == heard.unclear):
            heard.forget(name)


def _choose_speed(turn: Turn, slots: Mapping[Text, Any], reading: Reading, heard: Heard, how: Text) -> None:
    """Writes down whether a quick or a full check is wished, where it was another one so far."""
    if how == RESUMED or how == ANSWERED and heard.values:
        return  # what was asked has been answered; "a short one" beside an answer belongs to it
    wish = speed_wanted(reading.text, underway=how == ANSWERED)
    if wish is None and how == STARTED and slots.get("check_complete") and not heard.values and not heard.ask_back:
        wish = FULL  # who comes back to a first estimate with nothing to change wants to know more
    if wish and wish != (slots.get("check_speed") or QUICK):
        turn.updates["check_speed"] = wish


def _ask_back(turn: Turn, slots: Mapping[Text, Any], heard: Heard, how: Text) -> Turn:
    """Puts a question back first; what was unclear is the open question now."""
    _accept(turn, slots, heard)
    if how == STARTED:
        turn.replies.insert(0, opening(turn, slots))
    turn.replies.append(heard.ask_back or part("utter_default"))
    turn.question = heard.unclear
    take_back(turn, slots, heard.unclear)
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
    read_back = answers.items(turn.slots(slots), [*changed, *worth_saying])
    if read_back:
        turn.replies.append(part("utter_corrected" if changed else "utter_noted", items=read_back))


def _not_understood(turn: Turn, slots: Mapping[Text, Any], reading: Reading) -> Turn:
    if reading.question:  # about no topic that we know, so most likely about the question itself
        turn.updates["check_attempts"] = 0
        turn.replies += [part(f"utter_explain_{turn.question}"), ask_again(turn, slots)]
        return turn
    if speed_wanted(reading.text, underway=True):  # it is of that kind already
        turn.updates["check_attempts"] = 0
        turn.replies += [part("utter_check_left", left=len(answers.questions_left(slots))), ask_again(turn, slots)]
        return turn
    if reading.yes_no == "yes":  # glad to go on, but no answer
        return _friendly_word(turn, slots, CHAT)
    attempts = int(slots.get("check_attempts") or 0) + 1
    turn.updates["check_attempts"] = attempts
    # Put differently, then explained with examples, then left out if they like; never the same twice running.
    rephrased = [part(f"utter_retry_{turn.question}")]
    explained = [part(f"utter_explain_{turn.question}"), part(f"utter_example_{turn.question}")]
    turn.replies += (rephrased, explained, [part("utter_retry_again")])[(attempts - 1) % 3]
    return turn


def _done_already(turn: Turn) -> Turn:
    """Answers the wish for a check whose whole result has been told, with nothing new."""
    turn.updates.update(check_complete=True)
    turn.replies.append(part(DONE))
    return turn


def _friendly_word(turn: Turn, slots: Mapping[Text, Any], aside: Text) -> Turn:
    """Answers laughter, thanks and the like in kind; the question stays. Who asks for time is not asked again."""
    turn.updates["check_attempts"] = 0
    turn.replies.append(part(f"utter_check_{aside}"))
    if aside != WAIT:
        turn.replies.append(ask_again(turn, slots))
    return turn
