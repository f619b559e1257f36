"""Universities and research institutions that a question is about: listed, slips of listed ones, and unlisted names."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import Dict, List, Optional, Tuple, Union

from bot.check.choice import best_known, chosen
from bot.check.lexicon import lexicon
from bot.language.names import institution
from bot.language.normalise import aligned, has_han
from bot.language.parse.lookup import Match
from bot.language.parse.school_like import school_like
from bot.language.parse.unlisted import Unlisted, parse_unlisted
from bot.look_up import institution_words as words

School = Union[Match, Unlisted]
_IN_BRACKETS = re.compile(r" ?[(（][^()（）]*[)）]$")
MOST = 3  # so that the reply still fits a chat
SURE = 0.85  # likeness from which a slip stands for the listed name


def schools_asked(text: str) -> List[School]:
    """The institutions named in a question, in order, at most three; none for a question about institutions in general
    or about another point than their standing. An unlisted name is an Unlisted, as written."""
    source = aligned(text)
    if words.OTHER_POINT.search(source.folded):
        return []
    return _listed(text) or _in_slots(text) or _unlisted(text)


def bare_school(text: str) -> Optional[Match]:
    """The listed institution that a message consists of ("IITB?"), None for anything else. A name that is also a
    country's is none, and neither is one of two letters."""
    name = text.strip(" .!?。！？呢~")
    plain = _IN_BRACKETS.sub("", name)
    if len(plain) < 3 or lexicon().countries.find(plain, whole=True):
        return None
    # A place or a slip is too little to go by when nothing was asked.
    exact = [match for match in lexicon().institutions.best(plain)[:1] if match.score == 1.0]
    if exact and plain != name and exact[0].id is None:  # the label of a choice between two of the same name
        picked = chosen(name, best_known(exact[0]))
        return replace(exact[0], id=picked, kind="exact", candidates=(picked,)) if picked else None
    return exact[0] if exact else None


def is_full_name(text: str) -> bool:
    """Whether a name is long enough to be nothing but one, as the labels of choices are."""
    return len(text.split()) > 1 or len(text) >= 4 and has_han(text)


def _listed(text: str) -> List[School]:
    """Listed names as they stand, those that are only a part of a longer unknown name left out."""
    index, rest = lexicon().institutions, text
    found: List[School] = []
    for _ in range(2 * MOST):
        school, _ = institution(rest, None, lexicon())
        if school is None:
            break
        if isinstance(school, Match):  # a name that only looks like one is judged below
            found.append(school)
        rest = rest[:school.start] + "," + " " * (school.end - school.start - 1) + rest[school.end:]
    if not found and not words.OWN.search(text):  # told of somebody else: a friend's school is asked about just as well
        stretches = school_like(text)[:MOST]
        inside = [school for stretch in stretches if (school := _within(stretch))]
        found = inside if stretches else index.find(text)[:MOST]
    found = found[:MOST]
    return sorted((school for school in _once(found) if not _by_the_way(text, school)), key=lambda school: school.start)


def _by_the_way(text: str, school: School) -> bool:
    before, name = aligned(text[:school.start]).lower + " ", text[school.start:school.end]
    no_name = name.islower() and (name.startswith("a ") or words.ARTICLE.search(before))
    return bool(no_name or words.YARDSTICK.search(before))


def _within(stretch: Unlisted) -> Optional[Match]:
    """The listed institution that a stretch of text names, perhaps with its country before it (巴西圣保罗大学)."""
    school, _ = institution(stretch.name, None, lexicon())
    if not isinstance(school, Match):
        return None
    return replace(school, start=stretch.start + school.start, end=stretch.start + school.end)


def _once(found: List[School]) -> List[School]:
    seen: Dict[object, School] = {}
    for school in found:
        seen.setdefault(school.candidates if isinstance(school, Match) else school.name, school)
    return list(seen.values())


def _in_slots(text: str) -> List[School]:
    """What stands where a question names its school: a name in small letters, a slip, a place, an unlisted one."""
    source = aligned(text)
    for pattern in words.SLOTS:
        for slot in pattern.finditer(source.folded):
            for name, start, end in _parts(source.folded, *slot.span("name")):
                school = _named(text, name, source.span(start, end))
                if school is not None:
                    return [school]
    return []


def _parts(folded: str, start: int, end: int) -> List[Tuple[str, int, int]]:
    """The words of a slot, and these without a lead such as "my uni" or "cs from"."""
    name = folded[start:end]
    parts = [(name, start, end)]
    lead = words.LEAD.match(name)
    if lead:
        parts.append((name[lead.end():], start + lead.end(), end))
    return parts


def _named(text: str, name: str, span: Tuple[int, int]) -> Optional[School]:
    if _general(name) or lexicon().fields.find(name, whole=True):
        return None
    if lexicon().countries.find(name, whole=True) and not words.SCHOOL.search(name):
        return None
    if match := _near(name):
        return Match(match.id, match.name, *span, match.score, match.kind, match.candidates)
    written = text[slice(*span)].strip()
    if words.SCHOOL.search(name) and not re.search(r"[.!?] ", written) and parse_unlisted(written, "institution"):
        return Unlisted(written, *span)
    return None


def _near(name: str) -> Optional[Match]:
    """The listed institution that a name means, with or without "university" at its end, and with a slip or two."""
    found = [match for form in (name, f"{name} university") for match in lexicon().institutions.best(form)[:1]]
    return next((match for match in found if match.score >= SURE), None)


def _unlisted(text: str) -> List[School]:
    """A name that only looks like one of a school, cut at the end of its sentence."""
    for school in school_like(text):
        name = re.split(r"[.!?] ", school.name)[0]
        end = school.start + len(name)
        if not _general(aligned(name).folded):
            match = _near(aligned(name).folded)
            return [replace(match, start=school.start, end=end) if match else Unlisted(name, school.start, end)]
    return []


def _general(name: str) -> bool:
    """Whether the words of a slot describe schools instead of naming one ("a private university", 我的学校)."""
    if has_han(name):
        return bool(words.HAN_NOBODY.fullmatch(name))
    return all(words.NOBODY.fullmatch(word) for word in re.findall(r"[\w'-]+", name))
