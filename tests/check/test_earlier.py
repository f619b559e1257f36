"""What is kept of the questions asked before the check."""

import pytest

from bot.check.earlier import told_before
from bot.check.lexicon import lexicon
from tests.check.conversation import TODAY


def kept(*texts):
    return {name: parsed.value for name, parsed in told_before(texts, lexicon(), TODAY).items()}


@pytest.mark.parametrize("text", ["I'm 38, am I too old for it?", "我38岁了，会不会太大", "我38歲，還能申請嗎"])
def test_an_age_told_in_a_question_is_kept(text):
    assert kept(text) == {"age": 38}


@pytest.mark.parametrize("text", ["I am 38 and have a master's, is there a limit?", "我38岁，硕士毕业，行不行"])
def test_a_degree_told_beside_it_is_kept(text):
    assert kept(text) == {"age": 38, "degree": "master"}


def test_the_last_word_counts():
    assert kept("I'm 38, too old?", "what does it cost?", "sorry, I'm 37, am I too old?") == {"age": 37}


@pytest.mark.parametrize("text", ["is 38 too old?", "if I were 40, could I apply?", "my son is 28, can he apply?", "can I apply with a PhD?",
                                  "I'm about 40, is that too old?", "我儿子28岁，能申请吗", "等我40岁还能申请吗", "我想读博士，可以吗"])
def test_what_is_not_plainly_told_of_oneself_is_not(text):
    assert kept(text) == {}


@pytest.mark.parametrize("text", ["I'm a physicist from Brazil with a PhD", "I studied physics, have a PhD and a Brazilian passport", "我是巴西人，物理学博士"])
def test_a_statement_about_oneself_is_kept_whole(text):
    told = told_before([text], lexicon(), TODAY)
    assert {"degree", "field", "nationality"} <= set(told) and not any(span != (0, 0) for parsed in told.values() for span in parsed.spans)


def test_a_name_that_is_not_certain_is_asked_for():
    assert not told_before(["I studied at Greendale University of Kazooing"], lexicon(), TODAY)
