"""The place told earlier, without its name: "same university", "my alma mater", 母校, 同一所, 毕业后留校."""
from __future__ import annotations

import re
from typing import Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.cantonese import as_mandarin

_SCHOOL = r"(?:uni(?:versity)?|school|college|institut(?:e|ion)|place|one|lab|department|faculty|campus)"
_DID = (r"(?:graduated?|studied|study|did|got|had|finished|earned|obtained|completed|received|took|went|attended"
        r"|was educated|am studying|told|said|mentioned|gave|wrote|named|entered|typed)")
_ENGLISH = (
    rf"\b(?:the |that |this |it'?s |in |at |from )*same(?: exact)?(?: {_SCHOOL}\b)?"
    r"|\b(?:my |our )?alma mater\b|\bditto\b|\bas (?:above|before|mentioned|i said)\b",
    rf"\b(?:the |my |that )?(?:(?:old|former|own|previous|last|above) )?{_SCHOOL}(?: (?:where|which|that|from which|as|at which|i))*"
    rf" (?:i|i've|i have)? ?(?:just |already )?{_DID}\b",
    rf"\b(?:the place |right |there )?where i(?:'ve| have)? (?:just |already )?{_DID}\b",
    rf"\b(?:my|the) (?:old|former|own|previous) {_SCHOOL}\b",
    r"\b(?:stayed|staying|remained|still) (?:on )?(?:there|here|on)\b|\bnever left\b|\bi stayed (?:on|in|at)\b",
    r"\bthe one (?:above|before|from before|i (?:just )?\w+)\b|\b(?:already|just) (?:told|mentioned|named) (?:you|it)\b",
)
_CHINESE = (
    r"母校|原校|本校|留校|同上|同校",
    r"同[一个]*[所个间家处](?:学校|大学|院校|单位|地方|机构)?|同样的?(?:学校|大学|单位|地方|一所)?|一样的?|[跟和与同].{0,10}(?:相同|一样|同一|一致)",
    r"(?:上面|前面|之前|刚才|刚刚|刚|方才|上一题|上题|上一个|先前)(?:那?[所个间家]|的那?[所个间家]?|[填说写提讲答]|已经|也)",
    r"(?:我)?(?:毕业|读书|念书|读博|读研|上学)(?:的|后|之后)?(?:那[所个间家边里]|的学校|院校|就留|留下)",
    r"(?:还是|就是|仍是|仍然是|依然是|也是|就在|还在)(?:原来|那|这|同|之前)(?:[所个间家里边儿]|的)",
)
_DENIED = re.compile(
    r"\b(?:not|isn'?t|no longer|different|another|other than|left)\b|不(?:是|在)?(?:一样|相同|同|母校|原校|一个|那)|不同|别的|另外|换了")
_PATTERN = re.compile("|".join((*_ENGLISH, *_CHINESE)))


def same_place(text: str) -> Optional[Tuple[int, int]]:
    """The stretch [start, end) of a short answer that says "the same place as before"; None when it says no such thing."""
    source = aligned(as_mandarin(text))
    told = _PATTERN.search(source.lower) if len(source.lower) <= 160 else None
    if told is None or told.end() == told.start() or _DENIED.search(source.lower):
        return None
    return source.span(told.start(), told.end())
