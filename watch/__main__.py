"""`python -m watch`: which sources have changed or gone, and which facts are due for review. 0: none; 1: some; 2: bad input."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import List, Optional

from bot.policy import policy, today
from watch.look import Notice, UnreadableRecord, due, look, read_record, write_record
from watch.pages import fetch

LINES_SHOWN = 5


def main(arguments: Optional[List[str]] = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m watch", description=__doc__)
    parser.add_argument("--seen", type=Path, default=Path("var/sources_seen.json"), help="pages as last seen (default: %(default)s)")
    parser.add_argument("--offline", action="store_true", help="only the facts that are due, no page is fetched")
    options = parser.parse_args(arguments)
    on = today()
    late = due(policy(), on)
    for fact in late:
        print(f"due since {policy().facts[fact].review_by}: {fact} ({', '.join(policy().facts[fact].sources)})")
    if options.offline:
        return int(bool(late))
    try:
        seen = read_record(options.seen)
    except UnreadableRecord as problem:
        print(problem, file=sys.stderr)
        return 2
    notices, record = look(policy(), seen, on, fetch)
    write_record(options.seen, record)
    for notice in notices:
        print(_told(notice))
    print(f"{len(late)} facts due, {len(notices)} sources to look at, {len(record)} on record in {options.seen}")
    return int(bool(late or notices))


def _told(notice: Notice) -> str:
    lines = [f"{notice.source} {notice.why}: {notice.url}", f"  facts: {', '.join(notice.facts) or 'none'}"]
    for sign, changed in (("+", notice.added), ("-", notice.removed)):
        lines += [f"  {sign} {line}" for line in changed[:LINES_SHOWN]]
        if len(changed) > LINES_SHOWN:
            lines.append(f"  {sign} and {len(changed) - LINES_SHOWN} more lines")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
