"""The stored conversations, as far as the website needs them beside the turns: read, feedback noted, deleted."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional, Text

from rasa.core.agent import Agent
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.events import ActionExecuted, Restarted, UserUttered

from bot.channels.website.sessions import SENDER_PREFIX, Session, restored
from bot.feedback_event import FeedbackGiven
from bot.tracker_store import DELETING_ACTION


class Conversations:
    """`agent`: returns the agent, which is only there once the server runs."""

    def __init__(self, agent: Callable[[], Agent]) -> None:
        self._agent = agent

    @property
    def _store(self) -> TrackerStore:
        return self._agent().tracker_store

    async def session(self, session_id: Text) -> Optional[Session]:
        """Returns the session as its stored conversation tells it, None when nothing is stored."""
        tracker = await self._store.retrieve(SENDER_PREFIX + session_id)
        if tracker is None or not any(isinstance(event, UserUttered) for event in tracker.events):
            return None
        return restored(session_id, tracker.events)

    async def note_feedback(self, session: Session, feedback: Dict[Text, Any]) -> bool:
        """Stores feedback {seq, response, vote, reason} with the conversation; False when nothing is stored of that."""
        tracker = await self._store.retrieve(session.sender)
        if tracker is None:
            return False
        tracker.update(FeedbackGiven(metadata=feedback))
        await self._store.save(tracker)
        return True

    async def delete(self, session: Session) -> None:
        """Removes the conversation from the store, in the way that "delete my data" does (actions/privacy.py)."""
        tracker = await self._store.retrieve(session.sender)
        if tracker is not None:
            tracker.update(ActionExecuted(DELETING_ACTION))
            tracker.update(Restarted())
            await self._store.save(tracker)
