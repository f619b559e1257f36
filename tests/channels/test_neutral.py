"""What a channel leaves of a message."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.channels.neutral import NOT_KEPT, as_message, as_plain_text


@pytest.mark.parametrize(
    "sent, kept",
    [
        ("How old must I be?", "How old must I be?"), ("年龄有限制吗？", "年龄有限制吗？"), ("  29 \n", "29"), ("I am\n29\tyears", "I am\n29\tyears"), ("", ""), (" \n\t", ""),
        ("/restart", "restart"), ("//restart", "restart"), (" / /greet{}", "greet{}"), ("\x00/restart", "restart"), ("\u200b/restart", "\u200b/restart"),
        ("/", ""), ("and/or", "and/or"), ("1/2", "1/2"), ("a\x00b\x1b[31mc\x7f", "ab[31mc"), ("年龄\ud800？", "年龄？"), ("\ufffe\uffff", ""),
        ("👩\u200d🔬", "👩\u200d🔬"), ("e\u0301", "e\u0301"),
    ],
)
def test_a_message_is_neutralised(sent, kept):
    assert as_plain_text(sent, 100) == kept


def test_the_limit_counts_what_is_left():
    assert as_plain_text("\x00" * 50 + "/" * 50 + "x" * 50, 40) == "x" * 40


@given(st.text(st.characters(blacklist_categories=()), max_size=80), st.integers(1, 60))
@example("\u3000/restart", 20)
@example("\xa0/restart", 20)
@example("\x85/restart", 20)
@example("／restart", 20)
def test_nothing_that_is_left_is_a_command(text, limit):
    kept = as_plain_text(text, limit)
    assert len(kept) <= limit and not kept.strip().startswith("/")
    kept.encode("utf-8")  # no lone surrogate


def test_what_is_private_never_gets_further():
    text, metadata = as_message("/My name is John Smith,\x00 E123\x0045678", 100)
    assert text == "My name is […], […]" and metadata == {NOT_KEPT: ["name", "passport"]}


def test_an_ordinary_message_has_no_metadata():
    assert as_message("  How old must I be? ", 100) == ("How old must I be?", None)
