"""What somebody who speaks the protocol by hand may try, against a real server process."""

import asyncio
import json
import time
from contextlib import AsyncExitStack

import aiohttp
import pytest

from bot.channels.website.signature import SessionSigner, new_session_id
from tests.channels.conftest import LOG
from tests.channels.website_client import SECONDS, connected, refusal

MARK = "brachiosaurus"  # a word that must not get into the log


def run(test):
    return asyncio.run(test)


async def alive(address):
    """The server still answers others."""
    async with connected(address) as client:
        assert (await client.say("hi"))[0]["text"] == "[hi]"


class Raw:
    """A websocket that sends frames as they are."""

    def __init__(self, socket):
        self.socket = socket

    async def join(self, auth="{}"):
        await self.socket.send_str(f"40{auth}")
        return await self.until('42["session"')

    async def until(self, beginning):
        """The first frame that begins so; None when the line is closed before."""
        while True:
            frame = await self.socket.receive(SECONDS)
            if frame.type != aiohttp.WSMsgType.TEXT:
                return None
            if frame.data.startswith(beginning):
                return frame.data


def by_hand(address, test, **headers):
    async def go():
        async with aiohttp.ClientSession() as http:
            url = f"{address}/socket.io/?EIO=4&transport=websocket"
            async with http.ws_connect(url, headers={"Origin": address, **headers}) as socket:
                await test(Raw(socket))
        await alive(address)

    asyncio.run(go())


FOREIGN = ("https://evil.example", "null", "", "https://friend.example.evil.example", "http://friend.example", None)


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_foreign_page_gets_no_connection(stand_in, origin):
    headers = {} if origin is None else {"Origin": origin}
    assert run(refusal(stand_in, origin=None, **headers)) == "origin"


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_foreign_page_gets_none_by_polling_either(stand_in, origin):
    async def attack():
        async with aiohttp.ClientSession(headers={} if origin is None else {"Origin": origin}) as http:
            url = f"{stand_in}/socket.io/?EIO=4&transport=polling"
            async with http.get(url) as answer:
                url += "&sid=" + json.loads((await answer.text())[1:])["sid"]
            async with http.post(url, data="40"):
                pass
            async with http.get(url) as answer:
                assert await answer.text() == '44{"message":"origin"}'

    run(attack())


def test_a_forged_session_is_nobodys(stand_in):
    """The id of a victim without its signature, with another one, and with one of another secret."""

    async def attack(line):
        victim = await line.enter_async_context(connected(stand_in))
        await victim.say("my secret")
        session_id, mac = victim.session["session"].split(".")
        forged = (session_id, f"{session_id}.{'0' * 64}", f"{session_id}.{mac[::-1]}", SessionSigner("x" * 40).token(session_id),
                  f"web:{session_id}.{mac}", f"{session_id}.{mac} ", [victim.session["session"]], {"session": session_id})
        attackers = [await line.enter_async_context(connected(stand_in, session)) for session in forged]
        await victim.say("my other secret")
        for attacker in attackers:
            assert attacker.session["fresh"] is True and attacker.session["session"].split(".")[0] != session_id
            await attacker.say("what did they say?")
            assert [reply["text"] for reply in attacker.replies] == ["[what did they say?]"]

    async def attack_all():
        async with AsyncExitStack() as line:
            await attack(line)

    run(attack_all())


def test_a_signed_id_that_was_never_used_is_a_new_session(stand_in):
    async def attack():
        token = SessionSigner("only for tests, and the same after a restart").token(new_session_id())
        async with connected(stand_in, token) as client:
            assert client.session["fresh"] is True and client.session["session"] != token

    run(attack())


@pytest.mark.parametrize("auth", ["", "5", "[]", "null", '"x"', '{"session": 5, "last_seq": "x"}', '{"session": {"a": []}, "last_seq": -1}',
                                  '{"session": "\\ud800\\u0000"}', '{"last_seq": 1e400}', '{"last_seq": 99999999999999999999}'])
def test_a_strange_greeting_begins_anew(stand_in, auth):
    async def attack(raw):
        frame = await raw.join(auth)
        assert frame and json.loads(frame[2:])[1]["fresh"] is True

    by_hand(stand_in, attack)


@pytest.mark.parametrize(
    "frame",
    [
        f"42{MARK}", "42", "42{}", "42[]", "42[5]", "42[[]]", "42[{}]", '42["unknown"]', f'42["{MARK}",{{}}]', '42["message"', "42null", "43[]", "44{}",
        '40{"last_seq": ' + "9" * 3000 + "}", "45", "451-[]", "46", "4", "9", "", "x", "2probe", "40", "41/other,", "42/other,[\"message\",{}]", f'421["message",{MARK}]',
        '42["connect",{"sanic.request":1},{"session":"x"}]', '42["connect"]', '42["disconnect"]', '42["disconnect","x"]', '42["session",{}]',
        "42" + "[" * 5000, "42" + "9" * 5000 + '["message",{}]', '42["message",' + "[" * 5000 + "]" * 5000 + "]", "\ud83d\ude00", "42\u0000",
    ],
    ids=lambda frame: ascii(frame)[:30],
)
def test_a_strange_frame_harms_nobody(stand_in, stand_in_directory, frame):
    async def attack(raw):
        await raw.join()
        await raw.socket.send_str(frame.encode("utf-16", "surrogatepass").decode("utf-16"))
        await raw.socket.send_str('427["message",{"mid":"1","text":"hi"}]')
        # Either it did no harm, or it ended this connection.
        assert await raw.until("437") in ('437[{"ok":true}]', None)

    by_hand(stand_in, attack)
    assert MARK not in (stand_in_directory / LOG).read_text(errors="replace")


