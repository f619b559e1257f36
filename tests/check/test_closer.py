"""Who wants a closer look after the first estimate, and who has enough."""

import pytest

from bot.check.closer import ENOUGH, FORM, wanted
from bot.check.quick import FIRST_ESTIMATE
from tests.check.conversation import TODAY

QUICKLY = {"check_complete": True}
FULLY = {"check_speed": "full", **QUICKLY}
ALL_TOLD = {**FULLY, "nationality": "IN", "plan": "exchange", "degree": "master"}

YES = ["yes", "Look closer", "sure, look closer", "ok go deeper", "go on anyway", "tell me more", "好的", "再仔细看看", "繼續", "详细一点", "嗯，继续问吧"]
NO = ["no", "no thanks", "That's enough", "I'm good", "never mind", "no need to look closer", "够了", "不用了，谢谢", "夠了", "先这样吧", "这样就够了"]
OTHER = ["ok thanks", "how much is the fee?", "why?", "费用多少", "what about my wife?", "谢谢"]


@pytest.mark.parametrize("text", YES)
def test_a_yes_in_any_wording_goes_on(text):
    assert wanted(text, FIRST_ESTIMATE, QUICKLY, False, TODAY) == FORM


@pytest.mark.parametrize("text", NO)
def test_a_no_in_any_wording_ends_it(text):
    assert wanted(text, FIRST_ESTIMATE, QUICKLY, False, TODAY) == ENOUGH


@pytest.mark.parametrize("text", OTHER)
def test_what_is_about_something_else_is_left_to_the_rules(text):
    assert wanted(text, FIRST_ESTIMATE, QUICKLY, False, TODAY) is None


@pytest.mark.parametrize("text", ["back", "上一步"])
def test_back_right_after_the_estimate_is_for_the_check(text):
    assert wanted(text, FIRST_ESTIMATE, QUICKLY, False, TODAY) == FORM
    assert wanted(text, "utter_faq/fees", QUICKLY, False, TODAY) is None


@pytest.mark.parametrize("text", ["I am Indian", "I want to find a job", "I have a Canadian passport", "我是印度人", "我想去创业", "I also have a PhD"])
def test_a_further_answer_right_after_the_estimate_is_taken_up(text):
    assert wanted(text, FIRST_ESTIMATE, QUICKLY, False, TODAY) == FORM
    assert wanted(text, "utter_faq/fees", ALL_TOLD, False, TODAY) is None


@pytest.mark.parametrize("text", ["I am Indian", "我是印度人", "印度籍"])
def test_an_answer_that_is_still_open_is_taken_up_later_too(text):
    for done in (QUICKLY, FULLY):
        assert wanted(text, "utter_faq/fees", done, False, TODAY) == FORM
        assert wanted(text, "utter_faq/fees", {**done, "nationality": "IN"}, False, TODAY) is None


@pytest.mark.parametrize("text", ["I am Indian", "印度护照", "我是印度人", "加拿大护照", "護照、學位證、簡歷都有"])
def test_a_statement_right_after_the_result_is_an_answer_though_it_was_told_before(text):
    for last in ("utter_result_documents", "utter_check_stands"):
        assert wanted(text, last, ALL_TOLD, False, TODAY) == FORM


@pytest.mark.parametrize("text", ["Germany", "physics", "MIT", "thanks", "is an Indian passport fine?"])
def test_a_bare_name_or_a_question_right_after_the_result_changes_nothing(text):
    done = {**ALL_TOLD, "field": "physics", "institution": "x"}
    assert wanted(text, "utter_result_documents", done, False, TODAY) is None


BEGINNINGS = ["Check me: 29, master in physics", "Check me: I have a Hong Kong passport", "帮我评估：我拿香港特区护照", "29, PhD in chemistry from MIT",
              "29岁，化学博士，巴西籍", "please check my eligibility: I am Kenyan"]
NO_BEGINNINGS = ["we found a 29 year old PhD in chemistry, Brazilian", "他29岁，化学博士，巴西籍", "29, PhD, chemistry, is that enough?", "I have a PhD", "chemistry",
                 "check my passport", "评估要多久", "my wife is 29, Brazilian, a doctor"]


@pytest.mark.parametrize("text", BEGINNINGS)
def test_who_tells_of_themselves_starts_the_check(text):
    assert wanted(text, None, {}, False, TODAY) == FORM
    assert wanted(text, None, {}, True, TODAY) is None, "the running check reads it by itself"


@pytest.mark.parametrize("text", NO_BEGINNINGS)
def test_who_tells_of_others_or_asks_does_not(text):
    assert wanted(text, None, {}, False, TODAY) is None


@pytest.mark.parametrize("text", ["Would a Canadian be treated better?", "my cousin in Canada told me it was all rubbish and a waste of money", "Greendale"])
def test_what_is_hardly_an_answer_is_not(text):
    assert wanted(text, FIRST_ESTIMATE, QUICKLY, False, TODAY) is None


@pytest.mark.parametrize("text", ["Look closer", "再仔细看看", "ok, look closer please"])
def test_the_offer_stays_open_for_who_names_it(text):
    assert wanted(text, "utter_faq/fees", QUICKLY, False, TODAY) == FORM
    for slots in (FULLY, {}):
        assert wanted(text, "utter_faq/fees", slots, False, TODAY) is None


@pytest.mark.parametrize("text", ["yes", "no", "好的", "够了"])
def test_a_bare_yes_or_no_later_is_about_something_else(text):
    assert wanted(text, "utter_faq/fees", QUICKLY, False, TODAY) is None


@pytest.mark.parametrize("text", ["full assessment", "I would like a thorough check please", "完整评估", "quick check", "快速评估一下"])
def test_a_check_named_by_its_kind_begins_at_any_time(text):
    assert wanted(text, None, {}, False, TODAY) == FORM


@pytest.mark.parametrize("text", ["Do I need a full medical check?", "how long does the full check take?", "体检要全面检查吗", "I work full time", "完整评估要多久"])
def test_a_question_about_a_check_begins_none(text):
    assert wanted(text, None, {}, False, TODAY) is None


@pytest.mark.parametrize("text", [*YES, *NO, "full assessment"])
def test_the_running_check_decides_for_itself(text):
    assert wanted(text, FIRST_ESTIMATE, QUICKLY, True, TODAY) is None


@pytest.mark.parametrize("text", [
    "My nephew is 24, master's in physics from Edinburgh, can he apply?", "我女儿在英国读研，明年毕业，能办K签吗", "我男朋友是德國人，27歲，碩士，符合條件嗎",
])  # fmt: skip
def test_who_tells_of_somebody_else_and_asks_whether_they_may_apply_starts_the_check(text):
    assert wanted(text, None, {}, False, TODAY) == FORM
    assert wanted(text, None, {"check_history": ["age"]}, False, TODAY) is None, "the answers there are are another person's"


@pytest.mark.parametrize("text", ["my wife is 29, Brazilian, a doctor, can she come along?", "my son is 17, can he apply?", "我老婆能申请吗", "我朋友28岁"])
def test_a_relative_in_a_question_of_another_kind_starts_none(text):
    assert wanted(text, None, {}, False, TODAY) is None


@pytest.mark.parametrize("text", ["she is Brazilian", "他是巴西人"])
def test_after_the_result_an_answer_may_be_given_for_somebody_else(text):
    assert wanted(text, FIRST_ESTIMATE, QUICKLY, False, TODAY) == FORM
    assert wanted(text, "utter_faq/fees", QUICKLY, False, TODAY) is None
