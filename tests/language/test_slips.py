"""Faults met in conversations, by mechanism, each with neighbours that must stay as they are."""

from datetime import date

import pytest

from bot.language import Unlisted, read
from bot.language.parse.denial import denied_spans
from bot.language.parse.yesno import yes_no

TODAY = date(2026, 11, 22)
MIT, STANFORD = "us-massachusetts-institute-of-technology", "us-stanford-university"


def plain(value):
    """A parse result as one comparable value; None for a field that was not told."""
    if value is None:
        return None
    if isinstance(value, Unlisted):
        return "?" + value.name
    if hasattr(value, "values"):
        return set(value.values)
    return value.id if hasattr(value, "candidates") else value.value


DENIED = [
    ("不是复旦，是浙江大学", "institution", "cn-zhejiang-university"), ("是浙江大学，不是复旦", "institution", "cn-zhejiang-university"),
    ("not MIT, Stanford", "institution", STANFORD), ("not MIT but Stanford", "institution", STANFORD), ("It's Stanford, not MIT", "institution", STANFORD),
    ("not Greendale University but Fooville College", "institution", "?Fooville College"),
    ("not physics but chemistry", "field", "chemistry"), ("是化学不是物理", "field", "chemistry"), ("不是硕士，是博士", "degree", "doctorate"),
    ("not Indian but Pakistani", "nationality", "PK"), ("我不是中国人，是印度人", None, None), ("不是学生，是老师", "post", "teaching"), ("not study but work", "plan", {"employment"}),
    ("not 35 but 36", "age", 36), ("my school is not MIT, it's Stanford", "institution", STANFORD), ("Georgia", "institution", "us-university-of-georgia"), ("India", "institution", None), ("not sure, maybe physics", "field", "physics"),
]
DEGREE_NAMES = [
    ("Bachelor of Science", None), ("Master of Technology", None), ("理学学士", None), ("工学硕士", None), ("I have a Bachelor of Engineering", None),
    ("Bachelor of Engineering in Civil", "civil_engineering"), ("Master of Science in Physics", "physics"), ("物理学硕士", "physics"),
]
NO_NAME = [(text, kind) for kind in ("institution", "field") for text in ("还没准备", "还没准备好", "check", "continue", "ok", "start", "PhD", "本科", "India", "hello")] + [
    ("土木工程", "institution"), ("biology", "institution"), ("I do research", "institution"), ("UW", "field"), ("Tsinghua", "field"), ("清华", "field")]
CHANGES = [
    ("change my degree to master", "degree", "master"), ("please change my age to 31", "age", 31), ("把年龄改成32", "age", 32), ("my age should be 31", "age", 31),
    ("年龄应该是32", "age", 32), ("I want to change an answer", None, None), ("Change my university", "institution", None), ("改一下学校", "institution", None),
    ("my major is wrong", "field", None), ("change my university to MIT", "institution", MIT),
]
CHINESE_NAMES = [
    ("北山理工大学", "?北山理工大学"), ("华山清华大学", "?华山清华大学"), ("清华大学附属中学", "?清华大学附属中学"), ("北京理工大学", "cn-beijing-institute-of-technology"),
    ("我毕业于清华大学计算机系", "cn-tsinghua-university"), ("我是从南京大学毕业的", "cn-nanjing-university"), ("本科浙江大学硕士清华大学", "cn-zhejiang-university"), ("北京清华大学", "cn-tsinghua-university"),
]
UNASKED = [
    ("不对，打错了，是36", {"age": 36}), ("sorry, typo, 36", {"age": 36}), ("不对，是3个", {}), ("actually 30 days", {}),
    ("我是印度人，想来找工作", {"nationality": "IN", "plan": {"employment"}}), ("我在找工作", {"post": "none"}),
    ("Do I qualify? 27, MSc physics", {"age": 27, "degree": "master", "field": "physics"}), ("Hi! 27, MSc", {"age": 27, "degree": "master"}),
    ("31yo, electrical engineer (BTech NIT Trichy), nigerian passport",
     {"age": 31, "degree": "bachelor", "field": "electrical_engineering", "institution": "in-national-institute-of-technology-tiruchirappalli", "post": "industry", "nationality": "NG"}),
    ("I'm a mechanical engineer", {"field": "mechanical_engineering", "post": "industry"}), ("I'm a chemist", {"field": "chemistry"}), ("我是软件工程师", {"field": "software_engineering", "post": "industry"}),
    ("I am a civil engineer, BSc maths", {"degree": "bachelor", "field": "mathematics", "post": "industry"}), ("I'm an engineer", {"post": "industry"}), ("my wife is a chemist", {}),
]
RULES = ["Does a research post help?", "does a research post help", "自考本科算不算", "靠科研岗位能申请吗", "开公司可以吗", "is 38 too old", "does bioinformatics count", "is a bachelor enough?", "本科够不够", "硕士行不行", "do PhD students count"]
ASKED_WITH_A_FACT = [("I have a bachelor, is that enough?", "degree", "bachelor"), ("38, is that a problem?", "age", 38), ("PhD?", "degree", "doctorate"), ("30岁，印度人，可以申请吗", "age", 30), ("硕士28岁能申请吗", "age", 28)]
EMOJI = [("29 🎂", "age", 29), ("🎂29🎂", "age", 29), ("MSc 👍", "degree", "master"), ("清华 🙂", "institution", "cn-tsinghua-university"), ("work 💼", "plan", {"employment"}),
         ("Greendale University 🎓", "institution", "?Greendale University"), ("India 🇮🇳", "nationality", "IN"), ("no 🙅", "post", "none")]
