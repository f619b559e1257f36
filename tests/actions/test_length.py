"""The last answer in another length, as the channel gets it."""

import pytest

from actions.length import ActionChangeLength
from bot.follow_up.length import LastAnswer, last_answer, wanted
from bot.policy import policy
from tests.actions.conversation import keys, run, tracker, user
from tests.actions.test_follow_up import after, worded
from tests.check.conversation import FULL
from tests.words import PLACEHOLDER, all_variations, by_language

TABLE = {"type": "comparison", "visas": ["k", "z"], "aspects": ["purpose", "sponsor", "work"]}
ALL_ROWS = {**TABLE, "aspects": list(policy().visas.aspects)}
TOPICS = sorted(key[len("utter_faq/") :] for key in all_variations() if key.startswith("utter_faq/"))


def said(response, text, custom=None, facts=("fees_01",), **slots):
    """The replies to `text` after an answer."""
    conversation = after(response, text, facts, custom)
    conversation.slots.update(slots)
    return run(ActionChangeLength(), conversation)[1]


@pytest.mark.parametrize("response, text, key", [
    ("utter_faq/fees", "tl;dr", "utter_brief_fees"), ("utter_faq/fees", "太长了，说人话", "utter_brief_fees"),
    ("utter_why_fees", "simpler please", "utter_brief_fees"), ("utter_faq/fees", "more detail", "utter_detail"),
    ("utter_brief_fees", "more detail", "utter_faq/fees"), ("utter_brief_fees", "shorter", "utter_already_brief"),
    ("utter_greet", "tl;dr", "utter_nothing_to_shorten"), ("utter_greet", "展开讲", "utter_nothing_to_detail"),
    ("utter_out_of_scope", "too long", "utter_nothing_to_shorten"),
])
def test_the_reply_follows_from_the_last_answer(response, text, key):
    assert keys(said(response, text)) == [key]


def test_the_rest_goes_on_where_the_detail_stopped():
    first = said("utter_faq/how_to_apply", "more detail", facts=["where_to_apply_01"])[0]["card"]
    assert first["rest"]
    second = said("utter_detail", "the rest", first)[0]["card"]
    assert not set(first["facts"]) & set(second["facts"]) and set(second["facts"]) <= set(first["rest"])
    last = {**second, "rest": []}
    assert keys(said("utter_detail", "还有呢", last)) == ["utter_all_told"]
    assert keys(said("utter_detail", "简单点", last)) == ["utter_brief_how_to_apply"]


def test_a_comparison_gets_fewer_rows_or_all_of_them():
    (short,) = said("utter_comparison", "shorter please", TABLE)
    assert short["card"]["aspects"] == ["purpose", "sponsor"] and short["card"]["visas"] == ["k", "z"]
    assert said("utter_comparison", "more detail", TABLE)[0]["card"]["aspects"] == ALL_ROWS["aspects"]
    assert keys(said("utter_comparison", "shorter", short["card"])) == ["utter_already_brief"]
    assert keys(said("utter_comparison", "more detail", ALL_ROWS)) == ["utter_all_told"]


def test_the_result_of_the_check_is_shortened_and_grows_again():
    assert keys(said("utter_result_documents", "too long", **FULL)) == ["utter_result_brief"]
    whole = keys(said("utter_result_brief", "详细一点", **FULL))
    assert whole[0] == "utter_result" and len(whole) > 1
    assert keys(said("utter_result_brief", "shorter", **FULL)) == ["utter_already_brief"]
    (detail,) = said("utter_result", "more detail", **FULL)
    assert detail["response"] == "utter_detail" and detail["card"]["topic"] == "result"
    assert keys(said("utter_detail", "shorter", detail["card"], **FULL)) == ["utter_result_brief"]
    rest = {**detail["card"], "rest": ["age_01"]}
    assert said("utter_detail", "the rest", rest, **FULL)[0]["card"]["facts"] == ["age_01"]


def test_who_asks_the_same_again_gets_the_short_answer_and_hears_so():
    assert keys(said("utter_faq/fees", "a question")) == ["utter_asked_again_brief", "utter_brief_fees"]


