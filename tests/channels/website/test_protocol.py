"""The protocol of docs/website.md, against a real server process."""

import asyncio

import pytest

from tests.channels.website_client import connected
from tests.words import by_language


def run(test):
    return asyncio.run(test)


@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_a_conversation(stand_in, transport):
    async def conversation():
        async with connected(stand_in, transport=transport) as client:
            assert client.session["fresh"] is True and client.session["last_seq"] == 0
            assert client.session["limits"] == {"characters": 500}
            (reply,) = await client.say("How old must I be?", lang="en")
            assert reply["text"] == "[How old must I be?]" and reply["language"] == "en" and reply["response"] == "utter_echo"
            assert reply["sources"][0]["id"] == "O1" and reply["standing"] == "official" and "secret" not in reply
            assert [name for name, _ in client.events] == ["session", "typing", "reply", "done"]
            assert {data["mid"] for name, data in client.events[1:]} == {reply["mid"]}

    run(conversation())


def test_our_page_may_poll_though_browsers_name_no_origin_then(stand_in):
    async def polling():
        async with connected(stand_in, origin=None, transport="polling", Referer=f"{stand_in}/chat") as client:
            assert await client.say("hi")

    run(polling())


def test_a_listed_site_may_embed_the_widget(stand_in):
    async def embedded():
        async with connected(stand_in, origin="https://friend.example") as client:
            assert await client.say("hi")

    run(embedded())


def test_a_session_goes_on(stand_in):
    """A reload, and a tab that has seen nothing: what is missing is sent again, and no more."""

    async def conversation():
        async with connected(stand_in) as first:
            await first.say("one")
            await first.say("two")
            token, (one, two) = first.session["session"], first.replies
        async with connected(stand_in, token, one["seq"]) as second:
            assert second.session["fresh"] is False and second.session["session"] == token and second.session["last_seq"] == two["seq"]
            await second.until("reply")
            assert second.replies == [two]
        async with connected(stand_in, token, two["seq"]) as third:
            (three,) = await third.say("three")
            assert third.replies == [three] and three["seq"] > two["seq"]
        async with connected(stand_in, token) as fourth:
            await fourth.until("reply", count=3)
            assert fourth.replies == [one, two, three]

    run(conversation())


def test_a_reply_that_comes_while_nobody_is_there_is_not_lost(stand_in):
    """The line breaks in the middle of a turn."""

    async def conversation():
        async with connected(stand_in) as first:
            assert await first.call("message", {"mid": "gone", "text": "wait"}) == {"ok": True}
            await first.until("typing")
            token = first.session["session"]
        async with connected(stand_in, token) as second, connected(stand_in) as other:
            assert (await second.until("typing"))["mid"] == "gone", "the turn still runs"
            await other.say("go on")
            assert (await second.until("reply"))["mid"] == "gone"
            await second.until("done")
            assert len(second.replies) == 1

    run(conversation())


def test_two_tabs_of_a_session_see_the_same(stand_in):
    async def conversation():
        async with connected(stand_in) as first, connected(stand_in, first.session["session"]) as second:
            await first.say("from the first")
            await second.say("from the second")
            await first.until("done", count=2)
            assert [reply["text"] for reply in first.replies] == ["[from the first]", "[from the second]"]
            assert first.replies == second.replies

    run(conversation())


def test_quick_messages_are_answered_in_turn(stand_in):
    async def conversation():
        async with connected(stand_in) as client:
            await asyncio.gather(*(client.call("message", {"mid": f"q{number}", "text": f"{number}"}) for number in range(5)))
            await client.until("done", count=5)
            names = [name for name, _ in client.events if name != "session"]
            assert names == ["typing", "reply", "done"] * 5
            assert [reply["seq"] for reply in client.replies] == sorted(reply["seq"] for reply in client.replies)

    run(conversation())


def test_the_same_message_twice_is_answered_once(stand_in):
    async def conversation():
        async with connected(stand_in) as client:
            sent = {"mid": "once", "text": "hi"}
            assert [await client.call("message", sent) for _ in range(3)] == [{"ok": True}] * 3
            await client.say("the end")
            assert [reply["text"] for reply in client.replies] == ["[hi]", "[the end]"]

    run(conversation())


def test_a_button_of_this_session_is_a_command_and_the_same_text_typed_is_not(stand_in):
    async def conversation():
        async with connected(stand_in) as client, connected(stand_in) as other:
            (offer,) = await client.say("offer")
            payload = offer["buttons"][0]["payload"]
            assert await client.call("press", {"mid": "p", "payload": payload}) == {"ok": True}
            assert (await client.answered("p"))[0]["text"] == '[/secret{"a": 1}]'
            assert (await client.say(payload))[0]["text"] == '[secret{"a": 1}]'
            assert await other.call("press", {"mid": "p", "payload": payload}) == {"ok": False, "reason": "unknown_payload"}

    run(conversation())


