"""Answers taken back, corrected, or left as they are: what changes an answer, and what must not."""

import pytest

from bot.check.turn import RESUMED, STARTED
from tests.check.conversation import FULL, MIT, TORONTO, Check
from tests.words import all_variations

CLEAR = dict(age=29, degree="master", field="physics", institution=TORONTO)


@pytest.mark.parametrize("text", ["stop", "never mind", "取消", "算了"])
def test_a_check_can_be_cancelled_and_keeps_its_answers(text):
    check = Check("degree", age=29)
    assert check.say(text) == ["utter_check_cancelled"]
    assert check.last.cancelled and check.question is None and check.slots["check_cancelled"] is True
    assert check.answers() == {"age": 29}
    assert check.say("continue the check", STARTED)[-1] == "utter_question_degree"
    assert check.slots["check_cancelled"] is False


@pytest.mark.parametrize("text", ["back", "上一步"])
def test_back_takes_one_answer_back_at_a_time(text):
    check = Check("age")
    check.say("29")
    check.say("master")
    assert check.say(text) == ["utter_check_undone", "utter_question_degree"]
    assert check.say(text) == ["utter_check_undone", "utter_question_age"]
    assert check.answers() == {}
    assert check.say(text) == ["utter_check_nothing_to_undo", "utter_question_age"]


def test_back_after_a_skip_asks_the_skipped_question():
    check = Check("age")
    check.say("skip")
    check.say("back")
    assert check.question == "age" and check.slots["declined"] == []


@pytest.mark.parametrize(
    "question, text",
    [("degree", "I am a PhD student"), ("degree", "本科在读"), ("nationality", "Indian living in Dubai"), ("nationality", "印度人，住在迪拜"),
     ("field", "ethnomusicology"), ("institution", "Greendale Community College"), ("plan", "start a company")],
)
def test_back_only_ever_opens_questions_that_have_words(question, text):
    check = Check(question)
    check.say(text)
    for _ in range(5):
        check.say("back")
        assert f"utter_question_{check.question}" in all_variations(), f"{check.question} cannot be asked"


@pytest.mark.parametrize("text", ["change my residence", "修改居住地"])
def test_what_has_no_question_of_its_own_is_not_asked(text):
    check = Check("degree", age=29)
    replies = check.say(text)
    assert check.question == "degree" and [key for key in replies if key not in all_variations()] == []


@pytest.mark.parametrize("text", ["change my age", "改一下年龄"])
def test_an_answer_named_is_asked_again_and_the_check_goes_on(text):
    check = Check("nationality", **CLEAR, check_speed="full")
    assert check.say(text) == ["utter_question_age"]
    assert check.question == "age" and "age" not in check.answers()
    check.say("36")
    assert check.question == "nationality" and check.answers() == {**CLEAR, "age": 36}


@pytest.mark.parametrize("text", ["change my age to 36", "把年龄改成36"])
def test_a_change_that_names_the_new_value_needs_no_question(text):
    check = Check("nationality", **CLEAR, check_speed="full")
    assert check.say(text) == ["utter_corrected", "utter_question_nationality"]
    assert check.answers() == {**CLEAR, "age": 36}


@pytest.mark.parametrize("text, question", [("change my age", "age"), ("改一下学历", "degree"), ("change my nationality", "nationality")])
def test_an_answer_named_after_the_result_is_asked_again(text, question):
    check = Check(**FULL, check_complete=True)
    assert f"utter_question_{question}" in check.say(text, STARTED)
    assert check.question == question and check.slots["check_complete"] is False


@pytest.mark.parametrize("text", ["change my age to 36", "sorry, I meant I am 36", "说错了，我36岁"])
def test_an_answer_corrected_after_the_result_leads_to_a_new_one(text):
    check = Check(**FULL, check_complete=True)
    assert check.say(text, STARTED) == ["utter_corrected"]
    assert check.question is None and check.slots["check_complete"] is True and check.slots["age"] == 36


@pytest.mark.parametrize("text", ["sorry, I meant I am 36", "不对，我36岁", "no wait, I'm 36"])
def test_a_correction_changes_the_answer_and_asks_on(text):
    check = Check("degree", age=35, check_history=["age"])
    assert check.say(text) == ["utter_corrected", "utter_question_degree"]
    assert check.slots["age"] == 36


@pytest.mark.parametrize("text", ["sorry, 36", "no, 36", "不对，36", "不，36"])
@pytest.mark.parametrize("question", ["degree", "field", "institution", "nationality"])
def test_a_bare_number_corrects_the_age_whatever_is_open(question, text):
    check = Check(question, age=35, check_history=["age"])
    assert check.say(text)[0] == "utter_corrected"
    assert check.answers() == {"age": 36}


