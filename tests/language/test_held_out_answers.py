"""How much of what people type in the check is understood: held-out answers, with a floor under the share of each group.

The floors lie a few points under what was measured; `python -m evaluation` prints the shares themselves.
"""

import re

import pytest

from bot.language import has_han, is_traditional
from evaluation import answers

FLOORS = {"en": 0.96, "en_later": 0.94, "en_latest": 0.93, "en_blind": 0.9, "zh": 0.96, "zh_later": 0.94, "zh_latest": 0.93, "zh_blind": 0.9}
FLOORS.update({f"v1_{batch}_{language}": 0.93 for batch in (1, 2, 3, 4) for language in ("en", "zh")})
FLOORS.update({f"v2_{batch}_{language}": 0.92 for batch in (1, 2, 3, 4) for language in ("en", "zh")})
FLOORS.update({f"v3_{batch}_{language}": 0.93 for batch in (1, 2) for language in ("en", "zh")})
CASES = answers.load()


@pytest.fixture(scope="module")
def outcomes():
    return answers.measure(CASES)


@pytest.mark.parametrize("group", FLOORS)
def test_enough_answers_are_understood(outcomes, group):
    understood = answers.by_question(outcomes)[group, "all"]
    wrong = [o for o in answers.failures(outcomes) if o.case.group == group]
    assert understood.value >= FLOORS[group], "\n".join(f"{o.case.text}: {answers.described(o.values, o.reaction)}" for o in wrong)


def test_every_group_has_a_floor():
    assert {case.group for case in CASES} == set(FLOORS)


def test_no_answer_stands_there_twice():
    keys = [(case.question, case.text) for case in CASES]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("group, least", [("en", 300), ("zh", 300)])
def test_there_are_enough_answers_for_a_measure(group, least):
    assert sum(case.group == group for case in CASES) >= least


def test_a_fifth_of_the_chinese_answers_is_traditional_and_some_are_mixed():
    texts = [case.text for case in CASES if case.group == "zh"]
    assert sum(map(is_traditional, texts)) >= len(texts) // 6
    assert sum(has_han(text) and bool(re.search("[A-Za-z]{2}", text)) for text in texts) >= len(texts) // 12


def test_a_wrong_value_and_a_missing_reaction_both_count_as_not_understood():
    case = next(case for case in CASES if case.question == "age" and case.text == "29")
    right = answers.measure([case])[0]
    assert right.right
    for wrong in (answers.Outcome(case, {"age": 30}, right.reaction), answers.Outcome(case, {}, right.reaction),
                  answers.Outcome(case, {**right.values, "post": "student"}, right.reaction),
                  answers.Outcome(case, right.values, frozenset({"asks_back"}))):
        assert not wrong.right


def test_what_is_only_implied_is_right_with_and_without():
    case = next(case for case in CASES if case.question == "post" and case.text == "postdoc")
    for values in ({"post": "research"}, {"post": "research", "degree": "doctorate"}):
        assert answers.Outcome(case, values, frozenset()).right
    assert not answers.Outcome(case, {"post": "research", "degree": "master"}, frozenset()).right
