"""Latin words inside Chinese: no space stands between them, and abbreviations come in small letters."""

from datetime import date

import pytest

from bot.language.reading import read

TODAY = date(2026, 6, 15)
ROWS = [  # (text, question, field, value)
    ("29岁, 清华 cs硕士", "age", "field", "computer_science"), ("学的ee", "field", "field", "electrical_engineering"),
    ("在mit读的书", "institution", "institution", "us-massachusetts-institute-of-technology"), ("读完了master", "degree", "degree", "master"),
    ("有两个bachelor学位", "degree", "degree", "bachelor"), ("做緊research", "post", "post", "research"), ("在startup当engineer", "post", "post", "industry"),
    ("做business", "plan", "plan", "business"),
]


@pytest.mark.parametrize("text, question, field, value", ROWS)
def test_latin_words_are_found_between_chinese_characters(lexicon, text, question, field, value):
    found = read(text, question, lexicon, TODAY).values[field]
    assert getattr(found, "id", None) == value or getattr(found, "value", None) == value


def test_documents_are_found_between_chinese_characters(lexicon):
    assert read("passport和cv都有", "documents", lexicon, TODAY).values["documents"].value == {"passport", "cv"}


@pytest.mark.parametrize("text", ["it is the best", "I like it", "let us see"])
def test_small_letters_in_an_english_sentence_stay_words(lexicon, text):
    assert not {"field", "nationality"} & set(read(text, None, lexicon, TODAY).values)


def test_no_name_runs_over_a_comma(lexicon):
    assert read("本科，学计算机的", None, lexicon, TODAY).values["field"].id == "computer_science"
