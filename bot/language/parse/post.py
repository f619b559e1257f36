"""The user's current post: teaching, research, industry, student or none."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Dict, List, Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.cantonese import as_mandarin
from bot.language.parse.keywords import Keyword, compiled, find_keywords, find_misspelt
from bot.language.parse.people import about_others, taught
from bot.language.parse.post_words import LEFT, NO_SUCH_WORK, SOME_WORK, WHEN_ASKED, WORDS
from bot.language.parse.spelling import POST_WORDS
from bot.language.parse.unfinished import told_unfinished
from bot.language.parse.yesno import yes_no

POSTS = ("teaching", "research", "industry", "student", "none")



def _patterns(*tables: Dict[str, Tuple[Tuple[str, ...], Tuple[str, ...]]]) -> List[Tuple[str, "re.Pattern[str]"]]:
    return [row for table in tables for row in compiled({value: rf"\b(?:{'|'.join(english)})\b|{'|'.join(chinese)}"
                                                         for value, (english, chinese) in table.items()})]


_TABLE, _ASKED_TABLE = _patterns(WORDS), _patterns(WORDS, WHEN_ASKED)
_LEFT, _SOME_WORK, _NO_SUCH_WORK = re.compile(LEFT), re.compile(SOME_WORK), re.compile(NO_SUCH_WORK)
_PAST = re.compile(
    r"\b(?:used to|was|were|previously|formerly|former|before|ex-?|until|worked|had been|last (?:year|job))\b"
    r"|以前|曾经?|之前|过去|原来|前(?=工程师|老师)|当过|做过")
_FUTURE = re.compile(
    r"\b(?:want|plan|would like|hope|will|going to|become|looking for|intend|apply)\b"
    r"|想|打算|计划|准备|希望|以后|将来|要去")

# "I study accounting" (会计) names a subject, whatever else the word is.
_SUBJECT = re.compile(r"(?:[学读念]着?的?是?|专业是?|主修)$")
_NONE_OF_THEM = re.compile(r"(?:以上)?都不")  # says something about the post only when that was asked
_LOOKING = re.compile(r"找工作", re.I)
_SINCE = re.compile(r"\b(?:since|after)\b[^,.;]{0,12}$")
_NOW = re.compile(r"(?:在|正|还|仍|一直|忙着)\s*$")


@dataclass(frozen=True)
class Post:
    """`value` is one of `POSTS`."""

    value: str
    spans: Tuple[Tuple[int, int], ...]


def parse_post(text: str, expected: bool = False) -> Optional[Post]:
    """The current post told in a text, or None; wishes and past posts do not count beside a present one."""
    text = as_mandarin(text)
    source = aligned(text)
    if not source.lower or len(source.lower) > 5000:
        return None
    found = find_keywords(text, _ASKED_TABLE if expected else _TABLE) or (find_misspelt(text, _ASKED_TABLE, POST_WORDS) if expected else [])
    if expected and _SOME_WORK.search(source.lower):  # "driving for Uber since my contract ended": what came before is no answer
        found = [k for k in found if k.value != "none" or not _SINCE.search(aligned(text[:k.start]).lower)]
    present, past = [], []
    for keyword in found:
        before = aligned(text[max(0, keyword.start - 24):keyword.start]).lower
        before = re.split(r"[,;.。，；]", before)[-1]
        if keyword.value == "student" and taught(source.lower, next(i for i, at in enumerate(source.starts) if at >= keyword.start)):
            continue
        if keyword.negated and keyword.value != "none" or not expected and _NONE_OF_THEM.match(text, keyword.start):
            continue
        told = aligned(text[keyword.start:keyword.end]).lower
        if keyword.value != "none" and _FUTURE.search(before):
            continue
        if keyword.value == "industry" and (_SUBJECT.search(before) or _SUBJECT.search(told[:1])):
            continue
        # A plan to look for work says nothing about the present post, unless that was asked.
        if not expected and _LOOKING.match(text, keyword.start) and not _NOW.search(before):
            continue
        (past if _PAST.search(before) or _left_behind(text, keyword, found) else present).append(keyword)
    if not present and not past:
        if expected and yes_no(text) == "no" or expected and source.lower.strip(" .!。") in ("none", "nothing", "none of the above", "none of these", "none of them", "无", "没有", "n/a"):
            return Post("none", (source.span(0, len(source.text)),))
        work = _SOME_WORK.search(source.lower) if expected and not found else None
        if work and not _NO_SUCH_WORK.search(source.lower) and not _FUTURE.search(source.lower) and not about_others(source.lower):
            return Post("industry", (source.span(*work.span()),))
        studying = told_unfinished(text)
        return Post("student", (studying,)) if studying else None
    if not present and not expected:
        return None
    # The post that opens the researcher channel matters most; "postdoc student" is no student.
    values = [k.value for k in (present or past)]
    value = next(v for v in ("research", "teaching", "industry", "student", "none") if v in values) if present else "none"
    if "student" in values and "none" not in values and value in ("research", "teaching"):
        assistants = re.search(r"assistant|助教|助研|助理|tutor|intern", source.lower)
        value = "student" if assistants else value
    return Post(value, tuple((k.start, k.end) for k in (present or past) if present and k.value == value or not present))


def _left_behind(text: str, post: Keyword, found: List[Keyword]) -> bool:
    """Whether a post is the one that the same clause says to have been left ("I quit my job as an engineer")."""
    for other in found:
        if other.value != "none" or post.value in ("none", "student") or not _LEFT.search(aligned(text[other.start:other.end]).lower):
            continue
        between = text[min(other.end, post.end):max(other.start, post.start)]
        if not re.search(r"[,;.。，；!！]|\b(?:now|currently|but)\b|现在|目前", between):
            return True
    return False
