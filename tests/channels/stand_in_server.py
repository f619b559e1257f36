"""The real web application around an agent that fails on demand: `python -m tests.channels.stand_in_server PORT`.

A message with "fail" or 出错 raises ("halfway" after a reply), one with "silent" or 沉默 gets no reply, one with "notice" two
that carry a notice; any other comes back as it reached Rasa.
"""

import sys
from pathlib import Path
from types import SimpleNamespace

from rasa.core.channels.channel import UserMessage
from rasa.core.utils import AvailableEndpoints

from bot import assistant, server


class StandIn:
    """The part of rasa.core.agent.Agent that the application uses."""

    tracker_store = SimpleNamespace(event_broker=None)

    def is_ready(self) -> bool:
        return True

    async def handle_message(self, message: UserMessage) -> None:
        text = message.text or ""
        if "halfway" in text:
            await message.output_channel.send_response(message.sender_id, {"text": "Your data is deleted."})
        if "fail" in text or "出错" in text:
            raise RuntimeError("as asked")
        if "notice" in text:
            notice = {"text": "not kept", "metadata": {"response": "utter_not_kept"}}
            for part in ("one", "two"):
                reply = {"text": part, "metadata": {"response": "utter_greet", "notice": notice}}
                await message.output_channel.send_response(message.sender_id, reply)
        elif "silent" not in text and "沉默" not in text:
            await message.output_channel.send_response(message.sender_id, {"text": f"[{text}]"})


async def load(*_: object) -> StandIn:
    return StandIn()


if __name__ == "__main__":
    assistant.load = load
    assistant.endpoints = AvailableEndpoints  # no stores, no actions
    server.create_app(Path("none"), int(sys.argv[1])).run(host="127.0.0.1", port=int(sys.argv[1]), access_log=False)
