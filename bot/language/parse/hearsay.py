"""Whether a message asks if something that others say is true: "my agent says ..., is that true?", 中介说……是真的吗."""

from __future__ import annotations

import re

from bot.language.normalise import aligned

_SAID = re.compile(
    r"\b(?:says?|said|told (?:me|us)|tells? (?:me|us)|heard|read|claims?|claimed|promised?|promises|wrote|writes)\b"
    r"|(?:[中仲]介|网上|网友|朋友|同学|别人|人家|有人|老师|学长|学姐|代办|公司|他们?|她们?).{0,4}(?:说|讲|告诉|保证|承诺|话)|听说|听讲|据说|传闻"
)
_TRUE = re.compile(
    r"\b(?:is|was|isn't) (?:that|this|it|he|she|they) (?:really |actually )?"
    r"(?:true|right|correct|accurate|real|lying)\b|\btrue\?"
    r"|真(?:的)?(?:吗|么|假|嘅)|(?:对|属实|可信|可靠|靠谱)(?:吗|么|不)|是不是(?:真|骗)|(?:能|可以)信|骗(?:我|人)"
)


def is_hearsay(text: str) -> bool:
    """Whether `text` tells what others say and asks if that is true. Never raises on any string."""
    folded = aligned(text).folded
    return bool(_SAID.search(folded) and _TRUE.search(folded))
