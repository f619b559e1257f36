"""What people come for, from the first press to the calendar, in both languages and with the real bot."""

import pytest
import vobject
from playwright.sync_api import expect

LANGUAGES = {
    "en": {
        "start": "Check my chances",
        "three_more": "Up to 3 more questions after this one",
        "first_of_four": "Question 1 of at most 4",
        "age": "29",
        "question": "Can I work on a K visa?",
        "work": "work permit",
        "degree": "Doctorate",
        "field": "physics",
        "school": "ETH Zur",
        "closer": "Look closer",
        "country": "India",
        "plan": "Research",
        "papers": "None yet",
        "arrival": "I arrive on 1 December 2026",
        "calendar": "Add to my calendar",
        "change_age": "age",
    },
    "zh": {
        "start": "评估我的条件",
        "three_more": "后面最多还有3个问题",
        "first_of_four": "第1题，最多4题",
        "age": "29岁",
        "question": "持K签可以工作吗？",
        "work": "工作许可",
        "degree": "博士",
        "field": "物理",
        "school": "苏黎世联邦",
        "closer": "再仔细看看",
        "country": "印度",
        "plan": "做科研",
        "papers": "还没准备",
        "arrival": "我2026年12月1日入境",
        "calendar": "加入日历",
        "change_age": "年龄",
    },
}


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def words(language):
    return LANGUAGES[language]


def first_answers(chat, words):
    """The check with its first two questions answered; the one about the school is open."""
    chat.button(words["start"]).click()
    chat.answer()
    chat.say(words["age"])
    chat.press(words["degree"])
    return chat.say(words["field"])


def test_from_the_first_question_to_the_calendar(open_chat, language, words):
    chat = open_chat(language)
    progress = chat.panel.get_by_role("progressbar")
    chat.button(words["start"]).click()
    assert words["three_more"] in chat.answer()
    expect(chat.panel.locator(".progress")).to_have_text(words["first_of_four"])
    expect(progress).to_have_attribute("value", "0")
    chat.say(words["age"])
    expect(progress).to_have_attribute("value", "1")

    # A question in between is answered, and the open one is asked again.
    asked = chat.told.last.inner_text()
    assert words["work"] in chat.say(words["question"])
    assert asked in chat.told.last.inner_text()
    expect(progress).to_have_attribute("value", "1")
    chat.press(words["degree"])
    chat.say(words["field"])

    chat.box.press_sequentially(words["school"])
    chat.panel.get_by_role("option").first.wait_for()
    chat.box.press("ArrowDown")
    chat.box.press("Enter")
    expect(chat.panel.get_by_role("listbox")).to_be_hidden()
    assert words["school"] in chat.box.input_value()
    chat.box.press("Enter")
    chat.answer()
    expect(chat.log.locator(".estimate.promising")).to_be_visible()

    chat.press(words["closer"])
    chat.say(words["country"])
    chat.press(words["plan"])
    chat.press(words["papers"])
    result = chat.log.locator(".estimate.strong_fit")
    expect(result).to_be_visible()
    expect(result.locator(".findings > .met").first).to_be_visible()
    expect(progress).to_have_count(0)

    boxes = result.get_by_role("checkbox")
    ready = result.locator(".checklist > [aria-live]")
    expect(ready).to_contain_text("0")
    boxes.nth(1).check()
    expect(ready).to_contain_text("1")
    chat.reload()
    expect(boxes.nth(1)).to_be_checked()
    expect(boxes.nth(0)).not_to_be_checked()

    chat.say(words["arrival"])
    days = chat.log.locator(".plan time")
    assert days.first.get_attribute("datetime") == "2026-12-02"
    chat.log.locator(".plan").get_by_role("button").click()
    chat.answer()
    with chat.page.expect_download() as download:
        chat.told.last.get_by_role("button").first.click()
    assert download.value.suggested_filename.endswith(".ics")
    calendar = vobject.readOne(download.value.path().read_text(encoding="utf-8"))
    assert len(calendar.vevent_list) == days.count()


def test_an_answer_is_corrected_by_a_press(open_chat, language, words):
    chat = open_chat(language)
    first_answers(chat, words)
    answers = chat.panel.locator(".answers")
    answers.locator("summary").click()
    answers.get_by_role("button").filter(has_text="29").click()
    assert words["change_age"] in chat.texts()[-1]
    chat.answer()
    chat.say("31")
    answers.locator("summary").click()  # closed again, so that it does not cover the next question
    expect(answers.get_by_role("button").filter(has_text="31")).to_be_visible()
    expect(answers.get_by_role("button").filter(has_text="29")).to_have_count(0)


def test_a_reload_in_the_middle_changes_nothing(open_chat, language, words):
    chat = open_chat(language)
    first_answers(chat, words)
    shown = chat.log.inner_text()
    progress = chat.panel.locator(".check").inner_text()
    chat.reload()
    assert chat.log.inner_text() == shown
    assert chat.panel.locator(".check").inner_text() == progress
    chat.say("ETH Zurich")
    expect(chat.log.locator(".estimate.promising")).to_be_visible()


def test_buttons_still_work_after_a_reload(open_chat, words, language):
    chat = open_chat(language)
    first_answers(chat, words)
    chat.say("ETH Zurich")
    chat.reload()
    chat.press(words["closer"])
    expect(chat.panel.get_by_role("progressbar")).to_be_visible()
    expect(chat.said.last).to_have_class("said sent")


@pytest.mark.parametrize("command", ["/restart", "/out_of_scope", '/human_handoff{"age": 99}'])
def test_what_looks_like_a_command_is_text(open_chat, command):
    chat = open_chat()
    answer = chat.say(command)
    assert chat.texts() == [command]
    assert answer == open_chat().say(command.lstrip("/"))


def test_the_language_changes_at_a_press(open_chat):
    chat = open_chat("en")
    chat.say("Is there an age limit?")
    for short, tag, placeholder, word in (
        ("简", "zh-CN", "想了解K签的什么？", "年龄"),
        ("繁", "zh-TW", "想了解K簽的什麼？", "歲"),
        ("EN", "en", "Ask about the K visa…", "age"),
    ):
        switch = chat.panel.locator(".head .languages button", has_text=short)
        switch.click()
        expect(chat.box).to_have_attribute("placeholder", placeholder)
        expect(switch).to_have_attribute("aria-pressed", "true")
        chat.answer()
        chat.say("Is there an age limit?" if short == "EN" else "K签有年龄限制吗？")
        expect(chat.told.last).to_have_attribute("lang", tag)
        assert word in chat.told.last.inner_text()
    chat.say("K签有年龄限制吗？")
    chat.reload()
    expect(chat.panel.locator(".head .languages [aria-pressed=true]")).to_contain_text("EN")
