"""`python -m tests.transcripts` rewrites docs/transcripts/ with the trained model as it is."""

from __future__ import annotations

import sys

import tests.conftest  # noqa: F401  fixes the day and quietens Rasa, before anything of ours is imported
from tests.trained_bot import trained_bot
from tests.transcripts.page import PAGES, faults, index, page
from tests.transcripts.play import play
from tests.transcripts.script import read_scripts


def main() -> int:
    """Writes the index and a page for each script, and removes pages without one.

    A conversation with a fault that shows by itself (an apology, silence, the wrong script) gets no page, so that
    nobody keeps it as the example to compare with; returns how many those are.
    """
    scripts = read_scripts()
    PAGES.mkdir(parents=True, exist_ok=True)
    for old in PAGES.glob("*.md"):
        old.unlink()
    (PAGES / "README.md").write_text(index(scripts), encoding="utf-8")
    refused = 0
    for script in scripts:
        played = play(script, trained_bot())
        found = faults(played)
        if found:
            refused += 1
            print(f"{script.name}: not written", *found, sep="\n  ")
        else:
            (PAGES / f"{script.name}.md").write_text(page(script, played), encoding="utf-8")
    print(f"{len(scripts) - refused} of {len(scripts)} transcripts written.")
    return refused


if __name__ == "__main__":
    sys.exit(main())
