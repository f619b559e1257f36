"""Short messages that name the people of one country and nothing else: "and for Americans?", 那印度人呢."""

from __future__ import annotations

import re
from typing import Text

from bot.language.normalise import aligned
from bot.language.parse.small_words import nothing_else
from bot.look_up.places import countries_named, country_matches

_NAME = "thatcountry"  # stands for the name of one
_BESIDE = re.compile(r"\b(?:what|how|about|with|an?|citizens?|nationals?|people|passports?|holders?|applicants?"
                     r"|from|if|i'?m)\b"
                     r"|公民|国籍|护照|持有人|申请人|人|籍|拿|持|的话|如果|要是|换成")


def names_nation(text: Text) -> bool:
    """Whether a message asks what was just told once more for the people of one country."""
    if len(countries_named(text)) != 1:
        return False
    for match in reversed(country_matches(f"the {text}")):  # at the head of a message "German" might be the language
        text = f"{text[:match.start - 4]} {_NAME} {text[match.end - 4:]}"
    return nothing_else(aligned(text).folded.strip(" ?!.。"), re.compile(rf"\b{_NAME}\w*"), _BESIDE)
