"""One spelling for many: width, script, invisible characters and spaces, with a way back to the original offsets."""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Dict, List, Tuple

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f"
_HAN = re.compile(f"[{HAN}]")
_CONVERTERS: Dict[str, Any] = {}
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
# Letters that Unicode does not take apart into a base and an accent.
_FOLDED_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "s", "æ": "a", "œ": "o", "þ": "t", "ð": "d",
                   "’": "'", "‘": "'", "ʻ": "'", "`": "'", "´": "'"}


@dataclass(frozen=True)
class Aligned:
    """A normalised text whose characters know where they came from.

    `text` is the normalised text, `lower` the same in lower case and of the same length, `folded` also without accents;
    character i of each stems from `original[starts[i]:ends[i]]`.
    """

    original: str
    text: str
    starts: Tuple[int, ...]
    ends: Tuple[int, ...]
    lower: str
    folded: str

    def span(self, start: int, end: int) -> Tuple[int, int]:
        """Offsets in the original of the non-empty stretch [start, end) of the normalised text."""
        return self.starts[start], self.ends[end - 1]


def has_han(text: str) -> bool:
    """True when at least one Chinese character is in the text."""
    return bool(_HAN.search(text))


def _convert(text: str, direction: str) -> str:
    """`text` through OpenCC ("t2s" or "s2t"); lone surrogates, which OpenCC refuses, must have been taken out."""
    if direction not in _CONVERTERS:
        from opencc import OpenCC  # loaded on first use: reading its dictionaries takes a noticeable moment

        _CONVERTERS[direction] = OpenCC(direction)
    return _CONVERTERS[direction].convert(text)


@lru_cache(maxsize=20_000)
def _convert_character(character: str, direction: str) -> str:
    converted = _convert(character, direction)
    return converted if len(converted) == 1 else character


def without_surrogates(text: str) -> str:
    """The text with every lone surrogate replaced by U+FFFD: same length, and safe for libraries written in C."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


def is_traditional(text: str) -> bool:
    """True when the characters that differ between the two scripts are mostly Traditional ones."""
    traditional, simplified = script_counts(text)
    return traditional > simplified


def script_counts(text: str) -> Tuple[int, int]:
    """How many characters occur only in Traditional and how many only in Simplified writing."""
    han = _HAN.findall(text)
    traditional = sum(_convert_character(c, "t2s") != c for c in han)
    simplified = sum(_convert_character(c, "s2t") != c and c not in _IN_BOTH_SCRIPTS for c in han)
    return traditional, simplified


# Simplified characters that are also ordinary Traditional ones, so they prove nothing.
_IN_BOTH_SCRIPTS = frozenset("后里面干台只几系出谷斗丰余云才千万与丑松冲准向合同吃升周咨回困征复夫布幸御志扎折据松板极析柜核棱")


def to_simplified(text: str) -> str:
    """Traditional to Simplified, character count kept."""
    if not has_han(text):
        return text
    text = without_surrogates(text)
    converted = _convert(text, "t2s")
    return converted if len(converted) == len(text) else "".join(_convert_character(c, "t2s") for c in text)


def _kept(character: str) -> str:
    """The character, a space for white space, or "" for what cannot be seen."""
    if character.isspace():
        return " "
    if character.isascii():
        return character if character.isprintable() else ""
    if unicodedata.category(character) in ("Cc", "Cf", "Cs") or ord(character) in _VARIATION_SELECTORS:
        return ""
    return character


def _joins(previous: str, character: str) -> bool:
    """Whether the character belongs to the one before it (accent, Hangul vowel ...) and must be composed with it."""
    if character.isascii() or "\u4e00" <= character <= "\u9fff":
        return False
    if unicodedata.combining(unicodedata.normalize("NFKD", character)[0]):
        return True
    together = unicodedata.normalize("NFKC", previous + character)
    return together != unicodedata.normalize("NFKC", previous) + unicodedata.normalize("NFKC", character)


def _pass(characters: List[Tuple[str, int, int]]) -> List[Tuple[str, int, int]]:
    groups: List[Tuple[str, int, int]] = []
    for character, start, end in characters:
        kept = _kept(character)
        if not kept:
            continue
        if groups and _joins(groups[-1][0], kept):
            groups[-1] = (groups[-1][0] + kept, groups[-1][1], end)
        elif kept == " " and (not groups or groups[-1][0] == " "):
            continue
        else:
            groups.append((kept, start, end))
    if groups and groups[-1][0] == " ":
        groups.pop()
    composed = [(c, start, end) for raw, start, end in groups
                for c in (raw if raw.isascii() else unicodedata.normalize("NFKC", raw))]
    simplified = to_simplified("".join(c for c, _, _ in composed))
    return [(new, start, end) for new, (_, start, end) in zip(simplified, composed)]


def _lowered(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


def _fold(character: str) -> str:
    if character.isascii():
        return character
    if character in _FOLDED_LETTERS:
        return _FOLDED_LETTERS[character]
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() and base.isalpha() else character


@lru_cache(maxsize=512)
def aligned(text: str) -> Aligned:
    """The normalised form of a text together with the offsets of every character in the original."""
    characters = [(c, i, i + 1) for i, c in enumerate(text)]
    # One pass can uncover work for the next (a compatibility form that turns into an accent); three always settle it.
    for _ in range(4):
        result = _pass(characters)
        settled = len(result) == len(characters) and all(a[0] == b[0] for a, b in zip(result, characters))
        characters = result
        if settled:
            break
    joined = "".join(c for c, _, _ in characters)
    lower = "".join(map(_lowered, joined))
    return Aligned(text, joined, tuple(s for _, s, _ in characters), tuple(e for _, _, e in characters),
                   lower, "".join(map(_fold, lower)))


def normalise(text: str) -> str:
    """NFKC, Simplified characters, nothing invisible, single spaces, none at the ends; case is kept. Idempotent."""
    return aligned(text).text
