"""How names are cut into keys for look-up: Latin words folded to lower case, every Chinese character by itself."""
from __future__ import annotations

import re
from typing import List, NamedTuple

from bot.language.normalise import HAN, Aligned, aligned

# An initialism with dots ("M.I.T.") is one token, like the same letters without them.
_TOKEN = re.compile(rf"(?<![a-z0-9])[a-z](?:\.[a-z])+(?![a-z0-9])\.?|[{HAN}]|[^\W_{HAN}]+(?:'[^\W_{HAN}]+)*")


# Everyday short forms inside names ("Uni of Toronto", "Inst. of Technology"), on both sides of a comparison.
_FULL_FORMS = {"uni": "university", "univ": "university", "inst": "institute", "tech": "technology"}


class NameToken(NamedTuple):
    """A key, the stretch [start, end) of the normalised text it stands for, and that stretch with its case kept."""

    key: str
    start: int
    end: int
    surface: str


def name_tokens(text: Aligned) -> List[NameToken]:
    return [NameToken(_key(match.group()), match.start(), match.end(),
                      text.text[match.start():match.end()]) for match in _TOKEN.finditer(text.folded)]


def _key(token: str) -> str:
    bare = token.replace(".", "").replace("'", "")
    return _FULL_FORMS.get(bare, bare)


def name_key(name: str) -> List[str]:
    if name.isascii():  # most names: no need to keep track of offsets
        return [_key(token) for token in _TOKEN.findall(name.lower().replace("`", "'"))]
    return [token.key for token in name_tokens(aligned(name))]
