"""What conversations reach: responses, rules and what can happen to a question of the check."""

from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Set, Tuple

from tests.conversations.played import Heard

FORM = "eligibility_form"
EVENTS = ("asked", "answered", "skipped", "asked why", "corrected")


@dataclass(frozen=True)
class Rule:
    """A Rasa rule: in or out of the check, which intent (None for any), which actions."""

    name: str
    in_check: bool
    intent: Optional[str]
    actions: Tuple[str, ...]


def rule_of(entry: Mapping[str, Any]) -> Rule:
    """A rule as it stands in data/stories, with at most one intent."""
    steps: Sequence[Mapping[str, Any]] = entry["steps"]
    intents = [step["intent"] for step in steps if "intent" in step]
    actions = [step["action"] for step in steps if step.get("action") not in (None, "action_listen")]
    in_check = any(condition.get("active_loop") == FORM for condition in entry.get("condition") or ())
    return Rule(entry["rule"], in_check, intents[0] if intents else None, tuple(actions))


def said_in(turns: Iterable[Heard], language: str) -> Set[str]:
    """The response keys said in a language (en or zh)."""
    return {key for heard in turns for key, spoken in heard.said if spoken == language}


def rules_in(turns: Iterable[Heard], rules: Sequence[Rule], language: str) -> Set[str]:
    """The names of the rules that a turn in this language went by."""
    spoken = [heard.turn for heard in turns if _language(heard) == language]
    return {
        rule.name
        for rule in rules
        for turn in spoken
        if rule.intent in (None, turn.intent)
        and rule.in_check == (turn.loop_before == FORM)
        and rule.actions == tuple(step.action for step in turn.steps)
    }


def events_in(turns: Iterable[Heard], questions: Sequence[str], language: str) -> Dict[str, Set[str]]:
    """What happened to each question in turns of this language, by question: some of EVENTS."""
    found: Dict[str, Set[str]] = {question: set() for question in questions}
    for heard in turns:
        if _language(heard) == language:
            for question in questions:
                found[question].update(_events(heard, question))
    return found


def _events(heard: Heard, question: str) -> List[str]:
    said, before, after = {key for key, _ in heard.said}, heard.before, heard.turn.slots
    was_open = before.get("requested_slot") == question
    # After a second misreading the question is explained too, but then with examples.
    explained = f"utter_explain_{question}" in said and f"utter_example_{question}" not in said
    held, holds = before.get(question), after.get(question)
    newly_declined = set(after.get("declined") or ()) - set(before.get("declined") or ())
    happened = {
        "asked": f"utter_question_{question}" in said,
        "answered": was_open and held is None and holds is not None,
        "skipped": was_open and question in newly_declined,
        "asked why": was_open and explained and after.get("requested_slot") == question,
        "corrected": held is not None and holds is not None and held != holds and "utter_corrected" in said,
    }
    return [name for name in EVENTS if happened[name]]


def _language(heard: Heard) -> Optional[str]:
    """en or zh, as the first reply says of itself; None for a turn without replies."""
    languages = [(message.get("metadata") or {}).get("language") for message in heard.turn.messages]
    return next((language[:2] for language in languages if language), None)
