"""More detail on an answer, made from policy."""

import pytest

from bot.follow_up.detail import MOST_LINES, RESULT, detail_reply, entries_of_result, entries_of_topic
from bot.follow_up.topic_facts import FILES
from bot.policy import estimate, policy
from tests.check.test_report import PEOPLE, TODAY, to_profile
from tests.words import by_language


def entries(topic):
    return entries_of_topic(topic, by_language(f"utter_faq/{topic}")["en"].facts)


def blocks(reply):
    return {one["response"]: one["values"] for one in reply["values"]["blocks"]["paragraphs"]}


def lines(reply):
    # Not by key: a page may hold two disagreements.
    return [line for one in reply["values"]["blocks"]["paragraphs"] for line in one["values"].get("lines", [])]


@pytest.mark.parametrize("topic", FILES)
def test_everything_is_told_once_page_by_page(topic):
    left, told = entries(topic), []
    everything, pages = list(left), 0
    while left:
        reply = detail_reply(topic, left)
        rest = reply["values"]["card"]["rest"]
        assert set(rest) < set(left), "no progress"
        now = [entry for entry in left if entry not in rest]
        assert len(lines(reply)) <= MOST_LINES or len(now) == 1
        assert ("utter_detail_rest" in blocks(reply)) is bool(rest)
        told, left, pages = told + now, rest, pages + 1
    assert sorted(told) == sorted(everything) and pages < 6


@pytest.mark.parametrize("topic", FILES)
def test_what_the_answer_leads_with_is_told_first(topic):
    reply = detail_reply(topic, entries(topic))
    leading = by_language(f"utter_faq/{topic}")["en"].facts[0]
    fact = policy().facts[leading]
    told = reply["values"]["card"]["facts"]
    by_dispute = fact.conflict and fact.standing == "reported" and "utter_detail_disagreement" in blocks(reply)
    assert leading in told or by_dispute


@pytest.mark.parametrize("topic", FILES)
def test_each_fact_stands_with_its_standing_and_source(topic):
    for standing in ("official", "reported", "inferred"):
        for line in blocks(detail_reply(topic, entries(topic))).get(f"utter_detail_{standing}", {}).get("lines", []):
            statement = line["values"]["statement"]
            (fact,) = [one for one in policy().facts.values() if one.statement.en == statement["en"]]
            source = line["values"]["source"]
            title = source["values"]["title"] if "response" in source else source
            assert fact.standing == standing
            assert title["zh"] in {policy().sources[id].title.zh for id in fact.sources}


@pytest.mark.parametrize("conflict", policy().conflicts.values(), ids=lambda one: one.id)
def test_every_side_of_a_disagreement_is_told(conflict):
    left, said = entries(conflict.topic), []
    while left:
        reply = detail_reply(conflict.topic, left)
        said += [line["values"]["says"]["en"] for line in lines(reply) if "says" in line["values"]]
        told = set(reply["values"]["card"]["facts"])
        if conflict.id in left and conflict.id not in reply["values"]["card"]["rest"]:
            for position in conflict.positions:
                # An official side may be told as the fact itself, on the same page.
                assert position.says.en in said or position.official and told & set(position.facts)
        left = reply["values"]["card"]["rest"]
    assert any(position.says.en in said for position in conflict.positions)


def test_sides_are_marked_as_official_or_not():
    marks = {line["response"] for line in blocks(detail_reply("age_limit", entries("age_limit")))
             ["utter_detail_disagreement"]["lines"]}
    assert marks == {"utter_source_line_position_other"}, "the official side is told as a fact above"
    alone = blocks(detail_reply("age_limit", ["C01"]))["utter_detail_disagreement"]["lines"]
    assert alone[0]["response"] == "utter_source_line_position_official" and len(alone) == 7


def test_our_own_reading_comes_last():
    keys = list(blocks(detail_reply("age_limit", entries("age_limit"))))
    assert keys == ["utter_detail_official", "utter_detail_disagreement", "utter_detail_inferred"]


def test_a_fact_past_its_review_is_marked(monkeypatch):
    fact = policy().facts["fees_02"]
    first = lambda: lines(detail_reply("fees", [fact.id]))[0]["values"]["note"]  # noqa: E731
    monkeypatch.setattr("bot.follow_up.detail.today", lambda: fact.review_by)
    assert first() == ""
    monkeypatch.setattr("bot.follow_up.detail.today", lambda: fact.review_by.replace(year=fact.review_by.year + 1))
    assert first()["response"] == "utter_detail_outdated"


@pytest.mark.parametrize("name", ["strong", "older", "lawyer", "unlisted", "researcher"])
def test_the_detail_of_a_result_begins_with_what_weighs_against_it(name):
    findings = estimate(to_profile(PEOPLE[name]), TODAY).findings
    found = entries_of_result(findings)
    against = [one for one in findings if one.decides and one.status in ("not_met", "unlikely")]
    assert found and (not against or found[0] in against[0].facts)
    reply = detail_reply(RESULT, found)
    assert reply["values"]["title"]["response"] == "utter_detail_result" and lines(reply)


def test_an_unknown_topic_is_refused():
    with pytest.raises(KeyError):
        entries_of_topic("weather", [])
