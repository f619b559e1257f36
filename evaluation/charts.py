"""Small charts as SVG text. All values are shares between 0 and 1."""

from __future__ import annotations

from html import escape
from typing import Dict, List, Optional, Sequence, Tuple

from evaluation.scores import Share

SIZE = 300
MARGIN = 40


def bars(shares: Dict[str, Share]) -> str:
    """One horizontal bar a group, with its interval as a line."""
    left, width, row = 130, 380, 26
    parts = []
    for index, (name, share) in enumerate(shares.items()):
        y = index * row
        low, high = (left + width * end for end in share.interval)
        parts.append(
            f'<text x="{left - 8}" y="{y + 16}" class="end">{escape(name)}</text>'
            f'<rect x="{left}" y="{y + 3}" width="{width * share.value:.1f}" height="18" class="bar"/>'
            f'<path d="M{low:.1f} {y + 12}H{high:.1f}" class="interval"/>'
            f'<text x="{left + width + 8}" y="{y + 16}">{share.value:.1%} of {share.total}</text>'
        )
    return _svg(left + width + 110, row * len(shares), "".join(parts))


def plot(
    lines: Sequence[Tuple[str, Sequence[Tuple[float, float]]]],
    x_title: str,
    y_title: str,
    x_end: float = 1.0,
    mark: Optional[Tuple[float, float]] = None,
    dots: bool = False,
    diagonal: bool = False,
) -> str:
    """Lines over shares; `lines` holds (name, points). `x_end` is the greatest x shown."""

    def place(point: Tuple[float, float]) -> str:
        x, y = min(point[0], x_end) / x_end, point[1]
        return f"{MARGIN + x * SIZE:.1f} {MARGIN / 2 + (1 - y) * SIZE:.1f}"

    parts = [f'<rect x="{MARGIN}" y="{MARGIN / 2}" width="{SIZE}" height="{SIZE}" class="frame"/>', *_ticks(x_end)]
    if diagonal:
        parts.append(f'<path d="M{place((0, 0))}L{place((1, 1))}" class="diagonal"/>')
    for index, (name, points) in enumerate(lines):
        shown: List[str] = [place(point) for point in points if point[0] <= x_end]
        parts.append(f'<path d="M{"L".join(shown)}" class="line l{index}"/>')
        if dots:
            parts += [f'<circle cx="{at.split()[0]}" cy="{at.split()[1]}" r="3" class="dot"/>' for at in shown]
        if len(lines) > 1:
            y = MARGIN / 2 + SIZE - 34 + 16 * index
            parts.append(f'<text x="{MARGIN + SIZE - 8}" y="{y}" class="end l{index}">{escape(name)}</text>')
    if mark:
        x, y = place(mark).split()
        parts.append(f'<circle cx="{x}" cy="{y}" r="6" class="mark"/>')
    parts.append(f'<text x="{MARGIN + SIZE / 2}" y="{SIZE + MARGIN + 18}" class="middle">{escape(x_title)}</text>')
    parts.append(f'<text x="{MARGIN}" y="12">{escape(y_title)}</text>')
    return _svg(SIZE + MARGIN + 20, SIZE + MARGIN + 28, "".join(parts))


def _ticks(x_end: float) -> List[str]:
    parts = []
    for step in range(6):
        at = step / 5
        x, y = MARGIN + at * SIZE, MARGIN / 2 + (1 - at) * SIZE
        parts.append(f'<text x="{x:.1f}" y="{SIZE + MARGIN - 2}" class="middle">{at * x_end:.0%}</text>')
        parts.append(f'<text x="{MARGIN - 4}" y="{y + 4:.1f}" class="end">{at:.0%}</text>')
        parts.append(f'<path d="M{MARGIN} {y:.1f}h{SIZE}" class="grid"/>')
    return parts


def _svg(width: float, height: float, content: str) -> str:
    return f'<svg viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" role="img">{content}</svg>'
