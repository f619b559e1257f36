"""Warnings, the employer's view and help with the file, as the user gets them."""

import re

import pytest

from actions.advise import ActionAdviseEmployer, ActionCoachFile, ActionWarnUnlawful
from bot.language.parse.employer import ASKED, employer
from bot.language.parse.unlawful import KINDS
from bot.policy import policy
from tests.actions.conversation import keys, run, tracker, user
from tests.actions.test_follow_up import worded
from tests.words import LANGUAGES, PLACEHOLDER, all_variations, by_language

# No source states what bribery or entering in secret costs, so their warnings name no law and no figure.
NO_FACT_ON_THE_RISK = ("utter_unlawful_bribe", "utter_unlawful_illegal_entry")
UNLAWFUL = [f"utter_unlawful_{kind}" for kind in KINDS]
EMPLOYER = [f"utter_employer_{asked}" for asked in ASKED]


def reply(action, text, **slots):
    events, messages = run(action, tracker(text, **slots))
    assert events == [] and len(messages) == 1
    return messages[0]


@pytest.mark.parametrize("text, kind", [
    ("can I work on K first and get the permit later", "work_without_permit"), ("fake diploma ok?",
    "fake_papers"), ("想賴著不走", "overstay"),
    ("给签证官塞红包有用吗", "bribe"), ("假结婚能拿居留吗", "false_marriage"), ("就先让他入职，许可回头再补", "hire_without_permit"), ("我想业余接点私活", "side_work"),
])
def test_a_wish_is_refused_by_its_kind(text, kind):
    assert reply(ActionWarnUnlawful(), text)["response"] == f"utter_unlawful_{kind}"


@pytest.mark.parametrize("action", [ActionWarnUnlawful(), ActionAdviseEmployer(), ActionCoachFile()])
@pytest.mark.parametrize("text", ["how much is the visa", "", None, "👋"])
def test_anything_else_is_not_answered_with_advice(action, text):
    assert reply(action, text)["response"] == "utter_default"


@pytest.mark.parametrize("key", UNLAWFUL)
@pytest.mark.parametrize("language, refuses", [
    ("en", r"\b(?:can't|won't) help|no way I can help"), ("zh", "不能(?:帮|给)"),
])
def test_a_refusal_names_risk_way_and_hotline(key, language, refuses):
    text = by_language(key)[language].text
    first = text.split("\n")[0]
    assert re.search(refuses, first), "the first paragraph refuses"
    assert "{immigration_hotline}" in text and by_language(key)[language].follow_up
    if key not in NO_FACT_ON_THE_RISK:
        assert any(name != "immigration_hotline" for name in PLACEHOLDER.findall(text)), "the risk in figures"
    else:
        assert set(PLACEHOLDER.findall(text)) == {"immigration_hotline"}
        assert not re.search(r"\blaws?\b|\bfine[ds]?\b|deport|罚|法律|违法|驱逐", text)


@pytest.mark.parametrize("key", [*UNLAWFUL, *EMPLOYER])
def test_every_figure_comes_from_a_fact_that_is_named(key):
    for variation in all_variations()[key]:
        assert {policy().figures[name].fact for name in variation.placeholders} - set(variation.facts) == set()


@pytest.mark.parametrize("text, key", [
    ("we want to hire a K visa holder, what do we have to do?", "view"), ("我们公司想聘一个已经在中国的K签博士", "view_in_china"),
    ("The candidate is in India, our company wants to employ him on a K visa", "view_abroad"), ("must we sponsor",
    "invites"),
])
def test_the_employer_gets_the_view_of_the_case(text, key):
    assert reply(ActionAdviseEmployer(), text)["response"] == f"utter_employer_{key}"


def test_an_employer_is_remembered_for_two_turns():
    before = ({"event": "user", "text": "x"}, {"event": "bot", "text": "y", "metadata": {"metadata": {"response": "utter_employer_view"}}})
    asked = "要多久才能上班"
    _, messages = run(ActionAdviseEmployer(), tracker(asked, events=(*before, user(asked))))
    assert keys(messages) == ["utter_employer_start"]
    for between, told in ((["ok"], "utter_employer_start"), (["ok", "thanks"], "utter_default")):
        _, messages = run(ActionAdviseEmployer(), tracker(asked, events=(*before, *map(user, between), user(asked))))
        assert keys(messages) == [told]


