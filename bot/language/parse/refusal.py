"""Refusing to answer and not knowing, which people say in as many ways as there are things to keep to themselves."""
from __future__ import annotations

import re

from bot.language.normalise import aligned
from bot.language.parse.command_heads import SUBJECTS
from bot.language.parse.small_words import nothing_else

_SAY = (r"(?:say|tell|answer|share|disclose|reveal|give|talk|go into|discuss|mention|respond|provide|state|reply"
        r"|comment)")
_SAYING = r"(?:saying|telling|answering|sharing|disclosing|revealing|giving|talking|discussing|mentioning|providing)"
# "None of ur biz", 要你管: what is asked is no matter of the bot's.
_NOT_YOURS = (
    r"\b(?:none of|no|not|isn'?t|mind)(?: any of)? (?:your|ur|yer|ya|yo|u|the bot'?s)(?: own| damn| bloody| f\w+)* "
    r"(?:b[usi]{2,4}nes+|biz+(?:ness)?|bidness|concern)\b|\b(?:nunya|nunyabiz|nyob|noyb)\b(?: (?:biz|business))?"
    r"|\bwhat(?:'?s| is| does) (?:it|that) (?:to|matter to) (?:you|u|ya)\b"
    r"|(?:关|干|与|跟|和)(?:你|您)(?:们)?(?:什么|啥|屁|毛|鬼|何|咩|乜|没关系|无关)(?:事|干系?|关系)?|(?:要|用|轮得?到|用得着|使乜)(?:你|您)(?:来)?管"
    r"|(?:你|您)?管(?:得着|那么多|这么多|咁多|太宽了?)(?:吗|么|嘛)?|少管(?:闲事|我)|多管闲事|管好你自己|凭(?:什么|啥)(?:要)?(?:告诉|跟|同|和|对)(?:你|您)(?:说|讲)?")
# Who says this will not answer, whatever else the clause holds of small words.
_REFUSES = re.compile(
    rf"\b(?:rather|prefer(?:ring)?|choose|like|wish)(?: to)? (?:not|keep)\b(?: to)?(?: {_SAY})?|"
    rf"\brather (?:you )?(?:did|do)(?:n'?t| not)\b"
    rf"|\b(?:won'?t|will not|wouldn'?t|would not|can'?t|cannot|can not|do(?:n'?t| not)) (?:really )?"
    rf"(?:(?:wan(?:t|na)|wish|like|care|need|have|feel like)(?: to)? )?(?:{_SAY}|{_SAYING})\b"
    rf"|\bnot (?:going to |gonna |willing to |comfortable(?: with| about)? |happy to |ready to |obliged to |"
    rf"into )?(?:{_SAY}|{_SAYING})\b"
    rf"|\b(?:un|not )comfortable\b|\brefus\w+\b|\bdecline\w*\b|\bno comment\b|{_NOT_YOURS}|\b(?:too |very |quite "
    rf"|bit |kinda )?"
    r"(?:personal|private|confidential|secret|sensitive|intrusive)\b(?! (?:universit|school|college|compan|sector|"
    r"job|work|passport))|\bkeep (?:it|this|that|my \w+)\b(?: to myself)?|\bto myself\b"
    r"|\b(?:do|must|should) i (?:really )?(?:have|need)?(?: to)? (?:tell|say|answer|share)\b|\bdon'?t feel like\b"
    r"|(?:不|唔|毋)(?:太|怎么|是很)?(?:想|愿意?|方便|便|打算|准备|肯|乐意|会|好意思|能|可以)?(?:跟|同|对|向|给|和)?(?:你|您|你们)?"
    r"(?:再)?(?:说|讲|答|回答|透露|告诉|公开|提供|分享|填|提|聊|话|暴露)|(?:不|唔)(?:太)?(?:方便|想提)|保密|秘密|隐私|私隐|拒绝|无可奉告|私人(?:问题|信息|资料)?|私事")
# Who says this cannot answer.
_KNOWS_NOT = re.compile(
    r"\b(?:don'?t|do not|dont|didn'?t|can'?t|cannot|can not|couldn'?t|could not)(?: really| even| quite|"
    r" actually)? (?:know|remember|recall|tell|say|think of)\b"
    r"|\b(?:no|not a|haven'?t a|without an?)(?: \w+)? (?:idea|clue)\b|\bidk\b|\bdunno\b|\b(?:i )?(?:forgot|forget)\b|"
    r"\bbeats me\b|\bwho knows\b"
    r"|\bnot (?:really |so |too |quite |100% )?(?:sure|certain)\b|\bunsure\b|\bhard to say\b|\bunknown\b"
    r"|(?<![你您])(?:不|唔)(?:太|大|是很|怎么)?(?:知道?|晓得|清楚|确定|记得|了解|懂|会|肯定)|(?:不好|难)说|没准|说不(?:清楚?|准|好|上来?)|搞不(?:清楚?|懂|明白)|"
    r"忘(?:记)?了?|(?:没|冇)(?:概念|印象|头绪)|记不(?:清楚?|得|起来?)")
_BESIDE = re.compile(
    rf"{SUBJECTS.pattern}|\b(?:how|what|which|exactly|called|translate[sd]?|count|english|chinese|word|name|here|"
    rf"strangers?|bots?|robots?"
    r"|computers?|machines?|online|internet|anyone|anybody|anything|thing|things|something|know|sure|but|not|no|"
    r"private|privacy|reasons?"
    r"|business|data|because|about|sorry|matter|off|if|do|have|yet|stays?|remains?|would|be|your|system|tbh|imo|"
    r"right|comfortable|sensitive|much)\b"
    r"|换算|转换|对应|翻译|表达|判断|归类|怎么|如何|什么|哪(?:个|种|类|里)?|叫|算|填|属于|英文|中文|点样|点|因为|不好意思|关于|涉及|比较|太|个人|方面|理由|原因|机器人|陌生人|网上|但|不|"
    r"没|说|写|称呼|具体|到底|究竟")


# "Do you keep my data?", 你们会保密吗: whether the bot keeps a secret is a question to it.
_OF_THE_BOT = re.compile(
    r"^(?:(?:and|but|so|hi|hey|ok|well|sorry),? )*(?:do|does|will|would|can|could|are|is|did|have) "
    r"(?:you|u|ya|your \w+|the (?:bot|app|site|chat)|this|it|that|anyone|anybody|my \w+)\b(?!.*\bif i\b)"
    r"|^(?:那|请问|这个?)?(?:你|您|你们|您们|我的[^,。]{1,6}|这里|系统|机器人)[^,。]{0,8}(?:保密|隐私|泄露|公开|透露|告诉别人)[^,。]{0,4}(?:吗|么|呢|\?)")


def is_refusal(text: str) -> bool:
    """Whether the message only says that its writer will not or cannot answer."""
    lower = aligned(text).folded
    return bool(lower) and len(lower) <= 160 and _only_refuses(lower)


def _only_refuses(lower: str) -> bool:
    return not _OF_THE_BOT.search(lower) and any(nothing_else(lower, said, _BESIDE) for said in (_REFUSES, _KNOWS_NOT))


def refuses(text: str) -> bool:
    """Whether one clause of the message declines to answer, the others being talk ("must I? I'd rather not say")."""
    parts = re.split(r"[,.;!?。、；！？，\n]+", aligned(text).folded[:300])
    return is_refusal(text) or any(_only_refuses(part.strip()) for part in parts if part.strip())


def knows_not(text: str) -> bool:
    """Whether the message only says that its writer does not know."""
    return nothing_else(aligned(text).folded[:160], _KNOWS_NOT, _BESIDE)
