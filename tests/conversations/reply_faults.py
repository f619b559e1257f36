"""What no reply may be, whatever the story says: silence, a hole, an internal name, an apology, the wrong language.

Judged by its own simple means and not by the bot's language detection, so that a mistake there does not hide itself.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, FrozenSet, List, Optional

from ruamel.yaml import YAML

from tests.trained_bot import Turn

WORDS = Path(__file__).parents[2] / "data" / "responses" / "chat.yml"

PLACEHOLDER = re.compile(r"{[\w.]*}")
# "None of these" and "None yet" are buttons.
INTERNAL_NAME = re.compile(r"\b(utter|action|validate)_\w+|\bNone\b(?! (of|yet)\b)|\bTraceback\b")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
# Below this many words or characters a message does not tell its language: "MSc", "29", "Li Xiao Ming", "好".
CLEAR_HAN, CLEAR_WORDS = 4, 4
# An English reply may name a thing in Chinese, and the other way round.
MOST_HAN_IN_ENGLISH, LEAST_HAN_IN_CHINESE = 0.15, 0.2
# Share of Han characters that conversion to Simplified changes: next to none in Simplified text, many in Traditional text.
MOST_TRADITIONAL_IN_SIMPLIFIED, LEAST_TRADITIONAL_IN_TRADITIONAL = 0.02, 0.05


def faults_of(turn: Turn) -> List[str]:
    """Faults of the replies of one turn, each as one line."""
    if not turn.messages:
        return ["silence: the turn has no reply"]
    faults = []
    for message in turn.messages:
        text = message.get("text") or ""
        if not text.strip() and not message.get("custom"):
            faults.append("silence: a reply without text")
        for shown in [text, *(button.get("title", "") for button in message.get("buttons") or [])]:
            for pattern, name in ((PLACEHOLDER, "an unfilled placeholder"), (INTERNAL_NAME, "an internal name")):
                found = pattern.search(shown)
                if found:
                    faults.append(f"{name} in a reply: {found.group()!r}")
        if text.strip() in apologies() or (message.get("metadata") or {}).get("response") == "utter_error":
            faults.append("the turn failed and ended in an apology")
        faults += _script_faults(message)
    return faults


def language_faults(turns: List[Turn], expected: Optional[str]) -> List[str]:
    """Whether the last of `turns` was answered in the right language.

    `expected` is what the story says. Where it says nothing, a message that clearly tells its language is answered in it; any
    other is answered as the one before was. A language once asked for, and answers to a question of the check, which may be
    names in another language, are left to the story.
    """
    turn, found = turns[-1], _languages(turns[-1])
    if expected is not None:
        return [f"language: expected {expected}, found {language}" for language in found if language != expected]
    if any(earlier.intent == "switch_language" for earlier in turns):
        return []
    clear = None if turn.loop_before else clear_language(turn.text)
    if clear is not None:
        return [f"language: asked in {clear}, answered in {one}" for one in found if one[:2] != clear]
    if len(turns) > 1 and not turn.loop_before:
        before = _languages(turns[-2])
        return [f"language: flipped from {before[-1]} to {one}" for one in found if before and one != before[-1]]
    return []


def clear_language(text: str) -> Optional[str]:
    """zh or en for a message that plainly is in one of the two, None for all others."""
    han, words = len(HAN.findall(text)), len(LATIN_WORD.findall(text))
    if han >= CLEAR_HAN and han >= 2 * words:
        return "zh"
    return "en" if words >= CLEAR_WORDS and not han else None


@lru_cache(maxsize=1)
def apologies() -> FrozenSet[str]:
    """The texts that stand in for a reply when a turn failed."""
    responses = YAML(typ="safe", pure=True).load(WORDS.read_text(encoding="utf-8"))["responses"]
    texts = [variation["text"].strip() for variation in responses["utter_error"]]
    return frozenset([*texts, "\n".join(texts)])


def _languages(turn: Turn) -> List[str]:
    return [(message.get("metadata") or {}).get("language", "?") for message in turn.messages]


def _script_faults(message: Dict[str, Any]) -> List[str]:
    """A reply whose characters are not those of the language that it says it is in."""
    text, language = message.get("text") or "", (message.get("metadata") or {}).get("language")
    han = len(HAN.findall(text))
    share = han / max(1, han + sum(len(word) for word in LATIN_WORD.findall(text)))
    if language == "en" and share > MOST_HAN_IN_ENGLISH:
        return [f"language: an English reply with {share:.0%} Chinese characters"]
    if language in ("zh", "zh-Hant") and share < LEAST_HAN_IN_CHINESE:
        return [f"language: a Chinese reply with {share:.0%} Chinese characters"]
    if language not in ("zh", "zh-Hant") or han < 20:
        return []
    traditional = sum(a != b for a, b in zip(text, _simplified(text))) / han
    if language == "zh" and traditional > MOST_TRADITIONAL_IN_SIMPLIFIED:
        return [f"language: a Simplified reply with {traditional:.0%} Traditional characters"]
    if language == "zh-Hant" and traditional < LEAST_TRADITIONAL_IN_TRADITIONAL:
        return [f"language: a Traditional reply with {traditional:.0%} Traditional characters"]
    return []


@lru_cache(maxsize=1)
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


def _simplified(text: str) -> str:
    # Character by character, so that the result can be laid beside the original.
    return "".join(_converter().convert(character) if HAN.match(character) else character for character in text)
