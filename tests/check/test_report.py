"""The estimate as an adviser's note: what is said, in which order, and what goes along as data."""

import json
from dataclasses import replace
from datetime import date

import pytest

from bot.check.answers import to_profile
from bot.check.report import FOLLOW_UPS, FOREIGNERS_ONLY, report
from bot.policy import codes, estimate, policy
from tests.check.conversation import FULL, TODAY
from tests.words import all_variations

PEOPLE = {
    "strong": FULL,
    "older": {**FULL, "age": 42},
    "oldest": {**FULL, "age": 60},
    "lawyer": {**FULL, "field": "law"},
    "undergraduate": {**FULL, "age": 20, "degree": "secondary", "degree_in_progress": "bachelor", "post": "student"},
    "unlisted": {**FULL, "institution": "unlisted", "institution_text": "Greendale", "post": "industry"},
    "researcher": {**FULL, "degree": "none", "post": "research", "post_institution": "cn-tsinghua-university"},
    "chinese": {"nationality": "CN"},
    "silent": {"declined": ["age", "degree", "field", "institution", "post", "nationality", "plan", "documents"]},
    "worker": {**FULL, "plan": "employment"},
}


def result(name):
    return estimate(to_profile(PEOPLE[name]), TODAY)


def sections(reply):
    return {section["response"]: section["values"]["lines"] for section in reply["values"]["sections"]["paragraphs"]}


@pytest.mark.parametrize("name", PEOPLE)
def test_the_verdict_comes_first_then_the_way_on_then_the_papers(name):
    order = ["utter_result", "utter_result_next", "utter_result_documents"]
    keys = [reply["response"] for reply in report(result(name))]
    assert keys[0] == "utter_result" and keys == [key for key in order if key in keys]


@pytest.mark.parametrize("name", PEOPLE)
def test_every_finding_stands_in_the_section_of_its_status(name):
    found = result(name)
    by_section = {key: {line["response"] for line in lines} for key, lines in sections(report(found)[0]).items()}
    for finding in found.findings:
        if finding.criterion == "documents" or finding.status == "not_answered" and not finding.decides:
            continue
        key = f"utter_finding_{finding.reason}" + (f"_{finding.criterion}" if finding.status == "not_answered" else "")
        status = {"met": "for", "likely": "for", "unclear": "open", "not_answered": "open", "unlikely": "against", "not_met": "against"}
        section = f"utter_section_{status[finding.status] if finding.decides else 'noted'}"
        assert key in by_section[section]
    assert all(by_section.values()), "a section without a line"


@pytest.mark.parametrize("name", PEOPLE)
def test_the_last_reply_offers_where_to_go_on(name):
    found, replies = result(name), report(result(name))
    topics = FOREIGNERS_ONLY if name == "chinese" else FOLLOW_UPS[found.grade]
    assert [reply["values"].get("topics") for reply in replies] == [None] * (len(replies) - 1) + [topics]
    assert {f"utter_label_{topic}" for topic in topics} <= set(all_variations())


def test_every_grade_has_follow_ups():
    assert set(FOLLOW_UPS) == set(codes.GRADES)
    assert {result(name).grade for name in PEOPLE} == set(codes.GRADES), "the people tried do not cover every grade"


def test_no_papers_are_listed_for_a_visa_that_does_not_fit():
    assert result("chinese").grade == result("undergraduate").grade == "does_not_fit"
    for name in ("chinese", "undergraduate"):
        assert "utter_result_documents" not in [reply["response"] for reply in report(result(name))]


def test_papers_in_hand_are_told_from_those_to_get():
    papers = [line["values"]["name"] for lines in sections(report(result("strong"))[-1]).values() for line in lines]
    in_hand = [name["values"]["name"] for name in papers if "response" in name]
    assert in_hand == [{"en": policy().documents["cv"].name.en, "zh": policy().documents["cv"].name.zh}]


def test_a_piece_of_advice_is_given_once():
    found = result("older")
    twice = replace(found, changes=(*found.changes, *found.changes))
    assert found.changes and sections(report(twice)[1])["utter_section_changes"] == sections(report(found)[1])["utter_section_changes"]


def test_the_name_that_no_list_knows_is_used():
    lines = sections(report(result("unlisted"))[0])["utter_section_open"]
    assert "Greendale" in [line["values"].get("institution") for line in lines]


@pytest.mark.parametrize("name", PEOPLE)
def test_the_result_is_also_data(name):
    found = result(name)
    data = json.loads(json.dumps(report(found)[0]["values"]["custom"]))
    assert (data["type"], data["grade"], data["channel"]) == ("estimate", found.grade, found.channel)
    assert date.fromisoformat(data["as_of"]) == TODAY and data["policy_version"] == policy().version
    assert {finding["criterion"] for finding in data["findings"]} == {finding.criterion for finding in found.findings}


@pytest.mark.parametrize("name", PEOPLE)
def test_every_reply_names_the_facts_it_rests_on_once(name):
    for reply in report(result(name)):
        facts = reply["values"]["facts"]
        assert facts and len(set(facts)) == len(facts) and set(facts) <= set(policy().facts)
