"""Which visas and aspects a message names."""

import pytest

from bot.language.parse.comparison import comparison
from bot.policy import policy


@pytest.mark.parametrize("text, visas, aspects", [
    ("K vs Z only family and cost", "k z", "family fee"),
    ("K and Z, only family members and cost", "k z", "family fee"),
    ("and R?", "r", ""),
    ("and for z?", "z", ""),
    ("k or z", "k z", ""),
    ("k,z,r processing time", "k z r", "time"),
    ("What about x1", "x1", ""),
    ("X-2 visa or Q-1?", "x2 q1", ""),
    ("what about the student visa", "x1", ""),
    ("short-term study visa vs K", "x2 k", ""),
    ("work visa or talent visa, which is cheaper", "z r", "fee"),
    ("the young talent visa and the talent visa", "k r", ""),
    ("H-1B or K, fee", "h1b k", "fee"),
    ("h1b vs k validity", "h1b k", "validity"),
    ("business visa, tourist visa, exchange visa", "m l f", ""),
    ("How old can I be on a Z visa?", "z", "age"),
    ("s1 or q2 for my husband", "s1 q2", "family"),
    ("工作签呢", "z", ""),
    ("那人才签证的费用呢", "r", "fee"),
    ("k签和z签比,家属和费用", "k z", "family fee"),
    ("Ｋ签与Ｒ签的有效期", "k r", "validity"),
    ("K、Z、R的年龄和学历", "k z r", "age education"),
    ("青年科技人才签证和人才签证", "k r", ""),
    ("美国工作签和K签哪个便宜", "h1b k", "fee"),
    ("留学签证能打工吗", "x1", "work"),
    ("商务签要邀请函吗", "m", "sponsor"),
    ("K簽跟Z簽比，家屬、費用", "k z", "family fee"),
    ("工作簽證嘅有效期", "z", "validity"),
    ("K字签证和Z字签证入境后", "k z", "residence"),
    ("Z签和K visa哪个更快", "z k", "time"),
    ("k he z feiyong", "k z", "fee"),
])
def test_visas_and_aspects_are_found(text, visas, aspects):
    named = comparison(text)
    assert (" ".join(named.visas), " ".join(named.aspects)) == (visas, aspects)


@pytest.mark.parametrize("text", [
    "US K-1 visa", "a K-3 for my wife's visa", "F-1 student", "J. R. Miller", "r u sure", "I'm m", "he'll go", "ok", "",
    "🙂", "3 k",
])
def test_what_only_looks_like_a_visa_is_none(text):
    assert comparison(text).visas == ()


def test_a_visa_named_for_its_purpose_names_no_aspect():
    assert comparison("the work visa").aspects == comparison("工作签证").aspects == comparison("family visa").aspects == ()


def test_everything_found_is_in_the_table():
    from bot.language.parse import comparison as module

    table = policy().visas
    assert set(module._ASPECTS) == set(table.aspects)
    assert set(module._NAMES) <= set(table.visas)
    assert {module._visa(code) for code in ("k", "z", "r", "f", "m", "l", "x", "x-2", "q", "q2", "s-1", "s2",
    "h1-b")} <= set(table.visas)


def test_the_rest_is_what_says_something_else():
    assert comparison("K vs Z fee").rest.split() == ["vs"]
