"""The Socket.IO server, narrowed: our events only, small frames only, and no connection that is not in a session."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Dict, Optional, Text

from sanic import Blueprint, Sanic
from socketio import AsyncServer

logger = logging.getLogger(__name__)

PATH = "/socket.io/"
MAX_FRAME_BYTES = 16 * 1024
JOIN_SECONDS = 10
EVENTS = ("message", "press", "suggest", "feedback", "forget")
PACKETS = ("0", "1", "2")  # connect, disconnect, event: what a client has to send


class SocketServer(AsyncServer):
    """python-socketio's server with the holes closed that it leaves to anybody who speaks its protocol by hand."""

    def __init__(self) -> None:
        # The channel itself judges the origin, to say why it refuses; these headers let the pages that it admits read
        # replies when they poll. Nothing goes by cookies, so a foreign page gains nothing.
        super().__init__(
            async_mode="sanic",
            cors_allowed_origins=lambda _origin, _environ: True,
            cors_credentials=False,
            max_http_buffer_size=MAX_FRAME_BYTES,
        )

    async def _handle_eio_connect(self, eio_sid: Text, environ: Dict[Text, Any]) -> None:
        await super()._handle_eio_connect(eio_sid, environ)
        # Limits are counted when a client joins; one that does not, or was refused, must not stay.
        self.start_background_task(self._end_unless_joined, eio_sid)

    async def _handle_disconnect(self, eio_sid: Text, namespace: Optional[Text], reason: Optional[Text] = None) -> None:
        await super()._handle_disconnect(eio_sid, namespace, reason)
        self.start_background_task(self._end_unless_joined, eio_sid)

    async def _handle_eio_message(self, eio_sid: Text, data: Any) -> None:
        """Whoever sends what no client of ours sends is cut off; the library would log it and go on."""
        if isinstance(data, str) and data.startswith(PACKETS):
            try:
                return await super()._handle_eio_message(eio_sid, data)
            except Exception as problem:
                # Not the problem itself: it may quote what was sent.
                logger.warning("A frame could not be read (%s).", type(problem).__name__)
        await self._end(eio_sid)

    async def _handle_event(self, eio_sid: Text, namespace: Optional[Text], id: Optional[int], data: Any) -> None:
        # A client may send an event called "connect" with an environment of its own making, or no list at all.
        if isinstance(data, list) and data and isinstance(data[0], str) and data[0] in EVENTS:
            await super()._handle_event(eio_sid, namespace, id, data)

    async def _end_unless_joined(self, eio_sid: Text) -> None:
        await asyncio.sleep(JOIN_SECONDS)
        if self.manager.sid_from_eio_sid(eio_sid, "/") is None:
            await self._end(eio_sid)

    async def _end(self, eio_sid: Text) -> None:
        """Closes the line itself: told that it is over, an honest client would close it, another one would not."""
        line = self.eio.sockets.get(eio_sid)
        if line is not None:
            await line.close(wait=False)
            await line.queue.put(None)  # the writer ends at it, and closes the websocket


class SocketBlueprint(Blueprint):
    """Puts a socket server at /socket.io/ of the application, whatever prefix Rasa gives its channels."""

    def __init__(self, server: SocketServer, name: Text) -> None:
        super().__init__(name)
        self.ctx.server = server

    def register(self, app: Sanic, options: Dict[Text, Any]) -> None:
        """Called by Sanic when the blueprint is added to the application."""
        app.config.WEBSOCKET_MAX_SIZE = MAX_FRAME_BYTES
        self.ctx.server.attach(app, PATH)
        self.ctx.app = app
        super().register(app, options)
