"""Keys hit at random: "xqzt", "sdfghjkl", "aaaaaa"."""
from __future__ import annotations

import re

from bot.language.normalise import has_han


def mashed(text: str) -> bool:
    """Keys hit at random: long without a vowel, or a few letters over and over."""
    letters = re.sub(r"[^a-z]", "", text)
    if len(letters) < 4 or has_han(text):
        return len(letters) < 2 and not has_han(text)
    return not re.search(r"[aeiouy]", letters) and len(letters) > 5 or len(set(letters)) <= max(2, len(letters) // 5) \
        or bool(re.search(r"[bcdfghjklmnpqrstvwxz]{6,}", letters)) or bool(re.search(r"(.)\1{3,}", letters))


def random_letters(name: str, kind: str) -> bool:
    """Whether a name typed in small letters is hardly a word or a short form: "xqzt"; but "bmstu" is a university."""
    if not re.fullmatch(r"[b-df-hj-np-tv-xz]{4,}", name):
        return False
    return kind == "field" or bool(re.search(r"[jqxz]", name))


def is_noise(text: str) -> bool:
    """Whether a message is one word of keys hit at random: "xqzt", "sdfghjkl"."""
    word = text.strip(" .!?。")
    return word.isalpha() and word.isascii() and word == word.lower() and (mashed(word) or random_letters(word, "field"))
