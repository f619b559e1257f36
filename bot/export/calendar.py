"""Days as a calendar file (iCalendar, RFC 5545) that phones, Outlook and Google Calendar take in.

An action orders it (`order`), because it knows no language; the response generator has it written (`written`).
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import Any, Callable, Dict, Mapping, Sequence, Text

from bot.check.say import Part

ORDER = "calendar"  # `type` of what is still to be written; what leaves is of type "file"
MIME = "text/calendar"
PRODUCT = "-//K visa guide//After arrival//EN"
HOST = "k-visa-guide"
# An all-day event begins at midnight; nobody wants to be woken then. Nine in the morning of the day before.
ALARM_BEFORE = timedelta(hours=15)
LANGUAGES = {"en": "en", "zh": "zh-Hans", "zh-Hant": "zh-Hant"}
_BOLD = re.compile(r"\*\*")

Compose = Callable[[Text, Text, Dict[Text, Any]], Dict[Text, Any]]


def order(name: Text, made: date, title: Part, entries: Sequence[Mapping[Text, Any]]) -> Dict[Text, Any]:
    """What an action sends: the calendar, not worded yet. `made`: the day of the order, `on` of an entry an ISO date.

    Entries are {uid, on, title, note}, title and note parts that are worded later. The same order gives the same file.
    """
    return {"type": ORDER, "name": name, "made": made.isoformat(), "title": title, "entries": list(entries)}


def written(ordered: Mapping[Text, Any], language: Text, compose: Compose) -> Dict[Text, Any]:
    """Returns an order as {type: "file", name, mime, content}, with the calendar as text.

    `compose(key, language, values)` words a response: a reply with `text`. `language` is en, zh or zh-Hant.
    Raises ValueError for a malformed date.
    """
    def word(one: Part) -> Text:
        return compose(one["response"], language, one["values"])["text"]

    from icalendar import Calendar  # loaded on first use: few conversations need it

    stamp = datetime.combine(date.fromisoformat(ordered["made"]), time(), timezone.utc)
    result = Calendar()
    result.add("prodid", PRODUCT)
    result.add("version", "2.0")
    result.add("calscale", "GREGORIAN")
    result.add("method", "PUBLISH")
    result.add("x-wr-calname", word(ordered["title"]))
    for entry in ordered["entries"]:
        result.add_component(_event(entry, stamp, LANGUAGES[language], word))
    return {"type": "file", "name": ordered["name"], "mime": MIME, "content": result.to_ical().decode("utf-8")}


def _event(entry: Mapping[Text, Any], stamp: datetime, language: Text, word: Callable[[Part], Text]) -> Any:
    from icalendar import Alarm, Event

    day, title = date.fromisoformat(entry["on"]), word(entry["title"])
    event = Event()
    event.add("uid", f"{entry['uid']}@{HOST}")
    event.add("dtstamp", stamp)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", title, parameters={"language": language})
    event.add("description", _BOLD.sub("", word(entry["note"])), parameters={"language": language})
    event.add("transp", "TRANSPARENT")  # a time limit does not keep the day from being planned
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -ALARM_BEFORE)
    event.add_component(alarm)
    return event
