"""The one place that asks for today's date."""

import os
from datetime import date

VARIABLE = "KVISA_TODAY"


def today() -> date:
    """Today, or the ISO date in KVISA_TODAY, so that a reviewer can use the bot on another day.

    Raises ValueError when KVISA_TODAY is set to anything but an ISO date.
    """
    chosen = os.environ.get(VARIABLE, "").strip()
    if not chosen:
        return date.today()
    try:
        return date.fromisoformat(chosen)
    except ValueError:
        raise ValueError(f"{VARIABLE}: found {chosen!r}, expected an ISO date such as 2025-10-01") from None
