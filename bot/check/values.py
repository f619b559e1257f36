"""From what the parsers read in a message to answers of the check, and to questions back where it could mean several things."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Sequence, Set, Text

from bot.check import choice
from bot.check.say import Part, named, part
from bot.language.parse.unlisted import Unlisted
from bot.language.reading import Reading
from bot.policy import policy

PARSED_FIELDS = ("age", "degree", "field", "institution", "post", "nationality", "residence", "plan", "documents", "passport_months")
# "A researcher, at NUS", 研究员，在国大: the comma joins the place to the post.
_AT_PLACE = re.compile(
    r"\s*[,，]\s*(?:now |currently |working )?(?:at|with|在|喺|就职于|任职于)(?: the)?\s*", re.IGNORECASE
)
INSTITUTIONS = ("institution", "post_institution")
_JOINT = re.compile(r"[,，;；.。、\n]|\b(?:graduated?|studied|degree|alumn\w+|from)\b|毕业|畢業|读|讀|念|学的|學的")


@dataclass
class Heard:
    """What a message answers.

    `values`: slot values by field. `remarks`: what to say about a field's value. `guessed`: fields whose value is likely but not
    certain, so it is read back. `ask_back`: a question that must come first, about the field `unclear`; `offered`: the ids to
    choose from when that is what is asked. `declined`: the open question is not to be answered.
    """

    values: Dict[Text, Any] = field(default_factory=dict)
    remarks: Dict[Text, Part] = field(default_factory=dict)
    guessed: Set[Text] = field(default_factory=set)
    ask_back: Optional[Part] = None
    unclear: Optional[Text] = None
    offered: List[Text] = field(default_factory=list)
    declined: bool = False

    def forget(self, name: Text) -> None:
        """Drops what was heard of a field."""
        self.values.pop(name, None)
        self.values.pop(f"{name}_text", None)
        self.remarks.pop(name, None)
        if self.unclear == name:
            self.ask_back, self.unclear, self.offered = None, None, []


def hear(reading: Reading, question: Optional[Text], offered: Sequence[Text] = ()) -> Heard:
    """Returns the answers in a message.

    `question` is the open one, None when there is none; `offered` are ids of institutions between which the user was asked to
    choose.
    """
    heard = Heard(declined=reading.declined and question is not None)
    if offered and question in INSTITUTIONS and (picked := choice.chosen(reading.text, offered)):
        heard.values[question] = picked
        return heard
    for name in PARSED_FIELDS:
        if name == "documents" and question != "documents" and not _lists_papers(reading, question):
            continue  # "I have a law degree" tells the field; which papers are at hand is known once it is asked
        if name in reading.values:
            _HEAR.get(name, _hear_code)(heard, name, reading.values[name])
    if "plan" in heard.values and heard.values.get("residence") == "CN":
        del heard.values["residence"]  # "a postdoc in Shanghai": where one is going, not where one lives
    in_china = str(heard.values.get("institution")).startswith("cn-")
    if question == "plan" and not reading.correction and ("plan" in heard.values or in_china):
        heard.forget("institution")  # "research at Fudan": where one would like to go
    if question == "post_institution" or question != "institution" and _works_there(reading):
        _as_workplace(heard)
    if heard.unclear == "institution" and question != "institution" and "degree" not in heard.values:
        heard.forget("institution")  # which of several it is matters beside a degree ("PhD from York"), or once asked
    return heard


def _lists_papers(reading: Reading, question: Optional[Text]) -> bool:
    """Whether a message tells of papers in hand and of nothing else ("passport and CV are ready"). A degree certificate alone
    may tell of the degree, and to the question for the passport's country "I have one" is no list."""
    if question == "nationality" or set(reading.values) != {"documents"} or reading.question:
        return False
    if question is None and reading.correction:
        return True  # after the result: "actually I also have the photo"
    papers = reading.values["documents"].values - {"degree_certificate"}
    return reading.coverage > 0.5 and len(papers) > (0 if question else 1)


def _works_there(reading: Reading) -> bool:
    """Whether the institution is the one of a teaching or research post told beside it (在复旦做博后, "I teach at ETH")."""
    post, school = reading.values.get("post"), reading.values.get("institution")
    if school is None or post is None or post.value not in ("teaching", "research"):
        return False
    (start, end), *_ = sorted(post.spans)
    first, last = sorted([(start, end), school.spans[0]])
    between = reading.text[first[1]:last[0]]
    # A degree or a clause between them belongs to the school: "PhD from MIT, now a postdoc".
    studied = any(first[1] <= a < last[0] for name in ("degree", "field") if name in reading.values for a, _ in reading.values[name].spans)
    return not studied and len(between) <= 30 and (not _JOINT.search(between) or bool(_AT_PLACE.fullmatch(between)))


def _as_workplace(heard: Heard) -> None:
    """What was heard as the institution is the workplace, when that was asked."""
    if "institution" in heard.values:
        heard.values["post_institution"] = heard.values.pop("institution")
        heard.values.pop("institution_text", None)
    if "institution" in heard.remarks:
        heard.remarks["post_institution"] = heard.remarks.pop("institution")
    if heard.unclear == "institution":
        heard.unclear = "post_institution"


def _hear_code(heard: Heard, name: Text, parsed: Any) -> None:
    heard.values[name] = parsed.value


def _hear_age(heard: Heard, _name: Text, parsed: Any) -> None:
    if parsed.reason == "implausible":
        heard.ask_back, heard.unclear = part("utter_age_implausible"), "age"
    elif parsed.vague:
        heard.ask_back, heard.unclear = part("utter_age_vague"), "age"
    else:
        heard.values["age"] = parsed.value


def _hear_degree(heard: Heard, _name: Text, parsed: Any) -> None:
    if parsed.completed is not None:
        heard.values["degree"] = parsed.completed
    if parsed.in_progress is not None:
        heard.values["degree_in_progress"] = parsed.in_progress


def _hear_name(heard: Heard, name: Text, parsed: Any) -> None:
    """Fields and institutions: listed, unlisted, or a name that several share."""
    if isinstance(parsed, Unlisted):
        heard.values[name], heard.values[f"{name}_text"] = "unlisted", parsed.name
        heard.remarks[name] = part(f"utter_{name}_unlisted", name=parsed.name)
    elif parsed.id is None:
        heard.unclear, heard.offered = name, choice.best_known(parsed)
        heard.ask_back = part("utter_which_institution", choices=choice.labels(heard.offered))
    else:
        heard.values[name] = parsed.id
        if parsed.kind != "exact":
            heard.guessed.add(name)


def _hear_country(heard: Heard, name: Text, parsed: Any) -> None:
    if parsed.id is None:  # two citizenships: the explanation asks for the passport to be used
        choices = [named(policy().countries[code]) for code in parsed.candidates]
        heard.ask_back, heard.unclear = part(f"utter_explain_{name}", choices=choices), name
    else:
        heard.values[name] = parsed.id


def _hear_documents(heard: Heard, _name: Text, parsed: Any) -> None:
    heard.values["documents"] = sorted(parsed.values)


_HEAR = {
    "age": _hear_age,
    "degree": _hear_degree,
    "field": _hear_name,
    "institution": _hear_name,
    "nationality": _hear_country,
    "residence": _hear_country,
    "documents": _hear_documents,
}
