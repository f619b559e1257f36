"""One message of a walk, with what it must do and all that it may do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, FrozenSet, Mapping, Optional, Tuple


@dataclass(frozen=True)
class Say:
    """One message. `sets`: slots that must have these values after it; `may_change`: all that may differ.

    `declines` is the question that must count as declined; `pressed` tells a button, which must lead somewhere.
    `replies`: the beginnings of response keys, one of which must be among the replies. `language`: en or zh, in which
    all replies must be from here on. `new_chat`: sent in a conversation that knows nothing of the last, with its code
    for `{code}`.
    """

    kind: str
    text: str
    sets: Mapping[str, Any] = field(default_factory=dict)
    may_change: FrozenSet[str] = frozenset()
    declines: Optional[str] = None
    pressed: bool = False
    replies: Tuple[str, ...] = ()
    language: Optional[str] = None
    new_chat: bool = False
