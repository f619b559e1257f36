"""Whatever is sent to the REST channel: a kind reply or a clear 4xx, never a 5xx, and the conversation goes on."""

import json
import uuid

import pytest
import requests

from tests.words import by_language

WEBHOOK = "/webhooks/rest/webhook"


def post(address, body):
    """Sends a body: bytes as they are, anything else as JSON (lone surrogates as escapes)."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode("ascii")
    return requests.post(address + WEBHOOK, data=data, headers={"Content-Type": "application/json"}, timeout=30)


def say(address, text, sender=None):
    """Sends a message and returns the replies, each of which has text."""
    answer = post(address, {"sender": sender or uuid.uuid4().hex, "message": text})
    assert answer.status_code == 200, answer.text
    replies = answer.json()
    assert replies and all(reply["text"].strip() for reply in replies)
    return replies


@pytest.mark.parametrize(
    "text",
    [
        "", "   \n\t ", "x", "K visa? " * 1250, "年" * 10_000, "😀", "👩‍🔬🇨🇳" * 20, "؟ما هي التأشيرة", "\u202eesrever\u200b",
        "<script>alert('x')</script><b>age</b>", "{age_limit} {0} %s ${HOME}", "'; DROP TABLE events; --",
        "\x00", "age\x00limit", "\x01\x02\x1b[31mage", "\ud800", "age \udfff limit", "\ufffe\uffff", "a\u0301" * 300,
        "/restart", "/greet", '/inform{"age": 99}', "//restart", "/ /restart", "/", "EXTERNAL: restart", "???", "0", "1e999",
    ],
    ids=lambda text: ascii(text[:24]),
)
def test_every_text_gets_a_reply(address, text):
    say(address, text)


@pytest.mark.parametrize(
    "body",
    [
        b"", b"not json", b"{", b"\xff\xfe\x00", b"[" * 50_000, b'{"sender": "a", "message": "\xff"}', b"NaN",
        None, 5, "text", [], [{"sender": "a", "message": "hi"}], {}, {"message": "hi"}, {"sender": "a"},
        *({"sender": "a", "message": wrong} for wrong in (None, 5, True, ["hi"], {"text": "hi"})),
        *({"sender": wrong, "message": "hi"} for wrong in (
            None, 5, True, [], {}, "", " ", "a b", "../../etc", "a\x00b", "\ud800", "名字", "😀", "a" * 129, "a\nb", "a\n", "x'--",
        )),
    ],
    ids=lambda body: ascii(body)[:40],
)
def test_a_bad_request_is_told_so(address, body):
    answer = post(address, body)
    assert answer.status_code == 400, answer.text
    assert answer.json()["error"].strip()


def test_a_huge_body_is_refused(address):
    assert post(address, {"sender": "a", "message": "x" * 1_000_000}).status_code == 413


def test_a_wrong_method_is_refused(address):
    assert requests.get(address + WEBHOOK, timeout=10).status_code == 405


def test_unknown_keys_do_no_harm(address):
    body = {"sender": "a", "message": "hi", "metadata": 5, "input_channel": [], "slots": {"age": 1}}
    assert post(address, body).status_code == 200


def test_the_longest_sender_is_accepted(address):
    say(address, "hi", sender="aZ09_.:@-" + "a" * 119)


@pytest.mark.parametrize(
    "sent, arrived",
    [("/restart", "restart"), ("//restart", "restart"), (" / /greet{}", "greet{}"), ("a\x00ge\x1b?", "age?"), ("x" * 10_000, "x" * 2000),
     ("I am\n29", "I am\n29"), ("年龄\ud800？", "年龄？")],
)
def test_rasa_sees_plain_text_only(stand_in, sent, arrived):
    assert say(stand_in, sent)[0]["text"] == f"[{arrived}]"


@pytest.mark.parametrize("what", ["fail now, please, whatever it is", "be silent now, please, whatever I ask"])
def test_a_failed_turn_gets_an_english_apology(stand_in, what):
    assert say(stand_in, what)[0]["text"] == by_language("utter_error")["en"].text


def test_what_a_failed_turn_said_is_taken_back(stand_in):
    """It could not be saved, so it is not true."""
    replies = say(stand_in, "fail halfway now, please, whatever I ask")
    assert [reply["text"] for reply in replies] == [by_language("utter_error")["en"].text]


def test_a_notice_comes_once_and_first(stand_in):
    replies = say(stand_in, "notice")
    assert [reply["text"] for reply in replies] == ["not kept", "one", "two"]
    assert replies[0]["metadata"] == {"response": "utter_not_kept"} and replies[1]["metadata"] == {"response": "utter_greet"}


def test_a_private_number_does_not_reach_rasa(stand_in):
    assert say(stand_in, "it is E12345678, is it valid?")[0]["text"] == "[it is […], is it valid?]"


@pytest.mark.parametrize("what", ["这次请出错，谢谢你的帮助", "这次请保持沉默，谢谢你的帮助"])
def test_a_failed_turn_gets_a_chinese_apology(stand_in, what):
    assert say(stand_in, what)[0]["text"] == by_language("utter_error")["zh"].text


def test_a_failed_turn_in_no_language_gets_an_apology_all_the_same(stand_in):
    text = say(stand_in, "fail")[0]["text"]
    assert any(variation.text in text for variation in by_language("utter_error").values())


def test_a_typed_command_leaves_the_conversation_alone(real):
    """A payload with slots in a payload must not reach Rasa as commands: the check goes on where it was."""
    sender = uuid.uuid4().hex
    first = say(real, "Please check whether I qualify for the K visa", sender)
    assert first[0]["metadata"]["language"] == "en"
    say(real, '/inform{"age": 99}', sender)
    say(real, "\x00\x01", sender)
    replies = say(real, "I am 29 years old", sender)
    # The answer to the open question is taken, and no age was there before that it would correct.
    assert not {"utter_retry_age", "utter_corrected"} & {reply["metadata"]["response"] for reply in replies}


def test_replies_carry_their_sources(real):
    reply = say(real, "What is the age limit for the K visa?")[0]
    assert reply["metadata"]["sources"] and reply["metadata"]["standing"] in ("official", "reported", "inferred")
    assert all({"id", "title", "url"} <= set(source) for source in reply["metadata"]["sources"])
