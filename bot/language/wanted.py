"""Which language a message asks for, if it asks for one of those the bot has."""

from __future__ import annotations

import re
from typing import Optional

from bot.language.detect import detect
from bot.language.normalise import aligned

# The first pattern that is found decides: Traditional is also Chinese, and "Chinese" may stand in an English sentence.
_NAMES = (
    ("zh-Hant", re.compile(r"traditional|繁體?|繁体|正體|正体|台灣?用?字|fanti|\btc\b")),
    ("zh", re.compile(r"simplified|简体|簡體|chinese|mandarin|中文|汉语|漢語|普通话|普通話|国语|國語|华语|華語|zhongwen|jianti|putonghua|"
                      r"\bcn\b|\bzh\b")),
    ("en", re.compile(r"english|inglish|英文|英语|英語|yingwen|yingyu|\ben\b|\beng\b")),
)


_SCRIPT = r"(?:traditional|simplified|繁體|繁体|正體|正体|简体|簡體)"
_LANGUAGE = rf"(?:(?:{_SCRIPT} ?)?(?:chinese|mandarin|english|中文|汉语|漢語|普通话|普通話|國語|国语|英文|英语|英語)|{_SCRIPT})"
# A language that is named as the one not wanted or not mastered, or as the one to change from.
_UNWANTED = re.compile(
    rf"(?:(?:\b(?:no|(?<!why )not|cannot|cant|dont|instead of|rather than|from|stop)|n['’]t)"
    rf"(?: (?:understand|know|want|like|need|in|with|to|(?:speak|read|talk|answer|reply|writ|us)(?:e|ing)?))*"
    rf"(?: any| more| much)* |(?:不要|(?<!为什么)(?<!為什麼)(?<!为啥)(?<!點解)(?<!点解)不用|别|別|唔要|不懂|不会|不會|看不懂|听不懂|"
    rf"唔識)[用说說讲講写寫]?){_LANGUAGE}"
    rf"|{_LANGUAGE}(?: is(?:n['’]t| not)(?: (?:so|very|that|too))? good| is (?:\w+ )?(?:bad|poor|weak)|(?:不太|不够|不夠|"
    rf"不)(?:好|行)|很差)"
)


# A complaint about the language that is being used: "why do you keep writing Chinese?", 怎么又是英文.
_COMPLAINT = re.compile(
    rf"(?:\bwhy\b|\byou keep\b|\bstill\b|\balways\b|\btoo much\b|\bso much\b)(?:(?!n['’]t\b|"
    rf"\bnot\b)[^.,;!?]){{0,30}}?{_LANGUAGE}"
    rf"|(?:(?:为什么|為什麼|为啥|怎么|怎麼|干嘛|點解|点解)(?:你)?|你)(?:总是?|總是?|老是?|一直|又|还|還|都|在|是|要|成)*(?:用|说|說|讲|講|写|寫|回)?{_LANGUAGE}"
)


# Tongues that the bot has no words in, and questions about which it has.
_OTHER_TONGUE = re.compile(
    r"\b(?:french|fran[cç]ais|spanish|espa[nñ]ol|german|deutsch|russian|arabic|portugu[eê]se?|japanese|korean|hindi"
    r"|urdu|bengali"
    r"|bangla|tamil|telugu|punjabi|italian|turkish|persian|farsi|vietnamese|thai|indonesian|malay|swahili|amharic|hausa"
    r"|yoruba|ukrainian|polish|dutch|greek|hebrew|nepali|sinhala|burmese|mongolian|kazakh|uzbek|tagalog|filipino"
    r"|latin)\b"
    r"|русск|العربية|日本語|한국어|(?:法|德|日|韩|韓|俄|泰)(?:语|語|文)|西(?:班牙)?(?:语|語|文)|葡萄牙(?:语|語|文)|葡(?:语|語)"
    r"|阿拉伯(?:语|語|文)|(?:印地|意大利|越南|马来|馬來|印尼|土耳其|波斯|乌尔都|蒙古|哈萨克|孟加拉|希腊|荷兰|波兰|乌克兰)(?:语|語|文)|外(?:语|語)"
)
_WHICH = re.compile(
    r"\b(?:which|what|how many|any other|other) (?:\w+ )?(?:languages?|tongues?)\b|\blanguages? (?:do|can|are|other)\b"
    r"|(?:几|幾|多少|哪|什么|什麼|啥|咩|乜嘢?|别的|別的|其他|其它)(?:些|几|幾|种|種|门|門|国|國|样|樣|个|個|的)*(?:语言|語言|话|話(?!题|題)|语种|語種|外语|外語)"
    r"|(?:语言|語言)(?:有|支持|都有)?(?:哪|几|幾|什么|什麼)|(?:除了|以外|之外).{0,10}(?:语|語|文|话|話)"
)


def requested_language(text: str) -> Optional[str]:
    """Returns en, zh or zh-Hant: the language named in `text`, else the one it is written in, else English.

    None where the message wishes none of these: it asks which languages there are, or names or uses another one only.
    """
    if _WHICH.search(text.lower()):
        return None
    lower, folded = (_COMPLAINT.sub(" ", _UNWANTED.sub(" ", form)) for form in (text.lower(), aligned(text).lower))
    for language, pattern in _NAMES:
        if pattern.search(lower) or pattern.search(folded):
            return language
    written = detect(text)
    if written == "other" or _OTHER_TONGUE.search(lower):
        return None
    return written if written in ("en", "zh", "zh-Hant") else "en"
