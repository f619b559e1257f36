"""In-memory lock store that hands a conversation on quickly."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import Any, AsyncGenerator, Optional, Text

from rasa.core.lock import TicketLock
from rasa.core.lock_store import InMemoryLockStore
from rasa.utils.endpoints import EndpointConfig

LIFETIME_SECONDS = 20  # longer than an action may take, far shorter than Rasa's minute
POLL_SECONDS = 0.02  # Rasa looks once a second, so the second of two quick messages waits a second


class QuickLockStore(InMemoryLockStore):
    """Same tickets as Rasa's; only the waiting differs."""

    def __init__(self, endpoint_config: Optional[EndpointConfig] = None) -> None:
        super().__init__()

    @asynccontextmanager
    async def lock(
        self,
        conversation_id: Text,
        lock_lifetime: float = LIFETIME_SECONDS,
        wait_time_in_seconds: float = POLL_SECONDS,
    ) -> AsyncGenerator[TicketLock, Any]:
        async with super().lock(conversation_id, lock_lifetime, wait_time_in_seconds) as lock:
            yield lock
