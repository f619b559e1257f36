"""How far a check has come, as data for a page."""

import pytest

from bot.check.progress import progress
from tests.check.conversation import FULL
from tests.check.test_report import WORDS


def test_a_check_that_begins_has_no_answers():
    assert progress({}, "age") == {"question": "age", "left": 4, "answers": []}


def test_the_question_asked_again_is_among_those_left():
    """A correction opens a question that has been answered."""
    assert progress(FULL, None)["left"] == 0 and progress(FULL, "age")["left"] == 1


@pytest.mark.parametrize("language, texts", [("en", ["29", "Greendale"]), ("zh", ["29", "Greendale"])])
def test_answers_are_told_in_short(language, texts):
    found = progress({"age": 29, "institution": "unlisted", "institution_text": "Greendale", "declined": ["degree"]}, "field")
    assert [answer["field"] for answer in found["answers"]] == ["age", "institution"] and "degree" not in (found["question"],)
    said = WORDS.compose("utter_check_nothing_yet", language, {"check": found})["metadata"]["check"]["answers"]
    assert [answer["text"] for answer in said] == texts
