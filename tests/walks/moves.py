"""What a person of a walk does next, and what that may do to the answers."""

from __future__ import annotations

from random import Random
from typing import Any, FrozenSet, Iterable, List, Mapping, Optional, Tuple

from bot.check.answers import ASKABLE, DEPENDENT, PROFILE_SLOTS
from tests.trained_bot import Turn
from tests.transcripts.play import code_in
from tests.walks import phrases
from tests.walks.moods import MOODS
from tests.walks.say import Say

# Buttons of these replies answer a question of the check, or wipe answers on purpose.
ANSWERS_THE_CHECK = ("utter_question_", "utter_retry_", "utter_explain_", "utter_example_", "utter_which_institution")
WIPES = ("utter_confirm_",)
# The buttons of a what-if take its supposition over; those below a first estimate ask again what was skipped.
TAKES_OVER = ("utter_what_if",)
ASKS_AGAIN = ("utter_result",)
# Told by an answer beside what was asked: who is still studying is a student.
TELLS_TOO = {"degree": ("post",)}
# Where a correction after the result must end: in the result made again, or in a question that has become open.
MADE_AGAIN = ("utter_result", "utter_check_stands", "utter_check_few_lines", "utter_question_", "utter_which_institution")
# Own words are in no code.
NOT_IN_A_CODE = frozenset({"field_text", "institution_text"})

# What somebody might do next, each with its weight before the mood.
Weighted = List[Tuple[float, List[Say]]]


