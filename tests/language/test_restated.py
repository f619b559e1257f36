"""Words that only the open question, a list or a correction gives their meaning."""

from datetime import date

import pytest

from bot.check.lexicon import lexicon
from bot.language.parse.noise import is_noise
from bot.language.reading import read

TODAY = date(2026, 11, 22)


def values(text, expected=None):
    return read(text, expected, lexicon(), TODAY).values


@pytest.mark.parametrize("text, age", [("I'm 29. no wait, 31", 31), ("28, sorry, 27", 27), ("我29岁，不对，31", 31), ("I'm 31, not 32", 31)])
def test_of_two_ages_the_corrected_one_counts(text, age):
    assert values(text, "age")["age"].value == age


def test_a_round_figure_may_correct_an_age():
    age = values("no wait, mid-30s", "age")["age"]
    assert (age.vague, age.low, age.high) == (True, 34, 36)


@pytest.mark.parametrize("text", ["我29，化学博士", "26岁，巴西籍，本科学的统计学"])
def test_a_person_described_is_no_plan(text):
    read_values = values(text, "plan")
    assert "plan" not in read_values and {"age", "degree", "field"} <= read_values.keys()


@pytest.mark.parametrize("text", ["PhD in Shanghai", "I want to do a PhD, I'm 29", "PhD in physics at Tsinghua"])
def test_a_degree_one_wants_is_a_plan(text):
    assert values(text, "plan")["plan"].value == "study"


def test_a_list_holds_a_school_and_a_plan():
    told = values("29岁，云外谷学院木偶工程硕士，肯尼亚人，学术交流")
    assert told["institution"].name == "云外谷学院" and told["plan"].values == ("exchange",)
    assert "plan" not in values("29, student, Kenya")
    assert "institution" not in values("我想申请云外谷学院硕士")


def test_the_age_after_a_colon_counts():
    assert values("Check me: 29, master in physics")["age"].value == 29


@pytest.mark.parametrize("text", ["short version please", "shorter", "the rest", "好的，评估吧", "xqzt", "其余的", "keep it simple"])
def test_what_is_said_of_the_talk_is_no_name(text):
    assert not values(text, "institution") and not values(text, "field")


@pytest.mark.parametrize("text", ["Greenhill Poly", "Short College", "云外谷学院", "bmstu"])
def test_a_name_stays_a_name(text):
    assert "institution" in values(text, "institution")


@pytest.mark.parametrize("text", ["wife is british", "husband has an indian passport", "my wife is british"])
def test_a_relative_tells_no_citizenship_of_ones_own(text):
    assert "nationality" not in values(text, "nationality")


@pytest.mark.parametrize("text", ["sophomore", "third year student", "大二", "a final-year student", "junior"])
def test_a_year_of_study_is_a_degree_in_progress(text):
    degree = values(text, "degree")["degree"]
    assert (degree.completed, degree.in_progress) == ("secondary", "bachelor")


def test_students_one_teaches_are_not_oneself():
    assert "degree" not in values("I teach sophomores", "degree")
    assert values("third year PhD student", "degree")["degree"].in_progress == "doctorate"


@pytest.mark.parametrize("text", ["Vietnam", "越南"])
def test_a_country_beside_the_question_is_ones_own(text):
    assert values(text, "degree")["nationality"].id == "VN"
    assert "nationality" not in values(text, "institution")  # there it says where the school is


@pytest.mark.parametrize("text, expected", [("this is bullshit, nobody there can tell me anything", "plan"), ("thanks for nothing", "documents")])
def test_a_complaint_is_no_answer(text, expected):
    assert not values(text, expected)


@pytest.mark.parametrize("text", ["anything", "open", "up for anything", "I'm open to everything"])
def test_who_is_open_to_anything_has_no_plan_yet(text):
    assert values(text, "plan")["plan"].value == "unsure"


def test_papers_are_no_subject():
    told = values("passport有了, CV也有", "field")
    assert "field" not in told and told["documents"].values == {"passport", "cv"}


def test_keys_hit_at_random_are_noise():
    assert is_noise("xqzt") and is_noise("sdfghjkl")
    assert not is_noise("math") and not is_noise("UCL") and not is_noise("physics")
