"""What the check says to laughter and the like, to answers that change nothing, and what it takes down of papers and places."""

import pytest

from bot.check.papers import papers_in_hand
from bot.check.turn import ANSWERED, STARTED
from bot.check.unchanged import FEW_LINES, STANDS, said_so
from bot.language.parse.documents import parse_documents
from tests.check.conversation import FULL, MIT, TSINGHUA, Check

NUS = "sg-national-university-of-singapore"
LAWYER = dict(age=29, degree="doctorate", field="law", check_complete=True, check_history=["age", "degree", "field"])


@pytest.mark.parametrize("text, key", [("lol", "utter_check_laughter"), ("ugh", "utter_check_chat")])
def test_laughter_gets_a_word_and_the_question_again(text, key):
    check = Check("field", age=29, degree="master")
    assert check.say(text) == [key, "utter_question_field"] and check.question == "field" and check.slots["check_attempts"] == 0


@pytest.mark.parametrize("text", ["I'm 29 and have a master's", "29岁，硕士"])
def test_what_was_told_before_is_not_met_with_the_bare_question(text):
    check = Check("field", age=29, degree="master")
    assert check.say(text) == ["utter_check_known", "utter_question_field"]
    assert check.say("physics")[0] != "utter_check_known"


def test_who_asks_for_time_is_not_asked_again():
    check = Check("field", age=29, degree="master")
    assert check.say("稍等") == ["utter_check_wait"] and check.question == "field"


def test_why_explains_the_field_that_it_names():
    check = Check("institution", age=29)
    assert check.say("wait, why do you need my age?") == ["utter_explain_age", "utter_question_institution"]


def test_a_vague_answer_takes_a_refusal_back():
    check = Check("degree", declined=["age"], check_history=["age"])
    assert check.say("mid-30s") == ["utter_age_vague"] and check.question == "age" and check.slots["declined"] == []


def test_a_vague_correction_empties_the_answer():
    check = Check("field", age=29, degree="master", check_history=["age", "degree"])
    check.say("no wait, mid-30s")
    assert check.question == "age" and check.slots["age"] is None


@pytest.mark.parametrize("text", ["actually I'm 29", "不对，我29岁"])
def test_a_correction_that_changes_nothing_is_told_that_the_result_stands(text):
    check = Check(**LAWYER)
    assert check.say(text, STARTED) == [STANDS] and check.question is None
    assert check.values(STANDS)["why"]["response"] == "utter_check_stands_against"


def test_an_answer_that_moves_nothing_is_noted_and_the_result_stands():
    assert Check(**LAWYER).say("I work in a company", STARTED) == ["utter_noted", STANDS]


@pytest.mark.parametrize("text, lines", [("actually I'm 31", 1), ("我其实31了", 1), ("I live in Germany now", 1), ("my passport is Indian", 2)])
def test_an_answer_that_moves_a_few_lines_is_told_in_those(text, lines):
    check = Check(**FULL, check_complete=True, check_speed="full", check_history=list(FULL))
    assert check.say(text, STARTED)[-1] == FEW_LINES
    told = [line for one in check.values(FEW_LINES)["sections"]["paragraphs"] for line in one["values"]["lines"]]
    assert len(told) == lines and check.values(FEW_LINES)["facts"]
    assert said_so([{"event": "bot", "metadata": {"utter_action": FEW_LINES}}, {"event": "user"}])


@pytest.mark.parametrize("text", ["sorry, I studied law", "actually my plan is a job", "I'm actually 46"])
def test_an_answer_that_moves_much_brings_the_whole_estimate(text):
    check = Check(**FULL, check_complete=True, check_speed="full", check_history=list(FULL))
    assert FEW_LINES not in check.say(text, STARTED)


def test_an_answer_that_moves_something_brings_the_estimate():
    assert STANDS not in Check(**LAWYER).say("sorry, I studied physics", STARTED)


def test_whether_it_was_said_is_read_from_this_turn():
    told = {"event": "bot", "metadata": {"utter_action": STANDS}}
    assert said_so([{"event": "slot"}, told, {"event": "user"}])
    assert not said_so([{"event": "slot"}, {"event": "user"}, told]) and not said_so([])


@pytest.mark.parametrize("text", ["在新加坡國立大學做研究員", "研究员，在新加坡国立大学", "postdoc at NUS"])
def test_the_workplace_told_beside_a_new_post_is_noted_with_it(text):
    check = Check("nationality", age=29, degree="doctorate", field="physics", institution=TSINGHUA, post="student", check_speed="full")
    check.say(text)
    assert (check.slots["institution"], check.slots["post_institution"]) == (TSINGHUA, NUS)
    read_back = [item["response"] for item in check.values("utter_corrected")["items"]]
    assert read_back == ["utter_item_post", "utter_item_post_institution"]


def test_who_has_told_the_workplace_is_asked_where_they_studied_and_may_say_the_same():
    check = Check("field", age=31, degree="doctorate", post="research", post_institution=MIT)
    assert check.say("physics") == ["utter_question_institution_studied"]
    check.say("same")
    assert check.slots["institution"] == MIT


@pytest.mark.parametrize("text", ["I finished my PhD in 2023", "oops, not masters, I finished my PhD", "I work at Siemens", "我在西门子上班"])
def test_what_one_has_done_is_no_plan(text):
    check = Check("plan", **{**FULL, "plan": None}, check_speed="full")
    check.say(text, ANSWERED)
    assert check.slots.get("plan") is None and check.question == "plan"


