"""Where the statements of a reply come from: sources, standing, dates and disagreement, from the facts it rests on.

Texts come in both languages ({en, zh}) and days as {date}: the response generator words them (bot/nlg.py).
"""

from __future__ import annotations

from datetime import date
from typing import Any, Callable, Dict, List, Optional, Sequence, Text

from bot.policy import policy
from bot.policy.clock import today
from bot.policy.model import Fact, Source
from bot.wording import show_date

SOURCES_IN_LINE = 2
OFFICIAL_KINDS = ("law", "official")
MARKS_A_STATEMENT = 3  # enough for the official word and two others that differ from it


def provenance(fact_ids: Sequence[Text]) -> Dict[Text, Any]:
    """Returns metadata for a reply: `standing`, `facts`, `sources`, `conflicts`, `outdated` facts; empty without facts.

    Each source is {id, title, published, kind, standing, reliability, url}, its `standing` official or reported; a
    conflict is {id, point, positions: [{says, official, sources}]}.
    """
    facts = _facts(fact_ids)
    if not facts:
        return {}
    return {
        "standing": facts[0].standing,
        "facts": [fact.id for fact in facts],
        "sources": [_source_entry(source) for source in _sources(facts)],
        "conflicts": [_conflict_entry(conflict) for conflict in _conflict_ids(facts)],
        "outdated": [fact.id for fact in facts if fact.review_by < today()],
    }


def evidence(fact_ids: Sequence[Text], source_ids: Sequence[Text], conflict: Optional[Text]) -> Dict[Text, Any]:
    """The same for one item of a card: {standing, sources, conflict, outdated}, `outdated` telling whether any fact is.

    `source_ids`: sources beside those of the facts; `conflict`: the disagreement that the item is about, or None.
    """
    facts = _facts(fact_ids)
    sources = list(dict.fromkeys([*_sources(facts), *(policy().sources[id] for id in source_ids)]))
    return {
        "standing": facts[0].standing if facts else _standing(sources[0]) if sources else None,
        "sources": [_source_entry(source) for source in sources],
        "conflict": _conflict_entry(conflict) if conflict else None,
        "outdated": any(fact.review_by < today() for fact in facts),
    }


class Footnotes:
    """Numbers the sources of a reply in the order in which its statements rest on them, for channels of plain text."""

    def __init__(self) -> None:
        self._numbers: Dict[Text, int] = {}

    def mark(self, fact_ids: Sequence[Text], language: Text) -> Text:
        """What stands behind a statement: " [1, 3]". Each fact is marked with its leading source."""
        leading = list(dict.fromkeys(fact.sources[0] for fact in _facts(fact_ids)))[:MARKS_A_STATEMENT]
        numbers = sorted(self._numbers.setdefault(source, len(self._numbers) + 1) for source in leading)
        marks = f"[{', '.join(map(str, numbers))}]" if numbers else ""
        return marks if language == "zh" or not marks else f" {marks}"

    def sources(self) -> List[Source]:
        """The sources that have a number, by number."""
        return [policy().sources[source] for source in self._numbers]


def source_line(fact_ids: Sequence[Text], language: Text, word: Callable[[Text], Text], notes: Footnotes) -> Text:
    """One line naming sources, for channels that draw no metadata: those with a number, else the leading ones.

    `word` words a response key.
    """
    facts, numbered = _facts(fact_ids), notes.sources()
    named = [_named(source, language, word) for source in numbered or _sources(facts)[:SOURCES_IN_LINE]]
    if numbered:
        named = [f"[{number}] {name}" for number, name in enumerate(named, start=1)]
    label = "utter_source_label_inferred" if facts[0].standing == "inferred" and not numbered else "utter_source_label"
    return word(label) + ("；" if language == "zh" else "; ").join(named)


def _named(source: Source, language: Text, word: Callable[[Text], Text]) -> Text:
    published = show_date(source.published, language) if isinstance(source.published, date) else source.published
    details = [detail for detail in (word(f"utter_kind_{source.kind}"), published) if detail]
    title = source.title.in_language(language)
    return f"{title}（{'，'.join(details)}）" if language == "zh" else f"{title} ({', '.join(details)})"


def _facts(fact_ids: Sequence[Text]) -> List[Fact]:
    return [policy().facts[fact_id] for fact_id in dict.fromkeys(fact_ids)]


def _sources(facts: Sequence[Fact]) -> List[Source]:
    """Sources without repetition, those of the leading fact first, each fact's own order kept."""
    return [policy().sources[source_id] for source_id in dict.fromkeys(s for fact in facts for s in fact.sources)]


def _source_entry(source: Source) -> Dict[Text, Any]:
    published = source.published
    return {
        "id": source.id,
        "title": _both(source.title),
        "published": {"date": published.isoformat()} if isinstance(published, date) else published or "",
        "kind": source.kind,
        "standing": _standing(source),
        "reliability": source.reliability,
        "url": source.url,
    }


def _standing(source: Source) -> Text:
    return "official" if source.kind in OFFICIAL_KINDS else "reported"


def _conflict_ids(facts: Sequence[Fact]) -> List[Text]:
    return list(dict.fromkeys(fact.conflict for fact in facts if fact.conflict))


def _conflict_entry(conflict_id: Text) -> Dict[Text, Any]:
    conflict = policy().conflicts[conflict_id]
    return {
        "id": conflict.id,
        "point": _both(conflict.point),
        "positions": [
            {"says": _both(p.says), "official": p.official, "sources": list(p.sources)} for p in conflict.positions
        ],
    }


def _both(text: Any) -> Dict[Text, Text]:
    return {"en": text.en, "zh": text.zh}
