"""What a message asks to have looked up: institutions, fields, where to apply, or a premise to be put right first."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, List, Mapping, Optional, Tuple

from bot.check.lexicon import lexicon
from bot.language.normalise import aligned
from bot.language.parse.elsewhere import elsewhere
from bot.language.parse.lookup import Match
from bot.language.parse.question import is_question
from bot.look_up import fields, institutions, places
from bot.look_up.fields import Study
from bot.look_up.institution_words import STANDING
from bot.look_up.institutions import School
from bot.look_up.places import Place
from bot.look_up.premise import Premise, premise
from bot.policy import policy

MAX_LENGTH = 400  # characters; a longer message tells a story and is no look-up
# What the classifier makes of a place and of a field that are only told.
_OF_PLACES = (None, "how_to_apply", "out_of_scope", "nationality_restrictions")
_OF_OWN_FIELD = ("can_i_work", "how_to_apply", "who_is_eligible", "start_eligibility_check", "out_of_scope")
PAPERS = 3  # countries at most, so that the reply still fits a chat
_REGIONS = ("CN", "HK", "MO", "TW")  # whose people the written answer treats by their papers
# Who counts as a foreigner is answered by the written answer, too.
_WHO_IS_FOREIGN = re.compile(
    r"\b(?:dual|former|formerly|ex-?chinese|born|chinese|bno|descent|stateless|refugee|green card"
    r"|permanent resident|naturali[sz]ed)\b"
    r"|双重|中国(?:人|籍|护照|国籍)|特区护照|华裔|华人|华侨|裔|原中国|入了?.{0,6}籍|归化|出生|无国籍|难民|绿卡|永居|枫叶卡|两本")


@dataclass(frozen=True)
class LookUp:
    """What to look up. `papers`: codes of countries whose documents are asked about. `place`: where to apply is asked.
    `nationality`: code of the one country whose people are asked about."""

    premise: Optional[Premise] = None
    schools: Tuple[School, ...] = ()
    studies: Tuple[Study, ...] = ()
    place: Optional[Place] = None
    papers: Tuple[str, ...] = ()
    nationality: Optional[str] = None

    def __bool__(self) -> bool:
        return bool(self.premise or self.schools or self.studies or self.place or self.papers or self.nationality)


def look_up(text: str, topic: Optional[str]) -> LookUp:
    """What the message wants looked up, empty for a question that the written answers are for. `topic` is what the
    classifier found without "faq/", None when it is not clear."""
    if not text.strip() or len(text) > MAX_LENGTH:
        return LookUp()
    if wrong := premise(text, topic):
        return LookUp(premise=wrong)
    bare = institutions.bare_school(text)
    # A name alone tells the classifier nothing; one that several share may be something else ("IIT", a tax).
    if bare and (topic is None or bare.kind == "exact" or institutions.is_full_name(text)):
        return LookUp(schools=(bare,))
    folded = aligned(text).folded
    if topic in _OF_PLACES and (place := _place(text, folded, topic)):
        return LookUp(place=place)
    if topic == "document_authentication":
        return LookUp(papers=_papers(text))
    if topic == "nationality_restrictions":
        return LookUp(nationality=_nationality(text, folded))
    if topic in _OF_OWN_FIELD and fields.own_field_asked(text):
        return LookUp(studies=tuple(fields.fields_asked(text, [], on_topic=True)))
    if topic in (None, "recognized_university", "stem_field", "education_requirement"):
        return _standing(text, folded, topic)
    return LookUp()


def topic_of(intent: Mapping[str, Any]) -> Optional[str]:
    """The topic of an intent as the classifier returns it (`name`, `full_retrieval_intent_name`): "fees" of faq/fees,
    the intent itself for any other one, None where the classifier was not sure."""
    name = intent.get("full_retrieval_intent_name") or intent.get("name") or ""
    return None if name in ("", "nlu_fallback") else str(name).split("/")[-1]


def wanted(text: str, topic: Optional[str]) -> bool:
    """Whether a message of this topic is for ActionLookUp and not for the written answer of the topic."""
    return bool(look_up(text, topic))


def _standing(text: str, folded: str, topic: Optional[str]) -> LookUp:
    on_schools, on_fields = topic == "recognized_university", topic == "stem_field"
    asks = is_question(text)
    schools: List[School] = []
    if on_schools or not on_fields and asks and STANDING.search(folded):
        schools = institutions.schools_asked(text)
        if not on_schools:  # without the topic's word for it, only a listed name is sure to be one
            schools = [school for school in schools if isinstance(school, Match)]
    studies: List[Study] = []
    if on_fields or topic != "education_requirement" and asks and fields.STANDING.search(folded):
        masked = [(school.start, school.end) for school in schools]
        studies = fields.fields_asked(text, masked, on_fields)
    if on_schools and not _both_asked(schools, studies):
        studies = []
    return LookUp(schools=tuple(schools), studies=tuple(studies))


def _both_asked(schools: List[School], studies: List[Study]) -> bool:
    """Whether field and school stand together as one thing asked about: "CS from IITB", 清华的计算机."""
    pairs = [(school, study) for school in schools for study in studies]
    return any(-1 <= max(school.start - study.end, study.start - school.end) <= 10 for school, study in pairs)


def _place(text: str, folded: str, topic: Optional[str]) -> Optional[Place]:
    place = places.place_told(text)
    if not (place.residence or place.nationality):
        return None
    if topic == "how_to_apply":
        where = places.WHERE.search(folded)
        return place if where or place.residence and not places.STEPS.search(folded) else None
    if elsewhere(text, lexicon().countries):
        return None
    # On another topic the office is asked for by name; without one, the place may also be all that is said.
    return place if places.OFFICE.search(folded) or topic is None and places.only_place(text) else None


def _papers(text: str) -> Tuple[str, ...]:
    """Countries whose papers are spoken of: of the schools named ("degree from Fudan, I'm Thai"), else all named."""
    schools = [school for school in institutions.schools_asked(text) if isinstance(school, Match) and school.id]
    issuing = dict.fromkeys(policy().institutions[school.id].country for school in schools if school.id)
    return tuple((list(issuing) or places.countries_named(text))[:PAPERS])


def _nationality(text: str, folded: str) -> Optional[str]:
    named = places.countries_named(text)
    if len(named) != 1 or named[0] in _REGIONS or _WHO_IS_FOREIGN.search(folded):
        return None
    return named[0]
