"""One random walk: a person made from a seed talks to the bot, and every turn is judged."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from typing import Any, List, Optional, Tuple

from tests.trained_bot import Turn
from tests.transcripts.play import code_in
from tests.walks.judge import judge
from tests.walks.moves import Person
from tests.walks.say import Say

MOVES = (6, 14)
# Straight answers that may be needed at most: the start, nine questions, and one asked again.
TURNS_TO_THE_END = 11


@dataclass
class Walk:
    """A walk that has been played. `faults`: (number of the turn from 1, what is wrong).

    `sender` is whose conversation goes on; `began` is where in `said` it began.
    """

    seed: int
    mood: str
    said: List[Say] = field(default_factory=list)
    turns: List[Turn] = field(default_factory=list)
    faults: List[Tuple[int, str]] = field(default_factory=list)
    sender: str = field(default_factory=lambda: uuid.uuid4().hex)
    began: int = 0

    @property
    def last(self) -> Optional[Turn]:
        return self.turns[-1] if self.turns else None

    def transcript(self) -> str:
        """What was said, what came back, and the faults under it."""
        lines = [f"walk {self.seed} ({self.mood})"]
        for number, (said, turn) in enumerate(zip(self.said, self.turns), 1):
            replies = [(message.get("metadata") or {}).get("response", "?") for message in turn.messages]
            lines.append(f"{number:3} {said.kind:>12}: {said.text}")
            asks = turn.slots.get("requested_slot")
            lines.append(f"{'':>17}{turn.full_intent or turn.intent} -> {', '.join(replies)}; asks {asks}")
            lines += [f"      ✗ {fault}" for at, fault in self.faults if at == number]
        return "\n".join(lines)


def walk(seed: int, bot: Any) -> Walk:
    """Plays one walk. `bot` has `turn(sender, text) -> Turn`."""
    person = Person(seed)
    played = Walk(seed, person.mood_name)
    for _ in range(person.chance.randint(*MOVES)):
        for said in person.next(played.last):
            _say(said, played, bot)
    for _ in range(TURNS_TO_THE_END):
        if _finished(played):
            return played
        _say(person.finish(played.last), played, bot)
    if not _finished(played):
        played.faults.append((len(played.turns), f"the check has not ended after {TURNS_TO_THE_END} straight answers"))
    return played


def _say(said: Say, played: Walk, bot: Any) -> None:
    if said.new_chat and played.last:
        said = replace(said, text=said.text.replace("{code}", code_in(played.last) or ""))
        played.sender, played.began = uuid.uuid4().hex, len(played.said)
    played.said.append(said)
    played.turns.append(bot.turn(played.sender, said.text))
    # A new chat knows no language, so that of the old one is not judged; the answers must have come along.
    faults = judge(played.said[played.began :], played.turns[max(played.began - 1, 0) :])
    played.faults += [(len(played.turns), fault) for fault in faults]


def _finished(played: Walk) -> bool:
    return played.last is not None and not played.last.active_loop and bool(played.last.slots.get("check_complete"))
