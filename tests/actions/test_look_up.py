"""Look-ups as the user gets them."""

import re
from datetime import date

import pytest

from actions.look_up import ActionLookUp
from bot.look_up import LookUp, say_places
from bot.look_up.fields import fields_asked
from bot.look_up.say import look_up_replies
from bot.look_up.say_places import FACTS
from bot.look_up.say_standing import _WHY_BORDERLINE
from bot.policy import policy
from tests.actions.conversation import keys, run, tracker
from tests.actions.test_follow_up import worded
from tests.follow_up.test_context import USER, bot
from tests.words import PLACEHOLDER, all_variations, by_language

SCHOOLS, FIELDS, APPLY = "recognized_university", "stem_field", "how_to_apply"
PAPERS, PEOPLE = "document_authentication", "nationality_restrictions"


def replies(text, topic):
    conversation = tracker(text)
    conversation.latest_message["intent"] = {"name": "faq", "full_retrieval_intent_name": f"faq/{topic}"}
    events, messages = run(ActionLookUp(), conversation)
    assert events == []
    return messages


def shown(text, topic, language="en"):
    message, = replies(text, topic)
    return worded(message, {"en": "please answer in English", "zh": "请用简体中文回答"}[language])


@pytest.mark.parametrize("text, language, parts", [
    ("is Politecnico di Milano well known enough?", "en", ["Italy", r"ARWU 2025", r"QS 2027 rank 87", "good sign",
    "no official list"]),
    ("清华大学算不算", "zh", ["双一流", "教育部直属", "第18名", "很有利", "没有找到"]),
    ("is Max Planck ok", "en", ["research institution", "good sign"]),
    ("is Landmark University fine", "en", ["Nigeria", "My reading: open", "settles nothing"]),
    ("does Greendale University count?", "en", [r"\*\*Greendale University\*\*", "no refusal", "no official list"]),
    ("小王子大学算知名吗", "zh", ["小王子大学", "不等于不行", "官方的院校名单"]),
    ("is Polytecnico di Milano ok", "en", ["I took it that you mean Polytechnic University of Milan"]),
])
def test_a_school_is_answered_from_the_data_as_our_reading(text, language, parts):
    reply = shown(text, SCHOOLS, language)
    assert [part for part in parts if not re.search(part, reply["text"])] == []
    assert reply["metadata"]["standing"] == "inferred" and len(reply["buttons"]) == 2


def test_a_name_with_several_meanings_is_asked_back_and_its_labels_are_understood():
    message, = replies("is Washington well known", SCHOOLS)
    assert message["response"] == "utter_which_institution"
    assert [keys(replies(label["en"], SCHOOLS)) for label in message["choices"]] == [["utter_look_up"]] * 2


@pytest.mark.parametrize("text, language, parts", [
    ("does bioinformatics count?", "en", [r"Bioinformatics\*\*: yes"]), ("is economics STEM", "en", ["borderline",
    "mention economics", "transcript"]),
    ("临床医学算STEM吗", "zh", ["边缘", "医学", "成绩单"]), ("学法律的能申请吗", "zh", ["法学", "不算", "任教或做研究"]),
    ("does law count", "en", ["no, by my list", "teaching or researching"]), ("does puppetry count as STEM", "en",
    ["no refusal"]),
])
def test_a_field_is_answered_with_its_reason(text, language, parts):
    reply = shown(text, FIELDS, language)
    assert [part for part in parts if not re.search(part, reply["text"])] == []
    assert reply["metadata"]["standing"] == "inferred"


def test_several_fields_are_grouped_by_what_holds_for_them():
    text = shown("economics, architecture, physics, chemistry or law: which is stem", FIELDS)["text"]
    assert "**Physics, Chemistry**" in text and text.index("Physics") < text.index("Economics") < text.index("Law")
    assert text.count("transcript") == 1


def test_a_field_outside_leads_on_to_the_post():
    assert "Teaching or research" in [button["title"] for button in shown("does law count", FIELDS)["buttons"]]


@pytest.mark.parametrize("text, parts, missing", [
    ("Indian in Dubai, where do I apply", ["United Arab Emirates", "sources differ", "proof of legal stay", "fmprc",
    "India.*legalisation"], "Manchester"),
    ("I'm Brazilian and live in Brazil, which consulate?", ["Brazil", "apostille will do", "no addresses"], "sources differ"),
    ("I live in Leeds, where do I apply?", ["United Kingdom", "Manchester"], "sources differ"),
    ("where do Nigerians apply", ["passport is from .*Nigeria", "where you live first", "consular legalisation"],
    "Papers issued in .*United"),
    ("I'm German and live in Shanghai, where do I apply?", ["applied for abroad"], "fmprc"),
    ("I live in Hong Kong, which office?", ["no data", "12367"], "embassy"),
    ("I'm Chinese, living in Canada, where do I apply?", ["foreigners", "Canada"], "sources differ"),
])
def test_where_to_apply_says_what_is_known_and_where_to_look(text, parts, missing):
    said = shown(text, APPLY)["text"]
    assert [part for part in parts if not re.search(part, said)] == [] and not re.search(missing, said)