class Person:
    """Somebody with a language and a mood, who decides by chance alone. `seed` makes the same person again."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.language = self.chance.choice(phrases.LANGUAGES)
        self.mood_name = self.chance.choice(list(MOODS))
        self.mood = MOODS[self.mood_name]
        self._before = ""
        self._to_confirm = False

    def next(self, last: Optional[Turn]) -> List[Say]:
        """One or two messages after the bot's `last` turn (None: before the first)."""
        slots = last.slots if last else {}
        self._before = last.text if last else ""
        self._to_confirm = any(_key(message).startswith(WIPES) for message in (last.messages if last else ()))
        question = _open_question(last)
        if self.chance.random() < self.mood.changes_language:
            self.language = self.chance.choice(phrases.LANGUAGES)
        moves = self._in_check(slots, question) if question else self._outside(slots)
        moves += [(8, [self._task()]), (2, [self._asks_for_language()]), (2, self._withdrawn()), (1, self._wiped())]
        pressed = self._press(last, question)
        if pressed:
            moves.append((15, [pressed]))
        if last and code_in(last):
            moves.append((60, [self._comes_back()]))
        weights = [weight * self.mood.likelier.get(_kind(says), 1) for weight, says in moves]
        chosen = self.chance.choices([says for _, says in moves], weights)[0]
        # Who asks for a language mostly goes on in it.
        if chosen[0].language and self.chance.random() < 0.8:
            self.language = chosen[0].language
        return chosen

    def finish(self, last: Optional[Turn]) -> Say:
        """The straight way to the end of the check: its start, or the answer to the open question."""
        question = _open_question(last)
        return self._answer(question) if question else self._start()

    def _in_check(self, slots: Mapping[str, Any], question: str) -> Weighted:
        moves: Weighted = [
            (40, [self._answer(question)]),
            (12, [self._unchanged("questions")]),
            (10, [self._noise()]),
            (6, [self._unchanged("commands")]),
            (4, [self._skip(question)]),
            (3, [self._back(slots)]),
        ]
        changed = phrases.correction(slots, self.language, self.chance)
        if changed:
            moves.append((8, [_setting("correction", changed)]))
        return moves + self._told(slots)

    def _outside(self, slots: Mapping[str, Any]) -> Weighted:
        moves: Weighted = [
            (30, [self._start()]),
            (25, [self._unchanged("questions")]),
            (14, [self._noise()]),
        ]
        if not slots.get("check_complete"):
            return moves + self._told(slots)
        moves.append((10, [self._unchanged("after_result")]))
        changed = phrases.correction(slots, self.language, self.chance)
        if changed:
            moves.append((20, [_setting("correction", changed, MADE_AGAIN)]))
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

    def _noise(self) -> Say:
        # "Hm" and a thumb may be taken for a yes where one is waited for.
        return Say("noise", self._text("noise"), may_change=frozenset(PROFILE_SLOTS if self._to_confirm else ()))

    def _skip(self, question: str) -> Say:
        # Who does not know what they plan has answered: not sure yet.
        answered, declined = ({"plan"}, None) if question == "plan" else (set(), question)
        return Say("skip", self._text("skip"), may_change=frozenset({"declined", *answered}), declines=declined)

    def _told(self, slots: Mapping[str, Any]) -> Weighted:
        several = phrases.told(slots, self.language, self.chance)
        return [(5, [_setting("told", several)])] if several else []

    def _task(self) -> Say:
        task = phrases.task(self.language, self.chance)
        return Say(task.kind, task.text, replies=task.replies)

    def _asks_for_language(self) -> Say:
        wanted, kind = self.chance.choice([("en", "into_English"), ("zh", "into_Chinese")])
        return Say("language", self._text(kind), replies=("utter_switch_language",), language=wanted)

    def _withdrawn(self) -> List[Say]:
        # With nothing told, there is nothing to confirm: what was skipped is asked again at once.
        may_change = frozenset({"declined"})
        texts = phrases.two_of("withdrawn", self.language, self.chance)
        return [Say("withdrawn", text, may_change=may_change) for text in texts]

    def _wiped(self) -> List[Say]:
        wish, yes = phrases.two_of("wiped", self.language, self.chance)
        return [Say("wiped", wish, may_change=frozenset({"declined"})), Say("wiped", yes, sets=dict.fromkeys(PROFILE_SLOTS))]

    def _comes_back(self) -> Say:
        return Say("code again", "{code}", may_change=NOT_IN_A_CODE, replies=("utter_resume_welcome",), new_chat=True)

    def _back(self, slots: Mapping[str, Any]) -> Say:
        """The last answer goes, or is no longer declined."""
        given = [name for name in slots.get("check_history") or [] if name in ASKABLE][-1:]
        return Say("back", self._text("back"), may_change=frozenset([*_with_dependents(given), "declined"]))

    def _press(self, last: Optional[Turn], question: Optional[str]) -> Optional[Say]:
        offered = [
            (button["payload"], _key(message))
            for message in (last.messages if last else ())
            for button in message.get("buttons") or []
        ]
        if not offered:
            return None
        text, response = self.chance.choice(offered)
        may_change: FrozenSet[str] = frozenset()
        if response.startswith((*WIPES, *TAKES_OVER)):
            may_change = frozenset(PROFILE_SLOTS)
        elif response.startswith(ASKS_AGAIN):
            may_change = frozenset({"declined"})
        elif response.startswith(ANSWERS_THE_CHECK) and question:
            may_change = frozenset([*_with_dependents([question, *TELLS_TOO.get(question, ())]), "declined"])
        return Say("button", text, may_change=may_change, pressed=True)


def _open_question(last: Optional[Turn]) -> Optional[str]:
    return last.slots.get("requested_slot") if last and last.active_loop else None


def _key(message: Mapping[str, Any]) -> str:
    return (message.get("metadata") or {}).get("response") or ""


def _kind(says: List[Say]) -> str:
    """What a mood calls a move: the other tasks share one name."""
    return "task" if says[0].kind in phrases.task_kinds() else says[0].kind


def _setting(kind: str, phrase: phrases.Phrase, replies: Tuple[str, ...] = ()) -> Say:
    may_change = frozenset([*_with_dependents(phrase.sets), "declined"])
    return Say(kind, phrase.text, sets=phrase.sets, may_change=may_change, replies=replies)


def _with_dependents(names: Iterable[str]) -> List[str]:
    return [name for one in names for name in (one, *DEPENDENT.get(one, ()))]