@pytest.mark.parametrize("language, company, employee", [
    ("en", "The company: {unlawful_hire_fine}", "The employee: {unlawful_work_fine}"),
    ("zh", "单位：每聘一人罚{unlawful_hire_fine}", "本人：罚{unlawful_work_fine}"),
])
def test_the_fines_of_both_sides_are_told_apart(language, company, employee):
    text = by_language("utter_employer_fines")[language].text
    assert company in text and employee in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_general_view_asks_where_the_person_is(language):
    choices = reply(ActionAdviseEmployer(), "我们公司想聘用K签人才")["choices"]
    sent = [by_language(choice["response"])[language].text for choice in choices]
    assert [employer(text) for text in sent] == ["view_in_china", "view_abroad"]
    assert "choices" not in reply(ActionAdviseEmployer(), sent[0])


@pytest.mark.parametrize("key", ["utter_employer_view", "utter_employer_view_in_china", "utter_employer_view_abroad"])
@pytest.mark.parametrize("language, parts", [
    ("en", ("work permit", "residence permit", "online", "social insurance", "Shanghai", r"agency")),
    ("zh", ("工作许可", "居留证件", "网上", "社会保险", "上海", "代办机构")),
])
def test_a_view_covers_what_an_employer_must_know(key, language, parts):
    text = by_language(key)[language].text
    assert [part for part in parts if part not in text] == []


def test_the_profile_decides_the_advice():
    founder = reply(ActionCoachFile(), "what goes into a CV?", plan="entrepreneurship")
    assert founder["opening"]["response"] == "utter_coach_for_founder"
    researcher = reply(ActionCoachFile(), "what goes into a CV?", post="research")
    assert researcher["opening"]["response"] == "utter_coach_for_researcher"


def test_what_the_message_tells_counts_before_the_profile():
    text = "I want to start a company in Shenzhen. What should my CV look like?"
    told = reply(ActionCoachFile(), text, plan="research")
    assert told["opening"]["response"] == "utter_coach_for_founder"


@pytest.mark.parametrize("text, kind", [
    ("I'm a founder of a robotics start-up. What should my CV say?", "founder"), ("我是创业者，推荐信找谁写", "founder"),
    ("I'm a recent graduate, what goes into my CV?", "graduate"), ("我是應屆畢業生，簡歷怎麼寫", "graduate"),
    ("I graduated ten years ago, what goes into my CV?", "anyone"), ("what should graduates put in a CV?", "anyone"),
    ("I'm a postdoc, what should my CV say?", "researcher"), ("我是科研人员，简历怎么写", "researcher"), ("what should my CV say?", "anyone"),
])
def test_who_somebody_is_counts_like_a_plan(text, kind):
    assert reply(ActionCoachFile(), text)["opening"]["response"] == f"utter_coach_for_{kind}"


LANGUAGES_OF_TEXT = ("please answer this question in English", "请用简体中文回答这个问题", "請用繁體中文回答這個問題")


@pytest.mark.parametrize("text", LANGUAGES_OF_TEXT)
@pytest.mark.parametrize("asked", ["help me strengthen my application", "tips for CV and recommendation letters"])
@pytest.mark.parametrize("slots", [
    {}, {"plan": "entrepreneurship", "age": 41}, {"post": "research", "degree": "doctorate"}, {"degree": "bachelor"},
])
def test_the_advice_reads_well(text, asked, slots):
    shown = worded(reply(ActionCoachFile(), asked, **slots), text)
    assert not PLACEHOLDER.search(shown["text"]) and "\n\n\n" not in shown["text"]
    assert shown["buttons"] or "recommendation" in asked
    assert shown["metadata"]["sources"]


@pytest.mark.parametrize("text", LANGUAGES_OF_TEXT)
@pytest.mark.parametrize("key", [*UNLAWFUL, *EMPLOYER])
def test_every_reply_can_be_worded(key, text):
    shown = worded({"response": key}, text)
    assert not PLACEHOLDER.search(shown["text"]) and shown["buttons"] and shown["metadata"]["sources"]


# A warning has to be read in one go; a view is a note to keep, so it may be longer.
@pytest.mark.parametrize("key, english, chinese", [
    *((key, 155, 260) for key in UNLAWFUL), *((key, 200, 350) for key in EMPLOYER),
])
def test_a_reply_stays_short(key, english, chinese):
    en, zh = (by_language(key)[language].text for language in LANGUAGES)
    assert len(en.split()) <= english and len(re.findall(r"[\u4e00-\u9fff]", zh)) <= chinese
