"""Whether an answer is true, and what it rests on: never the same twice."""

import pytest

from bot.follow_up import Context
from bot.follow_up.context import context_of
from bot.follow_up.grounds import grounds_reply
from bot.policy import policy

BY_STANDING = {fact.standing: fact.id for fact in policy().facts.values()}


@pytest.mark.parametrize("standing", ["official", "reported", "inferred"])
def test_a_doubt_is_answered_by_the_standing_of_what_leads(standing):
    reply = grounds_reply(Context(topic="fees", facts=(BY_STANDING[standing],)), doubt=True)
    assert reply["response"] == f"utter_sure_{standing}" and reply["values"]["lines"]


@pytest.mark.parametrize("doubt", [True, False])
def test_grounds_are_told_in_steps(doubt):
    facts = (BY_STANDING["official"],)
    asked_before = Context(facts=facts, grounds=("utter_sure_official",))
    assert grounds_reply(asked_before, doubt)["response"] == "utter_sources_of_answer"
    named = Context(facts=facts, grounds=("utter_sources_of_answer", "utter_sure_official"))
    assert grounds_reply(named, doubt)["response"] == "utter_sources_told"


def test_the_source_is_named_at_once_to_who_asks_for_it():
    assert grounds_reply(Context(facts=(BY_STANDING["official"],)), doubt=False)["response"] == "utter_sources_of_answer"


def test_the_grounds_given_are_read_from_the_events():
    def bot(key):
        return {"event": "bot", "metadata": {"metadata": {"response": key, "facts": []}}}

    user = {"event": "user", "text": "?"}
    newest_first = [user, bot("utter_sources_of_answer"), user, bot("utter_sure_official"), user, bot("utter_faq/fees"), user]
    assert context_of(newest_first).grounds == ("utter_sources_of_answer", "utter_sure_official")
