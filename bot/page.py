"""The web page with the chat: static files, served by the bot itself."""

from __future__ import annotations

from pathlib import Path

from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

FILES = Path(__file__).parent / "web"

# Scripts and styles come from our own files only, so a reply can never bring code into the page.
SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def add_to(app: Sanic) -> None:
    """Adds `/`, its script and style, and `/health` to the application."""

    @app.get("/")
    async def index(_: Request) -> HTTPResponse:
        return await response.file(FILES / "index.html", headers=SECURITY_HEADERS)

    @app.get("/health")
    async def health(request: Request) -> HTTPResponse:
        agent = getattr(request.app.ctx, "agent", None)
        ready = agent is not None and agent.is_ready()
        return response.json({"ready": ready}, status=200 if ready else 503)

    app.static("/chat.js", str(FILES / "chat.js"), name="chat_script")
    app.static("/chat.css", str(FILES / "chat.css"), name="chat_style")
