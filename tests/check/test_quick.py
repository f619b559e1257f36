"""The two speeds of the check: a first estimate after a few questions, a closer look, and blockers named at once."""

from datetime import date

import pytest

from bot.check.answers import questions_left, to_profile
from bot.check.quick import FIRST_ESTIMATE, blocker, is_quick, quick_report
from bot.check.turn import ANSWERED, RESUMED, STARTED
from bot.policy import Profile, codes, estimate, policy, remaining_questions
from bot.policy.questions import quick_questions
from tests.check.conversation import FULL, MIT, TODAY, TORONTO, Check
from tests.test_words_of_check import parts_of, profiles
from tests.words import all_variations

CLEAR = dict(age=29, degree="master", field="physics", institution=TORONTO)


def told(**answers):
    """The first estimate for these answers, as the keys of its parts in order; its card apart."""
    reply = first(**answers)
    values = {name: value for name, value in reply["values"].items() if name != "card"}
    return [one["response"] for one in parts_of({**reply, "values": values})]


def first(**answers):
    profile = Profile(**answers)
    (reply,) = quick_report(estimate(profile, TODAY), profile, remaining_questions(profile))
    return reply


@pytest.mark.parametrize("start, answers", [("check me please", ("29", "master", "physics", "MIT")), ("帮我评估", ("29", "硕士", "物理", "清华大学"))])
def test_a_check_is_quick_and_counts_its_own_questions(start, answers):
    check = Check()
    check.say(start, STARTED)
    for after, answer in zip((3, 2, 1, 0), answers):
        progress = check.values(f"utter_question_{check.question}")["progress"]
        assert progress["values"] == {"left": after}
        check.say(answer)
    assert progress["response"] == "utter_progress_last_quick"
    assert check.question is None and check.slots["check_complete"] is True


@pytest.mark.parametrize("degree, asked", [("master", "institution"), ("diploma", "post")])
def test_the_fourth_question_is_the_one_that_decides(degree, asked):
    assert asked in questions_left({"age": 29, "degree": degree})
    assert len(questions_left({})) == 4


@pytest.mark.parametrize("text", ["full assessment please, I want everything", "请给我做完整评估", "完整評估"])
def test_who_asks_for_everything_gets_it_at_once(text):
    check = Check()
    assert check.say(text, STARTED) == ["utter_check_intro_full", "utter_question_age"]
    assert check.values("utter_question_age")["progress"]["values"] == {"left": 7}


@pytest.mark.parametrize("text", ["yes", "look closer", "好的", "继续吧", "please check me again"])
def test_a_closer_look_keeps_the_answers_and_asks_the_rest(text):
    check = Check(**CLEAR, check_complete=True, check_history=list(CLEAR))
    assert check.say(text, STARTED) == ["utter_check_to_full", "utter_question_nationality"]
    assert check.answers() == CLEAR and check.values("utter_question_nationality")["progress"]["values"] == {"left": 2}
    for answer in ("Indian", "start a company", "none yet"):
        check.say(answer)
    assert check.question is None and check.slots["check_complete"] is True and not questions_left(check.slots)


@pytest.mark.parametrize("text, left", [("I want the full version", 6), ("完整版", 6)])
def test_a_quick_check_becomes_a_full_one_in_the_middle(text, left):
    check = Check("degree", age=29, check_history=["age"])
    assert check.say(text) == ["utter_check_to_full", "utter_question_degree"]
    assert check.values("utter_question_degree")["progress"]["values"] == {"left": left}


@pytest.mark.parametrize("text", ["make it quick", "我赶时间"])
def test_a_full_check_becomes_a_quick_one_in_the_middle(text):
    check = Check("degree", age=29, check_history=["age"], check_speed="full")
    assert check.say(text) == ["utter_check_to_quick", "utter_question_degree"]
    check = Check("nationality", **CLEAR, check_history=["age"], check_speed="full")
    check.say(text)
    assert check.question is None and check.slots["check_complete"] is True, "what decides is known already"


@pytest.mark.parametrize("text, answers", [("sorry, I meant 36", {**CLEAR, "age": 36}), ("不对，我36岁", {**CLEAR, "age": 36})])
def test_a_correction_after_the_first_estimate_makes_a_new_first_one(text, answers):
    check = Check(**CLEAR, check_complete=True, check_history=list(CLEAR))
    assert check.say(text, STARTED) == ["utter_corrected"]
    assert check.answers() == answers and check.slots.get("check_speed") is None and check.slots["check_complete"] is True


@pytest.mark.parametrize("text", ["back", "上一步"])
def test_back_after_the_first_estimate_takes_the_last_answer_back(text):
    check = Check(**CLEAR, check_complete=True, check_history=list(CLEAR))
    assert check.say(text, STARTED) == ["utter_check_undone", "utter_question_institution"]
    assert check.slots["check_complete"] is False


@pytest.mark.parametrize("speed", [None, "full"])
def test_a_cancelled_check_goes_on_at_its_own_speed(speed):
    check = Check("degree", age=29, check_history=["age"], check_speed=speed)
    check.say("cancel")
    check.say("continue the check", STARTED)
    assert check.slots["check_speed"] == speed and check.question == "degree"


def test_an_answer_taken_back_stays_open_while_a_question_is_answered():
    check = Check(**CLEAR, nationality="IN", check_complete=True, check_history=list(CLEAR))
    check.say("change my nationality", STARTED)
    assert check.say("How much is the fee?", RESUMED) == ["utter_check_resume", "utter_question_nationality"]
    check.say("Canadian", ANSWERED)
    assert check.slots["nationality"] == "CA" and check.question is None


