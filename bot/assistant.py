"""Loads the trained model, with actions in this process: what the server, the terminal chat and the tests share."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Text

from rasa.core.agent import Agent, load_agent
from rasa.core.utils import AvailableEndpoints
from rasa.core.tracker_store import TrackerStore

from bot import rasa_fixes
from bot.channels.neutral import MAX_CHARACTERS, as_message
from bot.channels.turn import replies_to
from bot.check.lexicon import lexicon
from bot.in_process_actions import InProcessActions
from bot.policy import policy

ROOT = Path(__file__).parents[1]
MODEL = ROOT / "models" / "k-visa.tar.gz"


class ModelMissing(Exception):
    """There is no trained model to load."""


def endpoints() -> AvailableEndpoints:
    """Returns endpoints.yml with the action server replaced by calls within the process."""
    configured = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
    configured.action = InProcessActions()
    return configured


async def load(model: Path = MODEL, tracker_store: Optional[TrackerStore] = None) -> Agent:
    """Returns an agent ready to answer.

    Raises:
        ModelMissing: there is no such model file, or Rasa could not load it (Rasa itself only logs that).
    """
    if not model.is_file():
        raise ModelMissing(f"{model} does not exist; run `make train`.")
    rasa_fixes.apply()
    configured = endpoints()
    if tracker_store is not None:
        configured.tracker_store = tracker_store
    agent = await load_agent(str(model), endpoints=configured)
    if not agent.is_ready():
        raise ModelMissing(f"{model} could not be loaded; the log above says why.")
    configured.action.tracker_store = agent.tracker_store
    await _warm_up(agent)
    return agent


async def _warm_up(agent: Agent) -> None:
    """Loads what is otherwise loaded by the first message, so that nobody waits for it."""
    lexicon()
    policy()
    for text in ("hello", "你好"):
        await agent.parse_message(text)


async def reply(agent: Agent, text: Text, sender: Text, channel: Text = "rest") -> List[Dict[Text, Any]]:
    """Returns what the bot answers to `text`: one dictionary a message, with text, buttons and metadata."""
    kept, metadata = as_message(text, MAX_CHARACTERS)
    return await replies_to(agent.handle_message, kept, sender, channel, metadata)
