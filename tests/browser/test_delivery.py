"""What is written arrives, once and in order: without a network, while the server is down, from two tabs."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.chat import Chat

BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("blocked", "SecurityError"); },
});"""


def messages(line, into):
    """Adds the text of each message that the widget sends over the websocket `line` to the list `into`."""

    def take(frame):
        if '["message",' in frame:
            into.append(json.loads(frame[frame.index("[") :])[1]["text"])

    line.on("framesent", take)


@pytest.mark.parametrize("language, questions, word", [
    ("en", ["Is there an age limit?", "K visa or Z visa?", "Can I work on a K visa?"], "work permit"),
    ("zh", ["K签有年龄限制吗？", "K签和Z签选哪个？", "持K签可以工作吗？"], "工作许可"),
])
def test_written_offline_sent_in_order_when_back(open_chat, language, questions, word):
    chat = open_chat(language)
    sent = []
    chat.page.on("websocket", lambda line: messages(line, sent))
    chat.say(questions[0])
    chat.page.context.set_offline(True)
    expect(chat.status).not_to_have_text("")
    for question in questions[1:]:
        chat.write(question)
    expect(chat.log.locator(".said.waiting")).to_have_count(2)
    chat.page.context.set_offline(False)
    chat.ready()
    expect(chat.log.locator(".said.sent")).to_have_count(3)
    assert sent == questions[1:]
    assert chat.texts() == questions
    expect(chat.log.locator(".told .votes")).to_have_count(3)
    expect(chat.told.last.locator(".text")).to_contain_text(word)


def test_the_check_goes_on_after_the_server_was_down(open_chat, server):
    chat = open_chat()
    chat.say("Please check whether I qualify for the K visa.")
    chat.say("29")
    question = chat.told.last.inner_text()
    with server.down():
        expect(chat.status).to_have_text("No connection. Trying again…")
        chat.write("PhD in physics")
        expect(chat.log.locator(".said.waiting")).to_have_count(1)
    # The widget tries again by itself, after fifteen seconds at most.
    expect(chat.log.locator(".said.waiting")).to_have_count(0, timeout=30_000)
    chat.answer()
    assert question not in chat.told.last.inner_text()
    expect(chat.panel.get_by_role("progressbar")).to_have_attribute("value", "3")
    expect(chat.log.locator(".ended")).to_have_count(0)
    chat.say("ETH Zurich")
    expect(chat.log.locator(".estimate.promising")).to_be_visible()


def test_two_tabs_are_in_step(open_chat):
    one = open_chat()
    one.say("Is there an age limit?")
    other = Chat(one.page.context.new_page()).open(one.page.url)
    assert other.log.inner_text() == one.log.inner_text()
    other.say("K visa or Z visa?")
    expect(one.said).to_have_count(2)
    expect(one.told).to_have_count(other.told.count())
    one.say("Can I work on a K visa?")
    other.answer()
    expect(other.said).to_have_count(3)
    assert one.log.inner_text() == other.log.inner_text()

    other.button("简 简体中文").click()
    expect(one.box).to_have_attribute("placeholder", "想了解K签的什么？")


def test_starting_over_in_one_tab_starts_over_in_the_other(open_chat):
    one = open_chat()
    one.say("Please check whether I qualify for the K visa.")
    other = Chat(one.page.context.new_page()).open(one.page.url)
    one.button("Menu").click()
    one.button("Start over").click()
    one.button("Delete and start over").click()
    for chat in (one, other):
        expect(chat.log.locator("> *")).to_have_count(0)
        expect(chat.panel.locator(".check")).to_be_hidden()
    expect(one.status).to_have_text("Deleted. You can start afresh.")
    other.say("Is there an age limit?")
    expect(one.said).to_have_count(1)
    expect(one.told).to_have_count(other.told.count())


def test_nothing_is_lost_without_storage(new_context, address):
    context = new_context()
    context.add_init_script(BLOCKED)
    chat = Chat(context.new_page()).open(f"{address}/chat?lang=en")
    chat.say("Please check whether I qualify for the K visa.")
    chat.say("29")
    expect(chat.panel.get_by_role("progressbar")).to_have_attribute("value", "1")
    context.set_offline(True)
    chat.write("PhD in physics")
    expect(chat.log.locator(".said.waiting")).to_have_count(1)
    context.set_offline(False)
    expect(chat.panel.get_by_role("progressbar")).to_have_attribute("value", "3")
    # With nowhere to keep it, a reload begins anew, and works.
    chat.reload()
    expect(chat.said).to_have_count(0)
    chat.say("Is there an age limit?")


def test_a_line_without_websockets_is_polled(new_context, address):
    context = new_context()
    context.route_web_socket("**/socket.io/**", lambda line: line.close())
    chat = Chat(context.new_page()).open(f"{address}/chat?lang=en")
    with chat.page.expect_request(lambda request: "transport=polling" in request.url and request.method == "POST"):
        chat.write("Is there an age limit?")
    assert "age" in chat.answer()
