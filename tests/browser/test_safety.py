"""Nothing that is said becomes code, nothing leaves our origin, and neither page nor widget can harm the other."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

from tests.browser.chat import Chat
from tests.browser.hostile import hostile
from tests.browser.scripted import ScriptedLine

SHADOW = "document.querySelector('kvisa-chat').shadowRoot"
SOURCE = {"id": "S", "kind": "official", "published": "2025", "standing": "official", "reliability": "high"}
ALLOWED = set(
    "a br button caption details div em footer form h2 h3 h4 h5 header i input label li ol option p path progress section span strong "
    "summary svg table tbody td textarea th thead time tr ul".split()
)
TELL = "document.addEventListener('securitypolicyviolation', (one) => console.error(one.violatedDirective, one.blockedURI))"


def test_ten_thousand_hostile_strings_stay_text(new_context, address):
    """With the page's own policy switched off, so that it is the widget that holds."""
    page = new_context(bypass_csp=True).new_page()
    page.add_init_script("window.hits = 0; window.hit = () => { hits += 1; };")
    line = ScriptedLine(page)
    page.goto(f"{address}/chat?lang=en")
    page.locator("kvisa-chat .welcome button").first.click()
    expect(page.locator("kvisa-chat .said")).to_be_visible()
    texts = hostile(10_000)
    for start in range(0, len(texts), 500):
        some = texts[start : start + 500]
        line.reply(text="\n".join(some[:400]), custom=drawn(some[400:]), sources=[source(some[400])], conflicts=[conflict(some[401])])
        line.reply(text="\n".join(some[400:]), sources=[source(one) for one in some[:30]], buttons=[{"title": one, "payload": one} for one in some[:9]],
                   conflicts=[conflict(one) for one in some[30:40]])  # fmt: skip
        line.reply(text=some[0], check={"question": some[1], "left": 1, "answers": [{"field": one, "text": one} for one in some[:9]]})
    expect(page.locator("kvisa-chat .told")).to_have_count(60, timeout=30_000)
    assert page.evaluate("hits") == 0
    elements = set(page.evaluate(f"[...{SHADOW}.querySelectorAll('*')].map((one) => one.localName)"))
    assert elements - ALLOWED == set() and {"a", "strong", "table", "td", "details"} <= elements
    protocols = page.evaluate(f"[...{SHADOW}.querySelectorAll('[href]')].map((one) => one.protocol)")
    assert {"https:", "mailto:"} <= set(protocols) <= {"https:", "http:", "mailto:", "tel:"}
    attributes = set(page.evaluate(f"[...{SHADOW}.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())"))
    assert not {name for name in attributes if name.startswith("on")} and not attributes & {"style", "src", "srcdoc", "action", "formaction"}


def source(text):
    return {**SOURCE, "title": text, "url": text, "published": text}


def conflict(text):
    return {"id": text, "point": text, "positions": [{"says": text, "official": True, "sources": [source(text)]}] * 2}


def drawn(texts):
    """Data for a card in which every text is one of `texts`, another kind of card each time."""
    text = texts[0]
    item = {"text": texts[1], "status": "met", "status_text": text, "criterion_text": texts[2], "sources": [source(texts[3])], "conflict": conflict(texts[4])}
    cell = {"visa": text, "aspect": texts[5], "text": texts[6], "standing": "reported", "sources": []}
    deadline = {"id": text, "name": texts[8], "on": texts[9], "other_on": texts[10], "passed": True, "standing": "inferred"}
    cards = (
        {"type": "estimate", "grade": text, "grade_text": text, "verdict": "\n".join(texts), "as_of": text, "policy_version": text,
         "sections": [{"id": text, "title": text, "items": [item]}], "documents": {"required": [{"id": text, "text": text, "in_hand": True}]}},
        {"type": "comparison", "visas": [text], "aspects": [texts[5]], "names": {text: text}, "cells": [cell], "sources": [source(text)]},
        {"type": "arrival_plan", "arrival": text, "deadlines": [deadline]},
        {"type": "file", "name": text, "mime": text, "content": text},
    )  # fmt: skip
    return cards[len(text) % len(cards)]


@pytest.fixture
def watched(page, address):
    """A page and what went wrong on it: complaints of the browser, and addresses other than ours."""
    faults = []
    own = (address + "/", address.replace("http", "ws") + "/", "data:,", "blob:" + address)
    page.add_init_script(TELL)
    page.on("console", lambda message: message.type in ("error", "warning") and faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: request.url.startswith(own) or faults.append(request.url))
    page.on("websocket", lambda line: line.url.startswith(own) or faults.append(line.url))
    return page, faults


def test_a_whole_conversation_needs_no_exception_and_nobody_else(watched, address):
    page, faults = watched
    page.add_init_script("window.print = () => { top.printed = document.body.innerText; };")
    chat = Chat(page).open(f"{address}/chat?lang=en")
    chat.say("What is the age limit for the K visa?")
    chat.log.locator(".votes button").last.click()
    chat.log.get_by_role("textbox").fill("too long")
    chat.log.get_by_role("button", name="Send feedback").click()
    expect(chat.log.locator(".votes")).to_have_text("Thank you.")
    chat.log.locator("summary").first.click()
    chat.log.locator(".differ summary").first.click()
    chat.say("compare K and Z: work, family, validity")
    chat.say("I arrive on 1 December 2026")
    chat.button("简 简体中文").click()
    chat.answer()
    chat.button("菜单").click()
    with page.expect_download():
        chat.button("保存对话").click()
    chat.button("菜单").click()
    chat.button("打印").click()
    assert "18–45" in page.evaluate("printed") and "18—45" not in page.evaluate("printed")
    chat.button("菜单").click()
    chat.button("隐私说明").click()
    chat.button("看看保存了我的哪些信息").click()
    chat.answer()
    chat.button("菜单").click()
    chat.button("找人工咨询").click()
    assert "12367" in chat.answer()
    page.evaluate("() => { document.addEventListener('never', () => {}); }")  # the faults of this turn have been told
    assert faults == []


