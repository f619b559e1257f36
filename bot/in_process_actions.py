"""Custom actions called as functions instead of over HTTP: one process less, and a time-out we choose."""

from __future__ import annotations

import asyncio
import json as jsonlib
from typing import Any, Dict, List, Optional, Text

from rasa.core.tracker_store import TrackerStore
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

ACTION_PACKAGE = "actions"
TIMEOUT_SECONDS = 8.0
# Rasa hands an action the current session only; these tell what is stored, which is all sessions.
READING_ALL_SESSIONS = ("action_show_data", "action_download_data")


class InProcessActions(EndpointConfig):
    """Stands in for the action server's endpoint; Rasa calls `request` and sees the answers that the server would give."""

    def __init__(self, package: Text = ACTION_PACKAGE, timeout: float = TIMEOUT_SECONDS) -> None:
        super().__init__(url="in-process://actions")
        self._timeout = timeout
        self._executor = ActionExecutor()
        self._executor.register_package(package)
        self.tracker_store: Optional[TrackerStore] = None  # known only once the agent is there

    async def request(self, method: Text = "post", json: Optional[Dict[Text, Any]] = None, **_: Any) -> Dict[Text, Any]:
        """Runs the action named in `json`.

        Raises:
            ClientResponseError: with the status the action server would use for a rejection (400) or an unknown action (404),
                504 for one that took too long.
        """
        if json and json.get("next_action") in READING_ALL_SESSIONS:
            json["tracker"]["events"] = await self._all_events(json["sender_id"], json["tracker"]["events"])
        try:
            return await asyncio.wait_for(self._executor.run(json), self._timeout)
        except ActionExecutionRejection as rejection:
            raise _failure(400, "rejected", rejection.action_name, rejection.message) from rejection
        except ActionNotFoundException as missing:
            raise _failure(404, "unknown action", missing.action_name, str(missing)) from missing
        except asyncio.TimeoutError as late:
            name = (json or {}).get("next_action", "?")
            raise _failure(504, "time-out", name, f"no answer within {self._timeout} s") from late

    async def _all_events(self, sender: Text, current: List[Dict[Text, Any]]) -> List[Dict[Text, Any]]:
        """The stored events of earlier sessions and then those of the `current` one, as dictionaries, oldest first."""
        stored = await self.tracker_store.retrieve_full_tracker(sender) if self.tracker_store else None
        if stored is None or not current:
            return current
        return [event.as_dict() for event in stored.events if event.timestamp < current[0]["timestamp"]] + current


def _failure(status: int, reason: Text, action: Text, error: Text) -> ClientResponseError:
    return ClientResponseError(status, reason, jsonlib.dumps({"action_name": action, "error": error}))