@pytest.mark.parametrize("text, reason", [("", "empty"), ("///", "empty"), ("x" * 501, "long"), (None, "format")])
def test_a_refusal_says_why_and_starts_no_turn(stand_in, text, reason):
    async def conversation():
        async with connected(stand_in) as client:
            assert await client.call("message", {"mid": "a", "text": text}) == {"ok": False, "reason": reason}
            assert len(await client.say("hi")) == 1 and len(client.replies) == 1

    run(conversation())


@pytest.mark.parametrize("kind, typed", [("institution", "tsinghua"), ("field", "comput"), ("nationality", "印")])
def test_names_are_suggested(stand_in, kind, typed):
    async def conversation():
        async with connected(stand_in) as client:
            items = (await client.call("suggest", {"kind": kind, "text": typed}))["items"]
            assert 1 <= len(items) <= 6 and all(set(item) == {"title"} for item in items)
            assert await client.call("suggest", {"kind": kind, "text": "zzzz zzzz"}) == {"items": []}

    run(conversation())


def test_forgetting_ends_the_session_in_all_tabs(stand_in):
    async def conversation():
        async with connected(stand_in) as first, connected(stand_in, first.session["session"]) as second:
            await first.say("my secret plan")
            token = first.session["session"]
            assert await second.call("forget", {}) == {"ok": True}
            await first.until("disconnect")
            await second.until("disconnect")
        async with connected(stand_in, token) as third:
            assert third.session["fresh"] is True and third.session["session"] != token
            await third.say("hi")
            assert [reply["text"] for reply in third.replies] == ["[hi]"]

    run(conversation())


def test_forgotten_words_leave_the_disk(stand_in, stand_in_directory):
    async def conversation():
        async with connected(stand_in) as client:
            await client.say("quetzalcoatlus")
            assert b"quetzalcoatlus" in stored(stand_in_directory)
            await client.call("forget", {})
            assert b"quetzalcoatlus" not in stored(stand_in_directory)

    run(conversation())


def stored(directory):
    """All bytes of the database, with its write-ahead log."""
    return b"".join(file.read_bytes() for file in directory.glob("conversations.db*"))


def test_a_turn_that_runs_is_forgotten_with_the_rest(stand_in, stand_in_directory):
    async def conversation():
        async with connected(stand_in) as client, connected(stand_in) as other:
            await client.call("message", {"mid": "a", "text": "wait archaeopteryx"})
            await client.until("typing")
            forgotten = asyncio.ensure_future(client.call("forget", {}))
            await other.say("go on")
            assert await forgotten == {"ok": True}
            assert b"archaeopteryx" not in stored(stand_in_directory)

    run(conversation())


def test_feedback_is_stored_with_the_conversation_and_disturbs_nothing(stand_in, stand_in_directory):
    async def conversation():
        async with connected(stand_in) as client:
            (reply,) = await client.say("hi")
            vote = {"seq": reply["seq"], "vote": "down", "reason": "gigantopithecus"}
            assert await client.call("feedback", vote) == {"ok": True}
            assert b"gigantopithecus" in stored(stand_in_directory) and b'"response": "utter_echo"' in stored(stand_in_directory)
            assert (await client.say("and on"))[0]["text"] == "[and on]"
            unknown = await client.call("feedback", {**vote, "seq": 1})
            assert unknown == {"ok": False, "reason": "unknown_reply"}

    run(conversation())


@pytest.mark.parametrize("text, lang, language", [
    ("fail now, please, whatever it is", "zh", "en"), ("be silent now, please, whatever I ask", None, "en"), ("这次请出错，谢谢你的帮助", "en", "zh"),
    ("fail", "zh-Hant", None),
])
def test_a_failed_turn_ends_in_an_apology(stand_in, text, lang, language):
    async def conversation():
        async with connected(stand_in) as client:
            (reply,) = await client.say(text, **({"lang": lang} if lang else {}))
            assert reply["response"] == "utter_error"
            if language:
                assert reply["text"] == by_language("utter_error")[language].text and reply["language"] == language
            else:
                assert reply["language"] == lang
            assert (await client.say("hi"))[0]["text"] == "[hi]"

    run(conversation())


def test_what_a_failed_turn_said_is_taken_back(stand_in):
    async def conversation():
        async with connected(stand_in) as client:
            assert [reply["response"] for reply in await client.say("fail halfway")] == ["utter_error"]

    run(conversation())


def test_a_notice_comes_once_and_first(stand_in):
    async def conversation():
        async with connected(stand_in) as client:
            assert [reply["text"] for reply in await client.say("notice")] == ["not kept", "one", "two"]

    run(conversation())
