"""Phrases with the topic their writer meant: held out (tests/nlu/held_out/, one group a file), or for training (data/nlu/)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import List

from ruamel.yaml import YAML

from bot.language.normalise import normalise

TRAINING = Path(__file__).parents[1] / "data" / "nlu"
FOLDER = Path(__file__).parents[1] / "tests" / "nlu" / "held_out"


@dataclass(frozen=True)
class Phrase:
    """A message, the group it belongs to and the topic that its writer meant (`faq/age_limit`, `greet`, `out_of_scope` ...)."""

    text: str
    group: str
    topic: str


def in_training(phrases: List[Phrase], folder: Path = TRAINING) -> List[Phrase]:
    """Returns the phrases that are also training phrases, however they are spelt: those measure memory, not understanding."""
    known = {
        normalise(line.strip()[1:].strip()).lower()
        for file in folder.rglob("*.yml")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith("- ")
    }
    return [phrase for phrase in phrases if normalise(phrase.text).lower() in known]


def load(folder: Path = FOLDER) -> List[Phrase]:
    """Returns the phrases of all files, a group being named by folder and file. Raises FileNotFoundError when there are none."""
    files = sorted(folder.rglob("*.yml"))
    if not files:
        raise FileNotFoundError(f"no phrases in {folder}")
    return [
        Phrase(line.strip()[1:].strip(), str(file.relative_to(folder).with_suffix("")), entry["intent"])
        for file in files
        for entry in YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))["nlu"]
        for line in entry["examples"].splitlines()
        if line.strip().startswith("-")
    ]


def load_training(folder: Path = TRAINING) -> List[Phrase]:
    """Returns the training phrases, grouped by language."""
    return [Phrase(phrase.text, phrase.group.split("/")[0], phrase.topic) for phrase in load(folder)]
