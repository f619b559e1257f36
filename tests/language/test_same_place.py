"""The workplace that is told as the school named before."""

import pytest

from bot.check import turn
from bot.check.lexicon import lexicon
from bot.language.parse.same_place import same_place
from bot.language.reading import read
from tests.check.conversation import MIT, TODAY, TORONTO

SAME = ["same university", "it's the same one", "my alma mater", "where I graduated", "the uni I did my PhD at", "I stayed there",
        "母校", "同一所", "跟上面填的学校一样", "毕业后留校", "毕業嗰間", "同我讀書嗰間大學一樣"]
OTHER = ["not the same", "a different university", "MIT", "", "a small college", "不一样", "换了一所", "清华大学", "研究所"]


@pytest.mark.parametrize("text", SAME)
def test_the_same_place_is_understood(text):
    assert same_place(text)


@pytest.mark.parametrize("text", OTHER)
def test_another_place_is_not_the_same(text):
    assert same_place(text) is None


def taken(text, question, **given):
    slots = {"institution": TORONTO, **given, "check_history": ["institution"]}
    expected = "institution" if question == "post_institution" else question
    return turn.take(slots, question, read(text, expected, lexicon(), TODAY), turn.ANSWERED).updates


@pytest.mark.parametrize("text", ["same university", "还是母校", "the university where I did my PhD"])
def test_it_becomes_the_workplace_and_tells_nothing_else(text):
    updates = taken(text, "post_institution", post="research")
    assert updates["post_institution"] == TORONTO and "degree" not in updates


def test_beside_a_post_it_is_the_workplace_too():
    assert taken("postdoc at my alma mater", "post")["post_institution"] == TORONTO


@pytest.mark.parametrize("text, question", [("student at the same university", "post"), ("same university", "nationality")])
def test_elsewhere_it_is_no_workplace(text, question):
    assert taken(text, question).get("post_institution") is None


def test_a_name_counts_for_more():
    assert taken("MIT, the same field", "post_institution", post="research")["post_institution"] == MIT


def test_without_a_school_nothing_is_the_same():
    assert taken("same university", "post_institution", post="research", institution=None).get("post_institution") is None
