"""The line on what was asked so far, and how it reads."""

import pytest

from actions.asked import LONGEST_QUOTE, QUOTED, TOPICS_NAMED, summary, turns
from tests.actions.conversation import replied, tracker, user
from tests.test_nlg import real


def asked(*events, current_is_open=False):
    return summary(tracker(events=events), current_is_open)


def quotes(line):
    return [(quote["response"], quote["values"]["message"]) for quote in line["values"]["open"]]


def missed(text):
    return user(text), replied("utter_default")


def answered(topic):
    return user(f"about {topic}"), replied(f"utter_faq/{topic}")


def test_only_the_last_messages_are_quoted_and_each_once():
    line = asked(*missed("one"), *missed("two"), *missed("three"), *missed("two"), user("a person"))
    assert quotes(line) == [("utter_quoted", "three"), ("utter_quoted", "two")] and QUOTED == 2


@pytest.mark.parametrize(
    "text, start",
    [("word " * 40, "word " * 11 + "word"), ("问" * 200, "问" * LONGEST_QUOTE), ("x" * LONGEST_QUOTE, None), ("two\n  lines", None)],
)
def test_long_messages_are_cut_between_words(text, start):
    (key, message), = quotes(asked(user(text), current_is_open=True))
    assert len(message) <= LONGEST_QUOTE and "\n" not in message
    assert (key, message) == (("utter_quoted_in_part", start) if start else ("utter_quoted", " ".join(text.split())))


def test_only_the_last_topics_are_named():
    topics = ["fees", "age_limit", "sponsorship", "health_check", "job_search", "fees"]
    line = asked(*(event for topic in topics for event in answered(topic)), user("a person"))
    assert [part["response"] for part in line["values"]["answered"]] == [
        f"utter_label_{topic}" for topic in ("sponsorship", "health_check", "job_search", "fees")
    ] and TOPICS_NAMED == 4


def test_a_fresh_start_forgets_what_was_asked():
    line = asked(*missed("secret"), *answered("fees"), {"event": "restart"}, user("a person"))
    assert line == {"response": "utter_asked_nothing", "values": {}}
    assert [turn.text for turn in turns(tracker(events=(user("a"), {"event": "restart"}, user("b"))))] == ["b"]


@pytest.mark.parametrize(
    "language, expected",
    [("en", "could not answer: “that thing”, “{fee}”. We have covered: Fees."), ("zh", "没能答上的是：“that thing”、“{fee}”。已经谈过的有：费用。")],
)
def test_the_line_reads_as_a_sentence(language, expected):
    line = asked(*answered("fees"), *missed("that thing"), user("{fee}"), current_is_open=True)
    fees = real().compose("utter_label_fees", language, {})["text"]
    reply = real().compose("utter_still_lost", language, {"asked": line})
    assert reply["text"].endswith(expected.replace("Fees", fees).replace("费用", fees)) and reply["buttons"]
    assert reply["metadata"]["sources"]


@pytest.mark.parametrize("language", ["en", "zh", "zh-Hant"])
@pytest.mark.parametrize("events", [(), answered("fees"), missed("that")])
def test_the_wish_for_a_person_can_always_be_worded(language, events):
    reply = real().compose("utter_human_handoff", language, {"asked": asked(*events, user("a person"))})
    assert "12367" in reply["text"] and reply["text"] == reply["text"].strip()
