"""Marks of a correction: actually, sorry, I meant, not 35 but 36, 更正, 说错了, 应该是."""
from __future__ import annotations

import re
from typing import List, Optional, Tuple

from bot.language.normalise import aligned

_MARKS = re.compile(
    r"^(?:oh |ah |um |well |no,? )?(?:actually|sorry|oops|whoops|wait|no wait|hold on|correction"
    r"|my (?:bad|mistake)|scratch that|pardon|i mean)\b(?!.{0,20}\b(?:skip|can you|could you|what|how|why)\b)"
    r"|\b(?:actually|in fact),? (?:i'?m|i am|it'?s|it is|my|i have|i was|i did|make (?:it|that))\b|\bi meant\b"
    r"|\bi mean\b,?(?= )|\bmeant to (?:say|write|type)\b|\bno,? wait\b|\bwait,? no\b"
    r"|\bnot [\w' -]{1,30}?,? (?:but|rather)\b|\b(?:it'?s|i'?m|i am|is) [\w ]{1,30}, not \b|^not [\w' -]{1,20}, "
    r"|\bi (?:made a|mis)(?: mistake|typed|spoke|said|took)\w*\b|\bmy mistake\b|\btypo\b|\bi was wrong\b"
    r"|^(?:(?:that(?:'s| is|s)|it'?s) )?(?:the )?wrong (?:university|school|uni|college|degree|age|subject|field|major|country|passport|nationality|plan)\b"
    r"|(?:学校|大学|院校|专业|学历|年龄|国籍|护照|打算)(?:写|填|选|说|弄|搞)?(?:得不对|不对|错)(?:了|啦)?(?=[,。，]|$)"
    r"|\bthat'?s wrong\b|\bthat was wrong\b|\bwrong,|\bshould (?:be|have been|say)\b(?! (?:enough|fine|ok|able))"
    r"|\bcorrection\b|\binstead of\b|\bchange (?:it|that|my|the) ?\w*(?: \w+)? to\b|\bmake (?:it|that) \w+"
    r"|\bscratch that\b|\bno,? (?:i'?m|i am|it'?s|my) |\d+[^,.;?]{0,20},? ?not \d+"
    r"|\d+岁?[^,。;?]{0,3}[, ]*(?:不是|唔系) ?\d+|更正|纠正|说错|写错|填错|打错|搞错|弄错|记错|选错|输错|答错|口误|笔误|不对[,。!]|不对$|^(?:哦|啊|噢)?不对"
    r"|错了[,。!]|(?:其实|实际上)(?:我)?(?:是|有|已经|今年)?|应该(?:是|为)(?!不是)|改(?:成|为|一下)|不是.{1,12}?[,]?(?:而?是|系)|我(?:的)?意思是|我是说"
    r"|\b(?:changed|changing) my mind\b|改(?:变)?(?:了)?主意|想法(?:改|变)了"
    r"|换成|讲错|写漏|^(?:抱歉|不好意思|对不起|等等|等下|等一下|慢着)[,，]")
_QUESTION = re.compile(
    r"应该(?:是|为)(?:什么|多少|哪|怎)|是不是应该|应该是吧$|\bshould be\b.{0,40}\?$"
    r"|其实是什么|(?:其实|实际上).*(?:吗|呢|\?)$"
    r"|换成.*(?:吗|\?)$"
    r"|改(?:成|为).*(?:吗|\?)$|^(?:sorry|pardon)[?.! ]*$")


def correction_spans(text: str) -> List[Tuple[int, int]]:
    """The stretches of the original text that are marks of a correction ("not 35 but")."""
    source = aligned(text[:5000])
    return [source.span(*match.span()) for match in _MARKS.finditer(source.folded) if match.end() > match.start()]


# After these a message says anew what it said before: "29. No wait, 31".
_RESTATED = re.compile(
    r"(?<=[\w.,;!?。 ])(?:\bno,? wait\b|\bwait,? no\b|\bsorry,?(?= )|\bcorrection\b|\bscratch that\b|\bi mean(?:t)?\b|\bmake (?:it|that)\b"
    r"|\boops\b|\bactually\b|\brather\b|不对|说错|打错|写错|更正|口误|应该是|讲错|唔系|不,)")


def restated_from(text: str) -> Optional[int]:
    """Where in the text the new statement begins when a correction stands behind what it takes back, else None."""
    source = aligned(text[:5000])
    ends = [match.end() for match in _RESTATED.finditer(source.folded) if match.start() > 1]
    return source.span(ends[-1] - 1, ends[-1])[1] if ends and not _QUESTION.search(source.folded) else None


def is_correction(text: str) -> bool:
    """Whether the message takes back or replaces something said before."""
    lower = aligned(text).folded
    return bool(lower) and len(lower) <= 5000 and bool(_MARKS.search(lower)) and not _QUESTION.search(lower)
