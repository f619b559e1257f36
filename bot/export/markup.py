"""The Markdown of the chat (headings, bold, lists, addresses) as plain text, as Markdown, and as a page to print.

Not a Markdown library: what a user typed stands in these texts, and a library would make links and pictures of it.
"""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from pathlib import Path
from string import Template
from typing import Collection, List, Text

PAGE = Template((Path(__file__).parent / "printable.html").read_text(encoding="utf-8"))
LANGUAGE_TAGS = {"en": "en", "zh": "zh-Hans", "zh-Hant": "zh-Hant"}
MARKS = ("##", "#", "-")
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
_ADDRESS = re.compile(r"https?://[^\s<>）)，。；]+")
# What no text may hold: control characters (not allowed in a page) and signs that turn the direction of writing.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def clean(text: Text) -> Text:
    """The text without characters that a file may not hold."""
    return _FORBIDDEN.sub("", text)


def to_plain(text: Text) -> Text:
    """Without marks; a heading is a line of its own."""
    return re.sub(r"^#+ ", "", _BOLD.sub(r"\1", clean(text)), flags=re.M) + "\n"


def to_markdown(text: Text) -> Text:
    """As it is, except that nothing in it can be HTML or a link with a text, and a list never runs into a paragraph."""
    escaped = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace("[", "\\[")
    return re.sub(r"^(?!- )(.+)\n(?=- )", r"\1\n\n", escaped, flags=re.M) + "\n"


def to_page(text: Text, language: Text, links: Collection[Text]) -> Text:
    """A page complete in itself: valid HTML and XML, no script, nothing loaded. Only addresses in `links` are links."""
    text = clean(text)
    title = escape(next(iter(re.findall(r"^# (.+)$", text, flags=re.M)), ""))
    body = "\n".join(_block(block.splitlines(), links) for block in re.split(r"\n{2,}", text.strip()))
    return PAGE.substitute(language=LANGUAGE_TAGS[language], title=title, body=body)


def _block(lines: List[Text], links: Collection[Text]) -> Text:
    """Lines without an empty one between them: headings, lists and paragraphs, kept together in print."""
    parts = []
    for kind, group in groupby(lines, key=_mark):
        shown = [_inline(line[len(kind) :].strip(), links) for line in group]
        if kind == "-":
            parts.append("<ul>" + "".join(f"<li>{line}</li>" for line in shown) + "</ul>")
        elif kind:
            parts += [f"<h{len(kind)}>{line}</h{len(kind)}>" for line in shown]
        else:
            parts.append("<p>" + "<br/>".join(shown) + "</p>")
    return "<section>" + "".join(parts) + "</section>"


def _mark(line: Text) -> Text:
    """What makes a line a heading ("#", "##") or an item of a list ("-"); empty for any other."""
    return next((mark for mark in MARKS if line.startswith(f"{mark} ")), "")


def _inline(line: Text, links: Collection[Text]) -> Text:
    shown, at = "", 0
    for found in _ADDRESS.finditer(line):
        if found.group() in links:
            address = escape(found.group())
            shown += _bold(line[at : found.start()]) + f'<a href="{address}">{address}</a>'
            at = found.end()
    return shown + _bold(line[at:])


def _bold(text: Text) -> Text:
    return _BOLD.sub(r"<strong>\1</strong>", escape(text))
