"""The field of study: listed names, where everyday words count only beside a degree or a word such as major."""
from __future__ import annotations

import re
from typing import Iterable, List, Mapping, Optional, Sequence, Tuple

from bot.language.normalise import aligned, has_han
from bot.language.parse.lookup import Match, NameIndex
from bot.language.parse.people import about_others, inside
from bot.language.parse.profession import fields_of_professions
from bot.language.wordlists import ORDINARY_WORDS

Span = Tuple[int, int]
# Titles of degrees that the list carries as aliases: alone they name a level and no field.
_DEGREE_WORDS = frozenset("bsc btech beng be b.e. ba bs msc mtech meng ma ms b.sc b.tech engineer doctor".split())
# "Bachelor of Science" and 理学硕士 name a degree; "Master of Engineering Management" goes on and names a field.
_DEGREE_NAME = re.compile(r"\b(?:bachelor|master|doctor)s?(?:'s?)?(?: degree)? (?:of|in) (?:science|arts|engineering|technology|philosophy)(?! (?!in\b|from|at\b|with|and\b|degree|major|hono|program|graduate|student|or\b|i\b|,)[a-z])"
                          r"|(?:^|[^\u4e00-\u9fff]|[是的有了个获得拿到读位名])(?:理学|工学|文学)(?:学士|硕士|博士)|(?:^|[^\u4e00-\u9fff]|[是的有了个获得拿到读位名])[理工文]学士")
_LANGUAGES = frozenset("english chinese japanese russian arabic 英语 中文 汉语 日语 俄语 法语 德语 西班牙语 阿拉伯语".split())
_DEGREE_NEAR = r"(?:ph\.?d'?s?|doctorate|master'?s?|msc|m\.sc\.?|ms|m\.?tech|meng|m\.?phil|bachelor'?s?|bsc|b\.sc\.?|bs|b\.?tech|beng|b\.?e|degree|diploma|postdoc|graduate|grad|undergrad|博士后?|硕士|本科|学士|研究生|学位)"
_BEFORE = re.compile(rf"(?:\b(?:in|of|study|studied|studying|major(?:ed|ing)?(?: in)?|field(?: of study)?(?: is|:)?|subject(?: is|:)?|background(?: in|:)?|major(?: is|:)|speciali[sz](?:ed|ing|ation)(?: in|:)?|{_DEGREE_NEAR})(?: (?:in|of|degree|the|is|was|applied|degree in|a|an|degree:))*|(?:学的?是?|专业(?:是|为|:)?|读的?是?|念的?是?|方向是?|主修|攻读|{_DEGREE_NEAR}[,是的:]?))\s*(?:\w+ (?:and|&) )?$")
_AFTER = re.compile(rf"^\s*(?:(?:and|&|,|/) ?\w+ )?(?:major(?!ity)|degree|student|graduate|grad\b|background|{_DEGREE_NEAR}\b|department|research(?:er)?\b|professor|lecturer|postdoc|teacher)|^(?:专业|方向|系|硕|博|本科|学士|学位|毕业|出身|背景|的?研究生|老师|教授|在读|工程师|科班|学科)")
_LANGUAGE_CONTEXT = re.compile(rf"{_DEGREE_NEAR}(?: degree)?(?: (?:in|of))?\s*$|\bmajor(?:ed|ing)?(?: in| is)?\s*$|\bstudied\s*$|(?:专业|主修)(?:是)?\s*$")


def field_index(rows: Iterable[Mapping[str, str]]) -> NameIndex:
    """An index over rows of stem_fields.csv; ids are its ids."""
    def names(row: Mapping[str, str]) -> List[str]:
        aliases = (row.get("aliases_en") or "").split("|") + (row.get("aliases_zh") or "").split("|")
        return [n for n in [row["name_en"], row["name_zh"], *aliases] if n.strip()]

    return NameIndex([(row["id"], names(row)) for row in rows if row["id"] != "unknown_other"],
                     cues_before=frozenset(("in", "studied", "study", "major:", "bsc", "msc", "phd", "bs", "ms", "btech", "mtech", "degree")),
                     # Everyday words are judged below, by what stands beside them.
                     guarded=frozenset(("caps",)))


def find_fields(text: str, index: NameIndex, masked: Sequence[Span] = (), expected: bool = False) -> List[Match]:
    """Fields of study told as the user's own, the surest first; `masked` spans (institution names) are left out."""
    source = aligned(text)
    others = about_others(source.lower)
    titles = [match.span() for match in _DEGREE_NAME.finditer(source.lower)]
    found: List[Tuple[int, int, Match]] = []
    for match in index.find(text, whole=expected):
        if any(a < match.end and match.start < b for a, b in masked):
            continue
        start = next(i for i, s in enumerate(source.starts) if s >= match.start)
        end = next((i for i, s in enumerate(source.starts) if s >= match.end), len(source.starts))
        while end > start and source.text[end - 1] == " ":
            end -= 1
        written, before, after = source.lower[start:end], source.lower[:start], source.lower[end:]
        if any(a <= start and end <= b for a, b in titles):
            continue
        if inside(start, others) or re.search(r"(?:\bnot|\bno|不是|非|不)\s*$", before):
            continue
        alone = not re.sub(r"[\W_]", "", before + after)
        if written.replace(" ", "") in _DEGREE_WORDS and not (alone and expected and written in ("engineer", "doctor")):
            continue
        if written in _LANGUAGES and not (alone and expected) and not _LANGUAGE_CONTEXT.search(before) \
                and not re.match(r"\s*(?:major|degree|literature|专业|系|本科|硕士)", after):
            continue
        cued = bool(_BEFORE.search(before) or _AFTER.search(after))
        weak = written in ORDINARY_WORDS or (has_han(written) and len(written) <= 2) or len(written) <= 3
        listed = bool(re.search(r"(?:^|[,;、/\n])\s*$", before)) and bool(re.match(r"\s*(?:$|[,;、/.。\n])", after))
        if weak and not cued and not expected and not listed:
            continue
        if has_han(written) and len(written) <= 2 and not expected and re.search(r"(?:申请|签证|准备|提交|所需)$", before):
            continue
        if written in _LANGUAGES and re.match(r"\s*(?:language|literature|and literature|语言|文学)", after):
            cued = weak = True  # "Chinese literature" is the language's field, whatever "literature" alone may mean
            match = Match(match.id, match.name, match.start, match.end + len(re.match(r"\s*\w+", after).group()),
                          match.score, match.kind, match.candidates)
        found.append((2 * cued + (not weak), match.end - match.start, match))
    if not found:
        return fields_of_professions(text, index)
    return [match for _, _, match in sorted(found, key=lambda item: (-item[0], -item[1], item[2].start))]
