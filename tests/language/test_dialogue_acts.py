"""Commands, corrections and questions."""

import pytest

from bot.language.parse.command import parse_command
from bot.language.parse.correction import is_correction
from bot.language.parse.question import is_question

COMMANDS = [
    ("cancel", "cancel"), ("Stop it please", "cancel"), ("nah im good", "cancel"), ("No thanks, I'm fine", "cancel"), ("never mind", "cancel"), ("取消", "cancel"), ("不做了", "cancel"), ("算了", "cancel"), ("restart", "restart"), ("start over", "restart"),
    ("重新开始", "restart"), ("重新開始", "restart"), ("back", "back"), ("go back one step", "back"), ("undo", "back"), ("上一步", "back"), ("返回", "back"), ("skip this question", "skip"), ("跳过", "skip"),
    ("repeat that", "repeat"), ("say that again please", "repeat"), ("再说一遍", "repeat"), ("why do you ask", "why"), ("Why?", "why"), ("为什么问这个", "why"), ("點解要問", "why"),
    ("why do you need my age", "why"), ("what does that mean", "explain"), ("I don't understand", "explain"), ("什么意思", "explain"), ("不明白", "explain"), ("how many questions left", "progress"),
    ("还有几个问题", "progress"), ("还剩多少题", "progress"), ("show my answers", "summary"), ("看看我的回答", "summary"), ("what did I answer so far", "summary"),
]
CHANGES = [("change my age", "age"), ("改一下学历", "degree"), ("I want to change my university", "institution"), ("修改国籍", "nationality"), ("can you correct my major", "field"), ("change an answer", None),
           ("change my age to 30", "age"), ("把年龄改成31", "age"), ("edit documents", "documents"), ("我想改专业", "field"), ("change my plan", "plan")]
NO_COMMAND = ["can I cancel my visa application", "how do I change my visa status", "why is the age limit so low", "what does residence permit mean", "how long does the visa take", "I went back to India",
              "怎么换成工作签证", "停留期多久", "取消签证怎么办", "为什么要邀请函", "29", "", "MIT", "PhD", "I want to change jobs in China", "换工作要重新申请吗", "skip the interview", "show me the fees", "how many years is it valid"]
CORRECTIONS = ["actually I'm 36", "sorry, I meant physics", "no wait, master", "not 35 but 36", "更正：35岁", "不对，是硕士", "说错了", "应该是30", "改成本科", "不是35，是36", "Oops, 30", "I made a mistake", "說錯了，是碩士",
               "change it to 30", "其实我是博士"]
NO_CORRECTION = ["29", "PhD", "", "I am not a student", "what is the age limit", "sorry", "应该是什么学历", "我是硕士", "不是学生", "no", "I'm sorry to hear that", "do you actually work for the government?"]
QUESTIONS = ["my gf is chinese can she sponsor me", "im 29 will they take me", "what is the age limit", "is 38 too old", "can Indians apply", "I'm 29, can I apply?", "年龄限制是多少", "可以申请吗", "係咪要邀請函", "需要什么材料", "PhD?", "tell me about fees", "how much", "does MIT count",
             "I want to know if I can work", "请问在哪申请", "xuyao yaoqinghan ma", "我30岁能不能申请", "要多久"]
NO_QUESTION = ["that is what they can do", "so that she can work there", "34 yr old, did my bachelors at USP", "finished school, have a degree", "29", "PhD in physics", "I'm 29", "我是硕士", "", "MIT", "start a company", "don't have my transcript", "I don't know", "不知道", "May 1996", "清华大学", "I have 3 years of experience", "不是，我是学生", "do research", "where I live is Dubai"]


@pytest.mark.parametrize("text, name", COMMANDS)
def test_commands(text, name):
    command = parse_command(text)
    assert command is not None and command.name == name


@pytest.mark.parametrize("text, field", CHANGES)
def test_changes_name_their_field(text, field):
    command = parse_command(text)
    assert command is not None and (command.name, command.field) == ("change", field)


@pytest.mark.parametrize("text", NO_COMMAND)
def test_a_sentence_with_other_content_is_no_command(text):
    assert parse_command(text) is None


@pytest.mark.parametrize("text, marked", [(t, True) for t in CORRECTIONS] + [(t, False) for t in NO_CORRECTION])
def test_corrections(text, marked):
    assert is_correction(text) is marked


@pytest.mark.parametrize("text, asks", [(t, True) for t in QUESTIONS] + [(t, False) for t in NO_QUESTION])
def test_questions(text, asks):
    assert is_question(text) is asks


@pytest.mark.parametrize("text, name", [("oops wrong, back one step", "back"), ("go back, I made a mistake", "back"), ("没看懂，再说一遍", "repeat"), ("返上一條", "back"),
                                        ("先跳過呢題", "skip"), ("leave it blank", "skip"), ("what's my age got to do with it", "why"), ("为什么要问年龄", "why"),
                                        ("no idea why this matters", "why")])
def test_commands_among_excuses_and_in_more_words(text, name):
    assert parse_command(text).name == name


@pytest.mark.parametrize("text", ["再说吧", "sorry, physics", "wrong, it is 31", "back in 2019, I graduated"])
def test_an_excuse_alone_or_with_an_answer_is_no_command(text):
    assert parse_command(text) is None
