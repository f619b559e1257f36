"""Who does not join is not kept, in a process of our own: a real server would have to be waited for."""

import asyncio

from bot.channels.website import socket_server


class Line:
    """Stands in for the connection that Engine.IO holds."""

    def __init__(self) -> None:
        self.queue: asyncio.Queue = asyncio.Queue()
        self.told = False

    async def close(self, wait: bool) -> None:
        assert not wait, "a client that does not read would hold us"
        self.told = True


def test_only_who_joined_stays(monkeypatch):
    monkeypatch.setattr(socket_server, "JOIN_SECONDS", 0)

    async def stay():
        server = socket_server.SocketServer()
        lines = {"silent": Line(), "joined": Line()}
        server.eio.sockets = lines
        await server.manager.connect("joined", "/")
        for name in (*lines, "long gone"):
            await server._end_unless_joined(name)
        assert lines["silent"].told and lines["silent"].queue.get_nowait() is None
        assert not lines["joined"].told

    asyncio.run(stay())


def test_who_speaks_another_protocol_is_cut_off(caplog):
    async def speak(data):
        server, line = socket_server.SocketServer(), Line()
        server.eio.sockets = {"a": line}
        await server._handle_eio_message("a", data)
        return line.told

    for data in ("", "3[]", "4{}", "5", "51-[]", "6", "x", b"0", [1], {"a": 1}, "2{secret", "2[secret"):
        assert asyncio.run(speak(data)), data
    assert "secret" not in caplog.text and "could not be read" in caplog.text


def test_only_our_events_are_heard():
    """Above all not "connect", with which a client would bring its own environment."""
    server, heard = socket_server.SocketServer(), []

    async def hear(sid, *data):
        heard.append(data)

    async def speak():
        for event in ("connect", "disconnect", "message", "unknown"):
            server.on(event, hear)
            await server.manager.connect("a", "/")
            await server._handle_event("a", "/", None, [event, {}])
        for data in ({}, [], [5], [[]], None, "message"):
            await server._handle_event("a", "/", None, data)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    asyncio.run(speak())
    assert heard == [({},)]
