"""What all tests share: the day they run on, and the trained bot."""

import os

# Before anything of ours is imported. A fixed day, so that an answer does not change with the calendar.
TODAY = "2026-11-22"
os.environ["KVISA_TODAY"] = TODAY
os.environ["RASA_TELEMETRY_ENABLED"] = "false"
os.environ["SQLALCHEMY_SILENCE_UBER_WARNING"] = "1"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

# The same examples every time: a change is judged by what it changed. `make explore` draws new ones, to find faults.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def bot():
    """The trained bot (tests.trained_bot.TrainedBot), loaded once a session. Fails when there is no model."""
    from tests.trained_bot import trained_bot

    return trained_bot()
