"""Whether a message in the running check answers it or is about something else, and whether a later one changes its result."""

from __future__ import annotations

from typing import Optional, Text

from bot.language.parse.aside import REQUEST
from bot.language.parse.command import names_restart
from bot.language.parse.plan import names_intent
from bot.language.parse.remark import remark
from bot.language.parse.noise import is_noise
from bot.language.reading import Reading

# Intents that never interrupt the check: it says itself that it did not understand, or takes the yes or no.
LEFT_TO_THE_CHECK = {None, "nlu_fallback", "affirm", "deny"}


def belongs_to_check(reading: Reading, intent: Optional[Text], near_miss: bool = False) -> bool:
    """Whether a message that came while a question of the check was open is for the check.

    Intents alone cannot tell: an answer such as "PhD in law" or "Reading" always looks a little like some topic. So what the
    parsers found in the text decides first, and the classifier's `intent` only for what they could not read. `near_miss`: the message names another country's visa or the like.
    """
    if reading.command and reading.command.name == "restart":
        return False
    if intent == "restart" and not reading.command and not reading.values and not names_restart(reading.text):
        return not reading.question  # "keep it simple" may look like it; only words of starting again empty the answers
    if intent == "goodbye" and not reading.command and (reading.declined or _undecided(reading)):
        return False  # 先不聊了，再见 declines to talk on, not to answer; 回头再说 puts off the talk, not the plan
    if near_miss and not reading.values.keys() - {"plan"} and not names_intent(reading.text):
        return False  # "K-1 is the fiancé visa" plans no wedding
    if not reading.values and is_noise(reading.text):
        return True  # no topic, however alike it may look
    if reading.aside:  # only a request may have a reply of its own, which an errand ("book me a flight") has not
        errand = intent == "out_of_scope" and not near_miss and remark(reading.text) is None
        return reading.aside != REQUEST or intent in LEFT_TO_THE_CHECK or errand
    if reading.command or reading.declined or intent in LEFT_TO_THE_CHECK:
        return True
    if reading.question:
        return False  # what it states beside the question is taken up after the reply
    # Nonsense is no topic: the check asks again, explains, and offers to skip.
    return bool(reading.values) or (intent == "out_of_scope" and not near_miss)


def _undecided(reading: Reading) -> bool:
    plan = reading.values.get("plan")
    return len(reading.values) == 1 and plan is not None and plan.value == "unsure"


def changes_result(reading: Reading) -> bool:
    """Whether a message after the result corrects an answer or takes the last one back, so that it is made again."""
    if reading.question:
        return False
    wants_change = reading.command is not None and reading.command.name in ("change", "back")
    return wants_change or bool(reading.correction and reading.values)
