"""The embedded store: quick, and it outlives odd sender ids."""

import asyncio

import pytest
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.tracker_store import SQLiteTrackerStore


@pytest.fixture
def file(tmp_path):
    return tmp_path / "folder" / "conversations.db"


def store_at(file):
    return SQLiteTrackerStore(domain=Domain.empty(), db=str(file))


def conversation(sender, text="hello"):
    tracker = DialogueStateTracker(sender, [AnySlot("age", mappings=[{}])])
    tracker.update(ActionExecuted("action_listen"))
    tracker.update(UserUttered(text))
    tracker.update(SlotSet("age", 29))
    return tracker


def texts(store, sender):
    tracker = asyncio.run(store.retrieve(sender))
    return [event.text for event in tracker.events if isinstance(event, UserUttered)] if tracker else None


def test_the_configured_store_is_this_one(monkeypatch, file):
    monkeypatch.setenv("KVISA_DATABASE", str(file))
    store = TrackerStore.create(EndpointConfig(type="bot.tracker_store.SQLiteTrackerStore"), domain=Domain.empty())
    assert isinstance(store, SQLiteTrackerStore)
    assert file.is_file()


def test_every_connection_uses_write_ahead_logging(file):
    with store_at(file).engine.connect() as connection:
        assert connection.execute("PRAGMA journal_mode").scalar() == "wal"
        assert connection.execute("PRAGMA synchronous").scalar() == 1
        assert connection.execute("PRAGMA busy_timeout").scalar() == 5000


def test_the_query_for_a_conversation_uses_the_index(file):
    with store_at(file).engine.connect() as connection:
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT * FROM events WHERE sender_id = 'a' AND type_name = 'session_started'"
        ).fetchall()
    assert "ix_events_sender_type" in str(plan)


def test_a_conversation_outlives_the_process(file):
    store = store_at(file)
    asyncio.run(store.save(conversation("someone", "年龄要求？😀")))
    store.engine.dispose()
    assert texts(store_at(file), "someone") == ["年龄要求？😀"]


@pytest.mark.parametrize("sender", ["a\x00b", "\ud800", "", "名字", "😀", "x" * 5000, "'; DROP TABLE events; --", "a\nb"])
def test_no_sender_ends_the_process_or_the_store(file, sender):
    store = store_at(file)
    try:
        asyncio.run(store.save(conversation(sender)))
        asyncio.run(store.retrieve(sender))
    except Exception:
        pass  # a refusal is fine; SystemExit is no Exception and would fail the test
    asyncio.run(store.save(conversation("next")))
    assert texts(store, "next") == ["hello"]


def test_a_failed_save_leaves_nothing_behind(file, monkeypatch):
    store = store_at(file)

    def broken(*_):
        raise ValueError("as asked")

    with monkeypatch.context() as patch:
        patch.setattr(store, "_additional_events", broken)
        with pytest.raises(ValueError):
            asyncio.run(store.save(conversation("someone")))
    assert texts(store, "someone") is None
    asyncio.run(store.save(conversation("someone")))
    assert texts(store, "someone") == ["hello"]
