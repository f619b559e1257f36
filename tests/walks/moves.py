"""What a person of a walk does next, and what that may do to the answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any, FrozenSet, Iterable, List, Mapping, Optional, Tuple

from bot.check.answers import ASKABLE, DEPENDENT, PROFILE_SLOTS
from tests.trained_bot import Turn
from tests.walks import phrases

# Buttons of these replies answer a question of the check, or wipe answers on purpose.
ANSWERS_THE_CHECK = ("utter_question_", "utter_retry_", "utter_explain_", "utter_example_", "utter_which_institution")
WIPES = ("utter_confirm_",)
# Told by an answer beside what was asked: who is still studying is a student.
TELLS_TOO = {"degree": ("post",)}


@dataclass(frozen=True)
class Say:
    """One message. `sets`: slots that must have these values after it; `may_change`: all that may differ.

    `declines` is the question that must count as declined; `pressed` tells a button, which must lead somewhere.
    """

    kind: str
    text: str
    sets: Mapping[str, Any] = field(default_factory=dict)
    may_change: FrozenSet[str] = frozenset()
    declines: Optional[str] = None
    pressed: bool = False


# What somebody might do next, each with its weight.
Weighted = List[Tuple[int, List[Say]]]


class Person:
    """Somebody with a language, who decides by chance alone. `seed` makes the same person again."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.language = self.chance.choice(phrases.LANGUAGES)
        self._before = ""

    def next(self, last: Optional[Turn]) -> List[Say]:
        """One or two messages after the bot's `last` turn (None: before the first)."""
        slots = last.slots if last else {}
        self._before = last.text if last else ""
        question = slots.get("requested_slot") if last and last.active_loop else None
        if self.chance.random() < 0.05:
            self.language = self.chance.choice(phrases.LANGUAGES)
        moves = self._in_check(slots, question) if question else self._outside(slots)
        pressed = self._press(last, question)
        if pressed:
            moves.append((15, [pressed]))
        return self.chance.choices([says for _, says in moves], [weight for weight, _ in moves])[0]

    def finish(self, last: Optional[Turn]) -> Say:
        """The straight way to the end of the check: its start, or the answer to the open question."""
        question = last.slots.get("requested_slot") if last and last.active_loop else None
        return self._answer(question) if question else self._start()

    def _in_check(self, slots: Mapping[str, Any], question: str) -> Weighted:
        moves = [
            (40, [self._answer(question)]),
            (12, [self._unchanged("questions")]),
            (10, [self._unchanged("noise")]),
            (6, [self._unchanged("commands")]),
            (4, [Say("skip", self._text("skip"), may_change=frozenset({"declined"}), declines=question)]),
            (3, [self._back(slots)]),
            (2, self._withdrawn()),
        ]
        changed = phrases.correction(slots, self.language, self.chance)
        if changed:
            moves.append((8, [_setting("correction", changed)]))
        return moves

    def _outside(self, slots: Mapping[str, Any]) -> Weighted:
        moves = [
            (30, [self._start()]),
            (25, [self._unchanged("questions")]),
            (14, [self._unchanged("noise")]),
            (2, self._withdrawn()),
        ]
        changed = phrases.correction(slots, self.language, self.chance) if slots.get("check_complete") else None
        if changed:
            moves.append((20, [_setting("correction", changed)]))
            moves.append((10, [self._unchanged("after_result")]))
        return moves

    def _text(self, kind: str) -> str:
        """A phrase other than the last message: who repeats themselves may get the same reply."""
        while (text := phrases.one_of(kind, self.language, self.chance)) == self._before:
            pass
        return text

    def _start(self) -> Say:
        return Say("start", self._text("start"))

    def _answer(self, question: str) -> Say:
        return _setting("answer", phrases.answer(question, self.language, self.chance))

    def _unchanged(self, kind: str) -> Say:
        return Say(kind, self._text(kind))

    def _withdrawn(self) -> List[Say]:
        return [Say("withdrawn", text) for text in phrases.two_of("withdrawn", self.language, self.chance)]

    def _back(self, slots: Mapping[str, Any]) -> Say:
        """The last answer goes, or is no longer declined."""
        given = [name for name in slots.get("check_history") or [] if name in ASKABLE][-1:]
        return Say("back", self._text("back"), may_change=frozenset([*_with_dependents(given), "declined"]))

    def _press(self, last: Optional[Turn], question: Optional[str]) -> Optional[Say]:
        offered = [
            (button["payload"], (message.get("metadata") or {}).get("response", ""))
            for message in (last.messages if last else ())
            for button in message.get("buttons") or []
        ]
        if not offered:
            return None
        text, response = self.chance.choice(offered)
        may_change = frozenset()
        if response.startswith(WIPES):
            may_change = frozenset(PROFILE_SLOTS)
        elif response.startswith(ANSWERS_THE_CHECK) and question:
            may_change = frozenset([*_with_dependents([question, *TELLS_TOO.get(question, ())]), "declined"])
        return Say("button", text, may_change=may_change, pressed=True)


def _setting(kind: str, phrase: phrases.Phrase) -> Say:
    return Say(kind, phrase.text, sets=phrase.sets, may_change=frozenset([*_with_dependents(phrase.sets), "declined"]))


def _with_dependents(names: Iterable[str]) -> List[str]:
    return [name for one in names for name in (one, *DEPENDENT.get(one, ()))]
