"""How names are cut into keys for look-up: Latin words folded to lower case, every Chinese character by itself."""
from __future__ import annotations

import re
from typing import List, NamedTuple

from bot.language.normalise import HAN, Aligned, aligned

# An initialism with dots ("M.I.T.") is one token, like the same letters without them.
_TOKEN = re.compile(rf"(?<![a-z0-9])[a-z](?:\.[a-z])+(?![a-z0-9])\.?|[{HAN}]|[^\W_{HAN}]+(?:'[^\W_{HAN}]+)*")


class NameToken(NamedTuple):
    """A key, the stretch [start, end) of the normalised text it stands for, and that stretch with its case kept."""

    key: str
    start: int
    end: int
    surface: str


def name_tokens(text: Aligned) -> List[NameToken]:
    return [NameToken(match.group().replace(".", "").replace("'", ""), match.start(), match.end(),
                      text.text[match.start():match.end()]) for match in _TOKEN.finditer(text.folded)]


def name_key(name: str) -> List[str]:
    if name.isascii():  # most names: no need to keep track of offsets
        return [token.replace(".", "").replace("'", "") for token in _TOKEN.findall(name.lower().replace("`", "'"))]
    return [token.key for token in name_tokens(aligned(name))]
