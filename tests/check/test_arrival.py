"""The plan after arrival: the right days, where to go, what sources say, what goes along as data."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.check.arrival import FURTHER_FACTS, calendar, plan
from bot.check.arrival_questions import DAYS_AHEAD, ask_again, cannot_plan
from bot.language.parse.arrival import LONGEST_AGO
from bot.language.parse.date_reading import Reading
from bot.policy import policy
from tests.export.words import real_words
from tests.words import all_variations

TODAY = date(2026, 11, 22)
WORDS = real_words()
DAYS = st.dates(date(2026, 11, 22), date(2099, 12, 31))


def parts(value):
    """Every part inside a reply, the reply itself first; its card apart."""
    if isinstance(value, dict):
        if "response" in value:
            yield value
        for name, inner in value.items():
            yield from parts(inner) if name != "card" else ()
    elif isinstance(value, list):
        for inner in value:
            yield from parts(inner)


def keys(reply):
    return [one["response"] for one in parts(reply)]


def days(reply):
    return {one["id"]: one["on"] for one in reply["values"]["card"]["deadlines"]}


@pytest.mark.parametrize("arrival, registration, work, permit", [
    ("2027-01-31", "2027-02-01", "2027-02-15", "2027-03-02"), ("2028-02-28", "2028-02-29", "2028-03-14", "2028-03-29"), ("2027-02-28", "2027-03-01", "2027-03-15", "2027-03-30"),
    ("2026-12-31", "2027-01-01", "2027-01-15", "2027-01-30"), ("2028-01-30", "2028-01-31", "2028-02-14", "2028-02-29"),
])
def test_the_days_go_over_the_ends_of_months(arrival, registration, work, permit):
    found = days(plan(date.fromisoformat(arrival), TODAY, {}))
    assert (found["registration"], found["shanghai_work_permit"], found["residence_permit"]) == (registration, work, permit)


def test_each_limit_with_a_day_is_told_with_day_place_lateness_and_source():
    reply = plan(date(2027, 3, 3), TODAY, {"stay_days": 90})
    items = [one for one in reply["values"]["items"]["paragraphs"] if one["response"] == "utter_arrival_item"]
    dated = [entry for entry in reply["values"]["card"]["deadlines"] if entry["on"]]
    assert [item["values"]["day"]["values"]["date"]["date"] for item in items] == [entry["on"] for entry in dated]
    for item, entry in zip(items, dated):
        assert {f"utter_arrival_todo_{entry['id']}", f"utter_arrival_late_{entry['id']}", f"utter_arrival_{policy().facts[entry['rests_on'][0]].standing}"} <= set(keys(item))


def test_a_disagreement_is_told_once_in_a_plan():
    told = keys(plan(date(2027, 3, 3), TODAY, {"stay_days": 90}))
    assert "utter_arrival_differ_residence_permit" in told and "utter_arrival_differ_leave" not in told
    assert "utter_arrival_differ_leave" in keys(plan(date(2027, 3, 3), TODAY, {"stay_days": 90, "visa_notes_permit": False}))


def test_both_days_are_told_where_sources_count_from_different_ones():
    reply = plan(date(2027, 3, 3), TODAY, {"move_in": "2027-03-10"})
    (other,) = [one for one in parts(reply) if one["response"] == "utter_arrival_other_day"]
    assert other["values"]["other"]["values"]["date"] == {"date": "2027-03-04"} and "utter_arrival_differ_registration" not in keys(reply)
    entry = next(one for one in reply["values"]["card"]["deadlines"] if one["id"] == "registration")
    assert (entry["on"], entry["other_on"], entry["conflict"]) == ("2027-03-11", "2027-03-04", "C29")


@pytest.mark.parametrize("language, day, todo", [("en", "Thursday, 4 March 2027", "You or your host register"), ("zh", "2027年3月4日（星期四）", "公安机关登记"), ("zh-Hant", "2027年3月4日（星期四）", "公安機關登記")])
def test_the_card_of_a_plan_is_worded_with_sources_and_disagreement(language, day, todo):
    reply = plan(date(2027, 3, 3), TODAY, {})
    card = WORDS.compose(reply["response"], language, reply["values"])["custom"]
    first, *_, last = card["deadlines"]
    assert (card["type"], first["on"], first["day"]) == ("arrival_plan", "2027-03-04", day) and todo in first["text"]
    assert first["standing"] == "official" and first["sources"][0]["title"] and {p["official"] for p in first["conflict"]["positions"]} == {True, False}
    assert last["on"] is last["day"] is None and last["text"] and not any("utter_" in text for text in map(str, card["deadlines"]))


def test_moving_in_before_the_landing_is_not_believed():
    assert days(plan(date(2027, 3, 3), TODAY, {"move_in": "2027-01-10"}))["registration"] == "2027-03-04"


def test_what_is_known_leaves_out_what_does_not_apply():
    assert "registration" not in days(plan(date(2027, 3, 3), TODAY, {"hotel": True}))
    assert "utter_arrival_hotel" in keys(plan(date(2027, 3, 3), TODAY, {"hotel": True}))
    assert "shanghai_work_permit" not in days(plan(date(2027, 3, 3), TODAY, {"city": "other"}))
    open_conditions = [key for key in keys(plan(date(2027, 3, 3), TODAY, {"hotel": False})) if key.startswith("utter_arrival_if_")]
    assert "utter_arrival_if_outside_hotel" not in open_conditions and "utter_arrival_if_visa_notes_permit" in open_conditions


def test_the_stay_is_asked_for_until_it_is_known():
    assert "utter_arrival_hint_stay" in keys(plan(date(2027, 3, 3), TODAY, {}))
    known = plan(date(2027, 3, 3), TODAY, {"stay_days": 90})
    assert "utter_arrival_hint_change" in keys(known) and (days(known)["leave"], days(known)["stay_extension"]) == ("2027-06-01", "2027-05-25")


@pytest.mark.parametrize("arrival, lead", [(TODAY, "today"), (TODAY + timedelta(days=1), "ahead"), (TODAY - timedelta(days=1), "begun")])
def test_the_lead_knows_whether_the_journey_has_begun(arrival, lead):
    assert keys(plan(arrival, TODAY, {}))[1] == f"utter_arrival_lead_{lead}"


def test_days_that_have_passed_are_marked():
    reply = plan(date(2026, 11, 1), TODAY, {})
    passed = {one["id"]: one["passed"] for one in reply["values"]["card"]["deadlines"] if one["on"]}
    assert passed == {"registration": True, "shanghai_work_permit": True, "health_check": False, "residence_permit": False}
    assert keys(reply).count("utter_arrival_item_passed") == 2


def test_a_weekend_is_pointed_out():
    items = plan(date(2027, 3, 5), TODAY, {"move_in": "2027-03-07"})["values"]["items"]["paragraphs"]
    told = {item["values"]["day"]["values"]["date"]["date"]: "utter_arrival_weekend" in keys(item) for item in items if "day" in item["values"] and "name" in item["values"]}
    assert told == {"2027-03-08": False, "2027-03-20": True, "2027-04-04": True}  # a Monday, a Saturday, a Sunday


@pytest.mark.parametrize("days_off, key", [
    (-LONGEST_AGO - 1, "utter_arrival_long_past"), (-LONGEST_AGO, None), (0, None), (DAYS_AHEAD, None), (DAYS_AHEAD + 1, "utter_arrival_far_ahead"),
])
def test_days_too_far_away_get_no_plan(days_off, key):
    reply = cannot_plan(TODAY + timedelta(days=days_off), TODAY, {})
    assert (reply and reply["response"]) == key


@pytest.mark.parametrize("reading, key, choices", [
    (Reading((date(2027, 3, 5), date(2027, 5, 3)), "which"), "utter_arrival_which", 2), (Reading((date(2027, 3, 1), date(2027, 3, 31)), "vague"), "utter_arrival_vague", 0),
    (Reading((date(2027, 2, 28), date(2027, 3, 1)), "impossible"), "utter_arrival_impossible", 2), (Reading((), "impossible"), "utter_arrival_no_such_date", 0),
])
def test_what_is_unclear_is_asked(reading, key, choices):
    reply = ask_again(reading, {"hotel": True})
    assert reply["response"] == key and len(reply["values"].get("choices", [])) == choices
    assert reply["values"]["card"]["known"] == {"hotel": True}


def test_every_limit_condition_and_standing_has_words():
    missing = [key for one in policy().deadlines.values() for key in (
        f"utter_arrival_todo_{one.id}", f"utter_arrival_late_{one.id}", f"utter_arrival_{policy().facts[one.facts[0]].standing}",
        *([f"utter_arrival_if_{one.condition}"] if one.condition else []), *([f"utter_arrival_differ_{one.id}"] if one.conflict else []))
        if key not in all_variations()]
    assert not missing and set(FURTHER_FACTS) == set(policy().deadlines)


def test_every_figure_in_the_words_rests_on_a_fact_that_the_plan_names():
    for one in policy().deadlines.values():
        named = {*one.facts, *FURTHER_FACTS[one.id]}
        for kind in ("todo", "late", "differ"):
            for variation in all_variations().get(f"utter_arrival_{kind}_{one.id}", []):
                figures = {policy().figures[name].fact for name in variation.placeholders}
                assert figures | set(variation.facts) <= named, variation.key


@settings(deadline=None)
@given(DAYS, DAYS, st.integers(1, 365), st.sampled_from([True, False, None]))
def test_any_plan_is_in_order_complete_and_fit_to_send(arrival, today, stay, hotel):
    known = {"stay_days": stay, **({} if hotel is None else {"hotel": hotel})}
    reply = plan(arrival, today, known)
    on = [day for day in days(reply).values() if day]
    assert on == sorted(on) and all(date.fromisoformat(day) >= arrival for day in on)
    assert json.loads(json.dumps(reply)) == reply
    assert all(key in all_variations() for key in keys(reply)) and all(fact in policy().facts for fact in reply["values"]["facts"])
    assert days(reply)["leave"] == (arrival + timedelta(days=stay)).isoformat()


@settings(deadline=None)
@given(DAYS, st.integers(-200, 60))
def test_a_calendar_holds_only_days_to_come(arrival, days_off):
    today = arrival - timedelta(days=days_off)
    reply = calendar(arrival, today, {})
    coming = [day for day in days(plan(arrival, today, {})).values() if day and day >= today.isoformat()]
    assert [entry["on"] for entry in reply["values"].get("file", {}).get("entries", [])] == coming
    assert (reply["response"] == "utter_arrival_calendar_empty") == (not coming)
