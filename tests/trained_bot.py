"""The trained model with the real actions and the real policy data, one turn at a time."""

import asyncio
import logging
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Dict, List, Optional, Tuple

# Rasa's own housekeeping, which no story mentions.
UNSEEN_ACTIONS = ("action_listen", "action_session_start", "action_unlikely_intent")


@dataclass(frozen=True)
class Step:
    """One action that ran, and the form that was active once its events were in."""

    action: str
    active_loop: Optional[str]


@dataclass(frozen=True)
class Turn:
    """One message of the user with everything that followed.

    `messages` are the replies as a channel gets them: {text, buttons, metadata, ...}. `slots` and `active_loop` are those at
    the end of the turn; `loop_before` is the form that was active when the message came.
    """

    text: str
    intent: Optional[str]
    full_intent: Optional[str]
    steps: Tuple[Step, ...]
    slots: Dict[str, Any]
    loop_before: Optional[str]
    active_loop: Optional[str]
    messages: Tuple[Dict[str, Any], ...]


class TrainedBot:
    """The bot in this process. Each sender is a conversation of its own; nothing is written to disk."""

    def __init__(self) -> None:
        from rasa.core.tracker_store import InMemoryTrackerStore
        from rasa.shared.core.domain import Domain
        from rasa.utils.log_utils import configure_structlog

        from bot import assistant

        configure_structlog(logging.WARNING)  # Rasa's debug lines would bury the transcript of a failure
        self._reply = assistant.reply
        self._loop = asyncio.new_event_loop()
        self.agent = self._run(assistant.load(tracker_store=InMemoryTrackerStore(Domain.empty())))

    def _run(self, task: Any) -> Any:
        return self._loop.run_until_complete(task)

    def turn(self, sender: str, text: str) -> Turn:
        """Sends one message and returns what happened."""
        before = self._run(self.agent.tracker_store.retrieve_full_tracker(sender))
        loop_before = before.active_loop_name if before else None
        messages = self._run(self._reply(self.agent, text, sender))
        after = self._run(self.agent.tracker_store.retrieve_full_tracker(sender))
        user, steps = _what_happened(list(after.events) if after else [], loop_before)
        return Turn(
            text=text,
            intent=user.intent_name if user else None,
            full_intent=user.full_retrieval_intent_name if user else None,
            steps=steps,
            slots=dict(after.current_slot_values()) if after else {},
            loop_before=loop_before,
            active_loop=after.active_loop_name if after else None,
            messages=tuple(messages),
        )

    def topic(self, text: str) -> str:
        """The topic of a message out of any conversation: `faq/age_limit`, `greet`, `nlu_fallback` ..."""
        parsed = self._run(self.agent.parse_message(text))
        name = parsed["intent"]["name"]
        chosen = parsed.get("response_selector", {}).get(name, {}).get("response", {})
        return chosen.get("intent_response_key") or name


@lru_cache(maxsize=1)
def trained_bot() -> TrainedBot:
    """The one bot of this test session. Raises bot.assistant.ModelMissing when nothing was trained."""
    return TrainedBot()


def _what_happened(events: List[Any], loop: Optional[str]) -> Tuple[Optional[Any], Tuple[Step, ...]]:
    """The last user event, and the actions after it with the form active behind each."""
    from rasa.shared.core.events import ActionExecuted, ActiveLoop, Restarted, UserUttered

    start = max((i for i, event in enumerate(events) if isinstance(event, UserUttered)), default=None)
    if start is None:
        return None, ()
    steps: List[Step] = []
    for event in events[start + 1 :]:
        if isinstance(event, (ActiveLoop, Restarted)):
            loop = event.name if isinstance(event, ActiveLoop) else None
            if steps:
                steps[-1] = Step(steps[-1].action, loop)
        elif isinstance(event, ActionExecuted):
            steps.append(Step(event.action_name, loop))
    return events[start], tuple(step for step in steps if step.action not in UNSEEN_ACTIONS)
