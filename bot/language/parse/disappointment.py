"""Whether a message says that an answer or a result is a disappointment, and nothing besides."""

from __future__ import annotations

import re

from bot.language.normalise import aligned
from bot.language.parse.small_words import nothing_else

LONGEST = 80  # characters; whoever writes more says something besides
_LET_DOWN = re.compile(
    r"\b(?:(?:a |such a |so )?(?:dis+ap+oint\w*|sad(?:dening)?|pity|shame|bummer(?:ed)?|let ?down|gutted|discouraging"
    r"|unfortunate(?:ly)?|heartbroken|heartbreaking)|bad news|too bad|oh no+|damn it|hoped for more)\b"
    r"|失望|失落|可惜|遗憾|难过|伤心|沮丧|扫兴|泄气|灰心|郁闷|坏消息|空欢喜|白高兴|白期待|心凉|唔开心"
)
_BESIDE = re.compile(
    r"\b(?:what|not|how|news|hear|sounds?|bit|little|quite|pretty|extremely|hoped|hoping|hope|expected|answer"
    r"|result|wow|u+gh*|a+w+|a+rgh|meh|damn|man|oh|to|for|me|now)\b"
    r"|真|太|很|非常|挺|蛮|够|实在|确实|听到|消息|结果|一场|本来|原来|以为|觉得|感到|感觉|那么|这么|一点|白|人|不|多|令"
)
_ASKS = re.compile(r"[?？]|吗|么$")


def is_disappointed(text: str) -> bool:
    """Whether `text` tells of disappointment and asks nothing. Never raises on any string."""
    folded = aligned(text).folded
    return len(text) <= LONGEST and not _ASKS.search(folded) and nothing_else(folded, _LET_DOWN, _BESIDE)
