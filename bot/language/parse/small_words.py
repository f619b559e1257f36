"""Words that change nothing of what a short message wants: with a command beside them it is that command."""
from __future__ import annotations

import re
from typing import Pattern

from bot.language.wordlists import FUNCTION_WORDS

# Who asks "what", "how" or "not" may well want something else.
_TELLING = frozenset("what how which when where who whom whose why not no nor never dont doesnt didnt cant wont isnt "
                     "arent if than but because only off out over again".split())
_ENGLISH = (FUNCTION_WORDS - _TELLING) | frozenset(
    "please pls plz thanks thank thx hey hi hello ok okay sorry oops wait um uh hmm hm oh well maybe guess think "
    "feel really actually right today time moment bro sir madam man dude friend bot dear lol haha hahaha ah ahh "
    "eh yeah yes yep want wanna gonna would like could lets better best u ur pleas kindly simply quickly still "
    "better go try bit mate honestly frankly though anyway question questions quesion qestion one ones step steps "
    "answer answers thing things check form assessment test quiz survey chat conversation whole everything part "
    "bits stuff section topic point i'd i'll i'm i've let's you're it's that's s d ll m ve re t".split())
_CHINESE = (
    r"不好意思|对不起|抱歉|谢谢|多谢|麻烦|唔该|你好|您好|可不可以|能不能|可以|可唔可以|问题|题目|这里|那里|这边|上面|刚才|刚刚|之前|前面|还是|直接|现在|今天|目前|暂时|回答|答案|答|整个|"
    r"全部|所有|测试|评估|检查|表格|聊天|吧|啊|呀|呢|嘛|吗|哦|噢|喔|哈|嗯|呃|哎|唉|哟|啦|了|的|地|得|嘅|咗|我们|我|你|您|俺|咱|想|要|请|帮|给|能|把|将|先|就|都|也|还|再|"
    r"这|那|呢|个|一|题|道|条|步|遍|次|下|里|到|去|来|看|让|有点|有些|些|点|好|行|和|跟|同|喺|嚟|翻|返|吓|咯|喇|哋|用|系|是")
_SMALL = re.compile(rf"[a-z]+(?:'[a-z]+)?|{_CHINESE}|\W+|_")


def nothing_else(text: str, carried: Pattern[str], also: Pattern[str]) -> bool:
    """Whether the lower-case normalised text holds `carried`, and besides it small words and matches of `also` only."""
    rest, count = carried.subn(" \x00 ", text)
    if not count:
        return False
    rest = also.sub(" ", rest).replace("\x00", " ")
    return not _SMALL.sub(_unless_content, rest).strip()


def _unless_content(match: "re.Match[str]") -> str:
    word = match.group()
    if not word[0].isascii() or not word[0].isalpha():
        return " "
    return " " if word in _ENGLISH or word.replace("'", "") in _ENGLISH - _TELLING else word
