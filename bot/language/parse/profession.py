"""The field that a profession tells: electrical engineer, chemist, physicist, materials scientist, 电气工程师, 化学家."""
from __future__ import annotations

import re
from typing import Iterator, List, Tuple

from bot.language.normalise import aligned
from bot.language.parse.lookup import Match, NameIndex
from bot.language.parse.people import about_others, inside

_ENGINEER = re.compile(r"\b(?P<what>(?:[a-z&-]+ ){0,2}[a-z&-]+) (?P<kind>engineer|scientist)s?\b")
_LEARNED = re.compile(
    r"\b(?P<stem>[a-z]{2,}?)(?P<ending>ologist|chemist|physicist|mathematician|statistician|economist|botanist"
    r"|astronomer|pharmacist|programmer|geneticist|dentist|optometrist|linguist|historian|philosopher"
    r"|geographer)s?\b|\b(?P<whole>chemist|physicist|mathematician|statistician|economist|botanist|astronomer"
    r"|pharmacist|programmer|geneticist|dentist|optometrist|linguist|historian|philosopher|geographer)s?\b")
_FIELD_OF = {"chemist": "chemistry", "physicist": "physics", "mathematician": "mathematics", "statistician": "statistics", "economist": "economics",
             "botanist": "botany", "astronomer": "astronomy", "pharmacist": "pharmacy", "programmer": "software engineering", "geneticist": "genetics",
             "dentist": "dentistry", "optometrist": "optometry", "linguist": "linguistics", "historian": "history", "philosopher": "philosophy",
             "geographer": "geography",
             "ologist": "ology"}
_CHINESE = re.compile(r"(?P<what>[\u4e00-\u9fff]{2,6}?)(?P<kind>工程师|学家)")
_NEGATED = re.compile(r"(?:\bnot(?: an?)?|\bnever(?: an?)?|不是|非|想当|想成为|become an?|to be an?)\s*$")


def _named(lower: str) -> Iterator[Tuple[int, int, str]]:
    """(start, end, name of the field to look up); of one profession the longer name comes first."""
    for match in _ENGINEER.finditer(lower):
        words = match.group("what").split(" ")
        suffix = " engineering" if match.group("kind") == "engineer" else " science"
        for first in range(len(words)):
            what = " ".join(words[first:])
            yield match.end("what") - len(what), match.end(), what + suffix
    for match in _LEARNED.finditer(lower):
        if match.group("whole"):
            yield match.start(), match.end(), _FIELD_OF[match.group("whole")]
        else:
            yield match.start(), match.end(), match.group("stem") + _FIELD_OF[match.group("ending")]
    for match in _CHINESE.finditer(lower):
        what = match.group("what")
        for first in range(len(what) - 1):
            yield match.start() + first, match.end(), what[first:] + ("工程" if match.group("kind") == "工程师" else "学")


def fields_of_professions(text: str, index: NameIndex) -> List[Match]:
    """The listed fields of the user's professions, in order; none for a profession of no listed field (sales engineer)."""
    source = aligned(text)
    others = about_others(source.lower)
    found: List[Match] = []
    taken: List[Tuple[int, int]] = []
    for start, end, name in _named(source.lower):
        if any(a < end and start < b for a, b in taken) or inside(start, others) or _NEGATED.search(source.lower[:start]):
            continue
        best = index.best(name)[:1]
        if best and best[0].kind == "exact":
            taken.append((start, end))
            found.append(Match(best[0].id, best[0].name, *source.span(start, end), 1.0, "exact", best[0].candidates))
    return found
