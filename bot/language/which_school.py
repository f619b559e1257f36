"""Which school is meant where a name is shared by several, or several are told."""
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, List

from bot.language.normalise import aligned
from bot.language.parse.degree import degrees_told
from bot.language.parse.lookup import Match
from bot.language.parse.places import find_cities

if TYPE_CHECKING:
    from bot.language.reading import Lexicon


def placed(match: Match, text: str, lexicon: "Lexicon") -> Match:
    """A name that several share, settled by the place told beside it: 交通大学，在新竹; "NTU in Singapore"."""
    if match.kind != "ambiguous":
        return match
    rest = text[:match.start] + " " + text[match.end:]
    codes = {country.id for country in lexicon.countries.find(rest, whole=True)} | {code for code, _, _ in find_cities(aligned(rest))}
    there = [one for one in match.candidates if one[:2].upper() in codes]
    cities = {aligned(rest).lower[start:end] for _, start, end in find_cities(aligned(rest))}
    called = [one for one in there if any(city in name.lower() for city in cities for name in lexicon.institutions.names(one))]
    meant = called if len(called) == 1 else there
    return replace(match, id=meant[0], name=lexicon.institutions.name(meant[0]), kind="exact", candidates=(meant[0],)) if len(meant) == 1 else match


def of_highest_degree(schools: List[Match], text: str) -> Match:
    """Of several schools the one told with the highest degree (BSc at Bologna, now MSc at Delft), else the first."""
    told = degrees_told(text) if len({school.id for school in schools}) > 1 else []
    if len(told) < 2:
        return schools[0]
    _, start, end = max(told)
    return min(schools, key=lambda school: max(school.start - end, start - school.end))
