"""Writes down anew which intents the trained model sees in answers to the check and in follow-ups.

`python -m tests.conversations.record_intents`. An answer such as "29" is about no topic, and which one it looks like changes with every training; the check does not care. Rasa's
`rasa test core --e2e` compares it all the same. Intents of all other messages are statements of ours and stay.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import List

from ruamel.yaml import YAML

from bot import assistant
from bot.requests import ACTIONS

STORIES = Path(__file__).parent
USER = re.compile(r"^  - user: (.*)$")
INTENT = re.compile(r"^    intent: .*$")
BY_WORDS = tuple(f"  - action: {name}" for name in ("eligibility_form", *ACTIONS))


async def record() -> None:
    """Rewrites the `intent:` line of each message that the form takes first or that leans on the last answer."""
    agent = await assistant.load()
    for path in sorted(STORIES.rglob("test_*.yml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        for at, line in enumerate(lines[:-2]):
            user = USER.match(line)
            if user and INTENT.match(lines[at + 1]) and lines[at + 2] in BY_WORDS and not _starts_check(lines, at):
                parsed = await agent.parse_message(YAML(typ="safe").load(user.group(1)))
                intent = parsed["intent"]
                lines[at + 1] = f"    intent: {intent.get('full_retrieval_intent_name') or intent['name']}"
        path.write_text("\n".join(lines), encoding="utf-8")


def _starts_check(lines: List[str], at: int) -> bool:
    """Whether the message itself asks for the check, which is a statement about its intent."""
    return lines[at + 1].strip() == "intent: start_eligibility_check"


if __name__ == "__main__":
    asyncio.run(record())
