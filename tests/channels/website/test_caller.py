"""Addresses and origins."""

import pytest

from bot.channels.website.caller import address_of, origin_allowed


@pytest.mark.parametrize(
    "forwarded, peer, trusted, address",
    [
        (None, "203.0.113.7", False, "203.0.113.7"),
        ("198.51.100.1", "203.0.113.7", False, "203.0.113.7"),
        ("198.51.100.1", "203.0.113.7", True, "198.51.100.1"),
        ("6.6.6.6, 198.51.100.1", "203.0.113.7", True, "198.51.100.1"),
        ("", "203.0.113.7", True, "203.0.113.7"),
        ("rubbish", "203.0.113.7", True, "203.0.113.7"),
        (None, "2001:db8:1:2:3:4:5:6", False, "2001:db8:1:2::/64"),
        (None, "::ffff:203.0.113.7", False, "203.0.113.7"),
    ],
)
def test_the_address_that_counts(forwarded, peer, trusted, address):
    headers = {} if forwarded is None else {"x-forwarded-for": forwarded}
    assert address_of(headers, peer, trusted) == address


LISTED = {"https://friend.example"}


@pytest.mark.parametrize(
    "headers, trusted, allowed",
    [
        ({"origin": "https://friend.example"}, False, True),
        ({"origin": "http://bot.example:5005"}, False, True),
        ({"origin": "https://bot.example:5005"}, False, False),
        ({"origin": "https://bot.example:5005", "x-forwarded-proto": "https"}, True, True),
        ({"origin": "https://bot.example:5005", "x-forwarded-proto": "https"}, False, False),
        ({"origin": "http://bot.example:5005", "x-forwarded-proto": "https"}, True, False),
        ({"origin": "http://bot.example"}, False, False),
        ({"origin": "https://friend.example:444"}, False, False),
        ({"origin": "http://friend.example"}, False, False),
        ({"origin": "https://friend.example.evil.example"}, False, False),
        ({"origin": "https://evil.example"}, False, False),
        ({"origin": "https://friend.example,https://evil.example"}, False, False),
        ({"origin": "null"}, False, False),
        ({"origin": ""}, False, False),
        ({}, False, False),
        ({"referer": "http://bot.example:5005/chat?lang=zh"}, False, True),
        ({"referer": "https://evil.example/http://bot.example:5005"}, False, False),
        ({"referer": "http://[bot"}, False, False),
        ({"origin": "https://evil.example", "referer": "http://bot.example:5005/"}, False, False),
    ],
)
def test_which_pages_may_talk_to_the_bot(headers, trusted, allowed):
    assert origin_allowed({"host": "bot.example:5005", **headers}, LISTED, trusted) is allowed
