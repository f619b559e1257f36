"""From what the parsers read in a message to answers of the check, and to questions back where it could mean several things."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional, Sequence, Text

from bot.check.say import Part, named, part
from bot.language import normalise
from bot.language.parse.documents import DOCUMENTS
from bot.language.parse.lookup import Match
from bot.language.parse.unlisted import Unlisted
from bot.language.reading import Reading
from bot.policy import policy
from bot.policy.tables import Institution

PARSED_FIELDS = ("age", "degree", "field", "institution", "post", "nationality", "residence", "plan", "documents")
CHOICES_OFFERED = 5
# What people say, and what the checklist calls it.
SAME_PAPER = {"post_proof": "post_certificate", "recommendation": "recommendation_letters"}


@dataclass
class Heard:
    """What a message answers: slot values, a question back that must come first, remarks, and whether it declines."""

    values: Dict[Text, Any] = field(default_factory=dict)
    ask_back: Optional[Part] = None
    unclear: Optional[Text] = None  # the field that is asked back
    acknowledge: List[Part] = field(default_factory=list)
    declined: bool = False
    offered: List[Text] = field(default_factory=list)  # institutions to choose from, when that is what is asked back


def hear(reading: Reading, question: Optional[Text], offered: Sequence[Text] = ()) -> Heard:
    """Returns the answers in a message.

    `question` is the open one, None when the message did not follow a question; `offered` are ids of institutions between which
    the user was asked to choose.
    """
    heard = Heard(declined=reading.declined and question is not None)
    chosen = _chosen(reading.text, offered)
    if chosen:
        heard.values[question or "institution"] = chosen
        return heard
    for name in PARSED_FIELDS:
        if name == "documents" and question != "documents":
            continue  # "I have a law degree" tells the field; which papers are at hand is known once it is asked
        if name in reading.values:
            _HEAR.get(name, _hear_code)(heard, name, reading.values[name])
    if "plan" in heard.values and heard.values.get("residence") == "CN":
        del heard.values["residence"]  # "a postdoc in Shanghai": where one is going, not where one lives
    if question == "post_institution" and "institution" in heard.values:
        heard.values["post_institution"] = heard.values.pop("institution")
        heard.values.pop("institution_text", None)
    return heard


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
        heard.acknowledge.append(part(f"utter_{name}_unlisted", name=parsed.name))
    elif parsed.kind == "ambiguous":
        known = _best_known(parsed)
        heard.ask_back = part("utter_which_institution", choices=[named(institution) for institution in known])
        heard.unclear, heard.offered = "institution", [institution.id for institution in known]
    else:
        heard.values[name] = parsed.id


def _best_known(match: Match) -> List[Institution]:
    """The institutions a name may mean, the best known first."""
    known = [policy().institutions[id] for id in match.candidates if id in policy().institutions]
    return sorted(known, key=lambda institution: institution.best_rank or 10_000)[:CHOICES_OFFERED]


def _chosen(text: Text, offered: Sequence[Text]) -> Optional[Text]:
    """The one of the offered institutions that is meant by its number in the list or by a part of its name ("Bombay")."""
    said = normalise(text).lower().strip(" .。")
    if said.isdigit() and 1 <= int(said) <= len(offered):
        return offered[int(said) - 1]
    fitting = [id for id in offered if len(said) > 1 and any(said in name for name in _names(policy().institutions[id]))]
    return fitting[0] if len(fitting) == 1 else None


def _names(institution: Institution) -> List[Text]:
    return [normalise(name).lower() for name in (institution.name_en, institution.name_zh, *institution.aliases)]


def _hear_country(heard: Heard, name: Text, parsed: Any) -> None:
    heard.values[name] = parsed.id


def _hear_documents(heard: Heard, _name: Text, parsed: Any) -> None:
    said = {SAME_PAPER.get(document, document) for document in parsed.values}
    if parsed.values >= set(DOCUMENTS):
        said |= {document.id for document in policy().documents.values() if document.tier == "required"}
    heard.values["documents"] = sorted(said & set(policy().documents))


_HEAR = {
    "age": _hear_age,
    "degree": _hear_degree,
    "field": _hear_name,
    "institution": _hear_name,
    "nationality": _hear_country,
    "residence": _hear_country,
    "documents": _hear_documents,
}
