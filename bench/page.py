"""`python -m bench.page`: what the widget costs the page that embeds it, beside the same page without it.

A phone-sized window and a processor slowed down four times, as Lighthouse has it. Both pages are opened in turn in the
same run, so that a busy machine slows both.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any, Dict, List

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import FLAGS, Server
from tests.browser.scenes import keep, record

ROUNDS = 15
SLOWER = 4
PHONE = {"width": 412, "height": 823}
WIDGET = "**/kvisa-chat.js"
OBSERVE = """window.seen = {blocked: 0, shift: 0};
const observe = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({type, buffered: true});
observe("longtask", (one) => { seen.blocked += Math.max(0, one.duration - 50); });
observe("layout-shift", (one) => { seen.shift += one.value; });"""
# Turns an element by 12 px a frame, and returns the milliseconds between the frames.
SCROLL = """(element) => new Promise((done) => {
  const times = [];
  const step = (now) => {
    times.push(now);
    element.scrollTop += 12;
    if (times.length < 90) requestAnimationFrame(step);
    else done(times.slice(1).map((time, place) => time - times[place]));
  };
  element.scrollTop = 0;
  requestAnimationFrame(step);
})"""
LATE_MS = 1000 / 60 * 1.5


def main() -> int:
    """Prints the table. Returns 0, or 1 without Chromium."""
    chromium = shutil.which("chromium")
    if not chromium:
        print("Chromium is missing: run tests/install_debian_packages.sh", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as playwright:
        server = Server(Path(directory))
        server.start()
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        try:
            without: List[Dict[str, float]] = []
            with_widget: List[Dict[str, float]] = []
            for _ in range(ROUNDS):
                without.append(load(browser, server.address, blocked=True))
                with_widget.append(load(browser, server.address, blocked=False))
            late = scroll(browser, server.address)
        finally:
            browser.close()
            server.stop()
    print(f"| median of {ROUNDS}, processor slowed {SLOWER} times | without | with the widget | added | ratio |")
    print("|---|--:|--:|--:|--:|")
    for name in without[0]:
        bare, full = (median(one[name] for one in results) for results in (without, with_widget))
        print(f"| {name} | {bare:.1f} | {full:.1f} | {full - bare:.1f} | {f'{full / bare:.2f}' if bare else '–'} |")
    print("\nFrames that come late while scrolling, of 89: "
          f"{late['page']} on the page itself, {late['chat']} in a conversation with cards.")
    return 0


def load(browser: Browser, address: str, blocked: bool) -> Dict[str, float]:
    """Opens our page with the chat closed, `blocked` without the widget: milliseconds of work, and the layout shift."""
    page = _slow_page(browser)
    if blocked:
        page.route(WIDGET, lambda route: route.abort())
    page.goto(address, wait_until="load")
    page.evaluate("new Promise((done) => requestIdleCallback(done))")
    measured = {one["name"]: one["value"] for one in page.session.send("Performance.getMetrics")["metrics"]}
    seen = page.evaluate("seen")
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    page.context.close()
    return {
        "script, ms": measured["ScriptDuration"] * 1000,
        "all tasks, ms": measured["TaskDuration"] * 1000,
        "first contentful paint, ms": paint,
        "blocking beyond 50 ms, ms": seen["blocked"],
        "layout shift": seen["shift"],
    }


def scroll(browser: Browser, address: str) -> Dict[str, int]:
    """How many frames came late: scrolling the page without the widget, and a conversation with a result in it."""
    page = _slow_page(browser)
    page.route(WIDGET, lambda route: route.abort())
    page.goto(address)
    bare = page.evaluate(f"({SCROLL})(document.scrollingElement)")
    page.context.close()
    page = _slow_page(browser, keep(address, record(address, "en")["result"], "en"))
    page.goto(f"{address}/chat?lang=en")
    page.locator("kvisa-chat .estimate").last.wait_for()
    chat = page.locator("kvisa-chat .scroll").evaluate(SCROLL)
    page.context.close()
    return {name: sum(one > LATE_MS for one in frames) for name, frames in (("page", bare), ("chat", chat))}


def _slow_page(browser: Browser, script: str = "") -> Any:
    """A page of a fresh user, slowed down, with its debugging `session`."""
    page: Any = browser.new_context(viewport=PHONE, locale="en-GB").new_page()
    page.add_init_script(OBSERVE + script)
    page.session = page.context.new_cdp_session(page)
    page.session.send("Performance.enable")
    page.session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


if __name__ == "__main__":
    sys.exit(main())
