"""A check in the hands of a test: messages go in, slots and replies come out, with the real names and rules."""

from datetime import date
from typing import Any, List, Optional

from bot.check import turn
from bot.check.answers import PROFILE_SLOTS
from bot.check.correction import read_in_check
from bot.check.lexicon import lexicon
from bot.language.reading import Reading

TODAY = date(2026, 11, 22)
TORONTO, MIT, TSINGHUA = "ca-university-of-toronto", "us-massachusetts-institute-of-technology", "cn-tsinghua-university"
# Everything that fields ask for: one clear case, nothing left open.
FULL = dict(age=29, degree="master", field="physics", institution=TORONTO, nationality="US", plan="exchange", documents=["cv"])


class Check:
    """One person's check. `slots` and `question` (the open one) are as they stand after the last message."""

    def __init__(self, question: Optional[str] = None, **slots: Any) -> None:
        self.question, self.slots = question, slots
        self.last: Optional[turn.Turn] = None

    def read(self, text: str, how: str = turn.ANSWERED) -> Reading:
        question = None if how == turn.STARTED else self.question
        return read_in_check(text, question, self.slots.get("check_history") or [], lexicon(), TODAY)

    def say(self, text: str, how: str = turn.ANSWERED) -> List[str]:
        """Takes one message and returns the keys of the replies."""
        reading = self.read(text, how)
        self.last = turn.take(self.slots, None if how == turn.STARTED else self.question, reading, how)
        self.slots, self.question = self.last.slots(self.slots), self.last.question
        return [reply["response"] for reply in self.last.replies]

    def values(self, key: str) -> dict:
        """What the last reply with this key was given. Raises AssertionError when there was none."""
        found = [reply["values"] for reply in self.last.replies if reply["response"] == key]
        assert found, f"{key} was not said"
        return found[-1]

    def answers(self) -> dict:
        """The answers given so far, without the state of the dialogue."""
        return {name: self.slots[name] for name in PROFILE_SLOTS if name != "declined" and self.slots.get(name) is not None}
