"""The calendar file: read back by the library that wrote it and by another one."""

from datetime import date, datetime, timedelta, timezone

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from bot.export.calendar import MIME, order, written as write_calendar

TODAY = date(2026, 11, 22)
TITLE = {"response": "title", "values": {}}


def compose(key, language, values):
    return {"text": f"{values.get('text', key)} ({language})"}


def entry(on, title="Register; your address, please", note="**First** line\nsecond line", uid="registration-2027-02-28"):
    return {"uid": uid, "on": on, "title": {"response": "t", "values": {"text": title}}, "note": {"response": "n", "values": {"text": note}}}


def written(*entries, language="en"):
    return write_calendar(order("dates.ics", TODAY, TITLE, entries), language, compose)


def test_what_leaves_is_a_file():
    file = written(entry("2027-03-01"))
    assert {name: file[name] for name in ("type", "name", "mime")} == {"type": "file", "name": "dates.ics", "mime": MIME}
    assert set(file) == {"type", "name", "mime", "content"}


def test_an_event_is_a_whole_day_with_an_alarm_the_morning_before():
    (event,) = Calendar.from_ical(written(entry("2028-02-29"))["content"]).walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2028, 2, 29), date(2028, 3, 1))
    assert event.decoded("dtstamp") == datetime(2026, 11, 22, tzinfo=timezone.utc)
    (alarm,) = event.walk("VALARM")
    rings = datetime(2028, 2, 29) + alarm.decoded("trigger")
    assert rings == datetime(2028, 2, 28, 9) and alarm["action"] == "DISPLAY"
    assert event["uid"] == "registration-2027-02-28@k-visa-guide" and event["transp"] == "TRANSPARENT"
    assert str(event["summary"]) == "Register; your address, please (en)" and str(event["description"]) == "First line\nsecond line (en)"


def test_another_library_reads_the_same():
    calendar = vobject.readOne(written(entry("2027-03-01"), entry("2027-03-30", uid="b"), language="zh")["content"])
    assert [event.dtstart.value for event in calendar.vevent_list] == [date(2027, 3, 1), date(2027, 3, 30)]
    assert calendar.vevent_list[0].summary.value == "Register; your address, please (zh)"
    assert calendar.vevent_list[0].valarm.trigger.value == -timedelta(hours=15) and calendar.version.value == "2.0"


@pytest.mark.parametrize("language, tag", [("en", "en"), ("zh", "zh-Hans"), ("zh-Hant", "zh-Hant")])
def test_the_language_is_the_users(language, tag):
    (event,) = Calendar.from_ical(written(entry("2027-03-01"), language=language)["content"]).walk("VEVENT")
    assert event["summary"].params["language"] == tag and str(event["summary"]).endswith(f"({language})")


def test_the_same_order_gives_the_same_file():
    assert written(entry("2027-03-01")) == written(entry("2027-03-01"))


def test_a_malformed_day_is_refused():
    with pytest.raises(ValueError):
        written(entry("29 Feb"))


@settings(deadline=None, max_examples=50)
@given(st.dates(date(2025, 1, 1), date(2099, 12, 31)), st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=90))
def test_any_day_and_text_come_back_and_no_line_is_too_long(day, text):
    content = written(entry(day.isoformat(), title=text))["content"]
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert event.decoded("dtstart") == day and event.decoded("dtend") == day + timedelta(days=1)
    assert str(event["summary"]) == f"{text} (en)"
    lines = content.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines) and lines[-1] == ""
