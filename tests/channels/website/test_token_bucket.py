"""Rate limits, with a clock of our own."""

from bot.channels.website.settings import Rate
from bot.channels.website.token_bucket import TokenBuckets


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_and_then_one_at_a_time():
    clock = Clock()
    buckets = TokenBuckets(Rate(0.5, 3), clock)
    assert [buckets.take("a") for _ in range(5)] == [True, True, True, False, False]
    clock.now += 2
    assert [buckets.take("a") for _ in range(2)] == [True, False]


def test_refused_tries_do_not_prolong_the_wait():
    clock = Clock()
    buckets = TokenBuckets(Rate(1, 1), clock)
    buckets.take("a")
    for _ in range(9):
        clock.now += 0.1
        assert not buckets.take("a")
    clock.now += 0.11
    assert buckets.take("a")


def test_a_long_pause_gives_no_more_than_the_burst():
    clock = Clock()
    buckets = TokenBuckets(Rate(1, 2), clock)
    buckets.take("a")
    clock.now += 1000
    assert [buckets.take("a") for _ in range(3)] == [True, True, False]


def test_keys_are_counted_apart():
    buckets = TokenBuckets(Rate(1, 1), Clock())
    assert buckets.take("a") and buckets.take("b") and not buckets.take("a")


def test_who_has_not_come_for_a_while_is_forgotten():
    clock = Clock()
    buckets = TokenBuckets(Rate(1, 10), clock)
    for key in "abc":
        buckets.take(key)
    clock.now += 9
    buckets.take("b")
    assert len(buckets) == 3, "they are not full again"
    clock.now += 2
    buckets.take("d")
    assert len(buckets) == 2, "those of a and c are"


def test_a_crowd_of_keys_takes_no_more_memory_than_allowed():
    buckets = TokenBuckets(Rate(1, 1), Clock(), keys_kept=2)
    for key in "abc":
        buckets.take(key)
    assert not buckets.take("c") and not buckets.take("b")
    assert buckets.take("a"), "forgotten, so full again"
