"""Chat in the terminal: `make shell`."""

from __future__ import annotations

import asyncio
import logging
import sys
import uuid
import warnings

from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.domain import Domain
from rasa.utils.log_utils import configure_structlog


async def _chat() -> None:
    from bot import assistant

    try:
        agent = await assistant.load(tracker_store=InMemoryTrackerStore(Domain.empty()))
    except assistant.ModelMissing as problem:
        sys.exit(str(problem))
    sender = uuid.uuid4().hex
    print("Ask about China's K visa, in English or Chinese. Ctrl-D ends the chat.\n")
    while True:
        try:
            text = await asyncio.get_running_loop().run_in_executor(None, input, "You: ")
        except (EOFError, KeyboardInterrupt):
            print()
            return
        for message in await assistant.reply(agent, text, sender, channel="cmdline"):
            print(f"\nBot: {message['text']}" if message.get("text") else "")
            for number, button in enumerate(message.get("buttons", []), 1):
                print(f"  {number}. {button['title']}")
        print()


def main() -> None:
    """Runs the chat until the input ends."""
    warnings.filterwarnings("ignore")
    logging.getLogger().setLevel(logging.ERROR)
    configure_structlog(logging.ERROR)
    asyncio.run(_chat())


if __name__ == "__main__":
    main()
