"""Reads what is known: sources, facts with their figures, conflicts and the comparison table of visas."""

import re
from datetime import date
from pathlib import Path
from typing import Dict, Union

from .model import Conflict, Fact, Figure, Position, Source, Text, VisaCell, VisaTable
from .reader import Fields, Node, read_yaml

SOURCE_KINDS = ("law", "official", "firm", "news", "agency", "blog")
RELIABILITIES = ("high", "medium", "low", "very_low", "false")
STANDINGS = ("official", "reported", "inferred")
FIGURE_KINDS = ("date", "number", "range", "percent", "money", "text", "url")
ASPECTS = (
    "purpose", "who", "sponsor", "age", "education", "validity", "work", "family", "fee", "time", "residence", "status",
)
VISAS = ("k", "z", "r", "x1", "x2", "f", "m", "l", "q1", "q2", "s1", "s2", "h1b")
CELL_WORDS = 15


def load_sources(directory: Path) -> Dict[str, Source]:
    """sources.yaml by id. Raises PolicyError."""
    result: Dict[str, Source] = {}
    for node in read_yaml(directory, "sources.yaml").items():
        fields = node.fields(("id", "title", "kind", "published", "reliability", "url"))
        id = fields["id"].new_id(result)
        result[id] = Source(
            id,
            fields["title"].text(),
            fields["kind"].one_of(SOURCE_KINDS),
            _published(fields["published"]),
            _reliability(fields["reliability"]),
            None if fields["url"].value is None else _url(fields["url"]),
        )
    return result


def load_facts(directory: Path, sources: Dict[str, Source]) -> Dict[str, Fact]:
    """All files of facts/ by id. Raises PolicyError, also for a figure name that two facts use."""
    result: Dict[str, Fact] = {}
    figure_names: Dict[str, str] = {}
    for path in sorted((directory / "facts").glob("*.yaml")):
        for node in read_yaml(directory, f"facts/{path.name}").items():
            fields = node.fields(
                ("id", "statement", "standing", "sources", "since", "review_by"), ("locator", "conflict", "figures")
            )
            id = fields["id"].new_id(result)
            since, review_by = fields["since"].date(), fields["review_by"].date()
            if review_by < since:
                raise fields["review_by"].refuse(f"a date not before since ({since.isoformat()})")
            result[id] = Fact(
                id,
                path.stem,
                fields["statement"].text(),
                fields["standing"].one_of(STANDINGS),
                fields["sources"].ids(sources.__contains__, "source"),
                fields.maybe("locator", Node.string),
                since,
                review_by,
                fields.maybe("conflict", Node.string),
                _figures(fields, id, figure_names),
            )
    return result


def load_conflicts(directory: Path, sources: Dict[str, Source], facts: Dict[str, Fact]) -> Dict[str, Conflict]:
    """conflicts.yaml by id. Raises PolicyError, also for a fact that names an unknown conflict."""
    result: Dict[str, Conflict] = {}
    for node in read_yaml(directory, "conflicts.yaml").items():
        fields = node.fields(("id", "topic", "point", "positions", "answer"))
        positions = tuple(_position(position, sources, facts) for position in fields["positions"].items())
        if len(positions) < 2:
            raise fields["positions"].refuse("at least 2 positions", str(len(positions)))
        id = fields["id"].new_id(result)
        result[id] = Conflict(id, fields["topic"].string(), fields["point"].text(), positions, fields["answer"].text())
    for fact in facts.values():
        if fact.conflict is not None and fact.conflict not in result:
            node = Node(fact.conflict, f"facts/{fact.topic}.yaml", f"{fact.id}.conflict")
            raise node.refuse("a known conflict")
    return result


