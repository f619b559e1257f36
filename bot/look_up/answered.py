"""One answered look-up, as material for the reply."""
from __future__ import annotations

from typing import Dict, List, NamedTuple, Sequence, Text

from bot.check.say import Part


class Answered(NamedTuple):
    """`sections`: paragraphs. `facts`: ids of what they rest on, the leading one first. The others: buttons."""

    sections: List[Part]
    facts: Sequence[Text]
    topics: Sequence[Text]
    choices: Sequence[Dict[Text, Text]] = ()
