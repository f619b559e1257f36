from datetime import date

import pytest

from bot.language import Unlisted, read
from bot.language.parse.unlisted import parse_unlisted

TODAY = date(2026, 11, 22)
MIT = "us-massachusetts-institute-of-technology"


def plain(value):
    """A parse result as one comparable value."""
    if isinstance(value, Unlisted):
        return "?" + value.name
    if hasattr(value, "completed"):
        return value.completed if value.in_progress is None else f"{value.completed}+{value.in_progress}"
    if hasattr(value, "values"):
        return set(value.values)
    return value.id if hasattr(value, "candidates") else value.value


STORIES = [
    ("MSc in CS from IIT Bombay", {"degree": "master", "field": "computer_science", "institution": "in-indian-institute-of-technology-bombay"}),
    ("I'm 29, Indian, PhD in physics from MIT, want to start a company in Shenzhen",
     {"age": 29, "nationality": "IN", "degree": "doctorate", "field": "physics", "institution": MIT, "plan": {"entrepreneurship"}}),
    ("29, PhD in CS from IIT Bombay", {"age": 29, "degree": "doctorate", "field": "computer_science", "institution": "in-indian-institute-of-technology-bombay"}),
    ("我是CS PhD，30岁，IIT毕业，可以apply吗", {"age": 30, "degree": "doctorate", "field": "computer_science", "institution": None}),
    ("我28岁，清华大学计算机硕士，印度人，想来中国创业",
     {"age": 28, "degree": "master", "field": "computer_science", "institution": "cn-tsinghua-university", "nationality": "IN", "plan": {"entrepreneurship"}}),
    ("我28歲，清華大學計算機碩士", {"age": 28, "degree": "master", "field": "computer_science", "institution": "cn-tsinghua-university"}),
    ("I studied at Massachusetts Institute of Technology", {"institution": MIT}), ("Indian living in Dubai", {"nationality": "IN", "residence": "AE"}),
    ("bachelor in economics from Greendale University", {"degree": "bachelor", "field": "economics", "institution": "?Greendale University"}),
    ("PhD student at ETH Zurich, German, 27, robotics",
     {"age": 27, "degree": "bachelor+doctorate", "field": "robotics", "institution": "ch-eth-zurich", "post": "student", "nationality": "DE"}),
    ("我是美国人，本科学的机械工程，毕业于密歇根大学",
     {"degree": "bachelor", "field": "mechanical_engineering", "institution": "us-university-of-michigan-ann-arbor", "nationality": "US"}),
    ("I graduated from London School of Economics", {"institution": "gb-london-school-of-economics-and-political-science"}),
    ("MSc in physics, London School of Economics", {"degree": "master", "field": "physics", "institution": "gb-london-school-of-economics-and-political-science"}),
    ("我先生是德国人，36岁，想办K签", {}), ("my daughter got her MSc in biology from McGill and is 25", {}), ("My wife is German, 36, PhD in physics from MIT", {}),
    ("我老婆是中国人，我30岁，清华硕士", {"age": 30, "degree": "master", "institution": "cn-tsinghua-university"}),
    ("My wife is Chinese and I am 31, PhD from MIT", {"age": 31, "degree": "doctorate", "institution": MIT}),
    ("Greendale Institute of Physics was fun", {}), ("I am Kenyan, Indian Institute of Science alumnus", {"nationality": "KE", "institution": "in-indian-institute-of-science"}),
    ("I went to Indian Institute of Science", {"institution": "in-indian-institute-of-science"}),
    ("I want to work in China", {"plan": {"employment"}}), ("China University of Mining", {}), ("do I need a job offer?", {}), ("申请材料有哪些", {}), ("The weather is nice", {}), ("", {}),
    ("My wife is Chinese, can I get a K visa to join her?", {}), ("how long is the visa valid", {}), ("can you answer in English", {}), ("change my age to 30", {"age": 30}), ("change my degree", {}),
    ("She is French and 30", {}), ("他是德国人，29岁", {}), ("I want a master", {}),
]
ANSWERS = [  # (text, expected field, value of that field)
    ("29", "age", 29), ("CS", "field", "computer_science"), ("cs", "field", "computer_science"), ("IT", "field", "information_technology"), ("math", "field", "mathematics"), ("土木", "field", "civil_engineering"),
    ("Computer Scince", "field", "computer_science"), ("English", "field", "english_language"), ("Chinese literature", "field", "chinese_language"), ("None of these", "field", "?None of these"), ("其他", "field", "?其他"), ("not listed", "institution", "?not listed"),
    ("ethnomusicology", "field", "?ethnomusicology"),
    ("Toronto", "institution", "ca-university-of-toronto"), ("mit", "institution", MIT), ("Univeristy of Toronto", "institution", "ca-university-of-toronto"), ("清华", "institution", "cn-tsinghua-university"),
    ("Greendale Community College", "institution", "?Greendale Community College"), ("it's called Fooville Institute of Arts", "institution", "?Fooville Institute of Arts"),
    ("University of Springfield", "institution", "?University of Springfield"), ("某某职业技术学院", "institution", "?某某职业技术学院"), ("no", "post", "none"), ("postdoc", "post", "research"),
    ("India", "nationality", "IN"), ("Chinese", "nationality", "CN"), ("Dubai", "residence", "AE"), ("PhD", "degree", "doctorate"), ("none", "degree", "none"), ("not sure", "plan", {"unsure"}), ("no", "documents", set()),
    ("sorry, I meant physics", "field", "physics"), ("not 35 but 36", "age", 36),
]
NO_ANSWER = [("都有了", "field"), ("空着吧", "institution"), ("こんにちは、ビザの話です", "field"),
             ("我12月20号到北京", "field"), ("我12月20號到北京", "institution"), ("arriving in May", "field"),
             ("同一所", "institution"), ("就是母校", "institution"), ("名校", "institution"), ("Hogwarts", "institution"), ("I think I'd rather tell you later", "institution"), ("what do you mean", "field"), ("why do you ask", "institution"), ("asdfghjkl", "institution"), ("hello", "institution"),
             ("underwater basket weaving", "field"), ("can I use my phone?", "field"), ("none of your business", "institution"), ("你猜", "institution"), ("https://example.org", "institution"), ("社会大学", "institution"), ("", "field"), ("😀", "field"),
             ("a private uni in Lagos", "institution"), ("xkcdvbnm", "institution"), ("zzzzzzz", "institution"), ("hjhjhjhjhj", "field"), ("Greendale University?", "institution")]


