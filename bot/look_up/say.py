"""A look-up as replies: what the data know, what that means by the criteria, and where to go on."""
from __future__ import annotations

from typing import Any, Dict, List, Text

from bot.check.say import Part, part
from bot.look_up.answered import Answered
from bot.look_up.asked import LookUp
from bot.look_up.premise import Premise
from bot.look_up.say_places import papers_answer, people_answer, place_answer
from bot.look_up.say_standing import schools_answer, studies_answer, which_school

CHECK = "start_eligibility_check"


def look_up_replies(asked: LookUp) -> List[Part]:
    """Returns the replies to a look-up, the specific answer first and the bridges as buttons. Raises ValueError for an
    empty one."""
    if asked.premise:
        return _corrected(asked.premise)
    if unclear := which_school(asked.schools):
        return [unclear]
    answers: List[Answered] = []
    if asked.schools:
        answers.append(schools_answer(asked.schools))
    if asked.studies:
        answers.append(studies_answer(asked.studies))
    if asked.place:
        answers.append(place_answer(asked.place))
    if asked.papers:
        answers.append(papers_answer(asked.papers))
    if asked.nationality:
        answers.append(people_answer(asked.nationality))
    if not answers:
        raise ValueError("there is nothing to look up")
    return [_framed(answers, closing=bool(asked.schools or asked.studies))]


def _corrected(premise: Premise) -> List[Part]:
    """The correction, and the written answer of the topic after it."""
    correction = part(f"utter_premise_{premise.id}")
    return [correction, part(f"utter_faq/{premise.topic}")] if premise.topic else [correction]


def _framed(answers: List[Answered], closing: bool) -> Part:
    sections = [section for answer in answers for section in answer.sections]
    if closing:
        sections.append(part("utter_look_up_closing"))
    topics = dict.fromkeys(topic for answer in answers for topic in answer.topics)
    topics.pop(CHECK, None)  # the check is the last button
    values: Dict[Text, Any] = {
        "sections": {"paragraphs": sections},
        "facts": list(dict.fromkeys(fact for answer in answers for fact in answer.facts)),
        "topics": [*topics, CHECK],
    }
    choices = [choice for answer in answers for choice in answer.choices]
    if choices:
        values["choices"] = choices
    return part("utter_look_up", **values)
