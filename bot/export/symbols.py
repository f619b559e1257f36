"""Symbols that people can copy by hand: Crockford's base 32 (O is read as 0, I and L as 1) with a check of two symbols.

Crockford's own check symbol may be *, ~, $ or =, which a chat takes for markup, and lets one random string in 37 pass.
Two ordinary symbols, the remainder by the largest prime below 1024, let one in a thousand pass. Like his, they show
every single wrong symbol and every two neighbours that changed places.
"""

from __future__ import annotations

import re
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BITS = 5  # in a symbol
CHECK_SYMBOLS = 2
PRIME = 1021
_READ_AS = str.maketrans("OIL", "011")


def from_bits(bits: str) -> str:
    """A string of 0 and 1 as symbols, filled up with zeros at the end."""
    bits += "0" * (-len(bits) % BITS)
    return "".join(ALPHABET[int(bits[at : at + BITS], 2)] for at in range(0, len(bits), BITS))


def to_bits(symbols: str) -> str:
    """The bits of symbols. Raises ValueError for a character outside the alphabet."""
    return "".join(f"{ALPHABET.index(symbol):0{BITS}b}" for symbol in symbols)


def with_check(symbols: str) -> str:
    """The symbols and their check."""
    remainder = int(to_bits(symbols), 2) % PRIME
    return symbols + from_bits(f"{remainder:0{BITS * CHECK_SYMBOLS}b}")


def is_checked(symbols: str) -> bool:
    """Whether the last symbols are the check of the others."""
    rest = symbols[:-CHECK_SYMBOLS]
    return bool(rest) and set(symbols) <= set(ALPHABET) and with_check(rest) == symbols


def upper(text: str) -> str:
    """A text as symbols are looked for in it: full-width forms made plain, in upper case."""
    return unicodedata.normalize("NFKC", text).upper()


def read(text: str) -> str:
    """The letters and digits of an `upper` text, with those read alike made one."""
    return re.sub("[^A-Z0-9]", "", text).translate(_READ_AS)
