"""The words of a message that tell what it is about, in one form for both numbers and scripts."""

from __future__ import annotations

import re
from typing import Text, Tuple

from bot.language.normalise import aligned
from bot.language.segment import segment
from bot.language.wordlists import FUNCTION_WORDS

_PLAIN_ENGLISH = FUNCTION_WORDS | frozenset(
    "visa china chinese k need want take make please thanks know tell say said mean possible allowed allow okay ok "
    "also even much many long often soon still really something anything someone one ones thing things like just "
    "apply embassy consulate official officials time people person".split())
# Names of kinds of sources: a passage that cites an agency is not about agencies.
_SAYS_SO = frozenset(
    "agency agencies guide guides article articles website page firm consulting 代办 机构 攻略 指南 文章 网站 网页".split())
_PLAIN_CHINESE = frozenset(
    "签证 k签 k签证 中国 要求 不要 什么 怎么 怎样 怎么样 如何 可以 能够 需要 必须 应该 一定 没有 是否 能不能 可不可以 要不要 是不是 会不会 有没有 还是 还有 如果 的话 "
    "请问 就是 一个 这个 那个 我们 他们 她们 你们 自己 现在 以后 之后 之前 时候 知道 告诉 另外 那么 这样 那样 为什么 但是 不过 因为 所以 而且 "
    "或者 以及 是的 不是 不能 不可以 一下 一起 也许 可能 是真的 申请 使馆 领馆 使领馆 官方 多久 多少 多长 时间 几天 多大 行不行 算不算 好不好 怎么办 会怎样".split())
_ENDINGS = re.compile(r"(?:e?ly|ships?|ing|ers?|ed|es|s|e)$")
_SHORTEST_STEM = 4


def content(text: Text) -> Tuple[Text, ...]:
    """The content words of `text`, each once: English ones by their stem, Chinese ones of two characters or more."""
    words = [_form(token.norm) for token in segment(aligned(text).folded)]
    return tuple(dict.fromkeys(word for word in words if word))


def _form(word: Text) -> Text:
    """One form of a word for all its endings, empty when it carries no content or only tells who says something."""
    if word in _SAYS_SO:
        return ""
    if word.isascii():
        if not word.isalpha() or word in _PLAIN_ENGLISH or len(word) < _SHORTEST_STEM:
            return ""
        stem = _ENDINGS.sub("", word)
        return stem if len(stem) >= _SHORTEST_STEM else word
    return word if len(word) > 1 and word.isalpha() and word not in _PLAIN_CHINESE else ""
