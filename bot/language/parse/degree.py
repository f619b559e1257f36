"""The highest completed degree, and the one in progress, from what is said about each degree in its clause."""
from __future__ import annotations

import re
from typing import List, NamedTuple, Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.degree_levels import BELOW, LEVELS, Degree
from bot.language.parse.degree_words import (CAPITALS, CLAUSE, CURRENT, DONE, DROPPED, FINISHED, GIVEN_UP,
                                              HYPOTHETICAL, MISWRITTEN, OWN, UNFINISHED, WORDS)
from bot.language.parse.people import about_others, inside, taught
from bot.language.parse.small_words import nothing_else
from bot.language.parse.spelling import DEGREE_WORDS, put_right

class _Mention(NamedTuple):
    level: str
    status: str  # "", "current" or "done" when the word itself says so
    start: int
    end: int


def _mentions(text: str, lower: str) -> List[_Mention]:
    found: List[_Mention] = []

    def add(level: str, status: str, match: "re.Match[str]") -> None:
        if match.end() > match.start() and all(match.end() <= m.start or match.start() >= m.end for m in found):
            found.append(_Mention(level, status, match.start(), match.end()))

    for level, status, pattern in WORDS:
        for match in pattern.finditer(lower):
            add(level, status, match)
    shouting = text.isupper() and " " in text and sum(map(str.isalpha, text)) > 5  # more than the degree itself in capitals
    for level, pattern in CAPITALS:
        for match in pattern.finditer(text):
            if not (shouting and match.group() in ("BE", "ME", "MA")):
                add(level, "", match)
    others = about_others(lower)
    return sorted((m for m in found if not inside(m.start, others) and not taught(lower, m.start)), key=lambda m: m.start)


def degrees_told(text: str) -> List[Tuple[int, int, int]]:
    """(height of the level in `LEVELS`, start, end) of every degree that is named, finished or not."""
    source = aligned(text)
    return [(LEVELS.index(m.level), *source.span(m.start, m.end)) for m in _mentions(source.text, source.lower)]


def _clauses(lower: str, mentions: List[_Mention]) -> List[Tuple[int, int]]:
    cuts = [0] + [m.end() if not m.group()[0].isalpha() and m.group() < "\u3000" else m.start()
                  for m in CLAUSE.finditer(lower)
                  if not any(x.start < m.end() and m.start() < x.end for x in mentions)] + [len(lower)]
    return [(a, b) for a, b in zip(cuts, cuts[1:]) if b > a]


# "Graduated last year": the year is no year of study.
_GRADUATED = re.compile(r"(?<!not )(?<!n't )(?<!yet )\b(?:graduated|completed|obtained|earned|received|awarded)\b")


def _joined(lower: str, clauses: List[Tuple[int, int]], mentions: List[_Mention]) -> List[Tuple[int, int]]:
    """The clauses, one that only says how far a degree is ("not finished, PhD") joined to its neighbour that names it."""
    joined: List[Tuple[int, int]] = []
    ahead = None  # where a first clause without a degree began
    for start, end in clauses:
        names = any(start <= m.start < end for m in mentions)
        unfinished = not names and (UNFINISHED.search(lower, start, end) and not _GRADUATED.search(lower, start, end)
                                     or GIVEN_UP.search(lower, start, end)
                                     or FINISHED.search(lower[start:end]))
        told = [i for i, (a, b) in enumerate(joined) if any(a <= m.start < b for m in mentions)]
        if unfinished and told:
            joined[told[-1]:] = [(joined[told[-1]][0], end)]
        elif unfinished:
            ahead = start if ahead is None else ahead
        else:
            joined.append((start if ahead is None else ahead, end))
            ahead = None
    return joined


def _attach(pattern: "re.Pattern[str]", lower: str, clause: Tuple[int, int], mentions: List[_Mention]) -> set:
    """Indices of the mentions nearest to each cue of a clause: English cues lean forward, Chinese ones backward."""
    hit = set()
    for cue in pattern.finditer(lower, *clause):
        def distance(index: int) -> float:
            mention = mentions[index]
            if mention.start <= cue.start() and cue.end() <= mention.end:
                return 999.0  # a word of the degree's own name is no cue
            if mention.start >= cue.end():
                return mention.start - cue.end() + (0.5 if cue.group()[0] > "\u3000" else 0)
            return max(0, cue.start() - mention.end) + (0 if cue.group()[0] > "\u3000" else 0.5)
        nearest = min(range(len(mentions)), key=distance)
        if distance(nearest) < 60:
            hit.add(nearest)
    return hit


def parse_degree(text: str, expected: bool = False) -> Optional[Degree]:
    """Highest completed degree and the one in progress, or None when none is told as the user's own.

    `expected`: the question was about the degree, so "none" and "graduate" alone count too.
    """
    if expected and len(text) <= 200:
        corrected, origin = put_right(text, DEGREE_WORDS)
        degree = _parse(corrected, True)
        return degree and Degree(degree.completed, degree.in_progress, tuple((origin[a][0], origin[b - 1][1]) for a, b in degree.spans))
    return _parse(text, expected)


