"""A page whose line to the server is answered by the test, so that any reply can come at any moment."""

import json
from typing import Any, Dict, List

from playwright.sync_api import Page, WebSocketRoute

REPLY = {"text": "", "language": "en", "buttons": [], "custom": None, "sources": [], "conflicts": [], "standing": None, "check": None, "response": "utter_x"}


class ScriptedLine:
    """The server's end of the line of `page`. To be made before the page is opened; `sent` is what the widget sent."""

    def __init__(self, page: Page) -> None:
        self.sent: List[Any] = []
        self._seq = 0
        self._lines: List[WebSocketRoute] = []
        page.route_web_socket("**/socket.io/**", self._open)

    def _open(self, line: WebSocketRoute) -> None:
        self._lines.append(line)
        line.on_message(self._take)
        line.send("0" + json.dumps({"sid": "x", "upgrades": [], "pingInterval": 60000, "pingTimeout": 60000}))

    def _take(self, packet: Any) -> None:
        if packet.startswith("40"):
            self._lines[-1].send('40{"sid":"x"}')
            self.emit("session", {"session": "run.mac", "fresh": True, "last_seq": 0, "limits": {"characters": 500}})
        elif packet.startswith("42"):
            number, _, data = packet[2:].partition("[")
            self.sent.append(json.loads("[" + data))
            self._lines[-1].send(f'43{number}[{{"ok":true}}]')

    def emit(self, name: str, data: Dict[str, Any]) -> None:
        self._lines[-1].send("42" + json.dumps([name, data]))

    def reply(self, **parts: Any) -> None:
        """Sends a reply; `parts` are those of docs/website.md that matter, the others are empty."""
        self._seq += 1
        self.emit("reply", {**REPLY, "seq": self._seq, "mid": f"m{self._seq}", **parts})
