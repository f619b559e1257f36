"""Whether a message in the running check is for it, and whether a later one changes its result."""

import pytest

from bot.check.interruption import belongs_to_check, changes_result
from bot.check.turn import STARTED
from tests.check.conversation import Check


def for_the_check(question, text, intent):
    return belongs_to_check(Check(question).read(text), intent)


@pytest.mark.parametrize(
    "question, text, intent",
    [
        ("age", "29", "faq"), ("age", "我29岁", "faq"), ("field", "PhD in law", "faq"), ("field", "法学", "out_of_scope"),
        ("institution", "University of Toronto", "faq"), ("institution", "Greendale Community College", "out_of_scope"),
        ("nationality", "India", "faq"), ("plan", "start a company", "faq"), ("plan", "创业", "faq"), ("documents", "只有护照", "faq"),
    ],
)
def test_an_answer_is_for_the_check_whatever_topic_it_looks_like(question, text, intent):
    assert for_the_check(question, text, intent)


@pytest.mark.parametrize("text, intent", [("why do you ask?", "faq"), ("为什么问这个", "faq"), ("skip", "out_of_scope"), ("跳过", "deny"), ("back", "goodbye"), ("取消", "goodbye"),
                                          ("I'd rather not say", "privacy"), ("change my degree", "faq"), ("还有几个问题", "help_capabilities")])
def test_a_command_or_a_refusal_is_for_the_check(text, intent):
    assert for_the_check("age", text, intent)


@pytest.mark.parametrize("text", ["start over", "restart", "重新开始"])
def test_beginning_anew_is_left_to_the_rules(text):
    assert not for_the_check("age", text, "restart")


@pytest.mark.parametrize("question, text", [("age", "How much is the fee?"), ("age", "签证费是多少？"), ("plan", "Can I work with it?"), ("nationality", "need an invitation letter?")])
def test_a_question_is_answered_first(question, text):
    assert not for_the_check(question, text, "faq")
    assert not for_the_check(question, text, "out_of_scope"), "a question off the subject is told so"


@pytest.mark.parametrize("text", ["I'm 38, is that too old?", "我38岁，会不会太大了？"])
@pytest.mark.parametrize("question", ["age", "degree"])
def test_a_question_that_tells_an_answer_is_answered_first_too(question, text):
    assert not for_the_check(question, text, "faq")


@pytest.mark.parametrize("text", ["is that too old?", "会不会太大了？"])
def test_a_question_that_no_topic_fits_is_about_the_open_one(text):
    assert for_the_check("age", text, "nlu_fallback")


@pytest.mark.parametrize("text", ["purple monkey", "今天天气不错"])
def test_nonsense_is_left_to_the_check_which_asks_again(text):
    assert for_the_check("age", text, "out_of_scope")


@pytest.mark.parametrize("question", ["field", "institution", "nationality", "post", "plan"])
@pytest.mark.parametrize("text, intent", [("tell me a joke", "out_of_scope"), ("讲个笑话", "out_of_scope"), ("换成英文", "switch_language"),
                                          ("K签和R签的费用对比", "faq"), ("do you keep my data", "privacy")])
def test_a_request_to_the_bot_is_no_answer(question, text, intent):
    assert not for_the_check(question, text, intent)


@pytest.mark.parametrize("text, intent", [("哈哈", "thanks"), ("lol", "out_of_scope"), ("稍等", "faq"), ("ugh", "greet"),
                                          ("唔該晒", "thanks"), ("有劳了", "faq"), ("much obliged", "out_of_scope")])
def test_laughter_thanks_and_a_wish_to_wait_get_a_word_from_the_check_whatever_they_look_like(text, intent):
    assert for_the_check("institution", text, intent)


def test_back_after_the_result_takes_an_answer_back():
    for text in ("back", "返上一題"):
        assert changes_result(Check().read(text, STARTED))
    assert not changes_result(Check().read("skip", STARTED))


@pytest.mark.parametrize("question, text", [("degree", "先不聊了，再见"), ("plan", "我先下线了，回头再说")])
def test_a_goodbye_is_no_answer(question, text):
    assert not for_the_check(question, text, "goodbye")


