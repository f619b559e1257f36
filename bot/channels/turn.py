"""One turn: a message in, replies out, and never silence. What every channel that collects replies shares."""

from __future__ import annotations

import logging
from typing import Any, Awaitable, Callable, Dict, List, Optional, Text

from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

from bot.channels.apology import apology

logger = logging.getLogger(__name__)

Reply = Dict[Text, Any]
OnNewMessage = Callable[[UserMessage], Awaitable[Any]]

# `timestamp` is that of the stored event: what was sent and what is read back later can be told to be the same.
REPLY_KEYS = ("text", "buttons", "image", "custom", "attachment", "metadata", "timestamp")
NOTICE = "notice"


def replies_in(message: Reply, first: bool) -> List[Reply]:
    """Returns what a message of the bot is sent as: the reply, before it the notice it may carry (bot/nlg.py).

    Every reply of a turn carries the notice; only the `first` of the turn brings it.
    """
    reply = {key: value for key, value in message.items() if key in REPLY_KEYS and value}
    if NOTICE not in reply.get("metadata", {}):
        return [reply]
    reply["metadata"] = dict(reply["metadata"])
    notice = reply["metadata"].pop(NOTICE)
    if "timestamp" in reply:
        notice = {**notice, "timestamp": reply["timestamp"]}
    return [notice, reply] if first else [reply]


class MetadataOutputChannel(CollectingOutputChannel):
    """Collects replies together with their metadata (sources, disagreement), which the stock channel drops."""

    async def send_response(self, recipient_id: Text, message: Reply) -> None:
        for reply in replies_in(message, first=not self.messages):
            await self._persist_message({"recipient_id": recipient_id, **reply})


async def replies_to(
    on_new_message: OnNewMessage,
    text: Text,
    sender: Text,
    channel: Text,
    metadata: Optional[Dict[Text, Any]] = None,
    message_id: Optional[Text] = None,
) -> List[Reply]:
    """Runs one turn and returns its replies, oldest first; at least one, whatever happens.

    What a failed turn said is taken back: it could not be saved, so "your data is deleted" would not be true.
    """
    output = MetadataOutputChannel()
    message = UserMessage(text, output, sender, input_channel=channel, metadata=metadata, message_id=message_id)
    try:
        await on_new_message(message)
    except Exception:
        # The text is left out of the log: it may hold personal data.
        logger.exception("A turn failed (sender %s, %d characters).", sender, len(text))
        output.messages.clear()
    if not output.messages:
        logger.error("A turn ended without a reply (sender %s).", sender)
        output.messages.append({"recipient_id": sender, **apology(text, (metadata or {}).get("lang"))})
    return output.messages
