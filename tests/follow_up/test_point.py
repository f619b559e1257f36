"""Another question on a topic answered a moment ago."""

import pytest

from bot.follow_up.point import MOMENT, answered, asks_a_point, point_replies, touches_last_answer
from bot.policy import policy
from bot.wording import fill, in_traditional
from tests.words import by_language

WORK_EN, WORK_ZH, FEES_EN = ("can_i_work", "can I work on it?"), ("can_i_work", "K签能工作吗"), ("fees", "how much does it cost?")
PAPERS_ZH, AGE_ZH = ("required_documents", "要哪些材料"), ("age_limit", "K签有年龄限制吗")


def user(text):
    return {"event": "user", "text": text}


def bot(response, text="", facts=()):
    return {"event": "bot", "text": text, "metadata": {"metadata": {"response": response, "facts": list(facts)}}}


def events(topic, asked, text):
    """A question, its written answer with its line of sources, and `text`; latest first."""
    language = "zh" if any("一" <= character for character in asked) else "en"
    words = by_language(f"utter_faq/{topic}")[language]
    said = fill(words.text, language, policy(), {})
    if "證" in asked or "簽" in asked:
        said = in_traditional(said)
    title = getattr(policy().sources[policy().facts[words.facts[0]].sources[0]].title, language)
    return [user(text), bot(f"utter_faq/{topic}", f"{said}\n\n({title})", words.facts), user(asked)]


def told(topic, asked, text):
    (reply,) = point_replies(text, topic, events(topic, asked, text))
    return reply["response"], "\n".join(reply["values"].get("passages", {}).get("paragraphs", []))


SAID = [
    (WORK_EN, "What about an unpaid internship?", "no exception for internships"),
    (WORK_EN, "what about a placement for my studies", "no exception for internships"),
    (WORK_EN, "could I freelance for clients abroad?", "no exception for internships"),
    (WORK_ZH, "那实习呢", "实习、自由职业"),
    (("can_i_work", "K簽能工作嗎"), "遠程辦公呢", "遠程辦公"),
    (FEES_EN, "does the visa centre charge extra?", "service charge"),
    (("fees", "要多少钱"), "美国护照呢", "美国公民"),
    (PAPERS_ZH, "照片有什么要求", "白底"),
    (AGE_ZH, "我46岁还有希望吗", "45岁以上"),
    (("health_check", "do I need a medical?"), "which clinic?", "clinics it accepts"),
    (("processing_time", "办理要多久"), "可以先订机票吗", "不能改签的机票"),
]
UNKNOWN = [
    (WORK_ZH, "工作许可要办多久"), (FEES_EN, "is it cheaper for Germans?"), (FEES_EN, "how can I pay, by card?"),
    (("entrepreneurship", "can I start a company?"), "how much capital do I need?"), (AGE_ZH, "能替别人问吗"),
]


@pytest.mark.parametrize("before, text", [case[:2] for case in SAID] + UNKNOWN)
def test_another_question_is_known(before, text):
    topic = before[0]
    assert asks_a_point(text, topic, events(*before, text))
    assert not asks_a_point(text, "other_cities", events(*before, text)), "another topic has its own answer"
    assert not asks_a_point(text, topic, [user(text)]), "nothing was answered"


@pytest.mark.parametrize("before, text", [
    (WORK_EN, "Can I work on it"), (WORK_ZH, "拿K签可以上班吗"), (("age_limit", "how old can I be"), "what is the maximum age"),
    (("family_members", "太太孩子可以一起吗"), "家属能跟着来吗"), (FEES_EN, "how much does it cost?"),
])  # fmt: skip
def test_the_same_question_in_other_words_is_no_other(before, text):
    assert not asks_a_point(text, before[0], events(*before, text))


@pytest.mark.parametrize("before, text, words", SAID)
def test_what_the_answer_said_on_it_is_told(before, text, words):
    response, passages = told(*before, text)
    assert response == "utter_point_said" and words in passages and len(passages.split("\n\n")) <= 2


@pytest.mark.parametrize("before, text", UNKNOWN)
def test_what_is_not_known_is_said_and_the_answer_kept_short(before, text):
    keys = [one["response"] for one in point_replies(text, before[0], events(*before, text))]
    assert keys == ["utter_point_unknown", f"utter_brief_{before[0]}"]


def test_the_short_answer_is_not_given_twice():
    topic, asked = FEES_EN
    short = [bot("utter_brief_fees"), bot("utter_point_unknown")]
    newest_first = [user("by card?"), *short, *events(topic, asked, "is it cheaper for Germans?")]
    (reply,) = point_replies("by card?", topic, newest_first)
    assert reply["response"] == "utter_point_unknown_too" and reply["values"]["choices"]