BLOCKED = [
    (dict(age=29, degree="bachelor"), "field", "law", "utter_blocker_field_outside"),
    (dict(age=29, degree="bachelor"), "field", "法学", "utter_blocker_field_outside"),
    (dict(age=29, degree="diploma"), "post", "I work in a company", "utter_blocker_degree_below"),
    (dict(age=21, degree="secondary", degree_in_progress="bachelor"), "post", "我是学生", "utter_blocker_degree_in_progress"),
]


@pytest.mark.parametrize("answers, question, text, key", BLOCKED)
def test_a_blocker_ends_a_quick_check_and_is_named_with_other_ways(answers, question, text, key):
    check = Check(question, **answers)
    check.say(text)
    assert check.question is None and check.slots["check_complete"] is True
    keys = told(**to_profile(check.slots).__dict__)
    assert key in keys and "utter_section_alternatives" in keys and "utter_choice_closer" in keys
    assert check.say("go on anyway", STARTED) == ["utter_check_to_full", "utter_question_plan"], "it has been named already"


@pytest.mark.parametrize("answers, question, text, key", BLOCKED)
def test_a_blocker_is_named_at_once_in_a_full_check_which_goes_on(answers, question, text, key):
    check = Check(question, **answers, check_speed="full")
    assert check.say(text)[-2:] == ["utter_check_blocked", "utter_question_plan"]
    assert check.values("utter_check_blocked")["blocker"]["response"] == key
    assert check.say("还有几个问题")[0] == "utter_check_left", "and it is named once"
    check.say("get a job")
    assert check.question is None and check.slots["check_complete"] is True


def test_a_corrected_blocker_opens_the_check_again():
    check = Check(age=29, degree="bachelor", field="law", check_complete=True, check_history=["age", "degree", "field"])
    assert check.say("sorry, I studied physics", STARTED)[-1] == "utter_question_institution"


@pytest.mark.parametrize("code", ["CN", "HK"])
def test_a_chinese_national_is_told_so_briefly_and_can_name_another_passport(code):
    keys = told(**CLEAR, nationality=code)
    assert keys[0] == FIRST_ESTIMATE and {"utter_quick_other_nationality", "utter_choice_change_nationality"} <= set(keys)
    assert "utter_choice_closer" not in keys and any(key.startswith("utter_blocker_nationality") for key in keys)


@pytest.mark.parametrize(
    "answers, verdict",
    [
        (CLEAR, "promising"), ({**CLEAR, "nationality": "IN"}, "strong_fit"), ({**CLEAR, "age": 43}, "possible"), ({**CLEAR, "age": 52}, "doubtful"),
        ({**CLEAR, "field": "law"}, "does_not_fit"), (dict(age=30, degree="diploma", post="research", field="physics"), "promising"),
        (dict(age=43, degree="diploma", post="research", field="physics"), "possible"),
        (dict(age=29, declined=frozenset({"degree", "field", "institution"})), "too_little_known"),
    ],
)
def test_the_verdict_says_no_more_than_is_known(answers, verdict):
    assert f"utter_quick_{verdict}" in told(**answers)


def test_what_was_not_asked_is_named_and_not_held_against_anyone():
    keys = told(**CLEAR)
    assert "utter_finding_unasked" in keys and "utter_unasked_nationality" in keys
    assert "utter_finding_not_answered_nationality" not in keys
    assert "utter_finding_unasked" not in told(**CLEAR, nationality="IN")


def test_one_thing_that_would_help_most_is_named():
    keys = told(**{**CLEAR, "age": 43, "field": "unlisted", "field_text": "puppetry"})
    assert keys.count("utter_quick_helps") == 1 and len([key for key in keys if key.startswith("utter_change_")]) == 1


def test_only_a_quick_check_with_more_to_ask_gets_a_first_estimate():
    clear = estimate(Profile(**CLEAR), TODAY)
    assert is_quick(clear, None, ("plan",)) and not is_quick(clear, "full", ("plan",)) and not is_quick(clear, None, ())
    assert not is_quick(estimate(Profile(**CLEAR, nationality="CN"), TODAY), "full", ())


def test_there_is_no_blocker_while_a_way_is_open():
    assert blocker(Profile(**CLEAR)) is None and blocker(Profile(degree="diploma")) is None and blocker(Profile()) is None


def test_every_first_estimate_can_be_worded():
    wrong, verdicts = set(), set()
    silent = Profile(age=29, declined=frozenset({"degree", "field", "institution"}))
    for profile in (*profiles(), silent):
        if quick_questions(profile):
            continue  # then there is no first estimate yet
        found = estimate(profile, date(2026, 11, 22))
        for one in parts_of(quick_report(found, profile, remaining_questions(profile))):
            verdicts.add(one["response"])
            for variation in all_variations().get(one["response"], []):
                names = variation.placeholders - set(one["values"]) - set(policy().figures)
                wrong |= {f"{one['response']}: {name}" for name in names if not name.startswith("visa.")}
            if one["response"] not in all_variations():
                wrong.add(f"{one['response']}: no such key")
    assert not wrong, "\n".join(sorted(wrong))
    assert {f"utter_quick_{grade}" for grade in codes.GRADES} <= verdicts
