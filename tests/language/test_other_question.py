"""An answer that fits another question than the open one is taken down for that one."""

import pytest

from bot.check.lexicon import lexicon
from bot.check.values import hear
from bot.language.reading import read


def heard(text, question):
    return hear(read(text, question, lexicon()), question)


@pytest.mark.parametrize("text, school", [("清华", "cn-tsinghua-university"), ("北大", "cn-peking-university")])
def test_the_short_name_of_a_school_is_no_field(text, school):
    assert heard(text, "field").values == {"institution": school}


@pytest.mark.parametrize("text", ["统计", "management"])
def test_a_field_stays_one(text):
    assert set(heard(text, "field").values) == {"field"}


@pytest.mark.parametrize("question", [None, "plan", "degree"])
def test_which_of_several_schools_is_only_asked_when_the_school_is(question):
    assert heard("Northeastern University", question).ask_back is None
    assert heard("Northeastern University", "institution").unclear == "institution"


@pytest.mark.parametrize("text, degree", [("Cambridge MA", "master"), ("PhD fellow", "bachelor"), ("an associate", "diploma")])
def test_a_degree_beside_other_words_is_read(text, degree):
    assert heard(text, "degree").values["degree"] == degree


@pytest.mark.parametrize("text", ["RESEARCH ASSOCIATE", "给本科生上课", "I teach undergrads", "Broad Institute, Cambridge MA"])
def test_what_only_looks_like_a_degree_is_none(text):
    assert "degree" not in heard(text, "post").values
