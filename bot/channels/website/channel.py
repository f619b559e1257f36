"""The website channel as Rasa sees it: an entry of credentials.yml that becomes a part of the web application."""

from __future__ import annotations

from typing import Any, Dict, Optional, Text

from rasa.core.channels.channel import InputChannel
from sanic import Blueprint

from bot.channels.turn import OnNewMessage
from bot.channels.website.conversations import Conversations
from bot.channels.website.handlers import NAME, Handlers
from bot.channels.website.settings import Settings
from bot.channels.website.signature import SessionSigner, load_secret
from bot.channels.website.socket_server import SocketBlueprint, SocketServer
from bot.channels.website.suggestions import warm_up


class WebsiteInput(InputChannel):
    """The channel that credentials.yml names."""

    def __init__(self, settings: Settings, signer: SessionSigner) -> None:
        self._settings, self._signer = settings, signer

    @classmethod
    def name(cls) -> Text:
        return NAME

    @classmethod
    def from_credentials(cls, credentials: Optional[Dict[Text, Any]]) -> "WebsiteInput":
        """Raises InvalidSettings."""
        return cls(Settings.from_credentials(credentials), SessionSigner(load_secret()))

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        server = SocketServer()
        blueprint = SocketBlueprint(server, f"{NAME}_socket")
        conversations = Conversations(lambda: blueprint.ctx.app.ctx.agent)
        Handlers(self._settings, self._signer, server, conversations, on_new_message).listen()
        blueprint.listener("before_server_start")(lambda *_: warm_up())
        return blueprint
