"""Everybody can use the chat: axe over all states, languages, colours and widths; sizes, zoom and motion."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.scenes import keep, record, said
from tests.browser.scripted import ScriptedLine

LANGUAGES = ("zh", "en")
WIDTHS = (1280, 390, 320)
COLOURS = (
    {"color_scheme": "light", "forced_colors": "none"},
    {"color_scheme": "dark", "forced_colors": "none"},
    {"color_scheme": "light", "forced_colors": "active"},
)
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
SHADOW = "document.querySelector('kvisa-chat').shadowRoot"
OPEN_ALL = SHADOW + ".querySelectorAll('.told > details, .comparison details, .findings > li:first-child details, .answers')"
OPEN_ALL += ".forEach((one) => { one.open = true; })"
TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
# Axe judges contrast only of what is not scrolled away.
TALL = 30_000


@pytest.fixture(scope="module")
def recorded(address):
    """By language, the log of a conversation with everything that can be drawn, the open check last."""
    logs = {}
    for language in LANGUAGES:
        scenes = record(address, language)
        log = [entry for name in ("answer", "comparison", "plan") for entry in scenes[name]] + scenes["result"][-5:] + scenes["check"][-2:]
        for at, entry in enumerate(log):
            entry["at"] = at
        failed = said("?", "failed", language, "failed", -1)
        logs[language] = [failed, *log]
    return logs


@pytest.fixture
def opened(new_context, address):
    """Opens our page at `path` with what a browser remembers of a conversation (`log`)."""

    def open_page(path, language, log=(), **options):
        context = new_context(locale=language, **options)
        page = context.new_page()
        if log:
            context.add_init_script(keep(address, list(log), language))
        page.goto(address + path)
        page.wait_for_function("() => " + SHADOW + "?.querySelector('.log')?.hasAttribute('aria-label')")
        if log:
            page.locator("kvisa-chat .told").last.wait_for(state="attached")
        return page

    return open_page


def violations(page, colours):
    """What axe finds: everything in the plain colours, in others the contrast, which is all that they change."""
    options = RULES if colours == COLOURS[0] else {**RULES, "runOnly": ["color-contrast"]}
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate("(options) => axe.run(options).then(({violations}) => violations)", options)
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]


def in_all_colours_and_widths(page, height):
    """Yields after each change of the open page, so that one page does for all."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": height})
        for colours in COLOURS:
            page.emulate_media(reduced_motion="reduce", **colours)
            page.evaluate(TWO_FRAMES)  # or it may measure the colours of before
            yield width, colours


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_violation_in_a_conversation_with_everything_in_it(opened, recorded, language):
    page = opened(f"/chat?lang={language}", language, recorded[language])
    page.evaluate(OPEN_ALL)
    page.context.set_offline(True)
    page.locator("kvisa-chat .alarm").wait_for()
    page.locator("kvisa-chat textarea").fill("?")
    page.locator("kvisa-chat textarea").press("Enter")
    page.locator("kvisa-chat .waiting").wait_for()
    # What only the newest reply of the guide has.
    assert {"estimate", "comparison", "plan", "failed", "waiting", "check", "differ"} <= set(
        page.evaluate(f"[...{SHADOW}.querySelectorAll('[class]')].flatMap((one) => [...one.classList])")
    )
    for width, colours in in_all_colours_and_widths(page, TALL):
        assert violations(page, colours) == [], (width, colours)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_violation_on_our_page_with_the_chat_closed_open_and_asking(opened, recorded, language):
    page = opened("/", language, recorded[language])
    page.locator("kvisa-chat").evaluate("(chat) => { chat.lang = document.documentElement.lang; }")
    for width, colours in in_all_colours_and_widths(page, 700):
        for is_open in (False, True):
            page.locator("kvisa-chat").evaluate("(chat, open) => chat.toggleAttribute('open', open)", is_open)
            assert violations(page, colours) == [], (width, colours, is_open)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_violation_in_an_empty_conversation_and_its_menu(opened, language):
    page = opened(f"/chat?lang={language}", language)
    presses = {
        "empty": (),
        "menu": (".head .icon",),
        "privacy": (".menu li:nth-child(4) button",),
        "start over": (".bar .icon", ".menu li:nth-child(5) button"),
    }
    for state, pressed in presses.items():
        for selector in pressed:
            page.locator(f"kvisa-chat {selector}").first.click()
        for width, colours in in_all_colours_and_widths(page, 800):
            assert violations(page, colours) == [], (width, colours, state)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_violation_while_names_are_suggested(opened, recorded, language):
    page = opened(f"/chat?lang={language}", language, recorded[language])
    page.locator("kvisa-chat textarea").press_sequentially("ETH")
    page.locator("kvisa-chat [role=option]").first.wait_for()
    for width, colours in in_all_colours_and_widths(page, 800):
        assert violations(page, colours) == [], (width, colours)
    assert page.locator("kvisa-chat [role=option]").first.is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_violation_while_a_reason_is_given(new_context, address, language):
    page = new_context(locale=language).new_page()
    line = ScriptedLine(page)
    page.goto(f"{address}/chat?lang={language}")
    page.locator("kvisa-chat .welcome button").first.click()
    page.locator("kvisa-chat .said").wait_for()
    line.reply(text="An answer.")
    line.emit("done", {"mid": "m1"})
    page.locator("kvisa-chat .votes button").last.click()
    page.locator("kvisa-chat .votes input").wait_for()
    for width, colours in in_all_colours_and_widths(page, 800):
        assert violations(page, colours) == [], (width, colours)


