"""How long the passport is still valid."""

from datetime import date

import pytest

from bot.language.parse.passport import parse_passport

TODAY = date(2026, 6, 15)
TOLD = [
    ("my passport expires in 5 months", 5), ("Passport valid for another 3 years", 36), ("passport, expiring in two and a half years", 30),
    ("passport is valid until March 2028", 21), ("passport expires 2027-01", 7), ("my passport is good for a year", 12),
    ("护照还有八个月到期", 8), ("护照有效期还剩一年半", 18), ("護照還有五個半月過期", 5), ("护照2028年6月到期", 24), ("护照半年后过期", 6),
    ("passport valid till 2030", 54),
]
NOT_TOLD = [
    "I have a passport", "passport valid", "I stay for 5 months", "my wife's passport expires in 2 months", "the visa is valid for 3 months",
    "护照", "签证有效期五个月", "I got my passport 3 years ago", "passport ready. Visa valid 2 years", "",
]


@pytest.mark.parametrize("text, months", TOLD)
def test_months_of_validity(text, months):
    validity = parse_passport(text, TODAY)
    assert validity is not None and validity.value == months


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_lengths_of_time_are_none(text):
    assert parse_passport(text, TODAY) is None


def test_the_span_is_in_the_original_text():
    text = "護照　還有五個月到期"
    (start, end), = parse_passport(text, TODAY).spans
    assert text[start:end] == "五個月"
