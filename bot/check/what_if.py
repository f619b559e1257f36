"""What the result would be if an answer were another: "what if I had a master's?". No answer is changed by it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Dict, List, Mapping, Optional, Text, Tuple

from bot.check.answers import DEPENDENT, items, shown, to_profile
from bot.check.finding import finding_line
from bot.check.lexicon import lexicon
from bot.check.report import facts_of, sections
from bot.check.say import Part, named, part
from bot.check.values import INSTITUTIONS, Heard, hear
from bot.language.normalise import aligned
from bot.language.parse.supposed import supposed
from bot.language.parse.unlisted import Unlisted
from bot.language.reading import read
from bot.policy import Comparison, estimate, policy, what_if

# Read without a question first; a bare value ("and if 46?") only makes sense as an answer to one.
_AS_ANSWER_TO = (None, "age", "degree", "field", "nationality", "institution")
NOT_JUDGED = ("residence", "documents")  # no result depends on them
# "Studied in India" tells no nationality.
_WHERE = re.compile(r"stud|graduat|\bliv|\bwork|degree|school|[学住读念]|工作|毕业", re.I)
# "Older" and "a few years younger" are no age.
_SOME_AGE = re.compile(r"\bi(?:'?m| am| was| were|'d be| become)(?: \w+){0,4}? (?:older|younger)\b(?! than)"
                       r"|(?:我|年[龄纪])[^,。]{0,4}?(?:年轻|[老大小](?:一?[点些]|几岁|几年))", re.I)
# Graduating brings the degree somebody studies for, which only the answers know.
_GRADUATES, _NAMES_LEVEL = re.compile(r"graduat|finish|毕了?业", re.I), re.compile(r"bachelor|本科|master|硕士", re.I)
_SCHOOL = re.compile(r"\b(?:at|from) (?P<name>[^,]+)$", re.I)
# Topics on who fits; the others ask something else.
ABOUT_PERSONS = frozenset((
    "who_is_eligible", "age_limit", "education_requirement", "stem_field", "recognized_university", "work_channel",
    "nationality_restrictions", "rejection_reasons", "compare_other", "start_eligibility_check",
))
RESULTS = ("utter_result", "utter_what_if")  # keys of replies that tell one
# Fields whose answer "change my ... to ..." takes over.
TAKEN_OVER = ("age", "degree", "field", "institution", "post", "nationality", "plan")


def suppose(text: Text, today: date) -> Optional[Heard]:
    """What `text` supposes of its writer: `values` by field, or what is `unclear`; None when it supposes nothing."""
    statement = supposed(text)
    if statement is None:
        return None
    plain = aligned(text).text
    for question in _AS_ANSWER_TO:
        reading = read(statement, question, lexicon(), today)
        if question and (reading.coverage < 1 or any(isinstance(value, Unlisted) for value in reading.values.values())):
            continue
        heard = hear(reading, None)
        if "institution" in reading.values and not {"post", *INSTITUTIONS} & set(heard.values):
            heard = hear(reading, "institution")  # which of several it is matters here
        if question and heard.guessed:
            continue
        for name in (*NOT_JUDGED, *(["nationality"] if _WHERE.search(statement) else [])):
            heard.forget(name)
        _add_school(heard, statement, today)
        if heard.values.get("degree") and _GRADUATES.search(plain) and not _NAMES_LEVEL.search(plain):
            heard.guessed.add("degree")
        if heard.values or heard.unclear and heard.unclear not in NOT_JUDGED:
            return heard
    return Heard(ask_back=part("utter_what_if_unclear_age"), unclear="age") if _SOME_AGE.search(plain) else None


def _add_school(heard: Heard, statement: Text, today: date) -> None:
    """A short name ("a PhD from Tsinghua") is only read as an answer to the question for it."""
    at = _SCHOOL.search(statement)
    if at is None or any(name in heard.values for name in INSTITUTIONS) or heard.unclear:
        return
    school = hear(read(at["name"], "institution", lexicon(), today), None)
    place = "post_institution" if heard.values.get("post") in ("teaching", "research") else "institution"
    if school.values.get("institution") not in (None, "unlisted"):
        heard.values[place] = school.values["institution"]


def wanted(
    text: Text, topic: Optional[Text], slots: Mapping[Text, Any], today: date, last_response: Optional[Text] = None
) -> bool:
    """Whether `text` asks for the result under another supposition, and `slots` hold enough to have a result.

    "What if I find a job there?" is about work, and not about the person: such a `topic` has its own answer. Right
    after a result (`last_response`, key of the last reply) another plan is one for it all the same.
    """
    if supposed(text) is None:
        return False
    if not slots.get("check_complete") and estimate(to_profile(slots), today).grade == "too_little_known":
        return False
    heard = suppose(text, today)
    if heard is None:
        return False
    of_the_result = set(heard.values) == {"plan"} and (last_response or "").startswith(RESULTS)
    return topic is None or topic in ABOUT_PERSONS or of_the_result or not set(heard.values) <= {"plan", "post"}


def what_if_reply(heard: Heard, slots: Mapping[Text, Any], today: date) -> Part:
    """The result now beside the result then. Raises ProfileError for a value that the engine does not know."""
    if heard.ask_back:
        return _which(heard)
    studied = slots.get("degree_in_progress") if "degree" in heard.guessed else None
    changes = _changes({**heard.values, **({"degree": studied} if studied else {})}, slots)
    if not changes:
        return part("utter_what_if_known", items=items(heard.values))
    profile = to_profile({**slots, **changes})
    compared = what_if(to_profile(slots), today, **{name: getattr(profile, name) for name in changes})
    blocks, findings = _blocks(compared)
    take_over = _take_over(changes)
    said = [part("utter_what_if_say", command=command) for command in take_over]
    blocks.append(part("utter_what_if_take_over", commands=said) if said else part("utter_what_if_kept"))
    return part(
        "utter_what_if",
        items=items(changes),
        blocks={"paragraphs": blocks},
        facts=facts_of([*(findings or compared.after.findings), *compared.after.alternatives]),
        choices=take_over,
    )


def _which(heard: Heard) -> Part:
    """Asks for what was not clear; each button is the whole question once more."""
    if heard.offered:
        names = [named(policy().institutions[id]) for id in heard.offered]
        return part("utter_what_if_which", choices=[part("utter_what_if_at", name=name) for name in names])
    return part(f"utter_what_if_unclear_{heard.unclear}")


def _changes(values: Mapping[Text, Any], slots: Mapping[Text, Any]) -> Dict[Text, Any]:
    """The values that differ from the answers, and the answers that go with the old ones."""
    new = {name: value for name, value in values.items() if slots.get(name) != value}
    gone = [dependent for name in new for dependent in DEPENDENT.get(name, ())]
    return {**{name: None for name in gone if slots.get(name) is not None}, **new}


def _blocks(compared: Comparison) -> Tuple[List[Part], List[Any]]:
    """The paragraphs: what becomes of the grade, and the findings that change, before and after; beside them, these."""
    before, after = compared.before, compared.after
    grades = {"before": part(f"utter_grade_{before.grade}"), "after": part(f"utter_grade_{after.grade}")}
    now = [finding for _, finding, _ in compared.changed_findings if finding and finding.criterion != "documents"]
    then = [finding for _, _, finding in compared.changed_findings if finding and finding.criterion != "documents"]
    key = compared.direction if now or then or compared.direction != "same" else "nothing"
    blocks = [part(f"utter_what_if_{key}", **grades)]
    for name, findings in (("now", now), ("then", then)):
        if findings:
            blocks.append(part(f"utter_what_if_{name}", lines=[finding_line(finding) for finding in findings]))
    if after.alternatives and {one.visa for one in after.alternatives} != {one.visa for one in before.alternatives}:
        blocks += sections(after, ["alternatives"])
    return blocks, [*now, *then]


def _take_over(changes: Mapping[Text, Any]) -> List[Part]:
    """The sentences that make a supposition an answer."""
    taken = [name for name in TAKEN_OVER if changes.get(name) not in (None, "unlisted", "none")]
    return [part(f"utter_what_if_change_{name}", value=shown(name, changes[name]) if name != "age" else changes[name])
            for name in taken]
