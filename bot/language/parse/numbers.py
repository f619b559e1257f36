"""Whole numbers from 0 to 199 written in digits, English words or Chinese numerals."""
from __future__ import annotations

import re
from typing import Optional

_ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
         "eighteen nineteen").split()
_TENS = {name: 10 * (i + 2) for i, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
_TENS["fourty"] = 40  # the usual misspelling
_HAN_DIGITS = {**{c: i for i, c in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2, "廿": 20, "卅": 30}

_TENS_WORD = "|".join(_TENS)
_ONES_WORD = "|".join(sorted(_ONES, key=len, reverse=True))
ENGLISH = (rf"(?:(?:(?:one|a)[ -])?hundred(?:[ -](?:and[ -])?(?:(?:{_TENS_WORD})(?:[ -]?(?:{_ONES_WORD}))?|"
           rf"{_ONES_WORD}))?"
           rf"|(?:{_TENS_WORD})(?:[ -]?(?:{_ONES_WORD}))?|{_ONES_WORD})")
HAN = r"(?:[一二两三四五六七八九]?百[零〇]?[一二三四五六七八九]?十?[一二三四五六七八九]?|[一二三四五六七八九]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[零〇○一二三四五六七八九两]{1,4})"
DIGITS = r"\d{1,3}"
# Numbers in words count only as whole words; digits are guarded against decimals, ranks and longer numbers.
NUMBER = rf"(?:(?<![a-z0-9])(?<!\d[.,/-]){DIGITS}(?![\d%])(?![.,]\d)|(?<![a-z-]){ENGLISH}(?![a-z])|{HAN})"


def _han(text: str) -> Optional[int]:
    if text in _HAN_DIGITS:
        return _HAN_DIGITS[text]
    total = 0
    if "百" in text:
        head, text = text.split("百", 1)
        total = 100 * (_HAN_DIGITS.get(head, 1) if head else 1)
        text = text.lstrip("零〇")
    if "十" in text:
        head, tail = text.split("十", 1)
        return total + 10 * (_HAN_DIGITS.get(head, 1) if head else 1) + (_HAN_DIGITS.get(tail, 0) if tail else 0)
    if text[:1] in ("廿", "卅"):
        return total + _HAN_DIGITS[text[0]] + (_HAN_DIGITS.get(text[1:], 0) if text[1:] else 0)
    if not text:
        return total
    digits = [_HAN_DIGITS.get(c) for c in text]
    if None in digits:
        return None
    return total + int("".join(map(str, digits)))  # read out digit by digit: 二九, 九六


def number(text: str) -> Optional[int]:
    """The value of a number as `NUMBER` finds it (lower case), or None."""
    text = text.strip()
    if re.fullmatch(r"\d{1,9}", text):
        return int(text)
    if re.fullmatch(r"[a-z -]+", text):
        total = 0
        for word in re.findall(rf"hundred|{_TENS_WORD}|{_ONES_WORD}", text):
            total += 100 if word == "hundred" else _TENS.get(word) or _ONES.index(word)
        if "hundred" in text and re.match(r"one", text):
            total -= 1
        return total
    return _han(text) if text else None
