"""Reads what follows from the facts: criteria, documents, deadlines and alternatives."""

from pathlib import Path
from typing import Any, Container, Dict, Iterable, Mapping, Tuple

from . import codes
from .model import Alternative, Channel, Criteria, Criterion, Deadline, DocumentItem, Evidence, Fact, Figure
from .model import Conflict, ReasonRule, Source, Thresholds
from .reader import Fields, Node, read_yaml



class RuleReader:
    """Reads the rule files of one directory against the facts, figures, conflicts, sources and countries already read."""

    def __init__(
        self, directory: Path, facts: Mapping[str, Fact], figures: Mapping[str, Figure],
        conflicts: Mapping[str, Conflict], sources: Mapping[str, Source], countries: Container[str],
    ):
        self.directory, self.facts, self.figures = directory, facts, figures
        self.conflicts, self.sources, self.countries = conflicts, sources, countries

    def criteria(self) -> Criteria:
        """criteria.yaml. Raises PolicyError, also when a reason code of the engine is missing or unknown."""
        fields = read_yaml(self.directory, "criteria.yaml").fields(
            ("thresholds", "channels", "criteria", "authentication", "authentication_by_country", "next_steps")
        )
        criteria: Dict[str, Criterion] = {}
        for id, node in fields["criteria"].fields(tuple(codes.REASONS)).items():
            entry = node.fields(("decides", "reasons"))
            reasons = entry["reasons"].fields(codes.REASONS[id])
            criteria[id] = Criterion(id, entry["decides"].boolean(), {code: self._reason(n) for code, n in reasons.items()})
        channels = {
            id: self._channel(id, node, criteria) for id, node in fields["channels"].fields(codes.CHANNELS).items()
        }
        exceptions = fields["authentication_by_country"]
        for code, node in exceptions.entries():
            if code not in self.countries:
                raise node.refuse("a country of countries.csv", repr(code))
        return Criteria(
            self._thresholds(fields["thresholds"]),
            channels,
            criteria,
            self._evidences(fields["authentication"].fields(codes.AUTHENTICATION).items()),
            self._evidences(exceptions.entries()),
            self._evidences(fields["next_steps"].fields(codes.NEXT_STEPS).items()),
        )

    def documents(self) -> Dict[str, DocumentItem]:
        """documents.yaml by id, in the order of the file. Raises PolicyError."""
        result: Dict[str, DocumentItem] = {}
        for node in read_yaml(self.directory, "documents.yaml").items():
            fields = node.fields(
                ("id", "name", "tier", "facts"), ("channels", "condition", "issued_in", "disputed_age_tier", "conflict")
            )
            id = fields["id"].new_id(result)
            result[id] = DocumentItem(
                id,
                fields["name"].text(),
                fields["tier"].one_of(codes.TIERS),
                fields.maybe("channels", lambda n: n.ids(codes.CHANNELS.__contains__, "channel"), codes.CHANNELS),
                fields.maybe("condition", lambda n: n.one_of(codes.DOCUMENT_CONDITIONS)),
                fields.maybe("issued_in", lambda n: n.one_of(codes.ISSUERS)),
                fields.maybe("disputed_age_tier", lambda n: n.one_of(codes.TIERS)),
                *self._evidence(fields),
            )
        return result

    def deadlines(self) -> Dict[str, Deadline]:
        """deadlines.yaml by id, in the order of the file. Raises PolicyError."""
        result: Dict[str, Deadline] = {}
        for node in read_yaml(self.directory, "deadlines.yaml").items():
            fields = node.fields(("id", "name", "counts_from", "facts"), ("after", "before", "unit", "condition", "conflict"))
            id = fields["id"].new_id(result)
            directions = [key for key in ("after", "before") if key in fields]
            if len(directions) > 1:
                raise node.refuse("after or before", "after and before")
            figure = self._figure(fields[directions[0]], "number") if directions else 0
            result[id] = Deadline(
                id,
                fields["name"].text(),
                fields["counts_from"].one_of(codes.DEADLINE_STARTS),
                figure,
                fields.maybe("unit", lambda n: n.one_of(("hours", "days")), "days"),
                directions == ["before"],
                fields.maybe("condition", lambda n: n.one_of(codes.DEADLINE_CONDITIONS)),
                *self._evidence(fields),
            )
        return result

    def alternatives(self, visas: Tuple[str, ...]) -> Tuple[Alternative, ...]:
        """alternatives.yaml in the order of the file. Raises PolicyError."""
        result = []
        for node in read_yaml(self.directory, "alternatives.yaml").items():
            fields = node.fields(("visa", "reason", "plans", "general", "facts", "sources"))
            result.append(
                Alternative(
                    fields["visa"].one_of((*visas, codes.VISA_FREE)),
                    fields["reason"].string(),
                    fields["plans"].ids(codes.PLANS.__contains__, "plan", at_least=0),
                    fields["general"].boolean(),
                    fields["facts"].ids(self.facts.__contains__, "fact", at_least=0),
                    fields["sources"].ids(self.sources.__contains__, "source"),
                )
            )
        return tuple(result)

    def _thresholds(self, node: Node) -> Thresholds:
        fields = node.fields(tuple(Thresholds.__dataclass_fields__))
        fits, disputed = (self._figure(fields[key], "range") for key in ("age_fits_all", "age_disputed"))
        if disputed[0] != fits[1] + 1:
            # With a gap or an overlap some age would have no rule or two.
            raise fields["age_disputed"].refuse(f"a range that begins at {fits[1] + 1}", f"{disputed[0]}-{disputed[1]}")
        return Thresholds(
            effective_date=self._figure(fields["effective_date"], "date"),
            age_fits_all=fits,
            age_disputed=disputed,
            degree_minimum=fields["degree_minimum"].one_of(codes.DEGREES),
            institution_rank=fields["institution_rank"].integer(),
            passport_months=self._figure(fields["passport_months"], "number"),
            missing_allowed=fields["missing_allowed"].integer(),
            covered_plans=fields["covered_plans"].ids(codes.PLANS.__contains__, "plan"),
        )

    def _figure(self, node: Node, kind: str) -> Any:
        name = node.fields(("figure",))["figure"]
        figure = self.figures.get(name.string())
        if figure is None or figure.kind != kind:
            raise name.refuse(f"the name of a figure of kind {kind}")
        return figure.value

    def _channel(self, id: str, node: Node, criteria: Mapping[str, Criterion]) -> Channel:
        fields = node.fields(("criteria", "essential", "facts"))
        members = fields["criteria"].ids(lambda c: c in criteria and criteria[c].decides, "criterion that decides")
        return Channel(
            id, members, fields["essential"].one_of(members), fields["facts"].ids(self.facts.__contains__, "fact")
        )

    def _reason(self, node: Node) -> ReasonRule:
        fields = node.fields(("status", "facts"), ("conflict",))
        return ReasonRule(fields["status"].one_of(codes.STATUSES[:-1]), *self._evidence(fields))

    def _evidences(self, entries: Iterable[Tuple[str, Node]]) -> Dict[str, Evidence]:
        # Some steps, such as answering a question, rest on no fact.
        return {
            code: Evidence(*self._evidence(node.fields(("facts",), ("conflict",)), at_least=0)) for code, node in entries
        }

    def _evidence(self, fields: Fields, at_least: int = 1) -> Tuple[Tuple[str, ...], Any]:
        return (
            fields["facts"].ids(self.facts.__contains__, "fact", at_least),
            fields.maybe("conflict", lambda n: n.id(self.conflicts.__contains__, "conflict")),
        )
