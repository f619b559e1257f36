"""The stories reach everything in each language: every response, every rule, and all that can happen to a question.

What no story can reach is named here with its reason, and a name that is reached after all fails.
"""

from functools import lru_cache
from typing import Dict, List, Sequence, Set, Tuple

import pytest

from tests.conversations.coverage import EVENTS, FORM, Rule, events_in, rule_of, rules_in, said_in
from tests.conversations.played import Heard, all_turns
from tests.trained_bot import Step, Turn
from tests.words import LANGUAGES, ROOT, all_variations, read_yaml

# Reason -> response keys; ":zh" or ":en" behind a key names the one language that is not reached.
NOT_SAID: Dict[str, Sequence[str]] = {
    "Only said when the program fails; tests/actions": (
        "utter_error", "utter_estimate_incomplete",
    ),
    "The channel takes numbers and names out before; tests/channels": (
        "utter_not_kept", "utter_not_kept_alone", "utter_private_bank_card", "utter_private_email",
        "utter_private_identity_card", "utter_private_name", "utter_private_number", "utter_private_passport",
        "utter_private_phone",
    ),
    "No time limit of the plan rests on such a fact": (
        "utter_arrival_inferred", "utter_arrival_reported",
    ),
    "No change of the rules touches a result yet": (
        "utter_change_since_policy",
    ),
    "No reply offers the topic as a button": (
        "utter_label_affirm", "utter_label_bot_identity", "utter_label_deny", "utter_label_disclaimer_legal",
        "utter_label_effective_date", "utter_label_goodbye", "utter_label_greet", "utter_label_other_cities",
        "utter_label_out_of_scope", "utter_label_privacy", "utter_label_restart", "utter_label_risks_uncertainty:en",
        "utter_label_switch_language", "utter_label_thanks",
    ),
    "No value that a code may hold has left the tables": (
        "utter_stored_documents", "utter_stored_nationality", "utter_stored_residence",
    ),
    "No country has a date ahead on which apostilles begin": (
        "utter_look_up_papers_legalisation_since",
    ),
    "Told only of a workplace without a post there for teaching or research, which no answer leaves": (
        "utter_finding_post_industry", "utter_finding_post_none", "utter_finding_post_student",
    ),
}  # fmt: skip
NOT_FOLLOWED: Dict[str, str] = {
    "a request to start again wipes the conversation": "bot/nlu/request_policy.py comes before it and asks first",
}
QUESTIONS: Sequence[str] = read_yaml(ROOT / "domain.yml")["forms"][FORM]["required_slots"]


@lru_cache(maxsize=1)
def rules() -> Tuple[Rule, ...]:
    return tuple(rule_of(entry) for entry in read_yaml(ROOT / "data" / "stories" / "rules.yml")["rules"])


@lru_cache(maxsize=1)
def turns() -> List[Heard]:
    return all_turns()


def exceptions(language: str) -> Set[str]:
    """The keys that need not be said in a language."""
    named = [key.partition(":") for keys in NOT_SAID.values() for key in keys]
    return {key for key, _, only in named if only in ("", language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_response_is_said(language):
    missing = set(all_variations()) - said_in(turns(), language) - exceptions(language)
    assert not missing, f"no story says, in {language}: {sorted(missing)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_exception_is_stale(language):
    named = exceptions(language)
    assert not named - set(all_variations()), f"no such response: {sorted(named - set(all_variations()))}"
    said = named & said_in(turns(), language)
    assert not said, f"a story does say, in {language}: {sorted(said)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_followed(language):
    followed = rules_in(turns(), rules(), language)
    missing = {rule.name for rule in rules()} - followed - set(NOT_FOLLOWED)
    assert not missing, f"no story follows, in {language}: {sorted(missing)}"
    assert not followed & set(NOT_FOLLOWED), f"a story does follow: {sorted(followed & set(NOT_FOLLOWED))}"
    assert set(NOT_FOLLOWED) <= {rule.name for rule in rules()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_asked_answered_skipped_explained_and_corrected(language):
    found = events_in(turns(), QUESTIONS, language)
    missing = [f"{question}: {event}" for question in QUESTIONS for event in EVENTS if event not in found[question]]
    assert not missing, f"no story has, in {language}: {missing}"


def heard(actions=(), said=(), before=None, after=None, intent="faq", loop=None, language="zh-Hant"):
    messages = ({"text": "x", "metadata": {"language": language}},)
    steps = tuple(Step(action, loop) for action in actions)
    turn = Turn("x", intent, None, steps, after or {}, loop, loop, messages)
    return Heard(turn, frozenset((key, language[:2]) for key in said), before or {})


def test_a_response_counts_in_its_own_language_only():
    assert said_in([heard(said=["utter_greet"])], "zh") == {"utter_greet"}
    assert said_in([heard(said=["utter_greet"])], "en") == set()


@pytest.mark.parametrize("turn, followed", [
    (heard(["utter_faq"]), {"outside"}),
    (heard(["utter_faq", FORM], loop=FORM), {"inside"}),
    (heard(["utter_faq"], intent="greet"), set()),
    (heard(["utter_faq"], loop=FORM), set()),
    (heard(["utter_faq"], language="en"), set()),
    (heard([FORM, "action_show_estimate"], intent="deny", loop=FORM), {"end"}),
])  # fmt: skip
def test_a_rule_is_followed_with_its_intent_its_actions_and_where_it_holds(turn, followed):
    inside = [{"active_loop": FORM}]
    known = [
        rule_of({"rule": "outside", "steps": [{"intent": "faq"}, {"action": "utter_faq"}]}),
        rule_of({"rule": "inside", "condition": inside, "steps": [
            {"intent": "faq"}, {"action": "utter_faq"}, {"action": FORM}, {"active_loop": FORM}]}),
        rule_of({"rule": "end", "condition": inside, "steps": [
            {"action": FORM}, {"slot_was_set": [{"requested_slot": None}]}, {"action": "action_show_estimate"}]}),
    ]  # fmt: skip
    assert rules_in([turn], known, "zh") == followed


OPEN = {"requested_slot": "age"}


@pytest.mark.parametrize("turn, events", [
    (heard(said=["utter_question_age"]), {"asked"}),
    (heard(before=OPEN, after={"age": 29}), {"answered"}),
    (heard(before={"age": 29, **OPEN}, after={"age": 29}), set()),
    (heard(before=OPEN, after={"declined": ["age"]}), {"skipped"}),
    (heard(before={"declined": ["age"], **OPEN}, after={"declined": ["age"]}), set()),
    (heard(said=["utter_explain_age"], before=OPEN, after=OPEN), {"asked why"}),
    (heard(said=["utter_explain_age", "utter_example_age"], before=OPEN, after=OPEN), set()),
    (heard(said=["utter_corrected"], before={"age": 29}, after={"age": 30}), {"corrected"}),
    (heard(before={"age": 29}, after={"age": 30}), set()),
    (heard(said=["utter_question_age"], language="en"), set()),
])  # fmt: skip
def test_what_happens_to_a_question(turn, events):
    assert events_in([turn], ["age"], "zh") == {"age": events}
