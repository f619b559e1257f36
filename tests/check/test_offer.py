"""Who says yes to "shall I check where you stand?"."""

import pytest

from bot.check.offer import OFFER, taken_up

YES = ["yes please", "sure", "ok thanks", "go ahead", "please do", "好的", "可以", "要", "好啊，麻煩你", "行，开始吧", "keyi"]
OTHER = ["no", "not now", "不用了", "maybe", "how much is the fee?", "是多少钱", "thanks", "Canada", ""]


@pytest.mark.parametrize("text", YES)
def test_a_yes_right_after_the_offer_takes_it_up(text):
    assert taken_up(text, OFFER, False)
    assert not taken_up(text, "utter_faq/fees", False) and not taken_up(text, OFFER, True) and not taken_up(text, None, False)


@pytest.mark.parametrize("text", OTHER)
def test_anything_else_is_no_yes(text):
    assert not taken_up(text, OFFER, False)
