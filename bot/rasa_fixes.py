"""Two places where Rasa 3.6.21 repeats work on every turn. Same results, measured in docs/decisions/0002-speed.md."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Dict

from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.events import Event


def apply() -> None:
    """Patches Rasa in this process. Calling it twice does no harm."""
    _compile_reply_validator_once()
    _look_up_event_classes_once()


def _compile_reply_validator_once() -> None:
    """`jsonschema.validate` checks the schema itself before each reply of an action; the schema never changes."""
    schema = RemoteAction.action_response_format_spec()
    validator_class = validator_for(schema)
    validator_class.check_schema(schema)
    validator = validator_class(schema)

    def validate(_self: RemoteAction, result: Dict[str, Any]) -> bool:
        problem = best_match(validator.iter_errors(result))
        if problem is not None:
            raise problem
        return True

    RemoteAction._validate_action_result = validate  # type: ignore[method-assign]


def _look_up_event_classes_once() -> None:
    """Reading a tracker walks the class tree of events once per stored event; the tree never changes."""
    original = Event.resolve_by_type
    if not hasattr(original, "cache_info"):
        Event.resolve_by_type = staticmethod(lru_cache(maxsize=None)(original))  # type: ignore[method-assign]