@pytest.mark.parametrize("response, question, short", [
    ("utter_unlawful_bribe", "x", "utter_short_unlawful"), ("utter_employer_view", "x", "utter_short_employer"),
    ("utter_look_up", "is MIT well known enough?", "utter_short_look_up"),
    ("utter_coach", "what should my CV look like?", "utter_short_coach"),
    ("utter_coach", "how should I write my CV, my personal statement, my recommendation letters and my portfolio?", "utter_already_brief"),
])
def test_what_was_said_for_one_message_is_cut(response, question, short):
    conversation = after(response, "shorter", ["risks_09"])
    conversation.events[0]["text"] = question
    conversation.events[0]["parse_data"] = {"intent": {"name": "faq", "full_retrieval_intent_name": "faq/recognized_university"}}
    (reply,) = run(ActionChangeLength(), conversation)[1]
    assert reply["response"] == short
    assert not PLACEHOLDER.search(worded(reply, "please make it shorter")["text"])


@pytest.mark.parametrize("response", ["utter_unlawful_bribe", "utter_short_unlawful", "utter_coach"])
def test_the_detail_of_advice_is_its_own_facts(response):
    (detail,) = said(response, "more detail", facts=["risks_09"])
    assert detail["card"]["facts"] == ["risks_09"] and detail["card"]["topic"] == "advice"
    assert "What my last answer rests on" in worded(detail, "more detail please")["text"]


QUICK = {"age": 42, "degree": "master", "field": "computer_science", "institution": "unlisted", "institution_text": "Tiny College",
         "check_complete": True}


def test_a_first_estimate_is_shortened_and_grows_again():
    (short,) = said("utter_result_quick", "shorter", **QUICK)
    assert short["response"] == "utter_result_quick" and len(short["sections"]["paragraphs"]) == 1
    assert keys(said("utter_result_quick", "too long", short["card"], **QUICK)) == ["utter_already_brief"]
    (whole,) = said("utter_result_quick", "more detail", short["card"], **QUICK)
    assert whole["response"] == "utter_result_quick" and len(whole["sections"]["paragraphs"]) > 1
    assert keys(said("utter_result_part", "shorter", **QUICK)) == ["utter_result_quick"]
    assert keys(said("utter_result_part", "more detail", **QUICK)) == ["utter_detail"]


def test_a_result_whose_answers_are_gone_is_not_told():
    assert keys(said("utter_result", "too long", age=29)) == ["utter_estimate_incomplete"]


def test_only_a_wish_is_wanted_and_in_the_check_only_with_something_to_shorten():
    assert wanted("too long", None) and not wanted("too long", None, in_check=True)
    assert wanted("too long", LastAnswer(), in_check=True) and not wanted("how long?", LastAnswer())


def test_an_answer_of_an_earlier_turn_is_not_repeated_after_something_else():
    events = (user("fees?"), after("utter_faq/fees", "x").events[1], user("nonsense"),
              after("utter_out_of_scope", "x").events[1], user("tl;dr"))
    assert last_answer(reversed(events)) is None
    result = (events[0], after("utter_result", "x").events[1], *events[2:])
    assert last_answer(reversed(result)) is None
    assert last_answer(reversed((*events[:2], {"event": "restart"}, events[4]))) is None


@pytest.mark.parametrize("text", ["please give me more detail", "请说得详细一点", "請說得詳細一點"])
@pytest.mark.parametrize("topic", TOPICS)
def test_the_detail_of_every_topic_can_be_worded(topic, text):
    (reply,) = said(f"utter_faq/{topic}", text, facts=by_language(f"utter_faq/{topic}")["en"].facts)
    message = worded(reply, text)
    assert message["text"].count("\n- ") >= 3 and not PLACEHOLDER.search(message["text"])
    assert all(button["title"] for button in message["buttons"])


def test_a_detail_reads_well():
    facts = by_language("utter_faq/age_limit")["en"].facts
    english = worded(said("utter_faq/age_limit", "more detail please", facts=facts)[0], "more detail please")["text"]
    assert english.startswith("**Age limit**\n") and "Officially:\n- " in english and "\n- Not official: " in english
    assert english.index("Officially") < english.index("Not everyone") < english.index("My own reading")
    source = policy().sources["O1"]
    assert f"({source.title.en}, 14 August 2025)" in english
    dated = worded(said("utter_faq/how_to_apply", "more detail", facts=["effective_date_02"])[0], "more detail please")
    assert dated["text"].count("(Foreign Ministry press conference, 29 September 2025)") == 1, "the title holds the date"
    chinese = worded(said("utter_faq/age_limit", "展開講", facts=facts)[0], "請展開講講這個簽證的年齡")["text"]
    assert "官方說法：\n- " in chinese and "我的理解：" in chinese


def test_a_short_result_reads_well():
    (reply,) = said("utter_result", "too long", **{**FULL, "age": 42})
    text = worded(reply, "that is too long, make it shorter")["text"]
    assert text.startswith("In short: **") and "What weighs most:\n- " in text and "Next:\n- " in text