def test_a_passage_told_a_moment_ago_is_not_told_whole_again():
    before = events(*WORK_EN, "what about an internship?")
    (first,) = point_replies("what about an internship?", "can_i_work", before)
    reply = bot("utter_point_said", "\n".join(first["values"]["passages"]["paragraphs"]))
    (again,) = point_replies("and freelancing?", "can_i_work", [user("and freelancing?"), reply, *before])
    assert again["response"] == "utter_point_again"
    assert "freelancing" in again["values"]["passages"]["paragraphs"][0]
    assert len(again["values"]["passages"]["paragraphs"][0]) < len(first["values"]["passages"]["paragraphs"][0])


def test_the_sentence_repeated_is_the_one_that_names_the_point():
    before = events(*WORK_ZH, "那实习呢")
    (first,) = point_replies("那实习呢", "can_i_work", before)
    reply = bot("utter_point_said", "\n".join(first["values"]["passages"]["paragraphs"]))
    (again,) = point_replies("做自由职业可以吗", "can_i_work", [user("做自由职业可以吗"), reply, *before])
    assert again["values"]["passages"]["paragraphs"][0].startswith("实习、自由职业")


def test_what_only_the_facts_tell_comes_behind_what_the_answer_leads_with():
    text = "what are the work permit categories?"
    (reply,) = point_replies(text, "can_i_work", events(*WORK_EN, text))
    assert reply["response"] == "utter_point_known"
    assert reply["values"]["card"]["facts"] == ["work_rights_01", "work_rights_09"]


def test_what_others_say_gets_what_has_a_source():
    text = "中介说没有年龄限制是真的吗"
    asked = events(*AGE_ZH, text)
    assert asks_a_point(text, "age_limit", asked)
    keys = [one["response"] for one in point_replies(text, "age_limit", asked)]
    assert keys == ["utter_point_hearsay", "utter_brief_age_limit"]


def test_what_the_passage_rests_on_leads_its_facts():
    text = "张江呢"
    (reply,) = point_replies(text, "shanghai_policy", events("shanghai_policy", "上海有什么政策", text))
    assert policy().facts[reply["values"]["facts"][0]].standing == "reported"


def test_an_answer_in_another_language_is_not_quoted():
    assert not asks_a_point("那实习呢", "can_i_work", events(*WORK_EN, "那实习呢"))
    (reply, short) = point_replies("那实习呢", "can_i_work", events(*WORK_EN, "那实习呢"))
    assert (reply["response"], short["response"]) == ("utter_point_unknown", "utter_brief_can_i_work")


@pytest.mark.parametrize("before, text, touches", [
    (WORK_EN, "what about a placement for my studies", True), (("fees", "要多少钱"), "美国护照呢", True),
    (("document_authentication", "do I need an apostille"), "what about Indian papers", True),
    (WORK_EN, "does the K visa allow an internship", False), (WORK_EN, "is an internship at a company in my field fine", False),
    (WORK_EN, "what is the weather in Paris", False), (FEES_EN, "tell me about your mother", False), (WORK_ZH, "股票怎么买", False),
])  # fmt: skip
def test_what_is_about_no_topic_may_touch_the_last_answer(before, text, touches):
    assert touches_last_answer(text, events(*before, text)) is touches
    assert not touches_last_answer(text, [user(text), bot("utter_greet"), *events(*before, "hello")])


def test_without_an_answer_there_is_no_point():
    assert [one["response"] for one in point_replies("and?", "fees", [user("and?")])] == ["utter_default"]


def test_an_answer_given_long_ago_or_in_another_session_counts_no_more():
    recent = [user("?"), *[event for _ in range(MOMENT - 1) for event in (bot("utter_greet"), user("hello"))]]
    answer = events(*FEES_EN, "x")[1:]
    assert answered("fees", [*recent, *answer]).question == FEES_EN[1]
    assert answered("fees", [*recent, bot("utter_greet"), user("hello"), bot("utter_greet"), user("hello"), *answer]) is None
    assert answered("fees", [user("?"), {"event": "restart"}, *answer]) is None
    assert answered(None, [user("?"), *answer]) is None


def test_the_question_that_was_answered_first_counts_and_not_the_point_asked_in_between():
    between = [bot("utter_brief_fees", facts=["fees_01"]), user("by card?")]
    newest_first = [user("what does it cost"), *between, *events(*FEES_EN, "x")[1:]]
    assert not asks_a_point("what does it cost", "fees", newest_first)
