"""Runs the cases of cases/*.yaml: what a person tells us, and what the estimate must then be."""

from datetime import date
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.policy import DateNotCovered, Profile, ProfileError, estimate

FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
SETS = ("documents", "declined")
KEYS = {
    "name", "profile", "as_of", "grade", "error", "findings", "params", "conflicts", "channel", "channel_reason", "channels",
    "missing", "blocked_by", "changes", "grade_after", "alternatives", "documents", "document_conflicts", "next_steps", "stale",
}


def _cases():
    for path in FILES:
        content = YAML(typ="safe", pure=True).load(path)
        for case in content["cases"]:
            answers = {**content["base"], **case["profile"]}
            answers.update({name: frozenset(answers[name]) for name in SETS if answers.get(name) is not None})
            yield pytest.param(case, answers, case.get("as_of", content["as_of"]), id=f"{path.stem}: {case['name']}")


CASES = list(_cases())


@pytest.mark.parametrize("case, answers, as_of", CASES)
def test_case(case, answers, as_of):
    assert set(case) <= KEYS and ("grade" in case) != ("error" in case)
    if "error" in case:
        with pytest.raises((ProfileError, DateNotCovered)) as refused:
            estimate(Profile(**answers), as_of)
        assert str(case["error"]) in str(refused.value)
        return
    result = estimate(Profile(**answers), as_of)
    assert result.grade == case["grade"]
    for criterion, expected in case.get("findings", {}).items():
        finding = result.finding(criterion)
        assert f"{finding.reason}/{finding.status}" == expected
    for criterion, expected in case.get("params", {}).items():
        params = result.finding(criterion).params
        assert {name: list(params[name]) for name in expected} == expected
    for criterion, expected in case.get("conflicts", {}).items():
        assert result.finding(criterion).conflict == expected
    for channel, grade in case.get("channels", {}).items():
        assert result.channels[channel].grade == grade
    for name in ("channel", "channel_reason"):
        assert getattr(result, name) == case.get(name, getattr(result, name))
    for name, actual in {
        "missing": result.missing,
        "blocked_by": result.blocked_by,
        "changes": [change.code for change in result.changes],
        "alternatives": [one.visa for one in result.alternatives],
        "next_steps": [step.code for step in result.next_steps],
    }.items():
        if name in case:
            assert list(actual) == case[name]
    after = {change.code: change.grade for change in result.changes}
    for code, grade in case.get("grade_after", {}).items():
        assert after[code] == grade
    _check_documents(case, result)
    if "stale" in case:
        assert bool(set(result.stale_facts) & {fact for one in result.findings for fact in one.facts}) == case["stale"]


def _check_documents(case, result):
    papers = {entry.document: entry for entry in result.documents}
    if case.get("documents") == {}:
        assert not papers
    for document, expected in case.get("documents", {}).items():
        if expected == "absent":
            assert document not in papers
        else:
            tier, _, way = expected.partition("/")
            assert (papers[document].tier, papers[document].authentication) == (tier, way or None)
    for document, conflict in case.get("document_conflicts", {}).items():
        assert papers[document].conflict == conflict


def test_there_are_enough_cases_and_every_name_is_used_once():
    names = [case.values[0]["name"] for case in CASES]
    assert len(names) >= 120
    assert len(set(names)) == len(names)


def test_as_of_must_be_a_date():
    with pytest.raises(TypeError):
        estimate(Profile(), "2026-11-22")
    assert estimate(Profile(), date(2026, 11, 22)).as_of == date(2026, 11, 22)
