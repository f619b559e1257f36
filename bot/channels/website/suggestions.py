"""Names of the reference tables that go on from what somebody types."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Dict, Iterable, List, NamedTuple, Text, Tuple

from bot.language.detect import detect
from bot.language.normalise import aligned, has_han
from bot.policy import policy
from bot.wording import in_traditional

KINDS = ("institution", "field", "nationality")
AT_MOST = 6
NOWHERE = 8
SHORTEST_LATIN = 2  # characters; one Chinese character says as much as a word
_BETWEEN_WORDS = re.compile(r"[\s\-/(,.&']+")


class _Entry(NamedTuple):
    name_en: Text
    name_zh: Text
    names: Tuple[Text, ...]  # these two and the aliases as they are compared


def suggestions(kind: Text, text: Text) -> List[Text]:
    """Returns at most six names of `kind` (one of KINDS) for the `text` typed so far, best first.

    In the script of the text. First what begins with it, then what has a word that does, then what has it anywhere,
    then what has words that begin with those typed, in any order ("univ of ox"); names before aliases; institutions in
    the order of their table, which has the well-known first, others the shorter first.
    """
    typed = _compared(aligned(text).folded)
    if len(typed) < (1 if has_han(typed) else SHORTEST_LATIN):
        return []
    placed = [(_place(typed, entry), entry) for entry in _entries(kind)]
    fitting = [(place, 0 if kind == "institution" else len(entry.name_en), entry) for place, entry in placed]
    ordered = sorted(fitting, key=lambda candidate: candidate[:2])
    found = [entry for place, _, entry in ordered if place < NOWHERE][:AT_MOST]
    if not has_han(typed):
        return [entry.name_en for entry in found]
    traditional = detect(text) == "zh-Hant"
    return [in_traditional(entry.name_zh) if traditional else entry.name_zh for entry in found]


def _place(typed: Text, entry: _Entry) -> int:
    """How well an entry fits, 0 the best, NOWHERE not at all."""
    return min(2 * _where(typed, name) + (number > 1) for number, name in enumerate(entry.names))


def _where(typed: Text, name: Text) -> int:
    """0: the name begins with it, 1: a word does, 2: it is somewhere in the name, 3: its words are, 4: they are not."""
    position = name.find(typed)
    if position == 0:
        return 0
    if position > 0:
        return 1 if f" {typed}" in name else 2
    words = name.split()
    return 3 if all(any(word.startswith(part) for word in words) for part in typed.split()) else 4


@lru_cache(maxsize=None)
def _entries(kind: Text) -> Tuple[_Entry, ...]:
    tables: Dict[Text, Iterable] = {
        "institution": policy().institutions.values(),
        "field": policy().fields.values(),
        "nationality": policy().countries.values(),
    }
    return tuple(
        _Entry(row.name_en, row.name_zh, tuple(_compared(name) for name in (row.name_en, row.name_zh, *row.aliases)))
        for row in tables[kind]
    )


def _compared(name: Text) -> Text:
    """In small letters, without accents, words apart by one blank."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    return _BETWEEN_WORDS.sub(" ", plain).strip()


def warm_up() -> None:
    """Reads the tables, so that nobody waits for it."""
    for kind in KINDS:
        _entries(kind)
