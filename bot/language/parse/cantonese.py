"""Everyday Cantonese in the words of the written standard, sign for sign, so that the readers know only one grammar."""
from __future__ import annotations

import re
from typing import Dict, Match

from bot.language.normalise import has_han

# As long as what they replace, so that offsets stay.
_WORDS: Dict[str, str] = {
    "而家": "现在", "依家": "现在", "宜家": "现在", "返工": "上班", "返学": "上学", "返學": "上学", "做嘢": "工作", "做野": "工作",
    "搵工": "找工", "揾工": "找工", "屋企": "家里", "老细": "老板", "老細": "老板", "喺": "在", "嘅": "的", "咗": "了", "冇": "没",
    "仲": "还", "揸": "拿", "攞": "拿", "嗰": "那", "佢": "他", "搵": "找", "揾": "找", "㗎": "的", "噃": "的", "喎": "的",
}
_PATTERN = re.compile("|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
                      + r"|(?<![關关聯联干])係|(?<=[我都就唔亦])系(?![统統列主])|(?<=[讀读返做住學学教開开搞念打揾搵])[緊紧]")


def as_mandarin(text: str) -> str:
    """The text with Cantonese words (而家, 喺, 係, 讀緊) put into standard ones; same length, other text untouched."""
    return _PATTERN.sub(_standard, text) if has_han(text) else text


def _standard(match: Match[str]) -> str:
    word = match.group()
    if word in _WORDS:
        return _WORDS[word]
    return "着" if word in "緊紧" else "是"
