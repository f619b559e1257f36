"""The chat without a mouse."""

import pytest
from playwright.sync_api import expect

from tests.browser.chat import Chat

FOCUSED = """() => {
  const element = document.activeElement?.shadowRoot?.activeElement;
  return element ? element.classList[0] || element.localName : null;
}"""
OUTLINED = """() => {
  const style = getComputedStyle(document.activeElement.shadowRoot.activeElement);
  return style.outlineStyle !== "none" ? parseFloat(style.outlineWidth) : 0;
}"""


@pytest.fixture
def bubble(new_context, address):
    """A page with the chat as a bubble, closed, and the launcher focused."""
    page = new_context().new_page()
    page.goto(address)
    chat = Chat(page).ready()
    chat.box.press("Escape")
    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()
    return chat


def walk(chat, key, most=60):
    """Where the focus goes from here until it leaves the chat."""
    places = []
    while len(places) < most:
        chat.page.keyboard.press(key)
        place = chat.page.evaluate(FOCUSED)
        if place is None:
            break
        places.append(place)
    return places


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_launcher_opens_and_escape_returns_to_it(bubble, key):
    bubble.page.keyboard.press(key)
    expect(bubble.panel).to_be_visible()
    expect(bubble.launcher).to_have_attribute("aria-expanded", "true")
    expect(bubble.box).to_be_focused()
    bubble.page.keyboard.press("Escape")
    expect(bubble.panel).to_be_hidden()
    expect(bubble.launcher).to_be_focused()
    expect(bubble.launcher).to_have_attribute("aria-expanded", "false")


def test_tab_goes_through_the_chat_and_out_again(bubble):
    bubble.page.keyboard.press("Enter")
    expect(bubble.box).to_be_focused()
    assert walk(bubble, "Tab") == ["send", "launcher"]
    bubble.box.focus()
    places = walk(bubble, "Shift+Tab")
    assert places[:4] == ["chip", "chip", "chip", "scroll"], "the welcome's three questions, then the conversation"
    assert places[4:] == ["icon", "icon", "button", "button", "button"], "close, menu, three languages"


def test_the_focus_can_be_seen_everywhere(bubble):
    bubble.page.keyboard.press("Enter")
    expect(bubble.box).to_be_focused()
    widths = []
    for _ in range(9):
        bubble.page.keyboard.press("Shift+Tab")
        widths.append(bubble.page.evaluate(OUTLINED))
    assert min(widths) >= 2


def test_a_conversation_without_a_mouse(bubble):
    keyboard = bubble.page.keyboard
    keyboard.press("Enter")
    expect(bubble.box).to_be_focused()
    for _ in range(3):
        keyboard.press("Shift+Tab")
    keyboard.press("Enter")
    bubble.answer()
    bubble.box.focus()
    keyboard.type("29")
    keyboard.press("Enter")
    bubble.answer()
    keyboard.press("Shift+Tab")  # the answers so far
    keyboard.press("Shift+Tab")
    expect(bubble.choice("Skip")).to_be_focused()
    keyboard.press("Space")
    bubble.answer()
    expect(bubble.box).to_be_focused()
    expect(bubble.said).to_have_count(3)


def test_escape_closes_one_thing_at_a_time(bubble):
    keyboard = bubble.page.keyboard
    keyboard.press("Enter")
    bubble.button("Menu").press("Enter")
    expect(bubble.button("Back to the chat")).to_be_focused()
    keyboard.press("Escape")
    expect(bubble.button("Menu")).to_be_focused()
    expect(bubble.panel).to_be_visible()
    keyboard.press("Escape")
    expect(bubble.panel).to_be_hidden()
