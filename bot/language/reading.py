"""One message read as a whole: values for the profile, commands, corrections, questions, and how much they explain."""
from __future__ import annotations

import re
from dataclasses import dataclass, field as dataclass_field
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Dict, Iterable, Mapping, Optional

from bot.language.coverage import coverage
from bot.language.parse.age import parse_age
from bot.language.parse.aside import aside
from bot.language.parse.command import Command, parse_command
from bot.language.parse.correction import correction_spans, is_correction, restated_from
from bot.language.parse.country import country_index
from bot.language.parse.denial import denied_spans
from bot.language.parse.fields import field_index
from bot.language.parse.lookup import NameIndex
from bot.language.parse.question import is_question
from bot.language.parse.refusal import is_refusal, refuses
from bot.language.parse.remark import without_anger
from bot.language.parse.rule_question import told_of_the_user
from bot.language.parse.same_place import same_place
from bot.language.parse.unlisted import Unlisted
from bot.language.parse.yesno import yes_no
from bot.language.values import blanked, overlap, values_told

Row = Mapping[str, str]
# Pictures, without flags (a country) and without the marks that join to a sign before them.
_EMOJI = re.compile("[\U0001F000-\U0001F1E5\U0001F200-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\u200D]")
MAX_LENGTH = 1500  # characters; what is longer is no answer, and only its beginning is read


@dataclass(frozen=True)
class Lexicon:
    """The three lists of names that reading needs. Build once and share: it never changes."""

    institutions: NameIndex
    fields: NameIndex
    countries: NameIndex

    @classmethod
    def from_rows(cls, universities: Iterable[Row], research_institutions: Iterable[Row], ambiguous_aliases: Iterable[Row],
                  stem_fields: Iterable[Row], countries: Iterable[Row]) -> "Lexicon":
        """From the rows (dicts of the columns) of the five CSV files of the reference tables. Raises KeyError when a
        needed column is missing."""
        pairs = [(row["id"], [row["name_en"], row["name_zh"], row.get("name_zh_hant") or "", *row["aliases"].split("|")])
                 for row in [*universities, *research_institutions]]
        listed = {name for _, names in pairs for name in names}
        for _, names in pairs:  # 中央研究院（台湾） is called 中央研究院 as long as nobody else is
            names += [bare for name in names if (bare := re.sub(r"[（(].*?[)）]$", "", name).strip()) not in listed]
        ambiguous = [(row["alias"], row["ids"].split("|"), row["likely_id"] or None) for row in ambiguous_aliases]
        return cls(NameIndex(pairs, ambiguous), field_index(stem_fields), country_index(countries))


@dataclass(frozen=True)
class Reading:
    """What one message says.

    `values`: profile field -> parse result (Age, Degree, Match, Unlisted, Post, Plan, Documents, Validity), each with `spans`.
    `yes_no`: "yes", "no", "unsure", "declined" or None. `declined`: the asked question stays unanswered (skip, prefer
    not to say, don't know). `coverage`: share (0 to 1) of the content words that values, command or a short answer
    explain; low coverage with a value means that the message says something else as well. `aside`: LAUGHTER, WAIT, THANKS, CHAT
    or REQUEST of bot.language.parse.aside when the message is that and nothing else, and so holds no values.
    """

    text: str
    values: Mapping[str, Any] = dataclass_field(default_factory=lambda: MappingProxyType({}))
    command: Optional[Command] = None
    correction: bool = False
    question: bool = False
    declined: bool = False
    yes_no: Optional[str] = None
    coverage: float = 0.0
    aside: Optional[str] = None


def read(text: str, expected: Optional[str], lexicon: Lexicon, today: Optional[date] = None) -> Reading:
    """Reads one message. `expected` is the profile field just asked (or None): it unlocks bare forms such as "29", "CS",
    "Toronto" and "no". `today` (default: the real date) serves dates of birth. Never raises on any string."""
    return _read(text[:MAX_LENGTH], expected, lexicon, today or date.today())


