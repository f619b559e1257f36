"""A degree told as completed that turns out to be unfinished."""

import pytest
from tests.check.conversation import Check


@pytest.mark.parametrize("question", ["field", "institution", "nationality"])
@pytest.mark.parametrize("text", ["I'm still in my final year", "haven't graduated yet", "我还没毕业", "明年才毕业", "還沒畢業"])
def test_the_degree_told_before_is_in_progress(question, text):
    check = Check(question, age=27, degree="master", field=None if question == "field" else "physics")
    assert "utter_corrected" in check.say(text)
    assert (check.answers()["degree"], check.answers()["degree_in_progress"]) == ("bachelor", "master")


@pytest.mark.parametrize("question, text", [
    ("post", "I'm in my final year"),  # perhaps of the next degree
    ("institution", "still studying"), ("institution", "University of Leeds"), ("field", "I graduated last year"),
])  # fmt: skip
def test_the_degree_stays_completed(question, text):
    check = Check(question, age=27, degree="master", field=None if question == "field" else "physics")
    check.say(text)
    assert check.answers()["degree"] == "master" and "degree_in_progress" not in check.answers()


def test_another_degree_named_beside_counts_by_itself():
    check = Check("field", age=27, degree="master")
    check.say("I'm still in the final year of my PhD")
    assert (check.answers()["degree"], check.answers()["degree_in_progress"]) == ("master", "doctorate")
