"""Each story played once in a test session, with what was said in it.

The tests of the stories and those of what they reach (test_coverage.py) share it, whichever comes first.
"""

import os
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, FrozenSet, List, Optional, Set, Tuple
from unittest.mock import patch

from bot.parts import Parts
from tests.conversations.replay import replay
from tests.conversations.story import Story, read_stories
from tests.trained_bot import Turn, trained_bot

STORIES = Path(__file__).parent
Said = Tuple[str, str]  # a response key and the language of the variation, en or zh


@dataclass(frozen=True)
class Heard:
    """One turn with all responses worded in it, parts of replies and titles of buttons included. `before`: the slots
    as they were when the message came."""

    turn: Turn
    said: FrozenSet[Said]
    before: Dict[str, Any]


@dataclass(frozen=True)
class Played:
    """A story as it went. `differences`: the transcript with what is wrong, None when nothing is."""

    turns: Tuple[Heard, ...]
    differences: Optional[str]


_played: Dict[Tuple[Path, str], Played] = {}


def play(story: Story) -> Played:
    """Plays a story on its day; the second time it gives what came of the first."""
    key = (story.file, story.name)
    if key not in _played:
        listener = _Listener()
        today = story.today.isoformat() if story.today else os.environ["KVISA_TODAY"]
        with patch.dict(os.environ, KVISA_TODAY=today):
            differences = replay(story, listener, sender=uuid.uuid4().hex)
        _played[key] = Played(tuple(listener.heard), differences)
    return _played[key]


def all_turns() -> List[Heard]:
    """The turns of every story. Raises StoryError for a file that is none."""
    stories = [story for path in sorted(STORIES.rglob("test_*.yml")) for story in read_stories(path)]
    return [heard for story in stories for heard in play(story).turns]


class _Listener:
    """The trained bot, with every response that is worded in a turn written down."""

    def __init__(self) -> None:
        self.heard: List[Heard] = []

    def turn(self, sender: str, text: str) -> Turn:
        """As TrainedBot.turn."""
        said: Set[Said] = set()
        look_up = Parts.variation

        def listen(parts: Parts, key: str) -> Optional[Dict[str, Any]]:
            variation = look_up(parts, key)
            if variation is not None:
                said.add((key, variation["metadata"]["language"]))
            return variation

        # All words of all replies are looked up there (bot/parts.py).
        with patch.object(Parts, "variation", listen):
            turn = trained_bot().turn(sender, text)
        before = self.heard[-1].turn.slots if self.heard else {}
        self.heard.append(Heard(turn, frozenset(said), before))
        return turn
