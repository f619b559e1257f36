"""Disappointment, and what only looks like it."""

import pytest

from bot.language.parse.disappointment import is_disappointed


@pytest.mark.parametrize("text", [
    "oh no, that's disappointing", "what a pity", "that is so sad", "Oh no!", "I'm really disappointed", "how sad", "bad news for me",
    "so dissapointing :(", "太失望了", "唉，真可惜", "好失望呀", "有点难过", "空欢喜一场", "那太遗憾了", "這真令人失望", "真係好失望",
])  # fmt: skip
def test_disappointment(text):
    assert is_disappointed(text)


@pytest.mark.parametrize("text", [
    "", "no", "can I work? what a pity", "is that bad news?", "sad to hear, but what about Z?", "unfortunately I am 46",
    "oh no I lost my passport", "would it be a shame to apply?", "I'm disappointed with my agent", "遗憾的是我被拒了",
    "可惜我没有学位", "太可惜了吗", "伤心理学专业", "what a pity " * 9,
])  # fmt: skip
def test_no_disappointment(text):
    assert not is_disappointed(text)
