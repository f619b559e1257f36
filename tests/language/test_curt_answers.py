"""Curt and angry answers in the check: no matter of the bot's, told before, a list of papers, a company of one's own."""

from datetime import date

import pytest

from bot.language import read

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("expected", ["age", "field", "institution"])
@pytest.mark.parametrize("text", [
    "none of ur biz", "none of ya biz lol", "none of your damn business", "mind ur own biz", "not ur buisness", "nunya", "what's it to you",
    "关你什么事", "要你管", "管得着吗", "少管闲事", "關你咩事", "你管那麼多", "跟你没关系",
])  # fmt: skip
def test_what_is_no_matter_of_the_bot_is_declined(lexicon, text, expected):
    reading = read(text, expected, lexicon, TODAY)
    assert reading.declined and not reading.values and not reading.question


@pytest.mark.parametrize("text", ["business", "bizness school of Lyon", "I study international business", "工商管理"])
def test_business_is_no_refusal(lexicon, text):
    assert not read(text, "field", lexicon, TODAY).declined


@pytest.mark.parametrize("text", ["are you deaf? i said physics", "can't you read? physics!", "wtf, physics", "你聋了吗，我说了物理", "你是瞎子嗎？物理"])
def test_the_answer_beside_anger_counts_and_asks_nothing(lexicon, text):
    reading = read(text, "field", lexicon, TODAY)
    assert reading.values["field"].id == "physics" and not reading.question


@pytest.mark.parametrize("text", ["are you a bot? physics", "is physics a STEM field?", "你是机器人吗，物理"])
def test_a_question_beside_the_answer_stays_one(lexicon, text):
    assert read(text, "field", lexicon, TODAY).question


@pytest.mark.parametrize("expected", ["age", "field", "institution", "documents"])
@pytest.mark.parametrize("text", ["passport and CV, nothing else", "just a passport and a cv", "只有护照和简历，别的没有", "護照、履歷，就這些"])
def test_a_list_of_papers_and_nothing_else_is_one_whatever_was_asked(lexicon, text, expected):
    values = read(text, expected, lexicon, TODAY).values
    assert set(values) == {"documents"} and values["documents"].values == {"passport", "cv"}


@pytest.mark.parametrize("text", ["passport only", "only my passport so far", "只有护照"])
def test_a_single_paper_is_a_list_when_it_is_said_to_be_all(lexicon, text):
    assert read(text, "degree", lexicon, TODAY).values["documents"].values == {"passport"}
    assert "documents" not in read("passport", "degree", lexicon, TODAY).values


@pytest.mark.parametrize("text", ["do I need a passport and a CV?", "要带护照和简历吗", "computer vision and robotics", "no passport, no cv", "diploma"])
def test_papers_asked_about_and_single_words_are_no_list(lexicon, text):
    assert "documents" not in read(text, "field", lexicon, TODAY).values


@pytest.mark.parametrize("text", [
    "I work in my own company", "work for myself", "I want to work at a company of my own", "在自己的公司上班", "我在自己公司做事", "给自己打工",
])  # fmt: skip
def test_work_in_a_company_of_ones_own_is_founding_one(lexicon, text):
    values = read(text, "plan", lexicon, TODAY).values
    assert values["plan"].values == ("entrepreneurship",) and "post" not in values


@pytest.mark.parametrize("text", ["find a job in a company", "work in my father's company", "进公司上班"])
def test_work_in_the_company_of_others_is_a_job(lexicon, text):
    assert read(text, "plan", lexicon, TODAY).values["plan"].values == ("employment",)
