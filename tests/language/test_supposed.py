"""What a message supposes of its writer, and what it only seems to suppose."""

import pytest

from bot.language.parse.supposed import LONGEST, supposed


@pytest.mark.parametrize("text, statement", [
    ("what if I had a master's?", "I have a master's"), ("and if I were 46?", "I am 46"),
    ("suppose I studied economics", "I studied economics"), ("假如我有博士学位呢", "我有博士学位"),
    ("如果我是復旦的", "我是复旦"), ("would a PhD help?", "I have a PhD"), ("What would change with a PhD?", "I have a PhD"),
    ("if I was 46 would it still work?", "I am 46"), ("can I apply if I am 46?", "I am 46"), ("wat if im 46", "I am 46"),
    ("were I 46, would it be better?", "I am 46"), ("had I a PhD", "I have a PhD"),
    ("what if I had a post at a lab", "I am a researcher"), ("what if I finish my PhD", "I have my PhD"),
    ("what if I had a PhD and were 30", "I have a PhD and I am 30"), ("换成清华呢", "是清华"), ("如果我讀完碩士呢", "我有硕士"),
    ("有博士学位的话会更好吗", "有博士学位"), ("读个博士有帮助吗", "有博士"), ("要係我有博士呢", "我有博士"),
    ("ok, the other way round: what if I had only a bachelor's", "I have a bachelor's"),
    ("如果我是去读书的呢", "我想来中国读书"),
    ("What if I wait until I graduate?", "I have a bachelor's degree"), ("等我毕业了再申请会不会更好", "有本科学位"),
    ("what if I wait until I have a PhD?", "I have a PhD"), ("what if I came to study instead", "I want to come to study"),
])  # fmt: skip
def test_the_supposition_is_stated(text, statement):
    assert supposed(text) == statement


@pytest.mark.parametrize("text", [
    "if I have a PhD, do I need an invitation letter?", "如果我有博士学位怎么申请", "what if my wife is Indian?", "如果我老婆是中国人呢",
    "what if he had a PhD", "what if the embassy refuses me", "如果被使馆拒签怎么办", "what if I don't have a job offer",
    "如果我没有工作邀约呢", "I am 46", "我是复旦的", "我有博士学位", "can I work if I have a K visa?", "", "?", "如果", "what if",
    "what if I had a PhD " + "very " * LONGEST,
])  # fmt: skip
def test_what_supposes_nothing_or_asks_for_something_else(text):
    assert supposed(text) is None
