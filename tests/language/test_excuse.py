"""Excuses for breaking a rule, and what others do that is none."""

import pytest

from bot.language.parse.excuse import excuses


@pytest.mark.parametrize("text", [
    "everyone does it", "but everybody else is doing it", "my friends work like that and nothing happened",
    "nobody ever gets caught", "大家都这么干啊", "别人都没事", "人家都咁做", "没听说谁被抓", "冇人俾人捉",
])
def test_an_excuse(text):
    assert excuses(text)


@pytest.mark.parametrize("text", ["ok thanks", "what is the fine?", "my friend has a Z visa", "那怎么办", "大家好", ""])
def test_no_excuse(text):
    assert not excuses(text)
