"""Finds a resume code in a message, however it was copied: "my code is k1 3fq9 ...", O for 0, without hyphens."""

from __future__ import annotations

import re
from typing import List, Optional

from bot.export import symbols
from bot.export.code import GROUP, MARK

# Also what mail programs and chats put between or around groups.
_SEPARATOR = r"[\s\-‐‑‒–—―−_.·•*`~|/>]"
_START = re.compile(rf"(?<![A-Z0-9]){MARK}{_SEPARATOR}{{0,3}}[0-9OIL]")
_TOKENS = re.compile(rf"{_SEPARATOR}{{0,4}}([A-Z0-9]+)")
_ABOUT_CODES = re.compile(r"\bCODE\b|码|碼")
SHORTEST, LONGEST = 19, 90  # symbols; of a code without any answer, and more than any can have
LOOKS_LIKE = 16  # symbols from which something in the shape of a code is taken for a mistyped one


def find(text: str) -> Optional[str]:
    """The code in a text, or what is meant as one, which `decode` will refuse; None when there is neither."""
    plain = symbols.upper(text)
    mistyped = None
    for start in _START.finditer(plain):
        tokens = _tokens(plain, start.end())
        for end in range(len(tokens), -1, -1):
            candidate = symbols.read(start.group() + "".join(tokens[:end]))
            if SHORTEST <= len(candidate) <= LONGEST and symbols.is_checked(candidate):
                return candidate
        if _meant(start.group(), tokens, bool(_ABOUT_CODES.search(plain))):
            mistyped = mistyped or symbols.read(start.group() + "".join(tokens))
    return mistyped


def _tokens(plain: str, at: int) -> List[str]:
    """The stretches of letters and digits that follow each other from a place on, no more than a code can have."""
    tokens: List[str] = []
    while sum(map(len, tokens)) < LONGEST and (match := _TOKENS.match(plain, at)):
        tokens.append(match.group(1))
        at = match.end()
    return tokens


def _meant(start: str, tokens: List[str], named: bool) -> bool:
    """Whether it has the shape of a code: groups that mix letters and digits, fewer of them beside the word "code"."""
    mixed = [token for token in tokens if re.search("[0-9]", token) and re.search("[A-Z]", token)]
    long_enough = len(symbols.read(start + "".join(tokens))) >= LOOKS_LIKE
    if named:
        return bool(mixed) and (len(mixed) > 1 or len(mixed[0]) > 2 * GROUP)
    whole = sum(len(token) == GROUP for token in tokens) >= len(tokens) - 2
    return long_enough and (len(mixed) > 1 and whole or any(len(token) >= LOOKS_LIKE - 2 for token in mixed))
