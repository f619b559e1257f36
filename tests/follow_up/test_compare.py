"""When a message asks for a comparison by itself, and when the written answer serves better."""

import pytest

from bot.follow_up import DEFAULT_ASPECTS, comparison_asked

FIVE = " ".join(DEFAULT_ASPECTS)


@pytest.mark.parametrize("text, topic, visas, aspects", [
    ("K and Z, only family members and cost", "compare_z", "k z", "family fee"),
    ("K and Z, only family members and cost", "fees", "k z", "family fee"),
    ("K and Z, only family members and cost", None, "k z", "family fee"),
    ("compare K and Z: only work", "compare_z", "k z", "work"),
    ("k签和z签比,家属和费用", "compare_z", "k z", "family fee"), ("只比较K签和X1签的家属和年龄", "compare_x1", "k x1", "family age"),
    ("K簽和R簽，只看有效期和費用", "compare_r", "k r", "validity fee"), ("工作签和K签哪个更快", "compare_z", "k z", "time"),
    ("R or Z, fees", "fees", "z r", "fee"), ("K、R、Z三种签证的有效期和费用对比", "fees", "k r z", "validity fee"),
    ("K, Z and R visas, all three compared by fee", "fees", "k z r", "fee"),
    ("Z签要什么条件", "compare_z", "k z", "who sponsor education"), ("who can get the Z visa", "compare_z", "k z", "who"),
    ("K, Z or R?", "compare_z", "k z r", FIVE), ("K、Z、R有什么区别", "compare_r", "k z r", FIVE),
    ("K or M?", "compare_other", "k m", FIVE),
    ("student visa or K visa, which one allows my family", "compare_x1", "k x1", "family"),
])
def test_a_comparison_of_its_own(text, topic, visas, aspects):
    found = comparison_asked(text, topic)
    assert found and (set(found[0]), found[1]) == (set(visas.split()), tuple(aspects.split()))
    assert "k" not in found[0] or found[0][0] == "k"


@pytest.mark.parametrize("text, topic", [
    ("K or Z?", "compare_z"), ("K签还是Z签", "compare_z"), ("What is the difference between K and Z?", "compare_z"),
    ("K or Z, which lets me work?", "compare_z"),
    ("I have a master's degree, K or Z?", "compare_z"), ("我有硕士学位，K签还是Z签", "compare_z"),
    ("Is this China's version of the H-1B?", "compare_h1b"),
    ("Can I switch from an X1 to a K visa while working?", "apply_inside_china"),
    ("我现在拿X1签，毕业后能在国内换K签工作吗", "apply_inside_china"), ("what is the fee?", "fees"),
    ("how much is the K visa", "fees"), ("", None),
    ("which visa should I take for a three month exchange at a lab?", "compare_other"),
])
def test_other_answers_serve_better(text, topic):
    assert comparison_asked(text, topic) is None
