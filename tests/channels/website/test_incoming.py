"""What clients send: every field of every event, right and wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.website.incoming import Incoming, Refused, last_seq_of, read_feedback, read_message, read_press, read_suggest, token_of

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(blacklist_categories=()), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
NO_TEXT = (None, 5, 1.5, True, [], ["hi"], {}, {"text": "hi"})


def reason(read, *arguments):
    with pytest.raises(Refused) as refusal:
        read(*arguments)
    return refusal.value.reason


@pytest.mark.parametrize("sent, text", [
    ("How old?", "How old?"), ("/restart", "restart"), ('/inform{"age": 9}', 'inform{"age": 9}'), ("\x00 / /greet", "greet"), ("a\ud800\x00b", "ab"), ("x" * 500, "x" * 500),
    ("年" * 500, "年" * 500), ("\x00" * 900 + "hi", "hi"),
])
def test_typed_text_is_only_ever_text(sent, text):
    assert read_message({"mid": "1", "text": sent}, 500) == Incoming("1", text, {})


@pytest.mark.parametrize("sent, expected", [("", "empty"), (" \n", "empty"), ("\x00\ud800", "empty"), ("///", "empty"), ("x" * 501, "long"), ("年" * 9000, "long")])
def test_a_text_that_is_none_or_too_long_is_refused(sent, expected):
    assert reason(read_message, {"mid": "1", "text": sent}, 500) == expected


@pytest.mark.parametrize("mid", [*NO_TEXT, "", "x" * 65, "a b", "a\x00", "号", "\ud800", "a\n"])
def test_a_wrong_mid_is_refused(mid):
    assert reason(read_message, {"mid": mid, "text": "hi"}, 500) == "format"
    assert reason(read_press, {"mid": mid, "payload": "hi"}, {"hi"}) == "format"


@pytest.mark.parametrize("text", NO_TEXT)
def test_a_text_must_be_a_string(text):
    assert reason(read_message, {"mid": "1", "text": text}, 500) == "format"
    assert reason(read_press, {"mid": "1", "payload": text}, {"hi"}) == "format"
    assert reason(read_suggest, {"kind": "field", "text": text}) == "format"
    assert reason(read_feedback, {"seq": 1, "vote": "up", "reason": text}) == "format"


def test_only_the_language_passes_as_metadata():
    data = {"mid": "1", "text": "hi", "lang": "zh-Hant", "metadata": {"role": "admin"}, "not_kept": ["name"], "sender": "other", "slots": {"age": 1}}
    assert read_message(data, 500).metadata == {"lang": "zh-Hant"}


@pytest.mark.parametrize("lang", ["fr", "EN", 5, [], {"en": 1}, "\ud800"])
def test_an_unknown_language_is_refused(lang):
    assert reason(read_message, {"mid": "1", "text": "hi", "lang": lang}, 500) == "format"


def test_private_data_is_taken_out():
    message = read_message({"mid": "1", "text": "My passport is E12345678"}, 500)
    assert "E12345678" not in message.text and message.metadata == {"not_kept": ["passport"]}
    assert "E12345678" not in read_feedback({"seq": 1, "vote": "down", "reason": "my passport E12345678"}).reason


def test_a_button_sends_what_was_issued_and_nothing_else():
    assert read_press({"mid": "1", "payload": "/go{}", "lang": "en"}, {"/go{}"}) == Incoming("1", "/go{}", {"lang": "en"})
    assert reason(read_press, {"mid": "1", "payload": "/restart"}, {"/go{}"}) == "unknown_payload"


def test_feedback_is_a_vote_on_a_number():
    vote = read_feedback({"seq": 7, "vote": "down", "reason": "wrong\x00 age"})
    assert (vote.seq, vote.vote, vote.reason) == (7, "down", "wrong age")
    for wrong in ({"seq": "7"}, {"seq": True}, {"seq": -1}, {"seq": 1.5}, {"seq": 2**53}, {"seq": None}, {"vote": "maybe"}, {"vote": 1}, {"vote": ["up"]}):
        assert reason(read_feedback, {"seq": 7, "vote": "up", "reason": "", **wrong}) == "format"
    assert reason(read_feedback, {"seq": 7, "vote": "up", "reason": "x" * 501}) == "long"


def test_suggestions_are_of_three_kinds():
    assert read_suggest({"kind": "field", "text": "comp\x00"}).text == "comp"
    for kind in ("age", "", "universities", None, ["field"]):
        assert reason(read_suggest, {"kind": kind, "text": "a"}) == "format"


@pytest.mark.parametrize("auth, seq", [(None, 0), ({}, 0), ([], 0), ("x", 0), ({"last_seq": 9}, 9), ({"last_seq": "9"}, 0), ({"last_seq": -9}, 0),
                                       ({"last_seq": True}, 0), ({"last_seq": 10**400}, 0), ({"last_seq": [9]}, 0)])
def test_the_last_number_seen(auth, seq):
    assert last_seq_of(auth) == seq


@given(ANYTHING, ANYTHING, ANYTHING)
def test_whatever_is_sent_is_read_or_refused(mid, text, lang):
    for read in (lambda d: read_message(d, 500), lambda d: read_press(d, {"hi"}), read_suggest, read_feedback):
        try:
            read({"mid": mid, "text": text, "payload": text, "lang": lang, "kind": lang, "seq": mid, "vote": text, "reason": lang})
        except Refused:
            pass
    last_seq_of({"last_seq": mid})
    token_of(text)
