"""What the result would be if an answer were another: what is compared, and what is told."""

import pytest

from bot.check.answers import to_profile
from bot.check.correction import read_in_check
from bot.check.interruption import changes_result
from bot.check.lexicon import lexicon
from bot.check.values import hear
from bot.check.what_if import TAKEN_OVER, suppose, wanted, what_if_reply
from bot.policy import codes, estimate, policy
from tests.check.conversation import FULL, TODAY, TORONTO, TSINGHUA
from tests.words import all_variations, by_language


def told(text, **slots):
    before = dict(slots)
    reply = what_if_reply(suppose(text, TODAY), slots, TODAY)
    assert slots == before, "an answer was changed"
    return reply


def blocks(reply):
    return {block["response"]: block["values"] for block in reply["values"]["blocks"]["paragraphs"]}


@pytest.mark.parametrize("text, values", [
    ("what if I had a master's?", {"degree": "master"}), ("and if I were 46?", {"age": 46}), ("and if 46?", {"age": 46}),
    ("假如我有博士学位呢", {"degree": "doctorate"}), ("如果我是复旦的", {"institution": "cn-fudan-university"}),
    ("suppose I studied economics", {"field": "economics"}), ("what if I had a post at a lab", {"post": "research"}),
    ("what if I were 46 and wanted to do business?", {"age": 46, "plan": "business"}),
    ("what if I were German", {"nationality": "DE"}), ("如果我去创业呢", {"plan": "entrepreneurship"}),
    ("what if I had studied physics at tsinghua", {"field": "physics", "institution": TSINGHUA}),
    ("What if I were a professor at Tsinghua", {"post": "teaching", "post_institution": TSINGHUA}),
    ("如果我有清华的博士学位，会更好吗", {"degree": "doctorate", "institution": TSINGHUA}),
    ("what if my passport was valid for only 3 months?", {"passport_months": 3}),
    ("what if I studied at Greendale University", {"institution": "unlisted", "institution_text": "Greendale University"}),
])  # fmt: skip
def test_the_supposed_values_are_read(text, values):
    assert suppose(text, TODAY).values == values


@pytest.mark.parametrize("text, unclear", [
    ("what if I were older?", "age"), ("如果我年轻一点呢", "age"), ("如果我有德国和印度两本护照呢", "nationality"),
    ("what if I had German and Indian passports?", "nationality"),
])  # fmt: skip
def test_what_is_supposed_without_a_clear_value_is_asked_for(text, unclear):
    assert what_if_reply(suppose(text, TODAY), FULL, TODAY)["response"] == f"utter_what_if_unclear_{unclear}"


@pytest.mark.parametrize("text, degree", [
    ("毕业以后会不会好一点", "master"), ("那如果明年毕业呢", "master"), ("what if I wait until I graduate?", "master"),
    ("what if I had a doctorate?", "doctorate"),
])
def test_graduating_brings_the_degree_somebody_studies_for(text, degree):
    slots = {**FULL, "degree": "bachelor", "degree_in_progress": "master"}
    assert f"utter_degree_{degree}" in str(what_if_reply(suppose(text, TODAY), slots, TODAY)["values"]["items"])


@pytest.mark.parametrize("text", [
    "what if I lose my passport", "what if I am already in China", "does it matter if I studied in India?", "如果停留30天呢",
    "what if I get sick", "what if I had all documents", "I am 29", "如果我护照丢了呢",
])  # fmt: skip
def test_what_holds_no_value_supposes_nothing(text):
    assert suppose(text, TODAY) is None


@pytest.mark.parametrize("text, before, direction", [
    ("what if I were 30?", 42, "better"), ("what if I were 46?", 29, "worse"), ("what if I were 30?", 29, "nothing"),
])  # fmt: skip
def test_the_grades_stand_side_by_side(text, before, direction):
    shown = blocks(told(text, **{**FULL, "age": before}))
    grades = shown[f"utter_what_if_{direction}"]
    supposed_age = suppose(text, TODAY).values["age"]
    for when, age in (("before", before), ("after", supposed_age)):
        grade = estimate(to_profile({**FULL, "age": age}), TODAY).grade
        assert grades[when]["response"] == f"utter_grade_{grade}"
    lines = {"utter_what_if_now", "utter_what_if_then"} & set(shown)
    assert lines == (set() if direction == "nothing" else {"utter_what_if_now", "utter_what_if_then"})


def test_only_the_criteria_that_change_are_told():
    shown = blocks(told("what if I were 46?", **FULL))
    assert [line["response"] for line in shown["utter_what_if_now"]["lines"]] == ["utter_finding_age_fits_all"]
    assert [line["response"] for line in shown["utter_what_if_then"]["lines"]] == ["utter_finding_age_above_all"]
    assert shown["utter_what_if_then"]["lines"][0]["values"]["age"] == 46


