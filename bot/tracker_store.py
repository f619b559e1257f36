"""SQLite tracker store that keeps up with a chat and survives odd sender ids."""

from __future__ import annotations

import contextlib
import logging
import os
import time
from pathlib import Path
from typing import Any, Generator, Optional, Text

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Restarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.feedback_event import FeedbackGiven  # noqa: F401  (an event must be known before a stored one is read)

logger = logging.getLogger(__name__)

DATABASE_VARIABLE = "KVISA_DATABASE"
DEFAULT_DATABASE = "var/conversations.db"
DELETING_ACTION = "action_delete_data"
KEPT_DAYS = 30  # after the last message; data/responses/ (utter_privacy, utter_stored_data) call it a month
DAY_SECONDS = 24 * 60 * 60


class SQLiteTrackerStore(SQLTrackerStore):
    """Rasa's SQL store that forgets on request and after a month, with three of its faults mended.

    - Each event is committed with a full disk sync, which caps it near 18 messages a second: write-ahead logging with relaxed
      syncing keeps every committed turn over a crash of the process and is an order of magnitude faster.
    - Any ValueError in a session ends the whole process; a sender id with a NUL or a lone surrogate is enough to raise one.
    - It finds a conversation by scanning its events: an index on sender and type serves the query it really runs.

    What is deleted leaves the file as well: it is overwritten, the file rewritten, and the write-ahead log, which still has
    it, emptied. The rewriting takes a moment for a hundred megabytes, and is rare.
    """

    def __init__(
        self,
        domain: Optional[Domain] = None,
        host: Optional[Text] = None,
        event_broker: Optional[EventBroker] = None,
        db: Optional[Text] = None,
        **kwargs: Any,
    ) -> None:
        path = Path(db or os.environ.get(DATABASE_VARIABLE) or DEFAULT_DATABASE)
        path.parent.mkdir(parents=True, exist_ok=True)
        super().__init__(domain=domain, dialect="sqlite", db=str(path), event_broker=event_broker, **kwargs)
        self.engine.hide_parameters = True  # or a failed statement would take the user's words into the log
        sa.event.listen(self.engine, "connect", _configure)
        self.engine.dispose()  # connections opened before the listener was there
        with self.engine.connect() as connection:
            connection.execute(
                "CREATE INDEX IF NOT EXISTS ix_events_sender_type ON events (sender_id, type_name, timestamp)"
            )
        self._next_clearing = 0.0
        self._forget_old_conversations()

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Stores what is new, or removes the whole conversation when this turn deleted it."""
        if _is_deleted(tracker):
            # Nothing of the turn is stored either: the next message finds nobody known.
            self._forget(self.SQLEvent.sender_id == tracker.sender_id)
            return
        await super().save(tracker)
        self._forget_old_conversations()

    def _forget_old_conversations(self) -> None:
        """Once a day, removes conversations without a message for `KEPT_DAYS`."""
        now = time.time()
        if now < self._next_clearing:
            return
        self._next_clearing = now + DAY_SECONDS
        sender, last = self.SQLEvent.sender_id, sa.func.max(self.SQLEvent.timestamp)
        old = sa.select(sender).group_by(sender).having(last < now - KEPT_DAYS * DAY_SECONDS)
        self._forget(sender.in_(old))

    def _forget(self, which: Any) -> None:
        with self.session_scope() as session:
            removed = session.query(self.SQLEvent).filter(which).delete(synchronize_session=False)
            session.commit()
        if removed:
            self._clean_file()

    def _clean_file(self) -> None:
        """Takes out of the files what SQLite leaves of deleted rows."""
        with self.engine.connect() as connection:
            try:
                connection.exec_driver_sql("VACUUM")  # split pages of an index keep copies of its keys
                busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            except sa.exc.OperationalError:
                busy = True
        if busy:
            logger.warning("Something else uses the database: traces of deleted rows stay until the next deletion.")

    @contextlib.contextmanager
    def session_scope(self) -> Generator[Any, None, None]:
        """Yields a database session; errors reach the caller instead of ending the process."""
        session = self.sessionmaker()
        try:
            yield session
        finally:
            session.close()


def _is_deleted(tracker: DialogueStateTracker) -> bool:
    """Whether the last turn ended in a deletion: that action began the conversation afresh (actions/privacy.py)."""
    afresh = False
    for event in reversed(tracker.events):
        if isinstance(event, UserUttered):
            return False
        afresh = afresh or isinstance(event, Restarted)
        if isinstance(event, ActionExecuted) and event.action_name == DELETING_ACTION:
            return afresh
    return False


def _configure(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA busy_timeout=5000")
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()
