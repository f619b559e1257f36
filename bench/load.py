"""Sends messages and takes the time of each."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections import Counter
from typing import Any, Dict, List, Sequence, Tuple

import aiohttp

from bench.contestants import ANSWERS, START, Contestant

REQUEST_SECONDS = 60


class BadReply(Exception):
    """A bot answered with an error, or its form never ran: its times would mean nothing."""


class Client:
    """Sends messages and counts, by address, how many it sent and how many got no reply."""

    def __init__(self) -> None:
        self.sent: Counter = Counter()
        self.silent: Counter = Counter()

    async def __aenter__(self) -> "Client":
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=REQUEST_SECONDS)
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def turn(self, url: str, sender: str, text: str) -> Tuple[float, List[Dict[str, Any]]]:
        """Returns milliseconds from sending to having read the whole reply, and the replies. Raises BadReply."""
        start = time.perf_counter()
        async with self._session.post(url, json={"sender": sender, "message": text}) as response:
            replies = await response.json(content_type=None)
        taken = (time.perf_counter() - start) * 1000
        if response.status != 200:
            raise BadReply(f"{url}: {response.status} {replies!r} to {text!r}")
        self.sent[url] += 1
        self.silent[url] += not replies
        return taken, replies


async def questions(client: Client, url: str, contestant: Contestant, count: int) -> List[float]:
    """Milliseconds of `count` questions, one after the other, in conversations of ten so that length plays no part."""
    times = []
    for number in range(count):
        if number % 10 == 0:
            sender = uuid.uuid4().hex
        taken, _ = await client.turn(url, sender, contestant.questions[number % len(contestant.questions)])
        times.append(taken)
    return times


async def form(client: Client, url: str, contestant: Contestant, rounds: int) -> List[float]:
    """Milliseconds of the answers in `rounds` guided checks that led to the next question.

    The message that starts a check is not counted, nor is the last answer, which ends it: other kinds of turn. Raises
    BadReply when no answer led to a question, since then no form was running.
    """
    times = []
    for _ in range(rounds):
        sender = uuid.uuid4().hex
        await client.turn(url, sender, START)
        for _, answer in ANSWERS[:-1]:
            taken, replies = await client.turn(url, sender, answer)
            if contestant.asks(replies):
                times.append(taken)
    if not times:
        raise BadReply(f"{contestant.name}: the form did not run")
    return times


async def throughput(client: Client, url: str, contestant: Contestant, conversations: int, messages: int) -> float:
    """Messages a second with `conversations` at once, `messages` in all; each waits for its reply before it goes on."""
    each = max(1, messages // conversations)
    start = time.perf_counter()
    await asyncio.gather(*(questions(client, url, contestant, each) for _ in range(conversations)))
    return each * conversations / (time.perf_counter() - start)


async def long_conversation(
    client: Client, url: str, contestant: Contestant, sender: str, first: int, last: int
) -> Dict[int, float]:
    """Milliseconds by turn number of turns `first` to `last` of the conversation of `sender`, which it goes on with."""
    return {
        number: (await client.turn(url, sender, contestant.questions[number % len(contestant.questions)]))[0]
        for number in range(first, last + 1)
    }


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie, by rank. Raises ValueError for no values."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