def test_other_visas_are_told_when_they_are_new():
    assert "utter_section_alternatives" in blocks(told("what if I came to work instead", **FULL))
    worker = {**FULL, "plan": "employment"}
    assert "utter_section_alternatives" not in blocks(told("what if I had a PhD", **worker))


def test_the_old_workplace_goes_with_the_old_post():
    researcher = {**FULL, "degree": "none", "institution": "unlisted", "institution_text": "Greendale", "post": "research"}
    shown = blocks(told("what if I were a teacher", **researcher, post_institution=TSINGHUA))
    then = [line["response"] for line in shown["utter_what_if_then"]["lines"]]
    assert "utter_finding_institution_unlisted" in then and "utter_finding_post_teaching" in then


def test_a_supposition_that_is_so_already_is_said_to_be():
    assert told("what if I had a master's?", **FULL)["response"] == "utter_what_if_known"


def test_what_is_not_clear_is_asked():
    which = told("what if I studied at IIT", **FULL)
    assert which["response"] == "utter_what_if_which" and len(which["values"]["choices"]) > 1
    assert told("what if I were in my thirties", **FULL)["response"] == "utter_what_if_unclear_age"
    assert told("what if I were both Indian and American", **FULL)["response"] == "utter_what_if_unclear_nationality"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_examples_and_buttons_of_these_questions_are_understood(language):
    text = by_language("utter_what_if_unclear_age")[language].text
    assert suppose(text.split("“")[1].split("”")[0], TODAY).values == {"age": 30}
    school = policy().institutions[TORONTO]
    question = by_language("utter_what_if_at")[language].text.format(name=school.name_en if language == "en" else school.name_zh)
    assert suppose(question, TODAY).values == {"institution": TORONTO}


VALUES = {
    "age": [46], "degree": codes.DEGREES, "post": [post for post in codes.POSTS if post != "none"], "plan": codes.PLANS,
    "field": ["economics", "physics"], "institution": [TORONTO, TSINGHUA], "nationality": ["IN", "DE", "US", "CN"],
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", TAKEN_OVER)
def test_the_sentence_that_takes_a_supposition_over_is_understood(name, language):
    for value in VALUES[name]:
        if (name, value) == ("degree", "none"):
            continue  # nobody supposes to have none and takes it over in these words
        sentence = by_language(f"utter_what_if_change_{name}")[language].text.format(value=word(name, value, language))
        reading = read_in_check(sentence, None, list(TAKEN_OVER), lexicon(), TODAY)
        assert changes_result(reading) and hear(reading, None).values.get(name) == value, sentence


def word(name, value, language):
    if name in ("degree", "post", "plan"):
        return by_language(f"utter_{name}_{value}")[language].text
    tables = {"field": policy().fields, "institution": policy().institutions, "nationality": policy().countries}
    return getattr(tables[name][value], f"name_{language}") if name in tables else value


@pytest.mark.parametrize("topic, text, is_wanted", [
    (None, "what if I had a master's?", True), ("education_requirement", "would a PhD help?", True),
    ("fees", "what if I were 46?", True), ("can_i_work", "what if I find a job in China?", False),
    ("work_channel", "what if I had a post at a lab?", True), (None, "what if I get sick?", False), (None, "I am 46", False),
])  # fmt: skip
def test_what_is_wanted_after_a_result(topic, text, is_wanted):
    assert wanted(text, topic, FULL, TODAY) == is_wanted


def test_without_enough_answers_nothing_is_wanted():
    text = "what if I had a master's?"
    assert not wanted(text, None, {}, TODAY) and not wanted(text, None, {"age": 29}, TODAY)
    assert wanted(text, None, {name: FULL[name] for name in ("age", "degree", "field", "institution")}, TODAY)


def test_every_direction_has_words():
    assert {f"utter_what_if_{name}" for name in ("better", "worse", "same", "nothing")} <= set(all_variations())


@pytest.mark.parametrize("text", ["what if I came for a job?", "如果我是去找工作呢", "what if I wanted to start a company?", "要是我想去創業呢"])
def test_right_after_a_result_another_plan_is_one_for_it(text):
    assert wanted(text, "job_search", FULL, TODAY, "utter_result_quick") and wanted(text, "can_i_work", FULL, TODAY, "utter_what_if")
    assert not wanted(text, "job_search", FULL, TODAY, "utter_faq/fees")
    assert not wanted("what if I found a post there?", "job_search", FULL, TODAY, "utter_result_quick")
