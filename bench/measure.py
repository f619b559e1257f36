"""All measurements. The bots take turns in small blocks (A B C A B C ...), so that a drift of the machine hits all alike."""

from __future__ import annotations

import uuid
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Dict, List, Sequence, Tuple

from bench import load
from bench.contestants import Contestant
from bench.servers import Server

LEVELS = (1, 8, 32)
LONG_TURNS = (5, 100, 400)
# A single turn is noise; the cost at a turn is the median over this many before and after it as well.
NEIGHBOURS = 4


@dataclass(frozen=True)
class Plan:
    """How much is measured. Per round: `questions` messages, `checks` guided checks, `messages` for each throughput."""

    starts: int
    rounds: int
    questions: int
    checks: int
    messages: int
    long_turns: Tuple[int, ...] = LONG_TURNS


FULL = Plan(starts=3, rounds=8, questions=40, checks=4, messages=160)
QUICK = Plan(starts=1, rounds=2, questions=10, checks=1, messages=32, long_turns=(5, 20))

Results = Dict[str, Dict[str, float]]


def start_up(contestants: Sequence[Contestant], models: Dict[str, Path], workspace: Path, plan: Plan) -> Results:
    """Seconds from starting the process to its first answer, each bot alone on the machine."""
    taken: Dict[str, List[float]] = {contestant.name: [] for contestant in contestants}
    for _ in range(plan.starts):
        for contestant in contestants:
            with Server(contestant, models[contestant.name], workspace) as server:
                taken[contestant.name].append(server.start_seconds)
    return {name: {"start-up to first answer, s": median(values)} for name, values in taken.items()}


async def side_by_side(contestants: Sequence[Contestant], models: Dict[str, Path], workspace: Path, plan: Plan) -> Results:
    """Latency, throughput, cost of long conversations and memory, with all servers running."""
    with ExitStack() as stack:
        servers = [stack.enter_context(Server(c, models[c.name], workspace)) for c in contestants]
        results: Results = {c.name: {} for c in contestants}
        async with load.Client() as client:
            for server in servers:  # warm up
                await load.questions(client, server.url, server.contestant, plan.questions)
            await _latency(client, servers, plan, results)
            await _throughput(client, servers, plan, results)
            await _long_conversations(client, servers, plan, results)
        for server in servers:
            result = results[server.contestant.name]
            result["resident memory after load, MB"] = server.memory_mb()
            result["messages without a reply, %"] = 100 * client.silent[server.url] / client.sent[server.url]
    return results


async def _latency(client, servers: Sequence[Server], plan: Plan, results: Results) -> None:
    faq: Dict[str, List[float]] = {server.contestant.name: [] for server in servers}
    form: Dict[str, List[float]] = {server.contestant.name: [] for server in servers}
    for _ in range(plan.rounds):
        for server in servers:
            faq[server.contestant.name] += await load.questions(client, server.url, server.contestant, plan.questions)
        for server in servers:
            if server.contestant.asks:
                form[server.contestant.name] += await load.form(client, server.url, server.contestant, plan.checks)
    for kind, times in (("FAQ", faq), ("form", form)):
        for name, values in times.items():
            if values:
                results[name][f"{kind} turn p50, ms"] = load.percentile(values, 0.5)
                results[name][f"{kind} turn p95, ms"] = load.percentile(values, 0.95)


async def _throughput(client, servers: Sequence[Server], plan: Plan, results: Results) -> None:
    for level in LEVELS:
        rates: Dict[str, List[float]] = {server.contestant.name: [] for server in servers}
        for _ in range(max(2, plan.rounds // 2)):
            for server in servers:
                rate = await load.throughput(client, server.url, server.contestant, level, plan.messages)
                rates[server.contestant.name].append(rate)
        for name, values in rates.items():
            results[name][f"messages/s, {level} at once"] = median(values)


async def _long_conversations(client, servers: Sequence[Server], plan: Plan, results: Results) -> None:
    senders = {server.contestant.name: uuid.uuid4().hex for server in servers}
    times: Dict[str, Dict[int, float]] = {name: {} for name in senders}
    last, block = max(plan.long_turns) + NEIGHBOURS, 10
    for first in range(1, last + 1, block):
        for server in servers:
            name = server.contestant.name
            until = min(first + block - 1, last)
            times[name] |= await load.long_conversation(client, server.url, server.contestant, senders[name], first, until)
    for name, by_turn in times.items():
        for number in plan.long_turns:
            near = [by_turn[turn] for turn in range(max(1, number - NEIGHBOURS), number + NEIGHBOURS + 1)]
            results[name][f"turn {number} of a conversation, ms"] = median(near)
