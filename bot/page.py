"""What the server shows beside the conversation: our pages, the widget for other sites, and whether it is ready."""

from __future__ import annotations

import hashlib
import mimetypes
import re
import secrets
from pathlib import Path
from typing import Dict, Text

from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.source_list import source_list

FILES = Path(__file__).parent / "web"
PAGES = {"/": "index.html", "/chat": "chat.html"}
ASSETS = (".css", ".js")
ASSET_SECONDS = 60 * 60
HOST = re.compile(r"[\w.\-:\[\]]+", re.ASCII)

# Scripts and styles come from our own files only, and no text ever becomes HTML, so a reply cannot bring code into the
# page. The nonce is for browsers that cannot construct style sheets.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; connect-src 'self' {socket}; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
# Referrer to ourselves only: by it the bot knows our page when it polls (bot/channels/website/caller.py).
ALWAYS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin"}


def add_to(app: Sanic) -> None:
    """Adds the pages, the files that they and other sites load, and `/health` to the application."""
    for path, name in PAGES.items():
        _add_page(app, path, name)
    for file in sorted(FILES.iterdir()):
        if file.suffix in ASSETS:
            _add_asset(app, file)

    @app.get("/health")
    async def health(request: Request) -> HTTPResponse:
        agent = getattr(request.app.ctx, "agent", None)
        ready = agent is not None and agent.is_ready()
        return response.json({"ready": ready}, status=200 if ready else 503, headers={"Cache-Control": "no-store"})


def _add_page(app: Sanic, path: Text, name: Text) -> None:
    text = (FILES / name).read_text(encoding="utf-8").replace("{{sources}}", source_list())

    async def page(request: Request) -> HTTPResponse:
        nonce = secrets.token_urlsafe(16)
        # Older browsers do not take 'self' to hold for websockets.
        socket = f"ws://{request.host} wss://{request.host}" if _is_host(request.host) else ""
        headers = {
            **ALWAYS,
            "Content-Security-Policy": POLICY.format(nonce=nonce, socket=socket),
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cache-Control": "no-cache",
        }
        return response.html(text.replace("{{nonce}}", nonce), headers=headers)

    app.add_route(page, path, methods=["GET"], name=f"page_{Path(name).stem}")


def _is_host(text: Text) -> bool:
    """Whether it may stand in a policy: a name or address with a port, and no blank or semicolon."""
    return HOST.fullmatch(text or "") is not None


def _add_asset(app: Sanic, file: Path) -> None:
    """A file that other sites may load, too: with a tag, so that it is sent again only when it has changed."""
    body = file.read_bytes()
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers: Dict[Text, Text] = {
        **ALWAYS,
        "ETag": tag,
        "Cache-Control": f"public, max-age={ASSET_SECONDS}",
        "Access-Control-Allow-Origin": "*",  # without it a browser cannot check `integrity`
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    kind = f"{kind}; charset=utf-8" if kind.startswith("text/") or kind.endswith("javascript") else kind

    async def asset(request: Request) -> HTTPResponse:
        # A proxy that compresses marks the tag as weak (RFC 9110, 13.1.2: weak tags are equal here, too).
        known = request.headers.get("if-none-match", "").split(",")
        if tag in [one.strip().removeprefix("W/") for one in known]:
            return response.empty(304, headers=headers)
        return response.raw(body, content_type=kind, headers=headers)

    app.add_route(asset, f"/{file.name}", methods=["GET"], name="asset_" + re.sub(r"\W", "_", file.name))
