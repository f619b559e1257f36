"""The last resort when a turn produced no reply: words that need neither the model nor the tracker."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, Optional, Text

from rasa.shared.utils.io import read_yaml_file

from bot.language.detect import detect
from bot.wording import in_traditional

WORDS = Path(__file__).parents[2] / "data" / "responses" / "chat.yml"
KEY = "utter_error"


@lru_cache(maxsize=1)
def _texts() -> Dict[Text, Text]:
    variations = read_yaml_file(WORDS)["responses"][KEY]
    return {variation["metadata"]["language"]: variation["text"] for variation in variations}


def apology(text: Text, fallback: Optional[Text] = None) -> Dict[Text, Any]:
    """Returns `utter_error` as a reply, in the language of the user's message.

    When that does not tell, in the `fallback` (en, zh, zh-Hant), without one in both languages.
    """
    language = next((name for name in (detect(text), fallback) if name and name[:2] in _texts()), None)
    if language is None:
        return {"text": "\n".join(_texts().values()), "metadata": {"response": KEY}}
    words = _texts()[language[:2]]
    words = in_traditional(words) if language == "zh-Hant" else words
    return {"text": words, "metadata": {"response": KEY, "language": language}}
