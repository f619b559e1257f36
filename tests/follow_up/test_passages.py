"""The pieces of a written answer."""

import re

import pytest

from bot.follow_up.passages import Passage, known, paragraphs, said
from bot.follow_up.topic_facts import FILES

LISTED = "The fee is open. In general:\n\n- Cash: no; cards vary\n- Cards: yes\n\nAsk first. Then pay."


def passages(text):
    return said({"event": "bot", "text": text, "metadata": {"response": "utter_faq/fees", "facts": ["fees_01"]}})


def test_a_list_item_keeps_what_introduces_it():
    assert passages(LISTED) == [
        Passage("The fee is open."), Passage("- Cash: no; cards vary", "In general:"), Passage("- Cards: yes", "In general:"),
        Passage("Ask first. Then pay."),
    ]  # fmt: skip


def test_what_introduces_a_list_is_told_once():
    assert paragraphs(passages(LISTED)[:3]) == ["The fee is open.", "In general:\n- Cash: no; cards vary\n- Cards: yes"]


def test_a_list_item_may_have_a_title():
    assert [one.title for one in passages(LISTED)] == ["", "- Cash", "- Cards", ""]


@pytest.mark.parametrize("text, clause, sentence", [
    ("Ask first. Then, once paid, go.", "once paid,", "Then, once paid, go."), ("先问清楚。再交钱，别急。", "别急。", "再交钱，别急。"),
])
def test_the_sentence_around_a_clause(text, clause, sentence):
    passage = Passage(text)
    assert clause in passage.clauses and passage.sentence_of(clause) == sentence


@pytest.mark.parametrize("topic", FILES)
def test_facts_hold_both_languages(topic):
    for passage in known(topic):
        assert passage.fact and re.search("[a-z]", passage.text) and re.search("[\u4e00-\u9fff]", passage.text)
