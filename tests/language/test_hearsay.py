"""What others say, and whether it is true."""

import pytest

from bot.language.parse.hearsay import is_hearsay


@pytest.mark.parametrize("text", [
    "中介说没有年龄限制是真的吗", "听说不用学历，靠谱吗", "朋友告诉我可以直接工作，是不是骗我", "仲介說一定過，真的嗎", "my agent says there is no age limit, is that true?",
    "I heard it is free. Is this correct?",
])  # fmt: skip
def test_hearsay(text):
    assert is_hearsay(text)


@pytest.mark.parametrize("text", ["真的吗", "is that true?", "中介说我可以", "my agent said yes", "公司说要面试", "I read your answer, thanks", ""])
def test_no_hearsay(text):
    assert not is_hearsay(text)
