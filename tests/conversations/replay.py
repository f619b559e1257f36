"""Replays a story through the bot and says where they differ."""

from typing import Any, List, Optional

from bot.requests import ACTIONS
from tests.conversations.reply_faults import faults_of, language_faults
from tests.conversations.story import Story, UserTurn
from tests.trained_bot import Turn


def replay(story: Story, bot: Any, sender: str) -> Optional[str]:
    """Plays the whole story, whatever goes wrong on the way.

    `bot` has `turn(sender, text) -> Turn`. Returns the transcript with the differences under each turn, or None when there
    are none.
    """
    turns: List[Turn] = []
    lines: List[str] = []
    wrong = False
    for number, expected in enumerate(story.turns, 1):
        turns.append(bot.turn(sender, expected.text))
        differences = [*compare(expected, turns[-1]), *faults_of(turns[-1])]
        differences += language_faults(turns, expected.expect.get("language"))
        wrong = wrong or bool(differences)
        lines += [*_transcript(number, turns[-1]), *(f"      ✗ {difference}" for difference in differences)]
    return "\n".join(lines) if wrong else None


def compare(expected: UserTurn, actual: Turn) -> List[str]:
    """The differences between a turn of the story and the one that took place."""
    differences = []
    # What the check takes for an answer, it takes by the words; which topic "29" looks like is chance (record_intents.py).
    # The same holds for what bot/requests.py takes by the words: "why?" looks like nothing in particular.
    taken_by_check = actual.loop_before and expected.actions[:1] == [actual.loop_before]
    by_words = taken_by_check or bool(expected.actions) and expected.actions[0] in ACTIONS
    if not by_words and expected.intent not in (actual.intent, actual.full_intent):
        differences.append(f"intent: expected {expected.intent}, found {actual.full_intent or actual.intent}")
    actions = [step.action for step in actual.steps]
    if expected.actions != actions:
        differences.append(f"actions: expected {expected.actions}, found {actions}")
    else:
        for after, loop in expected.loops:
            found = actual.steps[after - 1].active_loop if after else actual.loop_before
            if loop != found:
                differences.append(f"active_loop after {after} actions: expected {loop}, found {found}")
    for name, value in expected.slots.items():
        if name not in actual.slots or actual.slots[name] != value:
            differences.append(f"slot {name}: expected {value!r}, found {actual.slots.get(name, 'no such slot')!r}")
    for name in expected.slots_set:
        if actual.slots.get(name) is None:
            differences.append(f"slot {name}: expected some value, found none")
    return differences + _compare_replies(expected, actual)


def _compare_replies(expected: UserTurn, actual: Turn) -> List[str]:
    expect, differences = expected.expect, []
    text = "\n".join(message.get("text") or "" for message in actual.messages).casefold()
    metadata = [message.get("metadata") or {} for message in actual.messages]
    for part in expect.get("says", []):
        if part.casefold() not in text:
            differences.append(f"says: {part!r} is missing")
    for part in expect.get("never", []):
        if part.casefold() in text:
            differences.append(f"never: {part!r} is there")
    sources = {source["id"] for entry in metadata for source in entry.get("sources", [])}
    for source in expect.get("sources", []):
        if source not in sources:
            differences.append(f"sources: {source} is missing among {sorted(sources)}")
    if "standing" in expect:
        standings = [entry["standing"] for entry in metadata if "standing" in entry]
        if expect["standing"] not in standings:
            differences.append(f"standing: expected {expect['standing']}, found {standings}")
    titles = [button["title"] for message in actual.messages for button in message.get("buttons") or []]
    for title in expect.get("buttons", []):
        if title not in titles:
            differences.append(f"buttons: {title!r} is missing among {titles}")
    if "question" in expect and actual.slots.get("requested_slot") != expect["question"]:
        differences.append(f"question: expected {expect['question']}, found {actual.slots.get('requested_slot')}")
    return differences


def _transcript(number: int, turn: Turn) -> List[str]:
    lines = [f"{number:3}   User: {turn.text}", f"      [{turn.full_intent or turn.intent}]"]
    for step in turn.steps:
        lines.append(f"      ({step.action}{f', in {step.active_loop}' if step.active_loop else ''})")
    for message in turn.messages:
        body = str(message.get("text")).replace("\n", "\n           ")
        language = (message.get("metadata") or {}).get("language", "?")
        lines.append(f"      Bot ({language}): {body}")
        if message.get("buttons"):
            lines.append("           " + " | ".join(button["title"] for button in message["buttons"]))
    return lines
