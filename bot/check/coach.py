"""Advice on the application file as parts: what belongs in each paper, for the kind of person who asks."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Sequence, Text

from bot.check.say import Part, part
from bot.policy import policy

FOUNDER_PLANS = ("entrepreneurship", "business")
RESEARCH_POSTS = ("teaching", "research")
DEGREES = ("bachelor", "master", "doctorate")
# What the advice on each paper takes from facts; the frame (utter_coach) names those that hold for all of them.
FACTS: Mapping[Text, Sequence[Text]] = {
    "cv": ("documents_12", "degree_02"),
    "statement": ("documents_12", "documents_05", "allowed_activities_02", "entrepreneurship_03"),
    "letters": ("documents_05",),
    "portfolio": ("documents_12",),
    "proof_of_post": ("channel_researcher_01", "channel_graduate_01", "documents_05", "documents_06"),
}
MOST_IN_FULL = 2  # papers, so that the reply still fits a chat
FOLLOW_UPS = ["document_authentication", "required_documents", "start_eligibility_check"]


def kind_of(slots: Mapping[Text, Any]) -> Text:
    """Returns founder, researcher, graduate or anyone, by what the answers of the check (slot values) say.

    The plan comes first, since the file has to explain this stay: a professor who founds a company needs a founder's.
    """
    if slots.get("plan") == "graduate":  # what the message itself said; no answer of the check has this value
        return "graduate"
    if slots.get("plan") in FOUNDER_PLANS:
        return "founder"
    if slots.get("plan") == "research" or slots.get("post") in RESEARCH_POSTS:
        return "researcher"
    return "graduate" if slots.get("degree") in DEGREES or slots.get("degree_in_progress") in DEGREES else "anyone"


def coach_reply(papers: Sequence[Text], slots: Mapping[Text, Any]) -> Part:
    """Advice on `papers` (ids of bot.language.parse.coach.PAPERS) for the person in `slots`.

    In full on one or two; a line each on more, with buttons for the full advice. Raises KeyError for an unknown paper.
    """
    kind = kind_of(slots)
    own = {paper: part(f"utter_coach_{paper}_{kind}") for paper in papers}
    in_full = len(papers) <= MOST_IN_FULL
    sections = [part(f"utter_coach_{paper}", own=line) if in_full else line for paper, line in own.items()]
    facts = [fact for paper in papers for fact in FACTS[paper]]
    extra_proof = policy().figures["age_extra_proof_above"]
    age = slots.get("age")
    if age is not None and age > extra_proof.value:
        sections.append(part("utter_coach_above_age"))
        facts.append(extra_proof.fact)
    offered: Dict[Text, Any] = {"topics": FOLLOW_UPS}
    if not in_full:
        offered = {"choices": [part(f"utter_coach_choice_{paper}") for paper in papers]}
    return part(
        "utter_coach",
        opening=part(f"utter_coach_for_{kind}"),
        sections={"paragraphs": sections},
        facts=facts,
        **offered,
    )
