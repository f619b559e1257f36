"""A phone: the open chat fills the screen, and the page behind stands still."""

import pytest
from playwright.sync_api import expect

from tests.browser.chat import Chat

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
INSIDE = "() => document.activeElement?.localName === 'kvisa-chat'"


@pytest.fixture
def phone(new_context, address):
    """Our page on a phone, with the chat opened by a tap."""
    page = new_context(**PHONE).new_page()
    page.goto(address)
    chat = Chat(page)
    expect(chat.panel).to_be_hidden()  # a chat that fills the screen never opens by itself
    chat.launcher.tap()
    return chat.ready()


def test_it_fills_the_screen(phone):
    assert phone.panel.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
    expect(phone.panel).to_have_attribute("aria-modal", "true")
    expect(phone.launcher).to_be_hidden()
    box = phone.box.bounding_box()
    assert box["y"] + box["height"] <= 844


def test_the_page_behind_stands_still(phone):
    page = phone.page
    page.evaluate("""() => addEventListener("scroll", () => {
      window.moved = document.querySelector("kvisa-chat").hasAttribute("open");
    }, {once: true})""")
    for height in (24, 400):  # over the head, which has nothing to scroll, and over the conversation
        page.mouse.move(195, height)
        page.mouse.wheel(0, 600)
    # What is turned later moves later: had the page moved before, it would have been noticed.
    phone.button("Close").tap()
    expect(phone.panel).to_be_hidden()
    page.mouse.wheel(0, 600)
    page.wait_for_function("() => window.moved !== undefined")
    assert page.evaluate("() => window.moved") is False


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_tab_stays_inside(phone, key):
    for _ in range(14):
        phone.page.keyboard.press(key)
        assert phone.page.evaluate(INSIDE)


def test_the_keyboard_covers_nothing(phone):
    """The visible part shrinks as by a keyboard, and is moved as by a browser that pans it."""
    phone.say("Is there an age limit?")
    phone.page.evaluate("""() => {
      Object.defineProperties(visualViewport, {height: {value: 500}, offsetTop: {value: 60}});
      visualViewport.dispatchEvent(new Event("resize"));
    }""")
    panel, box = phone.panel.bounding_box(), phone.box.bounding_box()
    assert (panel["y"], panel["height"]) == (60, 500)
    assert panel["y"] <= box["y"] and box["y"] + box["height"] <= 560


def test_a_shorter_window_keeps_the_input_in_sight(phone):
    """Browsers that make the page itself smaller for the keyboard."""
    phone.say("Is there an age limit?")
    phone.page.set_viewport_size({"width": 390, "height": 420})
    phone.page.wait_for_function("() => innerHeight === 420")
    box = phone.box.bounding_box()
    assert box["y"] >= 0 and box["y"] + box["height"] <= 420
    expect(phone.log).to_be_visible()


def test_turned_and_back_it_is_a_bubble_and_full_again(phone):
    phone.page.set_viewport_size({"width": 844, "height": 390})
    expect(phone.panel).not_to_have_attribute("aria-modal", "true")
    assert phone.panel.bounding_box()["width"] < 844
    assert phone.page.evaluate("document.documentElement.style.overflow") == ""
    phone.page.set_viewport_size(PHONE["viewport"])
    expect(phone.panel).to_have_attribute("aria-modal", "true")


def test_a_conversation_by_touch(phone):
    phone.button("Check my chances").tap()
    phone.answer()
    phone.choice("Skip").tap()
    phone.answer()
    phone.choice("Doctorate").tap()
    phone.answer()
    expect(phone.said).to_have_count(3)
    width = phone.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
