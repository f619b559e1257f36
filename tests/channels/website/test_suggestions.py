"""Names that go on from what is typed."""

import pytest

from bot.channels.website.suggestions import AT_MOST, suggestions


@pytest.mark.parametrize(
    "kind, typed, first",
    [
        ("institution", "tsingh", "Tsinghua University"), ("institution", "清华", "清华大学"), ("institution", "清華", "清華大學"),
        ("institution", "MIT", "Massachusetts Institute of Technology"), ("institution", "  eth zur", "ETH Zurich"), ("institution", "ETH Zür", "ETH Zurich"),
        ("nationality", "ind", "India"), ("nationality", "印", "印度"), ("nationality", "kenya", "Kenya"), ("nationality", "巴基", "巴基斯坦"),
        ("field", "comp", "Computer Science"), ("field", "人工", "人工智能"),
    ],
)
def test_the_likeliest_comes_first(kind, typed, first):
    found = suggestions(kind, typed)
    assert found and found[0] == first and len(found) <= AT_MOST and len(set(found)) == len(found)


@pytest.mark.parametrize("typed", ["", " ", "a", "\x00", "zzzzqqq", "\ud800", "(", "[.*", "不存在的学校名"])
def test_nothing_fits_nothing(typed):
    assert suggestions("institution", typed) == []


def test_a_word_in_the_middle_counts_less_than_the_beginning():
    found = suggestions("institution", "oxford")
    assert "University of Oxford" in found


@pytest.mark.parametrize("typed, wanted", [
    ("univ of ox", "University of Oxford"), ("oxford univ", "University of Oxford"), ("tech univ munich", "Technical University of Munich"),
    ("zurich eth", "ETH Zurich"), ("St. Andrews univ", "University of St Andrews"),
])  # fmt: skip
def test_words_may_be_begun_and_in_another_order(typed, wanted):
    assert suggestions("institution", typed)[:1] == [wanted]
