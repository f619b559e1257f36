"""What must hold after every turn of a walk."""

from __future__ import annotations

from typing import Any, List, Sequence

from bot.check.answers import PROFILE_SLOTS
from tests.conversations.reply_faults import HAN, LATIN_WORD, faults_of, language_faults
from tests.trained_bot import Turn
from tests.walks.say import Say

# Replies that tell that a message led nowhere. A button must never get one.
NOWHERE = (
    "utter_default", "utter_choose_reading", "utter_still_lost", "utter_out_of_scope", "utter_no_text",
    "utter_greet", "utter_goodbye", "utter_affirm", "utter_deny",
)  # fmt: skip
RETRY = "utter_retry_"
# Replies that put the check's question again or move on to the next: no answer to a question of the user's.
OF_THE_CHECK = ("utter_question_", "utter_retry_", "utter_check_resume", "utter_check_skipped", "utter_noted")
# Kinds of messages that ask something.
ASKING = ("questions", "after_result")
# Buttons that say that none of the others fits: a question back is what they are for.
NONE_OF_THESE = ("None", "No, something else", "其他", "都不是", "不是，是别的")
SAME_REPLY = 3


def judge(said: Sequence[Say], turns: Sequence[Turn]) -> List[str]:
    """The faults of the last turn, a line each. Message and turn of each step from the first of the conversation on."""
    last, turn = said[-1], turns[-1]
    return [
        *faults_of(turn),
        *_repeated(turns),
        *_answers(last, turns),
        *_result(last, turns),
        *_way_on(turn),
        *_wanted(last, turn),
        *_button(last, turn),
        *_language(said, turns),
    ]


def _repeated(turns: Sequence[Turn]) -> List[str]:
    """Who wipes again and again hears the same each time: nothing is left of what was said before."""
    running = turns[-SAME_REPLY:]
    last = ["\n".join(message.get("text") or "" for message in turn.messages) for turn in running]
    wiped = "utter_restart" in _responses(turns[-1])
    return ["the same reply three times in a row"] if len(last) == SAME_REPLY and len(set(last)) == 1 and not wiped else []


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


def _result(said: Say, turns: Sequence[Turn]) -> List[str]:
    """A result stays, or the check that makes it again goes on; unless the answers it rests on were to go.

    A code from a first estimate brings the answers back and asks whether to go on.
    """
    was_there = len(turns) > 1 and turns[-2].slots.get("check_complete")
    there = turns[-1].slots.get("check_complete") or turns[-1].active_loop
    return ["the result is lost"] if was_there and not there and not (_wipes(said) or said.new_chat) else []


def _way_on(turn: Turn) -> List[str]:
    """In the check each turn ends in a question or in buttons; only a goodbye is left alone."""
    if not turn.active_loop or not turn.messages or "utter_goodbye" in _responses(turn):
        return []
    end = turn.messages[-1]
    asks = any(mark in (end.get("text") or "") for mark in "?？") or end.get("buttons")
    return [] if asks else [f"a dead end in the check: {_responses(turn)[-1]}"]


def _wanted(said: Say, turn: Turn) -> List[str]:
    given = _responses(turn)
    if said.replies and not any(one.startswith(said.replies) for one in given):
        return [f"wanted {' or '.join(said.replies)}, got {', '.join(given)}"]
    if said.kind in ASKING and all(one in NOWHERE or one.startswith(OF_THE_CHECK) for one in given):
        return [f"a question without an answer: {', '.join(given)}"]
    return []


def _button(said: Say, turn: Turn) -> List[str]:
    if not said.pressed:
        return []
    from bot.wording import in_traditional

    none_of_these = said.text.startswith((*NONE_OF_THESE, *map(in_traditional, NONE_OF_THESE)))
    lost = [one for one in _responses(turn) if one in NOWHERE or one.startswith(RETRY)]
    return [f"a button that leads nowhere: {lost[0]}"] if lost and not none_of_these else []


def _language(said: Sequence[Say], turns: Sequence[Turn]) -> List[str]:
    """The language that was asked for last; before that, the one in which a message clearly is."""
    asked = None
    for one, turn in zip(said, turns[-len(said) :]):
        if one.language and "utter_switch_language" in _responses(turn):
            asked = one.language
        elif _wipes(one):
            asked = None  # the wish goes with everything else
    if asked is None:
        # Noise may be in a third language, and a button is in that of the reply it stands under.
        faults = [] if said[-1].kind in ("noise", "button") else language_faults(list(turns), None)
        may_flip = _tells_language(turns[-1].text)
        return [fault for fault in faults if not (may_flip and fault.startswith("language: flipped"))]
    found = {(message.get("metadata") or {}).get("language", "?")[:2] for message in turns[-1].messages}
    return [f"language: asked for {asked}, answered in {one}" for one in sorted(found - {asked})]


def _tells_language(text: str) -> bool:
    """Whether a message has words enough to change the language, though too few to demand that it does."""
    return bool(HAN.search(text)) or len(LATIN_WORD.findall(text)) > 1


def _wipes(said: Say) -> bool:
    return set(PROFILE_SLOTS) <= {*said.sets, *said.may_change}


def _responses(turn: Turn) -> List[str]:
    return [(message.get("metadata") or {}).get("response") or "" for message in turn.messages]
