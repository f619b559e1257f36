"""Remarks to the bot, and what only looks like one."""

import pytest

from bot.language.parse import remark as kinds
from bot.language.parse.remark import reason, remark

SAID = {
    kinds.ANNOYED: (
        "you are a stupid machine", "useless!!", "WTF is this", "what a waste of my time", "you keep repeating yourself", "hurry up",
        "just answer my question already", "come on!", "are you stupid?", "this bot is complete garbage", "i'm so frustrated", "r u even listening",
        "净说废话", "你怎么这么笨", "什么破机器人", "一点用都没有", "赶紧说", "烦死了！", "听不懂人话吗", "你有病吧", "浪费我的时间",
        "这什么破玩意，一点用都没有", "什么破烂玩意", "這什麼爛玩意", "你真係好蠢", "廢話咁多", "快啲啦", "嘥時間", "無語了",
    ),
    kinds.UNHELPFUL: (
        "👎", "👎🏿", "this wasn't helpful at all", "not very useful", "It did not help me", "bad answer", "没什么用处", "没有帮到我",
        "你帮不了我", "對我沒幫助", "幫唔到我", "沒解決我的問題", "不满意",
    ),
    kinds.HELPFUL: ("👍", "👍🏽", "that was really helpful", "great answer, thanks", "very useful", "很有帮助", "幫到我了", "有用，谢谢"),
    kinds.HOW_ARE_YOU: ("Hi, how are you today?", "what's up", "你最近怎么样", "你今天累不累", "食咗飯未"),
    kinds.JOKE: ("can you tell me a joke please", "make me laugh", "给我讲个笑话吧", "說個笑話"),
    kinds.WEATHER: ("what's the weather like in Shanghai?", "is it raining", "明天天气怎么样", "今日天氣好嗎"),
    kinds.LINK: ("https://example.org/a?b=c", "www.example.cn", "example.com/k https://example.org"),
}
NONE = (
    "", "29", "yes", "no", "skip", "good", "thanks", "你好", "快", "answer", "no problem", "没问题", "没有问题", "not bad", "not yet",
    "is it useless to apply without a degree?", "is the K visa useless", "is it a waste of time?", "my visa is useless", "没用吗",
    "有没有用", "没用过", "这是什么东西", "破产怎么办", "stupid question but can I work?", "shit what is the fee", "waste management", "垃圾分类专业", "滚动轴承",
    "麻烦问一下", "烦请告知", "有病能申请吗", "我有病", "没有工作", "快点办要加急费吗", "can they hurry up my application", "气象学",
    "I studied meteorology", "which documents are useful", "you can help me?", "你能帮我吗", "how is life in Shanghai for foreigners",
    "am I too stupid for this?", "what does https://example.org say about the fee?", "answer the questions on the form", "x" * 500,
)


@pytest.mark.parametrize("kind, text", [(kind, text) for kind, texts in SAID.items() for text in texts])
def test_a_remark_is_known(kind, text):
    assert remark(text) == kind


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_remark_is_left_alone(text):
    assert remark(text) is None


@pytest.mark.parametrize("text, told", [
    ("it's wrong", kinds.WRONG), ("那个信息过时了", kinds.WRONG), ("唔啱", kinds.WRONG), ("way too complicated", kinds.UNCLEAR),
    ("没看懂", kinds.UNCLEAR), ("I didn't understand it", kinds.UNCLEAR), ("that is not what I asked", kinds.NOT_ASKED),
    ("答非所问", kinds.NOT_ASKED), ("不是我问的", kinds.NOT_ASKED), ("my wife is thirty", None), ("K签多少钱", None),
])
def test_the_trouble_with_an_answer_is_known(text, told):
    assert reason(text) == told
