"""After the result: suppositions and parts, as the channel gets them."""

import pytest

from actions.result import ActionShowPart, ActionWhatIf
from tests.actions.conversation import keys, run, tracker
from tests.actions.test_follow_up import worded
from tests.check.conversation import FULL
from tests.words import PLACEHOLDER

DONE = {**FULL, "check_complete": True, "check_speed": "full"}


def said(action, text, **slots):
    """The only reply to `text` and the events; the text of the reply in the language of the message."""
    events, messages = run(action(), tracker(text, **slots))
    assert len(messages) == 1
    return events, messages[0], worded(messages[0], text)


@pytest.mark.parametrize("text, words, button", [
    ("what if I were 46?", ["Just supposing: you are 46", "from “a strong fit” to “**doubtful**”", "at 29 you", "at 46 you"],
     "Change my age to 46"),
    ("如果我46岁呢", ["假设：46岁", "从“很符合条件”变成“**把握不大**”", "你29岁", "你46岁"], "年龄改成46岁"),
    ("如果我46歲會怎樣", ["假設：46歲", "你29歲"], "年齡改成46歲"),
])  # fmt: skip
def test_a_what_if_shows_both_results_and_sets_nothing(text, words, button):
    events, message, reply = said(ActionWhatIf, text, **DONE)
    assert events == [] and message["response"] == "utter_what_if"
    assert all(word in reply["text"] for word in words), reply["text"]
    assert [one["title"] for one in reply["buttons"]] == [button] and not PLACEHOLDER.search(reply["text"])
    assert reply["metadata"]["facts"]


@pytest.mark.parametrize("text, words", [
    ("why unclear?", "**Still open**\n- Age: at 42"), ("对我不利的是什么", "没有对你不利的"), ("why?", "- Age: at 42"),
    ("which gap is easiest to close?", "**Easiest first**\n- Ask the embassy"), ("show only the documents", "**Required**"),
    ("is it even worth it?", "worth"), ("那我还要折腾吗", "**"), ("what could I improve?", "**"),
    ("接下来怎么办", "**接下来怎么做**"), ("再看一下結果", "有可能符合"),
])  # fmt: skip
def test_a_part_reads_well(text, words):
    events, messages = run(ActionShowPart(), tracker(text, **{**DONE, "age": 42}))
    reply = worded(messages[0], text)
    assert events == [] and len(messages) == (4 if "再看" in text else 1) and words in reply["text"] and not PLACEHOLDER.search(reply["text"])


def test_a_result_that_is_gone_is_not_told():
    assert keys(run(ActionShowPart(), tracker("show the result again", age=29))[1]) == ["utter_estimate_incomplete"]


@pytest.mark.parametrize("action", [ActionShowPart, ActionWhatIf])
def test_a_message_that_asks_for_nothing_of_this_still_gets_a_reply(action):
    assert keys(run(action(), tracker("hello", **DONE))[1]) == ["utter_default"]


def test_an_answer_that_cannot_be_judged_ends_in_an_apology():
    assert keys(run(ActionWhatIf(), tracker("what if I were 46?", **{**DONE, "degree": "wizard"}))[1]) == ["utter_error"]
