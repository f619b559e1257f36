"""One turn of the check: what a message changes, what is said, and which question is open afterwards."""

import pytest

from bot.check.turn import RESUMED, STARTED, ask
from tests.check.conversation import FULL, MIT, TORONTO, TSINGHUA, Check
from tests.words import all_variations

CLEAR = dict(age=29, degree="master", field="physics", institution=TORONTO)


def without(*names):
    return {name: value for name, value in FULL.items() if name not in names}


@pytest.mark.parametrize("text", ["Please check whether I qualify", "帮我评估一下"])
def test_a_check_begins_with_an_introduction_and_the_first_question(text):
    check = Check()
    assert check.say(text, STARTED) == ["utter_check_intro", "utter_question_age"]
    assert check.question == "age" and check.slots["check_complete"] is False


@pytest.mark.parametrize("text", ["Check me: I'm 29 and have a master in physics from the University of Toronto", "帮我评估：我29岁，多伦多大学物理学硕士"])
def test_what_is_told_at_the_beginning_is_read_back_and_not_asked(text):
    check = Check()
    assert check.say(text, STARTED) == ["utter_check_intro", "utter_noted", "utter_question_nationality"]
    assert check.answers() == CLEAR


@pytest.mark.parametrize("text", ["I'm in my mid-30s, please check me", "我三十多岁，帮我评估一下"])
def test_what_is_unclear_at_the_beginning_is_the_first_question(text):
    check = Check(check_cancelled=True)
    assert check.say(text, STARTED)[-1] == "utter_age_vague"
    assert check.question == "age" and not check.slots["check_complete"]


@pytest.mark.parametrize(
    "question, text, value",
    [
        ("age", "29", 29), ("age", "二十九", 29), ("degree", "PhD", "doctorate"), ("degree", "硕士", "master"),
        ("field", "CS", "computer_science"), ("field", "物理", "physics"), ("institution", "MIT", MIT), ("institution", "清华大学", TSINGHUA),
        ("post", "I work in a company", "industry"), ("post", "我在高校教书", "teaching"), ("post_institution", "MIT", MIT),
        ("post_institution", "清华大学", TSINGHUA), ("nationality", "India", "IN"), ("nationality", "德国", "DE"),
        ("plan", "start a company", "entrepreneurship"), ("plan", "学术交流", "exchange"),
        ("documents", "passport and CV", ["cv", "passport"]), ("documents", "还没准备", []),
    ],
)
def test_an_answer_is_taken_down_without_a_remark(question, text, value):
    check = Check(question, post="research" if question == "post_institution" else None)
    replies = check.say(text)
    assert check.slots[question] == value
    assert not {"utter_noted", "utter_corrected", f"utter_retry_{question}"} & set(replies)
    assert check.question != question


@pytest.mark.parametrize("name", ["Greendale Community College", "某某职业技术学院"])
@pytest.mark.parametrize("question", ["institution", "post_institution"])
def test_a_school_that_no_list_knows_is_an_answer(question, name):
    check = Check(question, post="research")
    check.say(name)
    assert check.slots.get(question) == "unlisted"
    assert check.values("utter_institution_unlisted") == {"name": name}


@pytest.mark.parametrize("name", ["Toronto", "Univeristy of Toronto"])
def test_the_workplace_is_read_as_freely_as_the_university(name):
    check = Check("post_institution", post="research")
    check.say(name)
    assert check.slots.get("post_institution") == TORONTO


@pytest.mark.parametrize("text", ["I'm 29 and Indian", "我29岁，印度人"])
def test_only_what_was_not_asked_is_read_back(text):
    check = Check("age")
    assert check.say(text) == ["utter_noted", "utter_question_degree"]
    assert (check.slots["age"], check.slots["nationality"]) == (29, "IN")


@pytest.mark.parametrize("text", ["skip", "I'd rather not say", "跳过", "不想说"])
def test_a_question_can_be_skipped_and_answered_later(text):
    check = Check("age")
    assert check.say(text) == ["utter_check_skipped", "utter_question_degree"]
    assert check.slots["declined"] == ["age"]
    check.say("I'm 29, master")
    assert check.slots["declined"] == [] and check.slots["age"] == 29


@pytest.mark.parametrize("text", ["purple monkey", "今天天气不错"])
def test_what_is_not_understood_is_asked_again_then_explained(text):
    check = Check("age")
    assert check.say(text) == ["utter_retry_age"]
    assert check.say(text) == ["utter_explain_age", "utter_retry_again"]
    assert check.say(text) == ["utter_explain_age", "utter_retry_again"]
    assert check.question == "age"
    check.say("29")
    assert check.slots["check_attempts"] == 0