# 320 by 256 is a screen of 1280 by 1024 at 400 %.
@pytest.mark.parametrize("height", [640, 256])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_scrolls_sideways_on_the_smallest_screen_or_at_400_percent(opened, recorded, language, height):
    page = opened(f"/chat?lang={language}", language, recorded[language], viewport={"width": 320, "height": height})
    page.evaluate(OPEN_ALL)
    wide = f"""[document.documentElement, ...{SHADOW}.querySelectorAll('*:not(.sr):not(svg):not(path):not(thead):not(thead *)')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth && getComputedStyle(one).display != 'inline')
        .map((one) => one.localName + '.' + one.className)"""
    page.locator("kvisa-chat .scroll.narrow").wait_for()  # the layout for small screens is there
    assert page.evaluate(wide) == []
    page.locator("kvisa-chat .answers").evaluate("(answers) => { answers.open = false; }")
    assert page.evaluate(SHADOW + ".querySelector('.scroll').clientHeight") >= height / 4
    page.goto(page.url.split("/chat")[0])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_pressed_is_large_enough_and_what_is_typed_does_not_zoom(opened, recorded, language):
    page = opened(f"/chat?lang={language}", language, recorded[language], viewport={"width": 390, "height": 844})
    page.evaluate(OPEN_ALL)
    small = f"""[...{SHADOW}.querySelectorAll('button, summary, textarea, .checklist label, input:not([type=checkbox])')]
        .map((one) => [one.textContent, one.getBoundingClientRect()])
        .filter(([, box]) => box.width && (box.width < 44 || box.height < 43.99)).map(([text, box]) => [text, box.width, box.height])"""
    assert page.evaluate(small) == []
    sizes = f"[...{SHADOW}.querySelectorAll('textarea, input')].map((one) => parseFloat(getComputedStyle(one).fontSize))"
    assert min(page.evaluate(sizes)) >= 16


@pytest.mark.parametrize("motion, moving", [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_those_who_asked_for_that(new_context, address, motion, moving):
    page = new_context(reduced_motion=motion).new_page()
    line = ScriptedLine(page)
    page.goto(f"{address}/chat?lang=en")
    page.locator("kvisa-chat .welcome button").first.click()
    page.locator("kvisa-chat .said").wait_for()
    line.emit("typing", {"mid": "m"})
    page.locator("kvisa-chat .dots i").first.wait_for()
    assert bool(page.evaluate(SHADOW + ".getAnimations().length")) is moving


def test_nothing_jumps_while_a_reply_arrives(page, address):
    line = ScriptedLine(page)
    page.add_init_script(
        "window.shifts = []; new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) => one.value)))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(f"{address}/?lang=en")
    chat = page.locator("kvisa-chat")
    chat.locator(".welcome").wait_for()
    for number in range(4):
        line.emit("typing", {"mid": str(number)})
        chat.locator(".dots").wait_for()
        line.reply(text="A line of the answer.\n\n" * 6, buttons=[{"title": f"Next {number}", "payload": "x"}])
        chat.locator(".told").nth(number).wait_for()
        line.emit("done", {"mid": str(number)})
        chat.locator(".dots").wait_for(state="hidden")
    page.evaluate(TWO_FRAMES)  # by then all shifts are told
    assert page.evaluate("shifts") == []
