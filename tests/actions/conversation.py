"""Conversations as an action sees them."""

import asyncio
from typing import Any, Dict, List, Optional, Tuple

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

FORM = "eligibility_form"


def user(text: str, intent: Optional[str] = None, confidence: float = 0.9) -> Dict[str, Any]:
    return {"event": "user", "text": text, "parse_data": {"intent": {"name": intent, "confidence": confidence}}}


def replied(key: str) -> Dict[str, Any]:
    return {"event": "bot", "text": "...", "metadata": {"utter_action": key}}


def ran(action: str) -> Dict[str, Any]:
    return {"event": "action", "name": action}


def loop(name: Optional[str] = FORM) -> Dict[str, Any]:
    return {"event": "active_loop", "name": name}


def tracker(text: str = "", events: Tuple[Dict[str, Any], ...] = (), active: Optional[str] = None, intent: Optional[str] = None,
            confidence: float = 0.9, ranking: Tuple[str, ...] = (), **slots: Any) -> Tracker:
    """A tracker whose latest message is `text`; `events` are what came before and after it."""
    message = {"text": text, "intent": {"name": intent, "confidence": confidence}, "intent_ranking": [{"name": name} for name in ranking]}
    # Rasa knows every slot of the domain, with None while it is empty.
    known = {"requested_slot": None, "check_complete": None, "check_cancelled": None, "check_history": None, **slots}
    return Tracker("somebody", known, message, list(events) or [user(text, intent)], False, None, {"name": active} if active else {}, "action_listen")


def run(action: Any, conversation: Tracker) -> Tuple[List[Dict[str, Any]], List[Dict[str, Any]]]:
    """Returns the events of an action, and its replies."""
    dispatcher = CollectingDispatcher()
    events = asyncio.run(action.run(dispatcher, conversation, {}))
    return events, dispatcher.messages


def slots_set(events: List[Dict[str, Any]]) -> Dict[str, Any]:
    return {event["name"]: event["value"] for event in events if event["event"] == "slot"}


def keys(messages: List[Dict[str, Any]]) -> List[str]:
    return [message["response"] for message in messages]
