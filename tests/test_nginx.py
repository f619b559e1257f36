"""deploy/nginx.conf: nginx accepts it, and it lets through what the server answers and no more."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")


def locations(text):
    """(kind, path, body) of each location; its kind is "=", "~" or "" for a beginning."""
    return [(kind, path, body) for kind, path, body in re.findall(r"location (=|~|) ?(\S+) \{(.*?)\n        \}", text, re.S)]


def passed_through(text, path):
    """Whether a request for `path` reaches the bot: exact locations first, then patterns, then the rest."""
    found = locations(text)
    for kind, fits in (("=", path.__eq__), ("~", lambda pattern: re.search(pattern, path)), ("", path.startswith)):
        for body in (body for other, pattern, body in found if other == kind and fits(pattern)):
            return "proxy_pass" in body
    return False


@pytest.mark.parametrize("path", ["/", "/chat", "/kvisa-chat.js", "/page.css", "/socket.io/"])
def test_the_guide_is_reached(path):
    assert passed_through(TEXT, path)


@pytest.mark.parametrize("path", [
    "/health", "/webhooks/rest/webhook", "/webhooks/website/webhook", "/model", "/conversations/a/tracker", "/version", "/chat/x", "/socket.io/x", "/socket.io",
    "/var/secret", "/../x.js/y", "/a/b.js", "/status",
])
def test_nothing_else_is(path):
    assert not passed_through(TEXT, path)


def test_what_a_client_claims_about_itself_is_overwritten():
    for header, value in (("X-Forwarded-For", "$remote_addr"), ("X-Forwarded-Proto", "$scheme"), ("Host", "$http_host")):
        assert f"proxy_set_header {header} {value};" in TEXT
    # A location with a header of its own would drop all of these.
    assert not any("proxy_set_header" in body for _, _, body in locations(TEXT))


def test_braces_and_semicolons_hold():
    lines = [line.strip() for line in TEXT.splitlines() if line.strip() and not line.strip().startswith("#")]
    assert all(line.endswith((";", "{", "}")) for line in lines)
    assert sum(line.endswith("{") for line in lines) == sum(line == "}" for line in lines)


def test_nginx_accepts_it(tmp_path):
    """With a certificate made for the occasion and free ports."""
    # Debian keeps it where only root looks.
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    assert nginx, "nginx is missing: run tests/install_debian_packages.sh"
    text = TEXT.replace("include mime.types;", "")
    for kind, ending in (("certs", "pem"), ("private", "key")):
        text = text.replace(f"/etc/ssl/{kind}/guide.example.{ending}", str(tmp_path / f"tls.{ending}"))
    text = text.replace("/var/log/nginx", str(tmp_path))
    text = re.sub(r"listen (\[::\]:|)(80|443)", lambda match: f"listen {match[1]}1{match[2]:0>4}", text)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=guide.example", "-keyout", str(tmp_path / "tls.key"), "-out", str(tmp_path / "tls.pem")],
        check=True, capture_output=True,
    )
    (tmp_path / "nginx.conf").write_text(f"pid {tmp_path}/nginx.pid;\n{text}", encoding="utf-8")
    result = subprocess.run([nginx, "-t", "-q", "-e", "stderr", "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
