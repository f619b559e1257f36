"""Doubts whether to apply at all, and what only sounds like one."""

import pytest

from bot.language.parse.worth import doubts_worth


@pytest.mark.parametrize("text", [
    "so should I even bother?", "is it worth it?", "should I give up?", "am I wasting my time?", "what's the point then",
    "is there any point in applying?", "那我还要折腾吗", "值得申请吗", "還有必要申請嗎", "要不要试试", "我该不该放弃", "抵唔抵得試",
])
def test_a_doubt(text):
    assert doubts_worth(text)


@pytest.mark.parametrize("text", [
    "should I apply in Tokyo or at home?", "when should I apply?", "should I apply for Z instead?", "值得信赖的中介有吗",
    "要不要体检", "有必要公证吗", "should I try again next year with a master's?", "我能申请吗", "is insurance worth it?", "ok", "",
])
def test_no_doubt(text):
    assert not doubts_worth(text)
