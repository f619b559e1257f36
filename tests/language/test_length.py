"""Wishes for a shorter or a more detailed answer, told from questions that merely contain such words."""

import pytest

from bot.follow_up.asks import bare_ask
from bot.language.parse.length import BRIEF, DETAIL, length_wanted

BRIEFER = [
    "simpler please", "too long", "tl;dr", "TLDR", "explain like I'm 12", "Explain it like I'm five", "ELI5",
    "in short", "in short please", "That's too long!", "can you make it shorter?", "make it simple",
    "say that in simple words", "in one sentence please", "could you explain that in plain English?",
    "short version", "I don't understand", "i dont get it", "summarize that", "sum it up",
    "just the key points please", "get to the point", "speak human", "wtf, too long, speak like a human",
    "too much text", "this is way too complicated for me", "keep it short", "give me a short answer",
    "too long; didn't read", "in layman's terms", "shorter", "just yes or no", "bottom line?",
    "sorry, that is too long for me, can you say it shorter?", "can you put that in simpler terms?",
    "I am tired, short version please", "a shorter answer please", "can you simplify this?", "briefer please",
    "explain simply", "简单点", "简单一点", "说人话", "太长了", "一句话", "简短点", "能不能简单点", "请说简单一点", "一句话说清楚", "长话短说", "太长了，说人话",
    "说重点", "讲重点", "太复杂了", "看不懂", "没看懂", "听不懂你在说什么", "总结一下", "用大白话说", "通俗一点", "能简短一点吗", "别那么啰嗦", "少废话", "字太多了",
    "太啰嗦了", "简单说说", "简单来说", "直接说结论", "像对小学生一样解释", "太长不看", "短一点，谢谢", "概括一下", "可以说得简单些吗", "不要那么长", "簡單點", "說人話", "太長了",
    "講人話啦", "簡單啲", "講短啲", "太長喇", "睇唔明", "長話短說", "一句話講", "可唔可以簡單啲", "唔明", "講重點", "唔好咁長氣", "simple一点", "short一點please",
    "太长了 tl;dr", "太长了, simpler please",
    "can u make this easier to understand", "ugh too much info", "shorter!!!", "I'm not reading all that",
    "what does that mean in plain words", "say it in one line", "Please give me an executive summary",
    "could you summarise the answer in two sentences?", "just give me the short answer", "what's the bottom line?",
    "so what's the short answer", "in a nutshell?", "make it shorter pls", "too many words",
    "explain that to me like I'm a kid", "sorry I'm bad at legal language, can you simplify?",
    "can you explain it more simply?", "I still don't get it", "use simple words", "you talk too much",
    "huh? simpler", "简单说一下", "说简单点行不", "能用一句话概括吗", "别说废话", "说白了呢", "说白了是啥意思", "什么意思啊看不懂", "没明白", "太长懒得看",
    "能不能说得通俗易懂一点", "给个简短版", "精简一下", "讲重点好吗", "你说得太复杂了", "我听不懂，简单点", "太長不看", "可以簡單講嗎", "講到咁複雜做乜", "講得簡單啲得唔得", "麻煩講人話",
    "一句话总结", "能说简单些吗谢谢", "三句话以内", "说重点行吗", "有没有简短一点的版本",
]
LONGER = [
    "more detail", "more details please", "tell me more", "elaborate", "can you elaborate on that?", "go deeper",
    "in more detail", "explain further", "give me more information", "I want to know more", "the full version",
    "full answer please", "what else?", "the rest", "show me the rest", "could you be more specific?", "more",
    "more please", "can you explain that in detail?", "too vague", "that's too short", "not enough detail",
    "tell me more about it", "expand on that", "details please", "ok, more details", "further information please",
    "the long version", "I need more details about this", "please elaborate a bit more",
    "can I see all the details?", "详细一点", "具体说说", "展开讲", "展开讲讲", "说详细点", "详细说说", "能不能详细一点", "多说一点", "再具体点", "更多细节",
    "更多信息", "还有呢", "还有吗", "其余的", "剩下的呢", "继续说", "能展开说说吗", "太笼统了", "不够详细", "说得更具体一些", "请详细解释一下", "我想了解更多", "具体呢",
    "说清楚点", "详情", "詳細一點", "具體說說", "展開講", "講詳細啲", "講多啲", "仲有呢", "可唔可以講詳細啲", "再講多啲", "請詳細說明", "more细节", "detail一点",
    "Could you give more details on that?", "I'd like to know more about this", "go on, tell me more",
    "can you go into more detail please", "please explain in more detail", "I need the full details",
    "what more can you tell me?", "give me everything you know", "any more info?", "is there more?", "and the rest?",
    "can you tell me more", "Could you please elaborate further?", "expand", "details?", "why so short? more please",
    "说得再详细些", "可以展开讲一下吗", "能讲得更具体吗", "详细讲讲", "再多告诉我一些", "还有更多吗", "想看完整的", "给我详细版", "更详细的内容", "可以多講一點嗎", "講得再詳細啲",
    "詳細D", "細節呢", "能否提供更多信息", "请进一步说明", "补充一下", "具体点行吗", "再说多一点",
]
OTHER = [
    "", "???", "is the processing time too long?", "how long does it take", "is it simpler than Z?",
    "tell me more about the fees", "more about the age limit", "explain the age limit", "in short, can I work?",
    "what is the K visa in simple words", "is a short stay possible?", "is it simple to apply?", "simple?",
    "how simple is it", "long stay", "shorter stay", "too old?", "details of the apostille",
    "what details do I need in the form", "I need more documents?", "what documents", "tell me", "more time",
    "is there a shorter way to apply", "do I need a detailed CV", "my passport is too short valid", "how long?",
    "and in Shanghai?", "why?", "thanks", "ok", "yes", "no", "I have been here too long", "I stayed too long",
    "one more question", "simpler visa", "which is easier?", "full name", "english please", "speak english",
    "can you explain", "too old", "too expensive", "the visa takes too long", "I don't understand the age limit",
    "short term visa", "what else do I need to apply?", "I have a brief question", "long story",
    "in detail, what papers do I need", "more than 45 years old", "can I stay longer?", "longer",
    "can I get more than one year", "简单吗", "申请简单吗", "具体怎么办", "详细流程", "具体要求是什么", "具体材料", "太贵了", "太久了", "办理时间太长了吗",
    "多久", "还有别的签证吗", "还有什么材料", "详细说说费用", "简单说说年龄要求", "短期签证", "长期签证", "一句话证明够吗", "个人陈述太长了怎么办", "简历要多详细", "为什么", "继续",
    "继续评估", "好的", "谢谢", "不是", "看不懂中文", "重点大学", "我是重点高校毕业", "简历要简单一点吗", "短期停留", "具体多少钱", "更多城市", "K签简单吗", "能不能多待一点",
    "多久能好", "长一点的停留", "这么简单吗", "最短停留", "我的名字太长了", "护照上名字太长", "流程复杂吗", "详细地址", "有更简单的签证吗", "我不明白年龄要求", "複雜嗎", "簡歷點寫",
    "仲有咩文件",
    "再说吧", "再说", "what", "go on", "too much", "is there more paperwork?", "what is the fee in short?", "多写论文",
    "what does k visa mean", "完整的材料清单", "更多签证", "还有更多材料吗", "hi i need some info",
]


@pytest.mark.parametrize("wish, text", [(BRIEF, text) for text in BRIEFER] + [(DETAIL, text) for text in LONGER])
def test_wishes_are_understood(wish, text):
    assert length_wanted(text) == wish


@pytest.mark.parametrize("text", OTHER)
def test_questions_of_their_own_are_left_alone(text):
    assert length_wanted(text) is None


@pytest.mark.parametrize("text", BRIEFER + LONGER)
def test_no_wish_is_a_question_about_the_last_answer(text):
    assert bare_ask(text) is None


def test_of_two_wishes_the_last_one_counts():
    assert length_wanted("too long, just the key points") == BRIEF
    assert length_wanted("ok that was too short, more detail please") == DETAIL
    assert length_wanted("too long, how much is it?") is None


@pytest.mark.parametrize("text", ["\ud800 tl;dr", "too long " * 10_000, "详细" * 50_000, "is it that " * 8, "\x00", " \n "])
def test_no_string_breaks_it(text):
    assert length_wanted(text) in (BRIEF, DETAIL, None)
