"""One message read as a whole: values for the profile, commands, corrections, questions, and how much they explain."""
from __future__ import annotations

import re
from dataclasses import dataclass, field as dataclass_field
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple

from bot.language.coverage import coverage
from bot.language.names import guessed_name, institution, is_listed, typo
from bot.language.normalise import aligned
from bot.language.parse.age import parse_age
from bot.language.parse.aside import aside
from bot.language.parse.command import Command, parse_command
from bot.language.parse.correction import correction_spans, is_correction, restated_from
from bot.language.parse.country import country_index, find_countries
from bot.language.parse.degree import parse_degree
from bot.language.parse.denial import denied_spans
from bot.language.parse.documents import parse_documents
from bot.language.parse.fields import field_index, find_fields
from bot.language.parse.lookup import NameIndex
from bot.language.parse.numbers import NUMBER, number
from bot.language.parse.passport import parse_passport
from bot.language.parse.plan import names_intent, parse_plan
from bot.language.parse.post import parse_post
from bot.language.parse.question import is_question
from bot.language.parse.refusal import is_refusal, refuses
from bot.language.parse.remark import without_anger
from bot.language.parse.rule_question import told_of_the_user
from bot.language.parse.same_place import same_place
from bot.language.parse.unlisted import Unlisted
from bot.language.parse.yesno import yes_no

# Names the subject one studied, whatever is asked.
_OWN_SUBJECT = re.compile(r"\bmy (?:field|major|subject)\b|我(?:的)?专业|我学的", re.I)
FIELDS = ("age", "degree", "field", "institution", "post", "nationality", "residence", "plan", "documents",
          "passport_months")
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
        values = _values(_blanked(text, denied_spans(text), ",", " "), expected, lexicon, today, question)
        if corrected and "age" not in values and (not values or expected == "age") and (age := _corrected_age(text, today)):
            values = {**{k: v for k, v in values.items() if not _overlap(v, age)}, "age": age}
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
        values = _values(" " * mark.end() + text[mark.end():], command.field, lexicon, today, False)
        if command.field in values:
            end = max(end for _, end in values[command.field].spans)
            return {name: value for name, value in values.items()
                    if name == command.field or not isinstance(value, Unlisted) and all(a >= end for a, _ in value.spans)}
    if command.field in ("age", "degree"):  # the words for these two hold no value of them: "I gave the wrong age. 34 is right"
        return {name: value for name, value in _values(text, command.field, lexicon, today, False).items() if name == command.field}
    return {}


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
        "passport_months": parse_passport(visible, today),
    }
    values = {name: value for name, value in results.items() if value is not None}
    _drop_chance_finds(text, expected, values)
    if "field" in values and _OWN_SUBJECT.search(aligned(visible).lower):
        values.pop("plan", None)  # "my field is computer science" is no plan to do research
    _settle_overlaps(values, expected, bool(_AT_PRESENT.search(aligned(text).lower)))
    if "age" not in values and (values or expected == "age" and question) and (age := _age_in_list(visible, today, expected == "age")):
        values["age"] = age
    if "plan" not in values and len(values) > 1 and not question and (plan := _plan_in_list(visible, values)):
        values["plan"] = plan
    if expected in ("field", "institution") and expected not in values and not question:
        guess = guessed_name(text, expected, values, lexicon)
        if guess is not None:
            values = {k: v for k, v in values.items() if not _overlap(v, guess)}
            values[expected] = guess
    if expected == "field" and "field" in values and (whole := typo(text, lexicon.fields)) \
            and whole.kind == "fuzzy" and _within(values["field"], whole):
        values["field"] = whole  # "chemcial engineering" is more than engineering
    if expected in ("nationality", "residence") and not values and (guess := typo(text, lexicon.countries)):
        values[expected] = guess
    return {name: values[name] for name in FIELDS if name in values}


# "I work at Siemens", 我在西门子上班: what one does now, where the plan is asked.
_AT_PRESENT = re.compile(r"\bi(?:'m| am)? (?:currently |now |still |already )?work(?:ing)? (?:at|for) "
                         r"(?!a chin|chin|shang|beij|shenz|my own|myself|our own|ourselves)|"
                         r"(?:我|^)(?:人|现在|目前|已经|还|正)*在(?!我?们?自己|中国|上海|北京|深圳|广州|杭州|国内)[^,。;想打要去来]{1,12}(?:上班|任职|工作)")


# "I finished my PhD in 2023" tells a degree where the plan is asked; "a PhD" would be a plan.
_FINISHED_STUDIES = re.compile(r"\b(?:finished|graduated|completed|obtained|earned|received|defended|awarded|already have|was an?)\b"
                               r"|毕业|畢業|读完|讀完|念完|拿到|已经|已經|获得|獲得|取得|修完", re.I)


def _drop_chance_finds(text: str, expected: Optional[str], values: Dict[str, Any]) -> None:
    """Drops what only the open question made of a word that tells something else: "I finished my PhD" and "29, PhD in
    chemistry" are no plan to study, and the CV beside a passport is no computer vision."""
    plan, degree, papers, subject = (values.get(name) for name in ("plan", "degree", "documents", "field"))
    if expected == "plan" and plan and set(plan.values) <= {"study", "research"} and not names_intent(text):
        of_oneself = values.keys() & {"age", "nationality"} and any(_touch(plan, told) for told in (degree, subject) if told)
        finished = degree and degree.in_progress is None and _overlap(plan, degree) and set(plan.values) == {"study"} \
            and bool(_FINISHED_STUDIES.search(text) or is_correction(text))
        if of_oneself or finished:
            del values["plan"]
    if expected == "documents" and papers and degree and papers.values == {"degree_certificate"} \
            and is_correction(text) and _touch(papers, degree):
        del values["documents"]  # "sorry, I meant a master's degree"
    if papers and len(papers.values) > 1:
        for name in [name for name in ("degree", "field") if name in values and (name == "field" or name != expected)]:
            if _overlap(papers, values[name]):
                del values[name]