@pytest.mark.parametrize("text, values", STORIES)
def test_values_told_without_being_asked(lexicon, text, values):
    assert {name: plain(value) for name, value in read(text, None, lexicon, TODAY).values.items()} == values


@pytest.mark.parametrize("text, expected, value", ANSWERS)
def test_answers_to_the_question_asked(lexicon, text, expected, value):
    assert plain(read(text, expected, lexicon, TODAY).values[expected]) == value


@pytest.mark.parametrize("text, expected", NO_ANSWER)
def test_sentences_questions_and_jokes_are_no_names(lexicon, text, expected):
    assert expected not in read(text, expected, lexicon, TODAY).values


@pytest.mark.parametrize("text, expected, declined", [("idk", "age", True), ("skip", "age", True), ("不想说", "field", True), ("I'd rather not say", "institution", True), ("29", "age", False), ("no", "post", False), ("not sure", "plan", False)])
def test_declined(lexicon, text, expected, declined):
    assert read(text, expected, lexicon, TODAY).declined is declined


@pytest.mark.parametrize("text, expected, low, high", [
    ("29", "age", 1, 1), ("I'm 29 years old", None, 1, 1), ("我28岁", None, 1, 1), ("   I'm\u200b    29", None, 1, 1), ("MSc in CS from IIT Bombay", None, 1, 1), ("The weather is nice", "age", 0, 0), ("", "age", 0, 0),
    ("what documents do I need for the visa", "age", 0, 0), ("skip", "age", 1, 1), ("I'm 29 but my embassy wants an invitation letter from a laboratory", "age", 0, 0.4), ("我30岁，大使馆要邀请函怎么办", "age", 0, 0.6),
])
def test_coverage_tells_an_answer_from_something_else(lexicon, text, expected, low, high):
    assert low <= read(text, expected, lexicon, TODAY).coverage <= high


def test_answer_and_question_in_one_message(lexicon):
    reading = read("I'm 38, is that too old?", "age", lexicon, TODAY)
    assert reading.values["age"].value == 38 and reading.question


def test_a_passport_told_as_citizenship_is_no_document(lexicon):
    assert "documents" not in read("我有印度护照，住在迪拜", None, lexicon, TODAY).values


def test_a_name_with_a_question_mark_is_no_answer():
    assert parse_unlisted("Greendale University?", "institution") is None
    assert parse_unlisted("Greendale University", "institution").name == "Greendale University"


@pytest.mark.parametrize("text, told", [
    ("29岁，博士，学化学的", {"age", "degree", "field"}), ("29歲，博士，學化學的", {"age", "degree", "field"}),
    ("不对，我的专业是物理学", {"field"}), ("不對，我的專業是物理學", {"field"}), ("想继续读博", {"plan"}),
])  # fmt: skip
def test_what_was_studied_is_no_plan_to_study(lexicon, text, told):
    assert set(read(text, "plan", lexicon, TODAY).values) == told


def test_a_corrected_degree_is_no_certificate_in_hand(lexicon):
    assert set(read("Sorry, I meant a master's degree", "documents", lexicon, TODAY).values) == {"degree"}
    assert "documents" in read("passport and my degree certificate", "documents", lexicon, TODAY).values


@pytest.mark.parametrize("text", ["我改主意了，想创业", "我改主意了，想創業", "I changed my mind, I want to start a company"])
def test_another_mind_is_a_correction(lexicon, text):
    reading = read(text, None, lexicon, TODAY)
    assert reading.correction and plain(reading.values["plan"]) == {"entrepreneurship"}


@pytest.mark.parametrize("text", ["wrong university, I studied at MIT", "That's the wrong school, it was MIT", "学校写错了，我是MIT毕业的", "學校不對，我是MIT畢業的"])
def test_what_is_named_as_wrong_is_corrected(lexicon, text):
    reading = read(text, None, lexicon, TODAY)
    assert reading.correction and plain(reading.values["institution"]) == MIT
