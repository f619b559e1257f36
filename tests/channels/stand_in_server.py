"""The real web application around an agent that does as it is told: `python -m tests.channels.stand_in_server PORT [CREDENTIALS]`.

A message with "fail" or 出错 raises ("halfway" after a reply), one with "silent" or 沉默 gets no reply, one with "notice" two
that carry a notice, "offer" a button that sends /secret{"a": 1}. "wait" ends only when somebody else says "go on". Any other
comes back as it reached Rasa, with its metadata as `custom`. Conversations are stored as Rasa stores them.
"""

import asyncio
import sys
from pathlib import Path

from rasa.core.channels.channel import UserMessage
from rasa.core.utils import AvailableEndpoints
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered

from bot import assistant, server
from bot.tracker_store import SQLiteTrackerStore

CREDENTIALS = Path(__file__).parent / "credentials.yml"
SOURCE = {"id": "O1", "title": "A source", "published": "2025", "kind": "official", "reliability": "high", "url": None}


class StandIn:
    """The part of rasa.core.agent.Agent that the application uses."""

    def __init__(self) -> None:
        self.tracker_store = SQLiteTrackerStore(Domain.empty())
        self._go_on = asyncio.Event()

    def is_ready(self) -> bool:
        return True

    async def handle_message(self, message: UserMessage) -> None:
        tracker = await self.tracker_store.get_or_create_tracker(message.sender_id, append_action_listen=False)
        text = message.text or ""
        tracker.update(UserUttered(text, message_id=message.message_id, metadata=message.metadata))
        if "wait" in text:
            self._go_on.clear()
            await self._go_on.wait()
        if "go on" in text:
            self._go_on.set()
        for reply in self._replies(text, message.metadata):
            event = BotUttered(reply.pop("text"), reply.pop("data", None), reply)
            tracker.update(event)
            await message.output_channel.send_response(message.sender_id, event.message())
        if "fail" in text or "出错" in text:
            raise RuntimeError("as asked")
        await self.tracker_store.save(tracker)

    @staticmethod
    def _replies(text, metadata):
        if "halfway" in text:
            return [{"text": "Your data is deleted."}]
        if any(word in text for word in ("fail", "出错", "silent", "沉默")):
            return []
        if "notice" in text:
            notice = {"text": "not kept", "metadata": {"response": "utter_not_kept"}}
            return [{"text": part, "metadata": {"response": "utter_greet", "notice": notice}} for part in ("one", "two")]
        if "offer" in text:
            buttons = [{"title": "Press me", "payload": '/secret{"a": 1}'}, {"title": "Plain"}]
            return [{"text": "Choose.", "data": {"buttons": buttons}}]
        told = {"response": "utter_echo", "language": "en", "sources": [SOURCE], "standing": "official", "secret": "kept in"}
        return [{"text": f"[{text}]", "data": {"custom": {"metadata": metadata}}, "metadata": told}]


async def load(*_: object) -> StandIn:
    return StandIn()


if __name__ == "__main__":
    assistant.load = load
    assistant.endpoints = AvailableEndpoints  # no stores, no actions
    port, credentials = int(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else CREDENTIALS
    app = server.create_app(Path("none"), port, credentials)
    app.run(host="127.0.0.1", port=port, access_log=False)
