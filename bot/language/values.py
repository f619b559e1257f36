"""The values of the profile that one message tells, each stretch of text giving one of them."""
from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Optional, Tuple

from bot.language.names import guessed_name, institution, typo
from bot.language.normalise import aligned
from bot.language.parse.age import parse_age
from bot.language.parse.correction import is_correction
from bot.language.parse.country import find_countries
from bot.language.parse.degree import parse_degree
from bot.language.parse.documents import parse_documents
from bot.language.parse.fields import find_fields
from bot.language.parse.numbers import NUMBER, number
from bot.language.parse.passport import parse_passport
from bot.language.parse.plan import names_intent, parse_plan
from bot.language.parse.post import parse_post

if TYPE_CHECKING:
    from bot.language.reading import Lexicon

Span = Tuple[int, int]
FIELDS = ("age", "degree", "field", "institution", "post", "nationality", "residence", "plan", "documents",
          "passport_months")
# Names the subject one studied, whatever is asked.
_OWN_SUBJECT = re.compile(r"\bmy (?:field|major|subject)\b|我(?:的)?专业|我学的", re.I)


def values_told(text: str, expected: Optional[str], lexicon: "Lexicon", today: date, question: bool) -> Dict[str, Any]:
    """Profile field -> parse result for what `text` tells. `question`: the text asks something as well."""
    values: Dict[str, Any] = {}
    school, masked = institution(text, expected, lexicon)
    fields = find_fields(text, lexicon.fields, masked, expected == "field")
    countries = find_countries(text, lexicon.countries, masked, expected)
    visible = blanked(text, masked)
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
            values = {k: v for k, v in values.items() if not overlap(v, guess)}
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
        finished = degree and degree.in_progress is None and overlap(plan, degree) and set(plan.values) == {"study"} \
            and bool(_FINISHED_STUDIES.search(text) or is_correction(text))
        if of_oneself or finished:
            del values["plan"]
    if expected == "documents" and papers and degree and papers.values == {"degree_certificate"} \
            and is_correction(text) and _touch(papers, degree):
        del values["documents"]  # "sorry, I meant a master's degree"
    if papers and len(papers.values) > 1:
        for name in [name for name in ("degree", "field") if name in values and (name == "field" or name != expected)]:
            if overlap(papers, values[name]):
                del values[name]


# What people put into a list about themselves with one word; "research", "study" and "work" may be their present post.
_LISTED_PLANS = {"exchange", "entrepreneurship", "tourism"}


def _plan_in_list(text: str, values: Mapping[str, Any]) -> Any:
    """The plan that is the whole of one part of a list: "29, PhD, Kenya, academic exchange"."""
    for match in re.finditer(r"[^,;，；、/|\n。：:]+", text):
        part = match.group()
        plan = parse_plan(" " * match.start() + part, True) if len(part) <= 40 else None
        if plan and set(plan.values) <= _LISTED_PLANS and not any(overlap(plan, told) for told in values.values()) \
                and sum(end - start for start, end in plan.spans) >= len(part.strip()):
            return plan
    return None


def blanked(text: str, spans: List[Span], first: str = "\ufffd", rest: str = "\ufffd") -> str:
    """The text with the spans overwritten, by default with a character that no pattern uses; offsets stay."""
    characters = list(text)
    for start, end in spans:
        characters[start:end] = first + rest * (end - start - 1)
    return "".join(characters)


def _touch(a: Any, b: Any) -> bool:
    """Whether two values share text, or stand side by side: 学 and 化学 in 学化学的, "master's" and "degree"."""
    return any(s <= f + 1 and t <= e + 1 for s, e in a.spans for t, f in b.spans)


def overlap(a: Any, b: Any) -> bool:
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
                    and {lower, higher} not in shared and overlap(values[lower], values[higher]):
                del values[lower]
    if expected == "degree" and "post" in values and "degree" in values and overlap(values["post"], values["degree"]) \
            and values["post"].value in ("industry", "student") and values["degree"].in_progress is None:
        del values["post"]  # a doctor of philosophy treats no patients, and 硕士研究生 also names a finished degree
    if expected == "plan" and "post" in values and "plan" in values and overlap(values["post"], values["plan"]):
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
