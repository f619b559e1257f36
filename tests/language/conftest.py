"""The lists of names that the readers look things up in."""

import csv
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "bot" / "policy" / "data"


def rows(name):
    with open(DATA / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def lexicon():
    from bot.language import Lexicon

    return Lexicon.from_rows(
        rows("universities"), rows("research_institutions"), rows("ambiguous_aliases"), rows("stem_fields"), rows("countries")
    )
