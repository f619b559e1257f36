"""Wishes to have the state of one's own application looked up, which no one can do here: 帮我查一下进度."""
from __future__ import annotations

from bot.language.parse.patterns import beginning, compiled

_LOOK = (r"(?:check|look ?up|track|trace|tell me|find out|see|show(?: me)?|search|verify|query"
         r"|follow up on)")
_CASE = (r"(?:(?:k[- ]?|visa )*(?:application|case|file|visa)(?: (?:status|progress|state|number|id))?)")
_STATUS = compiled(
    rf"\b{_LOOK}(?: (?:on|the|if|whether|for|where|what|is|me))* (?:status|progress|state|stage) of (?:my|our) {_CASE}"
    rf"|\b{_LOOK}(?: (?:on|the|for|me))* (?:my|our) (?:k[- ]?|visa )*(?:application|case|file)(?: visa)? (?:status"
    r"|progress|state|number|id)\b"
    r"|\b(?:what(?:'s| is)|where(?:'s| is)|how(?:'s| is)|any (?:news|update)s? (?:on|about)"
    r"|the) (?:the )?(?:(?:status|progress"
    r"|state|stage) of )?(?:my|our) (?:k[- ]?|visa )*(?:application|case|passport)(?: (?:status|progress|doing|going"
    r"|now"
    r"|at|right now|stuck))*[ ?!.]*$"
    r"|\b(?:has|have|did|is|was|were) (?:my|our) (?:chinese |china )?(?:k[- ]?|visa )*(?:visas?|applications?|case"
    r"|file|papers)"
    r" (?:(?:been|already|yet|finally|just|got|get|gone|come) )*(?:approved|issued|ready|granted|decided|through|out"
    r"|processed"
    r"|accepted|rejected|refused|denied|finished|done)(?: (?:yet|already|now))*(?=[ ?!.]*$)"
    r"|\b(?:any|some) (?:news|updates?|progress|word|decision|result)(?: yet)? (?:on|about|for|of|with"
    r"|regarding) (?:my|our)"
    r" (?:chinese )?(?:k[- ]?|visa )*(?:visas?|applications?|case|file)\b"
    r"|(?:查|睇|看看?|跟踪|查询)(?:一?下|查)?(?:我的?|嘅|一?下)*(?:k?签证?[的嘅]?)?(?:申请[的嘅]?)?(?:进度|进展|状态|办到哪|批了没|批下来|下来没|出签没)"
    r"|我们?(?:的|嘅|个)?(?:k?签证?|申请|护照|材料)+(?:的|嘅)?(?:结果)?(?:现在|目前|已经|到底|究竟)*(?:办到哪|到哪(?:一?步|里|儿)?了|(?:批|下来|出来)(?:了|下来"
    r"|咗)?(?:没|吗|了吗|未)|有(?:冇|没有?)(?:批|出|通过)|出(?:签|来)?了?(?:没|吗)|审到哪"
    r"|什么进度|办好了?(?:没|吗)|的?(?:进度|进展|状态)(?!要|多久|怎么查))"
    r"|我的?(?:护照|申请|受理|档案|cova)(?:编|的)?(?:号码?|编号)(?:是|为|:).*(?:查|睇|看看)|(?:护照|申请)(?:编)?号.*(?:帮我|给我|同我)查"
    r"|\b(?:passport|application|case|file) (?:number|no\.?|id)\b.{0,40}\b(?:check|look (?:it |me )?up|track|status"
    r"|find)\b")
# How one finds out, and the status of residence, are other questions.
_ANOTHER = compiled(r"\bhow (?:can|do|could|to|long|would)\b|\bwhere (?:can|do)\b|\b(?:if|once|when|after) (?:my|our"
                    r"|the)\b"
                    r"|\bchange (?:of )?status|怎么查|如何查|怎样查|在?哪里?(?:可以)?查|点样?查|多久|要是|如果|万一")


def asks_case_status(text: str) -> bool:
    """Whether `text` wants to know how far the writer's own application has got. Never raises on any string."""
    lower = beginning(text)
    return _STATUS.search(lower) is not None and not _ANOTHER.search(lower)
