"""Which part of a result a message asks for, and what is no such request."""

import pytest

from bot.language.parse.asked_part import PARTS, asked_part

ASKED = {
    "all": ("show the result again", "再看一下结果", "把評估結果再發一遍"),
    "reasons": ("why this result?", "why only possible?", "why not a strong fit", "为什么只是可能", "why?", "为什么", "why not definitely?",
                "why not 100%?", "why isn't it a clear yes?", "为什么不是一定行", "为啥不一定", "點解唔係一定得", "为什么不能保证"),
    "for": ("my strengths", "what speaks for me?", "我的优势是什么"),
    "open": ("why unclear?", "what is still open?", "为什么不确定", "點解唔確定"),
    "against": ("why unlikely", "what speaks against me", "why the hell am I not eligible?", "凭什么说我不行", "對我不利的是什麼",
                "what are my weak points", "哪里不符合"),
    "changes": ("how can I improve my chances?", "怎么提高我的机会", "what could I improve?", "how can I make my chances better"),
    "cheapest": ("which gap is cheapest to close", "which gap is the easiest to close?", "哪个短板最容易补"),
    "documents": ("show only the documents", "just the documents pls", "只看材料", "my checklist", "documents?", "材料呢"),
    "steps": ("next steps again", "下一步再说一遍", "what next?", "接下来怎么办"),
    "alternatives": ("any alternatives for me?", "有没有别的途径"),
}  # fmt: skip


@pytest.mark.parametrize("part, text", [(part, text) for part, texts in ASKED.items() for text in texts])
def test_the_part_is_found(part, text):
    assert asked_part(text).part == part


def test_every_part_can_be_asked_for():
    assert set(ASKED) == set(PARTS)


@pytest.mark.parametrize("text, criterion", [
    ("why is my university unclear?", "institution"), ("为什么专业不确定", "field"), ("why is my age a problem", "age"),
    ("why unclear?", None), ("why are my age and my degree unclear", None),
])  # fmt: skip
def test_one_criterion_may_be_named(text, criterion):
    assert asked_part(text).criterion == criterion


@pytest.mark.parametrize("text, leans", [
    ("why?", True), ("why not definitely?", True), ("为什么不是一定行", True), ("what next?", True), ("documents?", True), ("any alternatives?", True),
    ("why this result?", False), ("next steps", False), ("only the documents", False), ("我还有别的途径吗", True),
])  # fmt: skip
def test_what_could_mean_something_else_only_leans(text, leans):
    assert asked_part(text).leans == leans


@pytest.mark.parametrize("text", [
    "why is the age limit unclear", "how long does the result take?", "when will I get the result of my application",
    "do I need to translate my documents?", "材料要翻译吗", "my documents are in German", "我的材料齐了", "I am not sure", "不确定",
    "why does the embassy refuse people", "which visa is cheapest?", "最便宜的签证是哪个", "why do you need my age", "为什么要问年龄",
    "delete my result", "how is the result calculated?", "next question", "why can't I work", "is my university recognised", "",
    "why unclear? " * 20, "definitely not", "不一定行", "一定行吗", "not 100% sure", "我不能保证",
])  # fmt: skip
def test_what_is_no_request_for_a_part(text):
    assert asked_part(text) is None
