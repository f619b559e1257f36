"""Findings and changes of an estimate as lines of a list."""

from __future__ import annotations

import re
from typing import Any, Dict, List, Mapping, Text

from bot.check.answers import shown
from bot.check.say import Part, part
from bot.policy import Change, Finding, policy

_LOWEST_PLACE = re.compile(r"\d+")


def finding_line(finding: Finding) -> Part:
    """What a finding says, with the facts it rests on."""
    key = finding.reason if finding.status != "not_answered" else f"{finding.reason}_{finding.criterion}"
    return part(f"utter_finding_{key}", **_words(finding.params), facts=list(finding.facts))


def change_line(change: Change) -> Part:
    """What could change the result."""
    return part(f"utter_change_{change.code}", **_words(change.params))


def _words(params: Mapping[Text, Any]) -> Dict[Text, Any]:
    """Parameters of a finding with codes and ids turned into what can be read."""
    words: Dict[Text, Any] = {}
    for name, value in params.items():
        if name.endswith("_text"):
            continue
        if name == "rank":
            words[name] = _best_places(params["institution"], value)
        elif isinstance(value, str):
            words[name] = shown(name, value, params.get(f"{name}_text"))
        else:
            words[name] = "" if value is None else value
    return words


def _best_places(institution: Text, best: Any) -> List[Part]:
    """The place that is meant by a rank, with its ranking and year; each of them when two rankings agree."""
    ranks = policy().institutions[institution].ranks
    places = [(ranking, year, place) for ranking, year, place in ranks if _lowest(place) == best]
    return [part("utter_look_up_rank", ranking=ranking, year=year, place=place) for ranking, year, place in places]


def _lowest(place: Text) -> Any:
    """The first place of a band ("401-500", "1501+", "=12"); None for no number."""
    found = _LOWEST_PLACE.search(place)
    return int(found.group()) if found else None
