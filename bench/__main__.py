"""`python -m bench`: trains the three bots, measures them side by side and prints the table."""

from __future__ import annotations

import argparse
import asyncio
import platform
import signal
import sys
import tempfile
from importlib.metadata import version
from os import cpu_count
from pathlib import Path
from typing import Dict, List, Optional

from bench import contestants, measure
from bench.load import BadReply
from bench.report import NOTE, table
from bench.servers import BenchError, train

NAMES = ("ours", "default", "empty")


def main(arguments: Optional[List[str]] = None) -> int:
    """Runs the benchmark. Returns 0, or 1 when a bot could not be trained, started or made to answer."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small counts: shows that it works, not how fast the bots are")
    parser.add_argument("--epochs", type=int, default=100,
                        help="epochs of the default bot's networks (default: 100, as in Rasa's default; fewer only save time)")
    parser.add_argument("--only", nargs="+", choices=NAMES, default=list(NAMES), help="measure only these bots")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # as an exception, so that servers and files are cleared away
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as directory:
            results = run(Path(directory), options.only, options.epochs, measure.QUICK if options.quick else measure.FULL)
    except (BenchError, BadReply) as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"\nRasa {version('rasa')}, Python {platform.python_version()}, {cpu_count()} cores, {platform.machine()}; "
          f"default bot: {options.epochs} epochs{'; quick run' if options.quick else ''}\n")
    print(table(results))
    if "empty" in results:
        print(f"\n{NOTE}")
    return 0


def run(workspace: Path, names: List[str], epochs: int, plan: measure.Plan) -> Dict[str, Dict[str, float]]:
    """Returns results by bot and measure. Raises BenchError and BadReply."""
    make = {
        "ours": contestants.ours,
        "default": lambda: contestants.default(workspace / "default", epochs),
        "empty": lambda: contestants.empty(workspace / "empty"),
    }
    compared = [make[name]() for name in NAMES if name in names]
    results: Dict[str, Dict[str, float]] = {}
    models = {}
    for contestant in compared:
        _tell(f"training {contestant.name}")
        models[contestant.name], seconds = train(contestant, workspace)
        results[contestant.name] = {"training, s": seconds}
    _tell("starting each")
    parts = [measure.start_up(compared, models, workspace, plan)]
    _tell("measuring side by side")
    parts.append(asyncio.run(measure.side_by_side(compared, models, workspace, plan)))
    for part in parts:
        for name, values in part.items():
            results[name].update(values)
    return results


def _tell(what: str) -> None:
    print(f"{what} ...", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