@pytest.mark.parametrize("question, text", [("post", "拿到K签下周一就能去上班吧"), ("post", "拿到K簽下週一就能去上班吧")])
def test_a_supposition_is_a_question_and_no_answer(question, text):
    assert not for_the_check(question, text, "faq")


def test_another_visa_is_named_and_its_purpose_is_no_plan():
    text = "I heard K-1 is the fiance visa"
    reading = Check("plan").read(text)
    assert "plan" in reading.values and not belongs_to_check(reading, "out_of_scope", near_miss=True)
    assert belongs_to_check(Check("plan").read("I hold a K-1 and want to join my wife"), "faq", near_miss=True)


@pytest.mark.parametrize("text", ["UK skilled worker visa", "英国签证"])
def test_a_near_miss_is_named_and_not_taken_for_nonsense(text):
    reading = Check("age").read(text)
    assert belongs_to_check(reading, "out_of_scope") and not belongs_to_check(reading, "out_of_scope", near_miss=True)


@pytest.mark.parametrize("intent", ["greet", "thanks", "bot_identity", "human_handoff", "switch_language", "start_eligibility_check"])
def test_small_talk_without_a_value_is_left_to_the_rules(intent):
    assert not for_the_check("age", "well, then", intent)


@pytest.mark.parametrize("intent", [None, "nlu_fallback", "affirm", "deny"])
def test_what_nobody_understood_is_asked_again_by_the_check(intent):
    assert for_the_check("age", "purple monkey", intent)


@pytest.mark.parametrize(
    "text",
    ["sorry, I meant I am 36", "actually I have a PhD", "说错了，我36岁", "其实我是博士", "change my age", "change my age to 36", "改一下学历", "change an answer"],
)
def test_a_correction_changes_the_result(text):
    assert changes_result(Check().read(text))


@pytest.mark.parametrize("text", ["sorry, 39", "no, 39", "不对，39", "不，39", "nope. 39"])
def test_a_bare_correction_means_what_was_asked_before(text):
    reading = Check(check_history=["degree", "age"]).read(text)
    assert changes_result(reading) and {name: value.value for name, value in reading.values.items()} == {"age": 39}


@pytest.mark.parametrize("text", ["sorry, purple", "no, it was fun", "不对，再见"])
def test_a_correction_without_a_value_changes_nothing(text):
    assert not changes_result(Check(check_history=["degree", "age"]).read(text))


@pytest.mark.parametrize("text", ["no, thanks", "no, not yet", "no, not sure", "No, that's all", "不，谢谢", "不，没有了", "不用了，谢谢", "sorry, no"])
def test_a_plain_no_after_the_result_takes_nothing_back(text):
    assert not changes_result(Check(check_history=["degree", "plan", "documents"]).read(text))


@pytest.mark.parametrize("text", ["Would it change if I am 36?", "Actually I'm 36, can I still apply?", "其实是什么意思？", "thanks", "I am 29", "我是博士", "sorry", "start over", "why?", "how do I change my visa status"])
def test_everything_else_leaves_the_result(text):
    assert not changes_result(Check(check_history=["degree", "age"]).read(text))


@pytest.mark.parametrize("text", ["keep it simple", "太复杂了，简单点", "the rest"])
def test_only_words_of_starting_again_restart(text):
    assert belongs_to_check(Check("field").read(text), "restart")
    assert not belongs_to_check(Check("field").read("could we do it all again from zero"), "restart")


def test_keys_hit_at_random_are_no_topic():
    assert belongs_to_check(Check("field").read("xqzt"), "faq")


@pytest.mark.parametrize("text", ["book me a flight", "play some music", "帮我订机票", "放首歌"])
def test_an_errand_is_answered_by_the_check(text):
    assert for_the_check("age", text, "out_of_scope")


@pytest.mark.parametrize("text", ["tell me a joke", "讲个笑话"])
def test_a_joke_has_a_reply_of_its_own(text):
    assert not for_the_check("age", text, "out_of_scope")
