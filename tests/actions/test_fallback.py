"""What is offered when a message was not understood, and the switch of the language."""

import pytest

from actions.fallback import READINGS_OFFERED, ActionOfferChoices, likely_topics
from actions.language import ActionSwitchLanguage
from tests.actions.conversation import keys, run, slots_set, tracker

RANKING = ("faq/age_limit", "out_of_scope", "faq/fees", "affirm", "human_handoff", "faq/sponsorship")


def offered(text, ranking=RANKING):
    events, messages = run(ActionOfferChoices(), tracker(text, ranking=ranking))
    assert events == [] and len(messages) == 1
    return messages[0]


@pytest.mark.parametrize("text", ["how about that thing", "那个东西怎么样"])
def test_the_likeliest_topics_are_offered(text):
    reply = offered(text)
    assert reply["response"] == "utter_choose_reading"
    assert reply["topics"] == ["age_limit", "fees", "human_handoff"] and len(reply["topics"]) == READINGS_OFFERED


@pytest.mark.parametrize("ranking", [(), ("nlu_fallback", "out_of_scope", "greet", "deny", "thanks", "goodbye")])
def test_without_a_topic_that_makes_sense_none_is_offered(ranking):
    assert offered("how about that thing", ranking)["response"] == "utter_default"
    assert likely_topics(tracker("x", ranking=ranking)) == []


@pytest.mark.parametrize("text", ["I have a PhD and I am Indian", "我是印度人，物理学硕士", "I'm 29"])
def test_somebody_who_tells_about_themselves_is_offered_the_check(text):
    reply = offered(text)
    assert reply["response"] == "utter_offer_check" and reply["topics"] == ["start_eligibility_check"] and reply["items"]


@pytest.mark.parametrize("text", [None, "", "???", "😀", "。。。"])
def test_a_message_without_words_is_told_so(text):
    assert offered(text)["response"] == "utter_no_text"


@pytest.mark.parametrize("text, language", [("请用中文", "zh"), ("English please", "en"), ("繁體中文", "zh-Hant"), (None, "en")])
def test_the_language_asked_for_is_kept(text, language):
    events, messages = run(ActionSwitchLanguage(), tracker(text))
    assert slots_set(events) == {"language": language} and keys(messages) == ["utter_switch_language"]


def test_the_switch_is_confirmed_in_the_language_asked_for():
    """The slot is set by this turn, so at the time of the reply it still holds the language before."""
    _, messages = run(ActionSwitchLanguage(), tracker("English please", language="zh"))
    assert messages[0]["language"] == "en"
