"""The plan after arrival: each time limit with its day, where to go, what if it is late, and on what sources differ."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, List, Mapping, Optional, Text

from bot.check.say import Part, named, part
from bot.export.calendar import order
from bot.policy import DatedDeadline, deadlines, policy
from bot.policy.model import Deadline, Source

PLAN = "arrival_plan"  # `type` of what a plan hands to a web page
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
FOLLOW_UPS = ["registration_24h", "residence_permit_conversion", "can_i_work"]
# Facts behind what is said about where to go and about being late, beside those of the time limit itself.
FURTHER_FACTS: Mapping[Text, List[Text]] = {
    "registration": ["registration_24h_03"],
    "shanghai_work_permit": ["work_rights_07", "work_rights_10"],
    "health_check": ["health_check_05", "health_check_02"],
    "residence_permit": ["residence_permit_process_03", "residence_permit_process_13", "risks_08"],
    "stay_extension": ["renewal_04"],
    "leave": ["risks_08"],
    "permit_renewal": ["risks_08"],
}


def plan(arrival: date, today: date, known: Mapping[Text, Any]) -> Part:
    """The plan as text and, under `card`, as data for a web page.

    `known`: what was said of the stay, by the names of `bot.policy.deadlines`, `move_in` as an ISO date. `card` is
    {type, arrival, today, known, deadlines}, each deadline {id, name, on, day, other_on, passed, condition, text,
    rests_on, conflict}: `on` is an ISO date or None, `day` the same in words, `other_on` the day that disagreeing
    sources would set.
    Raises ValueError as `bot.policy.deadlines` does.
    """
    found = plan_deadlines(arrival, known)
    dated = [one for one in found if one.on]
    when = "begun" if arrival < today else "today" if arrival == today else "ahead"
    hint = "stay" if not known.get("stay_days") and not known.get("visa_notes_permit") else "change"
    paragraphs = [part(f"utter_arrival_lead_{when}", day=_day(arrival))]
    if known.get("hotel"):
        paragraphs.append(part("utter_arrival_hotel"))
    paragraphs += [_item(one, arrival, today, _first_on_its_conflict(one, dated)) for one in dated]
    paragraphs.append(part(f"utter_arrival_hint_{hint}"))
    facts = [fact for one in dated for fact in [*one.facts, *FURTHER_FACTS[one.id]]]
    return part(
        "utter_arrival_plan",
        items={"paragraphs": paragraphs},
        facts=list(dict.fromkeys([*facts, *(["registration_24h_01"] if known.get("hotel") else [])])),
        topics=FOLLOW_UPS,
        card={
            "type": PLAN,
            "arrival": arrival.isoformat(),
            "today": today.isoformat(),
            "known": dict(known),
            "deadlines": [_entry(one, arrival, today, _first_on_its_conflict(one, dated)) for one in found],
        },
    )


def calendar(arrival: date, today: date, known: Mapping[Text, Any]) -> Part:
    """The days to come as a calendar file (bot/export/calendar.py); says so when none is left.

    Raises ValueError as `plan` does.
    """
    coming = [one for one in plan_deadlines(arrival, known) if one.on and one.on >= today]
    if not coming:
        return part("utter_arrival_calendar_empty", arrival=_iso(arrival))
    return part(
        "utter_arrival_calendar",
        count=len(coming),
        topics=FOLLOW_UPS,
        facts=list(dict.fromkeys(fact for one in coming for fact in [*one.facts, *FURTHER_FACTS[one.id]])),
        # Not `custom`, which Rasa would take from here and not from the generator that writes the file.
        file=order(
            f"after-arrival-{arrival.isoformat()}.ics",
            today,
            part("utter_arrival_calendar_title"),
            # The day of arrival keeps two people apart who share a calendar; no name does.
            [
                {
                    "uid": f"{one.id}-{arrival.isoformat()}",
                    "on": one.on.isoformat(),
                    "title": part("utter_arrival_name", name=named(_rule(one))),
                    "note": _note(one, arrival, bool(one.conflict)),
                }
                for one in coming
                if one.on
            ],
        ),
    )


def plan_deadlines(arrival: date, known: Mapping[Text, Any]) -> List[DatedDeadline]:
    """The time limits for what is known of the stay, those without a day last."""
    move_in = date.fromisoformat(known["move_in"]) if known.get("move_in") else None
    # A flat is moved into after the landing; an earlier day is of an earlier journey.
    move_in = None if move_in and move_in < arrival else move_in
    return list(deadlines(arrival, **{**known, "move_in": move_in}))


def _item(one: DatedDeadline, arrival: date, today: date, disagreeing: bool) -> Part:
    passed = "_passed" if one.on and one.on < today else ""
    note = _note(one, arrival, disagreeing)
    return part(f"utter_arrival_item{passed}", day=_day(one.on), name=named(_rule(one)), note=note)


def _first_on_its_conflict(one: DatedDeadline, dated: List[DatedDeadline]) -> bool:
    """Whether a disagreement of sources is to be told here: once in a plan is enough."""
    return bool(one.conflict) and next((same.id for same in dated if same.conflict == one.conflict), one.id) == one.id


def _note(one: DatedDeadline, arrival: date, disagreeing: bool) -> Part:
    """What to do and where, for whom, what if it is late, and the source."""
    fact = policy().facts[one.facts[0]]
    source = policy().sources[fact.sources[0]]
    when = part(f"utter_arrival_if_{one.condition}") if one.condition else ""
    weekend = part("utter_arrival_weekend") if one.on and one.on.weekday() >= 5 else ""
    other = _other_day(one, arrival)
    differ: Any = part("utter_arrival_other_day", other=_day(other)) if other else ""
    if not other and disagreeing:
        differ = part(f"utter_arrival_differ_{one.id}")
    return part(
        "utter_arrival_note", condition=when, todo=part(f"utter_arrival_todo_{one.id}"), weekend=weekend, differ=differ,
        late=part(f"utter_arrival_late_{one.id}"), source=part(f"utter_arrival_{fact.standing}", title=_title(source)),
    )


def _title(source: Source) -> Dict[Text, Text]:
    """The name of a source in both languages."""
    return {"en": source.title.en, "zh": source.title.zh}


def _other_day(one: DatedDeadline, arrival: date) -> Optional[date]:
    """The day by those who count from the landing what the law counts from moving in; None when it is the same."""
    if one.counts_from != "move_in":
        return None
    other = next((same.on for same in deadlines(arrival) if same.id == one.id), None)
    return other if other != one.on else None


def _entry(one: DatedDeadline, arrival: date, today: date, disagreeing: bool) -> Dict[Text, Any]:
    other = _other_day(one, arrival)
    return {
        "id": one.id,
        "name": named(_rule(one)),
        "on": one.on.isoformat() if one.on else None,
        "day": _day(one.on) if one.on else None,
        "other_on": other.isoformat() if other else None,
        "passed": bool(one.on and one.on < today),
        "condition": one.condition,
        "text": _note(one, arrival, disagreeing),
        "rests_on": list(one.facts),
        "conflict": one.conflict,
    }


def _rule(one: DatedDeadline) -> Deadline:
    return policy().deadlines[one.id]


def _day(day: Optional[date]) -> Part:
    if day is None:
        raise ValueError("day: found None, expected a date")
    return part("utter_arrival_day", weekday=part(f"utter_weekday_{WEEKDAYS[day.weekday()]}"), date=_iso(day))


def _iso(day: date) -> Dict[Text, Text]:
    return {"date": day.isoformat()}
