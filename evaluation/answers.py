"""Slot understanding: what the check takes down from held-out answers, against what a person would.

A case says which question is open, what the check already knows (`given`), the text, every value to be taken down, and the
reaction where there is one besides or instead of values.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Any, Dict, FrozenSet, List, Mapping, Sequence, Tuple

from ruamel.yaml import YAML

from bot.check import turn
from bot.check.answers import PROFILE_SLOTS
from bot.check.correction import read_in_check
from bot.check.interruption import belongs_to_check
from bot.check.lexicon import lexicon
from bot.language.parse.documents import DOCUMENTS
from bot.language.reading import Reading
from bot.policy import policy
from evaluation.scores import Share, share

FOLDER = Path(__file__).parents[1] / "tests" / "language" / "held_out_answers"
TODAY = date(2026, 6, 15)  # the day on which the answers are given: their ages count from it
VALUES = tuple(name for name in PROFILE_SLOTS if name not in ("field_text", "institution_text", "declined"))
ASKED_BACK = ("utter_retry_", "utter_which_institution", "utter_age_vague", "utter_age_implausible", "utter_explain_nationality")
# To leave a question out, why it is asked and what it means are one reaction each, whatever the words for it.
SAME_COMMAND = {"skip": "declined", "stop": "cancel", "explain": "why"}


@dataclass(frozen=True)
class Case:
    """`may`: values that the text only implies, right with or without. `reaction`: "declined", "asks_back", "question" and names of commands; empty when values are all there is."""

    group: str
    question: str
    text: str
    given: Mapping[str, Any]
    values: Mapping[str, Any]
    may: Mapping[str, Any]
    reaction: FrozenSet[str]


@dataclass(frozen=True)
class Outcome:
    """What the check did with a case."""

    case: Case
    values: Mapping[str, Any]
    reaction: FrozenSet[str]

    @property
    def right(self) -> bool:
        implied = {name: value for name, value in self.case.may.items() if self.values.get(name) == value}
        return self.values == {**implied, **self.case.values} and self.reaction == self.case.reaction


def load(folder: Path = FOLDER) -> List[Case]:
    """Returns the cases of all files, whose names are the groups. Raises FileNotFoundError when there are none."""
    files = sorted(folder.glob("*.yml"))
    if not files:
        raise FileNotFoundError(f"no held-out answers in {folder}")
    return [_case(file.stem, entry) for file in files for entry in YAML(typ="safe", pure=True).load(file)]


def measure(cases: Sequence[Case]) -> List[Outcome]:
    return [_outcome(case) for case in cases]


def by_question(outcomes: Sequence[Outcome]) -> Dict[Tuple[str, str], Share]:
    """Share understood by (group, question), in the order of the cases, with ("en", "all") after each group's own."""
    shares = {}
    for group in dict.fromkeys(outcome.case.group for outcome in outcomes):
        own = [outcome for outcome in outcomes if outcome.case.group == group]
        for question in dict.fromkeys(outcome.case.question for outcome in own):
            shares[group, question] = share(outcome.right for outcome in own if outcome.case.question == question)
        shares[group, "all"] = share(outcome.right for outcome in own)
    return shares


def failures(outcomes: Sequence[Outcome]) -> List[Outcome]:
    return [outcome for outcome in outcomes if not outcome.right]


def described(values: Mapping[str, Any], reaction: FrozenSet[str]) -> str:
    """Values and reaction in one line."""
    return ", ".join([f"{name}={value}" for name, value in sorted(values.items())] + sorted(reaction)) or "nothing"


def summary(outcomes: Sequence[Outcome]) -> str:
    """Returns the shares as plain text."""
    lines = ["answers in the check understood, with 95 % interval"]
    for (group, question), understood in by_question(outcomes).items():
        low, high = understood.interval
        lines.append(
            f"  {group:<9} {question:<17} {understood.value:6.1%}   {low:5.1%} to {high:6.1%}   {understood.hits} of {understood.total}"
        )
    return "\n".join(lines)


def section(outcomes: Sequence[Outcome]) -> str:
    """Returns the section "Slot understanding" of the report as HTML."""
    rows = "".join(
        f"<tr><td>{group}<td>{question}<td>{understood.value:.1%}"
        f"<td>{understood.interval[0]:.1%} to {understood.interval[1]:.1%}<td>{understood.hits} of {understood.total}"
        for (group, question), understood in by_question(outcomes).items()
    )
    wrong = "".join(
        f"<tr><td>{outcome.case.question}<td>{escape(outcome.case.text)}"
        f"<td>{escape(described(outcome.case.values, outcome.case.reaction))}"
        f"<td>{escape(described(outcome.values, outcome.reaction))}"
        for outcome in failures(outcomes)
    )
    return (
        f"<h2>Slot understanding</h2><p>{len(outcomes)} held-out answers inside the guided check, with 95 % intervals.</p>"
        f"<table><tr><th>Group<th>Question<th>Understood<th>Interval<th>Answers{rows}</table>"
        f"<h3>Not understood</h3><table><tr><th>Question<th>Answer<th>Expected<th>Taken down{wrong}</table>"
    )


def _case(group: str, entry: Mapping[str, Any]) -> Case:
    reaction = {"question" if name == "question_topic" else name for name in ("declined", "asks_back", "question_topic") if entry.get(name)}
    if command := entry.get("command"):
        reaction.add(SAME_COMMAND.get(command, command))
    values = {name: _documents(value) if name == "documents" else value for name, value in entry["expects"].items()}
    return Case(group, entry["question"], entry["text"], entry.get("given") or {}, values, entry.get("may") or {}, frozenset(reaction))


def _documents(value: Any) -> List[str]:
    """A list of ids as it stands; "all" and "all but <id>" stand for what somebody has who says so."""
    if not isinstance(value, str):
        return sorted(value)
    everything = {*DOCUMENTS, *(paper.id for paper in policy().documents.values() if paper.tier == "required")}
    return sorted(everything - {value.replace("all but ", "")})


def _outcome(case: Case) -> Outcome:
    slots = {**case.given, "check_history": list(case.given)}
    reading = read_in_check(case.text, case.question, list(case.given), lexicon(), TODAY)
    asks = not belongs_to_check(reading, "faq")
    how = turn.RESUMED if asks and reading.question else turn.ANSWERED
    taken = turn.take(slots, case.question, reading, how)
    values = {name: taken.updates[name] for name in VALUES if taken.updates.get(name) not in (None, case.given.get(name))}
    return Outcome(case, values, frozenset(_reactions(case, reading, taken, how)))


def _reactions(case: Case, reading: Reading, taken: turn.Turn, how: str) -> List[str]:
    """What the turn did besides writing values down."""
    said = []
    declined = case.question in taken.updates.get("declined", ())
    if how == turn.RESUMED:
        said.append("question")
    if declined:
        said.append("declined")
    elif reading.command and not reading.values:
        said.append(SAME_COMMAND.get(reading.command.name, reading.command.name))
    elif how == turn.ANSWERED and reading.question and not reading.values:
        said.append("question")
    elif any(reply["response"].startswith(ASKED_BACK) for reply in taken.replies):
        said.append("asks_back")
    return said
