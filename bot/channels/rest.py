"""The REST channel, strict: bad input gets a 4xx that says why. For measurements; a public server does not offer it."""

from __future__ import annotations

import re
from typing import Any, Dict, Optional, Text, Tuple

from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.channels.neutral import MAX_CHARACTERS, as_message
from bot.channels.turn import OnNewMessage, replies_to

SENDER = re.compile(r"[\w.:@-]{1,128}", re.ASCII)


class InvalidRequest(Exception):
    """The request cannot become a user message; the text says what was expected."""


class StrictRestInput(RestInput):
    """POST /webhooks/rest/webhook with {"sender": ..., "message": ...}; answers a list of replies, oldest first."""

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        webhook = Blueprint(f"{self.name()}_webhook")

        @webhook.route("/webhook", methods=["POST"])
        async def receive(request: Request) -> HTTPResponse:
            try:
                sender, text, metadata = _read(request)
            except InvalidRequest as problem:
                return response.json({"error": str(problem)}, status=400)
            return response.json(await replies_to(on_new_message, text, sender, self.name(), metadata))

        return webhook


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
