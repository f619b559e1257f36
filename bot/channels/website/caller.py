"""Who calls: the address that limits are counted by, and whether the page it comes from may talk to the bot."""

from __future__ import annotations

import ipaddress
from typing import Collection, Mapping, Optional, Text
from urllib.parse import urlsplit

Headers = Mapping[Text, Text]  # names in small letters


def address_of(headers: Headers, peer: Text, trusted_proxy: bool) -> Text:
    """Returns the address of a caller: `peer`, or behind our proxy what that adds last to X-Forwarded-For.

    Of IPv6 it is the network of 64 bits, because one household has all of it.
    """
    forwarded = headers.get("x-forwarded-for", "").split(",")[-1].strip() if trusted_proxy else ""
    try:
        address = ipaddress.ip_address(forwarded or peer)
    except ValueError:
        return peer
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


def origin_allowed(headers: Headers, origins: Collection[Text], trusted_proxy: bool) -> bool:
    """Whether the page is our own or of a site on the list. Without any word of where it comes from it is not."""
    origin = _origin(headers)
    if origin is None:
        return False
    scheme = headers.get("x-forwarded-proto", "http") if trusted_proxy else "http"  # TLS ends at the proxy
    return origin in origins or origin == f"{scheme}://{headers.get('host', '')}".lower()


def _origin(headers: Headers) -> Optional[Text]:
    """The Origin header; browsers leave it out when our own page polls, and send the Referer instead."""
    if "origin" in headers:
        return headers["origin"].lower()
    try:
        parts = urlsplit(headers.get("referer", ""))
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.netloc}".lower() if parts.scheme and parts.netloc else None