@lru_cache(maxsize=4)  # the policies and the action of one turn read the same message
def _read(text: str, expected: Optional[str], lexicon: Lexicon, today: date) -> Reading:
    short = yes_no(text) or ("declined" if is_refusal(text) else None)
    message, text = text, text if expected == "documents" else without_emoji(text)  # "photo ❌" tells what is missing
    calm = without_anger(text)
    text = calm if re.search(r"\w", calm) else text
    command = parse_command(text)
    question = is_question(text) and short != "declined" and not (expected == "institution" and "?" not in text and same_place(text))
    question = question and not (command and command.name == "restart")  # "can we begin again?" only asks politely
    corrected = is_correction(text)
    beside = None if command or short else aside(message)
    if command:
        values = _new_values(text, command, lexicon, today)
    elif beside or short == "declined" and expected != "plan":
        values = {}  # "none of your business" names no field of study, and "switch to English" no literature
    else:
        values = values_told(blanked(text, denied_spans(text), ",", " "), expected, lexicon, today, question)
        if corrected and "age" not in values and (not values or expected == "age") and (age := _corrected_age(text, today)):
            values = {**{k: v for k, v in values.items() if not overlap(v, age)}, "age": age}
        if corrected and "age" in values and (age := _restated_age(text, today)):
            values["age"] = age
        values = told_of_the_user(text, values) if question else values
    unanswered = not values and (short in ("declined", "unsure") or bool(command and command.name == "skip")
                                 or not command and refuses(text))
    return Reading(message, MappingProxyType(values), command, corrected, question, unanswered, short,
                   1.0 if command else coverage(text, values, bool(short or beside), corrected), beside)


# What stands right before the new value of an answer that is to be changed.
_NEW_VALUE = re.compile(r"\bto\b|\bshould (?:be|have been|say)\b|\bis\b|改成|改为|换成|变成|应该是|应该为|是|[:=]|"
                        r"(?<!\d)(?=\d{2} ?岁?\W*$)")


def _new_values(text: str, command: Command, lexicon: Lexicon, today: date) -> Dict[str, Any]:
    """The value in "change my age to 30", and what else follows it (年龄改成36，学历是硕士); the words that name the field
    ("change my degree") are no value of it."""
    if command.name != "change" or not command.field:
        return {}
    for mark in _NEW_VALUE.finditer(text):
        # Blanks instead of a cut keep the offsets.
        values = values_told(" " * mark.end() + text[mark.end():], command.field, lexicon, today, False)
        if command.field in values:
            end = max(end for _, end in values[command.field].spans)
            return {name: value for name, value in values.items()
                    if name == command.field or not isinstance(value, Unlisted) and all(a >= end for a, _ in value.spans)}
    if command.field in ("age", "degree"):  # the words for these two hold no value of them: "I gave the wrong age. 34 is right"
        values = values_told(text, command.field, lexicon, today, False)
        return {name: value for name, value in values.items() if name == command.field}
    return {}


def without_emoji(text: str) -> str:
    """The text with blanks for its emoji, offsets kept; a text of nothing else stays as it is (👎 answers by itself)."""
    plain = _EMOJI.sub(" ", text)
    return plain if plain.strip() else text


def _corrected_age(text: str, today: date) -> Any:
    """The bare number of a correction that says nothing else, sure or vague: 不对，打错了，是36; "no wait, mid-30s"."""
    age = parse_age(blanked(text, correction_spans(text), ",", " ").replace("了", " "), True, today)
    return age if age and (age.vague or age.reason == "stated") and 16 <= age.high <= 70 else None


def _restated_age(text: str, today: date) -> Any:
    """The age behind the correction in "I'm 29. No wait, 31", where both are told in one message."""
    start = restated_from(text)
    age = parse_age(blanked(text, [(0, start)], ",", " "), True, today) if start else None
    return age if age and (age.vague or age.reason == "stated") and 16 <= age.high <= 70 else None
