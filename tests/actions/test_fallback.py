"""What is said to a message that was not understood or is off topic, to the wish for a person, and the switch of the language."""

import pytest

from actions.fallback import READINGS_OFFERED, ActionHumanHandoff, ActionOfferChoices, ActionOutOfScope, likely_topics
from actions.language import ActionSwitchLanguage
from tests.actions.conversation import keys, ran, replied, run, slots_set, tracker, user

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


@pytest.mark.parametrize("text", ["UK skilled worker visa salary", "英国工作签证的薪资"])
def test_a_near_miss_is_answered_without_choices(text):
    _, messages = run(ActionOfferChoices(), tracker(text, ranking=RANKING))
    assert keys(messages) == ["utter_elsewhere_uk"]
    assert keys(run(ActionOfferChoices(), tracker(text))[1]) == ["utter_elsewhere_uk"], "nothing to choose from"


@pytest.mark.parametrize(
    "text, response",
    [("How do I file the K-1 for my fiancée?", "utter_elsewhere_us_k1"), ("香港高才通計劃點樣申請？", "utter_elsewhere_hong_kong"),
     ("What is the weather like in Paris?", "utter_out_of_scope"), ("给我写一首诗", "utter_out_of_scope"), (None, "utter_out_of_scope")],
)
def test_what_is_off_topic_is_named_or_declined(text, response):
    events, messages = run(ActionOutOfScope(), tracker(text))
    assert events == [] and keys(messages) == [response]


def after(text, *earlier):
    """A tracker whose latest message is `text`, behind (message, reply keys) pairs."""
    events = [event for message, replies in earlier for event in (user(message), *map(replied, replies))]
    return tracker(text, events=(*events, user(text), ran("action_offer_choices")), ranking=RANKING)


@pytest.mark.parametrize("action", [ActionOfferChoices(), ActionOutOfScope()])
@pytest.mark.parametrize("missed", ["utter_choose_reading", "utter_default", "utter_out_of_scope", "utter_still_lost"])
def test_the_second_miss_in_a_row_brings_menu_and_person(action, missed):
    _, messages = run(action, after("那个呢", ("that thing", [missed])))
    assert keys(messages) == ["utter_still_lost"]
    quoted = messages[0]["asked"]["values"]["open"]
    assert [quote["values"]["message"] for quote in quoted] == ["that thing", "那个呢"]


@pytest.mark.parametrize(
    "earlier",
    [
        (), (("hello", ["utter_greet"]),), (("UK visa", ["utter_elsewhere_uk", "utter_choose_reading"]),), (("K-1", ["utter_elsewhere_us_k1"]),),
        (("that", ["utter_default"]), ("the fee?", ["utter_faq/fees"])), (("29", []),),
    ],
    ids=["first", "greeted", "named with choices", "named", "answered between", "no reply"],
)
def test_what_was_no_miss_is_not_counted(earlier):
    assert keys(run(ActionOfferChoices(), after("那个呢", *earlier))[1]) == ["utter_choose_reading"]
    assert keys(run(ActionOutOfScope(), after("那个呢", *earlier))[1]) == ["utter_out_of_scope"]


def test_a_named_near_miss_is_no_miss_even_after_one():
    assert keys(run(ActionOutOfScope(), after("K-1 visa", ("that", ["utter_default"])))[1]) == ["utter_elsewhere_us_k1"]


def test_the_wish_for_a_person_carries_what_was_asked():
    conversation = after("a human please", ("how much?", ["utter_faq/fees"]), ("that other thing", ["utter_default"]))
    _, messages = run(ActionHumanHandoff(), conversation)
    assert keys(messages) == ["utter_human_handoff"]
    asked = messages[0]["asked"]
    assert asked["response"] == "utter_asked_open_answered"
    assert [quote["values"]["message"] for quote in asked["values"]["open"]] == ["that other thing"], "not the wish itself"
    assert [topic["response"] for topic in asked["values"]["answered"]] == ["utter_label_fees"]


@pytest.mark.parametrize("text, language", [("请用中文", "zh"), ("English please", "en"), ("繁體中文", "zh-Hant"), (None, "en")])
def test_the_language_asked_for_is_kept(text, language):
    events, messages = run(ActionSwitchLanguage(), tracker(text))
    assert slots_set(events) == {"language": language} and keys(messages) == ["utter_switch_language"]


@pytest.mark.parametrize("text", ["do you speak French?", "你会说法语吗", "你懂几种语言", "bonjour, parlez-vous français ?"])
def test_another_language_is_not_switched_to(text):
    events, messages = run(ActionSwitchLanguage(), tracker(text, language="zh"))
    assert slots_set(events) == {} and keys(messages) == ["utter_languages"]


def test_the_switch_is_confirmed_in_the_language_asked_for():
    """The slot is set by this turn, so at the time of the reply it still holds the language before."""
    _, messages = run(ActionSwitchLanguage(), tracker("English please", language="zh"))
    assert messages[0]["language"] == "en"
