"""Dates of a journey in both languages: the day, or what is unclear about it."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.parse.dates import bare_day, day_among, find_dates
from bot.language.parse.date_reading import Reading
from bot.wording import MONTHS, in_traditional, show_date

SUNDAY, WEDNESDAY = date(2026, 11, 22), date(2026, 11, 25)
DAYS = st.dates(date(2025, 10, 1), date(2099, 12, 31))


def read(text, today=SUNDAY, past=False):
    return [(told.unclear, *(day.isoformat() for day in told.days)) for told in find_dates(text, today, past)]


@pytest.mark.parametrize("text, day", [
    ("3 March", "2027-03-03"), ("Mar 3rd 2027", "2027-03-03"), ("the 3rd of March, 2027", "2027-03-03"), ("third of March", "2027-03-03"),
    ("3-Mar-27", "2027-03-03"), ("March 3, 2027 at 10:30", "2027-03-03"), ("Dec 31", "2026-12-31"), ("Sat, 28 Feb", "2027-02-28"), ("December twenty-first", "2026-12-21"),
    ("2027-03-03", "2027-03-03"), ("20270303", "2027-03-03"), ("03/03/2027", "2027-03-03"), ("25/12/2026", "2026-12-25"), ("12/25/2026", "2026-12-25"), ("28.02.2027", "2027-02-28"),
    ("tomorrow", "2026-11-23"), ("tmr", "2026-11-23"), ("the day after tomorrow", "2026-11-24"), ("in two weeks", "2026-12-06"), ("in 3 days", "2026-11-25"), ("a week from now", "2026-11-29"),
    ("next Monday", "2026-11-23"), ("on Friday", "2026-11-27"), ("the 15th of next month", "2026-12-15"), ("on the 15th", "2026-12-15"), ("29 Feb 2028", "2028-02-29"),
    ("3月3号", "2027-03-03"), ("３月３日", "2027-03-03"), ("2027年3月3日", "2027-03-03"), ("二零二七年三月三号", "2027-03-03"), ("27年3月3日", "2027-03-03"), ("明年三月三日", "2027-03-03"),
    ("十二月二十八", "2026-12-28"), ("廿八号", "2026-11-28"), ("后天", "2026-11-24"), ("後天", "2026-11-24"), ("大后天", "2026-11-25"), ("聽日", "2026-11-23"), ("下个月15号", "2026-12-15"),
    ("下個月15號", "2026-12-15"), ("下週三", "2026-11-25"), ("下礼拜一", "2026-11-23"), ("两周后", "2026-12-06"), ("再过10天", "2026-12-02"), ("三个月后", "2027-02-22"), ("我3/5到", "2027-03-05"),
])
def test_a_day_is_read_in_any_form(text, day):
    assert read(text) == [(None, day)]


@pytest.mark.parametrize("text, days", [
    ("03/05/2027", ("2027-03-05", "2027-05-03")), ("I arrive on 3/5", ("2027-03-05", "2027-05-03")), ("on Sunday", ("2026-11-22", "2026-11-29")), ("周日", ("2026-11-22", "2026-11-29")),
])
def test_two_possible_days_are_both_kept(text, days):
    assert read(text) == [("which", *days)]


def test_next_friday_is_said_of_two_days():
    assert read("next Friday", WEDNESDAY) == [("which", "2026-11-27", "2026-12-04")]
    assert read("next Monday", WEDNESDAY) == [(None, "2026-11-30")]
    assert read("下周五", WEDNESDAY) == [(None, "2026-12-04")]


@pytest.mark.parametrize("text, first, last", [
    ("in March", "2027-03-01", "2027-03-31"), ("end of February", "2027-02-21", "2027-02-28"), ("early March 2028", "2028-03-01", "2028-03-10"), ("next month", "2026-12-01", "2026-12-31"),
    ("next week", "2026-11-23", "2026-11-29"), ("this summer", "2027-06-01", "2027-08-31"), ("March", "2027-03-01", "2027-03-31"), ("明年二月底", "2027-02-21", "2027-02-28"),
    ("二月中旬", "2027-02-11", "2027-02-20"), ("下个月初", "2026-12-01", "2026-12-10"), ("下周", "2026-11-23", "2026-11-29"), ("2028年", "2028-01-01", "2028-12-31"), ("月底", "2026-11-21", "2026-11-30"),
])
def test_a_stretch_of_time_is_vague(text, first, last):
    assert read(text) == [("vague", first, last)]


@pytest.mark.parametrize("text, neighbours", [
    ("29 Feb", ("2027-02-28", "2027-03-01")), ("29 Feb 2027", ("2027-02-28", "2027-03-01")), ("2月29日", ("2027-02-28", "2027-03-01")), ("31 April", ("2027-04-30", "2027-05-01")),
    ("2027-02-30", ("2027-02-28", "2027-03-01")), ("29/02/2027", ("2027-02-28", "2027-03-01")), ("13/13/2027", ()), ("45 March", ()),
])
def test_a_day_that_does_not_exist_is_said_so(text, neighbours):
    assert read(text) == [("impossible", *neighbours)]


@pytest.mark.parametrize("text", [
    "within 30 days", "in 30 days after landing", "30 days rule?", "I am 28 and a PhD", "24/7", "入境30天后", "15日内", "公告第16号", "N1号线", "我有10年经验", "前提", "may I work?", "march on",
    "H-1B or K?", "9.5 out of 10", "", "???",
])
def test_what_is_no_date_is_left_alone(text):
    assert read(text) == []


def test_without_a_year_the_past_is_meant_when_it_is_told_as_past():
    assert read("1 November", past=True) == [(None, "2026-11-01")]
    assert read("25 December", past=True) == [(None, "2025-12-25")]
    assert read("1 November") == [(None, "2027-11-01")]
    assert read("周三", past=True) == [(None, "2026-11-18")]


def test_a_date_knows_its_place():
    text = "Ｉ  land \u200bon 28 Feb,  move in on 3月3號"
    assert [text[told.start : told.end] for told in find_dates(text, SUNDAY)] == ["28 Feb", "3月3號"]


@pytest.mark.parametrize("text, day", [("the 28th", 28), ("28", 28), ("28号", 28), ("廿八號", 28), ("on the 3rd", 3), ("twenty-first", 21)])
def test_a_bare_day(text, day):
    assert bare_day(text) == day and bare_day(f"{text} people") is None


def asked(unclear, *days):
    return Reading(tuple(date.fromisoformat(day) for day in days), unclear)


@pytest.mark.parametrize("number, before, after", [
    (26, asked("vague", "2027-02-21", "2027-02-28"), asked(None, "2027-02-26")), (12, asked("vague", "2027-02-21", "2027-02-28"), asked(None, "2027-02-12")),
    (30, asked("vague", "2027-02-01", "2027-02-28"), asked("impossible", "2027-02-28", "2027-03-01")), (3, asked("vague", "2026-11-30", "2026-12-06"), asked(None, "2026-12-03")),
    (3, asked("which", "2027-03-05", "2027-05-03"), asked(None, "2027-05-03")), (1, asked("impossible", "2027-02-28", "2027-03-01"), asked(None, "2027-03-01")),
    (5, asked("vague", "2027-06-01", "2027-08-31"), asked("vague", "2027-06-01", "2027-08-31")), (9, asked("which", "2027-03-05", "2027-05-03"), asked("which", "2027-03-05", "2027-05-03")),
])
def test_a_bare_day_is_one_of_those_talked_about(number, before, after):
    assert day_among(number, before) == after


def forms(day):
    month = MONTHS[day.month - 1]
    chinese = show_date(day, "zh")
    return [show_date(day, "en"), f"{month} {day.day}, {day.year}", f"{day.day}-{month[:3]}-{day.year}", day.isoformat(), day.strftime("%Y%m%d"), day.strftime("%d.%m.%Y"),
            chinese, chinese.replace("日", "號"), in_traditional(f"我{chinese}到")]


@settings(deadline=None)  # the first text loads the dictionaries
@given(DAYS, DAYS)
def test_a_full_date_is_read_back_on_any_day(day, today):
    for form in forms(day):
        assert [(told.unclear, told.days) for told in find_dates(form, today)] == [(None, (day,))], form


@settings(deadline=None)
@given(DAYS, st.integers(0, 400))
def test_a_date_without_a_year_is_the_next_one(today, ahead):
    day = today + timedelta(days=ahead)
    (told,) = find_dates(f"{day.day} {MONTHS[day.month - 1]}", today)
    if told.unclear:  # 29 February in a common year
        assert (day.month, day.day) == (2, 29) and told.days[1] - told.days[0] == timedelta(days=1)
    else:
        assert today <= told.day < today + timedelta(days=367) and (told.day.month, told.day.day) == (day.month, day.day)


@settings(deadline=None)
@given(DAYS)
def test_day_and_month_in_figures_are_asked_for_when_either_may_come_first(day):
    (told,) = find_dates(day.strftime("%d/%m/%Y"), date(2026, 11, 22))
    assert day in told.days and (told.unclear == "which") == (day.day <= 12 and day.day != day.month)


@settings(deadline=None)
@given(st.text(alphabet="0123456789月日号年周一二十 /-.明后下个天marchfebint,", max_size=30), DAYS)
def test_no_text_breaks_it(text, today):
    for told in find_dates(text, today):
        assert 0 <= told.start < told.end <= len(text) and (told.days or told.unclear == "impossible")
