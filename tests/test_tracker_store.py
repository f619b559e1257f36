"""The embedded store: quick, and it outlives odd sender ids."""

import asyncio
import json
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Restarted, SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.feedback_event import FeedbackGiven
from bot.tracker_store import DAY_SECONDS, DELETING_ACTION, KEPT_DAYS, SQLiteTrackerStore

ROOT = Path(__file__).parents[1]


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


def test_every_connection_uses_write_ahead_logging_and_overwrites_what_is_deleted(file):
    with store_at(file).engine.connect() as connection:
        assert connection.execute("PRAGMA journal_mode").scalar() == "wal"
        assert connection.execute("PRAGMA synchronous").scalar() == 1
        assert connection.execute("PRAGMA busy_timeout").scalar() == 5000
        assert connection.execute("PRAGMA secure_delete").scalar() == 1


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


SECRET = "Zebra秘密Quokka"


def deleting(tracker):
    """The turn that deletes, as actions/privacy.py and Rasa leave it."""
    for event in (UserUttered("yes"), ActionExecuted(DELETING_ACTION), BotUttered("done"), Restarted(), ActionExecuted("action_listen")):
        tracker.update(event)
    return tracker


def bytes_of(file):
    """Everything in the database file and its write-ahead log."""
    return b"".join(path.read_bytes() for path in file.parent.glob(file.name + "*"))


def secret_in(file):
    return any(part in bytes_of(file) for part in ("Zebra".encode(), "Quokka".encode(), json.dumps("秘密").strip('"').encode()))


def filled(file, senders, turns):
    """A store with conversations that grew side by side, so that their pages are split and mixed."""
    store, chance = store_at(file), random.Random(1)
    for turn in range(turns):
        said = {"someone": SECRET * (turn + 1), **{f"{'rt'[number % 2]}other{number}": "text" * number for number in range(senders)}}
        said = dict(sorted(said.items(), key=lambda _: chance.random()))
        with store.session_scope() as session:
            for sender, text in said.items():
                event = UserUttered(text)
                session.add(store.SQLEvent(sender_id=sender, type_name="user", timestamp=event.timestamp, data=json.dumps(event.as_dict())))
            session.commit()
    return store


def test_a_deleted_conversation_leaves_no_trace_in_the_file(file):
    store = filled(file, senders=20, turns=20)
    assert secret_in(file), "the test would see it"
    with store.engine.connect():  # another connection keeps the write-ahead log alive
        tracker = asyncio.run(store.retrieve("someone"))
        asyncio.run(store.save(deleting(tracker)))
        assert texts(store, "someone") is None and b"someone" not in bytes_of(file)
        assert not secret_in(file)
    assert len(texts(store, "tother3")) == 20, "others are kept"


def test_feedback_is_deleted_with_the_conversation(file):
    store = store_at(file)
    tracker = conversation("someone")
    tracker.update(FeedbackGiven(metadata={"seq": 1, "response": "utter_greet", "vote": "down", "reason": SECRET}))
    asyncio.run(store.save(tracker))
    assert secret_in(file), "the test would see it"
    asyncio.run(store.save(deleting(asyncio.run(store.retrieve("someone")))))
    assert not secret_in(file)


def test_a_conversation_with_feedback_is_read_by_a_process_that_knows_only_the_store(file):
    store = store_at(file)
    tracker = conversation("someone")
    tracker.update(FeedbackGiven(metadata={"seq": 1, "response": "utter_greet", "vote": "up", "reason": ""}))
    asyncio.run(store.save(tracker))
    read = "; ".join((
        "import asyncio, sys; from rasa.shared.core.domain import Domain; from bot.tracker_store import SQLiteTrackerStore",
        "tracker = asyncio.run(SQLiteTrackerStore(Domain.empty(), db=sys.argv[1]).retrieve('someone'))",
        "print([event.metadata['vote'] for event in tracker.events if event.type_name == 'feedback'])",
    ))
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", read, str(file)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("['up']"), done.stderr


def test_after_a_deletion_somebody_begins_as_a_stranger(file):
    store = store_at(file)
    asyncio.run(store.save(conversation("someone", SECRET)))
    asyncio.run(store.save(deleting(asyncio.run(store.retrieve("someone")))))
    asyncio.run(store.save(conversation("someone", "hello again")))
    assert texts(store, "someone") == ["hello again"]


@pytest.mark.parametrize(
    "events",
    [
        (UserUttered("delete"), ActionExecuted(DELETING_ACTION), BotUttered("sure?"), ActionExecuted("action_listen")),
        (UserUttered("restart"), ActionExecuted("action_start_over"), Restarted(), ActionExecuted("action_listen")),
    ],
    ids=["only asked", "only restarted"],
)
def test_nothing_else_deletes(file, events):
    store = store_at(file)
    tracker = conversation("someone", SECRET)
    for event in events:
        tracker.update(event)
    asyncio.run(store.save(tracker))
    assert SECRET in texts(store, "someone")


def test_a_conversation_is_forgotten_a_month_after_its_last_message(file, monkeypatch):
    store = store_at(file)
    asyncio.run(store.save(conversation("old", SECRET)))
    asyncio.run(store.save(conversation("still here")))
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + (KEPT_DAYS - 1) * DAY_SECONDS)
    later = asyncio.run(store.retrieve("still here"))
    later.update(UserUttered("again"))
    asyncio.run(store.save(later))
    assert texts(store, "old") == [SECRET], "not before its time"
    monkeypatch.setattr(time, "time", lambda: now + (KEPT_DAYS + 1) * DAY_SECONDS)
    asyncio.run(store.save(conversation("new")))
    assert texts(store, "old") is None and not secret_in(file)
    assert texts(store, "still here") == ["hello", "again"]
    assert KEPT_DAYS == 30, "the words say a month"


def test_a_failed_statement_keeps_the_words_of_the_user_out_of_the_log(file):
    store = store_at(file)
    with store.engine.connect() as connection:
        connection.execute("DROP TABLE events")
    with pytest.raises(Exception) as failure:
        with store.session_scope() as session:
            session.add(store.SQLEvent(sender_id="someone", type_name="user", data=SECRET))
            session.commit()
    assert "events" in str(failure.value) and SECRET not in str(failure.value)
