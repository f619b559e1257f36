"""The field of study: listed names, where everyday words count only beside a degree or a word such as major."""
from __future__ import annotations

import re
from typing import Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

from bot.language.normalise import aligned, has_han
from bot.language.parse.cantonese import as_mandarin
from bot.language.parse.degree import degrees_told
from bot.language.parse.lookup import Match, NameIndex
from bot.language.parse.people import about_others, inside
from bot.language.parse.profession import fields_of_professions
from bot.language.wordlists import ORDINARY_WORDS

Span = Tuple[int, int]
# Titles of degrees that the list carries as aliases: alone they name a level and no field.
_DEGREE_WORDS = frozenset("bsc btech beng be b.e. ba bs msc mtech meng ma ms b.sc b.tech engineer doctor".split())
# "Bachelor of Science" and 理学硕士 name a degree; "Master of Engineering Management" goes on and names a field.
_DEGREE_NAME = re.compile(
    r"\b(?:ba[tch]{0,3}[a-z]{0,3}l[a-z]{0,5}|master|doctor)s?(?:'s?)?(?: degree)? (?:of|in) (?:science|arts|engineering|technology"
    r"|philosophy)(?! (?!in\b|from|at\b|with|and\b|degree|major|hono|program|graduate|student|or\b|i\b|,)[a-z])"
    r"|(?:^|[^\u4e00-\u9fff]|[是的有了个获得拿到读位名])(?:理学|工学|文学)(?:学士|硕士|博士)|(?:^|[^\u4e00-\u9fff]|[是的有了个获得拿到读位名])[理工文]学士")
_LANGUAGES = frozenset("english chinese japanese russian arabic 英语 中文 汉语 日语 俄语 法语 德语 西班牙语 阿拉伯语".split())
_DEGREE_NEAR = r"(?:ph\.?d'?s?|doctorate|master'?s?|msc|m\.sc\.?|ms|m\.?tech|meng|m\.?phil|bachelor'?s?|bsc|b\.sc\.?|bs|b\.?tech|beng|b\.?e|degree|diploma|postdoc|graduate|grad|undergrad|博士后?|硕士|本科|学士|研究生|学位)"
_BEFORE = re.compile(
    rf"(?:\b(?:in|of|study|studied|studying|major(?:ed|ing)?(?: in)?|field(?: of study)?(?: is|:)?"
    rf"|subject(?: is|:)?|background(?: in|:)?|major(?: is|:)|speciali[sz](?:ed|ing|ation)(?: in|:)?"
    rf"|{_DEGREE_NEAR})\.?(?: ?\(?(?:hons|honou?rs)\.?\)?)?(?: (?:in|of|degree|the|is|was|applied|degree in|a|an|degree:))*"
    rf"|(?:学的?是?|专业(?:是|为|:)?|读的?是?|念的?是?|方向是?|主修|攻读|{_DEGREE_NEAR}[,是的:]?))\s*(?:\w+ (?:and|&) )?$")
_AFTER = re.compile(
    rf"^\s*(?:(?:and|&|,|/) ?\w+ )?(?:major(?!ity)|degree|student|graduate|grad\b|background|{_DEGREE_NEAR}\b"
    rf"|department|research(?:er)?\b|professor|lecturer|postdoc|teacher)"
    rf"|^(?:专业|方向|系|硕|博|本科|学士|学位|毕业|出身|背景|的?研究生|老师|教授|在读|工程师|科班|学科)")
# Denied, or only a minor subject.
_NOT_MEANT = re.compile(
    r"(?:\bnot|\bno|\bminor(?:ed|ing)?(?: was| is)?(?: in)?:?|不是|非|不|辅修(?:的?是|了|过)?|副修(?:的?是|了|过)?"
    r"|选修(?:的?是|了|过)?)\s*$", re.ASCII)
_NOT_FIELD_AFTER = re.compile(
    r" (?:lab|laborator\w+|agency|office|department of|hospital|company|firm|as a minor|minor)\b")
_FACULTY_OF = re.compile(r"\b(?:faculty|school|college|institute|department) of(?: the)? $")
_LANGUAGE_CONTEXT = re.compile(
    rf"{_DEGREE_NEAR}(?: degree)?(?: (?:in|of))?\s*$|\bmajor(?:ed|ing)?(?: in| is)?\s*$|\bstudied\s*$"
    rf"|(?:专业|主修)(?:是)?\s*$")


