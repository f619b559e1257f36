"""What a web page says: its visible text, fetched and cut into lines."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import List, NamedTuple, Optional, Tuple
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

TIMEOUT_SECONDS = 20
MOST_BYTES = 5_000_000
# Some offices turn away what names no browser.
HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; kvisa-guide source watch)", "Accept-Language": "en,zh"}
UNSEEN = frozenset(("script", "style", "noscript", "template", "svg", "head"))
SHORTEST_LINE = 12  # characters; shorter ones are menu entries, counters and dates of the day


class Page(NamedTuple):
    """`lines` of visible text, each once, in order; or `problem`, why there are none. `moved_to`: where it ended up."""

    lines: Tuple[str, ...] = ()
    problem: Optional[str] = None
    moved_to: Optional[str] = None


def fetch(url: str) -> Page:
    """Returns the page at an http address. Never raises for what a server does."""
    try:
        with urlopen(Request(url, headers=HEADERS), timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310 - http(s) by the loader
            body, kind = answer.read(MOST_BYTES), answer.headers.get_content_type()
            text = body.decode(answer.headers.get_content_charset() or "utf-8", "replace")
            moved = answer.url if answer.url.rstrip("/") != url.rstrip("/") else None
    except HTTPError as problem:
        return Page(problem=f"the server answers {problem.code}")
    except (URLError, OSError, ValueError) as problem:
        return Page(problem=f"cannot be reached ({getattr(problem, 'reason', problem)})")
    if kind not in ("text/html", "application/xhtml+xml", "text/plain"):
        return Page((f"({kind} of {len(body)} bytes)",), moved_to=moved)
    return Page(visible_lines(text), moved_to=moved)


def visible_lines(html: str) -> Tuple[str, ...]:
    """The lines of a page that a reader sees, without those too short to say anything."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    lines = (re.sub(r"\s+", " ", line).strip() for line in "".join(reader.pieces).split("\n"))
    return tuple(dict.fromkeys(line for line in lines if len(line) >= SHORTEST_LINE))


class _Text(HTMLParser):
    BREAKS = frozenset("p div br li tr td th h1 h2 h3 h4 h5 h6 section article table ul ol dt dd".split())

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: List[str] = []
        self._unseen = 0

    def handle_starttag(self, tag, attributes):
        self._unseen += tag in UNSEEN
        if tag in self.BREAKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag):
        self._unseen = max(0, self._unseen - (tag in UNSEEN))
        if tag in self.BREAKS:
            self.pieces.append("\n")

    def handle_data(self, data):
        if not self._unseen:
            self.pieces.append(data)
