"""Session ids that only this server can issue: `<id>.<mac>`."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from pathlib import Path
from typing import Any, Optional, Text

from bot.channels.website.settings import InvalidSettings

VARIABLE = "KVISA_SECRET"
FILE = Path(__file__).parents[3] / "var" / "secret"
SHORTEST = 32  # characters
TOKEN = re.compile(r"([0-9a-f]{32})\.[0-9a-f]{64}", re.ASCII)


class SessionSigner:
    """Issues and checks session tokens. `secret`: at least 32 characters."""

    def __init__(self, secret: Text) -> None:
        self._key = secret.encode()

    def token(self, session_id: Text) -> Text:
        """Returns the token of a session id."""
        mac = hmac.new(self._key, f"session:{session_id}".encode(), hashlib.sha256).hexdigest()
        return f"{session_id}.{mac}"

    def id_of(self, token: Any) -> Optional[Text]:
        """Returns the session id of a token that this server issued, None for anything else."""
        match = TOKEN.fullmatch(token) if isinstance(token, str) else None
        if match and hmac.compare_digest(self.token(match[1]), token):
            return match[1]
        return None


def new_session_id() -> Text:
    """Returns an id that nobody can guess: 32 hexadecimal digits."""
    return secrets.token_hex(16)


def load_secret(file: Path = FILE) -> Text:
    """Returns the secret: KVISA_SECRET, else that of `file`, which is made when it is missing.

    Raises InvalidSettings for one that is too short, or that others can read.
    """
    given = os.environ.get(VARIABLE)
    if given is not None:
        return _long_enough(given, VARIABLE)
    try:
        _make(file)
    except FileExistsError:
        if file.stat().st_mode & 0o077:
            advice = "`chmod 600` it, or delete it to end all sessions"
            raise InvalidSettings(f"{file} can be read by others; {advice}.") from None
    return _long_enough(file.read_text(encoding="utf-8").strip(), str(file))


def _make(file: Path) -> None:
    """Writes a new secret that only the owner can read. Raises FileExistsError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as stream:
        stream.write(secrets.token_hex(32))


def _long_enough(secret: Text, where: Text) -> Text:
    if len(secret) < SHORTEST:
        raise InvalidSettings(f"{where} needs at least {SHORTEST} characters.")
    return secret
