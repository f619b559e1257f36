"""Rate limits: for each key a bucket that holds `burst` tokens and gets `per_second` new ones."""

from __future__ import annotations

import time
from collections import OrderedDict
from itertools import islice
from typing import Callable, Text, Tuple

from bot.channels.website.settings import Rate

KEYS_KEPT = 100_000


class TokenBuckets:
    """Buckets by key. One that must be full again is forgotten; beyond `keys_kept` also the one used longest ago.

    So no address is remembered for longer than the limits need it.
    """

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic, keys_kept: int = KEYS_KEPT) -> None:
        self._rate, self._clock, self._keys_kept = rate, clock, keys_kept
        self._seconds_to_fill = rate.burst / rate.per_second
        self._buckets: OrderedDict[Text, Tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def take(self, key: Text) -> bool:
        """Takes one token of `key`; False when there is none."""
        now = self._clock()
        tokens, then = self._buckets.pop(key, (float(self._rate.burst), now))
        tokens = min(float(self._rate.burst), tokens + (now - then) * self._rate.per_second)
        allowed = tokens >= 1
        self._buckets[key] = (tokens - 1 if allowed else tokens, now)
        for oldest, (_, used) in list(islice(self._buckets.items(), 2)):  # two a time, so that a crowd is worked off
            if now - used > self._seconds_to_fill or len(self._buckets) > self._keys_kept:
                del self._buckets[oldest]
        return allowed
