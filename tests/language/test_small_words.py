"""Commands and refusals among words that change nothing, whatever their order; and messages that only look like them."""

import pytest

from bot.language.parse.command import parse_command
from bot.language.parse.documents import parse_documents
from bot.language.parse.plan import parse_plan
from bot.language.parse.refusal import is_refusal, refuses


@pytest.mark.parametrize("text, name", [
    ("could we please jump back to the one before", "back"), ("我想回到前面那一题", "back"), ("nvm, forget all of this", "cancel"),
    ("let me begin from scratch", "restart"), ("从头再来一遍", "restart"), ("I think I'll pass on this one", "skip"),
    ("這題先略過", "skip"), ("what was it you wanted", "repeat"), ("你刚才说啥", "repeat"), ("how come you need my age", "why"),
])
def test_small_words_leave_a_command_a_command(text, name):
    assert parse_command(text).name == name


@pytest.mark.parametrize("text", ["I want to go back to China", "my next plan", "why is there an age limit", "为什么有年龄限制", "what is next",
                                  "don't skip", "finish my degree", "previous degree", "不做研究", "下一步要做什么", "回国"])
def test_a_word_of_content_makes_it_no_command(text):
    assert parse_command(text) is None


@pytest.mark.parametrize("text", ["sorry but my age stays my secret", "don't wanna share that with a bot", "这个问题我说不清楚", "不太懂这个怎么换算"])
def test_refusals_and_not_knowing_in_other_words(text):
    assert is_refusal(text)


def test_a_sentence_of_refusal_beside_talk_refuses():
    assert refuses("The system here is different, I really couldn't tell you") and not is_refusal("The system here is different")


@pytest.mark.parametrize("text", ["29", "我是博士", "private university", "我们那儿的一个小学校，你不知道的", "I share a flat in Oslo"])
def test_other_answers_refuse_nothing(text):
    assert not refuses(text)


@pytest.mark.parametrize("text", ["No, that's all", "sorry, no", "I don't have all of them", "没有全部准备好"])
def test_neither_all_papers_nor_none(text):
    assert parse_documents(text, expected=True) is None


@pytest.mark.parametrize("text, missing", [("passport, photo is being taken", "photo"), ("护照，照片还在拍", "photo"), ("CV, waiting for my transcript", "transcript")])
def test_papers_on_their_way_are_missing(text, missing):
    assert parse_documents(text, expected=True).missing == {missing}


def test_broad_words_decide_only_when_asked_and_alone():
    assert parse_plan("my husband is in Guangzhou", expected=True).values == ("family",)
    assert parse_plan("my husband is in Guangzhou") is None
    assert parse_plan("open a school shop", expected=True).values == ("entrepreneurship",)
