"""Which reply a remark gets, and that its buttons are understood."""

import pytest

from bot.follow_up.remarks import RESPONSES, reason_told, wanted
from tests.follow_up.test_context import USER, bot
from tests.words import LANGUAGES, all_variations, by_language


def after(*replies):
    return list(reversed((USER, *replies, USER)))


def test_every_remark_has_words_and_no_words_are_left_over():
    assert set(RESPONSES) == {key for key in all_variations() if key.startswith("utter_remark_")}


@pytest.mark.parametrize("text, answer, response", [
    ("👍", "utter_faq/fees", "utter_remark_helpful"), ("👍", "utter_greet", None), ("👎", "utter_greet", "utter_remark_unhelpful"),
    ("why?", "utter_greet", "utter_remark_why"), ("点解", "utter_greet", "utter_remark_why"),
    ("what is the fee?", "utter_faq/fees", None), ("check my application status", "utter_greet", "utter_remark_case_status"),
    ("everyone does it", "utter_unlawful_side_work", "utter_remark_others_do_it"), ("everyone does it", "utter_faq/fees", None),
])
def test_praise_needs_an_answer_and_why_a_subject(text, answer, response):
    assert wanted(text, after(bot(answer))) == response


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_three_reasons_are_what_the_buttons_send(language):
    buttons = by_language("utter_remark_unhelpful")[language].buttons
    asked = after(bot("utter_remark_unhelpful"), bot("utter_question_age"))
    told = [reason_told(button["title"], asked) for button in buttons]
    assert told == ["utter_remark_wrong", "utter_remark_unclear", "utter_remark_not_asked"]
    assert [reason_told(button["title"], after(bot("utter_faq/fees"))) for button in buttons] == [None] * len(buttons)
