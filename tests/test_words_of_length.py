"""Short answers: one for every topic, shorter than the answer, resting on the same facts; and words around the detail."""

import re

import pytest

from bot.follow_up.topic_facts import FILES
from bot.language.parse.length import BRIEF, DETAIL, length_wanted
from bot.policy import codes, policy
from bot.wording import fill
from tests.words import LANGUAGES, PLACEHOLDER, all_variations, by_language

FAQ, PREFIX = "utter_faq/", "utter_brief_"
TOPICS = sorted(key[len(FAQ) :] for key in all_variations() if key.startswith(FAQ))
# A sentence ends before a space or at the end: an address and a number in a decree end none.
SENTENCE_END = re.compile(r"[.!?](?=\s|$)|[。！？]")
MOST_SENTENCES = 2
ENGLISH_WORDS, CHINESE_CHARACTERS = 50, 85


def length(variation):
    """English words or Chinese characters, with the figures filled in."""
    language = variation.metadata["language"]
    text = fill(variation.text, language, policy(), {})
    return len(text.split()) if language == "en" else len(re.findall(r"[\u4e00-\u9fff]", text))


def test_every_topic_has_a_short_answer_and_nothing_else_has_one():
    assert TOPICS and {key[len(PREFIX) :] for key in all_variations() if key.startswith(PREFIX)} == set(TOPICS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_short_answer_is_short(topic, language):
    brief, answer = by_language(PREFIX + topic)[language], by_language(FAQ + topic)[language]
    assert length(brief) <= 0.8 * length(answer)
    assert length(brief) <= (ENGLISH_WORDS if language == "en" else CHINESE_CHARACTERS)
    assert len(SENTENCE_END.findall(PLACEHOLDER.sub("x", brief.text))) <= MOST_SENTENCES
    assert "\n" not in brief.text.strip()


@pytest.mark.parametrize("topic", TOPICS)
def test_a_short_answer_says_nothing_new(topic):
    brief, answer = by_language(PREFIX + topic)["en"], by_language(FAQ + topic)["en"]
    assert brief.facts and set(brief.facts) <= set(answer.facts)
    assert {policy().figures[name].fact for name in brief.placeholders} <= set(brief.facts)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_disputed_number_is_given_as_our_own_reading(topic):
    for language, mark in (("en", "I think"), ("zh", "我觉得")):
        brief = by_language(PREFIX + topic)[language]
        ours = [name for name in brief.placeholders if policy().facts[policy().figures[name].fact].standing == "inferred"]
        assert not ours or mark in brief.text
        reported = [
            name for name in brief.placeholders
            if policy().facts[policy().figures[name].fact].standing == "reported"
            and policy().facts[policy().figures[name].fact].conflict
        ]
        assert not reported, f"sources disagree on {reported}"


def test_every_topic_has_its_files_of_facts():
    assert set(FILES) == set(TOPICS)
    known = {fact.topic for fact in policy().facts.values()}
    assert {file for files in FILES.values() for file in files} <= known


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("choice, wish", [("rest", DETAIL), ("detail", DETAIL), ("brief", BRIEF)])
def test_what_the_buttons_send_is_understood(choice, wish, language):
    assert length_wanted(by_language(f"utter_length_choice_{choice}")[language].text) == wish


def test_what_the_reply_offers_to_say_is_understood():
    for language, quoted in (("en", "“([^”]+)”"), ("zh", "“([^”]+)”")):
        (offered,) = re.findall(quoted, by_language("utter_detail_rest")[language].text)
        assert length_wanted(offered) == DETAIL


def test_every_grade_has_a_short_verdict():
    assert [grade for grade in codes.GRADES if f"utter_result_brief_verdict_{grade}" not in all_variations()] == []