@pytest.mark.parametrize("text", ["do a PhD", "读博士"])
def test_a_degree_to_come_is_a_plan(text):
    check = Check("plan", **{**FULL, "plan": None})
    check.say(text)
    assert check.slots["plan"] == "study"


@pytest.mark.parametrize("text", ["all", "I have them all", "都有"])
def test_all_papers_are_those_of_this_person(text):
    said = parse_documents(text, expected=True)
    graduate = papers_in_hand(text, said, {**FULL, "documents": None})
    assert {"passport", "degree_certificate"} <= set(graduate)
    assert not {"former_chinese_papers", "post_certificate", "legal_stay_proof"} & set(graduate)
    teacher = dict(age=29, degree="none", field="physics", post="teaching", post_institution=MIT, nationality="US")
    assert "post_certificate" in papers_in_hand(text, said, teacher)


def test_all_but_one_lacks_that_one():
    assert "photo" not in papers_in_hand("all but the photo", parse_documents("all but the photo", expected=True), FULL)
    assert papers_in_hand("只有护照", parse_documents("只有护照", expected=True), FULL) == ["passport"]


@pytest.mark.parametrize("text", ["只有护照", "only my passport"])
def test_having_a_passport_tells_no_nationality(text):
    check = Check("nationality", age=29, degree="master", field="physics", institution=MIT)
    check.say(text)
    assert check.slots.get("nationality") is None and check.question == "nationality"


@pytest.mark.parametrize("text", ["我護照是特區護照", "特区护照", "SAR passport"])
def test_a_passport_of_a_special_region_is_asked_which(text):
    check = Check("nationality", age=29, degree="master", field="physics", institution=MIT)
    assert check.say(text) == ["utter_explain_nationality"]
    assert [choice["en"][:5] for choice in check.values("utter_explain_nationality")["choices"]] == ["Hong ", "Macao"]


def test_the_region_may_be_named_anywhere():
    check = Check("nationality", age=29, degree="master", field="physics", institution=MIT)
    check.say("我在香港长大，护照是特区护照")
    assert check.slots["nationality"] == "HK"


def test_the_children_s_passports_tell_nothing():
    check = Check("nationality", age=29, degree="master", field="physics", institution=MIT)
    check.say("our kids, they have British passports")
    assert check.slots.get("nationality") is None


def test_a_third_year_student_has_a_degree_in_progress_and_no_school_is_read_back():
    check = Check("degree", age=21)
    check.say("大三学生")
    assert (check.slots["degree"], check.slots["degree_in_progress"]) == ("secondary", "bachelor")
    assert "utter_item_degree_secondary" not in str(check.last.replies)


@pytest.mark.parametrize("text", ["actually I also have the photo", "其实照片也有了"])
def test_a_further_paper_after_the_result_stands_beside_those_told_before(text):
    check = Check(None, **{**FULL, "documents": ["passport"], "check_complete": True, "check_speed": "full"})
    check.say(text, STARTED)
    assert check.slots["documents"] == ["passport", "photo"]


@pytest.mark.parametrize("text", ["look closer", "take a closer look please", "再仔细看看", "看仔细点"])
def test_a_wish_to_look_closer_names_no_school(text):
    check = Check("institution", age=31, degree="doctorate", field="physics", check_history=["age", "degree", "field"])
    assert check.say(text)[0] == "utter_check_to_full" and check.question == "institution" and not check.slots.get("institution")


@pytest.mark.parametrize("question", ["age", "degree", "field", "institution", "post", "nationality", "plan"])
@pytest.mark.parametrize("text", ["yes please", "sure", "ok", "好的", "可以"])
def test_a_yes_that_answers_nothing_counts_as_no_attempt(text, question):
    check = Check(question, check_attempts=1)
    assert check.say(text) == ["utter_check_chat", f"utter_question_{question}"] and check.slots["check_attempts"] == 0


@pytest.mark.parametrize("text", ["quick", "quickly please", "the short one please", "short please", "简单点", "快速版"])
def test_who_wishes_the_quick_check_that_it_is_hears_how_little_is_left(text):
    assert Check("age").say(text) == ["utter_check_left", "utter_question_age"]
    full = Check("degree", age=29, check_history=["age"], check_speed="full")
    assert full.say(text)[0] == "utter_check_to_quick"


@pytest.mark.parametrize("text", ["show me the result", "when do I get my result?", "给我看结果", "結果呢"])
def test_the_result_is_asked_for_while_a_question_is_open(text):
    assert Check("degree", age=29).say(text) == ["utter_check_left", "utter_question_degree"]
    going_on = Check("nationality", age=29, degree="master", field="physics", institution=MIT, check_speed="full")
    assert going_on.say(text) == ["utter_result_quick", "utter_question_nationality"]
    assert going_on.question == "nationality" and not going_on.values("utter_result_quick")["choices"]


@pytest.mark.parametrize("text", ["what speaks against me?", "what is still unclear?", "什么对我不利", "我的短板是什麼"])
def test_a_part_of_the_result_asked_for_too_early_is_still_to_come(text):
    check = Check("field", age=29, degree="master")
    assert check.say(text) == ["utter_check_left", "utter_question_field"] and check.question == "field"
