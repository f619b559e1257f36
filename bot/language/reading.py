"""One message read as a whole: values for the profile, commands, corrections, questions, and how much they explain."""
from __future__ import annotations

import re
from dataclasses import dataclass, field as dataclass_field
from datetime import date
from types import MappingProxyType
from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple

from bot.language.names import guessed_name, institution, is_listed, typo
from bot.language.normalise import HAN, aligned
from bot.language.parse.age import parse_age
from bot.language.parse.command import Command, parse_command
from bot.language.parse.correction import correction_spans, is_correction
from bot.language.parse.country import country_index, find_countries
from bot.language.parse.degree import parse_degree
from bot.language.parse.denial import denied_spans
from bot.language.parse.documents import parse_documents
from bot.language.parse.fields import field_index, find_fields
from bot.language.parse.lookup import NameIndex
from bot.language.parse.plan import parse_plan
from bot.language.parse.post import parse_post
from bot.language.parse.question import is_question
from bot.language.parse.rule_question import told_of_the_user
from bot.language.parse.yesno import yes_no
from bot.language.wordlists import FILLERS

FIELDS = ("age", "degree", "field", "institution", "post", "nationality", "residence", "plan", "documents")
Span = Tuple[int, int]
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
        ambiguous = [(row["alias"], row["ids"].split("|"), row["likely_id"] or None) for row in ambiguous_aliases]
        return cls(NameIndex(pairs, ambiguous), field_index(stem_fields), country_index(countries))


@dataclass(frozen=True)
class Reading:
    """What one message says.

    `values`: profile field -> parse result (Age, Degree, Match, Unlisted, Post, Plan, Documents), each with `spans`.
    `yes_no`: "yes", "no", "unsure", "declined" or None. `declined`: the asked question stays unanswered (skip, prefer
    not to say, don't know). `coverage`: share (0 to 1) of the content words that values, command or a short answer
    explain; low coverage with a value means that the message says something else as well.
    """

    text: str
    values: Mapping[str, Any] = dataclass_field(default_factory=lambda: MappingProxyType({}))
    command: Optional[Command] = None
    correction: bool = False
    question: bool = False
    declined: bool = False
    yes_no: Optional[str] = None
    coverage: float = 0.0


def read(text: str, expected: Optional[str], lexicon: Lexicon, today: Optional[date] = None) -> Reading:
    """Reads one message. `expected` is the profile field just asked (or None): it unlocks bare forms such as "29", "CS",
    "Toronto" and "no". `today` (default: the real date) serves dates of birth. Never raises on any string."""
    text = text[:MAX_LENGTH]
    today = today or date.today()
    short = yes_no(text)
    message, text = text, without_emoji(text)
    command = parse_command(text)
    question = is_question(text) and short != "declined"
    corrected = is_correction(text)
    if command:
        values = _new_value(text, command, lexicon, today)
    elif short == "declined" and expected != "plan":
        values = {}  # "none of your business" names no field of study
    else:
        values = _values(_blanked(text, denied_spans(text), ",", " "), expected, lexicon, today, question)
        if corrected and "age" not in values and (not values or expected == "age") and (age := _corrected_age(text, today)):
            values = {**{k: v for k, v in values.items() if not _overlap(v, age)}, "age": age}
        values = told_of_the_user(text, values) if question else values
    unanswered = not values and (short in ("declined", "unsure") or bool(command and command.name == "skip"))
    return Reading(message, MappingProxyType(values), command, corrected, question, unanswered, short,
                   1.0 if command else _coverage(text, values, short is not None, corrected))


_NEW_VALUE = re.compile(r".*(?:\bto\b|\bfrom .* to\b|\bshould (?:be|have been|say)\b|改成|改为|换成|变成|应该是|应该为|[:=]|\bis\b|(?<!\d)(?=\d{2} ?岁?\W*$))\s*", re.DOTALL)


def _new_value(text: str, command: Command, lexicon: Lexicon, today: date) -> Dict[str, Any]:
    """The value in "change my age to 30"; the words that name the field ("change my degree") are no value of it."""
    head = _NEW_VALUE.match(text) if command.name == "change" and command.field else None
    if head is None:
        return {}
    # Blanks instead of a cut keep the offsets.
    values = _values(" " * head.end() + text[head.end():], command.field, lexicon, today, False)
    return {name: value for name, value in values.items() if name == command.field}


def _values(text: str, expected: Optional[str], lexicon: Lexicon, today: date, question: bool) -> Dict[str, Any]:
    values: Dict[str, Any] = {}
    school, masked = institution(text, expected, lexicon)
    fields = find_fields(text, lexicon.fields, masked, expected == "field")
    countries = find_countries(text, lexicon.countries, masked, expected)
    visible = _blanked(text, masked)
    results = {
        "age": parse_age(visible, expected == "age", today),
        "degree": parse_degree(visible, expected == "degree"),
        "field": fields[0] if fields else None,
        "institution": school,
        "post": parse_post(visible, expected == "post"),
        "nationality": countries.nationality,
        "residence": countries.residence,
        "plan": parse_plan(visible, expected == "plan"),
        "documents": parse_documents(visible, expected == "documents"),
    }
    values = {name: value for name, value in results.items() if value is not None}
    _settle_overlaps(values, expected)
    if "age" not in values and (values or expected == "age" and question) and (age := _age_in_list(visible, today)):
        values["age"] = age
    if expected in ("field", "institution") and expected not in values and not question:
        guess = guessed_name(text, expected, values, lexicon)
        if guess is not None:
            values = {k: v for k, v in values.items() if not _overlap(v, guess)}
            values[expected] = guess
    if expected == "institution" and is_listed(text, lexicon.countries):
        values.pop("nationality", None)  # "India" then is where the school is
    if expected in ("nationality", "residence") and not values and (guess := typo(text, lexicon.countries)):
        values[expected] = guess
    return {name: values[name] for name in FIELDS if name in values}


