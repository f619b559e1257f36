"""What happens at each event of a client. The protocol is in docs/website.md."""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Awaitable, Callable, Coroutine, Dict, Mapping, Set, Text, Tuple

from socketio.exceptions import ConnectionRefusedError

from bot.channels.turn import OnNewMessage, replies_to
from bot.channels.website import incoming
from bot.channels.website.admission import Admission
from bot.channels.website.conversations import Conversations
from bot.channels.website.incoming import Incoming, Refused
from bot.channels.website.sessions import Connection, Session, Sessions
from bot.channels.website.settings import Settings
from bot.channels.website.signature import SessionSigner, new_session_id
from bot.channels.website.socket_server import SocketServer
from bot.channels.website.suggestions import suggestions
from bot.channels.website.token_bucket import TokenBuckets

logger = logging.getLogger(__name__)

NAME = "website"  # bot/nlg.py knows by it that sources are drawn and need no line in the text
Data = Mapping[Text, Any]
Answer = Dict[Text, Any]


class Handlers:
    """Answers the events of all clients."""

    def __init__(
        self,
        settings: Settings,
        signer: SessionSigner,
        server: SocketServer,
        conversations: Conversations,
        on_new_message: OnNewMessage,
    ) -> None:
        self._characters = settings.characters
        self._admission = Admission(settings)
        self._messages_of_session = TokenBuckets(settings.messages_per_session)
        self._messages_of_address = TokenBuckets(settings.messages_per_address)
        self._suggestions = TokenBuckets(settings.suggestions_per_address)
        self._signer, self._server, self._conversations = signer, server, conversations
        self._on_new_message = on_new_message
        self._sessions = Sessions()
        self._connections: Dict[Text, Connection] = {}
        self._tasks: Set[asyncio.Future] = set()

    def listen(self) -> None:
        """Registers what is done at each event."""
        self._server.on("connect", self._connect)
        self._server.on("disconnect", self._disconnect)
        self._on("message", self._message)
        self._on("press", self._press)
        self._on("suggest", self._suggest)
        self._on("feedback", self._feedback)
        self._on("forget", self._forget)

    def _on(self, event: Text, answer: Callable[[Connection, Data], Awaitable[Answer]]) -> None:
        async def acknowledge(sid: Text, *data: Any) -> Answer:
            connection = self._connections.get(sid)
            if connection is None or connection.session.ended or len(data) != 1 or not isinstance(data[0], dict):
                return {"ok": False, "reason": "format"}
            try:
                return await answer(connection, data[0])
            except Refused as refusal:
                return {"ok": False, "reason": refusal.reason}
            except Exception:
                logger.exception("The event %s failed (sender %s).", event, connection.session.sender)
                return {"ok": False, "reason": "failed"}

        self._server.on(event, acknowledge)

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)  # the loop itself holds tasks only weakly
        task.add_done_callback(self._tasks.discard)

    async def _connect(self, sid: Text, environ: Dict[Text, Any], auth: Any = None) -> None:
        address = self._admission.admit(environ["sanic.request"])
        try:
            session, fresh = await self._session_for(incoming.token_of(auth))
        except Exception:
            self._admission.leave(address)
            logger.exception("A stored conversation could not be read.")
            raise ConnectionRefusedError("failed") from None
        session.sockets.add(sid)
        self._connections[sid] = Connection(session, address)
        self._in_background(self._welcome(sid, session, fresh, incoming.last_seq_of(auth)))

    async def _disconnect(self, sid: Text, _reason: Any = None) -> None:
        connection = self._connections.pop(sid, None)
        if connection:
            connection.session.sockets.discard(sid)
            self._admission.leave(connection.address)

    async def _session_for(self, token: Any) -> Tuple[Session, bool]:
        """The session of a token and whether it is a new one: also for a token whose conversation is gone."""
        session_id = self._signer.id_of(token)
        if session_id:
            session = self._sessions.get(session_id) or await self._conversations.session(session_id)
            if session:
                return self._sessions.add(session), False
        return self._sessions.add(Session(new_session_id())), True

    async def _welcome(self, sid: Text, session: Session, fresh: bool, last_seq: int) -> None:
        """Tells a client its session, and sends again what it lacks before anything new."""
        greeting = {
            "session": self._signer.token(session.id),
            "fresh": fresh,
            "last_seq": session.last_seq,
            "limits": {"characters": self._characters},
        }
        async with session.delivery:
            await self._server.emit("session", greeting, to=sid)
            for reply in session.after(last_seq):
                await self._server.emit("reply", reply, to=sid)
            if sid in self._connections:
                await self._server.enter_room(sid, session.id)
        if session.underway is not None:
            await self._server.emit("typing", {"mid": session.underway}, to=sid)

    async def _message(self, connection: Connection, data: Data) -> Answer:
        return self._accept(connection, data, lambda: incoming.read_message(data, self._characters))

    async def _press(self, connection: Connection, data: Data) -> Answer:
        return self._accept(connection, data, lambda: incoming.read_press(data, connection.session.payloads))

    def _accept(self, connection: Connection, data: Data, read: Callable[[], Incoming]) -> Answer:
        """Acknowledges at once; the turn follows."""
        session = connection.session
        if data.get("mid") in session.handled:
            return {"ok": True}
        message = read()
        self._within_limit(connection)
        session.handled.append(message.mid)
        self._in_background(self._take_turn(session, message))
        return {"ok": True}

    def _within_limit(self, connection: Connection) -> None:
        """Raises Refused (rate)."""
        of_session = self._messages_of_session.take(connection.session.id)
        if not (of_session and self._messages_of_address.take(connection.address)):
            raise Refused("rate")

    async def _take_turn(self, session: Session, message: Incoming) -> None:
        async with session.turn:
            if session.ended:
                return
            session.underway = message.mid
            await self._server.emit("typing", {"mid": message.mid}, to=session.id)
            try:
                for reply in await replies_to(
                    self._on_new_message, message.text, session.sender, NAME, message.metadata or None, message.mid
                ):
                    async with session.delivery:
                        await self._server.emit("reply", session.add(reply, message.mid), to=session.id)
            finally:
                session.underway = None
                await self._server.emit("done", {"mid": message.mid}, to=session.id)

    async def _suggest(self, connection: Connection, data: Data) -> Answer:
        asked = incoming.read_suggest(data)
        if not self._suggestions.take(connection.address):
            return {"items": []}
        return {"items": [{"title": name} for name in suggestions(asked.kind, asked.text)]}

    async def _feedback(self, connection: Connection, data: Data) -> Answer:
        session, vote = connection.session, incoming.read_feedback(data)
        reply = session.reply(vote.seq)
        if reply is None:
            raise Refused("unknown_reply")
        self._within_limit(connection)
        async with session.turn:
            noted = {"seq": vote.seq, "response": reply["response"], "vote": vote.vote, "reason": vote.reason}
            return {"ok": await self._conversations.note_feedback(session, noted)}

    async def _forget(self, connection: Connection, _data: Data) -> Answer:
        session = connection.session
        self._within_limit(connection)
        async with session.turn:
            await self._conversations.delete(session)
            session.ended = True
            self._sessions.remove(session)
        self._in_background(self._end(session))
        return {"ok": True}

    async def _end(self, session: Session) -> None:
        """Disconnects all tabs of a session; when they connect again they begin anew."""
        for sid in list(session.sockets):
            await self._server.disconnect(sid)
