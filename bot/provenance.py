"""Where the statements of a reply come from: sources, standing, dates and disagreement, from the facts it rests on."""

from __future__ import annotations

from datetime import date
from typing import Any, Callable, Dict, List, Sequence, Text

from bot.policy import policy
from bot.policy.clock import today
from bot.policy.model import Fact, Source
from bot.wording import show_date

SOURCES_IN_LINE = 2


def provenance(fact_ids: Sequence[Text], language: Text) -> Dict[Text, Any]:
    """Returns metadata for a reply: `standing`, `sources`, `conflicts` and `outdated` facts; empty for a reply without facts.

    Each source is {id, title, published, kind, reliability, url}; a conflict is {id, point, positions: [{says,
    official, sources}]}.
    """
    facts = _facts(fact_ids)
    if not facts:
        return {}
    return {
        "standing": facts[0].standing,
        "facts": [fact.id for fact in facts],
        "sources": [_source_entry(source, language) for source in _sources(facts)],
        "conflicts": [_conflict_entry(conflict, language) for conflict in _conflict_ids(facts)],
        "outdated": [fact.id for fact in facts if fact.review_by < today()],
    }


def source_line(fact_ids: Sequence[Text], language: Text, word: Callable[[Text], Text]) -> Text:
    """One line naming the leading sources, for channels that draw no metadata. `word` words a response key."""
    facts = _facts(fact_ids)
    named = [_named(source, language, word) for source in _sources(facts)[:SOURCES_IN_LINE]]
    label = "utter_source_label_inferred" if facts[0].standing == "inferred" else "utter_source_label"
    return word(label) + ("；" if language == "zh" else "; ").join(named)


def _named(source: Source, language: Text, word: Callable[[Text], Text]) -> Text:
    details = [detail for detail in (word(f"utter_kind_{source.kind}"), _published(source, language)) if detail]
    title = source.title.in_language(language)
    return f"{title}（{'，'.join(details)}）" if language == "zh" else f"{title} ({', '.join(details)})"


def _facts(fact_ids: Sequence[Text]) -> List[Fact]:
    return [policy().facts[fact_id] for fact_id in dict.fromkeys(fact_ids)]


def _sources(facts: Sequence[Fact]) -> List[Source]:
    """Sources without repetition, those of the leading fact first, each fact's own order kept."""
    return [policy().sources[source_id] for source_id in dict.fromkeys(s for fact in facts for s in fact.sources)]


def _source_entry(source: Source, language: Text) -> Dict[Text, Any]:
    return {
        "id": source.id,
        "title": source.title.in_language(language),
        "published": _published(source, language),
        "kind": source.kind,
        "reliability": source.reliability,
        "url": source.url,
    }


def _published(source: Source, language: Text) -> Text:
    if isinstance(source.published, date):
        return show_date(source.published, language)
    return source.published or ""


def _conflict_ids(facts: Sequence[Fact]) -> List[Text]:
    return list(dict.fromkeys(fact.conflict for fact in facts if fact.conflict))


def _conflict_entry(conflict_id: Text, language: Text) -> Dict[Text, Any]:
    conflict = policy().conflicts[conflict_id]
    return {
        "id": conflict.id,
        "point": conflict.point.in_language(language),
        "positions": [
            {"says": p.says.in_language(language), "official": p.official, "sources": list(p.sources)}
            for p in conflict.positions
        ],
    }
