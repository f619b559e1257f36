"""The server ends and starts again; the conversation goes on."""

import asyncio

from tests.channels.conftest import free_port, running, stand_in_command
from tests.channels.website_client import connected


def test_a_conversation_outlives_the_server(tmp_path):
    port = free_port()

    async def before(address):
        async with connected(address) as client:
            await client.say("hi")
            await client.say("notice")
            await client.say("offer")
            return client.session["session"], client.replies

    async def after(address, token, replies):
        async with connected(address, token, replies[0]["seq"]) as client:
            assert client.session["fresh"] is False and client.session["session"] == token
            await client.until("reply", count=len(replies) - 1)
            assert client.replies == replies[1:], "what was not seen comes again, as it was"
            payload = replies[-1]["buttons"][0]["payload"]
            assert await client.call("press", {"mid": "p", "payload": payload}) == {"ok": True}
            (answer,) = await client.answered("p")
            assert answer["text"] == f"[{payload}]" and answer["seq"] > replies[-1]["seq"]
            assert await client.call("message", {"mid": replies[0]["mid"], "text": "hi"}) == {"ok": True}
            await client.say("the end")
            assert [reply["text"] for reply in client.replies].count("[hi]") == 0, "handled before the restart"

    with running(stand_in_command(port), port, tmp_path) as address:
        token, replies = asyncio.run(before(address))
    with running(stand_in_command(port), port, tmp_path) as address:
        asyncio.run(after(address, token, replies))
