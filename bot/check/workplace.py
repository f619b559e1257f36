"""The workplace told as the school named before, or the school as the workplace: "same university", 母校."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Text

from bot.check.values import Heard
from bot.language.parse.same_place import same_place
from bot.language.parse.unlisted import Unlisted
from bot.language.reading import Reading
from bot.policy.questions import ACADEMIC_POSTS


def add_same_place(heard: Heard, reading: Reading, question: Optional[Text], slots: Mapping[Text, Any]) -> None:
    """Writes the school down as the workplace, or the other way round, when the message says that they are one.

    That is read where the workplace is asked, and beside a teaching or research post ("postdoc at my alma mater"). A listed
    name in the message counts for more.
    """
    school = heard.values.get("institution") if question == "post" else None
    school = school or slots.get("institution")
    asked = question == "post_institution" or question == "post" and heard.values.get("post") in ACADEMIC_POSTS
    place = same_place(reading.text) if asked and school else None
    named = reading.values.get("institution")
    if question == "institution" and slots.get("post_institution") and same_place(reading.text) and named is None:
        heard.declined = False
        heard.values["institution"] = slots["post_institution"]
        return
    if place is None or reading.question or named is not None and not isinstance(named, Unlisted) and named.id:
        return
    for name, value in reading.values.items():  # "where I did my PhD" tells the place and nothing else
        if name not in ("post", "institution") and all(place[0] <= a < place[1] + 12 for a, _ in value.spans):
            heard.forget(name)
            heard.values.pop("degree_in_progress" if name == "degree" else name, None)
    heard.forget("post_institution")
    heard.declined = False
    heard.values["post_institution"] = school
