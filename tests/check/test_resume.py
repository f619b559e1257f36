"""Coming back with a code: answers, what changed in the rules since, and the estimate by today's."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.check.answers import to_profile
from bot.check.report import report
from bot.check.resume import changed, resume, to_slots
from bot.export.code import decode, encode
from bot.policy import PolicyChange, estimate, policy, remaining_questions
from bot.policy.model import Text
from tests.check.conversation import FULL, TODAY

RULES = policy()
OLDER = {**FULL, "age": 42}
LATER = TODAY + timedelta(days=20)


def saved(slots, day=TODAY, rules=RULES):
    profile = to_profile(slots)
    return decode(encode(profile, estimate(profile, day, rules), rules.edition), rules)


def edition(number, facts, what="What changed.", rules=RULES):
    """The rules with one more edition on top."""
    return replace(rules, changes=(PolicyChange(number, LATER, Text(what, "变了。"), facts), *rules.changes))


def with_ages(low, high, facts=("age_01",)):
    """Rules in which officials have made the ages clear up to `high`."""
    limits = replace(RULES.criteria.thresholds, age_fits_all=(low, high), age_disputed=(high + 1, high + 10))
    return edition(RULES.edition + 1, facts, rules=replace(RULES, criteria=replace(RULES.criteria, thresholds=limits)))


def keys(replies):
    return [reply["response"] for reply in replies]


def lines(reply):
    return {line["response"]: line["values"] for line in reply["values"]["lines"]}


def test_the_answers_come_back_and_the_estimate_follows():
    slots, replies = resume(saved(FULL), RULES, TODAY, {})
    profile = to_profile(FULL)
    assert to_profile(slots) == profile and slots["check_complete"] is True and not slots["check_cancelled"]
    assert slots["check_history"] == ["age", "degree", "field", "institution", "nationality", "plan", "documents"]
    assert keys(replies) == ["utter_resume_welcome", "utter_resume_unchanged", *keys(report(estimate(profile, TODAY)))]
    assert replies[-1]["values"]["topics"]


def test_the_same_answers_on_newer_rules_say_what_changed():
    before = saved(OLDER)
    now = with_ages(18, 45)
    reply = changed(before, estimate(before.profile, LATER, now), now)
    assert reply["response"] == "utter_resume_changed" and reply["values"]["facts"] == ["age_01"]
    told = lines(reply)
    assert [part["response"] for part in (told["utter_change_since_grade"]["before"], told["utter_change_since_grade"]["after"])] == [
        "utter_grade_possible", "utter_grade_strong_fit"]
    criterion = told["utter_change_since_criterion"]
    assert [part["response"] for part in criterion.values()] == ["utter_criterion_age", "utter_status_unclear", "utter_status_likely"]
    assert told["utter_change_since_policy"] == {"day": {"date": LATER.isoformat()}, "what": {"en": "What changed.", "zh": "变了。"}}
    assert "utter_change_since_others" not in told and "utter_change_since_unexplained" not in told


def test_rules_that_changed_without_effect_are_told_apart():
    now = edition(RULES.edition + 1, ("age_01",))
    reply = changed(saved(FULL), estimate(to_profile(FULL), LATER, now), now)
    assert reply["response"] == "utter_resume_same_result" and list(lines(reply)) == ["utter_change_since_policy"]


def test_changes_that_do_not_touch_the_result_are_only_counted():
    unused = next(fact for fact in RULES.facts if fact.startswith("compare_h1b"))
    now = edition(RULES.edition + 1, (unused,))
    reply = changed(saved(FULL), estimate(to_profile(FULL), LATER, now), now)
    assert lines(reply) == {"utter_change_since_others": {"count": 1}} and reply["values"]["facts"] == []


def test_a_change_that_is_older_than_the_code_is_not_told():
    now = edition(RULES.edition + 1, ("age_01",))
    profile = to_profile(FULL)
    before = decode(encode(profile, estimate(profile, TODAY), now.edition), now)
    assert changed(before, estimate(profile, LATER, now), now)["response"] == "utter_resume_unchanged"


def test_another_result_without_a_listed_change_is_admitted():
    now = replace(with_ages(18, 45), changes=RULES.changes)
    reply = changed(saved(OLDER), estimate(to_profile(OLDER), LATER, now), now)
    assert reply["response"] == "utter_resume_changed" and "utter_change_since_unexplained" in lines(reply)


def test_another_route_is_told_by_the_criterion_that_came_in():
    before = saved(FULL)
    researcher = estimate(to_profile({**FULL, "degree": "none", "post": "research", "post_institution": "cn-tsinghua-university"}), TODAY)
    rows = [line["values"] for line in changed(before, researcher, RULES)["values"]["lines"] if line["response"].endswith("criterion")]
    assert ("utter_criterion_post", "utter_status_not_judged") in [(row["criterion"]["response"], row["before"]["response"]) for row in rows]


def test_an_unfinished_check_goes_on():
    some = {"age": 29, "degree": "master", "declined": ["field"]}
    slots, replies = resume(saved(some), RULES, TODAY, {})
    assert keys(replies) == ["utter_resume_welcome", "utter_resume_open"] and replies[-1]["values"]["topics"] == ["start_eligibility_check"]
    assert slots["check_complete"] is False and slots["check_cancelled"] is True
    assert remaining_questions(to_profile(slots)) and "field" in slots["check_history"] and slots["declined"] == ["field"]


@pytest.mark.parametrize(
    "earlier, said", [({}, False), (FULL, False), ({"age": 50}, True), ({**FULL, "plan": "research"}, True), ({"check_history": []}, False)]
)
def test_answers_that_are_replaced_are_not_lost_in_silence(earlier, said):
    assert ("utter_resume_replaced" in keys(resume(saved(FULL), RULES, TODAY, earlier).replies)) is said


def test_own_words_and_values_that_are_gone_are_asked_for():
    unlisted = {**FULL, "institution": "unlisted", "institution_text": "Greendale"}
    assert "utter_resume_own_words" in keys(resume(saved(unlisted), RULES, TODAY, {}).replies)
    smaller = replace(RULES, fields={id: one for id, one in RULES.fields.items() if id != "physics"})
    profile = to_profile(FULL)
    lost = decode(encode(profile, estimate(profile, TODAY), 1), smaller)
    slots, replies = resume(lost, smaller, TODAY, {})
    gone = next(reply for reply in replies if reply["response"] == "utter_resume_lost")
    assert [part["response"] for part in gone["values"]["what"]] == ["utter_stored_field"]
    assert slots["field"] is None and slots["check_complete"] is False


def test_a_lost_answer_is_no_change_of_the_rules():
    smaller = replace(RULES, institutions={id: one for id, one in RULES.institutions.items() if id != FULL["institution"]})
    profile = to_profile(FULL)
    lost = decode(encode(profile, estimate(profile, TODAY), 1), smaller)
    rows = lines(changed(lost, estimate(lost.profile, TODAY, smaller), smaller))
    assert "utter_change_since_criterion" not in rows


@pytest.mark.parametrize("days, asked", [(0, False), (30, False), (31, True), (700, True)])
def test_age_and_passport_are_checked_after_a_while(days, asked):
    replies = resume(saved(FULL), RULES, TODAY + timedelta(days=days), {}).replies
    assert ("utter_resume_time_passed" in keys(replies)) is asked
    assert "utter_resume_time_passed" not in keys(resume(saved({"degree": "master"}), RULES, date(2030, 1, 1), {}).replies)


def test_slots_and_profile_say_the_same():
    full = to_profile({**FULL, "residence": "DE", "passport_months": 20, "degree_in_progress": "doctorate", "declined": ["post"]})
    assert to_profile(to_slots(full)) == full
