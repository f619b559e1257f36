"""What the tables and the criteria say about institutions and fields, as parts."""
from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, Text, Tuple

from bot.check import choice
from bot.check.say import Part, named, part
from bot.language.parse.lookup import Match
from bot.language.parse.unlisted import Unlisted
from bot.look_up.answered import Answered
from bot.look_up.fields import Study
from bot.look_up.institutions import School
from bot.policy import policy
from bot.policy.criteria import field as field_criterion
from bot.policy.criteria import institution as institution_criterion
from bot.policy.profile import Profile
from bot.policy.tables import Institution

# Why a field is borderline: the area that the official wording does not name. All others are mixtures.
_WHY_BORDERLINE: Dict[Text, Tuple[Text, ...]] = {
    "medicine": (
        "medicine", "basic_medicine", "public_health", "dentistry", "pharmacy", "nursing", "medical_imaging",
        "physiotherapy", "tcm", "nutrition", "epidemiology", "optometry", "speech_therapy", "medical_laboratory",
        "forensic_science"),
    "agriculture": (
        "veterinary", "agronomy", "horticulture", "plant_protection", "soil_science", "animal_science", "fisheries",
        "forestry", "landscape_ecology", "smart_agriculture", "wood_science"),
    "economics": ("economics", "econometrics", "financial_engineering", "fintech", "actuarial_science"),
    "psychology": ("psychology", "experimental_psychology"),
    "architecture": ("architecture", "urban_planning", "landscape_architecture"),
}
_ORDER = ("field_stem", "field_borderline", "field_outside", "field_unlisted")
_MORE_FACTS = {"field_borderline": ("degree_03",), "field_outside": ("channel_researcher_01",)}
_TOPICS = {"field_outside": ["work_channel", "stem_field"]}


def which_school(schools: Sequence[School]) -> Optional[Part]:
    """The question back where the first name has several meanings and none of them is the usual one."""
    if not schools or not isinstance(schools[0], Match) or schools[0].id:
        return None
    return part("utter_which_institution", choices=choice.labels(choice.best_known(schools[0])))


def schools_answer(schools: Sequence[School]) -> Answered:
    """One paragraph for each institution with its places, their years and what they mean; names with several meanings
    are left out unless one is usual."""
    known = [school for school in schools if isinstance(school, Unlisted) or school.id]
    sections: List[Part] = []
    facts: List[Text] = []
    for school in known:
        reason = _reason(school)
        unranked = reason == "institution_known" and not _signs_of(school)
        key = "known_unranked" if unranked else reason[len("institution_"):]
        sections.append(part(f"utter_look_up_school_{key}", **_school_values(school)))
        facts += policy().criteria.criteria["institution"].reasons[reason].facts
    choices: List[Dict[Text, Text]] = []
    guessed = [school for school in known if isinstance(school, Match) and school.kind != "exact"]
    if guessed:
        sections.append(part("utter_look_up_school_guess", schools=[_name(school) for school in guessed]))
        others = [id for school in guessed for id in choice.best_known(school) if id != school.id]
        choices = choice.labels(others[:choice.OFFERED])
    return Answered(sections, facts, ["recognized_university"], choices)


def studies_answer(studies: Sequence[Study]) -> Answered:
    """One paragraph for the fields that count, one for each reason why some are borderline, one for those outside."""
    groups: Dict[Tuple[Text, Text], List[Any]] = {}
    for study in studies:
        groups.setdefault(_class(study), []).append(_field_name(study))
    sections, facts, topics = [], ["stem_definition_01"], ["stem_field"]
    for (reason, why), names in sorted(groups.items(), key=lambda group: _ORDER.index(group[0][0])):
        values = {"why": part(f"utter_look_up_why_{why}")} if why else {}
        sections.append(part(f"utter_look_up_{reason}", fields=names, **values))
        facts += [*policy().criteria.criteria["field"].reasons[reason].facts, *_MORE_FACTS.get(reason, ())]
        topics = _TOPICS.get(reason, topics)
    if any(reason == "field_borderline" for reason, _ in groups):
        sections.append(part("utter_look_up_field_advice"))
    return Answered(sections, facts, topics)


def _reason(school: School) -> Text:
    if isinstance(school, Unlisted):
        return "institution_unlisted"
    limit = policy().criteria.thresholds.institution_rank
    return institution_criterion.reason(policy().institutions[school.id or ""], limit)


def _signs_of(school: School) -> List[Part]:
    """Status and places of a listed institution, the latter with ranking and year."""
    if isinstance(school, Unlisted):
        return []
    entry = policy().institutions[school.id or ""]
    ranks = [part("utter_look_up_rank", ranking=name, year=year, place=place) for name, year, place in entry.ranks]
    return _status(entry) + ranks


def _status(entry: Institution) -> List[Part]:
    flags = (("double_first_class", entry.double_first_class), ("moe_direct", entry.moe_direct))
    return [part(f"utter_look_up_status_{flag}") for flag, holds in flags if holds]


def _school_values(school: School) -> Dict[Text, Any]:
    if isinstance(school, Unlisted):
        return {"school": school.name}
    country = policy().countries[policy().institutions[school.id or ""].country]
    return {"school": _name(school), "country": named(country), "signs": _signs_of(school)}


def _name(school: School) -> Any:
    return school.name if isinstance(school, Unlisted) else named(policy().institutions[school.id or ""])


def _class(study: Study) -> Tuple[Text, Text]:
    """(reason of the criterion, why it is borderline or nothing)."""
    if isinstance(study, Unlisted):
        return "field_unlisted", ""
    judged = field_criterion.judge(Profile(field=study.id), policy())
    reason = judged[0] if judged else "field_unlisted"
    if reason != "field_borderline":
        return reason, ""
    return reason, next((why for why, ids in _WHY_BORDERLINE.items() if study.id in ids), "mixed")


def _field_name(study: Study) -> Any:
    return study.name if isinstance(study, Unlisted) else named(policy().fields[study.id or ""])
