"""Where somebody lives, which passport they hold, and which countries' papers they speak of."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import List, Optional, Tuple

from bot.check.lexicon import lexicon
from bot.language.normalise import aligned
from bot.language.parse.country import find_countries
from bot.language.parse.lookup import Match
from bot.language.parse.places import find_cities
from bot.language.reading import read
from bot.policy import today

EXPLAINED = 0.8  # share of the words that must be about the place when a message says nothing else

# The office is asked for, not only the steps.
WHERE = re.compile(
    r"\bwhere\b|\b(?:which|what|nearest|closest|right|responsible) (?:chinese |china )?(?:embassy|consulates?"
    r"|mission|cent(?:er|re)|city|country|office|visa cent)"
    r"|\b(?:embassy|consulate|visa cent(?:er|re))\b.{0,30}\bor\b|\bgo (?:back )?home\b|\b(?:have|need"
    r"|must) (?:to )?(?:go|fly|travel|return)"
    r"|\bapply (?:in|from|at)\b|\b(?:home|third|another) country\b|\bjurisdiction"
    r"|哪(?:里|儿|个|家|国|座|边)[^,。?]{0,8}(?:申|递|交|办|馆|中心|送|签)|去哪|到哪|往哪|在哪|上哪|向哪|找哪|跑哪|领区|边度|边个|邊|[使领]馆还是|签证中心还是|回国|回本国"
    r"|回去|本国|第三国"
    r"|能在.{1,8}(?:申请|递|办)|可以在.{1,8}(?:申请|递|办)")
# How it goes is asked, which the written answer tells step by step.
STEPS = re.compile(r"\b(?:steps?|procedure|process|sequence|how (?:does|do you|is))\b|流程|步骤|怎么操作|怎样操作|从何入手|手续")
# The question itself names the office or the filing, whatever the classifier made of it.
OFFICE = re.compile(
    r"\bwhere\b.{0,60}\bapply\b|\b(?:which|what|nearest) (?:chinese )?(?:embassy|consulate|visa cent)"
    r"|\bapply\b.{0,30}\bwhere\b"
    r"|[去到往在上向找跑]?哪(?:里|儿|个|家|边)?[^,。?]{0,10}(?:申请|递|交(?:材料|件|表|资料|申)|办签|[使领]馆|签证中心)"
    r"|(?:在|人在|喺)[^,。?]{2,8}(?:怎么|咋|如何|点样?|要怎么|该怎么|应该怎么|去哪里?|该去哪里?)(?:申请|办|递|弄|搞)(?!认证|公证|学|居留|工作)")
# Spoken of as a place that one is in, where the parsers for answers want a verb: "Indian in Dubai".
_INSIDE_CHINA = re.compile(r"(?:\b(?:live|lives|living|based|staying|i'?m|am|already|currently|now|working"
    r"|studying) (?:here )?(?:in|at)|(?:人|已经?|现在|目前|正)在|住在?)\s*$")
# Nigerians, Pakistanis: the table has the singular.
_PLURAL = re.compile(r"\b(?P<first>[a-z])(?P<rest>[a-z]*(?:an|i|er|ean|ine))s\b", re.IGNORECASE)
_FROM_WHERE = re.compile(r"(?:\bappl(?:y|ying|ication)\b.{0,12}\b(?:from|in|at)(?: the)?|从)\s*$")
_INSIDE = re.compile(r"(?:\b(?:in|from|at|near|within|inside|around)(?: the)?|在|住|喺|从|由|人在)\s*$")


@dataclass(frozen=True)
class Place:
    """Codes of countries (ISO 3166-1 alpha-2), None for what is not told."""

    nationality: Optional[str]
    residence: Optional[str]


def place_told(text: str) -> Place:
    """Passport and place of residence told in a message."""
    told = find_countries(text, lexicon().countries)
    nationality = told.nationality.id if told.nationality else None
    residence = told.residence.id if told.residence else None
    mentions = _mentions(text)
    if residence is None or residence == nationality:
        inside = [code for code, before in mentions if (_INSIDE_CHINA if code == "CN" else _INSIDE).search(before)]
        residence = next((code for code in inside if code != nationality), residence)
    if residence is None and any(code == nationality and _FROM_WHERE.search(before) for code, before in mentions):
        nationality, residence = None, nationality  # "apply from Kenya" tells where, and no passport
    if nationality is None:
        nationality = next((code for code in countries_named(text) if code != residence), None)
    return Place(nationality, residence)


def only_place(text: str) -> bool:
    """Whether a message says where one lives, perhaps with the passport, and no more ("I live in the Netherlands")."""
    reading = read(text, None, lexicon(), today())
    told = set(reading.values)
    complete = "residence" in told and reading.coverage >= EXPLAINED
    return complete and told <= {"residence", "nationality"} and not reading.question


def countries_named(text: str) -> List[str]:
    """Codes of all countries named in a message in any role, China left out, in order."""
    # At the head of a sentence "German" might be the language; after an article it is not.
    codes = [match.id for match in country_matches(f"the {text}") if match.id and match.id != "CN"]
    return list(dict.fromkeys(codes))


def country_matches(text: str) -> List[Match]:
    """Every name of a country or of its people in a text, plurals as well ("for Americans")."""
    # "Germans" are no language, whatever the letters they are written in.
    return lexicon().countries.find(_PLURAL.sub(lambda people: f"{people['first'].upper()}{people['rest']} ", text))


def _mentions(text: str) -> List[Tuple[str, str]]:
    """Every country or city named, as (code of the country, the normalised text before it)."""
    source = aligned(text)
    named = [(code, source.lower[:start]) for code, start, _ in find_cities(source)]
    for match in country_matches(text):
        start = next((i for i, offset in enumerate(source.starts) if offset >= match.start), len(source.starts))
        if match.id:
            named.append((match.id, source.lower[:start]))
    return named
