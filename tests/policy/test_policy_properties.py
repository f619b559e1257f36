"""What must hold for every profile, tried on many."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.policy import Profile, codes, estimate, next_question, policy, remaining_questions
from bot.policy.judge import ANSWERED_BY
from bot.policy.profile import FIELDS

RULES = policy()
BEGINS = RULES.criteria.thresholds.effective_date
DAYS = st.dates(BEGINS, BEGINS + timedelta(days=3000))
# A few of each kind are enough: every class of field and every standing of an institution.
STUDIES = ("law", "psychology", codes.UNLISTED, "physics")
PLACES = (codes.UNLISTED, "au-flinders-university", "ca-dalhousie-university", "cn-tsinghua-university", "ri-riken")
VALUES = {
    "age": st.integers(0, 120),
    "degree": st.sampled_from(codes.DEGREES),
    "degree_in_progress": st.sampled_from(codes.DEGREES),
    "field": st.sampled_from(STUDIES),
    "institution": st.sampled_from(PLACES),
    "post": st.sampled_from(codes.POSTS),
    "post_institution": st.sampled_from(PLACES),
    "nationality": st.sampled_from(("CN", "HK", "IN", "US", "FR", "AE", "XK", "VN")),
    "residence": st.sampled_from(("CN", "DE", "US")),
    "plan": st.sampled_from(codes.PLANS),
    "passport_months": st.integers(0, 240),
    "documents": st.frozensets(st.sampled_from(tuple(RULES.documents))),
}
PROFILES = st.builds(
    Profile, declined=st.frozensets(st.sampled_from(FIELDS)), **{name: st.none() | value for name, value in VALUES.items()}
)
ANSWERS = st.sampled_from(tuple(VALUES)).flatmap(lambda name: st.tuples(st.just(name), VALUES[name]))
many = settings(max_examples=150, deadline=None)


def grade(profile):
    return -codes.GRADES.index(estimate(profile, BEGINS).grade)


@many
@given(PROFILES, DAYS)
def test_a_valid_profile_always_has_one_estimate_in_known_codes(profile, day):
    result = estimate(profile, day)
    assert result == estimate(profile, day)
    assert result.grade in codes.GRADES and result.channel in codes.CHANNELS
    for channel in result.channels.values():
        for finding in (*channel.findings, *result.findings):
            assert finding.status in codes.STATUSES
            assert finding.reason in (*codes.REASONS[finding.criterion], *codes.UNANSWERED)
            assert finding.facts and set(finding.facts) <= set(RULES.facts)
            assert finding.conflict is None or finding.conflict in RULES.conflicts
    order = [codes.CHANGES.index(change.code) for change in result.changes]
    assert order == sorted(order)
    assert {step.code for step in result.next_steps} <= set(codes.NEXT_STEPS)
    assert {entry.authentication for entry in result.documents} <= {None, *codes.AUTHENTICATION}
    tiers = [codes.TIERS.index(entry.tier) for entry in result.documents]
    assert tiers == sorted(tiers)


@many
@given(PROFILES, ANSWERS)
def test_an_answer_touches_no_other_criterion(profile, answer):
    name, value = answer
    before = estimate(profile, BEGINS).channels
    after = estimate(replace(profile, **{name: value}), BEGINS).channels
    for id, channel in before.items():
        for old, new in zip(channel.findings, after[id].findings):
            if ANSWERED_BY[old.criterion] not in (name, name.replace("post_", ""), name.replace("_in_progress", "")):
                assert (old.status, old.reason) == (new.status, new.reason)


@many
@given(PROFILES, st.sampled_from(("age", "degree", "field", "institution", "post_institution", "post")), st.data())
def test_a_better_answer_never_gives_a_worse_grade(profile, name, data):
    worst_first = {
        "age": (60, 40, 30),
        "degree": codes.DEGREES,
        "field": STUDIES,
        "institution": PLACES[:4],
        "post_institution": PLACES[:4],
        "post": ("none", "research"),
    }[name]
    worse, better = sorted(data.draw(st.lists(st.integers(0, len(worst_first) - 1), min_size=2, max_size=2)))
    assert grade(replace(profile, **{name: worst_first[better]})) >= grade(replace(profile, **{name: worst_first[worse]}))


@many
@given(PROFILES)
def test_the_questions_come_to_an_end_and_none_is_asked_twice(profile):
    asked = []
    while (question := next_question(profile)) is not None:
        assert question not in asked and question not in profile.declined and getattr(profile, question) is None
        assert remaining_questions(profile)[0] == question
        asked.append(question)
        profile = replace(profile, declined=profile.declined | {question})
    assert len(asked) <= 9


@many
@given(PROFILES)
def test_promised_grades_come_true(profile):
    result = estimate(profile, date(2026, 11, 22))
    for change in result.changes:
        if change.grade is not None:
            changed = estimate(replace(profile, **{change.field: change.params[change.field]}), date(2026, 11, 22))
            assert changed.grade == change.grade
            assert codes.GRADES.index(changed.grade) < codes.GRADES.index(result.grade)
