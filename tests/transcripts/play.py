"""Plays a script to the bot on a fixed day, so that the same bot always gives the same transcript."""

from __future__ import annotations

import os
import re
import time
import uuid
from contextlib import contextmanager
from datetime import date, datetime, timezone
from typing import Any, Iterator, List, Optional, Union
from unittest import mock

from tests.conftest import TODAY
from tests.trained_bot import Turn
from tests.transcripts.script import AnotherChat, Script, ScriptError

CODE = re.compile(r"\bK1(?:-[0-9A-Z]{1,4})+\b")


def play(script: Script, bot: Any) -> List[Union[Turn, AnotherChat]]:
    """Everything that happened, oldest first. `bot` has `turn(sender, text) -> Turn`.

    Raises ScriptError when a message uses a code before the bot has given one.
    """
    played: List[Union[Turn, AnotherChat]] = []
    sender, today, code = uuid.uuid4().hex, date.fromisoformat(TODAY), None
    for message in script.messages:
        if isinstance(message, AnotherChat):
            sender, today = uuid.uuid4().hex, message.today or today
            played.append(message)
            continue
        if "{code}" in message and code is None:
            raise ScriptError(f"{script.name}: {message!r} comes before the bot has given a code")
        with _on(today):
            turn = bot.turn(sender, message.replace("{code}", code or ""))
        code = code_in(turn) or code
        played.append(turn)
    return played


def code_in(turn: Turn) -> Optional[str]:
    """The last resume code in the replies of a turn."""
    found = [match for reply in turn.messages for match in CODE.findall(reply.get("text") or "")]
    return found[-1] if found else None


@contextmanager
def _on(day: date) -> Iterator[None]:
    """Makes `day` today for policy and on the clock by which Rasa stamps events."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=timezone.utc).timestamp()
    start = time.monotonic()
    with mock.patch.dict(os.environ, KVISA_TODAY=day.isoformat()):
        with mock.patch("time.time", lambda: noon + time.monotonic() - start):
            yield