def field_index(rows: Iterable[Mapping[str, str]]) -> NameIndex:
    """An index over rows of stem_fields.csv; ids are its ids."""
    def names(row: Mapping[str, str]) -> List[str]:
        aliases = (row.get("aliases_en") or "").split("|") + (row.get("aliases_zh") or "").split("|")
        return [n for n in [row["name_en"], row["name_zh"], *aliases] if n.strip()]

    pairs = [(row["id"], names(row)) for row in rows if row["id"] != "unknown_other"]
    listed = {name.lower() for _, own in pairs for name in own}
    pairs = [(identifier, own + [short for name in own for short in _shortened(name) if short.lower() not in listed])
             for identifier, own in pairs]
    return NameIndex(pairs,
                     cues_before=frozenset(("in", "studied", "study", "major:", "bsc", "msc", "phd", "bs", "ms", "btech", "mtech", "degree")),
                     # Everyday words are judged below, by what stands beside them.
                     guarded=frozenset(("caps",)))


# What people leave out of a long name: "supply chain" for supply chain management, "computational linguistics" for
# Computational Linguistics and NLP.
_LEFT_OUT = (re.compile(
    r"^(?P<short>[a-z-]+(?: [a-z-]+)+?) (?:and .+|& .+|management|engineering|studies|technology)$", re.IGNORECASE),
             re.compile(r"^(?P<short>[a-z-]{4,}(?:ology|istry|ics|nomy|aphy|etry)) and .+$", re.IGNORECASE),
             re.compile(r"^(?P<short>[a-z]{7,}) and .+$", re.IGNORECASE), re.compile(r"^(?P<short>.{2,}(?:学|工程|技术))与.+$"), re.compile(r"^(?P<short>[^a-z]{4,})学$"),
             re.compile(r"^(?P<short>.{3,}?) ?[(（].+[)）]$"))
# One English word is sure to be a field when it is built like one; "media" or "energy" also come up otherwise.
_LEARNED = re.compile(r"(?:ology|ics|nomy|graphy|stry|metry|sophy|omics|ture|tronics|gineering)$")


def _shortened(name: str) -> List[str]:
    matches = [match for pattern in _LEFT_OUT if (match := pattern.match(name))]
    return [match["short"] for match in matches if not match["short"].lower().endswith((" and", " &"))]


# 中国文学, French literature: which literature decides on the field.
_LITERATURE = (("chinese_language", re.compile(r"(?:中国|汉语|华文|古代|古典|现当代|chinese) ?(?:现当代|古代|古典)?$")),
               ("english_language", re.compile(r"(?:英国?|美国?|英美|english|british|american) ?$")),
               ("foreign_languages_other", re.compile(
                   r"(?:法国?|德国?|日本?|俄国?|俄罗斯|韩国?|西班牙|阿拉伯|外国|french|german|japanese|russian|korean|spanish|arabic) ?$")))


def _of_a_literature(match: Match, written: str, before: str, index: NameIndex) -> Match:
    if written not in ("文学", "literature"):
        return match
    for identifier, pattern in _LITERATURE:
        if pattern.search(before):
            return Match(identifier, index.name(identifier), match.start, match.end, match.score, match.kind, (identifier,))
    return match


def find_fields(text: str, index: NameIndex, masked: Sequence[Span] = (), expected: bool = False) -> List[Match]:
    """Fields of study told as the user's own, the surest first; `masked` spans (institution names) are left out."""
    text = as_mandarin(text)
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
        if inside(start, others) or _NOT_MEANT.search(before) or _NOT_FIELD_AFTER.match(after):
            continue
        if (match.id or "").endswith("_general") and _FACULTY_OF.search(before):
            continue  # "Faculty of Science" is an address
        match = _of_a_literature(match, written, before, index)
        alone = not re.sub(r"[\W_]", "", before + after)
        if written.replace(" ", "") in _DEGREE_WORDS and not (alone and expected and written in ("engineer", "doctor")):
            continue
        if written in _LANGUAGES and not (alone and expected) and not _LANGUAGE_CONTEXT.search(before) \
                and not re.match(r"\s*(?:major|degree|literature|专业|系|本科|硕士)", after):
            continue
        cued = bool(_BEFORE.search(before) or _AFTER.search(after))
        everyday = written in ORDINARY_WORDS or written.isalpha() and written.isascii() and not _LEARNED.search(written)
        weak = everyday or (has_han(written) and len(written) <= 2) or len(written) <= 3
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
    height = _heights(text, [match for _, _, match in found])
    return [match for _, _, match in sorted(found, key=lambda item: (-height[item[2].start], -item[0], -item[1], item[2].start))]


def _heights(text: str, fields: List[Match]) -> Dict[int, int]:
    """For each field by its start how high the degree told in its clause is, where degrees of several heights are told."""
    told = degrees_told(text)
    if len({height for height, _, _ in told}) < 2 or len({field.id for field in fields}) < 2:
        return {field.start: 0 for field in fields}
    clauses = [match.span() for match in re.finditer(r"[^,;.，；。\n]+", text)]
    clause_of = {field.start: next(((a, b) for a, b in clauses if a <= field.start < b), (0, 0)) for field in fields}
    return {start: max([height for height, at, _ in told if a <= at < b], default=0) for start, (a, b) in clause_of.items()}
