"""Wishes to have one's application looked up, and questions that are answered."""

import pytest

from bot.language.parse.case_status import asks_case_status


@pytest.mark.parametrize("text", [
    "can you check my application status", "what's the status of my application?", "has my visa been approved",
    "any news on my application?", "here is my passport number, please check", "我护照号是，帮我查一下", "帮我查查进度",
    "has my visa application been approved?", "did my visa get approved yet", "any update about my visa?", "我的签证批了没",
    "我的簽證批咗未", "我签证下来了没", "我的签证办到哪一步了", "睇下我申請嘅進度", "我的申请批了吗",
])
def test_the_state_of_a_case_is_wanted(text):
    assert asks_case_status(text)


@pytest.mark.parametrize("text", [
    "how can I check my application status?", "在哪里查进度", "how long until my application is decided?",
    "what happens if my application is refused", "check my eligibility", "change my visa status", "is my visa valid for work?",
    "any news on the K visa", "was my degree approved", "is my visa refused if I have no degree", "我的材料齐了吗",
    "审批进度要多久", "我的护照快到期了", "is my passport enough", "",
])
def test_other_questions(text):
    assert not asks_case_status(text)
