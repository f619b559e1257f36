"""The sources that the answers rest on, as entries of an HTML list."""

from __future__ import annotations

from html import escape
from typing import Text, Tuple

from bot.policy import policy
from bot.policy.model import Source

KINDS = ("law", "official", "firm", "news", "agency", "blog")  # the most reliable first


def source_list() -> Text:
    """Returns one `<li>` for each source that has an address: its name in both languages, linked, and its date."""
    sources = [source for source in policy().sources.values() if source.url]
    return "\n".join(_entry(source) for source in sorted(sources, key=_order))


def _order(source: Source) -> Tuple[int, Text]:
    return KINDS.index(source.kind), source.id


def _entry(source: Source) -> Text:
    title = f'<span lang="en">{escape(source.title.en)}</span> <span lang="zh-CN">{escape(source.title.zh)}</span>'
    link = f'<a href="{escape(source.url or "")}" rel="noopener noreferrer">{title}</a>'
    day = escape(str(source.published or ""))
    return f'<li>{link} <time datetime="{day}">{day}</time></li>' if day else f"<li>{link}</li>"
