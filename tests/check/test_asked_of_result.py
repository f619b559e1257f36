"""Parts of the result on request: what they hold, what is said when there is nothing, and when they are wanted."""

import pytest

from bot.check.answers import to_profile
from bot.check.asked_of_result import OFFERED, part_of_result, wanted
from bot.check.report import report
from bot.language.parse.asked_part import PARTS, AskedPart, asked_part
from bot.policy import estimate, policy
from tests.check.conversation import FULL, TODAY
from tests.check.test_report import PEOPLE, result, sections
from tests.words import all_variations, by_language

DONE = {**FULL, "check_complete": True}


def keys(name, part, criterion=None):
    """The sections told to one of PEOPLE, in order."""
    (reply,) = part_of_result(AskedPart(part, criterion), result(name))
    return [section["response"] for section in reply["values"]["sections"]["paragraphs"]]


@pytest.mark.parametrize("name, part, told", [
    ("older", "open", ["utter_section_open", "utter_section_changes"]),
    ("lawyer", "against", ["utter_section_against"]),
    ("oldest", "reasons", ["utter_section_against", "utter_section_changes"]),
    ("strong", "for", ["utter_section_for"]),
    ("strong", "reasons", ["utter_result_part_no_reasons", "utter_section_for"]),
    ("strong", "against", ["utter_result_part_no_against"]),
    ("older", "against", ["utter_result_part_no_against", "utter_section_open", "utter_section_changes"]),
    ("lawyer", "open", ["utter_result_part_no_open", "utter_section_against"]),
    ("strong", "changes", ["utter_result_part_no_changes"]),
    ("strong", "steps", ["utter_section_steps"]), ("worker", "steps", ["utter_section_alternatives", "utter_section_steps"]),
    ("worker", "alternatives", ["utter_section_alternatives"]), ("strong", "alternatives", ["utter_result_part_no_alternatives"]),
    ("older", "cheapest", ["utter_result_part_cheapest", "utter_result_part_then"]),
    ("strong", "cheapest", ["utter_result_part_no_changes"]), ("chinese", "cheapest", ["utter_result_part_no_changes"]),
])  # fmt: skip
def test_a_part_is_told_and_nothing_else(name, part, told):
    assert keys(name, part) == told


def test_one_point_comes_with_what_could_change_it():
    assert keys("unlisted", "open", "institution") == ["utter_result_part_point", "utter_section_changes"]
    (reply,) = part_of_result(AskedPart("open", "institution"), result("unlisted"))
    assert reply["values"]["facts"] == list(result("unlisted").finding("institution").facts)
    (changes,) = [lines for key, lines in sections(reply).items() if key == "utter_section_changes"]
    assert [line["response"] for line in changes] == ["utter_change_show_institution_standing"]
    both = estimate(to_profile({**PEOPLE["unlisted"], "age": 42}), TODAY)
    (reply,) = part_of_result(AskedPart("open", "institution"), both)
    assert len(both.changes) > 1 and len(sections(reply)["utter_section_changes"]) == 1, "advice on another point"
    assert keys("strong", "open", "age") == ["utter_result_part_point"], "what needs no change gets no advice"


def test_the_cheapest_change_comes_first():
    found = result("older")
    (reply,) = part_of_result(AskedPart("cheapest"), found)
    lines = [line["response"] for section in sections(reply).values() for line in section]
    assert lines == [f"utter_change_{change.code}" for change in found.changes]
    assert len(sections(reply)["utter_result_part_cheapest"]) == 1


def test_the_papers_are_those_of_the_report():
    (papers,) = part_of_result(AskedPart("documents"), result("strong"))
    assert papers["values"]["sections"] == report(result("strong"))[-1]["values"]["sections"]


def test_nobody_is_sent_for_papers_that_will_not_help():
    for name in ("undergraduate", "chinese"):
        (reply,) = part_of_result(AskedPart("documents"), result(name))
        assert reply["response"] == "utter_result_part_no_documents"


@pytest.mark.parametrize("part", [part for part in PARTS if part != "all"])
@pytest.mark.parametrize("name", [name for name in PEOPLE if name != "silent"])
def test_every_part_has_words_and_facts_for_everybody(name, part):
    for reply in part_of_result(AskedPart(part), result(name)):
        used = {reply["response"], *(section["response"] for section in reply["values"].get("sections", {}).get("paragraphs", ()))}
        assert used <= set(all_variations())
        assert set(reply["values"].get("facts", ())) <= set(policy().facts)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("part", OFFERED)
def test_a_button_asks_for_its_part(part, language):
    asked = asked_part(by_language(f"utter_result_part_choice_{part}")[language].text)
    assert asked.part == part and not asked.leans


@pytest.mark.parametrize("text, last, slots, is_wanted", [
    ("why unclear?", None, DONE, True), ("why unclear?", None, FULL, False), ("why?", "utter_result_documents", DONE, True),
    ("why?", "utter_what_if", DONE, True), ("why?", "utter_faq/fees", DONE, False), ("why?", None, DONE, False),
    ("只看材料", "utter_faq/fees", DONE, True), ("hello", "utter_result", DONE, False),
    ("show the result again", None, {"check_complete": True, "age": 29}, False),
])  # fmt: skip
def test_a_part_is_wanted_of_a_result_that_there_is(text, last, slots, is_wanted):
    assert wanted(text, last, slots) == is_wanted
