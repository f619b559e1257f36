"""What must hold for every text."""

from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.language import conversation_language, detect, normalise, read, segment
from bot.language.normalise import aligned
from bot.language.parse.age import parse_age
from bot.language.parse.numbers import number
from bot.language.values import FIELDS

TODAY = date(2026, 11, 22)
ANY = st.one_of(
    st.text(st.characters(blacklist_categories=()), max_size=60),  # lone surrogates included
    st.lists(st.sampled_from(["I'm 29", "二十九岁", " ", ",", "，", "MIT", "PhD", "not", "in", "CS", "清华大学", "from", "India", "在", "博士", "K签", "😀", "\ud800", "Ｘ", "歲", "?", "born 1996", "change", "my age", "to", "never", "公司", "e\u0301", "שלום"]),
             max_size=12).map("".join),
    st.lists(st.sampled_from("I am from at university of Toronto bachelor in physics and my wife is a teacher want to work research no yes 30 1996 机械 硕士 在读 我 是 的".split()), max_size=14).map(" ".join),
)
FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = dict(zip(range(20, 80, 10), "twenty thirty forty fifty sixty seventy".split()))
HAN = "零一二三四五六七八九"


def english(n):
    return ONES[n] if n < 20 else TENS[n - n % 10] + (f"-{ONES[n % 10]}" if n % 10 else "")


def chinese(n):
    return ("" if n < 20 else HAN[n // 10]) + "十" + (HAN[n % 10] if n % 10 else "")


def full_width(n):
    return "".join(chr(ord(c) + 0xFEE0) for c in str(n))


@given(text=ANY, expected=st.sampled_from([None, "unknown_field", *FIELDS]))
@FEW
def test_reading_never_raises_and_its_spans_lie_in_the_text(lexicon, text, expected):
    reading = read(text, expected, lexicon, TODAY)
    assert 0 <= reading.coverage <= 1
    for value in reading.values.values():
        assert value.spans
        assert all(0 <= start < end <= len(text) for start, end in value.spans)


@given(text=ANY)
@example("\xb4\u0332\u113c\u11c0")
@example("e\u200b\u0301")
@FEW
def test_normalise_is_idempotent(text):
    assert normalise(normalise(text)) == normalise(text)


@given(text=ANY)
@FEW
def test_aligned_texts_have_one_length_and_offsets_in_order(text):
    source = aligned(text)
    assert len(source.text) == len(source.lower) == len(source.folded) == len(source.starts) == len(source.ends)
    assert list(source.starts) == sorted(source.starts) and all(a < b for a, b in zip(source.starts, source.ends))


@given(text=ANY)
@example(" 清华大学")
@example("  hello\u3000K签证 ")
@example("臺灣\ud800 abc")
@FEW
def test_tokens_reassemble(text):
    tokens = segment(text)
    assert all(text[token.start:token.end] == token.text for token in tokens)
    assert all(a.end <= b.start for a, b in zip(tokens, tokens[1:]))
    assert "".join("".join(token.text.split()) for token in tokens) == "".join(text.split())


@given(text=ANY)
@FEW
def test_detect_has_a_closed_set_of_answers(text):
    assert detect(text) in (None, "en", "zh", "zh-Hant", "other")
    assert conversation_language([text]) in ("en", "zh", "zh-Hant")


@pytest.mark.parametrize("write", [str, full_width, english, chinese])
@pytest.mark.parametrize("age", range(16, 71))
def test_every_age_is_read_in_every_spelling(age, write):
    asked = parse_age(write(age), expected=True, today=TODAY)
    assert asked is not None and asked.value == age and not asked.vague
    told = parse_age(f"I'm {write(age)} years old" if write is english else f"我{write(age)}岁", today=TODAY)
    assert told is not None and told.value == age


@pytest.mark.parametrize("value", range(10, 100))
def test_chinese_numerals(value):
    assert number(chinese(value)) == value


@pytest.mark.parametrize("text", ["", "a" * 10000, "我" * 10000, "29 " * 3000, "大学" * 3000, "University of " * 700, "\ud800", "\u202e" * 50, "🙂" * 3000, "مرحبا " * 500, "(" * 5000, "my wife " * 1200, "\x00", "." * 9999])
@pytest.mark.parametrize("expected", [None, "age", "institution", "nationality"])
def test_extreme_texts(lexicon, text, expected):
    assert read(text, expected, lexicon, TODAY) is not None
    assert detect(text) in (None, "en", "zh", "zh-Hant", "other")
