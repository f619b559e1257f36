"""The website channel with the trained bot behind it."""

import asyncio

from tests.channels.website_client import connected

STRANGE = ("x", "K visa? " * 60, "年" * 500, "😀", "؟ما هي التأشيرة", "<script>alert('x')</script>", "{age_limit} {0} %s ${HOME}", "/restart")


def test_every_text_gets_a_reply(real):
    async def conversation():
        async with connected(real) as client:
            for text in STRANGE:
                assert all(reply["text"].strip() for reply in await client.say(text))

    asyncio.run(conversation())


def test_answers_bring_their_sources_and_no_line_of_them_in_the_text(real):
    async def conversation():
        async with connected(real) as client:
            reply = (await client.say("What is the age limit for the K visa?"))[0]
            assert reply["language"] == "en" and reply["response"] == "utter_faq/age_limit" and reply["buttons"]
            assert all({"id", "title", "url"} <= set(source) for source in reply["sources"]) and reply["conflicts"]
            assert reply["sources"][0]["title"] not in reply["text"]
            button = reply["buttons"][0]
            assert await client.call("press", {"mid": "b", "payload": button["payload"]}) == {"ok": True}
            assert (await client.answered("b"))[0]["response"].startswith("utter_")

    asyncio.run(conversation())


def test_a_check_goes_on_over_a_typed_command_and_a_broken_line(real):
    async def conversation():
        async with connected(real) as client:
            await client.say("Please check whether I qualify for the K visa")
            await client.say('/inform{"age": 99}')
            token, last = client.session["session"], client.replies[-1]["seq"]
        async with connected(real, token, last) as client:
            replies = await client.say("I am 29 years old")
            assert not {"utter_retry_age", "utter_corrected"} & {reply["response"] for reply in replies}

    asyncio.run(conversation())


def test_deleting_in_the_chat_and_feedback_before_it(real):
    async def conversation():
        async with connected(real) as client:
            (reply, *_) = await client.say("How much does the visa cost?")
            assert await client.call("feedback", {"seq": reply["seq"], "vote": "up", "reason": ""}) == {"ok": True}
            await client.say("delete my data")
            await client.say("yes")
            assert [reply["response"] for reply in client.replies][-1] == "utter_data_deleted"
            token = client.session["session"]
        async with connected(real, token) as again:
            await again.until("reply")
            assert [reply["response"] for reply in again.replies] == ["utter_data_deleted"]

    asyncio.run(conversation())
