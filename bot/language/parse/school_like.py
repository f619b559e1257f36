"""What looks like the name of a school in running text, listed or not, and the one that a degree is told to be from."""
from __future__ import annotations

import re
from typing import List, Optional

from bot.language.normalise import HAN, aligned, has_han
from bot.language.parse.unlisted import Unlisted

# A capitalised name around a word such as University; used to keep the parts of unknown schools from being read.
_SCHOOL_WORD = r"(?:University|Universit[äàyéa]t?|Universidad[e]?|Université|College|Institute|Institut[eo]?|School|Academy|Polytechnic|Hochschule|Politecnico|École|Ecole|Laborator(?:y|ies)|Center|Centre|Council|Society)"
_PROPER = r"(?:[A-Z][\w'’.&-]*)"
_LATIN_SCHOOL = re.compile(
    rf"(?:{_PROPER} (?:(?:of|for|and|the|de|di|&) )*){{0,6}}{_SCHOOL_WORD}s?(?:(?: |, )(?:of|for|de|di|do|da"
    rf"|del)(?: the)? {_PROPER}(?:(?:,? (?:and|&|of) | |, (?=(?:{_PROPER} )?(?:and|&))){_PROPER}){{0,6}})?")
_HAN_SCHOOL = re.compile(rf"[{HAN}]{{2,14}}?(?:大学|学院|研究院|研究所|科学院|理工(?!大学|学院))(?!生|毕业生|本科|学历|老师|教授)")
_HAN_LEAD = re.compile(r"^(?:.*(?:毕业于|就读于|毕业自|来自|任职于|工作于|任教于|在读于)|.*[在从是于读到自](?=.{2,}(?:大学|学院|研究院|研究所|科学院|理工))|我|本人)")
# 没上过大学, 读紧大学: a verb and any university, no name.
_ANY_UNIVERSITY = re.compile(r".*[上读念过紧着完没考进个所家间]的?(?:大学|学院)|(?:高等)?(?:职业|技术|职业技术|专科|高职)(?:学院|大学)")
_CUED = re.compile(r"(?:\b(?:from|at|attended|studied at|graduate of)|毕业于|就读于|毕业自|任职于|来自)(?: the)?[: ]*$")


def school_like(text: str) -> List[Unlisted]:
    """Stretches of running text that look like names of schools or institutes, listed or not."""
    source = aligned(text)
    found: List[Unlisted] = []
    for match in list(_LATIN_SCHOOL.finditer(source.text)) + list(_HAN_SCHOOL.finditer(source.text)):
        start, end = match.span()
        if has_han(match.group()):
            lead = _HAN_LEAD.match(match.group())
            start += lead.end() if lead and lead.end() < len(match.group()) - 2 else 0
        # "I" and a sentence-initial verb are no part of a name.
        skip = re.match(
            r"(?:I|My|The|At|From|In|PhD|MSc|BSc|Master|Bachelor)\b(?: of \w+)?(?:'s)? (?:(?:in|from|of|at) )?", source.text[start:end])
        start += skip.end() if skip and skip.end() < end - start and skip.group().split()[0] in ("I", "My", "At", "From", "In", "PhD", "MSc", "BSc") else 0
        if _ANY_UNIVERSITY.fullmatch(source.text[start:end]):
            continue
        if end - start < 3 or source.text[start:end] in ("大学", "学院", "University", "College", "Institute", "School"):
            continue
        a, b = source.span(start, end)
        found.append(Unlisted(text[a:b], a, b))
    return found


# The degree told right behind a school is from there, unless it is only wished for: 云外谷学院木偶工程硕士.
_DEGREE_BEHIND = re.compile(rf"^[{HAN}]{{0,8}}?(?:学士|硕士|博士|本科|研究生|毕业)")
_WISHED = re.compile(r"(?:想|打算|申请|计划|准备|希望|考|去|报)[^,，。;；]*$")


def cued_school(text: str) -> Optional[Unlisted]:
    """The unlisted school of "PhD from Greendale University": a school-like name right after from, at, 毕业于 ..."""
    for name in school_like(text)[:20]:
        alone = len(name.name.split()) < 2 and not has_han(name.name)
        generic = re.fullmatch(r"(?:一所|某|本地|国外|海外|国内|那所|普通|名牌|重点|一家|中国|美国|英国|上|读)*(?:的)?(?:大学|学院|研究所|研究院)", name.name)
        before = text[max(0, name.start - 40):name.start]
        behind = has_han(name.name) and _DEGREE_BEHIND.match(text[name.end:]) and not _WISHED.search(before) \
            and not re.match("想|打算|申请|计划|准备|希望|考|报", name.name)
        if not alone and not generic and (behind or _CUED.search(aligned(before).lower + " ")):
            return name
    return None