def without_emoji(text: str) -> str:
    """The text with blanks for its emoji, offsets kept; a text of nothing else stays as it is (👎 answers by itself)."""
    plain = _EMOJI.sub(" ", text)
    return plain if plain.strip() else text


def _corrected_age(text: str, today: date) -> Any:
    """The bare number of a correction that says nothing else, sure or vague: 不对，打错了，是36; "no wait, mid-30s"."""
    age = parse_age(_blanked(text, correction_spans(text), ",", " ").replace("了", " "), True, today)
    return age if age and (age.vague or age.reason == "stated") and 16 <= age.high <= 70 else None


def _restated_age(text: str, today: date) -> Any:
    """The age behind the correction in "I'm 29. No wait, 31", where both are told in one message."""
    start = restated_from(text)
    age = parse_age(_blanked(text, [(0, start)], ",", " "), True, today) if start else None
    return age if age and (age.vague or age.reason == "stated") and 16 <= age.high <= 70 else None


# What people put into a list about themselves with one word; "research", "study" and "work" may be their present post.
_LISTED_PLANS = {"exchange", "entrepreneurship", "tourism"}


def _plan_in_list(text: str, values: Mapping[str, Any]) -> Any:
    """The plan that is the whole of one part of a list: "29, PhD, Kenya, academic exchange"."""
    for match in re.finditer(r"[^,;，；、/|\n。：:]+", text):
        part = match.group()
        plan = parse_plan(" " * match.start() + part, True) if len(part) <= 40 else None
        if plan and set(plan.values) <= _LISTED_PLANS and not any(_overlap(plan, told) for told in values.values()) \
                and sum(end - start for start, end in plan.spans) >= len(part.strip()):
            return plan
    return None


def _blanked(text: str, spans: List[Span], first: str = "\ufffd", rest: str = "\ufffd") -> str:
    """The text with the spans overwritten, by default with a character that no pattern uses; offsets stay."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = first + rest * (end - start - 1)
    return "".join(characters)


def _touch(a: Any, b: Any) -> bool:
    """Whether two values share text, or stand side by side: 学 and 化学 in 学化学的, "master's" and "degree"."""
    return any(s <= f + 1 and t <= e + 1 for s, e in a.spans for t, f in b.spans)


def _overlap(a: Any, b: Any) -> bool:
    return any(s < f and t < e for s, e in a.spans for t, f in b.spans)


def _within(part: Any, whole: Any) -> bool:
    """Whether one value's text is a shorter part of the other's."""
    (a, b), (start, end) = part.spans[0], whole.spans[0]
    return start <= a and b <= end and b - a < end - start


def _settle_overlaps(values: Dict[str, Any], expected: Optional[str], told_of_today: bool) -> None:
    """One stretch of text gives one value: the asked one, otherwise the one that depends least on chance. A degree may
    share its words with a post ("postdoc", "PhD student") and a field with a degree ("MBA")."""
    rank = [expected] if expected else []
    rank += ["passport_months", "institution", "age", "degree", "nationality", "residence", "field", "documents", "post", "plan"]
    shared = ({"degree", "post"}, {"degree", "field"}, {"post", "field"}, {"post", "plan"}) if expected != "documents" else ()
    for lower in list(values):
        for higher in list(values):
            if lower != higher and lower in values and rank.index(higher) < rank.index(lower) \
                    and {lower, higher} not in shared and _overlap(values[lower], values[higher]):
                del values[lower]
    if expected == "degree" and "post" in values and "degree" in values and _overlap(values["post"], values["degree"]) \
            and values["post"].value in ("industry", "student") and values["degree"].in_progress is None:
        del values["post"]  # a doctor of philosophy treats no patients, and 硕士研究生 also names a finished degree
    if expected == "plan" and "post" in values and "plan" in values and _overlap(values["post"], values["plan"]):
        del values["plan" if told_of_today else "post"]
    if expected == "post" and "plan" in values:
        del values["plan"]
    if expected != "documents" and "nationality" in values and "documents" in values \
            and values["documents"].values == {"passport"}:
        del values["documents"]  # 我有印度护照 tells the nationality


def _age_in_list(text: str, today: date, asked: bool) -> Any:
    """The bare number of "29, PhD in CS, Indian" or "PhD / 29 / India"; in words only when the age was asked."""
    position = 0
    for part in re.split(r"([,;，；、/|\n?？!！。()（）：]|[.:](?=\s))", text):
        plain = aligned(part).lower
        if plain and re.fullmatch(NUMBER if asked else r"\d{2}", plain) and 16 <= (number(plain) or 0) <= 70:
            age = parse_age(part, True, today)
            if age:
                return type(age)(age.low, age.high, age.vague, age.reason,
                                 tuple((a + position, b + position) for a, b in age.spans))
        position += len(part)
    return None
