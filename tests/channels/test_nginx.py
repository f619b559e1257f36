"""deploy/nginx.conf in a real nginx: what it lets through to the guide, what it tells it, and a conversation through it."""

import asyncio
import gzip
import http.client
import json
import re
import shutil
import ssl
import subprocess
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Iterator

import pytest

from tests.channels.conftest import ROOT, end_of, free_port, running, stand_in_command
from tests.channels.website_client import connected, refusal

TEXT = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
PROXIED = Path(__file__).parent / "proxied.yml"
START_SECONDS = 30
UNKNOWN_ISSUER = ssl._create_unverified_context()  # the certificate is made for the occasion


class Proxy:
    """A running nginx. Paths are sent as they are written, without the tidying that clients do."""

    def __init__(self, plain: int, secure: int, directory: Path) -> None:
        self.directory = directory
        self.plain = plain
        self.secure = secure
        self.address = f"https://127.0.0.1:{secure}"

    def get(self, path: str, secure: bool = True, **headers: str) -> http.client.HTTPResponse:
        if secure:
            line = http.client.HTTPSConnection("127.0.0.1", self.secure, timeout=10, context=UNKNOWN_ISSUER)
        else:
            line = http.client.HTTPConnection("127.0.0.1", self.plain, timeout=10)
        line.request("GET", path, headers=headers)
        return line.getresponse()


@contextmanager
def nginx_before(guide: int, directory: Path) -> Iterator[Proxy]:
    """Runs nginx with our file, with the guide on port `guide`, free ports and a new certificate."""
    # Debian keeps it where only root looks.
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    assert program, "nginx is missing: run tests/install_debian_packages.sh"
    plain, secure = free_port(), free_port()
    key, certificate = directory / "tls.key", directory / "tls.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=guide.example", "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    text = TEXT
    for given, here in (
        ("include mime.types;", ""),
        ("/etc/ssl/certs/guide.example.pem", str(certificate)),
        ("/etc/ssl/private/guide.example.key", str(key)),
        ("/var/log/nginx", str(directory)),
        ("127.0.0.1:5005", f"127.0.0.1:{guide}"),
        ("listen 80;", f"listen 127.0.0.1:{plain};"),
        ("listen 443 ", f"listen 127.0.0.1:{secure} "),
    ):
        assert given in text
        text = text.replace(given, here)
    text = re.sub(r"listen \[::\].*", "", text)  # a machine for tests may know no IPv6
    (directory / "nginx.conf").write_text(f"daemon off;\npid {directory}/nginx.pid;\n{text}", encoding="utf-8")
    log = directory / "nginx.log"
    with log.open("wb") as output:
        command = [program, "-e", "stderr", "-c", str(directory / "nginx.conf"), "-p", str(directory)]
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
    proxy = Proxy(plain, secure, directory)
    try:
        _wait_until_open(process, proxy, log)
        yield proxy
    finally:
        process.terminate()
        process.wait(15)


def _wait_until_open(process: subprocess.Popen, proxy: Proxy, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, f"nginx does not accept the file:\n{end_of(log)}"
        try:
            proxy.get("/", secure=False)
            return
        except ConnectionError:
            time.sleep(0.05)  # the pause of the poll, not a wait for luck
    raise AssertionError(f"nginx did not start:\n{end_of(log)}")


class Mirror(BaseHTTPRequestHandler):
    """In place of the guide: answers every path with what reached it, so that each refusal is nginx's own."""

    def do_GET(self) -> None:
        body = json.dumps({"path": self.path, "headers": {name.lower(): value for name, value in self.headers.items()}}).encode().ljust(2000)
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory) -> Iterator[Proxy]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Mirror) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        with nginx_before(server.server_port, tmp_path_factory.mktemp("mirrored")) as proxy:
            yield proxy
        server.shutdown()


@pytest.fixture(scope="module")
def guide(tmp_path_factory) -> Iterator[Proxy]:
    """The website channel, told of its proxy, behind it."""
    port = free_port()
    with running([*stand_in_command(port), str(PROXIED)], port, tmp_path_factory.mktemp("proxied")):
        with nginx_before(port, tmp_path_factory.mktemp("nginx")) as proxy:
            yield proxy


@pytest.mark.parametrize("path", ["/", "/chat", "/chat?lang=zh", "/kvisa-chat.js", "/page.css", "/socket.io/?EIO=4&transport=polling"])
def test_the_guide_is_reached(mirrored, path):
    answer = mirrored.get(path)
    assert answer.status == 200 and json.loads(answer.read())["path"] == path


@pytest.mark.parametrize("path", [
    "/health", "/webhooks/rest/webhook", "/webhooks/website/webhook", "/model", "/conversations/a/tracker", "/version", "/status", "/chat/x",
    "/socket.io/x", "/socket.io", "/var/secret", "/../x.js/y", "/a/b.js", "/chat/..%2fhealth", "/chat%00", "//health",
])  # fmt: skip
def test_nothing_else_is(mirrored, path):
    answer = mirrored.get(path)
    assert answer.status in (301, 400, 404) and b'"path"' not in answer.read()


def test_without_tls_there_is_only_the_way_to_it(mirrored):
    answer = mirrored.get("/chat?lang=zh", secure=False, Host="guide.example")
    assert (answer.status, answer.headers["Location"]) == (301, "https://guide.example/chat?lang=zh")
    assert "max-age" in mirrored.get("/").headers["Strict-Transport-Security"]


def test_what_a_client_claims_about_itself_is_overwritten(mirrored):
    claimed = {"X-Forwarded-For": "1.2.3.4", "X-Forwarded-Proto": "http"}
    got = json.loads(mirrored.get("/socket.io/", **claimed).read())["headers"]
    assert (got["x-forwarded-for"], got["x-forwarded-proto"]) == ("127.0.0.1", "https")
    assert got["host"] == f"127.0.0.1:{mirrored.secure}"


def test_the_widget_travels_compressed(mirrored):
    answer = mirrored.get("/kvisa-chat.js", **{"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip" and b"path" in gzip.decompress(answer.read())


@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_a_conversation_goes_through(guide, transport):
    async def conversation():
        async with connected(guide.address, transport=transport) as client:
            (reply,) = await client.say("How old must I be?")
        assert reply["text"] == "[How old must I be?]"

    asyncio.run(conversation())


def test_a_page_of_another_site_is_still_refused(guide):
    for origin in ("https://evil.example", f"http://127.0.0.1:{guide.secure}"):  # our own name without TLS is not our page
        assert asyncio.run(refusal(guide.address, origin=origin)) == "origin"


def test_its_logs_name_nobody_not_even_those_it_refuses(mirrored):
    """The last of this file, because after it nginx has had enough of this address for a while."""
    assert {mirrored.get("/?word=private").status for _ in range(200)} == {200, 429}
    logs = (mirrored.directory / "access.log").read_text() + (mirrored.directory / "error.log").read_text()
    assert " / 429 " in logs and "127.0.0.1" not in logs and "private" not in logs