@pytest.mark.parametrize("event", ["message", "press", "suggest", "feedback", "forget"])
@pytest.mark.parametrize("arguments", ["", ",null", ",5", ",[]", ',"hi"', ",{},{}", ",{},5,6"])
def test_an_event_with_wrong_data_is_told_so(stand_in, event, arguments):
    async def attack(raw):
        await raw.join()
        await raw.socket.send_str(f'427["{event}"{arguments}]')
        assert await raw.until("437") == '437[{"ok":false,"reason":"format"}]'

    by_hand(stand_in, attack)


@pytest.mark.parametrize("frame", [b"\x04binary", b"", b"\x00" * 100])
def test_a_binary_frame_harms_nobody(stand_in, frame):
    async def attack(raw):
        await raw.join()
        await raw.socket.send_bytes(frame)
        assert await raw.until("nothing") is None

    by_hand(stand_in, attack)


def test_a_huge_frame_ends_the_connection(stand_in):
    async def attack(raw):
        await raw.join()
        await raw.socket.send_str('427["message",{"mid":"1","text":"' + "x" * 20_000 + '"}]')
        assert await raw.until("437") is None

    by_hand(stand_in, attack)


def test_a_huge_body_is_refused_when_polling(stand_in):
    async def attack():
        async with aiohttp.ClientSession(headers={"Origin": stand_in}) as http:
            url = f"{stand_in}/socket.io/?EIO=4&transport=polling"
            async with http.get(url) as answer:
                sid = json.loads((await answer.text())[1:])["sid"]
            async with http.post(f"{url}&sid={sid}", data="4" + "x" * 1_000_000) as answer:
                assert answer.status >= 400
        await alive(stand_in)

    run(attack())


def test_a_flood_of_messages_gets_no_more_than_its_share(stand_in):
    async def attack():
        async with connected(stand_in) as client:
            began = time.monotonic()
            for number in range(1000):
                await client.socket.emit("message", {"mid": f"f{number}", "text": "flood"})
            last = await client.call("message", {"mid": "last", "text": "flood"})
            allowed = 8 + 0.5 * (time.monotonic() - began) + 1
            assert last == {"ok": False, "reason": "rate"}
            await client.until("done")
            assert 1 <= len(client.replies) <= allowed
        await alive(stand_in)

    run(attack())


def test_several_tabs_share_one_limit(stand_in):
    async def attack():
        async with connected(stand_in) as first, connected(stand_in, first.session["session"]) as second:
            answers = [await tab.call("message", {"mid": f"{name}{number}", "text": "x"}) for number in range(6) for name, tab in (("a", first), ("b", second))]
            assert answers.count({"ok": False, "reason": "rate"}) >= 2

    run(attack())


def test_metadata_is_not_smuggled_in(stand_in):
    async def attack():
        async with connected(stand_in) as client:
            extra = {"metadata": {"role": "admin"}, "not_kept": ["name"], "sender": "web:other", "input_channel": "rest", "lang": "zh"}
            (reply,) = await client.say("hi", **extra)
            assert reply["custom"] == {"metadata": {"lang": "zh"}}

    run(attack())


@pytest.mark.parametrize("typed, arrived", [
    ("/restart", "restart"), ('/inform{"age": 99}', 'inform{"age": 99}'), ("\u3000/restart", "restart"), ("a\x00ge\x1b?", "age?"), ("年龄\ud800？", "年龄？"),
    ("it is E12345678, is it valid?", "it is […], is it valid?"),
])
def test_typed_text_reaches_rasa_as_plain_text(stand_in, typed, arrived):
    async def attack():
        async with connected(stand_in) as client:
            assert (await client.say(typed))[0]["text"] == f"[{arrived}]"

    run(attack())


def test_the_log_holds_no_message(stand_in, stand_in_directory):
    async def attack():
        async with connected(stand_in) as client:
            await client.say(f"please fail, {MARK}")

    run(attack())
    log = (stand_in_directory / LOG).read_text(errors="replace")
    assert "A turn failed" in log and MARK not in log


@pytest.mark.parametrize("method, path", [
    ("post", "/webhooks/website/webhook"), ("get", "/webhooks/website/"), ("put", "/model"), ("post", "/model/parse"), ("get", "/conversations/a/tracker"),
    ("get", "/domain"), ("get", "/version"), ("get", "/status"), ("get", "/index.html"), ("get", "/../credentials.yml"), ("get", "/var/secret"),
    ("get", "/%2e%2e/credentials.yml"), ("get", "/kvisa-chat.js/x"),
])
def test_nothing_else_answers(stand_in, method, path):
    async def attack():
        async with aiohttp.ClientSession() as http, http.request(method, stand_in + path) as answer:
            assert answer.status == 404

    run(attack())
