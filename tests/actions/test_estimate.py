"""The result is shown for a finished check, and for nothing else."""

import pytest

from actions.estimate import ActionShowEstimate
from tests.actions.conversation import keys, run, tracker
from tests.check.conversation import FULL


def shown(**slots):
    events, messages = run(ActionShowEstimate(), tracker("none yet", **slots))
    assert events == []
    return messages


def test_a_finished_check_gets_its_result():
    messages = shown(**FULL, check_complete=True)
    assert keys(messages) == ["utter_result", "utter_result_part", "utter_result_next", "utter_result_documents"]
    assert messages[0]["card"]["grade"] == "strong_fit"


def test_trackers_that_give_back_numbers_as_floats_do_no_harm():
    assert keys(shown(**{**FULL, "age": 29.0}, check_complete=True))[0] == "utter_result"


@pytest.mark.parametrize("complete", [None, False])
@pytest.mark.parametrize("answers", [{}, {"age": 29}, FULL], ids=["nothing", "one answer", "everything"])
def test_a_check_that_did_not_run_to_its_end_gets_none(answers, complete):
    """A form whose validation failed ends as well."""
    messages = shown(**answers, check_complete=complete)
    assert keys(messages) == ["utter_estimate_incomplete"] and messages[0]["topics"] == ["start_eligibility_check"]


@pytest.mark.parametrize("lacking", FULL)
def test_an_answer_that_is_missing_after_all_is_noticed(lacking):
    messages = shown(**{**FULL, lacking: None}, check_complete=True, check_speed="full")
    assert keys(messages) == ["utter_estimate_incomplete"]


def test_a_question_that_was_declined_is_not_missing():
    assert keys(shown(**{**FULL, "plan": None}, check_speed="full", declined=["plan"], check_complete=True))[0] == "utter_result"


@pytest.mark.parametrize("lacking", ["nationality", "plan", "documents"])
def test_a_quick_check_gets_a_first_estimate(lacking):
    (message,) = shown(**{**FULL, lacking: None}, check_complete=True)
    assert message["response"] == "utter_result_quick"


@pytest.mark.parametrize("lacking", ["age", "degree", "field", "institution"])
def test_an_answer_that_a_first_estimate_needs_is_noticed(lacking):
    assert keys(shown(**{**FULL, lacking: None}, check_complete=True)) == ["utter_estimate_incomplete"]


def test_a_quick_check_that_has_nothing_left_to_ask_gets_the_full_result():
    assert keys(shown(**FULL, check_complete=True))[0] == "utter_result"


def test_a_cancelled_check_ends_without_another_word():
    assert shown(**FULL, check_complete=False, check_cancelled=True) == []


@pytest.mark.parametrize(
    "wrong",
    [{"age": "29"}, {"age": 29.5}, {"age": 500}, {"degree": "PhD"}, {"institution": "Toronto"}, {"nationality": "Indian"}, {"plan": "rule the world"},
     {"documents": ["cheque"]}, {"documents": "cv"}, {"documents": 5}, {"declined": ["shoe_size"]}],
    ids=str,
)
def test_a_value_that_the_engine_does_not_know_gets_no_result(wrong):
    assert keys(shown(**{**FULL, **wrong}, check_complete=True)) == ["utter_error"]
