"""The last resort when a turn produced no reply: words that need neither the model nor the tracker."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Dict

from rasa.shared.utils.io import read_yaml_file

from bot.language.detect import detect
from bot.wording import in_traditional

WORDS = Path(__file__).parents[2] / "data" / "responses" / "chat.yml"


@lru_cache(maxsize=1)
def _texts() -> Dict[str, str]:
    variations = read_yaml_file(WORDS)["responses"]["utter_error"]
    return {variation["metadata"]["language"]: variation["text"] for variation in variations}


def apology(text: str) -> str:
    """Returns `utter_error` in the language of the user's message, both languages when it does not tell."""
    language = detect(text) or ""
    words = _texts().get(language[:2]) or "\n".join(_texts().values())
    return in_traditional(words) if language == "zh-Hant" else words
