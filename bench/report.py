"""The table of results, with ratios to the other bots."""

from __future__ import annotations

from typing import Dict, List, Optional, Sequence

# An empty bot has no form; its one kind of turn stands in.
STAND_INS = {"form turn p50, ms": "FAQ turn p50, ms", "form turn p95, ms": "FAQ turn p95, ms"}


def table(results: Dict[str, Dict[str, float]], subject: str = "ours") -> str:
    """Markdown: a row per measure, a column per bot, then the ratio of `subject` to each other bot. A dash: not measured.

    Ratios of times, seconds and MB are better below 1, of messages a second above 1.
    """
    names = list(results)
    others = [name for name in names if name != subject] if subject in names else []
    head = ["measure", *names, *(f"{subject} / {other}" for other in others)]
    rows = [[measure, *(_number(results[name].get(measure)) for name in names),
             *(_ratio(results, subject, other, measure) for other in others)] for measure in _measures(results)]
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(row, widths) for row in [head, rule, *rows])


def _measures(results: Dict[str, Dict[str, float]]) -> List[str]:
    return list(dict.fromkeys(measure for values in results.values() for measure in values))


def _ratio(results: Dict[str, Dict[str, float]], subject: str, other: str, measure: str) -> str:
    value = results[subject].get(measure)
    base, mark = results[other].get(measure), ""
    if base is None and measure in STAND_INS:
        base, mark = results[other].get(STAND_INS[measure]), "*"
    return f"{value / base:.2f}{mark}" if value is not None and base else "-"


def _number(value: Optional[float]) -> str:
    return "-" if value is None else f"{value:.1f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = (cell.ljust(width) if column == 0 else cell.rjust(width)
                    for column, (cell, width) in enumerate(zip(cells, widths)))
    return "| " + " | ".join([first, *rest]) + " |"


NOTE = "* against the empty bot's FAQ turn: it has no form."