_TOWN = re.compile("(?:\ufffd|Boston|Cambridge|Worcester|Amherst),? $")  # MA beside it is Massachusetts; names of schools are masked


def _parse(text: str, expected: bool) -> Optional[Degree]:
    source = aligned(text)
    lower = MISWRITTEN.sub("士", source.lower)
    if not lower or len(lower) > 5000:
        return None
    mentions = _mentions(source.text, lower)
    if not expected:
        mentions = [m for m in mentions if not (source.text[m.start:m.end] == "MA" and _TOWN.search(source.text[:m.start]))]
    if not mentions:
        return _bare(source, lower) if expected else None
    completed: List[str] = []
    current: List[str] = []
    dropped: List[str] = []
    spans: List[Tuple[int, int]] = []
    for clause in _joined(lower, _clauses(lower, mentions), mentions):
        here = [m for m in mentions if clause[0] <= m.start < clause[1]]
        if not here:
            continue
        in_progress = _attach(CURRENT, lower, clause, here) | _attach(UNFINISHED, lower, clause, here)
        given_up = _attach(DROPPED, lower, clause, here) | _attach(GIVEN_UP, lower, clause, here)
        finished = _attach(DONE, lower, clause, here)
        imagined = bool(HYPOTHETICAL.search(lower, *clause))
        owned = bool(OWN.search(lower, *clause)) and not re.search(
            r"\b(?:need|require|want to|plan|should i|what if|if i)\b|打算|想|计划|需要|必须|如果|准备|申请", lower[clause[0]:clause[1]])
        for index, mention in enumerate(here):
            if imagined and not owned and mention.status != "done":
                continue
            spans.append(source.span(mention.start, mention.end))
            if mention.level == "none":
                completed.append("none")
            elif index in given_up:
                dropped.append(mention.level)
            elif _begun_now(lower, mention, mentions) or mention.status == "current" and not re.match(
                r"毕业", lower[mention.end:]) \
                    or index in in_progress and mention.status != "done" \
                    and not (index in finished and not in_progress - {index} and re.search(
                        r"\balready\b|已", lower[clause[0]:clause[1]])):
                current.append(mention.level)
            else:
                completed.append(mention.level)
    if not spans:
        return None
    if re.search(r"肄业|结业|辍学|退学|dropped? out", lower) and not dropped and len(mentions) == 1 and completed:
        dropped, completed = completed, []
    top = max(current, key=LEVELS.index, default=None)
    implied = [BELOW[level] for level in current + dropped]
    if completed == ["none"] and implied:
        completed = []
    best = max(completed + implied, key=LEVELS.index)
    return Degree(best, top, tuple(spans))


def _begun_now(lower: str, mention: _Mention, mentions: List[_Mention]) -> bool:
    """Whether a "now" right before a degree sets it against a lower one told before: bachelor at Lund, now master at KTH."""
    earlier = [m for m in mentions if m.end <= mention.start and LEVELS.index(m.level) < LEVELS.index(mention.level)]
    return bool(earlier) and bool(re.search(r"(?:\bnow (?:an? |my |in |for an? )?|现在读?)$", lower[:mention.start]))


_NOTHING = re.compile(r"\b(?:none|nothing|nil|zero)\b|没有?|冇|无|木有")
_SO_FAR = re.compile(r"\b(?:so far|yet|any|at all|completed|really|degree|sadly|unfortunately)\b"
                     r"|任何|什么|啥|都|也|还|读过|学历|学位|文凭")


def _bare(source, lower: str) -> Optional[Degree]:
    plain = lower.strip(" .!。")
    levels = {"none": "none", "nothing": "none", "no": "none", "没有": "none", "无": "none", "没": "none", "都没有": "none",
              "graduate": "bachelor", "graduated": "bachelor", "college": "bachelor", "university": "bachelor", "大学": "bachelor",
              "大学毕业": "bachelor", "masters": "master", "master": "master", "master degree": "master", "masters degree": "master", "grad school": "master", "doctor": "doctorate",
              "high": "secondary", "school": "secondary", "中学": "secondary", "ms": "master", "ma": "master", "bs": "bachelor",
              "ba": "bachelor", "be": "bachelor", "undergraduate": "bachelor", "benke": "bachelor", "shuoshi": "master",
              "boshi": "doctorate", "yanjiusheng": "master", "dazhuan": "diploma", "gaozhong": "secondary"}
    plain = re.sub(r"^(?:a|an|the|i have a|just|only|it's)\s+", "", plain)
    if nothing_else(lower, _NOTHING, _SO_FAR):
        plain = "none"
    if plain in ("junior", "senior", "fresher"):  # the years of college that are other things as well in a sentence
        return Degree("secondary", "bachelor", (source.span(0, len(source.text)),))
    if plain not in levels:
        return None
    return Degree(levels[plain], None, (source.span(0, len(source.text)),))
