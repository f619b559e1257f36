"""Reads changes.yaml: what changed in the rules, edition by edition, so that an old result can be explained."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Container, List, Tuple

from .model import Text
from .reader import read_yaml


@dataclass(frozen=True)
class PolicyChange:
    """One edition of the rules. `edition` counts from 1; `facts`: ids of the facts it touches, which may be none."""

    edition: int
    date: date
    what: Text
    facts: Tuple[str, ...]


def load_changes(directory: Path, facts: Container[str]) -> Tuple[PolicyChange, ...]:
    """All editions, newest first. Raises PolicyError, also for a gap in the numbers or a date out of order."""
    result: List[PolicyChange] = []
    nodes = read_yaml(directory, "changes.yaml").items()
    for number, node in zip(range(len(nodes), 0, -1), nodes):
        fields = node.fields(("edition", "date", "what", "facts"))
        if fields["edition"].integer() != number:
            raise fields["edition"].refuse(f"{number}: newest first, without a gap, down to 1")
        day = fields["date"].date()
        if result and day > result[-1].date:
            raise fields["date"].refuse(f"a date not after that of edition {number + 1}")
        what = fields["what"].text()
        touched = fields["facts"].ids(facts.__contains__, "fact", at_least=0)
        result.append(PolicyChange(number, day, what, touched))
    if not result:
        raise read_yaml(directory, "changes.yaml").refuse("at least one edition", "an empty list")
    return tuple(result)
