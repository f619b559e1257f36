"""Whether a message in the running check answers it or is about something else, and whether a later one changes its result."""

from __future__ import annotations

from typing import Optional, Text

from bot.language.reading import Reading

# Intents that never interrupt the check: it says itself that it did not understand, or takes the yes or no.
LEFT_TO_THE_CHECK = {None, "nlu_fallback", "affirm", "deny"}
# A question is believed from this probability of its topic on; below, a message with an answer in it is an answer.
SURE_OF_TOPIC = 0.6


def belongs_to_check(reading: Reading, question: Optional[Text], intent: Optional[Text], confidence: float) -> bool:
    """Whether a message that came while `question` was open is for the check.

    Intents alone cannot tell: an answer such as "PhD in law" or "Reading" always looks a little like some topic. So what the
    parsers found in the text decides first, and the classifier's `intent` only for what they could not read.
    """
    if reading.command and reading.command.name == "restart":
        return False
    if reading.command or reading.declined or intent in LEFT_TO_THE_CHECK:
        return True
    if not reading.values:
        return False
    if reading.question:
        # "Is 38 too old?" asks; "38, is that a problem?" asks too, and what it answers is taken up after the reply.
        return confidence < SURE_OF_TOPIC and question in reading.values
    return True


def changes_result(reading: Reading) -> bool:
    """Whether a message after the result corrects an answer, so that the estimate is made again."""
    if reading.question:
        return False
    return bool(reading.correction and reading.values) or bool(reading.command and reading.command.name == "change")
