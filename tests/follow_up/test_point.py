"""Another question on the topic just answered."""

import pytest

from bot.follow_up.point import asks_a_point, point_replies
from bot.policy import policy
from bot.wording import fill
from tests.words import by_language


def events(topic, asked, language, text):
    words = by_language(f"utter_faq/{topic}")[language]
    said = fill(words.text, language, policy(), {})
    title = getattr(policy().sources[policy().facts[words.facts[0]].sources[0]].title, language)
    metadata = {"response": f"utter_faq/{topic}", "facts": list(words.facts)}
    reply = {"event": "bot", "text": f"{said}\n\n({title})", "metadata": {"metadata": metadata}}
    return [{"event": "user", "text": text}, reply, {"event": "user", "text": asked}]


def replies(topic, asked, language, text):
    return point_replies(text, events(topic, asked, language, text))


OTHER = [
    ("can_i_work", "can I work on it?", "en", "What about an unpaid internship?"),
    ("can_i_work", "can I work on it?", "en", "can I work remotely on it?"),
    ("can_i_work", "K签能工作吗", "zh", "那实习呢"),
    ("can_i_work", "K簽能工作嗎", "zh", "遠程辦公呢"),
    ("required_documents", "要哪些材料", "zh", "照片有什么要求"),
    ("age_limit", "K签有年龄限制吗", "zh", "我46岁还有希望吗"),
]
UNKNOWN = [
    ("can_i_work", "K签能工作吗", "zh", "工作许可要办多久"),
    ("fees", "how much does it cost?", "en", "is it cheaper for Germans?"),
    ("fees", "how much does it cost?", "en", "how can I pay, by card?"),
    ("entrepreneurship", "我想去上海创业开公司，K签合适吗", "zh", "要不要先注册公司"),
]


@pytest.mark.parametrize("topic, asked, language, text", OTHER + UNKNOWN)
def test_another_question_is_known(topic, asked, language, text):
    assert asks_a_point(text, topic, events(topic, asked, language, text))
    assert not asks_a_point(text, "other_cities", events(topic, asked, language, text)), "another topic has its own answer"
    assert not asks_a_point(text, topic, [{"event": "user", "text": text}]), "nothing was answered"


@pytest.mark.parametrize("topic, asked, text", [
    ("can_i_work", "can I work on it?", "Can I work on it"), ("can_i_work", "K签能工作吗", "拿K签可以上班吗"),
    ("age_limit", "how old can I be", "what is the maximum age"), ("family_members", "太太孩子可以一起吗", "家属能跟着来吗"),
])  # fmt: skip
def test_the_same_question_in_other_words_is_no_other(topic, asked, text):
    assert not asks_a_point(text, topic, events(topic, asked, "en", text))


@pytest.mark.parametrize("topic, asked, language, text", OTHER)
def test_what_the_answer_said_on_it_is_told_with_its_sources(topic, asked, language, text):
    (reply,) = replies(topic, asked, language, text)
    told = reply["values"]["passages"]["paragraphs"]
    assert reply["response"] == "utter_point_said" and 0 < len(told) <= 2
    assert reply["values"]["facts"] and not any(one.startswith("(") for one in told), "the line of sources is no passage"


@pytest.mark.parametrize("topic, asked, language, text", UNKNOWN)
def test_what_is_not_known_is_said_and_the_answer_kept_short(topic, asked, language, text):
    assert [one["response"] for one in replies(topic, asked, language, text)] == ["utter_point_unknown", f"utter_brief_{topic}"]


def test_what_only_the_facts_tell_comes_behind_what_the_answer_leads_with():
    (reply,) = replies("can_i_work", "can I work on it?", "en", "what are the work permit categories?")
    assert reply["response"] == "utter_point_known"
    assert reply["values"]["card"]["facts"] == ["work_rights_01", "work_rights_09"]


def test_what_others_say_gets_what_has_a_source():
    keys = [one["response"] for one in replies("age_limit", "K签有年龄限制吗", "zh", "中介说没有年龄限制是真的吗")]
    assert keys == ["utter_point_hearsay", "utter_brief_age_limit"]


def test_without_an_answer_there_is_no_point():
    with pytest.raises(ValueError):
        point_replies("and?", [{"event": "user", "text": "and?"}])


def test_the_question_that_was_answered_first_counts_and_not_the_point_asked_in_between():
    between = [{"event": "user", "text": "by card?"}, {"event": "bot", "metadata": {"response": "utter_brief_fees", "facts": ["fees_01"]}}]
    answered = events("fees", "how much does it cost?", "en", "x")[1:]
    asked = [{"event": "user", "text": "what does it cost"}, *between[::-1], *answered]
    assert not asks_a_point("what does it cost", "fees", asked)
    asked[0] = {"event": "user", "text": "by card?"}
    assert not asks_a_point("by card?", "fees", asked), "the same once more"
