"""The names that the parsers look for, built once from the policy's reference tables."""

from __future__ import annotations

import csv
from functools import lru_cache
from typing import Dict, List, Text

from bot.language.reading import Lexicon
from bot.policy.loader import DEFAULT

TABLES = ("universities", "research_institutions", "ambiguous_aliases", "stem_fields", "countries")


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Returns the lexicon over universities, research institutions, fields and countries."""
    return Lexicon.from_rows(**{name: _rows(name) for name in TABLES})


def _rows(name: Text) -> List[Dict[Text, Text]]:
    with (DEFAULT / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
