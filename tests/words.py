"""All words of the bot, read once for the tests: every response key with its variation in each language."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, List, Set, Tuple

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[1]
RESPONSES = ROOT / "data" / "responses"
PLACEHOLDER = re.compile(r"{([^{}]*)}")
LANGUAGES = ("en", "zh")


@dataclass(frozen=True)
class Variation:
    """One text of a key. `buttons` and `metadata` as they stand in the file."""

    key: str
    file: str
    text: str
    buttons: Tuple[Dict[str, str], ...]
    metadata: Dict[str, Any]

    @property
    def placeholders(self) -> Set[str]:
        return set(PLACEHOLDER.findall(self.text))

    @property
    def facts(self) -> List[str]:
        return self.metadata.get("facts") or []

    @property
    def follow_up(self) -> List[str]:
        return self.metadata.get("follow_up") or []

    def shown(self) -> List[str]:
        """Everything of it that a user sees or sends."""
        texts = [self.text, *(button[part] for button in self.buttons for part in ("title", "payload") if part in button)]
        return [*texts, *([self.metadata["question"]] if "question" in self.metadata else [])]


def read_yaml(path: Path) -> Any:
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def all_variations() -> Dict[str, List[Variation]]:
    """Variations by key, over all files. Raises AssertionError for a key that two files have."""
    result: Dict[str, List[Variation]] = {}
    for path in sorted(RESPONSES.rglob("*.yml")):
        file = str(path.relative_to(ROOT))
        for key, entries in read_yaml(path)["responses"].items():
            assert key not in result, f"{key} stands in {file} and in {result[key][0].file}"
            result[key] = [
                Variation(key, file, entry.get("text", ""), tuple(entry.get("buttons") or ()), entry.get("metadata") or {})
                for entry in entries
            ]
    assert result, "there are no responses"
    return result


def by_language(key: str) -> Dict[str, Variation]:
    """The variations of a key by language."""
    return {variation.metadata.get("language"): variation for variation in all_variations()[key]}


@lru_cache(maxsize=None)
def training_topics(language: str) -> Dict[str, int]:
    """How many phrases each topic has: {"faq/age_limit": 30, "greet": 28, ...}."""
    counts: Dict[str, int] = {}
    for path in sorted((ROOT / "data" / "nlu" / language).rglob("*.yml")):
        for entry in read_yaml(path)["nlu"]:
            if "intent" in entry:
                examples = [line for line in entry["examples"].splitlines() if line.strip().startswith("-")]
                counts[entry["intent"]] = counts.get(entry["intent"], 0) + len(examples)
    return counts


def intents() -> Set[str]:
    """The intents of the domain."""
    return set(read_yaml(ROOT / "domain.yml")["intents"])