@pytest.mark.parametrize("text, part", [
    ("Indian degree, apostille?", "safe side"), ("German degree, apostille?", "an apostille will do"),
    ("Egyptian degree, apostille?", "consular legalisation"),
    ("Vietnamese degree, apostille?", "since 11 September 2026"), ("Taiwanese degree, apostille?", "cannot tell"),
    ("degree from Fudan, apostille?", "no foreign authentication"),
])
def test_papers_follow_the_table_of_the_day(text, part, monkeypatch):
    monkeypatch.setattr(say_places, "today", lambda: date(2026, 11, 22))
    assert part in shown(text, PAPERS)["text"]


def test_a_convention_still_to_come_is_dated(monkeypatch):
    monkeypatch.setattr(say_places, "today", lambda: date(2026, 1, 1))
    assert "consular legalisation until 11 September 2026" in shown("Vietnamese degree, apostille?", PAPERS)["text"]


def test_a_country_is_open_and_an_opinion_is_called_one():
    said = shown("can indians apply", PEOPLE)["text"]
    assert "no obstacle" in said and "opinion, not a rule" in said
    assert "opinion" not in shown("can Kenyans apply", PEOPLE)["text"]


@pytest.mark.parametrize("text, topic, said", [
    ("my wife is Chinese, can I get a K visa to join her?", "family_members", ["utter_premise_chinese_family"]),
    ("so with K I can start a job on Monday?", "can_i_work", ["utter_premise_work_now", "utter_faq/can_i_work"]),
    ("K is five years and 180 days, right?", "duration_validity_entries", ["utter_premise_validity",
    "utter_faq/duration_validity_entries"]),
    ("only 35 and under, right?", "age_limit", ["utter_premise_age", "utter_faq/age_limit"]),
    ("free of charge, isn't it", "fees", ["utter_premise_free", "utter_faq/fees"]),
    ("hello", "greet", ["utter_default"]), ("", "fees", ["utter_default"]), (None, "fees", ["utter_default"]),
])
def test_a_premise_is_put_right_before_the_answer(text, topic, said):
    assert keys(replies(text, topic)) == said


def test_a_correction_is_one_line_and_names_the_family_visa():
    for name in ("work_now", "validity", "age", "free"):
        assert all("\n" not in v.text and v.facts for v in by_language(f"utter_premise_{name}").values())
    family = by_language("utter_premise_chinese_family")
    assert all("Q1" in variation.text for variation in family.values())


def test_nothing_to_look_up_is_refused():
    with pytest.raises(ValueError):
        look_up_replies(LookUp())


ASKED = [
    ("清华大学算不算", SCHOOLS), ("is MIT or ETH Zurich better known", SCHOOLS),
    ("economics, physics or law: which is stem", FIELDS),
    ("Indian in Dubai, where do I apply", APPLY), ("I live in Leeds, where do I apply?", APPLY),
    ("Egypt and Vietnam degrees, apostille?", PAPERS),
    ("can indians apply", PEOPLE), ("does CS from IITB count", SCHOOLS), ("where do Nigerians apply", APPLY),
]


@pytest.mark.parametrize("text", ["please answer in English", "请用简体中文回答", "請用繁體中文回答這個問題"])
@pytest.mark.parametrize("asked, topic", ASKED)
def test_every_reply_reads_well_in_every_script(asked, topic, text):
    message, = replies(asked, topic)
    reply = worded(message, text)
    assert not PLACEHOLDER.search(reply["text"]) and "\n\n\n" not in reply["text"] and reply["metadata"]["sources"]
    assert reply["buttons"][-1]["payload"] != reply["buttons"][0]["payload"]
    if text.startswith("please"):
        assert not re.search("[\u4e00-\u9fff]", reply["text"]) and len(reply["text"].split()) < 190


def test_every_figure_of_a_paragraph_comes_from_a_fact_that_is_named():
    for key, facts in FACTS.items():
        for variation in all_variations()[f"utter_look_up_{key}"]:
            figures = {policy().figures[name].fact for name in variation.placeholders if name in policy().figures}
            assert figures <= set(facts), key
            assert set(facts) <= set(policy().facts)


def test_every_borderline_field_has_a_reason_and_no_other_field():
    ids = {id for group in _WHY_BORDERLINE.values() for id in group}
    assert {policy().fields[id].stem_class for id in ids} == {"borderline"}
    assert {f"utter_look_up_why_{why}" for why in [*_WHY_BORDERLINE, "mixed"]} <= set(all_variations())


def test_masked_names_are_no_fields():
    text = "does Computer Science University count"
    assert fields_asked(text, [(5, 32)], True) == []


@pytest.mark.parametrize("given, key", [("utter_faq/age_limit", "utter_brief_age_limit"), ("utter_faq/fees", "utter_faq/age_limit")])
def test_a_doubt_about_the_answer_just_given_does_not_get_it_again(given, key):
    text = "中介说35岁以上肯定拒签，是真的吗"
    conversation = tracker(text, events=(USER, bot(given), USER))
    conversation.latest_message["intent"] = {"name": "faq", "full_retrieval_intent_name": "faq/age_limit"}
    assert keys(run(ActionLookUp(), conversation)[1]) == ["utter_premise_age_refused", key]


@pytest.mark.parametrize("text, topic, words", [
    ("我係香港人", PEOPLE, "中國公民"), ("Does the K visa count for Hong Kong as well?", PEOPLE, "would not count on it"),
    ("can my wife work on that visa?", "family_members", "does not allow work"),
])
def test_what_ends_a_hope_says_so_first(text, topic, words):
    message, = replies(text, topic)
    reply = worded(message, text)
    assert words in reply["text"].split("\n")[0] and not PLACEHOLDER.search(reply["text"]) and reply["buttons"]
