"""The page that shows how an estimate is made is true."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.policy import policy
from bot.policy.decision_path import GRADE_OF, as_markdown
from bot.policy.judge import judge_channel
from bot.policy.profile import Profile

PAGE = Path(__file__).parents[2] / "docs" / "decision_path.md"


def test_the_page_is_what_the_policy_says_today():
    assert PAGE.read_text(encoding="utf-8") == as_markdown(), "run `make decision-path`"


def test_every_reason_and_every_fact_behind_it_is_on_the_page():
    page = as_markdown()
    for criterion in policy().criteria.criteria.values():
        for reason, rule in criterion.reasons.items():
            row = next(line for line in page.splitlines() if line.startswith(f"| {criterion.id} |") and f"| {reason} |" in line)
            assert all(fact in row for fact in rule.facts) and (rule.conflict or "") in row


def test_another_status_moves_the_arrow():
    known = policy()
    age = known.criteria.criteria["age"]
    stricter = replace(age, reasons={**age.reasons, "age_disputed": replace(age.reasons["age_disputed"], status="not_met")})
    changed = replace(known, criteria=replace(known.criteria, criteria={**known.criteria.criteria, "age": stricter}))
    arrow = re.compile(r'age\{age\} -->\|"[^"]*age_disputed[^"]*"\| (\w+)')
    assert set(arrow.findall(as_markdown())) == {"possible"} and set(arrow.findall(as_markdown(changed))) == {"does_not_fit"}


@pytest.mark.parametrize("channel", ["graduate", "researcher"])
def test_the_arrows_lead_where_the_engine_goes(channel):
    """Follows the drawing for many complete profiles: the worst grade that an arrow names is the grade of the engine."""
    part = as_markdown().split(f"## As a {channel}\n")[1].split("## ")[0]
    arrows = {reason: target for reasons, target in re.findall(r'\|"([^"]+)"\| (\w+)', part) for reason in reasons.split("<br>")}
    order = [*GRADE_OF.values(), "strong_fit"]
    draw = random.Random(7)
    seen = set()
    for _ in range(300):
        profile = Profile(
            age=draw.choice([17, 29, 38, 51]), degree=draw.choice(["none", "bachelor", "doctorate"]),
            field=draw.choice(["physics", "law", "economics", "unlisted"]), institution=draw.choice([*list(policy().institutions)[:40], "unlisted"]),
            post=draw.choice(["research", "teaching", "industry", "student", "none"]), nationality=draw.choice(["IN", "CN", "HK", "BR"]),
        )
        result = judge_channel(profile, policy(), policy().criteria.channels[channel])
        targets = {arrows[finding.reason] for finding in result.findings}
        expected = next(grade for grade in order if grade in targets or grade == "strong_fit")
        assert expected == result.grade, profile
        seen.add(result.grade)
    assert seen == set(order)