HOST = """<!doctype html><html lang="en"><head><title>Host</title><style>{style}</style>
<script>window.onerror = function mine() {{}}; window.onstorage = function mine() {{}}; window.names = Object.getOwnPropertyNames(window);</script>
</head><body><p>Host</p><script src="{address}/kvisa-chat.js"></script><kvisa-chat server="{address}" open></kvisa-chat></body></html>"""
STYLES = (
    "body * { display: none !important; visibility: hidden !important; opacity: 0 !important; }",
    "* { font: 3px/1 serif !important; letter-spacing: 9px !important; text-transform: uppercase !important; color: red !important; direction: rtl !important; }",
    "html { font-size: 4px; writing-mode: vertical-rl; zoom: 1; } kvisa-chat { position: absolute !important; left: -999px; width: 1px !important; transform: scale(0) !important; }",
    "div, button, section, textarea, .panel, .root, #message { all: unset !important; float: left !important; pointer-events: none !important; } "
    "* { pointer-events: none !important; cursor: wait !important; user-select: none !important; white-space: nowrap !important; }",
    ":root, kvisa-chat { --accent: red; --surface: red; --ink: red; --radius: 99px; } body *, body *::before { box-sizing: content-box !important; "
    "filter: blur(9px) !important; animation: none !important; clip-path: inset(50%) !important; contain: strict !important; }",
)
# Where everything is and what it looks like.
APPEARANCE = (
    f"[...{SHADOW}.querySelectorAll('*')].map((one) => {{ const box = one.getBoundingClientRect(), style = getComputedStyle(one);"
    "return [one.localName, one.className, box.x, box.y, box.width, box.height, ...['color', 'backgroundColor', 'fontSize', 'fontFamily', 'opacity',"
    "'visibility', 'display', 'direction', 'letterSpacing', 'textTransform', 'borderRadius', 'cursor', 'pointerEvents', 'writingMode', 'userSelect',"
    "'whiteSpace'].map((name) => style[name])].join(' '); })"
)


def host_page(page, address, style=""):
    """Opens a page of our own origin that embeds the widget."""
    html = HOST.format(style=style, address=address)
    page.route(f"{address}/host", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"{address}/host")
    return page


@pytest.mark.parametrize("style", STYLES)
def test_a_hostile_style_of_the_host_changes_nothing(new_context, address, style):
    looks = []
    for one in ("", style):
        page = host_page(new_context().new_page(), address, one)
        page.wait_for_function(SHADOW + "?.querySelector('.status').textContent === ''")
        looks.append(page.evaluate(APPEARANCE))
        assert page.evaluate(SHADOW + ".elementFromPoint(innerWidth - 230, innerHeight - 130)?.localName") == "textarea"
    assert looks[0] == looks[1]


def test_the_host_keeps_its_own_handlers_and_names(page, address):
    host_page(page, address)
    Chat(page).ready().say("Hello")
    assert page.evaluate("onerror.name + onstorage.name") == "minemine"
    # Elements with an id become names of the window; there are none of ours outside the shadow.
    assert page.evaluate("Object.getOwnPropertyNames(window).filter((name) => !names.includes(name) && name !== 'names')") == []


@pytest.fixture
def evil(address):
    """Address of a page that embeds the widget without being allowed to: another port is another origin."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(HOST.format(style="", address=address).encode())

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


# What a page can do without the widget.
RAW = """new Promise((done) => { const told = []; const line = new WebSocket(`ws://${new URL(%r).host}/socket.io/?EIO=4&transport=websocket`);
line.onmessage = ({data}) => { told.push(data); if (data[0] === '0') line.send('40{"session":null,"last_seq":0}'); if (/^4[0-4]/.test(data)) done(told); };
line.onclose = () => done(told); })"""

POLLING = """(async () => { const address = %r + '/socket.io/?EIO=4&transport=polling'; const text = async (...asked) => (await fetch(...asked)).text();
const line = `${address}&sid=${JSON.parse((await text(address)).slice(1)).sid}`; await text(line, {method: 'POST', body: '40{"session":null,"last_seq":0}'});
return text(line); })()"""


def test_a_page_of_another_origin_gets_no_session_and_no_reply(page, address, evil):
    page.goto(evil)
    chat = Chat(page)
    expect(chat.status).to_have_text("This website is not allowed to use the guide.")
    chat.write("What is the age limit?")
    expect(chat.said).to_have_count(1)
    packets = page.evaluate(RAW % address)
    assert "origin" in packets[-1] and not [packet for packet in packets if "session" in packet]
    packets = page.evaluate(POLLING % address)
    assert "origin" in packets and "session" not in packets
    assert chat.told.count() == 0 and '"session":null' in page.evaluate("JSON.stringify(localStorage).replaceAll('\\\\', '')")
