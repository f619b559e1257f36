"""`python -m tests.walks --walks 2000` plays random walks and prints those with faults, and the faults by kind."""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter

import tests.conftest  # noqa: F401  fixes the day and quietens Rasa, before anything of ours is imported
from tests.trained_bot import trained_bot
from tests.walks.walk import walk

VALUES = re.compile(r"'[^']*'|\[.*?\]|\d+")


def main() -> int:
    """Returns 1 when a walk had faults, else 0."""
    options = argparse.ArgumentParser(prog="python -m tests.walks", description=__doc__)
    options.add_argument("--walks", type=int, default=200, help="how many")
    options.add_argument("--first", type=int, default=0, help="seed of the first; the others follow")
    chosen = options.parse_args()
    kinds: Counter[str] = Counter()
    faulty = turns = 0
    for seed in range(chosen.first, chosen.first + chosen.walks):
        played = walk(seed, trained_bot())
        turns += len(played.turns)
        if played.faults:
            faulty += 1
            print(played.transcript(), end="\n\n")
            kinds.update(f"{played.said[at - 1].kind}: {VALUES.sub('…', fault)}" for at, fault in played.faults)
    print(f"{chosen.walks} walks, {turns} turns, {faulty} walks with faults")
    for kind, count in kinds.most_common():
        print(f"{count:6}  {kind}")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