@pytest.mark.parametrize(
    "texts, replies",
    [
        (("why do you ask?", "为什么问这个"), ["utter_explain_degree", "utter_question_degree"]),
        (("what do you mean", "什么意思"), ["utter_explain_degree", "utter_question_degree"]),
        (("say that again", "再说一遍"), ["utter_question_degree"]),
        (("how many questions left", "还有几个问题"), ["utter_check_left", "utter_question_degree"]),
        (("show my answers", "看看我的回答"), ["utter_check_summary", "utter_question_degree"]),
        (("change an answer", "我想改一下"), ["utter_check_change"]),
    ],
)
def test_a_command_about_the_dialogue_leaves_answers_and_question(texts, replies):
    for text in texts:
        check = Check("degree", age=29)
        assert check.say(text) == replies
        assert check.question == "degree" and check.answers() == {"age": 29}
        assert check.last.updates, "Rasa takes a turn that sets no slot for a rejected form"


def test_the_number_of_questions_left_is_the_same_in_both_sentences():
    check = Check("degree", age=29)
    check.say("how many questions left")
    left = check.values("utter_check_left")["left"]
    assert check.values("utter_question_degree")["progress"]["values"] == {"left": left - 1}


def test_nothing_answered_yet_is_said_so():
    assert Check("age").say("show my answers") == ["utter_check_nothing_yet", "utter_question_age"]


@pytest.mark.parametrize("after, key", [(0, "utter_progress_last"), (1, "utter_progress_one_more"), (2, "utter_progress"), (7, "utter_progress")])
def test_a_question_tells_how_many_may_follow(after, key):
    assert ask("age", after)["values"]["progress"] == {"response": key, "values": {"left": after}}


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
    check = Check("nationality", **CLEAR)
    assert check.say(text) == ["utter_question_age"]
    assert check.question == "age" and "age" not in check.answers()
    check.say("36")
    assert check.question == "nationality" and check.answers() == {**CLEAR, "age": 36}


@pytest.mark.parametrize("text", ["change my age to 36", "把年龄改成36"])
def test_a_change_that_names_the_new_value_needs_no_question(text):
    check = Check("nationality", **CLEAR)
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
    check = Check("nationality", **CLEAR)
    assert check.say(text, RESUMED)[-2:] == ["utter_check_resume", "utter_question_nationality"]
    assert check.answers() == CLEAR


def test_a_question_about_somebody_vague_reopens_nothing():
    check = Check("nationality", **CLEAR)
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


@pytest.mark.parametrize("question, text, back", [("age", "I'm in my mid-30s", "utter_age_vague"), ("age", "我三十多岁", "utter_age_vague"), ("age", "250", "utter_age_implausible")])
def test_an_age_that_is_no_number_is_asked_back(question, text, back):
    check = Check(question)
    assert check.say(text) == [back]
    assert check.question == "age" and check.slots.get("age") is None


def test_what_is_clear_is_kept_while_the_rest_is_asked_back():
    check = Check("degree")
    assert check.say("PhD, and I'm in my mid-30s") == ["utter_noted", "utter_age_vague"]
    assert (check.slots["degree"], check.question) == ("doctorate", "age")
    check.say("35")
    assert check.slots["age"] == 35


def test_an_unclear_name_beside_the_answer_does_not_reopen_what_is_answered():
    check = Check("nationality", **CLEAR)
    check.say("Indian, and my boss went to Washington University")
    assert check.slots["nationality"] == "IN" and check.slots["institution"] == TORONTO
    assert check.question == "plan"


@pytest.mark.parametrize("text", ["None yet", "都准备好了"])
def test_after_the_last_answer_no_question_is_open(text):
    check = Check("documents", **without("documents"))
    assert check.say(text) == []
    assert check.question is None and check.slots["check_complete"] is True


@pytest.mark.parametrize("text", ["I am Chinese", "中国"])
def test_nothing_more_is_asked_of_a_chinese_national(text):
    check = Check("nationality", **CLEAR)
    check.say(text)
    assert check.question is None and check.slots["check_complete"] is True


def test_the_slots_before_are_left_alone():
    before = {"age": 29, "declined": ["post"], "check_history": ["age"]}
    check = Check("degree", **before)
    slots = check.slots
    check.say("master")
    assert slots == before and check.slots is not slots
