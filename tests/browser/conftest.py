"""The real bot and a real browser: one server a session, a browser for each file, a fresh context for each test."""

import shutil
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.chat import Chat
from tests.channels.conftest import free_port, running

CREDENTIALS = Path(__file__).parent / "credentials.yml"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WAIT_MS = 15_000  # for one state of a page; a busy machine needs a second or two
expect.set_options(timeout=WAIT_MS)


class Server:
    """The whole bot with the trained model, on one port and one database however often it starts."""

    def __init__(self, directory: Path) -> None:
        self._port = free_port()
        self._directory = directory
        self._running = ExitStack()
        self.address = f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        """Returns once it answers; raises AssertionError with the end of its log when it does not."""
        command = [sys.executable, "-m", "bot.server", "--port", str(self._port), "--credentials", str(CREDENTIALS)]
        self._running.enter_context(running(command, self._port, self._directory))

    def stop(self) -> None:
        self._running.close()

    @contextmanager
    def down(self) -> Iterator[None]:
        """Stopped meanwhile, and in any case there again afterwards, for the tests that follow."""
        self.stop()
        try:
            yield
        finally:
            self.start()


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> Iterator[Server]:
    """The running bot."""
    one = Server(tmp_path_factory.mktemp("browser"))
    one.start()
    yield one
    one.stop()


@pytest.fixture(scope="session")
def address(server) -> str:
    """Where the bot and its pages are, without a slash at the end."""
    return server.address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Not kept for the session: until it is closed, no other test could run an event loop."""
    chromium = shutil.which("chromium")
    assert chromium, "Chromium is missing: run tests/install_debian_packages.sh"
    with sync_playwright() as playwright:
        one = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield one
        one.close()


@pytest.fixture
def new_context(browser) -> Iterator[Callable[..., BrowserContext]]:
    """Opens a user with an empty memory; takes what Browser.new_context takes. English unless told otherwise."""
    with ExitStack() as opened:

        def new(**options: Any) -> BrowserContext:
            context = browser.new_context(**{"locale": "en-GB", "viewport": {"width": 1280, "height": 900}, **options})
            context.set_default_timeout(WAIT_MS)
            opened.callback(context.close)
            return context

        yield new


@pytest.fixture
def page(new_context) -> Page:
    """An empty page of a fresh context."""
    return new_context().new_page()


@pytest.fixture
def open_chat(new_context, address) -> Callable[..., Chat]:
    """Opens the full page with the chat for a new user: open_chat("zh"), and options of Browser.new_context."""

    def open_chat(language: str = "en", **options: Any) -> Chat:
        return Chat(new_context(**options).new_page()).open(f"{address}/chat?lang={language}")

    return open_chat
