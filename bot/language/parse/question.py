"""Is a message (also) a question to the bot?"""
from __future__ import annotations

import re

from bot.language.normalise import aligned

_WH = r"(?:what(?:'?s)?|how(?:'?s)?|why|when|where(?:'?s)?|which|who(?:m|se)?(?:'?s)?|whats|hows)"
_AUXILIARY = r"(?:is|are|am|was|were|do|does|did|can|could|will|would|should|may|might|must|has|have|had|isn'?t|aren'?t|don'?t|doesn'?t|can'?t|won'?t|shall)"
# In the middle of a message "did my bachelor" or "have a degree" goes on with a story; these auxiliaries ask.
_PRESENT = r"(?:is|are|am|do|does|can|could|will|would|should|isn'?t|aren'?t|can'?t)"
_SUBJECT = r"(?:i|you|we|they|he|she|it|this|that|there|the|a|an|my|your|his|her|our|their|people|someone|anyone|foreigners|k|one|chinese|china|these|those|\w+s)"
# "Do experiments in a lab" tells a plan; with one more verb ("do degrees from abroad count") it asks.
_DOING = (r"(?!do \w+ (?:in|at|with|for)\b(?!.*"
          r"\b(?:need|have|get|count|qualify|apply|work|matter|require|pay|help|accept|give|exist)\b))")
_ENGLISH = re.compile(
    rf"(?:^|[.,;!] ?|\b(?:and|but|so|or|ok|hi|hello|hey|please|also|then) ){_WH}\b(?! i (?:want|need|mean|have|do"
    rf"|study|am|live|come|work)\b)|^(?!(?:do|did|had|was|were|have|has) (?:an?|my|some|both) ){_DOING}{_AUXILIARY} {_SUBJECT}\b"
    rf"|(?:[.,;!] ?|\b(?:and|but|so|or|ok|hi|hello|hey|also|then) ){_PRESENT} (?!my\b){_SUBJECT}\b"
    r"|\b(?:tell me (?:about|how|what|if|whether|when|where|which|why|the|more)"
    r"|i (?:want|would like|need|'?d like|wonder|am wondering)(?: to know| to ask| to understand)"
    r"|i'?m (?:wondering|curious|not sure) (?:if|whether|about|how|what)|wondering|any idea|do you know"
    r"|could you (?:tell|explain)|can you (?:tell|explain|help)|question:|please (?:explain|tell|advise)"
    r"|let me know|is it|am i|do i|can i|should i|would i|will i|(?:are|is) there(?! *(?:$|[.,;!]))"
    r"|(?:can|could|will|would|does|did) (?:he|she|they) (?!not\b)\w+"
    r"|how (?:much|many|long|old|do|to|can)|what about|how about|what if|eligib\w+\?)\b")
# At the head of a message an auxiliary before anything but its own filler asks: "is 38 too old", "does MIT count".
_INVERTED = re.compile(
    r"^(?!(?:do|did|was|were) (?:an?|some|my|both|in|at|born|the) )"
    + _DOING + r"(?:(?:hi|hello|hey|ok|and|but|so|also|please)[, ]+)?(?:is|are|does|do|can|could"
    r"|will|would|should|did|was|were) (?!it\b$|not\b|do\b|be\b)\w+ \w+")
_CHINESE = re.compile(
    r"吗|(?:怎么|怎样|如何|什么|为什么|为啥|多少|多久|多长|哪(?:里|些|个|儿|种|国|所|家)?(?!怕)|(?<![十这那好近前后头])几(?:个|天|年|岁|次|月|时)|是否|能否|可否|会不会|能不能|可不可以"
    r"|要不要|是不是|有没有|行不行|够不够|算不算|需不需要|该不该|好不好|请问|想(?:问|知道|了解|咨询)|咨询|告诉我|啥(?!都)|(?<!\d)咋(?![,.!。，]|$)|谁|何时|点样|点解|几多|边(?:度|个|间)|系咪"
    r"|可唔可以|使唔使|使不使|有冇|要唔要|乜|咩|定系|还是.{0,12}(?:呢|$|\?)|呢$|不$(?<=[可能行好对]不)|(?:能|可以|还?行|够)[^,。;?不没]{1,8}不$|么$|可以吗|行吗|对吧|是吧|成不成|可不可行"
    r"|(?:能|可以|算|行|够)(?:的)?不\b|(?<!可)能(?![力源算])[^,。;?]{1,12}吧$)")
_STATEMENT = re.compile(
    r"(?:什么|啥)[^,。;?]{0,4}[都也](?!不懂)|^还是[^,。;?]{1,10}$|没什么|没有?啥|(?:见|约|拜访|谈|聊|跟|和|找|认识|开|参加|跑|看)(?:上|了|过)?几个|(?:还在|正在?|才|着)[^,。;?哪谁什怎几多啥]{0,6}呢$|[没未](?!人|有人)[^,。;?]{1,6}呢$|[没不](?:过)?(?:多久|多长|多少|几[个天年月])|不知道.{0,6}(?:什么|怎么)?$|谁都|哪里都|怎么都|无论|不管|什么的|没有几|多少有点|几年经验"
    r"|(?:是|有)几年")
_PINYIN = re.compile(
    r"\b(?:ma|shenme|zenme|duoshao|duojiu|nali|nianling xianzhi|keyi ma|weishenme|shibushi|nengbuneng|yaobuyao"
    r"|jige|xuyao)\b")


def is_question(text: str) -> bool:
    """Whether the message asks something, with or without a question mark; an answer with a question added counts too."""
    source = aligned(text)
    lower = source.folded
    if not lower:
        return False
    lower = lower[:3000]
    if re.search(r"\?(?!\S*[=&])", lower) and not re.fullmatch(r"[?\s.!]+", lower):
        return True
    if _ENGLISH.search(lower) or _INVERTED.search(lower):
        return True
    chinese = _STATEMENT.sub(" ", lower)
    if _CHINESE.search(chinese):
        return True
    if re.search(r"\bMA\b", source.text) and not source.text.isupper():
        return False  # a master of arts, not 吗
    return lower.isascii() and len(lower.split()) >= 2 and bool(_PINYIN.search(lower)) and " the " not in lower
