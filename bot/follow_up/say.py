"""Replies about comparisons and sources, as parts that are worded later (bot/check/say.py)."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, Iterable, List, Sequence, Text, Tuple

from bot.check.say import Part, part
from bot.follow_up.context import COMPARISON, Context
from bot.follow_up.routes import WRITTEN
from bot.policy import policy
from bot.policy.model import Source, VisaCell

STANDINGS = ("official", "reported", "inferred")
OFFICIAL_KINDS = ("law", "official")
SOURCES_OF_COMPARISON = 3  # named under a table; all of them are in `card`
SOURCES_A_STANDING = 5
WRITTEN_AS_BUTTONS = 2
CHECK = "start_eligibility_check"


def comparison_reply(visas: Sequence[Text], aspects: Sequence[Text]) -> Part:
    """A comparison as text, with the written answers that advise on its visas as buttons, and data for a web page.

    `card` is {type, visas, aspects, names, cells, sources}: ids in `visas` and `aspects`, names by id, each cell with
    visa, aspect, text, standing and source ids; texts are {en, zh} until they are worded. Raises KeyError for an
    unknown visa or aspect.
    """
    cells = {(visa, aspect): policy().visas.cell(visa, aspect) for aspect in aspects for visa in visas}
    sources = _unique(source for cell in cells.values() for source in cell.sources)
    blocks = [
        part("utter_comparison_aspect", aspect=_both(policy().visas.aspects[aspect]),
             lines=[_line(visa, cells[visa, aspect]) for visa in visas])
        for aspect in aspects
    ]
    return part(
        "utter_comparison",
        visas=[_visa(visa) for visa in visas],
        blocks={"paragraphs": blocks},
        sources=[part("utter_source_line", **_named(source)) for source in sources[:SOURCES_OF_COMPARISON]],
        topics=[*_written(visas), CHECK],
        card={
            "type": COMPARISON,
            "visas": list(visas),
            "aspects": list(aspects),
            "names": {
                **{visa: _code(visa) for visa in visas},
                **{aspect: _both(policy().visas.aspects[aspect]) for aspect in aspects},
            },
            "cells": [
                {
                    "visa": visa,
                    "aspect": aspect,
                    "text": _both(cell.text),
                    "standing": cell.standing,
                    "sources": list(cell.sources),
                }
                for (visa, aspect), cell in cells.items()
            ],
            "sources": [_entry(source) for source in sources],
        },
    )


def sources_reply(context: Context) -> Part:
    """Names the sources of the last answer, by the standing of what rests on them."""
    groups = []
    for standing in STANDINGS:
        sources = _unique(source for found, ids in _rests_on(context) if found == standing for source in ids)
        sources = [source for source in sources if _fits(source, standing)] or sources
        if sources:
            lines = [_source_line(source) for source in sources[:SOURCES_A_STANDING]]
            groups.append(part(f"utter_sources_{standing}", lines=lines))
    return part("utter_sources_of_answer", groups={"paragraphs": groups})


def leading_reply(context: Context) -> Part:
    """Whether what the last answer leads with is certain, and the sources that say it. Raises IndexError for an answer
    that rests on no fact."""
    standing, ids = _rests_on(context)[0]
    sources = _unique(ids)
    sources = [source for source in sources if _fits(source, standing)] or sources
    return part(f"utter_sure_{standing}", lines=[_source_line(source) for source in sources[:SOURCES_A_STANDING]])


def _fits(source: Source, standing: Text) -> bool:
    """Whether a source is of the kind that gives a statement its standing: an article may repeat what officials say."""
    return standing == "inferred" or (source.kind in OFFICIAL_KINDS) == (standing == "official")


def _rests_on(context: Context) -> List[Tuple[Text, Tuple[Text, ...]]]:
    """(standing, source ids) of each fact of an answer, or of each cell of a comparison."""
    if context.visas:
        cells = [policy().visas.cell(visa, aspect) for visa in context.visas for aspect in context.aspects]
        return [(cell.standing, tuple(cell.sources)) for cell in cells]
    facts = [policy().facts[fact] for fact in context.facts if fact in policy().facts]
    return [(fact.standing, tuple(fact.sources)) for fact in facts]


def _written(visas: Sequence[Text]) -> List[Text]:
    """Topics of the written comparisons of these visas with K; the general one where none has its own."""
    topics = [topic for topic, ((_, other), _) in WRITTEN.items() if other in visas]
    return topics[:WRITTEN_AS_BUTTONS] or ["compare_other"]


def _line(visa: Text, cell: VisaCell) -> Part:
    key = "utter_comparison_line" if cell.standing == "official" else f"utter_comparison_line_{cell.standing}"
    return part(key, visa=_visa(visa), cell=_both(cell.text))


def _source_line(source: Source) -> Part:
    if source.url:
        return part("utter_source_line_link", url=source.url, **_named(source))
    return part("utter_source_line", **_named(source))


def _named(source: Source) -> Dict[Text, Any]:
    details: List[Any] = [part(f"utter_kind_{source.kind}")]
    if isinstance(source.published, date):
        details.append({"date": source.published.isoformat()})
    elif source.published:
        details.append(str(source.published))
    return {"title": _both(source.title), "details": details}


def _entry(source: Source) -> Dict[Text, Any]:
    published = source.published.isoformat() if isinstance(source.published, date) else source.published
    title = _both(source.title)
    return {"id": source.id, "title": title, "published": published, "kind": source.kind, "url": source.url}


def _unique(source_ids: Iterable[Text]) -> List[Source]:
    return [policy().sources[source] for source in dict.fromkeys(source_ids)]


def _visa(visa: Text) -> Part:
    return part("utter_comparison_visa", code=_code(visa))


def _code(visa: Text) -> Text:
    return "H-1B" if visa == "h1b" else visa.upper()


def _both(text: Any) -> Dict[Text, Text]:
    return {"en": text.en, "zh": text.zh}
