"""Who may open a connection: pages of allowed origins, and each address only so many, only so fast."""

from __future__ import annotations

from collections import Counter
from typing import Counter as CounterOf, Text

from sanic.request import Request
from socketio.exceptions import ConnectionRefusedError

from bot.channels.website.caller import address_of, origin_allowed
from bot.channels.website.settings import Settings
from bot.channels.website.token_bucket import TokenBuckets


class Admission:
    """Counts the open connections of each address."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._rate = TokenBuckets(settings.connections_per_address)
        self._open: CounterOf[Text] = Counter()

    def admit(self, request: Request) -> Text:
        """Returns the address of the caller, now one connection more. Raises ConnectionRefusedError (origin, rate)."""
        headers = {name: ",".join(request.headers.getall(name)) for name in request.headers}
        headers = {name.lower(): value for name, value in headers.items()}
        if not origin_allowed(headers, self._settings.origins, self._settings.trusted_proxy):
            raise ConnectionRefusedError("origin")
        address = address_of(headers, request.ip, self._settings.trusted_proxy)
        if self._open[address] >= self._settings.open_connections_per_address or not self._rate.take(address):
            raise ConnectionRefusedError("rate")
        self._open[address] += 1
        return address

    def leave(self, address: Text) -> None:
        """One connection of that address has ended."""
        self._open[address] -= 1
        if not self._open[address]:
            del self._open[address]
