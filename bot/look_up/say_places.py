"""Where to apply, how papers of a country are made valid, and whose passports are meant, as parts."""
from __future__ import annotations

from typing import Any, List, Sequence, Text, Tuple

from bot.check.say import Part, named, part
from bot.look_up.answered import Answered
from bot.look_up.places import Place
from bot.policy import policy, today
from bot.policy.checklist import authentication
from bot.policy.criteria.nationality import REGIONS

NOT_FOREIGN = ("CN", *REGIONS)
# The facts behind each paragraph on where to apply; a test compares them with the figures that the words use.
FACTS = {
    "place": ("where_to_apply_01", "official_sources_01"),
    "place_passport": ("where_to_apply_02", "documents_08"),
    "place_home": ("where_to_apply_01", "where_to_apply_02", "official_sources_01"),
    "place_china": ("inside_china_01", "where_to_apply_01"),
    "place_region": ("official_sources_03",),
    "place_manchester": ("where_to_apply_05",),
    "place_office": ("official_sources_02", "effective_date_02"),
    "people": ("nationality_01",),
    "people_in": ("nationality_02",),
    "people_chinese": ("nationality_03", "target_group_04"),
    "papers_closing": ("apostille_02", "documents_01"),
}


def place_answer(place: Place) -> Answered:
    """Which kind of office takes the application, for passport and residence, and how papers from there are made valid.
    Addresses and districts are not in the data, so the answer says where to look."""
    keys: List[Text] = []
    nationality, residence = place.nationality, place.residence
    if nationality in NOT_FOREIGN:
        keys.append("people_chinese")
        nationality = None
    if residence == "CN":
        keys.append("place_china")
    elif residence in REGIONS:
        keys.append("place_region")
    elif residence:
        keys.append("place")
        if nationality and nationality != residence:
            keys.append("place_passport")
        if residence == "GB":
            keys.append("place_manchester")
    elif nationality:
        keys.append("place_home")
    if residence not in NOT_FOREIGN:
        keys.append("place_office")
    values = {"residence": residence, "nationality": nationality}
    names = {name: _country(code) for name, code in values.items() if code}
    sections = [part(f"utter_look_up_{key}", **names) for key in keys]
    facts = [fact for key in keys for fact in FACTS[key]]
    issuing = nationality or residence  # most people's papers are from home
    if issuing and issuing not in NOT_FOREIGN:
        paper, evidence = _paper(issuing)
        sections.append(paper)
        facts += evidence
    more = "apply_inside_china" if residence == "CN" else "document_authentication"
    return Answered(sections, facts, ["how_to_apply", more])


def papers_answer(countries: Sequence[Text]) -> Answered:
    """Apostille or legalisation for the papers of each country (codes)."""
    found = [_paper(code) for code in countries]
    facts = [fact for _, evidence in found for fact in evidence]
    sections = [paper for paper, _ in found] + [part("utter_look_up_papers_closing")]
    return Answered(sections, [*facts, *FACTS["papers_closing"]], ["document_authentication", "required_documents"])


def people_answer(country: Text) -> Answered:
    """Whether a passport of the country (code) is in the way, and how its papers are made valid."""
    paper, evidence = _paper(country)
    sections, facts = [part("utter_look_up_people", country=_country(country))], list(FACTS["people"])
    if country == "IN":  # the one country that a published opinion is about
        sections.append(part("utter_look_up_people_in"))
        facts += FACTS["people_in"]
    return Answered([*sections, paper], [*facts, *evidence], ["nationality_restrictions", "how_to_apply"])


def _paper(country: Text) -> Tuple[Part, Sequence[Text]]:
    """How papers issued in a country become valid in China today, and the facts behind it."""
    way = authentication(country, policy(), today())
    own = policy().criteria.authentication_by_country
    evidence = own.get(country, policy().criteria.authentication[way])
    since = policy().countries[country].apostille_since
    key = way
    if country in own:
        key = f"{way}_{country.lower()}"
    elif since and since > policy().figures["apostille_date"].value and way in ("apostille", "legalisation"):
        key = f"{way}_since"  # a country that the Convention has reached, or will reach, after China
    values = {"since": {"date": since.isoformat()}} if since else {}
    return part(f"utter_look_up_papers_{key}", country=_country(country), **values), evidence.facts


def _country(code: Text) -> Any:
    return named(policy().countries[code])
