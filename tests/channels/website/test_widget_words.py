"""What the widget says in the user's name, the bot understands: in all three languages of the widget."""

import asyncio
import re
from pathlib import Path

import pytest

from tests.channels.website_client import connected

WORDS = Path(__file__).parents[3] / "widget" / "src" / "words"
LANGUAGES = ("en", "zh", "zh-Hant")
DAY = {"en": "1 December 2026", "zh": "2026年12月1日", "zh-Hant": "2026年12月1日"}  # as the widget writes a day
FIELDS = ("age", "degree", "field", "institution", "post", "nationality", "plan", "documents")
SAID = {
    "ask_check_text": "utter_question_age",
    "ask_who_text": "utter_faq/who_is_eligible",
    "ask_work_text": "utter_faq/can_i_work",
    "person_text": "utter_human_handoff",
    "privacy_ask_text": "utter_stored_data",
}


def words_in(language):
    """The widget's words by name, read from its source."""
    source = (WORDS / f"{language}.ts").read_text(encoding="utf-8")
    words = dict(re.findall(r'^  (\w+):\s*"([^"]*)",$', source, flags=re.M))
    assert set(SAID) | {"change_text", "calendar_text", "arrival_text", "switched"} <= set(words)
    return words


async def responses(client, text, language):
    return {reply["response"] for reply in await client.say(text, lang=language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_sentence_gets_what_it_asks_for(real, language):
    words = words_in(language)

    async def conversations():
        for name, wanted in SAID.items():
            async with connected(real) as client:
                told = await responses(client, words[name], language)
                assert wanted in told, (words[name], told)

    asyncio.run(conversations())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_of_every_answer_asks_for_it_again(real, language):
    words = words_in(language)

    async def conversation(fields):
        async with connected(real) as client:
            await client.say(words["ask_check_text"], lang=language)
            for field in fields:
                text = words["change_text"].replace("{field}", words[f"field_{field}"])
                told = await responses(client, text, language)
                assert f"utter_question_{field}" in told, (text, told)

    for fields in (FIELDS[:4], FIELDS[4:]):  # the server takes no more in one go
        asyncio.run(conversation(fields))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_of_arrival_is_planned_and_put_in_a_calendar(real, language):
    words = words_in(language)

    async def conversation():
        async with connected(real) as client:
            for text, drawn in ((words["arrival_text"].replace("{date}", DAY[language]), "arrival_plan"), (words["calendar_text"], "file")):
                replies = await client.say(text, lang=language)
                assert drawn in [(reply["custom"] or {}).get("type") for reply in replies], text

    asyncio.run(conversation())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_of_language_is_answered_in_it(real, language):
    async def conversation():
        async with connected(real) as client:
            await client.say("K签有年龄限制吗？" if language == "en" else "Is there an age limit?")
            (reply,) = await client.say(words_in(language)["switched"], lang=language)
            assert reply["language"] == language

    asyncio.run(conversation())
