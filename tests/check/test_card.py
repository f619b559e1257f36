"""The estimate as data for a page: complete, in one language, each item with its own sources."""

import json
from datetime import date

import pytest

from bot.check.answers import to_profile
from bot.check.quick import quick_report
from bot.check.report import report
from bot.policy import estimate, policy, remaining_questions
from tests.check.conversation import TODAY
from tests.check.test_report import PEOPLE, WORDS, result

LANGUAGES = ("en", "zh", "zh-Hant")
SECTIONS = ["for", "open", "against", "noted", "changes", "alternatives", "steps"]


def first_estimate(name):
    profile = to_profile(PEOPLE[name])
    return quick_report(estimate(profile, TODAY), profile, remaining_questions(profile))[0]


def drawn(reply, language="en"):
    return json.loads(json.dumps(WORDS.compose(reply["response"], language, reply["values"])["custom"]))


def texts(value):
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(inner)


@pytest.mark.parametrize("name", PEOPLE)
def test_the_card_tells_the_whole_estimate(name):
    found, card = result(name), drawn(report(result(name))[0])
    assert (card["type"], card["quick"], card["grade"], card["channel"]) == ("estimate", False, found.grade, found.channel)
    assert date.fromisoformat(card["as_of"]) == TODAY and card["policy_version"] == policy().version
    assert [section["id"] for section in card["sections"]] == [id for id in SECTIONS if id in {one["id"] for one in card["sections"]}]
    told = {item["criterion"]: item["status"] for section in card["sections"] for item in section["items"] if "criterion" in item}
    expected = {one.criterion: one.status for one in found.findings if one.decides or one.status != "not_answered"}
    assert told == {criterion: status for criterion, status in expected.items() if criterion != "documents"}
    papers = {paper["id"] for tier in card["documents"].values() for paper in tier}
    assert papers == ({one.document for one in found.documents} if found.grade != "does_not_fit" else set())
    assert list(card["documents"]) == ["required", "probable", "helpful"]


@pytest.mark.parametrize("name", PEOPLE)
def test_each_finding_names_its_own_sources_and_disagreement(name):
    found = {finding.criterion: finding for finding in result(name).findings}
    for section in drawn(report(result(name))[0])["sections"]:
        for item in section["items"]:
            finding = found.get(item.get("criterion"))
            if finding:
                ids = {source for fact in finding.facts for source in policy().facts[fact].sources}
                assert {source["id"] for source in item["sources"]} == ids
                assert (item["conflict"] or {}).get("id") == finding.conflict
            if section["id"] != "changes":
                assert item["sources"] or item["text"].startswith(("Look at the other ways", "Answer what is still open")), item


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tell", [lambda name: report(result(name))[0], first_estimate], ids=["full", "first"])
@pytest.mark.parametrize("name", PEOPLE)
def test_every_text_of_a_card_is_worded(name, tell, language):
    said = list(texts(drawn(tell(name), language)))
    assert not [text for text in said if "utter_" in text or "{" in text or text.startswith(("- ", " "))]
    titles = [section["title"] for section in drawn(tell(name), language)["sections"]]
    assert all(title and "*" not in title and "\n" not in title for title in titles)


@pytest.mark.parametrize("name", PEOPLE)
def test_a_first_estimate_has_a_card_that_agrees_with_its_words(name):
    reply = first_estimate(name)
    card = drawn(reply)
    assert card["quick"] is True and reply["values"]["verdict"]["response"] == f"utter_quick_{card['grade']}"
    assert not any(card["documents"].values()) and {"steps", "noted"}.isdisjoint(one["id"] for one in card["sections"])
