"""One turn of the check: what a message changes, what is said, and which question is open afterwards."""

import re

import pytest

from bot.check.answers import to_profile
from bot.check.turn import ANSWERED, RESUMED, STARTED, ask
from bot.policy import policy
from bot.policy.profile import check_profile
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
    check = Check(check_speed="full")
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
def test_what_is_not_understood_is_put_differently_then_explained_then_may_be_left_out(text):
    check = Check("age")
    ladder = [["utter_retry_age"], ["utter_explain_age", "utter_example_age"], ["utter_retry_again"]]
    assert [check.say(text) for _ in range(6)] == ladder + ladder
    assert check.question == "age"
    check.say("29")
    assert check.slots["check_attempts"] == 0


@pytest.mark.parametrize("question", sorted(name[len("utter_retry_"):] for name in all_variations() if name.startswith("utter_retry_") and name != "utter_retry_again"))
def test_the_examples_of_a_question_answer_it(question):
    for variation in all_variations()[f"utter_example_{question}"]:
        quoted = re.findall("“(.*?)”", variation.text)
        assert len(quoted) >= 3
        for text in quoted:
            check = Check(question, institution=TORONTO if question == "post_institution" else None)
            check.say(text)
            assert check.slots.get(question) not in (None, "unlisted"), f"{text!r} is no answer to {question}"


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
    assert ask("age", after, "full")["values"]["progress"] == {"response": key, "values": {"left": after}}


@pytest.mark.parametrize("question, text, back", [("age", "I'm in my mid-30s", "utter_age_vague"), ("age", "我三十多岁", "utter_age_vague"), ("age", "250", "utter_age_implausible")])
def test_an_age_that_is_no_number_is_asked_back(question, text, back):
    check = Check(question)
    assert check.say(text) == [back]
    assert check.question == "age" and check.slots.get("age") is None


def test_what_is_clear_is_kept_while_the_rest_is_asked_back():
    check = Check("degree")
    assert check.say("PhD, and I'm in my mid-30s")[-1] == "utter_age_vague"
    assert (check.slots["degree"], check.question) == ("doctorate", "age")
    check.say("35")
    assert check.slots["age"] == 35


def test_an_unclear_name_beside_the_answer_does_not_reopen_what_is_answered():
    check = Check("nationality", **CLEAR, check_speed="full")
    check.say("Indian, and my boss went to Northeastern University")
    assert check.slots["nationality"] == "IN" and check.slots["institution"] == TORONTO
    assert check.question == "plan"


@pytest.mark.parametrize("text, chosen", [("2", "us-northeastern-university-boston"), ("Boston", "us-northeastern-university-boston"), ("no, 2", "us-northeastern-university-boston"), ("1", "cn-northeastern-university-shenyang")])
def test_a_name_that_several_share_is_settled_by_a_choice(text, chosen):
    check = Check("institution", age=29, degree="master", field="physics")
    assert check.say("Northeastern University") == ["utter_which_institution"]
    assert check.say("why?")[0] == "utter_explain_institution" and check.slots.get("institution") is None
    check.say(text)
    assert check.slots["institution"] == chosen and check.question != "institution"


@pytest.mark.parametrize("text", ["2", "China", "Boston"])
@pytest.mark.parametrize("between, how", [("How much is the fee?", RESUMED), ("back", ANSWERED), ("change my degree", ANSWERED)])
def test_a_choice_left_open_fills_no_other_answer(between, how, text):
    check = Check("institution", degree="master", check_history=["degree"])
    check.say("Northeastern University")
    check.say(between, how)
    check.say(text)
    check_profile(to_profile(check.slots), policy())


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
