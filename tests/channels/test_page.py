"""Our pages and the widget, as the server gives them."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
import requests

from bot.policy import policy
from bot.source_list import source_list


def get(address, path, **headers):
    return requests.get(address + path, headers=headers, timeout=10)


@pytest.mark.parametrize("path", ["/", "/chat"])
def test_a_page_lets_in_nothing_but_our_own_files(stand_in, path):
    page = get(stand_in, path)
    policy_text = page.headers["Content-Security-Policy"]
    assert page.status_code == 200 and page.headers["Content-Type"].startswith("text/html")
    for part in ("default-src 'none'", "script-src 'self';", "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"):
        assert part in policy_text
    assert "unsafe" not in policy_text and f"ws://{stand_in[len('http://'):]}" in policy_text
    assert page.headers["X-Content-Type-Options"] == "nosniff" and page.headers["Referrer-Policy"] == "same-origin"
    assert page.headers["Cache-Control"] == "no-cache" and "{{" not in page.text


def test_a_nonce_is_used_once(stand_in):
    pages = [get(stand_in, "/") for _ in range(2)]
    nonces = [re.search(r"'nonce-([\w-]{16,})'", page.headers["Content-Security-Policy"])[1] for page in pages]
    assert nonces[0] != nonces[1] and all(f'nonce="{nonce}"' in page.text for nonce, page in zip(nonces, pages))


@pytest.mark.parametrize("host", ["a.example; script-src *", "a.example https://evil.example", "a'b"])
def test_a_strange_host_gets_nothing_into_the_policy(stand_in, host):
    page = get(stand_in, "/", Host=host)
    assert page.status_code >= 400 or "evil" not in page.headers["Content-Security-Policy"] and "*" not in page.headers["Content-Security-Policy"]


class Needs(HTMLParser):
    """What a page loads, and what a strict policy forbids."""

    def __init__(self) -> None:
        super().__init__()
        self.files, self.forbidden = set(), []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "script" and "src" in given or tag == "link" and given.get("rel") == "stylesheet":
            self.files.add(given.get("src") or given["href"])
        elif tag in ("script", "style"):
            self.forbidden.append(tag)
        self.forbidden += [name for name in given if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("path", ["/", "/chat"])
def test_all_that_a_page_loads_is_there_and_within_the_policy(stand_in, path):
    needs = Needs()
    needs.feed(get(stand_in, path).text)
    assert "/kvisa-chat.js" in needs.files and not needs.forbidden
    for file in needs.files:
        assert file.startswith("/") and get(stand_in, file).status_code == 200


def test_other_sites_can_load_the_widget_and_keep_it(stand_in):
    widget = get(stand_in, "/kvisa-chat.js", Origin="https://friend.example")
    assert "javascript; charset=utf-8" in widget.headers["Content-Type"]
    assert widget.headers["Access-Control-Allow-Origin"] == "*" and widget.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "max-age=3600" in widget.headers["Cache-Control"] and widget.headers["X-Content-Type-Options"] == "nosniff"
    again = get(stand_in, "/kvisa-chat.js", **{"If-None-Match": widget.headers["ETag"]})
    assert again.status_code == 304 and not again.content
    compressed = get(stand_in, "/kvisa-chat.js", **{"If-None-Match": f'"x", W/{widget.headers["ETag"]}'})  # by a proxy
    assert compressed.status_code == 304
    assert get(stand_in, "/kvisa-chat.js", **{"If-None-Match": '"other"'}).status_code == 200


def test_health_is_not_cached(stand_in):
    answer = get(stand_in, "/health")
    assert answer.json() == {"ready": True} and answer.headers["Cache-Control"] == "no-store"


def test_the_list_of_sources_links_all_that_have_an_address_laws_first():
    text = source_list()
    linked = [source for source in policy().sources.values() if source.url]
    assert text.count("<li>") == len(linked) == text.count("<a href=") and "<script" not in text
    kinds = {source.url: source.kind for source in linked}
    order = [kinds[unescape(url)] for url in re.findall(r'href="([^"]+)"', text)]
    assert order[0] == "law" and order.index("official") > max(i for i, kind in enumerate(order) if kind == "law")
