"""Sources that change, move or go are noticed, with the facts that rest on them. Pages come from a server in this process."""

import json
import threading
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

import watch.__main__ as command
from bot.policy import policy
from watch.look import UnreadableRecord, due, look, read_record, write_record
from watch.pages import fetch, visible_lines

DAY, LATER = date(2026, 11, 22), date(2026, 12, 24)
PAGE = "<html><head><title>not seen here</title></head><body><script>var visitors = 4711;</script><h1>{}</h1><p>An office that stays as it is.</p></body></html>"


@pytest.fixture
def site():
    """A server whose `pages` map a path to (status, body, headers)."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            status, body, headers = self.server.pages.get(self.path, (404, "", {}))
            self.send_response(status)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.pages = {"/fee": (200, PAGE.format("The fee is not published."), {})}
    server.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def one_source(site):
    """The policy with one watched source, at /fee."""
    known = policy()
    id = next(iter(known.sources))
    return replace(known, sources={id: replace(known.sources[id], url=f"{site.address}/fee")})


def test_a_page_seen_for_the_first_time_is_only_written_down(one_source):
    notices, record = look(one_source, {}, DAY, fetch)
    assert not notices
    assert list(record.values()) == [{"since": "2026-11-22", "lines": ["The fee is not published.", "An office that stays as it is."]}]


def test_what_came_and_went_is_told_with_the_facts_that_rest_on_it(site, one_source):
    _, record = look(one_source, {}, DAY, fetch)
    site.pages["/fee"] = (200, PAGE.format("The fee is four hundred yuan."), {})
    (notice,), changed = look(one_source, record, LATER, fetch)
    assert (notice.added, notice.removed) == (("The fee is four hundred yuan.",), ("The fee is not published.",))
    assert "2026-11-22" in notice.why and notice.facts
    assert not look(one_source, changed, LATER, fetch)[0], "what was told once is not told again"


def test_what_no_reader_sees_is_no_change(site, one_source):
    _, record = look(one_source, {}, DAY, fetch)
    site.pages["/fee"] = (200, PAGE.format("The fee is not published.").replace("4711", "4712").replace("<h1>", "<h1>\n  "), {})
    assert not look(one_source, record, LATER, fetch)[0]


@pytest.mark.parametrize("answer, why", [((404, "", {}), "404"), ((302, "", {"Location": "/new"}), "/new")])
def test_a_page_that_has_gone_or_moved_keeps_its_record(site, one_source, answer, why):
    _, record = look(one_source, {}, DAY, fetch)
    site.pages["/fee"], site.pages["/new"] = answer, site.pages["/fee"]
    (notice,), kept = look(one_source, record, LATER, fetch)
    assert why in notice.why and kept == record


def test_a_server_that_is_not_there_is_told_so():
    assert "cannot be reached" in fetch("http://127.0.0.1:9/").problem


def test_text_is_read_as_a_reader_sees_it():
    assert visible_lines("<p>签证费以使馆公布的为准，请先查询。<br>Visa&nbsp;fees &amp; service charges</p><style>p {color: red; margin: 0}</style>") == (
        "签证费以使馆公布的为准，请先查询。", "Visa fees & service charges",
    )


def test_facts_past_their_day_are_due():
    assert due(policy(), date(2099, 1, 1)) == list(policy().facts)
    assert due(policy(), DAY) == [id for id, fact in policy().facts.items() if fact.review_by < DAY]


@pytest.mark.parametrize("text", ["{", "[]", '{"O1": {"lines": []}}'])
def test_a_broken_record_is_refused_with_its_name(tmp_path, text, capsys):
    path = tmp_path / "seen.json"
    path.write_text(text)
    with pytest.raises(UnreadableRecord, match="seen.json: expected"):
        read_record(path)
    assert command.main(["--seen", str(path)]) == 2 and "expected" in capsys.readouterr().err
    assert path.read_text() == text


def test_the_command_tells_and_returns_whether_there_is_something(site, one_source, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(command, "policy", lambda: one_source)
    monkeypatch.setattr(command, "due", lambda *_: [])
    path = tmp_path / "below" / "seen.json"
    assert command.main(["--seen", str(path)]) == 0
    site.pages.clear()
    assert command.main(["--seen", str(path)]) == 1 and "404" in capsys.readouterr().out
    assert json.loads(path.read_text())


def test_the_record_is_read_as_it_was_written(tmp_path):
    record = {"O1": {"since": "2026-11-22", "lines": ["签证"]}}
    write_record(tmp_path / "seen.json", record)
    assert read_record(tmp_path / "seen.json") == record
