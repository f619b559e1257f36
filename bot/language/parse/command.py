"""What a message asks of the dialogue itself: cancel, go back, repeat, why, change an answer ..."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional

from bot.language.normalise import aligned
from bot.language.parse.command_heads import BESIDE, HEADS, SUBJECTS
from bot.language.parse.command_words import CHANGE, CHANGE_TAIL, EXCUSE, FIELDS, POLITE, TABLE, TAIL, WRONG
from bot.language.parse.small_words import nothing_else

COMMANDS = ("cancel", "restart", "back", "skip", "repeat", "why", "explain", "result", "progress", "summary", "change")


@dataclass(frozen=True)
class Command:
    """`name` is one of `COMMANDS`; `field` is the profile field that "change" or "why" names, or None."""

    name: str
    field: Optional[str] = None


def parse_command(text: str) -> Optional[Command]:
    """The command that the message is, or None. Conservative: a sentence with other content is no command, except
    "change my age to 30", where the rest is the new value."""
    lower = aligned(text).folded.strip(" .!?。,~…")
    if not lower or len(lower) > 120:
        return None
    stripped = lower
    for _ in range(2):
        stripped = TAIL.sub("", POLITE.sub("", stripped)).strip(" .!?。,~") or stripped
    for candidate in dict.fromkeys((lower, TAIL.sub("", lower).strip(" ,") or lower, POLITE.sub("", lower) or lower, stripped)):
        for name, pattern in TABLE:
            if pattern.fullmatch(candidate):
                return _named(name, lower)
    return _in_parts(lower) or _change(lower) or _among_small_words(lower)


def _among_small_words(lower: str) -> Optional[Command]:
    """The command of a message that holds nothing else, however it is put: "could we go to the question before this"."""
    for name, head in HEADS:
        beside = re.compile(f"{SUBJECTS.pattern}|{BESIDE[name].pattern}") if name == "why" else BESIDE[name]
        if nothing_else(lower, head, beside):
            return _named(name, lower)
    return None


def names_restart(text: str) -> bool:
    """Whether a message holds any words of starting again ("could we do it all from zero please")."""
    return next(head for name, head in HEADS if name == "restart").search(aligned(text).folded) is not None


def _named(name: str, lower: str) -> Command:
    """The command, with the field whose reason "why do you need my age" asks for."""
    field = next((field for field, pattern in FIELDS if name == "why" and pattern.search(lower)), None)
    return Command(name, field)


def _in_parts(lower: str) -> Optional[Command]:
    """The command among excuses: "oops wrong, back one step", 没看懂，再说一遍."""
    parts = [part.strip() for part in re.split(r"[,.;!。，；]+", lower) if part.strip()]
    if not 2 <= len(parts) <= 3:
        return None
    left = [part for part in parts if not re.fullmatch(rf"(?:{EXCUSE.pattern}[ ]?)+", part)]
    return parse_command(left[0]) if len(left) == 1 else None


def _change(lower: str) -> Optional[Command]:
    for field, pattern in WRONG:
        if pattern.match(lower):
            return Command("change", field)
    verb = CHANGE.search(lower)
    if not verb or len(POLITE.sub("", lower[:verb.start()]).strip()) > 12:
        return None
    if re.search(r"\b(?:can i|how|do i|is it possible|should i)\b.*\b(?:visa|status|permit|passport)\b|换(?:成|发|领|签)|"
                 r"(?:怎么|如何)", lower):
        return None
    named = [(m.start(), field, m) for field, pattern in FIELDS for m in [pattern.search(lower)] if m]
    if not named:
        # The polite beginning goes first, as a whole: the small words of it would otherwise break it up.
        rest = CHANGE_TAIL.sub(" ", POLITE.sub("", lower[:verb.start()]) + " " + lower[verb.end():])
        return Command("change") if not POLITE.sub("", rest.strip()).strip(" ,.我") else None
    _, field, match = min(named)
    rest = lower[:verb.start()] + " " + lower[verb.end():match.start()] if match.start() >= verb.end() else lower[:match.start()] + " "
    rest = CHANGE_TAIL.sub(" ", POLITE.sub("", rest.strip())).strip(" ,.")
    tail = lower[max(match.end(), verb.end()):].strip(" .!?")
    if rest and len(rest) > 10 or re.match(r"(?:visa|status|permit|requirements?)\b|签", tail):
        return None
    if tail and not re.match(r"(?:to\b|:|=|为|成|is\b|from\b|should\b|,|answer|please|level|instead|\d|改|换|改成|到|，|"
                             r"again|of study|question|吧|吗|了|一下|was\b|我|应该|是)", tail):
        return None
    return Command("change", field)
