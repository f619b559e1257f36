"""Stretches of a text that tell about somebody else (my wife is 29), so that their values are not taken for the user's."""
from __future__ import annotations

import re
from typing import List, Tuple

_OTHERS = (r"\b(?:my|our|his|her|their|with|the)\s+(?:\w+\s+)?(?:wife|husband|spouse|partner|son|sons|daughter|daughters|kids?|child|children|"
           r"baby|mother|father|mom|mum|dad|parents?|brother|sister|siblings?|boyfriend|girlfriend|fianc[eé]e?|grand\w+|uncle|aunt|cousin|"
           r"boss|employer|supervisor|advisor|adviser|professor|teacher)\b"
           r"|(?:我的?|的)?(?:妻子|老婆|太太|丈夫|老公|先生|爱人|配偶|儿子|女儿|孩子|小孩|宝宝|父母|父亲|母亲|爸爸?|妈妈?|爹|娘|哥哥|姐姐|弟弟|妹妹|"
           r"男友|女友|男朋友|女朋友|未婚妻|未婚夫|对象|爷爷|奶奶|老板|导师|孩子们|两个娃|娃)")
_STOP = re.compile(r"[,.;!?。、;\n]|\b(?:and i|but i|i am|i'm|i have|me)\b|我")


_PATTERN = re.compile(_OTHERS)


def about_others(lower: str) -> List[Tuple[int, int]]:
    """Stretches [start, end) of a lower-case normalised text that are about a relative, to the end of their clause."""
    stretches = []
    for match in _PATTERN.finditer(lower):
        stop = _STOP.search(lower, match.end())
        stretches.append((match.start(), stop.start() if stop else len(lower)))
    return stretches


def inside(position: int, stretches: List[Tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in stretches)
