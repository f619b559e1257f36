"""What must be done after arrival, with real dates."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Dict, Optional, Tuple

from .loader import Policy, policy as installed_policy


@dataclass(frozen=True)
class DatedDeadline:
    """One time limit. `on`: last day for it, None when the day it counts from is not known.

    `amount` and `unit` (hours or days) say how the date is counted, after `counts_from` or `before` it.
    `condition`: set when the person did not say whether this limit applies; None when it does.
    """

    id: str
    on: Optional[date]
    counts_from: str
    amount: int
    unit: str
    before: bool
    condition: Optional[str]
    facts: Tuple[str, ...]
    conflict: Optional[str]


def deadlines(
    arrival: date,
    *,
    move_in: Optional[date] = None,
    hotel: Optional[bool] = None,
    stay_days: Optional[int] = None,
    city: Optional[str] = None,
    work_permit: Optional[bool] = None,
    visa_notes_permit: Optional[bool] = None,
    permit_until: Optional[date] = None,
    policy: Optional[Policy] = None,
) -> Tuple[DatedDeadline, ...]:
    """The limits after an arrival, earliest first, those without a date last. None means: not said.

    move_in: first night in the lodging (else the arrival); hotel: lodging is a hotel, which registers its guests;
    stay_days: stay printed on the visa, counted from the day after entry; city: "shanghai" or another;
    work_permit: a work permit will be applied for; visa_notes_permit: the visa says that a residence permit is needed;
    permit_until: last day of a residence permit held. Counting excludes the first day.
    Raises ValueError when move_in is before the arrival, stay_days below 1, or a date has the wrong order.
    """
    policy = policy or installed_policy()
    if move_in is not None and move_in < arrival:
        raise ValueError(f"move_in: found {move_in}, expected a day not before the arrival {arrival}")
    if stay_days is not None and (type(stay_days) is not int or stay_days < 1):
        raise ValueError(f"stay_days: found {stay_days!r}, expected a whole number of days from 1")
    if permit_until is not None and permit_until < arrival:
        raise ValueError(f"permit_until: found {permit_until}, expected a day not before the arrival {arrival}")
    starts = {
        "move_in": move_in or arrival,
        "entry": arrival,
        "stay_end": arrival + timedelta(days=stay_days) if stay_days else None,
        "permit_end": permit_until,
    }
    in_shanghai = None if city is None else city.strip().lower() in ("shanghai", "上海")
    applies: Dict[Optional[str], Optional[bool]] = {
        None: True,
        "outside_hotel": None if hotel is None else not hotel,
        "shanghai_work": False if False in (in_shanghai, work_permit) else True if in_shanghai and work_permit else None,
        "visa_notes_permit": visa_notes_permit,
        # With a residence permit in prospect the printed stay gives way to the permit.
        "stay_printed": False if visa_notes_permit else True if stay_days else None,
        "has_permit": True if permit_until else False if visa_notes_permit is False else None,
    }
    plan = [
        DatedDeadline(
            item.id,
            _day(starts[item.counts_from], item.amount, item.unit, item.before),
            item.counts_from,
            item.amount,
            item.unit,
            item.before,
            item.condition if applies[item.condition] is None else None,
            item.facts,
            item.conflict,
        )
        for item in policy.deadlines.values()
        if applies[item.condition] is not False
    ]
    # A stay too short to ask for more of it in time has no such limit.
    plan = [one for one in plan if one.on is None or one.on >= arrival]
    return tuple(sorted(plan, key=lambda one: (one.on is None, one.on or arrival)))


def _day(start: Optional[date], amount: int, unit: str, before: bool) -> Optional[date]:
    if start is None:
        return None
    # Hours that begin on a day end, for part of that day at least, on a later one: whole days are enough here.
    days = -(-amount // 24) if unit == "hours" else amount
    return start - timedelta(days=days) if before else start + timedelta(days=days)
