"""Studies that go on, beside the degree told before: "I'm still in my final year", "I'm doing my PhD now"."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Text

from bot.check.values import Heard
from bot.language.parse.degree_levels import LEVELS, still_studied
from bot.language.parse.unfinished import told_unfinished
from bot.language.reading import Reading


PERHAPS_ANOTHER = ("degree", "post", "post_institution", "plan")  # questions at which another degree may be meant


def add_still_studying(heard: Heard, reading: Reading, question: Optional[Text], slots: Mapping[Text, Any]) -> None:
    """Sets what a message tells of unfinished studies beside the degree in `slots`.

    Named with no other degree ("a PhD student"), the next one leaves the one told completed. Not named ("still in my
    final year"), the one told is what is studied for; but a student asked for the post may well mean another one.
    """
    told = slots.get("degree")
    if told is None:
        return
    named = reading.values.get("degree")
    if "degree_in_progress" in heard.values and named is not None:
        only_implied = len(named.spans) == 1 and named.in_progress is not None
        if only_implied and LEVELS.index(named.completed) < LEVELS.index(told) < LEVELS.index(named.in_progress):
            heard.values["degree"] = told
        return
    if named is not None or slots.get("degree_in_progress") or question in PERHAPS_ANOTHER:
        return
    studied = still_studied(told) if not reading.question and told_unfinished(reading.text) else None
    if studied:
        heard.values["degree"], heard.values["degree_in_progress"] = studied.completed, studied.in_progress
