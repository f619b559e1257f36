"""Strict reading of YAML: every surprise becomes a PolicyError with file and key path."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any, Callable, Container, Iterable, List, Optional, Sequence, Tuple

from .errors import PolicyError
from .model import Text


def read_yaml(directory: Path, file: str) -> "Node":
    """The root node of a YAML 1.2 file. Raises PolicyError when it is missing, malformed or repeats a key."""
    # Imported here so that importing the package stays fast.
    from ruamel.yaml import YAML
    from ruamel.yaml.constructor import DuplicateKeyError
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    path = directory / file
    if not path.is_file():
        raise PolicyError(file, "", "no such file", "a YAML file")
    try:
        return Node(YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8")), file)
    except DuplicateKeyError as error:
        key = re.search(r'duplicate key "([^"]*)"', str(error))
        line = error.problem_mark.line + 1
        raise PolicyError(file, f"line {line}", f"the key {key.group(1) if key else '?'} twice", "each key once") from None
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        where = f"line {mark.line + 1}" if mark else ""
        raise PolicyError(file, where, getattr(error, "problem", None) or str(error), "valid YAML") from None
    except ValueError:
        # A date such as 2025-02-30 has the shape of a date and fails when it is built.
        raise _impossible_date(path.read_text(encoding="utf-8"), file) from None


def _impossible_date(text: str, file: str) -> PolicyError:
    for number, line in enumerate(text.splitlines(), 1):
        for found in re.findall(r"\b\d{4}-\d{1,2}-\d{1,2}\b", line):
            try:
                date(*map(int, found.split("-")))
            except ValueError:
                return PolicyError(file, f"line {number}", found, "a date that exists")
    return PolicyError(file, "", "a value that cannot be read", "valid YAML")


class Node:
    """A value in a YAML file that knows its place, for error messages."""

    def __init__(self, value: Any, file: str, path: str = ""):
        self.value, self.file, self.path = value, file, path

    def refuse(self, expected: str, found: Optional[str] = None) -> PolicyError:
        """The error for this value; the caller raises it."""
        return PolicyError(self.file, self.path, _shown(self.value) if found is None else found, expected)

    def _child(self, key: Any, value: Any) -> "Node":
        if isinstance(key, int):
            return Node(value, self.file, f"{self.path}[{key}]")
        return Node(value, self.file, f"{self.path}.{key}" if self.path else str(key))

    def items(self) -> List["Node"]:
        """The items of a list."""
        if not isinstance(self.value, list):
            raise self.refuse("a list")
        return [self._child(index, item) for index, item in enumerate(self.value)]

    def entries(self) -> List[Tuple[str, "Node"]]:
        """The entries of a mapping whose keys are free names."""
        if not isinstance(self.value, dict):
            raise self.refuse("a mapping")
        for key in self.value:
            if not isinstance(key, str):
                raise self.refuse("names as keys", f"the key {key!r}")
        return [(key, self._child(key, value)) for key, value in self.value.items()]

    def fields(self, required: Sequence[str], optional: Sequence[str] = ()) -> "Fields":
        """The entries of a mapping with known keys. Raises PolicyError for an unknown or a missing key."""
        entries = dict(self.entries())
        for key in entries:
            if key not in required and key not in optional:
                raise self.refuse("the keys " + ", ".join((*required, *optional)), f"the key {key!r}")
        for key in required:
            if key not in entries:
                raise self.refuse(f"the key {key!r}", "nothing")
        return Fields(entries)

    def string(self) -> str:
        """A string that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.refuse("a text that is not empty")
        return self.value

    def one_of(self, allowed: Iterable[str]) -> str:
        """One value of an enumeration."""
        allowed = tuple(allowed)
        if not isinstance(self.value, str) or self.value not in allowed:
            raise self.refuse("one of " + ", ".join(allowed))
        return self.value

    def boolean(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            raise self.refuse("true or false")
        return self.value

    def number(self) -> Any:
        """An int or a float (true and false are neither)."""
        if isinstance(self.value, bool) or not isinstance(self.value, (int, float)):
            raise self.refuse("a number")
        return self.value

    def integer(self) -> int:
        """An int."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            raise self.refuse("a whole number")
        return self.value

    def pair(self) -> Tuple[Any, Any]:
        """[low, high], two numbers in this order."""
        if not isinstance(self.value, list) or len(self.value) != 2:
            raise self.refuse("[low, high]")
        low, high = (item.number() for item in self.items())
        if low > high:
            raise self.refuse("[low, high] with low not above high")
        return low, high

    def date(self) -> date:
        """A date without time."""
        if not isinstance(self.value, date) or isinstance(self.value, datetime):
            raise self.refuse("a date such as 2025-10-01 (without quotes)")
        return self.value

    def text(self) -> Text:
        """A text in both languages."""
        fields = self.fields(("en", "zh"))
        return Text(fields["en"].string(), fields["zh"].string())

    def new_id(self, taken: Container[str]) -> str:
        """An id that is not taken yet."""
        if self.string() in taken:
            raise self.refuse("an id that is not used yet")
        return self.value

    def ids(self, known: Callable[[str], bool], kind: str, at_least: int = 1) -> Tuple[str, ...]:
        """A list of known ids without repetition, such as the sources of a fact."""
        items = self.items()
        if len(items) < at_least:
            raise self.refuse(f"at least {at_least} {kind}", "an empty list")
        result: List[str] = []
        for item in items:
            if item.id(known, kind) in result:
                raise item.refuse(f"each {kind} once")
            result.append(item.value)
        return tuple(result)

    def id(self, known: Callable[[str], bool], kind: str) -> str:
        """One known id."""
        if not known(self.string()):
            raise self.refuse(f"a known {kind}")
        return self.value


class Fields(dict):
    """The fields of a mapping by key; `maybe` reads one that may be absent."""

    def maybe(self, key: str, read: Callable[[Node], Any], default: Any = None) -> Any:
        """read(node) when the key is there, else the default."""
        return read(self[key]) if key in self else default


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, date):
        return f"the date {value.isoformat()}"
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."
