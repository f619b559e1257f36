"""What is said to the bot and answers nothing, and the names that only look like it."""

import pytest

from bot.check.lexicon import lexicon
from bot.language.parse.aside import CHAT, LAUGHTER, REQUEST, THANKS, WAIT, aside, speaks_to_the_bot
from bot.language.parse.command import Command, parse_command
from bot.language.parse.refusal import is_refusal, refuses
from bot.language.reading import read

SAID = {
    LAUGHTER: ["lol", "hahaha", "haha ok", "lmao", "哈哈", "呵呵", "笑死我了", "😂😂"],
    WAIT: ["wait", "one moment please", "hold on", "let me look for my diploma", "等一下", "稍等", "我想想", "等陣先", "别急", "wait, let me find my passport",
           "gotta get my diploma", "let me see", "等一下，我找找护照", "我翻一下畢業證", "我去拿护照"],
    THANKS: ["thanks mate", "cheers", "many thanks for your help", "謝謝", "唔該晒", "辛苦了"],
    CHAT: ["ugh", "omg", "cool story bro", "太棒了", "无语", "你好可爱", "ugh, boring", "哎呀，好无聊", "I had a bad day",
           "I'm so tired today", "it's been a long week", "今天心情不好", "我好累啊", "今日好攰"],
    REQUEST: ["tell me a joke", "sing me a song", "speak english", "english please", "switch to chinese", "compare K and Z", "K vs R", "human please",
              "讲个笑话", "换成英文", "講中文", "K签和R签的费用对比", "收费标准", "转人工", "给个链接", "列个清单", "can you let me see the list please",
              "play some music", "book me a flight", "放首歌", "帮我订机票", "幫我叫個外賣"],
}
NAMES = ["English", "English literature", "英语", "英语专业", "比较文学", "给排水工程", "等离子体物理", "转化医学", "发酵工程", "说唱艺术", "换热器设计", "签名设计", "show jumping",
         "change management", "puppetry", "game design", "vellore tech", "Bauman", "Lola University", "Sweet Briar College", "Amazing Grace", "HELP University",
         "赞比亚", "尼斯大学", "来宾职业学院", "感恩大学", "晕车", "棒球"]
ANSWERS = ["29", "wait, 29", "等一下，我31岁", "谢谢，硕士", "thanks, physics", "lol ok, MIT", "yes", "no", "MIT", "PhD", "我想创业", "我要去中国找工作", "我找工作",
           "我想拿博士学位", "我有护照", "I need a new passport", "I have a good master's degree", "酒店管理", "播音主持", "play therapy"]


@pytest.mark.parametrize("text, kind", [(text, kind) for kind, texts in SAID.items() for text in texts])
def test_what_is_said_to_the_bot(text, kind):
    assert aside(text) == kind


@pytest.mark.parametrize("text", [*NAMES, *ANSWERS, "", "   "])
def test_names_and_answers_are_left_alone(text):
    assert aside(text) is None


@pytest.mark.parametrize("text", NAMES)
def test_a_name_holds_no_word_of_visa_matters(text):
    assert not speaks_to_the_bot(text)


@pytest.mark.parametrize("text", [text for texts in SAID.values() for text in texts])
@pytest.mark.parametrize("question", ["field", "institution", "nationality", "post"])
def test_an_aside_holds_no_value(text, question):
    assert not read(text, question, lexicon()).values


@pytest.mark.parametrize("text", ["等一下，为什么要问年龄？", "wait, why do you need my age?"])
def test_why_names_the_field_it_asks_about(text):
    assert parse_command(text) == Command("why", "age")


@pytest.mark.parametrize("text", ["我前面都填了什么", "what have I told you so far", "列一下我填过的内容", "what did I fill in"])
def test_what_was_answered_so_far_in_many_words(text):
    assert parse_command(text) == Command("summary")


@pytest.mark.parametrize("text", ["do you keep my data", "will you keep this private?", "你会保密吗"])
def test_whether_the_bot_keeps_a_secret_is_no_refusal(text):
    assert not refuses(text) and not is_refusal(text)
