"""What is taken out of a message before anybody stores it, and what must stay in it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.language.mask import KINDS, MARK, masked, nothing_else
from bot.policy import policy

PRIVATE = [
    ("name", "my name is {}", ["John Smith", "maria lopez", "María José de la Cruz", "Will Smith", "An Nguyen", "O'Neil"]),
    ("name", "his name is {}, age 29", ["Zhang Wei", "rahul kumar"]),
    ("name", "My wife's name is {}.", ["Ana"]),
    ("name", "this is {} from Lagos", ["Maria", "Dr. Anna Meyer"]),
    ("name", "Please call me {}", ["Joe"]),
    ("name", "Thank you.\nBest regards,\n{}", ["Anna Meyer"]),
    ("name", "我叫{}，今年25岁", ["王小明", "欧阳娜娜", "玛丽亚·冈萨雷斯", "玛丽亚", "John Smith"]),
    ("name", "我叫{}來自印度", ["陳大文"]),
    ("name", "你好，我係{}，想問K簽", ["陳大文"]),
    ("name", "候选人姓名：{}", ["李雷"]),
    ("passport", "my passport number is {}", ["E12345678", "EA1234567", "123456789", "C01X00T47", "e1234567"]),
    ("passport", "it is {}, valid until 2027-03-03", ["12AB34567", "G12345678", "Ｅ１２３４５６７８"]),
    ("passport", "护照号码：{}", ["E12345678", "75 1234567"]),
    ("identity_card", "身份证 {}", ["11010519491231002X", "110105 19491231 0021"]),
    ("identity_card", "my ID is {}", ["A123456(7)", "123-45-6789"]),
    ("bank_card", "pay with {} please", ["4111 1111 1111 1111", "4111111111111111", "3782-822463-10005"]),
    ("bank_card", "29 {} 29", ["4111 1111 1111 1111"]),
    ("phone", "call {} tomorrow", ["+49 151 23456789", "138 0013 8000", "13800138000", "(415) 555-2671", "021-12345678", "07911 123456"]),
    ("phone", "我的微信号是{}", ["88812345"]),
    ("email", "邮箱{}谢谢", ["john.smith+k@gmail.co.uk", "abc@qq.com"]),
    ("email", "write to {} please", ["john (at) mail (dot) com", "john at gmail dot com"]),
    ("number", "the file {} is mine", ["202512310001", "123456789"]),
]
CASES = [(kind, frame, secret) for kind, frame, secrets in PRIVATE for secret in secrets]


@pytest.mark.parametrize("kind, frame, secret", CASES, ids=[secret for _, _, secret in CASES])
def test_what_is_private_is_taken_out_and_nothing_else(kind, frame, secret):
    assert masked(frame.format(secret)) == (frame.format(MARK), (kind,))


KEPT = [
    "I am Indian", "I'm 29 and Indian", "I am South African", "我是印度人", "我是高分子", "我是黎巴嫩人", "我是马来西亚的", "I am John's colleague",
    "K visa, H-1B, X1, K-1, DS-160, I-20", "from 2026-10-01 to 31/12/2027 or 20270303", "2019 2020 2021 2022", "18-45", "RMB 400-600, 100000000 yuan",
    "rs5000000", "12367 or 021-12367 or +86-21-12367", "visa@mfa.gov.cn", "https://www.gov.cn/zhengce/content_203508140001116.htm",
    "K1-3FQ9-1234-5678-99", "my code is k1 1380 0138 0001 3FQ9 12", "K1E12345678901234E1234567", "my name is different in my passport", "what if my name is misspelled?", "My name wasn't drawn", "call me back", "my passport expires 20270303",
    "this is different from Z", "This is the list from the consulate", "我叫什么", "使馆叫我补材料", "帮我叫车", "他们叫我改用K", "护照有效期20270303", "my phone number is needed?",
    "Do I need to give my name and passport number?", "姓名要和护照一致吗", "My university's name is Delft", "多谢，谢谢\nH-1B", "Kind regards,\nX1 or K", "谢谢\nTsinghua University", "Dear sir, kind regards to you all",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_not_private_stays(text):
    assert masked(text) == (text, ())


def test_no_name_of_the_tables_is_taken_for_a_person():
    tables = (policy().institutions, policy().fields, policy().countries)
    names = [name for table in tables for entry in table.values() for name in _names(entry)]
    assert len(names) > 1000
    for frame in ("I graduated from {} in 2019, I am 29", "我毕业于{}，今年25岁", "我是{}的"):
        wrong = [name for name in names[::20] if masked(frame.format(name)).removed]
        assert not wrong


def _names(entry):
    return [entry.name.en, entry.name.zh] if hasattr(entry, "name") else [entry.name_en, entry.name_zh or entry.name_en]


PIECES = st.one_of(
    st.integers(0, 99).map("I am {}".format), st.integers(1, 99).map("{}岁".format), st.dates().map("born on {}".format),
    st.dates().map(lambda day: f"{day.year}年{day.month}月{day.day}日"), st.integers(1900, 2100).map(str), st.integers(1, 99_999).map("{} yuan".format),
    st.sampled_from(["K visa", "H-1B", "X1签证", "Tsinghua University", "清华大学", "I am Indian", "PhD", "12367", "RMB 800"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=6))
def test_ages_dates_years_fees_and_visas_are_never_touched(pieces):
    text = ", ".join(pieces)
    assert masked(text) == (text, ())


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=3), st.sampled_from(CASES[:-2]), st.lists(PIECES, max_size=3))
def test_a_secret_is_found_among_other_things(before, case, after):
    kind, frame, secret = case
    text = "\n".join([*before, frame.format(secret), *after])
    result = masked(text)
    assert secret not in result.text and result.removed == (kind,)
    assert all(piece in result.text for piece in [*before, *after])


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
@example("my name is […]")
@example("\ud800 +49 151 23456789")
@example("a@b.c" * 30)
def test_any_text_comes_through_and_a_second_time_changes_nothing(text):
    once = masked(text)
    assert masked(once.text) == (once.text, ())
    assert set(once.removed) <= set(KINDS) and (once.text == text) == (not once.removed)


def test_a_long_message_takes_no_time():
    import time

    for text in ("a" * 2000, "1 " * 1000, "1234 " * 400, "a.b@" * 500, "+1 " * 600, "我叫" * 1000, "my name is " * 180):
        start = time.process_time()
        masked(text)
        assert time.process_time() - start < 1


@pytest.mark.parametrize("text", ["E12345678", "my name is John Smith.", "Hi! I'm called Joe", "我叫王小明", "你好，我的护照号是E12345678", "john@x.com"])
def test_a_message_of_nothing_but_private_things_is_told_from_others(text):
    assert nothing_else(masked(text).text)


@pytest.mark.parametrize("text", ["My name is John Smith and I am 29", "我叫王小明，怎么申请", "hello", "", "my name is", "is E12345678 valid?", "E12345678 29"])
def test_a_message_that_says_something_else_is_no_such(text):
    assert not nothing_else(masked(text).text)
