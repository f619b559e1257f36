"""Compares the sources with how they were last seen, and asks which facts are due."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Callable, Dict, List, Mapping, NamedTuple, Sequence, Tuple

from bot.policy import Policy
from watch.pages import Page

AT_ONCE = 8
# What a file of seen pages holds by source id: the day of the last change, and the lines.
Seen = Dict[str, Dict[str, object]]


class UnreadableRecord(Exception):
    """The file of seen pages is not one; the text says what was expected."""


class Notice(NamedTuple):
    """A source that somebody should look at: why, which facts rest on it, which lines came and went."""

    source: str
    url: str
    why: str
    facts: Tuple[str, ...]
    added: Tuple[str, ...] = ()
    removed: Tuple[str, ...] = ()


def due(policy: Policy, on: date) -> List[str]:
    """Ids of the facts whose day of review has passed."""
    return [fact for fact in policy.facts if policy.stale(fact, on)]


def look(policy: Policy, seen: Seen, on: date, fetch: Callable[[str], Page]) -> Tuple[List[Notice], Seen]:
    """Returns what needs a look, and the record to keep. A page that cannot be read keeps its old record."""
    watched = {id: source.url for id, source in policy.sources.items() if source.url}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        pages = dict(zip(watched, pool.map(fetch, watched.values())))
    notices, record = [], dict(seen)
    for id, page in pages.items():
        before = seen.get(id)
        why, added, removed = _difference(page, before)
        if why:
            notices.append(Notice(id, watched[id], why, _resting_on(policy, id), added, removed))
        if not page.problem and (before is None or added or removed):
            record[id] = {"since": on.isoformat(), "lines": list(page.lines)}
    return notices, record


def _difference(page: Page, before: object) -> Tuple[str, Tuple[str, ...], Tuple[str, ...]]:
    if page.problem:
        return page.problem, (), ()
    if page.moved_to:
        return f"has moved to {page.moved_to}", (), ()
    if not isinstance(before, Mapping):
        return "", (), ()
    old = before["lines"]
    added = tuple(line for line in page.lines if line not in old)
    removed = tuple(line for line in old if line not in page.lines)
    return (f"has changed since {before['since']}" if added or removed else ""), added, removed


def _resting_on(policy: Policy, source: str) -> Tuple[str, ...]:
    return tuple(id for id, fact in policy.facts.items() if source in fact.sources)


def read_record(path: Path) -> Seen:
    """The pages as last seen; empty where there is no such file yet. Raises UnreadableRecord."""
    if not path.exists():
        return {}
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise UnreadableRecord(f"{path}: expected the JSON that an earlier run wrote ({problem})") from None
    entries: Sequence[object] = list(record.values()) if isinstance(record, dict) else [None]
    if not all(isinstance(entry, dict) and {"since", "lines"} <= set(entry) for entry in entries):
        raise UnreadableRecord(f"{path}: expected an object with 'since' and 'lines' for each source")
    return record


def write_record(path: Path, record: Seen) -> None:
    """Replaces the file in one step, so that a run that is stopped loses nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    fresh.replace(path)