def load_visas(directory: Path, sources: Dict[str, Source]) -> VisaTable:
    """visas.yaml: every aspect of every visa. Raises PolicyError."""
    fields = read_yaml(directory, "visas.yaml").fields(("aspects", "visas"))
    aspects: Dict[str, Text] = {}
    for node in fields["aspects"].items():
        entry = node.fields(("id", "name"))
        entry["id"].one_of(ASPECTS)
        aspects[entry["id"].new_id(aspects)] = entry["name"].text()
    for aspect in ASPECTS:
        if aspect not in aspects:
            raise fields["aspects"].refuse(f"the aspect {aspect!r}", "no such aspect")
    visas = fields["visas"].fields(VISAS)
    return VisaTable(
        aspects,
        {
            visa: {aspect: _cell(cell, sources) for aspect, cell in node.fields(ASPECTS).items()}
            for visa, node in visas.items()
        },
    )


def _published(node: Node) -> Union[date, str, None]:
    if node.value is None:
        return None
    if isinstance(node.value, str):
        if not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", node.value):
            raise node.refuse('a date, "2025-08", "2025" or null')
        return node.value
    if not isinstance(node.value, date):
        raise node.refuse('a date, "2025-08", "2025" or null')
    return node.date()


def _reliability(node: Node) -> str:
    # YAML reads the unquoted word `false` as a truth value; both spellings mean the same here.
    return "false" if node.value is False else node.one_of(RELIABILITIES)


def _url(node: Node) -> str:
    if not re.fullmatch(r"https?://\S+", node.string()):
        raise node.refuse("an address that begins with http:// or https://")
    return node.value


def _figures(fields: Fields, fact: str, taken: Dict[str, str]) -> Dict[str, Figure]:
    result: Dict[str, Figure] = {}
    for name, node in fields.maybe("figures", Node.entries, []):
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            raise node.refuse("a name of lower-case letters, digits and underscores", f"the name {name!r}")
        if name in taken:
            raise node.refuse(f"a name that is not used yet (it belongs to {taken[name]})", f"the figure {name!r}")
        taken[name] = fact
        result[name] = _figure(node, name, fact)
    return result


def _figure(node: Node, name: str, fact: str) -> Figure:
    fields = node.fields((), (*FIGURE_KINDS, "currency"))
    kinds = [kind for kind in FIGURE_KINDS if kind in fields]
    if len(kinds) != 1:
        raise node.refuse("exactly one of " + ", ".join(FIGURE_KINDS), " and ".join(kinds) or "no kind")
    kind = kinds[0]
    if (kind == "money") != ("currency" in fields):
        expected = "the key 'currency'" if kind == "money" else "a currency only with money"
        raise node.refuse(expected, "no currency" if kind == "money" else "a currency")
    value = fields[kind]
    if kind == "money":
        currency = fields["currency"].string()
        if not re.fullmatch(r"[A-Z]{3}", currency):
            raise fields["currency"].refuse("a code such as CNY")
        amount = value.pair() if isinstance(value.value, list) else value.number()
        return Figure(name, kind, amount, fact, currency)
    read = {
        "date": Node.date, "number": Node.number, "percent": Node.number, "range": Node.pair, "text": Node.string, "url": _url,
    }
    return Figure(name, kind, read[kind](value), fact)


def _position(node: Node, sources: Dict[str, Source], facts: Dict[str, Fact]) -> Position:
    fields = node.fields(("says", "official", "sources", "facts"))
    return Position(
        fields["says"].text(),
        fields["official"].boolean(),
        fields["sources"].ids(sources.__contains__, "source"),
        fields["facts"].ids(facts.__contains__, "fact", at_least=0),
    )


def _cell(node: Node, sources: Dict[str, Source]) -> VisaCell:
    fields = node.fields(("en", "zh", "standing", "sources"))
    if len(fields["en"].string().split()) > CELL_WORDS:
        raise fields["en"].refuse(f"at most {CELL_WORDS} words")
    return VisaCell(
        Text(fields["en"].value, fields["zh"].string()),
        fields["standing"].one_of(STANDINGS),
        fields["sources"].ids(sources.__contains__, "source"),
    )
