"""The widget on a page, as a test uses it: what a user writes, presses and sees."""

from typing import List

from playwright.sync_api import Locator, Page, expect

# The newest entry is the guide's, and nothing more is being written.
ANSWERED = """() => {
  const shadow = document.querySelector("kvisa-chat").shadowRoot;
  const last = shadow.querySelector(".log").lastElementChild;
  return last !== null && !last.classList.contains("said") && shadow.querySelector(".dots").hidden;
}"""


class Chat:
    """The chat of `page`. All methods wait for the state they need and fail when it does not come."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.panel = page.locator("kvisa-chat .panel")
        self.box = page.locator("kvisa-chat textarea")
        self.log = page.locator("kvisa-chat .log")
        self.said = self.log.locator(".said")
        self.told = self.log.locator(".told")
        self.status = page.locator("kvisa-chat .panel > .talk > .status")
        self.launcher = page.locator("kvisa-chat .launcher")

    def open(self, address: str) -> "Chat":
        """Goes to a page whose chat is open, and waits until the guide is reached."""
        self.page.goto(address)
        return self.ready()

    def ready(self) -> "Chat":
        expect(self.status).to_have_text("")
        return self

    def reload(self) -> "Chat":
        self.page.reload()
        return self.ready()

    def write(self, text: str) -> None:
        """Types and sends, and waits for nothing."""
        self.box.fill(text)
        self.box.press("Enter")

    def say(self, text: str) -> str:
        """Writes, and returns the words of the answer."""
        self.write(text)
        return self.answer()

    def press(self, title: str) -> str:
        """Presses the choice of that name, and returns the words of the answer."""
        self.choice(title).click()
        return self.answer()

    def answer(self) -> str:
        """The words of the newest turn, once it has ended."""
        self.page.wait_for_function(ANSWERED)
        return "\n".join(self.log.locator(".said").last.locator("xpath=following-sibling::*").all_inner_texts())

    def choice(self, title: str) -> Locator:
        """A reply offered as a button below the conversation."""
        return self.page.locator("kvisa-chat .scroll > .choices").get_by_role("button", name=title, exact=True)

    def button(self, name: str) -> Locator:
        """Any button of the chat by its exact name."""
        return self.panel.get_by_role("button", name=name, exact=True)

    def texts(self) -> List[str]:
        """What the user has said, oldest first, without the word for who speaks."""
        return [text.split(": ", 1)[-1] for text in self.said.locator(".words").all_text_contents()]
