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


# Every country and region of the table whose English name takes "the" in a sentence, by code.
TAKES_ARTICLE = set("AE AX BQ BS CC CD CF CG CK DO FK FO GB GM HK IM KM KY MH MO MP MV NL PH PN SB SC TC US VG VI".split())


def test_countries_have_their_article_inside_an_english_sentence():
    shown = {code: fill("Issued in {country}.", "en", policy(), {"country": one.name_en}) for code, one in policy().countries.items()}
    expected = {c: f"Issued in {'the ' * (c in TAKES_ARTICLE)}{one.name_en}." for c, one in policy().countries.items()}
    assert shown == expected


@pytest.mark.parametrize("text, filled", [
    ("issued in **{country}**", "issued in **the United Kingdom**"), ("For **{country}** I", "For **the United Kingdom** I"),
    ("from {country}", "from the United Kingdom"), ("Nationality: {country};", "Nationality: United Kingdom;"), ("{country}", "United Kingdom"),
    ("Oxford, {country}:", "Oxford, United Kingdom:"), ("Change my nationality to {country}", "Change my nationality to United Kingdom"),
])
def test_a_country_has_no_article_where_it_stands_by_itself(text, filled):
    assert fill(text, "en", policy(), {"country": "United Kingdom"}) == filled


@pytest.mark.parametrize("text", ["a { b }", "{}", "{Name}", "{ age }", "no braces"])
def test_what_is_no_placeholder_stays(text):
    assert fill(text, "en", policy(), {"age": 29}) == text


@pytest.mark.parametrize(
    "simplified, traditional",
    [
        ("办理签证", "辦理簽證"), ("K签", "K簽"), ("贴在标签旁", "貼在標籤旁"), ("网络信息", "網路資訊"), ("申请对象", "申請對象"),
        ("身份证明文件", "身份證明文件"), ("办理程序", "辦理程序"), ("年龄：29", "年齡：29"), ("换发护照，补发、颁发", "換發護照，補發、頒發"), ("头发", "頭髮"), ("两条路里", "兩條路裡"), ("文本里没有", "文本裡沒有"),
        ("斯里兰卡、里约热内卢、一公里", "斯里蘭卡、里約熱內盧、一公里"), ("合同里写了", "合同裡寫了"), ("这只限一次", "這只限一次"), ("一只猫", "一隻貓"),
        ("一家私营机构", "一家私營機構"), ("工作准证", "工作准證"), ("需要4周，约两周", "需要4週，約兩週"), ("周边", "周邊"), ("打印网页", "列印網頁"),
        ("我是一个程序", "我是一個程式"), ("加入日历", "加入日曆"), ("简历和学历", "簡歷和學歷"), ("里面有复制的材料", "裡面有複製的材料"), ("回复以恢复码为准", "回覆以恢復碼為準"), ("H-1B visa", "H-1B visa"), ("", ""),
        ("说“再仔细看看”", "說「再仔細看看」"), ("“他说‘好’”", "「他說『好』」"), ("Xi’an和‘甲’", "Xi’an和『甲』"),
    ],
)
def test_traditional_chinese_is_written_as_in_taiwan(simplified, traditional):
    assert in_traditional(simplified) == traditional


def test_traditional_chinese_stays_as_it_is():
    """Names of universities may already come in it."""
    for key in ("utter_greet", "utter_verdict_strong_fit", "utter_question_age"):
        text = next(v.text for v in all_variations()[key] if v.metadata["language"] == "zh")
        assert in_traditional(in_traditional(text)) == in_traditional(text)
