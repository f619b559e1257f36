from datetime import date

import pytest

from bot.language.parse.age import parse_age

TODAY = date(2026, 11, 22)

ASKED = [  # the answer to "how old are you": (text, age)
    ("29", 29), ("２９", 29), ("twenty-nine", 29), ("Twenty Nine", 29), ("二十九", 29), ("廿九", 29), ("29.", 29), ("29 now", 29),
    ("29 years", 29), ("twenty nine years", 29), ("I'm 29", 29), ("im 29", 29), ("i am twenty-nine", 29), ("29 y/o", 29),
    ("29yo", 29), ("29 yrs old", 29), ("29-year-old", 29), ("29M", 29), ("Age: 33", 33), ("年龄：33", 33), ("aged 33", 33),
    ("29岁", 29), ("29周岁", 29), ("二十九岁", 29), ("二十九歲", 29), ("我今年二十九", 29), ("我29", 29), ("今年29了", 29),
    ("32 and a half", 32), ("just turned 30", 30), ("刚满三十", 30), ("not 35 but 36", 36), ("sorry, 36", 36), ("不是35，是36", 36),
    ("其实是30", 30), ("fourty", 40), ("一百岁", 100), ("1996", 30), ("born in 1996", 30), ("born '96", 30), ("born 96", 30),
    ("96年的", 30), ("九六年", 30), ("九六年的", 30), ("我是96年生的", 30), ("一九九六年的", 30), ("born March 1996", 30),
    ("born in December 1996", 29), ("1996年12月出生", 29), ("1996年3月出生", 30), ("DOB 03/05/1996", 30), ("1996-05-03", 30),
    ("03/1996", 30), ("born on 3 May 1996", 30), ("05年的", 21), ("生于1990年", 36), ("turning 36 in March", 35),
    ("I'll be 30 next month", 29), ("快30了", 29), ("35 in two months", 34), ("三十六了", 36), ("马上满36岁", 35), ("29, turning 30 in May", 29), ("我三十五岁半", 35),
]
UNASKED = [  # told in passing
    ("I'm 29", 29), ("Hi, I am 41 years old and want to come to China", 41), ("我30岁，可以申请吗", 30), ("29歲，碩士", 29),
    ("I was born in 1990", 36), ("我是96年的", 30), ("a 27-year-old engineer", 27), ("本人33，想申请K签", 33), ("My age is 52", 52),
    ("38岁会不会太大", 38), ("我是CS PhD，30岁，IIT毕业", 30), ("at the age of 26 I finished", 26), ("I turn 36 next month", 35),
]
VAGUE = [
    ("虚岁30", 28, 29), ("30虚岁", 28, 29), ("thirty-something", 30, 39), ("30 something", 30, 39), ("三十多", 31, 39),
    ("三十多岁", 31, 39), ("三十几", 31, 39), ("mid-30s", 34, 36), ("in my early thirties", 30, 33), ("late 30s", 37, 39),
    ("in my 30s", 30, 39), ("about 35", 34, 36), ("35左右", 34, 36), ("大概35岁", 34, 36), ("95后", 26, 31), ("90后", 26, 36),
    ("I'm over 40", 40, 100), ("不到30岁", 10, 29), ("38 or 39", 38, 39), ("35ish", 33, 37), ("三十出头", 30, 33), ("奔四了", 36, 39),
    ("I'll be 30 next year", 28, 29), ("almost 40", 39, 40),
]
IMPLAUSIBLE = ["5", "0", "120", "999", "I'm 5", "I am 150 years old", "一百二十岁", "9岁", "5000"]
NO_AGE = [  # neither asked nor unasked
    "3 years experience", "I have 3 years of experience", "5 papers", "my 2 kids", "IELTS 7", "30 days", "90 days", "24小时",
    "100084", "2018年毕业", "18-45岁", "18 to 45", "45岁以下", "between 18 and 45 years old", "my wife is 29", "我儿子5岁",
    "我老公35岁", "我有3年经验", "I have 10 years in industry", "I'm 2 years into my PhD", "40 hours a week", "30多篇论文",
    "I'm in 3 labs", "Are 36 year olds still ok?", "I am 100% sure", "2026年的政策", "K1 visa", "H1B", "on November 20", "3月", "top 50 university", "QS 100",
    "I will be 2 months late", "my passport expires in 2030", "is the limit 45 years old or younger", "what is the age limit",
    "I published 30 something papers", "about 30 days", "", "   ", "no", "3.5", "$29", "29%", "GPA 3.8",
]


@pytest.mark.parametrize("text, value", ASKED)
def test_answers_to_the_question(text, value):
    age = parse_age(text, expected=True, today=TODAY)
    assert age is not None and age.value == value


@pytest.mark.parametrize("text, value", UNASKED)
def test_ages_told_in_passing(text, value):
    age = parse_age(text, today=TODAY)
    assert age is not None and age.value == value


@pytest.mark.parametrize("text, low, high", VAGUE)
def test_round_figures_give_a_range_and_no_value(text, low, high):
    age = parse_age(text, expected=True, today=TODAY)
    assert age is not None and age.vague and (age.low, age.high, age.value) == (low, high, None)


@pytest.mark.parametrize("text", IMPLAUSIBLE)
def test_impossible_ages_are_refused_with_a_reason(text):
    age = parse_age(text, expected=True, today=TODAY)
    assert age is not None and age.reason == "implausible" and age.value is None


@pytest.mark.parametrize("expected", [True, False])
@pytest.mark.parametrize("text", NO_AGE)
def test_other_numbers_are_no_age(text, expected):
    assert parse_age(text, expected=expected, today=TODAY) is None


@pytest.mark.parametrize("text", ["29", "twenty-nine", "二十九", "1996", "about 35", "03/1996"])
def test_bare_numbers_count_only_when_asked(text):
    assert parse_age(text, expected=False, today=TODAY) is None


def test_a_birth_year_alone_keeps_both_possible_ages():
    age = parse_age("born in 1996", today=TODAY)
    assert (age.low, age.high, age.reason) == (29, 30, "birth")


@pytest.mark.parametrize("today, low, high", [(date(2026, 3, 1), 29, 30), (date(2026, 2, 28), 29, 29), (date(2026, 4, 1), 30, 30)])
def test_a_birth_month_decides_except_in_that_month(today, low, high):
    age = parse_age("born in March 1996", today=today)
    assert (age.low, age.high) == (low, high)


def test_the_span_is_in_the_original_text():
    text = "我　２９歲。"
    (start, end), = parse_age(text, today=TODAY).spans
    assert text[start:end] == "２９歲"
