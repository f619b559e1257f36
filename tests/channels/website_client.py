"""A client of the website channel as tests need it: what was sent to it, event by event."""

import asyncio
import itertools
from contextlib import asynccontextmanager
from typing import Any, AsyncIterator, Callable, Dict, List, Optional

import aiohttp
import socketio

# The client of today's python-socketio asks for a class of a newer aiohttp than Rasa allows; the older one takes seconds.
if not hasattr(aiohttp, "ClientWSTimeout"):
    setattr(aiohttp, "ClientWSTimeout", lambda ws_close: ws_close)

SECONDS = 20  # after which a test fails instead of waiting on
EVENTS = ("session", "typing", "reply", "done", "connect_error")
_numbers = itertools.count()


class Client:
    """One connection. `events` are (name, data) in the order of arrival."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.events: List[tuple] = []
        self._arrived = asyncio.Condition()
        # Certificates of proxies are made for the occasion.
        self.socket = socketio.AsyncClient(reconnection=False, handle_sigint=False, ssl_verify=False)
        for name in EVENTS:
            self.socket.on(name, self._taker(name))
        self.socket.on("disconnect", self._taker("disconnect"))

    def _taker(self, name: str) -> Callable:
        async def take(*data: Any) -> None:
            async with self._arrived:
                self.events.append((name, data[0] if data else None))
                self._arrived.notify_all()

        return take

    async def open(self, auth: Any = None, origin: Optional[str] = "", transport: str = "websocket", **headers: str) -> None:
        """Connects; `origin` None sends none, "" that of the server's own page."""
        if origin is not None:
            headers = {"Origin": origin or self.address, **headers}
        await self.socket.connect(self.address, headers=headers, auth=auth, transports=[transport], wait_timeout=SECONDS)
        await self.until("session")

    async def until(self, name: str, wanted: Callable[[Any], bool] = lambda _: True, count: int = 1) -> Any:
        """Waits for the `count`-th event of that name which is `wanted`, and returns its data."""

        def found() -> List[Any]:
            return [data for event, data in self.events if event == name and wanted(data)]

        async with self._arrived:
            try:
                await asyncio.wait_for(self._arrived.wait_for(lambda: len(found()) >= count), SECONDS)
            except asyncio.TimeoutError:
                raise AssertionError(f"no {name}; there was {self.events}") from None
        return found()[count - 1]

    async def call(self, event: str, data: Any) -> Any:
        """Sends an event and returns its acknowledgement."""
        return await self.socket.call(event, data, timeout=SECONDS)

    async def say(self, text: str, **more: Any) -> List[Dict[str, Any]]:
        """Sends a message and returns the replies to it, once the turn is done."""
        mid = f"m{next(_numbers)}"
        assert await self.call("message", {"mid": mid, "text": text, **more}) == {"ok": True}
        return await self.answered(mid)

    async def answered(self, mid: str) -> List[Dict[str, Any]]:
        """The replies to a message, once its turn is done."""
        await self.until("done", lambda data: data["mid"] == mid)
        return [data for name, data in self.events if name == "reply" and data["mid"] == mid]

    @property
    def session(self) -> Dict[str, Any]:
        """What the server told of the session, last."""
        return [data for name, data in self.events if name == "session"][-1]

    @property
    def replies(self) -> List[Dict[str, Any]]:
        return [data for name, data in self.events if name == "reply"]


@asynccontextmanager
async def connected(address: str, session: Any = None, last_seq: Any = 0, **options: Any) -> AsyncIterator[Client]:
    """Yields a client of a session (its token), of a new one by default."""
    client = Client(address)
    try:
        await client.open({"session": session, "last_seq": last_seq}, **options)
        yield client
    finally:
        await client.socket.disconnect()


async def refusal(address: str, **options: Any) -> str:
    """Returns why the server refuses a connection. Fails when it does not."""
    client = Client(address)
    try:
        await client.open(None, **options)
    except socketio.exceptions.ConnectionError:
        return (await client.until("connect_error"))["message"]
    finally:
        await client.socket.disconnect()
    raise AssertionError("connected")
