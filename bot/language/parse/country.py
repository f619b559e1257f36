"""Citizenship and place of residence: demonyms, "from X", "X passport", 持X护照, X籍, "living in X"."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

from bot.language.normalise import Aligned, aligned, has_han
from bot.language.parse.cantonese import as_mandarin
from bot.language.parse.lookup import Match, NameIndex
from bot.language.parse.people import about_others, inside
from bot.language.parse.places import find_cities
from bot.language.wordlists import FUNCTION_WORDS

Span = Tuple[int, int]
# Codes and short forms that people really write; the other three-letter codes only clash with words and universities.
_WRITTEN_CODES = frozenset(("USA", "UAE", "DRC", "KSA", "PRC", "DPRK", "ROK", "RSA", "UK", "US", "HK", "NZ"))
_DEMONYM_ENDING = re.compile(r"(?:[^t]an|[^s]tani|ese|ish|[^d]i|er|ic|que|man|woman|ch|ean|ian|ot|ole|ane|nese)$")
_DEMONYMS = frozenset("greek thai swiss turk kiwi pole dane swede finn scot brit czech serb croat filipina filipino pinoy pinay uzbek tajik kazakh "
                      "kyrgyz turkmen lao mongol azeri welsh irish basotho malagasy manx hayastan aussie canuck emirati turkish afghan german norwegian "
                      "malay thai spaniard cypriot briton argentine maltese viet slovene argentino colombiano mexicano brasileiro venezolano".split())
_NOT_DEMONYMS = frozenset("japan iran pakistan spain sudan jordan bhutan oman britain great britain hindustan bahrain hanguk haiti brunei fiji mali "
                          "kiribati dubai abu dhabi mainland china maldives azerbaijan afghanistan taiwan maroc nippon".split())

_BEFORE_NATIONALITY = re.compile(
    r"(?:\bi'?m(?: an?| originally| from)?|\bi am(?: an?| originally)?"
    r"|\b(?:nationality|citizenship|citizen|national|passport|country)(?: is| of| from|:)*(?: the)?"
    r"|\b(?:from|citizen(?:ship)? of|national of|passport of|issued (?:by|in)|hold(?:ing)? an?|have an?|with an?|as an?"
    r"|originally)(?: the)?"
    r"|国籍(?:是|为|:)?|持有?|来自于?|我是|是|拿着?|护照(?:是|为)?|本人|籍贯|作为)\s*$")
_AFTER_NATIONALITY = re.compile(
    r"^\s*(?:citizens?|nationals?|passport(?: ?holders?)?|nationality|citizenship|origin|male|female|guy|girl|man"
    r"|woman|by birth|here\b)"
    r"|^(?:国)?(?:护照|国籍|籍|公民|人(?!才|工|民币|大)|裔|的护照|留学生|学生|小伙|姑娘|公司职员)")
_BEFORE_RESIDENCE = re.compile(
    r"(?:\b(?:liv(?:e|es|ing)|stay(?:ing)?) with (?:\w+ ){1,3}in(?: the)?|\b(?:liv(?:e|es|ing)|based|resid(?:e|es|ing)|staying|stay|located|settled|studying|study|working|work"
    r"|currently|now|am|i'm|been|postdoc|student|engineer)(?: (?:currently|now|still|right now|here"
    r"|out))*(?: (?:in|at|of))(?: the)?(?: \w+,)?|\b(?:(?:moved|relocated) to|apply(?:ing)? from|working from|home is)(?: the)?"
    r"|(?:\bresidence|\bresident(?: in| of)?|\blocation|\bi live in)[: ]*(?:is |the )*|住在?|现居|常住|定居(?:在|于)?"
    r"|居住(?:在|于|地)?(?:是|:)?|(?:我|人|目前|现在|正|一直|还|已经?)(?:人|目前|现在|已经?)*在|人在|旅居|身在|在)\s*$")
_AFTER_RESIDENCE = re.compile(
    r"^\s*(?:(?:permanent )?resident\b|residence permit|based\b|pr\b|residency|green card)"
    r"|^(?:工作|生活|读书|居住|留学|上学|定居|念书|居民|永居|绿卡|这边|做(?:博士后|研究)|读(?:博|研|硕))")
_NOT_PERSON_BEFORE = re.compile(
    r"(?:\b(?:degrees?|ph\.?d|master'?s?|bachelor'?s?|msc|bsc|university|college|school|institute|graduated?"
    r"|diplom\w*|licen[cs]\w+|laurea|studied|born|speak|speaking|fluent|learn(?:ing)?|in)(?: \w+){0,2}? ?(?:from"
    r"|in|at)?(?: the)?|\bto|\bvisit|\bteach(?:ing)?|\btravel(?:led)? to|\bvisa for)\s*$"
    r"|(?:毕业于|去|到|赴|来|会说|说|学|教|前往|飞|在)\s*$")
_NOT_PERSON_AFTER = re.compile(
    r"^\s*(?:visas?|embass(?:y|ies)|consulate|universit(?:y|ies)|college|institute|school|degrees?|diploma?s?\b"
    r"|bachelor\w*|master\w*|ph\.?d|licence|laurea|certificates?|university|language|food|compan(?:y|ies)"
    r"|government|market|law|restaurant|culture|literature|studies|medicine|bank|dollars?|rupees?|teacher|lessons?"
    r"|exam|ministry|employers?|labs?|partner|friends?|team|colleagues?|investors?|customers?)\b"
    r"|^(?:大使馆|领事馆|使馆|签证|大学|学院|语|文|话|菜|政府|公司|企业|法律|市场|银行|的大学|的公司|留学|境内|驻|驾照|学历|学位|硕士|博士|本科)")
_NEGATED = re.compile(
    r"\b(?:not|never|neither|no longer|isn'?t|nor)(?: an?| from| in)*\s*$"
    r"|(?:不是|并非|非|不在|不|出生[在于]?|生于)\s*$")
_WISH = re.compile(
    r"\b(?:want|plan|hope|would like|going|wanna|intend|wish|dream|like to|able to|allowed to|can i|could i|may i"
    r"|visa|how|will)\b[^,.;]*$"
    r"|(?:想|打算|计划|希望|准备|要|可以|能|怎么|能否|如何)[^,。;]*$")


# What people call a country besides its names in the list.
_COLLOQUIAL = {"US": ("老美", "美利坚"), "DE": ("Deutschland",), "FR": ("法兰西",), "RU": ("毛子",)}
# Where one was born or comes from tells the citizenship as long as nothing else does.
_BORN_BEFORE = re.compile(
    r"\b(?:born|raised|grew up|native)(?: and (?:raised|bred|brought up|grew up|born))?(?: (?:in|of|to))?(?: the)?\s*$"
    r"|(?:出生[在于]?|生于|生在|土生土长(?:的|在)?)\s*$")
_BORN_AFTER = re.compile(r"\s*(?:born\b|native\b)|^(?:那边|那里)?(?:出生|长大|土生土长)")
_STAYED = re.compile(r"\s*(?:for \w+ years|back then)|^(?:待|呆|住|读|学|念|生活)(?:了|过)")
_LIVING = re.compile(r"\b(?:liv|resid|stay|based|moved)|住|居")
_HOME = re.compile(r"(?:\bhome(?:land| ?country| ?town)?(?: is|:)?(?: in)?|老家[是在]?|家乡[是在]?|祖国[是在]?|从)\s*$")
_FLAG = re.compile("[\U0001F1E6-\U0001F1FF]{2}")
_BOTH = re.compile(r"\b(?:and|both|dual|two|as well as)\b|[&+/]|和|与|及|双重|双国籍|两个|两本")
# The passport of a special administrative region of China, which need not be named.
_SAR_PASSPORT = re.compile(r"(?:特别行政区|特区)(?:的|政府签?发?的?)?(?:护照|旅行证件)|护照[^,。;]{0,6}(?:特别行政区|特区)|\b(?:h\.?k\.?)?s\.?a\.?r\.? passport")
_REGIONS = {"HK": re.compile(r"香港|港澳(?!台)|\bhong ?kong\b|\bhk"), "MO": re.compile(r"澳门|\bmaca[ou]\b")}
_OF_PASSPORT = re.compile(r"\s*(?:passport|citizen)|国?的?护照")  # counts for more than where one was born


@dataclass(frozen=True)
class Countries:
    """Countries told in a message, as citizenship and as place of residence, each with the others of its kind."""

    nationality: Optional[Match]
    residence: Optional[Match]
    nationalities: Tuple[Match, ...]


def country_names(row: Mapping[str, str]) -> List[str]:
    """All names of a row of countries.csv that are safe to look for in running text, the shown name first."""
    names = [row["name_en"], row["name_zh"]]
    for name in (row.get("aliases_en") or "").split("|") + (row.get("aliases_zh") or "").split("|"):
        name = name.strip()
        if name.isascii() and name.isupper() and len(name) <= 4 and name.replace(".", "") not in _WRITTEN_CODES:
            continue
        if name and name.lower() not in FUNCTION_WORDS:
            names.append(name)
    if "(" in names[0]:
        names.append(names[0].split("(")[0].strip())
    return [name for name in names if name]


def country_index(rows: Iterable[Mapping[str, str]]) -> NameIndex:
    """An index over rows of countries.csv; ids are ISO 3166-1 alpha-2 codes."""
    pairs = [(row["code"], country_names(row) + list(_COLLOQUIAL.get(row["code"], ()))) for row in rows]
    return NameIndex(pairs, cues_before=frozenset(), guarded=frozenset(("caps", "word")), shortest_slip=2)


def _is_demonym(written: str) -> bool:
    word = written.lower()
    return word not in _NOT_DEMONYMS and (word in _DEMONYMS or bool(_DEMONYM_ENDING.search(word)) and not word.endswith(("stan", "land")))


# An item of a list that somebody tells of themselves: "30, PhD in chemistry, Chinese"; but not of what they speak.
_ITEM_BEFORE, _ITEM_AFTER = re.compile(r"(?:^|[,;/|\n])\s*$"), re.compile(r"\s*(?:$|[,;/|\n]|[.!](?:\s|$))")
_OF_ONESELF = re.compile(r"\d|\b(?:ph\.?d|doctora\w+|master|bachelor|m\.?sc|b\.?sc|degree)")
_OF_LANGUAGES = re.compile(r"\b(?:speak\w*|spoken|languages?|fluent\w*|native|mother tongue|learn\w*|english|hsk|bilingual|lang)\b|[语]言|中文")


def _is_item(before: str, after: str) -> bool:
    """Whether what stands between two parts of a lower-case text is one item of a list about its writer."""
    rest = before + " " + after
    return bool(_ITEM_BEFORE.search(before) and _ITEM_AFTER.match(after) and _OF_ONESELF.search(rest)
                and not _OF_LANGUAGES.search(rest))


def find_countries(text: str, index: NameIndex, masked: Sequence[Span] = (), expected: Optional[str] = None) -> Countries:
    """Citizenship and residence told in a text. `masked` spans (institution names) are left out; `expected` may be
    "nationality" or "residence": then a bare name counts as that. China as a destination never counts."""
    text = as_mandarin(text)
    source = aligned(text)
    lower = source.lower
    others = about_others(lower)
    nationality: List[Tuple[int, Match]] = []
    residence: List[Tuple[int, Match]] = []
    unclear: List[Match] = []
    cities = _cities(source, index)
    matches = [m for m in index.find(text, whole=expected is not None) if not _overlap(m, cities)]
    matches = [m for m in matches + cities if not any(a < m.end and m.start < b for a, b in masked)]
    for match in matches:
        start = next(i for i, s in enumerate(source.starts) if s >= match.start)
        end = next((i for i in range(len(source.ends) - 1, -1, -1) if source.ends[i] <= match.end), start) + 1
        before, after, written = lower[:start], lower[end:], lower[start:end]
        if inside(start, others):
            continue
        if _BORN_BEFORE.search(before) or _BORN_AFTER.match(after):
            if expected == "nationality" and match not in cities:
                nationality.append((-1, match))  # only where nothing else is told of the passport
            continue
        if _NEGATED.search(before):
            continue
        if _HOME.search(before) and expected == "nationality" and match not in cities:
            nationality.append((1, match))
            continue
        if expected == "institution" and match in cities and not _LIVING.search(before):
            continue  # "Chula, in Bangkok" is where the school is
        if expected in ("institution", "field") and _STAYED.match(after):
            continue
        demonym = not has_han(written) and _is_demonym(written)
        if _AFTER_RESIDENCE.search(after) and not demonym and not (match.id == "CN" and _WISH.search(before)) or \
                _BEFORE_RESIDENCE.search(before) and not demonym and not _AFTER_NATIONALITY.search(after) and not _WISH.search(before):
            residence.append((2, match))
        elif match in cities:
            if expected == "residence":
                residence.append((1, match))
        elif _NOT_PERSON_AFTER.search(after) and not _AFTER_NATIONALITY.search(after):
            continue
        elif has_han(written) and re.search(r"[籍人]$", written):
            nationality.append((3, match))
        elif _AFTER_NATIONALITY.search(after):
            nationality.append((4 if _OF_PASSPORT.match(after) else 3, match))
        elif _NOT_PERSON_BEFORE.search(before) and not re.search(
            r"\bi'?m from(?: the)? $|\bi am from(?: the)? $", before) and not (demonym and re.search(
            r"\bi'?m an? $", before)):
            if expected == "residence" and re.search(r"(?:\bin|\bat|在)(?: the)?\s*$", before) and len(before) < 12:
                residence.append((1, match))
        elif match.id == "CN" and not (expected or re.search(
            r"\b(?:i'?m|i am|from|national(?:ity)?(?: is)?:?|citizen of|passport from)(?: an?| from| the)* $"
            r"|(?:国籍(?:是|为|:)?|来自)$", before) or demonym and _is_item(before, after)):
            continue
        elif _BEFORE_NATIONALITY.search(before) and (demonym or not before.endswith("在")):
            nationality.append((2, match))
        elif demonym:
            nationality.append((1, match))
        else:
            unclear.append(match)
    for match in unclear:
        alone = re.fullmatch(rf"(?:.*[,;、|/\n])?\s*(?:the )?", lower[:_at(source.starts, match.start)]) and \
            re.match(r"\s*(?:$|[,;、|/.!\n。]|and\b)", lower[_at(source.starts, match.end - 1) + 1:])
        if expected == "residence":
            residence.append((1, match))
        elif expected == "nationality" or alone and match.id != "CN" and expected != "institution":
            nationality.append((0, match))
    if expected == "residence" and not residence and nationality:
        residence, nationality = nationality, []  # "Indian" to "where do you live" can only be meant as the country
    for match in _flags(text, index) if not masked else ():
        (residence if expected == "residence" else nationality).append((1, match))
    best = [match for _, match in sorted(nationality, key=lambda item: -item[0])]
    home = [match for _, match in sorted(residence, key=lambda item: -item[0])]
    if len({match.id for match in best}) == 2 and nationality and (pair := _dual(source, best[:2])):
        return Countries(pair, home[0] if home else None, tuple(best))
    if not best and (region := _SAR_PASSPORT.search(lower)) and not inside(region.start(), others):
        best = [_of_a_region(source, region, index)]
    return Countries(best[0] if best else None, home[0] if home else None, tuple(best))


def _of_a_region(source: Aligned, told: "re.Match[str]", index: NameIndex) -> Match:
    """特区护照, "SAR passport": that of the region named somewhere in the text, else either of the two."""
    named = [code for code, names in _REGIONS.items() if names.search(source.lower)]
    start, end = source.span(*told.span())
    if len(named) == 1:
        return Match(named[0], index.name(named[0]), start, end, 1.0, "exact", (named[0],))
    return Match(None, index.name("HK"), start, end, 1.0, "ambiguous", tuple(_REGIONS))


def _cities(source: Aligned, index: NameIndex) -> List[Match]:
    """The cities in a text as their countries, at their places in the original."""
    return [Match(code, index.name(code), *source.span(start, end), 1.0, "exact", (code,))
            for code, start, end in find_cities(source) if code in index]


def _overlap(match: Match, others: List[Match]) -> bool:
    return any(other.start < match.end and match.start < other.end for other in others)


def _flags(text: str, index: NameIndex) -> List[Match]:
    """The countries of flag emoji, which are the two letters of the code as signs of their own."""
    codes = [("".join(chr(ord(sign) - 0x1F1E6 + ord("A")) for sign in m.group()), m) for m in _FLAG.finditer(text)]
    return [Match(code, index.name(code), *m.span(), 1.0, "exact", (code,)) for code, m in codes if code in index]


def _dual(source: Aligned, two: List[Match]) -> Optional[Match]:
    """Two citizenships told as both one's own (French and Moroccan): which passport is meant has to be asked."""
    first, last = sorted(two, key=lambda match: match.start)
    between = source.original[first.end:last.start]
    told = not between or len(between) <= 5 and _BOTH.search(aligned(between).lower) or re.search(
        r"\b(?:dual|both)\b|双重国籍|双国籍", source.lower)
    return Match(None, first.name, first.start, last.end, 1.0, "ambiguous", (first.id, last.id)) if told else None


def _at(starts: Tuple[int, ...], position: int) -> int:
    """Index of the normalised character that begins at or after an offset of the original."""
    return next((i for i, start in enumerate(starts) if start >= position), len(starts))
