"""The REST channel, strict: bad input gets a 4xx that says why, a failed turn an apology, and no turn ends in silence."""

from __future__ import annotations

import logging
import re
from typing import Any, Awaitable, Callable, Dict, List, Optional, Text, Tuple

from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.apology import apology
from bot.channels.neutral import as_message

logger = logging.getLogger(__name__)

SENDER = re.compile(r"[\w.:@-]{1,128}", re.ASCII)
MAX_CHARACTERS = 2000


class InvalidRequest(Exception):
    """The request cannot become a user message; the text says what was expected."""


class MetadataOutputChannel(CollectingOutputChannel):
    """Collects replies together with their metadata (sources, disagreement), which the stock channel drops.

    A notice that replies carry (bot/nlg.py) comes once, as a reply of its own before the first of them.
    """

    async def send_response(self, recipient_id: Text, message: Dict[Text, Any]) -> None:
        reply = {key: value for key, value in message.items() if key in REPLY_KEYS and value}
        if NOTICE in reply.get("metadata", {}):
            reply["metadata"] = dict(reply["metadata"])
            notice = reply["metadata"].pop(NOTICE)
            if not self.messages:
                await self._persist_message({"recipient_id": recipient_id, **notice})
        await self._persist_message({"recipient_id": recipient_id, **reply})


REPLY_KEYS = ("text", "buttons", "image", "custom", "attachment", "metadata")
NOTICE = "notice"


class StrictRestInput(RestInput):
    """POST /webhooks/rest/webhook with {"sender": ..., "message": ...}; answers a list of replies, oldest first."""

    @classmethod
    def name(cls) -> Text:
        return "rest"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        webhook = Blueprint(f"{self.name()}_webhook")

        @webhook.route("/", methods=["GET"])
        async def health(_: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @webhook.route("/webhook", methods=["POST"])
        async def receive(request: Request) -> HTTPResponse:
            try:
                sender, text, metadata = _read(request)
            except InvalidRequest as problem:
                return response.json({"error": str(problem)}, status=400)
            output = MetadataOutputChannel()
            message = UserMessage(text, output, sender, input_channel=self.name(), metadata=metadata)
            await answer(on_new_message, message)
            return response.json(output.messages)

        return webhook


async def answer(on_new_message: Callable[[UserMessage], Awaitable[Any]], message: UserMessage) -> None:
    """Runs one turn. Whatever happens, the output channel holds a reply afterwards.

    What a failed turn said is taken back: it could not be saved, so "your data is deleted" would not be true.
    """
    replies: List[Dict[Text, Any]] = message.output_channel.messages  # type: ignore[union-attr]
    try:
        await on_new_message(message)
    except Exception:
        # The text is left out of the log: it may hold personal data.
        logger.exception("A turn failed (sender %s, %d characters).", message.sender_id, len(message.text or ""))
        replies.clear()
    if not replies:
        logger.error("A turn ended without a reply (sender %s).", message.sender_id)
        replies.append({"recipient_id": message.sender_id, "text": apology(message.text or "")})


def _read(request: Request) -> Tuple[Text, Text, Optional[Dict[Text, Any]]]:
    """Returns sender id, message text and its metadata. Raises InvalidRequest."""
    try:
        body = request.json
    except Exception:
        raise InvalidRequest("The body must be JSON.") from None
    if not isinstance(body, dict):
        raise InvalidRequest('The body must be a JSON object: {"sender": "...", "message": "..."}.')
    sender, text = body.get("sender"), body.get("message")
    if not isinstance(sender, str) or not SENDER.fullmatch(sender):
        raise InvalidRequest("sender must be 1 to 128 characters out of letters, digits and _ . : @ -")
    if not isinstance(text, str):
        raise InvalidRequest("message must be a string.")
    return (sender, *as_message(text, MAX_CHARACTERS))


class WebsiteInput(StrictRestInput):
    """The same for our own page, under its own name: the page draws the sources itself, so texts carry no source line."""

    @classmethod
    def name(cls) -> Text:
        return "website"
