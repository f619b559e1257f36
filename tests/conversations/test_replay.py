"""The replay itself: a conversation as expected passes, and each single thing gone wrong is reported."""

from dataclasses import replace as changed
from pathlib import Path

import pytest

from tests.conversations.replay import replay
from tests.conversations.reply_faults import apologies
from tests.conversations.story import StoryError, read_stories
from tests.trained_bot import Step, Turn

STORY = """
version: "3.1"
stories:
- story: a question, then the check
  metadata:
    today: 2026-12-01
    expect:
    - {turn: 1, says: [eighteen], never: [guaranteed], sources: [O1], standing: official, language: en, buttons: [Check me], question: null}
    - {turn: 2, question: age}
  steps:
  - user: What is the age limit for this visa?
    intent: faq/age_limit
  - action: utter_faq
  - user: Then please check my own case now
    intent: start_eligibility_check
  - action: eligibility_form
  - active_loop: eligibility_form
  - slot_was_set:
    - requested_slot: age
    - check_history
"""
MESSAGE = {
    "text": "From Eighteen up.",
    "buttons": [{"title": "Check me", "payload": "Check me"}],
    "metadata": {"language": "en", "sources": [{"id": "O1"}], "standing": "official"},
}
FIRST = Turn(
    "What is the age limit for this visa?", "faq", "faq/age_limit", (Step("utter_faq", None),),
    {"requested_slot": None}, None, None, (MESSAGE,),
)
SECOND = Turn(
    "Then please check my own case now", "start_eligibility_check", None, (Step("eligibility_form", "eligibility_form"),),
    {"requested_slot": "age", "check_history": []}, None, "eligibility_form",
    ({"text": "How old are you?", "metadata": {"language": "en"}},),
)


class ScriptedBot:
    """Gives the turns it was made with."""

    def __init__(self, *turns: Turn) -> None:
        self.turns = list(turns)

    def turn(self, sender: str, text: str) -> Turn:
        return self.turns.pop(0)


def read(directory: Path, text: str):
    file = directory / "test_example.yml"
    file.write_text(text, encoding="utf-8")
    return read_stories(file)


def message(**changes):
    return changed(FIRST, messages=({**MESSAGE, **changes},))


def test_a_conversation_as_expected_passes(tmp_path):
    story = read(tmp_path, STORY)[0]
    assert story.today.isoformat() == "2026-12-01"
    assert replay(story, ScriptedBot(FIRST, SECOND), "someone") is None


@pytest.mark.parametrize(
    "first, second, complaint",
    [
        (changed(FIRST, full_intent="faq/fees"), SECOND, "intent: expected faq/age_limit"),
        (changed(FIRST, steps=()), SECOND, "actions: expected ['utter_faq'], found []"),
        (FIRST, changed(SECOND, steps=(Step("eligibility_form", None),)), "active_loop"),
        (FIRST, changed(SECOND, slots={"requested_slot": "degree", "check_history": []}), "question: expected age"),
        (FIRST, changed(SECOND, slots={"check_history": []}), "slot requested_slot"),
        (FIRST, changed(SECOND, slots={"requested_slot": "age", "check_history": None}), "slot check_history"),
        (changed(FIRST, slots={"requested_slot": "age"}), SECOND, "question: expected None"),
        (changed(FIRST, messages=()), SECOND, "silence"),
        (message(text=" "), SECOND, "silence"),
        (message(text="From twenty up."), SECOND, "'eighteen' is missing"),
        (message(text="From eighteen up, Guaranteed."), SECOND, "'guaranteed' is there"),
        (message(text="From eighteen up to {age_limit}."), SECOND, "placeholder"),
        (message(text="From eighteen up. utter_faq/fees"), SECOND, "internal name"),
        (message(buttons=[]), SECOND, "'Check me' is missing"),
        (message(metadata={"language": "en", "standing": "official"}), SECOND, "sources: O1"),
        (message(metadata={**MESSAGE["metadata"], "standing": "reported"}), SECOND, "standing: expected official"),
        (message(metadata={**MESSAGE["metadata"], "language": "zh"}), SECOND, "language: expected en"),
        (message(text="eighteen: 年龄要求官方没有公布具体岁数"), SECOND, "an English reply with"),
        (FIRST, changed(SECOND, messages=({"text": "你今年多大？", "metadata": {"language": "zh"}},)), "asked in en"),
        (FIRST, changed(SECOND, text="ok", messages=({"text": "你今年多大？", "metadata": {"language": "zh"}},)), "flipped"),
        (message(text=next(iter(apologies()))), SECOND, "apology"),
    ],
)
def test_each_difference_is_reported(tmp_path, first, second, complaint):
    report = replay(read(tmp_path, STORY)[0], ScriptedBot(first, second), "someone")
    assert report is not None and complaint in report
    assert "User: What is the age limit" in report, "the transcript belongs to the report"


@pytest.mark.parametrize(
    "language, text, complaint",
    [
        ("zh", "年齡要求官方沒有公佈具體歲數，由駐外使領館在網站上說明，請先問清楚。", "Simplified reply"),
        ("zh-Hant", "年龄要求官方没有公布具体岁数，由驻外使领馆在网站上说明，请先问清楚。", "Traditional reply"),
        ("zh", "The age limit has not been published.", "Chinese reply"),
    ],
)
def test_script_and_language_must_agree(tmp_path, language, text, complaint):
    turn = changed(FIRST, text="ok", messages=({"text": text, "metadata": {"language": language}},))
    assert complaint in replay(read(tmp_path, STORY)[0], ScriptedBot(turn, SECOND), "someone")


@pytest.mark.parametrize(
    "old, new, complaint",
    [
        ("says: [eighteen]", "say: [eighteen]", "unknown key 'say'"),
        ("says: [eighteen]", "says: eighteen", "says must be a list"),
        ("says: [eighteen]", "says: []", "says must be a list of texts"),
        ("turn: 2", "turn: 3", "the story has 2 user turns"),
        ("turn: 2", "turn: 1", "stands there twice"),
        ("{turn: 2, question: age}", "{turn: 2}", "expects nothing"),
        ("language: en", "language: fr", "language must be one of"),
        ("standing: official", "standing: certain", "standing must be one of"),
        ("today: 2026-12-01", "today: tomorrow", "today must be a date"),
        ("today: 2026-12-01", "day: 2026-12-01", "metadata may hold"),
        ("    intent: faq/age_limit\n", "", "expected user with intent|first step"),
        ("  - action: utter_faq\n", "  - bot: Hello\n", "found {'bot': 'Hello'}"),
        ("stories:\n", "rules: []\nstories:\n", "nothing else"),
    ],
)
def test_a_story_that_would_not_be_checked_is_refused(tmp_path, old, new, complaint):
    assert old in STORY
    with pytest.raises(StoryError) as refused:
        read(tmp_path, STORY.replace(old, new))
    assert "test_example.yml" in str(refused.value)
    assert any(part in str(refused.value) for part in complaint.split("|"))
