"""What the server remembers of a session, in memory: the last replies, and which messages were handled.

Nothing is lost when it is forgotten: it is made anew from the stored conversation.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, deque
from dataclasses import dataclass
from itertools import islice
from typing import Callable, Deque, Iterable, List, Optional, Set, Text

from rasa.shared.core.events import BotUttered, Event, UserUttered

from bot.channels.turn import Reply, replies_in

SENDER_PREFIX = "web:"  # Rasa knows conversations by sender alone, so that each channel has its own
OUTBOX = 50  # replies of a session that can be sent again
HANDLED = 200  # messages of a session that are known when they come again
SESSIONS_KEPT = 1000
IDLE_SECONDS = 15 * 60
DATA_DELETED = "utter_data_deleted"


class Session:
    """One conversation on the website, perhaps in several tabs."""

    def __init__(self, session_id: Text) -> None:
        self.id = session_id
        self.sockets: Set[Text] = set()
        self.outbox: Deque[Reply] = deque(maxlen=OUTBOX)
        self.handled: Deque[Text] = deque(maxlen=HANDLED)
        self.last_seq = 0
        self.underway: Optional[Text] = None  # mid of the turn that runs
        self.ended = False
        self.last_used = 0.0  # on the clock of Sessions
        self.turn = asyncio.Lock()  # turns one after the other
        self.delivery = asyncio.Lock()  # no new reply between those that a returning tab gets again

    @property
    def sender(self) -> Text:
        """The sender id in the tracker store."""
        return SENDER_PREFIX + self.id

    @property
    def in_use(self) -> bool:
        return bool(self.sockets) or self.turn.locked()

    @property
    def payloads(self) -> Set[Text]:
        """What the buttons of the last replies send."""
        return {button["payload"] for reply in self.outbox for button in reply["buttons"]}

    def after(self, seq: int) -> List[Reply]:
        """The replies that a client which has seen `seq` lacks, oldest first."""
        return [reply for reply in self.outbox if reply["seq"] > seq]

    def reply(self, seq: int) -> Optional[Reply]:
        """The reply of that number, None when it is no longer there."""
        return next((reply for reply in self.outbox if reply["seq"] == seq), None)

    def add(self, message: Reply, mid: Text) -> Reply:
        """Takes a message of the bot into the outbox and returns it as the client gets it.

        Its number is the time in milliseconds, made to grow: so it goes on growing when the memory is made anew.
        """
        metadata = message.get("metadata") or {}
        if metadata.get("response") == DATA_DELETED:
            self.outbox.clear()  # deleted is deleted
            self.handled.clear()
        self.last_seq = max(self.last_seq + 1, int(message.get("timestamp", time.time()) * 1000))
        reply = {
            "seq": self.last_seq,
            "mid": mid,
            "text": message.get("text") or "",
            "language": metadata.get("language") or "en",
            "buttons": [
                {"title": button["title"], "payload": button.get("payload") or button["title"]}
                for button in message.get("buttons") or []
            ],
            "custom": message.get("custom") or None,
            "sources": metadata.get("sources") or [],
            "conflicts": metadata.get("conflicts") or [],
            "standing": metadata.get("standing"),
            "check": metadata.get("check"),
            "response": metadata.get("response") or "",
        }
        self.outbox.append(reply)
        return reply


@dataclass(frozen=True)
class Connection:
    """One socket: its session and the address that its messages are counted by."""

    session: Session
    address: Text


def restored(session_id: Text, events: Iterable[Event]) -> Session:
    """Returns the session that the stored `events`, oldest first, tell of."""
    session, mid, first = Session(session_id), "", True
    for event in events:
        if isinstance(event, UserUttered):
            mid, first = event.message_id or "", True
            session.handled.append(mid)
        elif isinstance(event, BotUttered):
            for message in replies_in(event.message(), first):
                session.add(message, mid)
            first = False
    return session


class Sessions:
    """The sessions in memory; idle ones are forgotten after a while, or when there are too many."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, kept: int = SESSIONS_KEPT) -> None:
        self._clock, self._kept = clock, kept
        self._by_id: OrderedDict[Text, Session] = OrderedDict()

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, session_id: Text) -> Optional[Session]:
        """Returns the session, None when it is not in memory."""
        session = self._by_id.get(session_id)
        if session:
            self._used(session)
        return session

    def add(self, session: Session) -> Session:
        """Keeps a session; returns the one that is there already, if any."""
        session = self._by_id.setdefault(session.id, session)
        self._used(session)
        for oldest in list(islice(self._by_id.values(), 2)):  # two a time, so that a crowd is worked off
            if oldest is session or oldest.in_use:
                self._by_id.move_to_end(oldest.id)
            elif len(self._by_id) > self._kept or self._clock() - oldest.last_used > IDLE_SECONDS:
                del self._by_id[oldest.id]
        return session

    def remove(self, session: Session) -> None:
        """Forgets a session."""
        self._by_id.pop(session.id, None)

    def _used(self, session: Session) -> None:
        session.last_used = self._clock()
        self._by_id.move_to_end(session.id)
