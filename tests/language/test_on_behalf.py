"""Stories told for somebody else, and those that tell of the writer as well or ask about company."""

from datetime import date

import pytest

from bot.check.correction import read_in_check
from bot.language import read
from bot.language.parse.on_behalf import as_own, as_own_answer

TODAY = date(2026, 11, 22)
STORIES = [
    ("My son's 23 and has a BSc in chemistry from Leeds. Does he qualify?",
     {"age": 23, "degree": "bachelor", "field": "chemistry", "institution": "gb-university-of-leeds"}),
    ("I'm asking for my friend, he is Indian, 29, works as a software engineer",
     {"age": 29, "nationality": "IN", "post": "industry", "field": "software_engineering"}),
    ("my brother holds a PhD from Oxford in biology; he is 33 and Nigerian",
     {"age": 33, "degree": "doctorate", "field": "biology", "institution": "gb-university-of-oxford", "nationality": "NG"}),
    ("我女儿在英国读研，明年毕业，能办K签吗", {"degree": "bachelor", "post": "student", "residence": "GB"}),
    ("想替我朋友问一下，他是越南人，28岁", {"age": 28, "nationality": "VN"}),
    ("我兒子25歲，劍橋大學物理碩士", {"age": 25, "degree": "master", "field": "physics", "institution": "gb-university-of-cambridge"}),
]  # fmt: skip


def told(text, expected, lexicon):
    values = read(text, expected, lexicon, TODAY).values
    return {name: getattr(value, "id", None) or value.value for name, value in values.items()}


@pytest.mark.parametrize("text, values", STORIES)
def test_a_story_of_somebody_else_is_read_as_their_own(lexicon, text, values):
    assert told(as_own(text), None, lexicon) == values


@pytest.mark.parametrize("text", [
    "I'm 29, a physicist, and my wife is 31", "my wife is Chinese, can I get a K visa?", "can my wife come along with me?", "我老婆是中国人，我能办K签吗",
    "my wife and kids, can they come?", "我女朋友想跟我一起去", "I'm 24, can I apply?", "is 38 too old?", "", "她24岁",
])  # fmt: skip
def test_what_is_told_of_the_writer_or_of_several_is_nobody_elses_story(text):
    assert as_own(text) is None


@pytest.mark.parametrize("text, question, values", [
    ("she has a master's", "degree", {"degree": "master"}), ("he's from Kenya", "nationality", {"nationality": "KE"}),
    ("她学物理的", "field", {"field": "physics"}), ("我儿子在利兹大学", "institution", {"institution": "gb-university-of-leeds"}),
])  # fmt: skip
def test_an_answer_for_somebody_else_is_read_as_their_own(lexicon, text, question, values):
    assert told(as_own_answer(text), question, lexicon) == values


@pytest.mark.parametrize("text", ["my wife is 29", "I met her at Leeds", "我老婆29岁", "physics"])
def test_a_spouse_named_beside_oneself_answers_nothing(text):
    assert as_own_answer(text) is None


@pytest.mark.parametrize("text", ["他是24岁", "她今年24", "he is 24", "my son is 24", "my daughter just turned 24"])
def test_a_parent_answers_for_a_child(lexicon, text):
    assert read_in_check(text, "age", [], lexicon, TODAY).values["age"].value == 24
    assert "age" not in read(text, None, lexicon, TODAY).values
