"""Names of institutions and fields in a message: listed ones, ones with typing errors, and ones that no list knows."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, List, Mapping, Optional, Tuple

from bot.language.named_by_place import named_by_place
from bot.language.normalise import HAN, aligned, has_han
from bot.language.parse.cantonese import as_mandarin
from bot.language.parse.degree import parse_degree
from bot.language.parse.lookup import Match, NameIndex
from bot.language.parse.people import about_others, inside
from bot.language.parse.places import is_city
from bot.language.parse.question import is_question
from bot.language.parse.school_like import cued_school, school_like
from bot.language.parse.unlisted import Unlisted, name_stretches, parse_unlisted, says_unlisted
from bot.language.which_school import of_highest_degree, placed
from bot.language.wordlists import CHAT_WORDS, FILLERS, ORDINARY_WORDS

if TYPE_CHECKING:
    from bot.language.reading import Lexicon

Span = Tuple[int, int]


def institution(text: str, expected: Optional[str], lexicon: "Lexicon") -> Tuple[Any, List[Span]]:
    """The institution (or None) and the stretches that belong to names of institutions, listed or not."""
    text = as_mandarin(text)
    found = lexicon.institutions.find(text, whole=expected == "institution")
    source = aligned(text)
    others = [source.span(start, end) for start, end in about_others(source.lower) if end > start]
    found = [m for m in found if not inside(m.start, others)]  # "my daughter is at McGill"
    schools = school_like(text)[:20]
    # "University of Springfield": an alias inside a longer unknown name is not that institution.
    known = [m for m in found if not _followed_by_school(text[m.end:])
             and not any(s.start <= m.start and m.end <= s.end and _longer_name(s, m, text, lexicon) for s in schools)]
    masked = [(m.start, m.end) for m in found] + [(s.start, s.end) for s in schools]
    other = expected in ("nationality", "residence") or expected == "field" and (len(known) == 1 and known[0].id is None or typo(text, lexicon.fields))
    if other and len(known) == 1 and _covers(text, known[0]) and known[0].kind != "exact":  # but 清华 is no field, whatever was asked
        return None, []
    if known:
        known = [placed(match, text, lexicon) for match in known]
        exact = [m for m in known if m.kind == "exact"] or known
        return of_highest_degree(exact, text), masked
    if expected == "institution" and not is_listed(text, lexicon.fields) and (guess := typo(text, lexicon.institutions)):
        # "Georgia" may stand for the University of Georgia, but "India" is no slip for Inria.
        if not is_listed(text, lexicon.countries) or text.strip(" .!").lower() in guess.name.lower():
            return guess, masked
    place = named_by_place(text, expected, lexicon)
    if place and not inside(place.start, others):
        return place, [*masked, (place.start, place.end)]
    cued = cued_school(text)
    if cued and inside(cued.start, others):
        cued = None
    if cued and (near := lexicon.institutions.best(cued.name)):
        return replace(near[0], start=cued.start, end=cued.end), masked
    return cued, masked


# What may stand right before a Chinese name without being a part of it: small words, degrees, posts, other facts told.
_BEFORE_HAN_NAME = re.compile(r"(?:本科|大专|专科|硕士|博士后?|研究生|学士|学位|学历|专业|毕业|读|念|上|在|于|从|自|去|到|来|是|为|叫|的|了|过|和|与|及|跟|或|有|我|"
                              r"人|岁|年|月|校|"
                              r"现在|目前|曾经?|之前|以前|后来|然后|今年|申请|考[上取入]|报考|录取|录取到|母校|系|对|呢|啊|哦|嗯|应该|改成|换成|个|名|级|届|生|进|入|就|"
                              r"也|想|要)$")
_FOLLOWING_SCHOOL = re.compile(rf"(?:第[一二三四五六]|[一二三四]?附属|附[中小设]|城市学院|独立学院|[{HAN}]{{0,4}}(?:中学|小学|幼儿园))(?!教|老师|工作)")
_FACULTY = re.compile(r"(?:大学|学院|系|学部|研究院|研究生院|研究所|商学院|医学院|法学院|管理学院|文理学院|工学院|理学院)?$")


def _followed_by_school(after: str) -> bool:
    """Whether a Chinese name goes on into the name of a school of its own (清华大学附属中学)."""
    return has_han(after[:1]) and bool(_FOLLOWING_SCHOOL.match(aligned(after[:12]).lower))


def _longer_name(school: Unlisted, match: Match, text: str, lexicon: "Lexicon") -> bool:
    """Whether a school-like stretch of text is a longer name of its own than the listed one inside it."""
    if not has_han(text[match.start:match.end]):
        return (school.end - school.start) > (match.end - match.start) + 3 and not _same_name(school.name, match, text)
    before = aligned(text[school.start:match.start]).lower
    after = aligned(text[match.end:school.end]).lower
    if before and not _BEFORE_HAN_NAME.search(before):
        generic = match.id is None  # 理工大学 alone names nobody, so that a place before it is a part of the name
        if generic or not (_ends_in_city(before) or _ends_in(before, lexicon.countries) or _ends_in(before, lexicon.fields)):
            return True
    faculty = _FACULTY.sub("", after, count=1)
    return bool(faculty) and not is_listed(faculty, lexicon.fields)


def _ends_in(text: str, index: NameIndex) -> bool:
    return any(is_listed(text[start:], index) for start in range(max(0, len(text) - 8), len(text)))


def _ends_in_city(text: str) -> bool:
    text = text[:-1] if text.endswith("市") else text
    return any(is_city(text[start:]) for start in range(max(0, len(text) - 6), len(text)))


def is_listed(name: str, index: NameIndex) -> bool:
    """Whether the whole of a text is a name of the index, as written."""
    return any(match.score >= 0.9 and (match.score == 1.0 or len(name) < 20 and match.name.lower().startswith(name.lower())) for match in index.best(name)[:1])


def guessed_name(text: str, expected: str, values: Mapping[str, Any], lexicon: "Lexicon") -> Any:
    """The name that answers "which field / institution" though nothing listed was found in it: a listed name with a
    typing error (Match), or a name no list knows (Unlisted). None when the answer is a name of another kind."""
    text = as_mandarin(text)
    index, other = (lexicon.fields, lexicon.institutions) if expected == "field" else (lexicon.institutions, lexicon.fields)
    name = parse_unlisted(text, expected) or (_school_in(text) if expected == "institution" else None)
    if expected == "institution" and name and re.search("[,，;；]", name.name):
        name = _school_in(text) or name
    if name and says_unlisted(name.name):
        return name
    for written in {text.strip(" .!?。！？"), name.name if name else ""} - {""}:
        if is_listed(written, lexicon.countries) or is_listed(written, other) or is_city(written) or _is_degree(written) or _is_post(written, values):
            return None
    guess = typo(text, index)
    # "I do research" tells the post; only with the name of a school beside it is it the institution as well.
    told = ("age", "plan", "documents") if school_like(text) or expected == "field" else ("age", "plan", "documents", "post")
    return name if guess is None and not any(kind in values for kind in told) else guess


def _school_in(text: str) -> Optional[Unlisted]:
    """The unlisted school that one clause of an answer names ("Greenhill Polytechnic, it's a tiny place")."""
    if is_question(text):
        return None
    for start, end in name_stretches(text):
        name = parse_unlisted(text[start:end], "institution")
        if name and any(school.name in name.name and (has_han(school.name) or " " in school.name) for school in school_like(name.name)):
            return Unlisted(name.name, start + name.start, start + name.end)
    return None


def _is_degree(name: str) -> bool:
    degree = parse_degree(name, True) if len(name) <= 80 else None
    rest = aligned(_cut(name, degree.spans)).folded if degree else name
    return not [w for w in re.findall(rf"[{HAN}]|[^\W_{HAN}]+", rest) if w not in FILLERS]


def _is_post(name: str, values: Mapping[str, Any]) -> bool:
    post = values.get("post")
    return post is not None and len(name) <= sum(end - start for start, end in post.spans)


def _cut(text: str, spans: Any) -> str:
    return "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in spans))


def _same_name(school: str, match: Match, text: str) -> bool:
    """Whether what a school-like stretch has beyond the listed name is only small words or a place after a comma."""
    rest = school.replace(text[match.start:match.end], " ", 1)
    return not [w for w in re.findall(
        rf"[A-Za-z]{{3,}}|[{HAN}]+", rest) if w.lower() not in FILLERS and w not in ("University", "College", "School", "大学")]


def _covers(text: str, match: Match) -> bool:
    return not re.sub(r"[\W_]", "", text[:match.start] + text[match.end:])


def _only_near(match: Match, written: str) -> bool:
    """Whether a city is merely spelt like another name: Lagos is no slip for Laos."""
    return is_city(written.strip(" .!?。")) and match.score < 0.9


def typo(text: str, index: NameIndex) -> Optional[Match]:
    """The listed name that an answer means as a whole, or in one of its clauses, with its typing errors put right."""
    name = parse_unlisted(text, "institution")
    candidates = index.best(name.name) if name else index.best(text) if len(text) <= 80 else []
    if candidates:
        best = candidates[0]
        if _only_near(best, text[name.start:name.end] if name else text):
            return None
        return best if not name else replace(best, start=name.start, end=name.end)
    found: List[Match] = []
    for start, end in name_stretches(text)[:12] if len(text) <= 300 else ():
        written = text[start:end]
        if len(written) < (3 if has_han(written) else 4) or written.lower() in CHAT_WORDS | FILLERS | ORDINARY_WORDS:
            continue
        found += [replace(near, start=start, end=end) for near in index.best(written)[:1] if not _only_near(near, written)]
    return max(found, key=lambda match: match.score) if found else None
