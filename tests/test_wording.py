"""Placeholders are filled with figures, cells and values, each as it is written in the language."""

from datetime import date

import pytest

from bot.policy import policy
from bot.policy.model import Figure
from bot.wording import UnknownPlaceholder, fill, in_traditional, show, show_date, show_figure
from tests.words import LANGUAGES, all_variations


def figure(kind, value, currency=None):
    return Figure("example", kind, value, "age_01", currency)


@pytest.mark.parametrize(
    "kind, value, currency, english, chinese",
    [
        ("number", 24, None, "24", "24"), ("number", 1500, None, "1,500", "1,500"), ("percent", 25, None, "25%", "25%"),
        ("range", (18, 35), None, "18–35", "18—35"), ("range", [18, 35], None, "18–35", "18—35"),
        ("money", 400, "CNY", "RMB 400", "400元"), ("money", (5000, 20000), "CNY", "RMB 5,000–20,000", "5,000—20,000元"),
        ("money", 185, "USD", "US$185", "185美元"), ("text", "021-12367", None, "021-12367", "021-12367"),
        ("url", "https://example.org/a", None, "https://example.org/a", "https://example.org/a"),
        ("date", date(2025, 10, 1), None, "1 October 2025", "2025年10月1日"),
    ],
)
def test_figures_read_as_in_a_sentence(kind, value, currency, english, chinese):
    assert show_figure(figure(kind, value, currency), "en") == english
    assert show_figure(figure(kind, value, currency), "zh") == chinese


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_the_policy_can_be_shown(language):
    assert all(show_figure(one, language).strip() for one in policy().figures.values())


@pytest.mark.parametrize("month, name", [(1, "January"), (2, "February"), (9, "September"), (12, "December")])
def test_months_have_their_names(month, name):
    assert show_date(date(2026, month, 28), "en") == f"28 {name} 2026"


@pytest.mark.parametrize(
    "value, english, chinese",
    [("Toronto", "Toronto", "Toronto"), (29, "29", "29"), (["a", "b", "c"], "a, b, c", "a、b、c"), (("a", date(2026, 1, 2)), "a, 2 January 2026", "a、2026年1月2日"), ([], "", "")],
)
def test_plain_values_are_shown(value, english, chinese):
    assert (show(value, "en"), show(value, "zh")) == (english, chinese)


def test_a_value_passed_comes_before_a_figure_of_the_same_name():
    name = next(iter(policy().figures))
    assert fill("{%s}" % name, "en", policy(), {name: "mine"}) == "mine"
    assert fill("{%s}" % name, "en", policy(), {}) == show_figure(policy().figures[name], "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_of_the_comparison_is_filled_in(language):
    cell = policy().visas.cell("z", "sponsor").text.in_language(language)
    assert fill("Z: {visa.z.sponsor}.", language, policy(), {}) == f"Z: {cell}."


@pytest.mark.parametrize("text", ["{no_such_thing}", "{visa.z.no_such_aspect}", "{visa.no_such_visa.fee}", "{visa.z}", "{a.b.c}"])
def test_a_hole_is_never_filled_with_nothing(text):
    with pytest.raises(UnknownPlaceholder):
        fill(f"It costs {text}.", "en", policy(), {"other": 1})


def test_an_empty_value_is_a_hole_too():
    """Slots that are not filled yet come along as None."""
    with pytest.raises(UnknownPlaceholder):
        fill("You are {age}.", "en", policy(), {"age": None})


@pytest.mark.parametrize("typed", ["{age}", "{immigration_hotline}", "{visa.z.fee}", "{0} %s $HOME"])
def test_what_a_user_typed_is_not_filled_in_again(typed):
    assert fill("I do not know {name}.", "en", policy(), {"name": typed, "age": 29}) == f"I do not know {typed}."


@pytest.mark.parametrize("text", ["a { b }", "{}", "{Name}", "{ age }", "no braces"])
def test_what_is_no_placeholder_stays(text):
    assert fill(text, "en", policy(), {"age": 29}) == text


@pytest.mark.parametrize(
    "simplified, traditional",
    [
        ("办理签证", "辦理簽證"), ("K签", "K簽"), ("贴在标签旁", "貼在標籤旁"), ("网络信息", "網路資訊"), ("申请对象", "申請對象"),
        ("身份证明文件", "身份證明文件"), ("办理程序", "辦理程序"), ("年龄：29", "年齡：29"), ("H-1B visa", "H-1B visa"), ("", ""),
    ],
)
def test_traditional_chinese_is_written_as_in_taiwan(simplified, traditional):
    assert in_traditional(simplified) == traditional


def test_traditional_chinese_stays_as_it_is():
    """Names of universities may already come in it."""
    for key in ("utter_greet", "utter_verdict_strong_fit", "utter_question_age"):
        text = next(v.text for v in all_variations()[key] if v.metadata["language"] == "zh")
        assert in_traditional(in_traditional(text)) == in_traditional(text)
