"""The lock store: one turn after the other, handed on quickly."""

import asyncio
import time

import pytest
from rasa.core.lock_store import LockStore
from rasa.utils.endpoints import EndpointConfig

from bot.lock_store import QuickLockStore

TURN_SECONDS = 0.05
TURNS = 6


def test_the_configured_store_is_this_one():
    assert isinstance(LockStore.create(EndpointConfig(type="bot.lock_store.QuickLockStore")), QuickLockStore)


async def _turns(store, senders, log):
    async def turn(number, sender):
        async with store.lock(sender):
            log.append(("begins", sender, number))
            await asyncio.sleep(TURN_SECONDS)  # the work of the turn
            log.append(("ends", sender, number))

    await asyncio.gather(*(turn(number, sender) for number, sender in enumerate(senders)))


def test_turns_of_one_conversation_follow_each_other_in_order():
    log = []
    asyncio.run(_turns(QuickLockStore(), ["someone"] * TURNS, log))
    assert log == [(what, "someone", number) for number in range(TURNS) for what in ("begins", "ends")]


def test_a_waiting_turn_is_let_in_quickly():
    start = time.perf_counter()
    asyncio.run(_turns(QuickLockStore(), ["someone"] * TURNS, []))
    waited = time.perf_counter() - start - TURNS * TURN_SECONDS
    # Rasa looks once a second, which would make it about five seconds here.
    assert waited < 1.0


def test_other_conversations_do_not_wait():
    log = []
    asyncio.run(_turns(QuickLockStore(), [f"someone{number}" for number in range(TURNS)], log))
    assert [what for what, _, _ in log] == ["begins"] * TURNS + ["ends"] * TURNS


def test_a_failed_turn_gives_the_lock_back():
    async def scenario():
        store = QuickLockStore()
        with pytest.raises(RuntimeError):
            async with store.lock("someone"):
                raise RuntimeError("as asked")
        async with store.lock("someone"):
            return True

    assert asyncio.run(asyncio.wait_for(scenario(), 5))


def test_a_turn_that_never_ends_is_overtaken_when_its_time_is_over():
    async def scenario():
        store = QuickLockStore()
        hung = store.lock("someone", lock_lifetime=0.1)
        await hung.__aenter__()
        async with store.lock("someone"):
            return True

    assert asyncio.run(asyncio.wait_for(scenario(), 5))
