"""Stretches of a text that tell about somebody else (my wife is 29), so that their values are not taken for the user's."""
from __future__ import annotations

import re
from typing import List, Tuple

from bot.language.normalise import aligned

# A relative, or whoever "she" is.
_OTHERS = (
    r"\b(?:she|he)(?='s\b| (?:is|was|has|had|holds?|works?|studied|studies|lives?)\b)|[她他](?=是|今年|有|在|也)|"
    r"\b(?:my|our|his|her|their|with|the)\s+(?:\w+\s+)?(?:wife|husband|spouse|partner|son|sons|daughter|daughters"
    r"|kids?|child|children|baby|mother|father|mom|mum|dad|parents?|brother|sister|siblings?|boyfriend|girlfriend"
    r"|fianc[eé]e?|grand\w+|uncle|aunt|cousin|boss|employer|supervisor|advisor|adviser|professor|teacher)\b"
    r"|(?:^|(?<=[,.;!?] )|(?<=\band ))(?:wife|husband|spouse|fianc[eé]e?|girlfriend|boyfriend|son|daughter|kids?|mother"
    r"|father|mom|mum|dad|parents)(?=(?:'s|\s+(?:is|was|are|has|have|holds?))\b)"
    r"|(?:我的?|的)?(?:妻子|老婆|太太|丈夫|老公|先生|爱人|配偶|儿子|女儿|(?<!生了)(?<!生完)(?<!带)(?<!照顾)(?:孩子|小孩|宝宝)|父母|父亲|母亲|爸爸?|妈妈?|爹|娘|哥哥|姐姐|弟弟|妹妹|男友|女友|男朋友|女朋友|未婚妻|未婚夫"
    r"|对象|爷爷|奶奶|老板|导师|孩子们|两个娃|娃)")
_STOP = re.compile(r"[,.;!?。、;\n]|\b(?:and i|but i|i am|i'm|i have|me)\b|我")


_PATTERN = re.compile(_OTHERS)
_TOO = re.compile(r"(?:\b(?:me|i|myself) and |我[和跟同与]\s*)$")  # "me and my wife are both 32" tells one's own age as well
# As the subject of a sentence the relative stays its subject over commas: 我先生是德国人，36岁 tells his age.
_SUBJECT = re.compile(
    r"(?:'s|\s+(?:is|was|has|had|got|holds?|wants?|works?|studied|studies|graduated|lives?|would|will|can|and"
    r"|who)\b|\s*(?:是|今年|有|在|想|要|毕业|叫|已经|也|持|拿|,))")
_OWN = re.compile(
    r"[.;!?。;\n]|\b(?:i|i'm|i've|im|me|myself|mine)\b"
    r"|(?<![的和陪跟])我(?!的?(?:妻|老|太|丈|先生|爱|配|儿|女|孩|小|父|母|爸|妈|哥|姐|弟|妹|男|导))|本人")


# "I live with my parents in Hungary": they are company, and the sentence stays about the user.
_COMPANY = re.compile(r"\b(?:live|living|stay|staying|moved|move) (?:together )?with (?:\w+ ){1,3}$|\b(?:live|living|stay|staying|moved) (?:together )?with \w+ (?:\w+ )?\w+$")


def about_others(lower: str) -> List[Tuple[int, int]]:
    """Stretches [start, end) of a lower-case normalised text that are about a relative, to the end of their clause."""
    stretches = []
    for match in _PATTERN.finditer(lower):
        if _COMPANY.search(lower[:match.end()]):
            continue
        if _TOO.search(lower[:match.start()]):
            continue
        stop = (_OWN if _SUBJECT.match(lower, match.end()) else _STOP).search(lower, match.end())
        stretches.append((match.start(), stop.start() if stop else len(lower)))
    return stretches


# Whom one teaches: "teaching undergraduates", 给本科生上课.
_TAUGHT = re.compile(r"\b(?:teach(?:ing|es)?|taught|tutor(?:ing)?|lectur(?:e|es|ing)|supervis(?:e|es|ing)|mentor(?:ing)?)"
                     r"(?: (?:to|for|the|some|my|our|several|first|second|third|final|year|1st|2nd|3rd|[a-z]+-year))* $"
                     r"|(?:给|教|带|为|辅导|指导)(?:一些|几个|些)?$")


def taught(lower: str, position: int) -> bool:
    """Whether what begins at a position of a lower-case normalised text are the students of whoever writes."""
    return bool(_TAUGHT.search(lower[:position]))


def inside(position: int, stretches: List[Tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in stretches)


_ONESELF = re.compile(r"\b(?:i|i'm|i've|im|my)\b|我|本人")


def of_oneself(text: str) -> bool:
    """Whether a message speaks of whoever writes it."""
    return bool(_ONESELF.search(aligned(text).folded))
