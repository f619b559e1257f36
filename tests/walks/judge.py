"""What must hold after every turn of a walk."""

from __future__ import annotations

from typing import Any, List, Sequence

from bot.check.answers import PROFILE_SLOTS
from tests.conversations.reply_faults import faults_of
from tests.trained_bot import Turn
from tests.walks.moves import Say

# Replies that tell that a message led nowhere. A button must never get one.
NOWHERE = (
    "utter_default", "utter_choose_reading", "utter_still_lost", "utter_out_of_scope", "utter_no_text",
    "utter_greet", "utter_goodbye", "utter_affirm", "utter_deny",
)  # fmt: skip
RETRY = "utter_retry_"
# Buttons that say that none of the others fits: a question back is what they are for.
NONE_OF_THESE = ("None of these", "None", "其他", "都不是", "No, something else", "不是，是别的")
SAME_REPLY = 3


def judge(said: Say, turns: Sequence[Turn]) -> List[str]:
    """The faults of the last of `turns`, the first of which began the conversation, a line each."""
    return [*faults_of(turns[-1]), *_repeated(turns), *_answers(said, turns), *_button(said, turns[-1])]


def _repeated(turns: Sequence[Turn]) -> List[str]:
    last = ["\n".join(message.get("text") or "" for message in turn.messages) for turn in turns[-SAME_REPLY:]]
    return ["the same reply three times in a row"] if len(last) == SAME_REPLY and len(set(last)) == 1 else []


def _answers(said: Say, turns: Sequence[Turn]) -> List[str]:
    before = turns[-2].slots if len(turns) > 1 else {}
    after = turns[-1].slots
    faults = []
    for name in PROFILE_SLOTS:
        old, new = _plain(name, before.get(name)), _plain(name, after.get(name))
        if name in said.sets:
            wanted = _plain(name, said.sets[name])
            faults += [] if new == wanted else [f"{name}: said {wanted!r}, taken down {new!r}"]
        elif old != new and name not in said.may_change:
            faults.append(f"{name}: changed unasked from {old!r} to {new!r}")
    if said.declines and said.declines not in (after.get("declined") or []):
        faults.append(f"{said.declines}: skipped, but not taken as declined")
    return faults


def _plain(name: str, value: Any) -> Any:
    """Lists of papers have no order, declining nothing is like never being asked, and trackers turn 29 into 29.0."""
    if name == "declined":
        return sorted(value or [])
    if isinstance(value, (list, tuple)):
        return sorted(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _button(said: Say, turn: Turn) -> List[str]:
    if not said.pressed:
        return []
    from bot.wording import in_traditional

    none_of_these = said.text in (*NONE_OF_THESE, *map(in_traditional, NONE_OF_THESE))
    responses = [(message.get("metadata") or {}).get("response", "") for message in turn.messages]
    lost = [one for one in responses if one in NOWHERE or one.startswith(RETRY)]
    return [f"a button that leads nowhere: {lost[0]}"] if lost and not none_of_these else []
