"""Universities told by their place alone, and places that only tell where somebody is from or lives."""

from datetime import date

import pytest

from bot.language import read

TODAY = date(2026, 11, 22)


def school(text, expected, lexicon):
    return read(text, expected, lexicon, TODAY).values.get("institution")


@pytest.mark.parametrize("expected", [None, "nationality", "age"])
@pytest.mark.parametrize("text, identifier", [
    ("PhD from Chicago", "us-university-of-chicago"), ("msc from toronto", "ca-university-of-toronto"),
    ("master's in physics at Manchester", "gb-university-of-manchester"), ("曼彻斯特硕士", "gb-university-of-manchester"),
    ("我是曼徹斯特碩士", "gb-university-of-manchester"), ("硕士毕业于芝加哥", "us-university-of-chicago"),
    ("bsc from leeds last year", "gb-university-of-leeds"), ("phd from durham", "gb-durham-university"),
    ("msc at warwick, physics", "gb-university-of-warwick"), ("PhD from Bath", "gb-university-of-bath"),
    ("bachelor from bristol 2024", "gb-university-of-bristol"), ("phd oxford", "gb-university-of-oxford"),
])  # fmt: skip
def test_the_place_of_a_degree_names_the_university(lexicon, text, identifier, expected):
    assert school(text, expected, lexicon).id == identifier


@pytest.mark.parametrize("text", ["PhD from Washington", "phd from york"])
def test_a_place_that_several_share_is_left_open(lexicon, text):
    found = school(text, None, lexicon)
    assert found.id is None and len(found.candidates) > 1


@pytest.mark.parametrize("text", [
    "PhD from Germany", "PhD from Singapore", "degree at home", "a job in Toronto", "living in Manchester with a PhD",
    "I have a PhD and I am from Manchester", "PhD student from Chicago", "I want to do a PhD at Toronto", "住在多伦多的博士",
    "去多伦多读博士", "上海硕士", "I studied from books", "PhD from Georgia",
    "msc management", "master from management", "phd student reading", "my dad studied at york", "I want a phd from bath",
])  # fmt: skip
def test_a_place_alone_is_no_university(lexicon, text):
    assert school(text, None, lexicon) is None


@pytest.mark.parametrize("text", ["my wife is 24", "我老公24岁"])
def test_the_age_of_a_spouse_is_not_the_answer(lexicon, text):
    assert "age" not in read(text, "age", lexicon, TODAY).values


@pytest.mark.parametrize("text", ["Check me: 30, PhD in chemistry from ETH Zurich, Chinese", "Chinese, 30, MSc"])
def test_chinese_in_a_list_about_oneself_is_the_nationality(lexicon, text):
    assert read(text, None, lexicon, TODAY).values["nationality"].id == "CN"


@pytest.mark.parametrize("text", ["I speak Chinese", "30, PhD, I speak German, Chinese", "30, PhD, Chinese language", "English, Chinese"])
def test_chinese_as_a_language_is_no_nationality(lexicon, text):
    found = read(text, None, lexicon, TODAY).values.get("nationality")
    assert found is None or found.id != "CN"
