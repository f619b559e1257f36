"""The answers of one person, between the slots of a conversation and the profile that the policy engine judges."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence, Text, Tuple

from bot.check.say import Part, named, part
from bot.language.parse.speed import FULL
from bot.policy import Profile, policy, remaining_questions
from bot.policy.questions import quick_questions

# Slots that hold the profile; the same names as its fields.
PROFILE_SLOTS = (
    "age",
    "degree",
    "degree_in_progress",
    "field",
    "field_text",
    "institution",
    "institution_text",
    "post",
    "post_institution",
    "nationality",
    "residence",
    "plan",
    "documents",
    "passport_months",
    "declined",
)

# Fields that have a question of their own; the others are only told in passing.
ASKABLE = ("age", "degree", "field", "institution", "post", "post_institution", "nationality", "plan", "documents")

# What else goes when an answer is taken back or replaced.
DEPENDENT = {
    "degree": ("degree_in_progress",),
    "field": ("field_text",),
    "institution": ("institution_text",),
    "post": ("post_institution",),
}

# Values that make a sentence of their own when they are read back.
SAID_OTHERWISE = {
    "degree": ("none", "secondary"),
    "plan": ("unsure",),
}
FEW_PAPERS = 3  # so many are named one by one


def to_profile(slots: Mapping[Text, Any]) -> Profile:
    """Returns the profile in the slots. The engine checks each value and raises ProfileError for one it does not know."""
    values = {name: slots.get(name) for name in PROFILE_SLOTS}
    if isinstance(values["age"], float) and values["age"].is_integer():
        values["age"] = int(values["age"])  # trackers may give back 29 as 29.0
    if values["documents"] is not None:
        values["documents"] = frozenset(values["documents"])
    values["declined"] = frozenset(values["declined"] or ())
    return Profile(**values)


def questions_left(slots: Mapping[Text, Any]) -> Tuple[Text, ...]:
    """The questions still to be asked, next one first: those of a first estimate, or all when the full check was asked for.

    Raises ProfileError for a value that the engine does not know.
    """
    profile = to_profile(slots)
    return remaining_questions(profile) if slots.get("check_speed") == FULL else quick_questions(profile)


def item(field: Text, value: Any, text: Optional[Text] = None) -> Optional[Part]:
    """One answer as it is read back ("you are 29", "your subject is Physics"); None for an empty one."""
    if value is None or field in ("field_text", "institution_text", "declined"):
        return None
    if field == "age":
        return part("utter_item_age", age=int(value))
    if field == "documents":
        return _papers(value)
    if field == "passport_months":
        return part("utter_item_passport_months", value=value)
    if field == "post":
        return part("utter_item_post", value=part(f"utter_item_post_{value}"))
    if value in SAID_OTHERWISE.get(field, ()):
        return part(f"utter_item_{field}_{value}")
    return part(f"utter_item_{field}", value=shown(field, value, text))


def _papers(ids: Sequence[Text]) -> Part:
    """Papers in hand: all of a few, the number and the first ones of many."""
    if not ids:
        return part("utter_item_documents_none")
    key = "utter_item_documents" if len(ids) <= FEW_PAPERS else "utter_item_documents_many"
    in_order = [id for id in policy().documents if id in ids]
    return part(key, value=shown("documents", in_order[:FEW_PAPERS]), count=len(ids))


def shown(field: Text, value: Any, text: Optional[Text] = None) -> Any:
    """A value of a field as words: a response key for closed vocabularies, a name in both languages for the others."""
    if value == "unlisted":
        return part("utter_quoted", message=text) if text else part("utter_unlisted")
    if field in ("degree", "degree_in_progress"):
        return part(f"utter_degree_{value}")
    if field in ("post", "plan"):
        return part(f"utter_{field}_{value}")
    table: Dict[Text, Mapping[Text, Any]] = {
        "field": policy().fields,
        "institution": policy().institutions,
        "post_institution": policy().institutions,
        "nationality": policy().countries,
        "residence": policy().countries,
    }
    if field in table:
        return named(table[field][value])
    return [named(policy().documents[document]) for document in value]


def items(slots: Mapping[Text, Any], fields: Optional[List[Text]] = None) -> List[Part]:
    """The answers given so far, or those of `fields`, in the order of the questions."""
    told = [f for f in PROFILE_SLOTS if fields is None or f in fields]
    if slots.get("degree_in_progress") and slots.get("degree") in SAID_OTHERWISE["degree"] and "degree" in told:
        told.remove("degree")  # "secondary school" goes without saying of an undergraduate
    found = [item(f, slots.get(f), slots.get(f"{f}_text")) for f in told]
    return [one for one in found if one is not None]
