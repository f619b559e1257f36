"""The estimate as an adviser's note: what is said, in which order, and what goes along as data."""

from dataclasses import replace

import pytest

from bot.check.answers import to_profile
from bot.check.say import part
from bot.check.report import FOLLOW_UPS, FOREIGNERS_ONLY, report
from bot.policy import codes, estimate, policy
from tests.check.conversation import FULL, TODAY
from tests.export.words import real_words
from tests.words import all_variations

WORDS = real_words()
SMALLEST_MESSAGE = 2047  # bytes, of the messengers that the bot is meant for

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


def replies(name):
    """The replies of a result by what they tell."""
    told = {"utter_result": "verdict", "utter_result_part": "noted", "utter_result_next": "next", "utter_result_documents": "papers"}
    return {told[reply["response"]]: reply for reply in report(result(name))}


def sections(reply):
    return {section["response"]: section["values"]["lines"] for section in reply["values"]["sections"]["paragraphs"]}


@pytest.mark.parametrize("name", PEOPLE)
def test_the_verdict_comes_first_then_the_way_on_then_the_papers(name):
    order = ["utter_result", "utter_result_part", "utter_result_next", "utter_result_documents"]
    keys = [reply["response"] for reply in report(result(name))]
    assert keys[:2] == order[:2] and keys == [key for key in order if key in keys]


@pytest.mark.parametrize("name", PEOPLE)
def test_every_finding_stands_in_the_section_of_its_status(name):
    found = result(name)
    told = {**sections(replies(name)["verdict"]), **sections(replies(name)["noted"])}
    by_section = {key: {line["response"] for line in lines} for key, lines in told.items()}
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


def test_papers_in_hand_still_say_how_they_are_authenticated():
    answers = {**FULL, "documents": ["degree_certificate", "former_chinese_papers"]}
    papers = report(estimate(to_profile(answers), TODAY))[-1]
    lines = [line["values"] for lines in sections(papers).values() for line in lines]
    (in_hand,) = [line for line in lines if "response" in line["name"]]
    assert in_hand["authentication"]["response"] == "utter_authentication_apostille", "and none that only some people need"


@pytest.mark.parametrize("name", ["strong", "unlisted"])
def test_a_rank_is_told_with_its_ranking_and_year(name):
    (line,) = [line for lines in sections(replies(name)["verdict"]).values() for line in lines if "institution" in line["values"]]
    places = [(rank["values"]["ranking"], rank["values"]["place"]) for rank in line["values"].get("rank", [])]
    ranks = policy().institutions[FULL["institution"]].ranks
    assert places == ([(ranking, place) for ranking, _, place in ranks if place == str(min(int(p) for _, _, p in ranks))] if name == "strong" else [])


@pytest.mark.parametrize("name, route", [("strong", "graduate"), ("researcher", "researcher")])
def test_the_route_is_told_with_why(name, route):
    assert replies(name)["verdict"]["values"]["verdict"]["values"]["channel"]["response"] == f"utter_channel_{route}"
    same = report(replace(result(name), channel_reason="equal"))[0]["values"]["verdict"]
    assert same["values"]["channel"]["response"] == "utter_channel_equal"


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_message_fits_into_one_of_any_messenger(name, language):
    for reply in report(result(name)):
        text = WORDS.compose(reply["response"], language, reply["values"], with_source_line=True)["text"]
        assert len(text.encode()) <= SMALLEST_MESSAGE


def test_a_piece_of_advice_is_given_once():
    found = result("older")
    twice = replace(found, changes=(*found.changes, *found.changes))
    assert found.changes and sections(report(twice)[2])["utter_section_changes"] == sections(report(found)[2])["utter_section_changes"]


def test_the_name_that_no_list_knows_is_used():
    lines = sections(report(result("unlisted"))[0])["utter_section_open"]
    assert part("utter_quoted", message="Greendale") in [line["values"].get("institution") for line in lines]


@pytest.mark.parametrize("name", PEOPLE)
def test_every_reply_names_the_facts_it_rests_on_once(name):
    for reply in report(result(name)):
        facts = reply["values"]["facts"]
        assert facts and len(set(facts)) == len(facts) and set(facts) <= set(policy().facts)
