"""Figures from parsed phrases. Shares are between 0 and 1."""

from __future__ import annotations

from collections import Counter
from math import sqrt
from typing import Dict, Iterable, List, NamedTuple, Sequence, Tuple

import numpy as np

from bot.nlu.classifier import FALLBACK, OUT_OF_SCOPE
from evaluation.parse import Parsed

TURNED_AWAY = (OUT_OF_SCOPE, FALLBACK)


class Share(NamedTuple):
    """`hits` of `total`, with the 95 % interval after Wilson."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        return self.hits / self.total if self.total else 0.0

    @property
    def interval(self) -> Tuple[float, float]:
        if not self.total:
            return 0.0, 1.0
        z, n, p = 1.96, self.total, self.value
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, middle - half), min(1.0, middle + half)


def share(flags: Iterable[bool]) -> Share:
    flags = list(flags)
    return Share(sum(flags), len(flags))


def is_off_topic(parsed: Parsed) -> bool:
    return parsed.phrase.topic == OUT_OF_SCOPE


def is_recognised(parsed: Parsed) -> bool:
    """The right topic; for an off-topic message also being met with a choice."""
    return parsed.right or (is_off_topic(parsed) and parsed.found in TURNED_AWAY)


def is_hard(group: str) -> bool:
    return group.endswith("_hard")


def by_group(results: Sequence[Parsed]) -> Dict[str, Share]:
    """Share recognised in each group, in the order of their names."""
    groups = sorted({r.phrase.group for r in results})
    return {group: share(is_recognised(r) for r in results if r.phrase.group == group) for group in groups}


def by_topic(results: Sequence[Parsed]) -> List[Tuple[str, Share]]:
    """Share recognised of each topic, worst first."""
    topics = {r.phrase.topic for r in results}
    shares = [(topic, share(is_recognised(r) for r in results if r.phrase.topic == topic)) for topic in topics]
    return sorted(shares, key=lambda entry: (entry[1].value, entry[0]))


def turned_away(results: Sequence[Parsed], hard: bool) -> Share:
    """Good questions, hard or not, that are turned away or met with a choice."""
    return share(r.found in TURNED_AWAY for r in results if not is_off_topic(r) and is_hard(r.phrase.group) == hard)


def offered(results: Sequence[Parsed], choices: int) -> Share:
    """Of the good questions that are met with a choice, those whose topic is among the likeliest `choices`."""
    met = [r for r in results if r.found == FALLBACK and not is_off_topic(r)]
    return share(r.phrase.topic in [name for name, _ in r.ranking[:choices]] for r in met)


def curve(results: Sequence[Parsed], fallback: float, hard: bool) -> List[Tuple[float, float, float]]:
    """(threshold, false rejections, off-topic recall) over all thresholds of being off topic, the other threshold kept."""
    good = [r for r in results if not is_off_topic(r) and (hard or not is_hard(r.phrase.group))]
    off = [r for r in results if is_off_topic(r)]

    def rejected(group: Sequence[Parsed], threshold: float) -> float:
        return share(
            r.ranking[0][0] == OUT_OF_SCOPE or r.off_topic >= threshold or r.ranking[0][1] < fallback for r in group
        ).value

    thresholds = [round(float(t), 4) for t in np.concatenate([np.linspace(0.01, 0.2, 39), np.linspace(0.21, 1.0, 80)])]
    return [(t, rejected(good, t), rejected(off, t)) for t in thresholds]


def reliability(results: Sequence[Parsed], bins: int = 10) -> List[Tuple[float, float, int]]:
    """(mean probability of the likeliest topic, share right, count) for each filled bin of probability."""
    probability = np.array([r.ranking[0][1] for r in results])
    right = np.array([r.ranking[0][0] == r.phrase.topic for r in results])
    place = np.minimum((probability * bins).astype(int), bins - 1)
    return [
        (float(probability[place == b].mean()), float(right[place == b].mean()), int((place == b).sum()))
        for b in range(bins)
        if (place == b).any()
    ]


def calibration_error(results: Sequence[Parsed]) -> float:
    """Expected calibration error: by how much probability and share right differ on average."""
    return sum(abs(p - right) * count for p, right, count in reliability(results)) / len(results)


def confusions(results: Sequence[Parsed]) -> List[Tuple[str, str, List[str]]]:
    """(topic meant, what was decided, phrases), most frequent first."""
    pairs = Counter((r.phrase.topic, r.found) for r in results if not is_recognised(r))
    return [
        (meant, found, [r.phrase.text for r in results if (r.phrase.topic, r.found) == (meant, found)])
        for (meant, found), _ in pairs.most_common()
    ]


def milliseconds(results: Sequence[Parsed]) -> Tuple[float, float]:
    """Median and 95th percentile of the time of a parse."""
    times = [r.milliseconds for r in results]
    return float(np.percentile(times, 50)), float(np.percentile(times, 95))
