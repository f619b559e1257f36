"""Dates after arrival, over the ends of months and leap days."""

from datetime import date

import pytest

from bot.policy import deadlines


def days(arrival, **known):
    return {one.id: one.on for one in deadlines(arrival, **known)}


@pytest.mark.parametrize(
    "arrival, registration, permit",
    [
        (date(2026, 1, 31), date(2026, 2, 1), date(2026, 3, 2)),
        (date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 30)),
        (date(2027, 2, 28), date(2027, 3, 1), date(2027, 3, 30)),
        (date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 29)),
        (date(2028, 2, 29), date(2028, 3, 1), date(2028, 3, 30)),
        (date(2028, 1, 30), date(2028, 1, 31), date(2028, 2, 29)),
    ],
)
def test_registration_and_residence_permit(arrival, registration, permit):
    found = days(arrival, hotel=False, visa_notes_permit=True)
    assert found["registration"] == registration
    assert found["residence_permit"] == found["health_check"] == permit


def test_registration_counts_from_moving_in():
    assert days(date(2026, 3, 1), move_in=date(2026, 3, 10))["registration"] == date(2026, 3, 11)


def test_a_hotel_registers_its_guests():
    assert "registration" not in days(date(2026, 3, 1), hotel=True)


def test_an_open_answer_leaves_a_condition():
    conditions = {one.id: one.condition for one in deadlines(date(2026, 3, 1))}
    assert conditions == {
        "registration": "outside_hotel",
        "shanghai_work_permit": "shanghai_work",
        "health_check": "visa_notes_permit",
        "residence_permit": "visa_notes_permit",
        "stay_extension": "stay_printed",
        "leave": "stay_printed",
        "permit_renewal": "has_permit",
    }


def test_shanghai_counts_fifteen_days_for_those_who_will_work():
    assert days(date(2028, 2, 20), city="Shanghai", work_permit=True)["shanghai_work_permit"] == date(2028, 3, 6)
    assert "shanghai_work_permit" not in days(date(2028, 2, 20), city="Beijing")
    assert "shanghai_work_permit" not in days(date(2028, 2, 20), city="上海", work_permit=False)


def test_the_printed_stay_counts_from_the_day_after_entry():
    found = days(date(2028, 2, 1), stay_days=30, visa_notes_permit=False)
    assert (found["leave"], found["stay_extension"]) == (date(2028, 3, 2), date(2028, 2, 24))
    assert "residence_permit" not in found and "permit_renewal" not in found


def test_a_very_short_stay_cannot_be_extended_in_time():
    assert "stay_extension" not in days(date(2026, 3, 1), stay_days=5)
    assert days(date(2026, 3, 1), stay_days=7)["stay_extension"] == date(2026, 3, 1)


def test_renewal_of_a_residence_permit():
    assert days(date(2026, 3, 1), permit_until=date(2028, 3, 30))["permit_renewal"] == date(2028, 2, 29)


def test_the_plan_is_in_order_and_sourced():
    plan = deadlines(date(2026, 3, 1), stay_days=60)
    dated = [one.on for one in plan if one.on]
    assert dated == sorted(dated) and plan[-1].on is None
    assert all(one.facts for one in plan)
    assert {one.id: one.conflict for one in plan}["registration"] == "C29"


@pytest.mark.parametrize("wrong", [{"move_in": date(2026, 2, 1)}, {"stay_days": 0}, {"stay_days": True}, {"permit_until": date(2026, 1, 1)}])
def test_impossible_dates_are_refused(wrong):
    with pytest.raises(ValueError):
        deadlines(date(2026, 3, 1), **wrong)
