"""Reference tables as light objects: universities, research institutions, fields of study, countries."""

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

from .errors import PolicyError


@dataclass(frozen=True)
class Institution:
    """A university or research institution. `best_rank`: lower bound of the best ranking place, None when none known.

    `ranks` holds the published places as text ("37", "401-500") by ranking: (("ARWU", "2025", "37"), ...).
    """

    id: str
    name_en: str
    name_zh: str
    country: str
    aliases: Tuple[str, ...]
    research_body: bool
    double_first_class: bool = False
    moe_direct: bool = False
    best_rank: Optional[int] = None
    ranks: Tuple[Tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class AmbiguousAlias:
    """A name that means several institutions; `likely` is the usual meaning, None when there is none."""

    alias: str
    ids: Tuple[str, ...]
    likely: Optional[str]


@dataclass(frozen=True)
class Field:
    """A field of study. `stem_class`: stem, borderline or non_stem; a guide of ours, no official list exists."""

    id: str
    name_en: str
    name_zh: str
    aliases: Tuple[str, ...]
    stem_class: str


@dataclass(frozen=True)
class Country:
    """A country or region by ISO 3166-1 alpha-2 code. `apostille_note` and `visa_free_note` are editors' notes."""

    code: str
    name_en: str
    name_zh: str
    aliases: Tuple[str, ...]
    apostille_member: bool
    apostille_usable: bool
    apostille_since: Optional[date]
    apostille_note: str
    visa_free_from: Optional[date]
    visa_free_until: Optional[date]
    visa_free_note: str


class _Row:
    """One row of a table, read strictly."""

    def __init__(self, file: str, line: int, cells: Dict[str, str]):
        self.file, self.line, self.cells = file, line, cells

    def refuse(self, column: str, expected: str) -> PolicyError:
        return PolicyError(self.file, f"line {self.line}.{column}", repr(self.cells[column]), expected)

    def text(self, column: str) -> str:
        if not self.cells[column]:
            raise self.refuse(column, "a text")
        return self.cells[column]

    def items(self, *columns: str) -> Tuple[str, ...]:
        return tuple(item for column in columns for item in self.cells[column].split("|") if item)

    def flag(self, column: str) -> bool:
        if self.cells[column] not in ("0", "1"):
            raise self.refuse(column, "0 or 1")
        return self.cells[column] == "1"

    def date(self, column: str) -> Optional[date]:
        try:
            return date.fromisoformat(self.cells[column]) if self.cells[column] else None
        except ValueError:
            raise self.refuse(column, "an ISO date or nothing") from None

    def place(self, column: str) -> Optional[int]:
        if self.cells[column] and not self.cells[column].isdigit():
            raise self.refuse(column, "a whole number or nothing")
        return int(self.cells[column]) if self.cells[column] else None


def _rows(directory: Path, file: str, columns: Sequence[str], key: str) -> List[_Row]:
    path = directory / file
    if not path.is_file():
        raise PolicyError(file, "", "no such file", "a table with a header")
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        missing = [column for column in columns if column not in (reader.fieldnames or ())]
        if missing:
            raise PolicyError(file, "header", f"no column {missing[0]!r}", "columns " + ", ".join(columns))
        rows, seen = [], set()
        for cells in reader:
            row = _Row(file, reader.line_num, cells)
            if None in cells or None in cells.values():
                raise PolicyError(file, f"line {row.line}", "a wrong number of cells", f"{len(reader.fieldnames)} cells")
            if row.text(key) in seen:
                raise row.refuse(key, "a value that no other row has")
            seen.add(cells[key])
            rows.append(row)
    return rows


def _ranks(row: _Row) -> Tuple[Tuple[str, str, str], ...]:
    found = ((name, row.cells[f"{name.lower()}_year"], row.cells[f"{name.lower()}_rank"]) for name in ("ARWU", "QS", "THE"))
    return tuple(rank for rank in found if rank[2])


def load_institutions(directory: Path) -> Dict[str, Institution]:
    """Universities and research institutions together, by id. Raises PolicyError."""
    columns = ("id", "name_en", "name_zh", "country_code", "aliases", "double_first_class", "moe_direct", "best_rank",
               "name_zh_hant", "arwu_rank", "arwu_year", "qs_rank", "qs_year", "the_rank", "the_year")
    result = {}
    for row in _rows(directory, "universities.csv", columns, "id"):
        result[row.text("id")] = Institution(
            row.text("id"), row.text("name_en"), row.cells["name_zh"], row.text("country_code"),
            row.items("aliases", "name_zh_hant"), False, row.flag("double_first_class"), row.flag("moe_direct"),
            row.place("best_rank"), _ranks(row),
        )
    for row in _rows(directory, "research_institutions.csv", columns[:5], "id"):
        if row.text("id") in result:
            raise row.refuse("id", "an id that no university has")
        result[row.text("id")] = Institution(
            row.text("id"), row.text("name_en"), row.cells["name_zh"], row.text("country_code"), row.items("aliases"), True
        )
    return result


def load_ambiguous_aliases(directory: Path, institutions: Dict[str, Institution]) -> Tuple[AmbiguousAlias, ...]:
    """Names with more than one meaning. Raises PolicyError, also for an unknown institution."""
    result = []
    for row in _rows(directory, "ambiguous_aliases.csv", ("alias", "ids", "likely_id"), "alias"):
        for id in row.items("ids", "likely_id"):
            if id not in institutions:
                raise row.refuse("ids", f"known institutions ({id!r} is none)")
        result.append(AmbiguousAlias(row.text("alias"), row.items("ids"), row.cells["likely_id"] or None))
    return tuple(result)


def load_fields(directory: Path) -> Dict[str, Field]:
    """Fields of study by id. Raises PolicyError."""
    result = {}
    for row in _rows(directory, "stem_fields.csv", ("id", "name_en", "name_zh", "aliases_en", "aliases_zh", "stem_class"), "id"):
        if row.text("stem_class") not in ("stem", "borderline", "non_stem"):
            raise row.refuse("stem_class", "stem, borderline or non_stem")
        result[row.text("id")] = Field(
            row.text("id"), row.text("name_en"), row.text("name_zh"), row.items("aliases_en", "aliases_zh"), row.text("stem_class")
        )
    return result


def load_countries(directory: Path) -> Dict[str, Country]:
    """Countries and regions by code. Raises PolicyError."""
    columns = (
        "code", "name_en", "name_zh", "aliases_en", "aliases_zh", "apostille_member", "apostille_usable_for_mainland_china",
        "apostille_since", "apostille_note", "china_visa_free_30d_from", "china_visa_free_30d_until", "china_visa_free_note",
    )
    return {
        row.text("code"): Country(
            row.text("code"), row.text("name_en"), row.text("name_zh"), row.items("aliases_en", "aliases_zh"),
            row.flag("apostille_member"), row.flag("apostille_usable_for_mainland_china"), row.date("apostille_since"),
            row.cells["apostille_note"], row.date("china_visa_free_30d_from"), row.date("china_visa_free_30d_until"),
            row.cells["china_visa_free_note"],
        )
        for row in _rows(directory, "countries.csv", columns, "code")
    }
