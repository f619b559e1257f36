"""Who takes up the offer of a check: "yes please" to "shall I check where you stand?"."""

from __future__ import annotations

from typing import Optional, Text

from bot.language.parse.speed import closer_look
from bot.language.parse.yesno import yes_no

OFFER = "utter_offer_check"


def taken_up(text: Text, last_response: Optional[Text], in_check: bool) -> bool:
    """Whether `text` says yes to the offer of a check. `last_response`: key of the last reply before.

    "OK, thanks" is a yes here: a plain question has been asked.
    """
    offered = last_response == OFFER and not in_check
    return offered and "yes" in (yes_no(text), closer_look(text))
