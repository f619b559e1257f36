"""Studies that are not over yet, told without naming the degree."""

from datetime import date

import pytest

from bot.language import read
from bot.language.parse.unfinished import told_unfinished

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("expected", [None, "field", "institution"])
@pytest.mark.parametrize("text", [
    "I'm still in my final year", "in my last semester", "not graduated yet", "I haven't finished my degree", "I graduate next summer",
    "i'm graduating in July", "still working on it", "我还没毕业", "明年毕业", "现在读最后一年", "還沒畢業呢", "快毕业了", "two more years to go", "还有两年才毕业",
])  # fmt: skip
def test_unfinished_studies_tell_a_student(lexicon, text, expected):
    assert told_unfinished(text)
    assert read(text, expected, lexicon, TODAY).values["post"].value == "student"


@pytest.mark.parametrize("text", [
    "I graduated in 2020", "I was in my final year at MIT in 2020", "my son graduates next year", "last year", "still studying", "",
    "I didn't graduate from there", "first year of work", "明年毕业的学生可以申请吗", "去年毕业", "大学最后一年我去了德国", "我儿子还没毕业",
])  # fmt: skip
def test_finished_studies_and_those_of_others_are_left_alone(text):
    assert told_unfinished(text) is None
