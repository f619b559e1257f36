"""Reads the policy data into one object and refuses anything that is not exactly as documented."""

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Mapping, Tuple

from .changes import PolicyChange, load_changes
from .facts import load_conflicts, load_facts, load_sources, load_visas
from .model import Alternative, Conflict, Criteria, Deadline, DocumentItem, Fact, Figure, Source, VisaTable
from .rules import RuleReader
from .tables import AmbiguousAlias, Country, Field, Institution
from .tables import load_ambiguous_aliases, load_countries, load_fields, load_institutions

DEFAULT = Path(__file__).parent / "data"


@dataclass(frozen=True, eq=False)
class Policy:
    """Everything that is known about the visa. All mappings go from id (figures: name) to object.

    `version` is a short hash over the data files: the same on every machine, new with every change of a file.
    `changes` tell in words what changed, newest first.
    """

    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    figures: Mapping[str, Figure]
    conflicts: Mapping[str, Conflict]
    visas: VisaTable
    criteria: Criteria
    documents: Mapping[str, DocumentItem]
    deadlines: Mapping[str, Deadline]
    alternatives: Tuple[Alternative, ...]
    institutions: Mapping[str, Institution]
    ambiguous_aliases: Tuple[AmbiguousAlias, ...]
    fields: Mapping[str, Field]
    countries: Mapping[str, Country]
    changes: Tuple[PolicyChange, ...]
    version: str

    @property
    def edition(self) -> int:
        """The number of the newest entry among the changes."""
        return self.changes[0].edition

    @property
    def universities(self) -> Mapping[str, Institution]:
        """The institutions that are universities."""
        return {id: one for id, one in self.institutions.items() if not one.research_body}

    @property
    def research_institutions(self) -> Mapping[str, Institution]:
        """The institutions that are research bodies."""
        return {id: one for id, one in self.institutions.items() if one.research_body}

    def stale(self, fact: str, as_of: date) -> bool:
        """Whether a reader of this fact must be warned on that day. Raises KeyError for an unknown fact."""
        return as_of > self.facts[fact].review_by


def load_policy(directory: Path = DEFAULT) -> Policy:
    """Reads a directory of policy data. Raises PolicyError for the first mistake found."""
    directory = Path(directory)
    sources = load_sources(directory)
    facts = load_facts(directory, sources)
    figures = {name: figure for fact in facts.values() for name, figure in fact.figures.items()}
    conflicts = load_conflicts(directory, sources, facts)
    visas = load_visas(directory, sources)
    countries = load_countries(directory)
    rules = RuleReader(directory, facts, figures, conflicts, sources, countries)
    institutions = load_institutions(directory)
    return Policy(
        sources=sources,
        facts=facts,
        figures=figures,
        conflicts=conflicts,
        visas=visas,
        criteria=rules.criteria(),
        documents=rules.documents(),
        deadlines=rules.deadlines(),
        alternatives=rules.alternatives(tuple(visas.visas)),
        institutions=institutions,
        ambiguous_aliases=load_ambiguous_aliases(directory, institutions),
        fields=load_fields(directory),
        countries=countries,
        changes=load_changes(directory, facts),
        version=_version(directory),
    )


@lru_cache(maxsize=None)
def policy() -> Policy:
    """The policy of this installation, read on the first call."""
    return load_policy()


def _version(directory: Path) -> str:
    digest = hashlib.sha256()
    files = (path for pattern in ("*.yaml", "*.csv", "facts/*.yaml") for path in directory.glob(pattern))
    for path in sorted(files, key=lambda path: path.relative_to(directory).as_posix()):
        digest.update(path.relative_to(directory).as_posix().encode() + b"\0")
        # A checkout may turn line ends round; that is no change of the rules.
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:10]
