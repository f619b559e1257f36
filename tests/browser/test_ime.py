"""Enter that confirms a word of an input method sends nothing, in whichever order a browser tells of it."""

import pytest
from playwright.sync_api import expect

# What Enter on a composed word makes a browser say. Most: the key while composing. Safari: after it, with code 229.
ORDERS = {
    "chrome": [("keydown", {"isComposing": True, "keyCode": 229}), ("compositionend", {}), ("keyup", {"keyCode": 13})],
    "firefox": [("keydown", {"isComposing": True, "keyCode": 13}), ("compositionend", {}), ("keyup", {"keyCode": 13})],
    "safari": [("compositionend", {}), ("keydown", {"isComposing": False, "keyCode": 229}), ("keyup", {"keyCode": 13})],
}
DISPATCH = """(box, [type, more]) => {
  const options = {key: "Enter", code: "Enter", bubbles: true, cancelable: true, composed: true, ...more};
  const made = type.startsWith("key") ? new KeyboardEvent(type, options) : new CompositionEvent(type, options);
  return box.dispatchEvent(made);
}"""


@pytest.mark.parametrize("order", ORDERS)
def test_confirming_a_word_sends_nothing(open_chat, order):
    chat = open_chat("zh")
    chat.box.focus()
    chat.box.evaluate(DISPATCH, ["compositionstart", {}])
    chat.box.fill("你好")
    for event in ORDERS[order]:
        assert chat.box.evaluate(DISPATCH, list(event)), "the input method would not get its key"
    expect(chat.box).to_have_value("你好")
    expect(chat.said).to_have_count(0)
    chat.box.press("Enter")
    expect(chat.box).to_have_value("")
    assert chat.texts() == ["你好"]


def test_words_composed_by_the_browser_itself(open_chat):
    """The browser's own composition, begun, changed and confirmed through its debugging interface."""
    chat = open_chat("zh")
    chat.box.focus()
    browser = chat.page.context.new_cdp_session(chat.page)
    for text in ("n", "ni", "你"):
        browser.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    browser.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", "windowsVirtualKeyCode": 229, "key": "Process"})
    browser.send("Input.insertText", {"text": "你好"})
    expect(chat.box).to_have_value("你好")
    expect(chat.said).to_have_count(0)
    chat.box.press("Enter")
    assert chat.texts() == ["你好"]


def test_shift_enter_makes_a_new_line(open_chat):
    chat = open_chat()
    chat.box.press_sequentially("one")
    before = chat.box.bounding_box()["height"]
    chat.box.press("Shift+Enter")
    chat.box.press_sequentially("two")
    expect(chat.box).to_have_value("one\ntwo")
    assert chat.box.bounding_box()["height"] > before
    expect(chat.said).to_have_count(0)


def test_escape_while_composing_leaves_the_chat_open(new_context, address):
    page = new_context().new_page()
    page.goto(address)
    box = page.locator("kvisa-chat textarea")
    box.focus()
    box.evaluate(DISPATCH, ["keydown", {"key": "Escape", "isComposing": True, "keyCode": 229}])
    expect(box).to_be_visible()
    box.press("Escape")
    expect(box).to_be_hidden()