SPELLING = [("batchelors degree", "bachelor"), ("masters degre", "master"), ("phd.", "doctorate"), ("doctrate", "doctorate"), ("that matters", None)]


@pytest.mark.parametrize("text, expected, value", [row for row in DENIED if row[1]] + EMOJI + [(t, "institution", v) for t, v in CHINESE_NAMES]
                         + [(t, "degree", v) for t, v in SPELLING])
def test_answers(lexicon, text, expected, value):
    assert plain(read(text, expected, lexicon, TODAY).values.get(expected)) == value


def test_a_denied_country_is_not_the_nationality(lexicon):
    assert plain(read("我不是中国人，是印度人", None, lexicon, TODAY).values["nationality"]) == "IN"


@pytest.mark.parametrize("text", ["I am not a student", "我不是学生", "是不是要博士", "not sure", "not sure, maybe physics", "not finished, PhD", "PhD, not finished", ""])
def test_what_nothing_takes_the_place_of_is_not_blanked(text):
    assert denied_spans(text) == []


@pytest.mark.parametrize("text, field", DEGREE_NAMES)
def test_the_name_of_a_degree_is_no_field(lexicon, text, field):
    values = read(text, "degree", lexicon, TODAY).values
    assert "degree" in values and plain(values.get("field")) == field


@pytest.mark.parametrize("text, expected", NO_NAME)
def test_commands_small_talk_and_names_of_another_kind_are_no_unlisted_names(lexicon, text, expected):
    assert expected not in read(text, expected, lexicon, TODAY).values


@pytest.mark.parametrize("text, field, value", CHANGES)
@pytest.mark.parametrize("expected", [None, "post"])
def test_a_change_carries_its_field_and_its_value(lexicon, text, field, value, expected):
    reading = read(text, expected, lexicon, TODAY)
    assert (reading.command.name, reading.command.field) == ("change", field)
    assert {name: plain(v) for name, v in reading.values.items()} == ({} if value is None else {field: value})


@pytest.mark.parametrize("text", ["my degree should be enough", "年龄应该是多少", "what should my age be"])
def test_what_should_be_is_not_always_a_change(lexicon, text):
    assert read(text, None, lexicon, TODAY).command is None


@pytest.mark.parametrize("text, values", UNASKED)
def test_values_told_without_being_asked(lexicon, text, values):
    assert {name: plain(value) for name, value in read(text, None, lexicon, TODAY).values.items()} == values


@pytest.mark.parametrize("text", RULES)
@pytest.mark.parametrize("expected", [None, "degree", "post"])
def test_a_question_about_a_rule_tells_nothing_of_the_user(lexicon, text, expected):
    reading = read(text, expected, lexicon, TODAY)
    assert reading.question and set(reading.values) <= {"field", "institution"}


@pytest.mark.parametrize("text, field, value", ASKED_WITH_A_FACT)
def test_a_fact_beside_a_question_stays(lexicon, text, field, value):
    reading = read(text, field, lexicon, TODAY)
    assert reading.question and plain(reading.values[field]) == value


@pytest.mark.parametrize("text", ["none of your business", "not telling", "关你什么事", "mind your own business"])
@pytest.mark.parametrize("expected", ["age", "field", "institution"])
def test_a_refusal_is_declined(lexicon, text, expected):
    reading = read(text, expected, lexicon, TODAY)
    assert yes_no(text) == "declined" and reading.declined and not reading.values and not reading.question


def test_why_should_i_tell_you_asks_for_the_reason(lexicon):
    assert read("why should I tell you", "age", lexicon, TODAY).command.name == "why"
