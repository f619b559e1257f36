"""Questions, what-if and the pieces around the estimate."""

from datetime import date

import pytest

from bot.policy import Profile, ProfileError, estimate, next_question, policy, remaining_questions, today, what_if
from bot.policy.checklist import authentication
from bot.policy.criteria import institution
from bot.policy.questions import blockers, quick_questions

DAY = date(2026, 11, 22)
CLEAR = dict(age=29, degree="master", field="physics", institution="ca-university-of-toronto")
FULL = Profile(**CLEAR, nationality="US", plan="exchange", documents=frozenset())


def test_questions_come_in_order():
    assert remaining_questions(Profile()) == (
        "age", "degree", "field", "institution", "post", "nationality", "plan", "documents"
    )


def test_the_post_is_not_asked_of_a_clear_graduate():
    assert remaining_questions(Profile(**CLEAR)) == ("nationality", "plan", "documents")


def test_the_post_is_asked_when_the_university_is_not_clear():
    assert next_question(Profile(**{**CLEAR, "institution": "unlisted"})) == "post"


def test_a_researcher_is_asked_where():
    assert next_question(Profile(**{**CLEAR, "institution": "unlisted"}, post="research")) == "post_institution"


def test_without_a_degree_the_post_is_asked_at_once():
    assert remaining_questions(Profile(age=29, degree="diploma"))[:2] == ("post", "field")


def test_without_degree_and_post_only_the_plan_is_of_use():
    assert remaining_questions(Profile(age=29, degree="diploma", post="none")) == ("plan",)
    assert next_question(Profile(age=29, degree="diploma", post="none", plan="study")) is None


def test_a_chinese_national_is_asked_nothing_more():
    assert next_question(Profile(nationality="CN")) is None


def test_a_declined_question_is_not_repeated():
    assert next_question(Profile(declined=frozenset({"age"}))) == "degree"


def test_a_full_profile_has_no_question():
    assert next_question(FULL) is None


def test_what_if_shows_both_results():
    student = Profile(
        age=21, degree="secondary", degree_in_progress="bachelor", field="physics", institution="ca-university-of-toronto",
        post="student", nationality="US",
    )
    compared = what_if(student, DAY, degree="bachelor")
    assert (compared.before.grade, compared.after.grade, compared.direction) == ("does_not_fit", "strong_fit", "better")
    assert compared.changed_fields == ("degree",)
    (criterion, before, after), = compared.changed_findings
    assert (criterion, before.reason, after.reason) == ("degree", "degree_in_progress", "degree_met")


def test_what_if_can_make_it_worse_or_change_nothing():
    assert what_if(FULL, DAY, age=40).direction == "worse"
    assert what_if(FULL, DAY, age=29).changed_fields == ()
    assert what_if(FULL, DAY, degree="doctorate").direction == "same"
    with pytest.raises(ProfileError):
        what_if(FULL, DAY, shoe_size=43)


def test_an_estimate_names_the_version_of_the_rules():
    assert estimate(FULL, DAY).policy_version == policy().version


@pytest.mark.parametrize("rank, reason", [(299, "ranked"), (300, "ranked"), (301, "known"), (None, "known")])
def test_the_rank_threshold_is_inclusive(rank, reason):
    from dataclasses import replace

    place = replace(policy().institutions["de-university-of-konstanz"], best_rank=rank)
    assert institution.reason(place, 300) == f"institution_{reason}"


@pytest.mark.parametrize(
    "country, way",
    [
        ("US", "apostille"), ("AE", "legalisation"), ("IN", "ask"), ("CN", "domestic"), ("HK", "ask"), ("TW", "ask"),
        ("XK", "ask"), ("AI", "ask"), (None, "country_unknown"),
    ],
)
def test_authentication_by_country(country, way):
    assert authentication(country, policy(), DAY) == way


def test_today_can_be_set(monkeypatch):
    monkeypatch.setenv("KVISA_TODAY", "2026-02-28")
    assert today() == date(2026, 2, 28)
    monkeypatch.setenv("KVISA_TODAY", "2026-02-29")
    with pytest.raises(ValueError, match="KVISA_TODAY: found '2026-02-29', expected an ISO date"):
        today()
    monkeypatch.delenv("KVISA_TODAY")
    assert today() == date.today()


@pytest.mark.parametrize(
    "answers, left",
    [
        ({}, ("age", "degree", "field", "institution")), (dict(age=29, degree="diploma"), ("post", "field")),
        (dict(degree="master", field="law"), ()), (dict(degree="diploma", post="none"), ()), (dict(nationality="CN"), ()),
        (CLEAR, ()), (dict(declined=frozenset({"age", "field"})), ("degree", "institution")),
    ],
)
def test_a_first_estimate_needs_four_answers_at_most(answers, left):
    assert quick_questions(Profile(**answers)) == left


def test_what_shuts_both_ways_is_told_with_its_reasons():
    assert [finding.reason for finding in blockers(Profile(degree="diploma", post="none"))] == ["degree_below", "post_none"]
    assert {finding.reason for finding in blockers(Profile(degree="diploma", field="law", post="none"))} == {"field_outside"}
    assert blockers(Profile(degree="diploma")) == blockers(FULL) == ()
