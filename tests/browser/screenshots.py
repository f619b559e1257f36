"""Pictures of the main states for docs/images: `python -m tests.browser.screenshots [FOLDER]`."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chat import Chat
from tests.browser.conftest import FLAGS, Server
from tests.browser.scenes import keep, record

FOLDER = Path(__file__).parents[2] / "docs" / "images"
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
SHADOW = "document.querySelector('kvisa-chat').shadowRoot"
# What stands at the upper edge of the conversation, by scene; else its end is shown.
TOP = {"result": ".estimate:not(.promising)", "comparison": ".comparison", "plan": ".plan", "answer": ".said"}
PICTURES = (
    # name, path, scene or none, language, window, colours
    ("page-en-light", "/", None, "en", DESKTOP, "light"),
    ("page-zh-dark", "/", "answer", "zh", DESKTOP, "dark"),
    ("page-phone-zh", "/", None, "zh", PHONE, "light"),
    ("welcome-zh", "/chat?lang=zh", None, "zh", PHONE, "light"),
    ("answer-en", "/chat?lang=en", "answer", "en", PHONE, "light"),
    ("check-zh-dark", "/chat?lang=zh", "check", "zh", PHONE, "dark"),
    ("result-en", "/chat?lang=en", "result", "en", DESKTOP, "light"),
    ("result-zh", "/chat?lang=zh", "result", "zh", PHONE, "light"),
    ("comparison-en-dark", "/chat?lang=en", "comparison", "en", PHONE, "dark"),
    ("comparison-zh", "/chat?lang=zh", "comparison", "zh", DESKTOP, "light"),
    ("plan-zh", "/chat?lang=zh", "plan", "zh", PHONE, "light"),
    ("plan-en-dark", "/chat?lang=en", "plan", "en", DESKTOP, "dark"),
)


def take(browser, address: str, folder: Path) -> None:
    """Writes a PNG for each of PICTURES, from conversations with the bot at `address`."""
    recorded = {language: record(address, language) for language in ("en", "zh")}
    for name, path, scene, language, window, colours in PICTURES:
        context = browser.new_context(viewport=window, color_scheme=colours, locale=language, reduced_motion="reduce")
        if scene:
            context.add_init_script(keep(address, recorded[language][scene], language))
        page = context.new_page()
        page.goto(address + path)
        chat = Chat(page)
        if chat.panel.is_visible():
            chat.ready()
        if scene in TOP:
            page.evaluate("(top) => { const scroll = %s.querySelector('.scroll'); scroll.scrollTop = scroll.querySelector(top).offsetTop - 12; }" % SHADOW, TOP[scene])
        page.screenshot(path=folder / f"{name}.png")
        context.close()


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as directory, sync_playwright() as playwright:
        server = Server(Path(directory))
        server.start()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        try:
            take(browser, server.address, folder)
        finally:
            browser.close()
            server.stop()


if __name__ == "__main__":
    main()