def without_emoji(text: str) -> str:
    """The text with blanks for its emoji, offsets kept; a text of nothing else stays as it is (👎 answers by itself)."""
    plain = _EMOJI.sub(" ", text)
    return plain if plain.strip() else text


def _corrected_age(text: str, today: date) -> Any:
    """The bare number of a correction that says nothing else: 不对，打错了，是36."""
    age = parse_age(_blanked(text, correction_spans(text), ",", " ").replace("了", " "), True, today)
    return age if age and not age.vague and age.reason == "stated" and 16 <= age.high <= 70 else None


def _blanked(text: str, spans: List[Span], first: str = "\ufffd", rest: str = "\ufffd") -> str:
    """The text with the spans overwritten, by default with a character that no pattern uses; offsets stay."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = first + rest * (end - start - 1)
    return "".join(characters)


def _overlap(a: Any, b: Any) -> bool:
    return any(s < f and t < e for s, e in a.spans for t, f in b.spans)


def _settle_overlaps(values: Dict[str, Any], expected: Optional[str]) -> None:
    """One stretch of text gives one value: the asked one, otherwise the one that depends least on chance. A degree may
    share its words with a post ("postdoc", "PhD student") and a field with a degree ("MBA")."""
    rank = [expected] if expected else []
    rank += ["institution", "age", "degree", "nationality", "residence", "field", "documents", "post", "plan"]
    shared = ({"degree", "post"}, {"degree", "field"}, {"post", "field"}, {"post", "plan"}) if expected != "documents" else ()
    for lower in list(values):
        for higher in list(values):
            if lower != higher and lower in values and rank.index(higher) < rank.index(lower) \
                    and {lower, higher} not in shared and _overlap(values[lower], values[higher]):
                del values[lower]
    if expected == "plan" and "post" in values and "plan" in values and _overlap(values["post"], values["plan"]):
        del values["post"]
    if expected == "post" and "plan" in values:
        del values["plan"]
    if expected != "documents" and "nationality" in values and "documents" in values \
            and values["documents"].values == {"passport"}:
        del values["documents"]  # 我有印度护照 tells the nationality


def _age_in_list(text: str, today: date) -> Any:
    """The bare number of "29, PhD in CS, Indian" or "PhD / 29 / India"."""
    position = 0
    for part in re.split(r"([,;，；、/|\n?？!！。()（）]|\.(?=\s))", text):
        plain = aligned(part).lower
        if plain and re.fullmatch(r"\d{2}", plain) and 16 <= int(plain) <= 70:
            age = parse_age(part, True, today)
            if age:
                return type(age)(age.low, age.high, age.vague, age.reason,
                                 tuple((a + position, b + position) for a, b in age.spans))
        position += len(part)
    return None


_CONTENT = re.compile(rf"[{HAN}]|[^\W_{HAN}]+(?:['’][^\W_{HAN}]+)*")
_HAN_FILLER = re.compile(r"毕业于|毕业|来自|现在|目前|今年|专业|学历|学位|大学|学校|护照|国籍|打算|计划|希望|想要|想去|中国|来华|主要|应该|其实|说错|不对|更正|改成|岁|您好|你好|谢谢|请问|去|想|要|系|个|名|位|一|这|那|里|到|把|不|很|都|正|已经|方面|工作|拥有|获得|取得|拿|得|男|女|性|上海|北京|深圳|广州|杭州|成都|南京|武汉|西安|苏州")
_LATIN_FILLER = FILLERS | frozenset("want would like planning plan going go china do start shanghai beijing shenzhen guangzhou hangzhou chengdu nanjing wuhan suzhou hoping hope looking work working years old year male female m f hi there from ve re ll s t d m".split())


def _coverage(text: str, values: Mapping[str, Any], whole: bool, corrected: bool) -> float:
    """Share of content words inside a value's span; a Chinese character weighs half a word."""
    source = aligned(text)
    spans = [span for value in values.values() for span in value.spans]
    marks = correction_spans(text) if corrected and values else []
    filler = {i for match in _HAN_FILLER.finditer(source.lower) for i in range(*match.span())}
    explained = total = 0.0
    for match in _CONTENT.finditer(source.folded):
        start, end = source.span(*match.span())
        weight = 1.0 if match.group()[0] < "\u3000" else 0.5
        if any(a < end and start < b for a, b in spans):
            explained += weight
        elif any(a < end and start < b for a, b in marks):
            continue
        elif match.start() in filler or match.group().replace("'", "") in _LATIN_FILLER:
            continue
        total += weight
    if whole and not values:
        return 1.0
    return round(explained / total, 3) if total else 0.0