@pytest.mark.parametrize("name", ["no, Greendale Community College", "sorry, I meant Greendale Community College", "不对，是某某职业技术学院"])
def test_an_unlisted_name_is_still_a_correction(name):
    check = Check("institution", age=35, degree="master", field="physics", check_history=["age", "degree", "field"])
    check.say(name)
    assert check.slots["institution"] == "unlisted" and check.slots["degree"] == "master" and check.slots["field"] == "physics"


@pytest.mark.parametrize(
    "before, text, gone",
    [
        (dict(degree="bachelor", degree_in_progress="doctorate"), "sorry, I meant: I have finished my PhD", "degree_in_progress"),
        (dict(field="unlisted", field_text="puppetry"), "sorry, I meant my major is physics", "field_text"),
        (dict(institution="unlisted", institution_text="Greendale"), "sorry, I meant I graduated from MIT", "institution_text"),
        (dict(post="research", post_institution=MIT), "sorry, I am unemployed", "post_institution"),
    ],
)
def test_what_belonged_to_the_answer_goes_with_it(before, text, gone):
    check = Check("nationality", **before)
    assert "utter_corrected" in check.say(text)
    assert check.slots[gone] is None


@pytest.mark.parametrize(
    "question, before, text",
    [
        ("plan", dict(degree="master"), "a postdoc position in Shanghai"),
        ("plan", dict(degree="master"), "去上海做博士后"),
        ("post", dict(degree="master"), "PhD student"),
        ("field", dict(institution=TORONTO), "physics, at MIT"),
        ("field", dict(institution=TORONTO), "physics at Greendale University"),
        ("field", dict(degree="bachelor", degree_in_progress="doctorate"), "I have a bachelor in physics"),
        ("post", dict(degree="bachelor", degree_in_progress="master", age=29), "I am 29, and I teach at a university after my bachelor"),
        ("documents", dict(post="research", post_institution=MIT), "I'm a researcher and I have my passport"),
        ("plan", dict(residence="DE"), "start a company in Shenzhen"),
    ],
)
def test_an_earlier_answer_is_not_changed_in_passing(question, before, text):
    check = Check(question, **before)
    replies = check.say(text)
    assert check.slots[question] is not None
    assert {name: check.slots[name] for name in before} == before
    assert "utter_institution_unlisted" not in replies, "it speaks of a name that it then leaves out"
    assert check.slots.get("institution_text") is None


@pytest.mark.parametrize(
    "text", ["Would a 36 year old be accepted?", "Can a PhD from MIT apply?", "清华大学的博士可以申请吗？", "我36岁的话还能申请吗？"]
)
def test_a_question_changes_no_earlier_answer(text):
    check = Check("nationality", **CLEAR, check_speed="full")
    assert check.say(text, RESUMED)[-2:] == ["utter_check_resume", "utter_question_nationality"]
    assert check.answers() == CLEAR


def test_a_question_about_somebody_vague_reopens_nothing():
    check = Check("nationality", **CLEAR, check_speed="full")
    check.say("Do people in their mid-30s still get one?", RESUMED)
    assert check.question == "nationality" and check.answers() == CLEAR


@pytest.mark.parametrize("text", ["I'm 38, is that too old?", "我38岁，会不会太大了？"])
def test_an_answer_told_with_a_question_is_taken_up(text):
    check = Check("age")
    assert check.say(text, RESUMED) == ["utter_check_resume", "utter_question_degree"]
    assert check.slots["age"] == 38


def test_a_question_about_the_workplace_says_nothing_of_the_university():
    check = Check("post_institution", institution=TORONTO, post="research")
    check.say("I work at MIT, is that well known enough?", RESUMED)
    assert check.slots["institution"] == TORONTO


def test_a_check_that_is_done_is_not_told_again():
    check = Check(**FULL, check_complete=True, check_speed="full", check_history=list(FULL))
    assert check.say("check my eligibility", STARTED) == ["utter_check_done"]
    assert check.question is None and check.slots["check_complete"] is True


@pytest.mark.parametrize("text", ["actually it was ETH Zurich", "不对，我毕业于苏黎世联邦理工学院"])
def test_a_school_is_corrected_while_the_plan_is_asked(text):
    check = Check("plan", age=29, degree="master", field="physics", institution=TORONTO, nationality="US", check_history=["institution"], check_speed="full")
    check.say(text)
    assert check.slots["institution"] == "ch-eth-zurich" and check.question == "plan"


@pytest.mark.parametrize("school, text", [(None, "伦敦大学学院"), (TORONTO, "Fudan University"), (None, "复旦大学")])
def test_a_school_told_where_the_plan_is_asked(school, text):
    check = Check("plan", age=29, degree="master", field="physics", institution=school, check_speed="full")
    check.say(text)
    taken = "gb-university-college-london" if text == "伦敦大学学院" else school
    assert check.slots["institution"] == taken, "one in China may be where they would like to go"


def test_words_beside_a_question_are_hardly_a_name():
    check = Check("institution", age=29, degree="master", field="physics")
    check.say("我住在迪拜，去哪交材料", RESUMED)
    assert check.slots.get("institution") is None and check.question == "institution"
