"""Fills the placeholders of a text: figures and table cells from policy, values that an action passes."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Any, Callable, Mapping, Text

from opencc import OpenCC

from bot.policy import Policy
from bot.policy.model import Figure

PLACEHOLDER = re.compile(r"{([a-z0-9_.]+)}")

MONTHS = (
    "January February March April May June July August September October November December"
).split()

# Names of countries and regions that stand with "the" inside a sentence, though not in a list or on a button.
_WITH_ARTICLE = re.compile(
    r"United .+|.+ (?:Islands|Republic|SAR \(China\))|(?:.+ )?Netherlands|Republic of the Congo|DR Congo|Isle of Man"
    r"|Bahamas|Comoros|Gambia|Maldives|Philippines|Seychelles"
)
_INSIDE_SENTENCE = re.compile(r"\b(?:in|from|for|of) \**$", re.IGNORECASE)


class UnknownPlaceholder(KeyError):
    """A text names a value that neither policy nor the caller has."""


def fill(text: Text, language: Text, policy: Policy, values: Mapping[Text, Any]) -> Text:
    """Returns `text` with every `{name}` replaced, in `language` (en or zh).

    A name is looked up among the caller's `values`, then among the figures of the facts; `visa.<visa>.<aspect>` is a
    cell of the comparison table. After "in", "from", "for" and "of" a country takes its article: "in the United
    Kingdom". Raises UnknownPlaceholder: a reply with a hole must never be sent.
    """

    def replacement(match: re.Match) -> Text:
        name = match.group(1)
        if values.get(name) is not None:
            shown = show(values[name], language)
            inside = _INSIDE_SENTENCE.search(text, 0, match.start())
            return f"the {shown}" if inside and _WITH_ARTICLE.fullmatch(shown) else shown
        if name in policy.figures:
            return show_figure(policy.figures[name], language)
        try:
            _, visa, aspect = name.split(".")
            return policy.visas.cell(visa, aspect).text.in_language(language)
        except (ValueError, KeyError):
            raise UnknownPlaceholder(name) from None

    return PLACEHOLDER.sub(replacement, text)


def show(value: Any, language: Text) -> Text:
    """A plain value as text: dates written out, lists joined, everything else as it is."""
    if isinstance(value, date):
        return show_date(value, language)
    if isinstance(value, (list, tuple)):
        return ("、" if language == "zh" else ", ").join(show(item, language) for item in value)
    return str(value)


def show_figure(figure: Figure, language: Text) -> Text:
    """A figure as it reads in a sentence, with its currency, without a unit of time, which belongs to the sentence."""
    return _FORMATS[figure.kind](figure, language)


def show_date(day: date, language: Text) -> Text:
    """1 October 2025, or 2025年10月1日."""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _amount(value: Any, language: Text) -> Text:
    if isinstance(value, tuple):
        return ("—" if language == "zh" else "–").join(f"{part:,}" for part in value)
    return f"{value:,}"


def _money(figure: Figure, language: Text) -> Text:
    amount = _amount(figure.value, language)
    unit = {"CNY": ("RMB {}", "{}元"), "USD": ("US${}", "{}美元")}[figure.currency or "CNY"]
    return unit[language == "zh"].format(amount)


_FORMATS: Mapping[Text, Callable[[Figure, Text], Text]] = {
    "date": lambda figure, language: show_date(figure.value, language),
    "number": lambda figure, language: _amount(figure.value, language),
    "range": lambda figure, language: _amount(tuple(figure.value), language),
    "percent": lambda figure, language: f"{figure.value}%",
    "money": _money,
    "text": lambda figure, language: figure.value,
    "url": lambda figure, language: figure.value,
}


# Words that differ beyond the script and can mean nothing else here. OpenCC's own list of Taiwan wordings is not used:
# it is made for texts on computers and turns 对象 into 物件, 文件 into 檔案 and 程序 into 程式.
REGIONAL_WORDS = {
    "網絡": "網路",
    "博客": "部落格",
    "在線": "線上",
    "信息": "資訊",
    "軟件": "軟體",
    "硬件": "硬體",
    "鏈接": "連結",
    "打印": "列印",
    "另存為": "另存成",
    "導入": "匯入",
    "數據": "資料",
    "視頻": "影片",
    "質量": "品質",
    "屏幕": "螢幕",
    "登錄": "登入",
    "搜索": "搜尋",
    "服務器": "伺服器",
    "人工智能": "人工智慧",
    "純文本": "純文字",
    "字符": "字元",
    "郵箱": "電子信箱",
    "渠道": "管道",
    "概率": "機率",
    "日曆文件": "日曆檔案",
    "Markdown文件": "Markdown檔案",
    "做成了文件": "做成了檔案",
    "個程序": "個程式",
}

# The name of a university is its own: 南京信息工程大學.
_REGIONAL = re.compile(f"(?:{'|'.join(REGIONAL_WORDS)})(?![\u4e00-\u9fff]{{0,4}}(?:大學|學院|學校))")

# Characters of which the converter takes the wrong one of several, each with what it has to stand beside. A visa is
# 簽, but lots and labels are 籤; 换发 is an issue and no hair; a week is 週, the surroundings are 周.
CHARACTERS = (
    (re.compile("(?<![標抽書竹])籤"), "簽"),
    (re.compile("(?<=[換補簽核頒])髮"), "發"),
    (re.compile("(?<=[路表])里(?!程)|(?<=[文版範]本)里|(?<=合同)里"), "裡"),
    (re.compile("隻(?=[限是有能會要看說在需算管])"), "只"),
    (re.compile("傢(?=俬)"), "家"),
    (re.compile("(?<=家)俬"), "私"),
    (re.compile("(?<=工作)準(?=證)"), "准"),
    (re.compile("(?<=[0-9一二兩三四五六七八九十幾])周(?!年|邊)"), "週"),
)

_OUTER_QUOTES = str.maketrans("“”", "「」")
_INNER_QUOTES = re.compile("‘([^‘’]*)’")  # a ’ by itself is an apostrophe


@lru_cache(maxsize=1)
def _to_traditional() -> OpenCC:
    return OpenCC("s2tw")


def in_traditional(text: Text) -> Text:
    """Simplified to Traditional Chinese as it is written in Taiwan, which readers in Hong Kong and Macao also read."""
    converted = _to_traditional().convert(text)
    for wrong, right in CHARACTERS:
        converted = wrong.sub(right, converted)
    converted = _INNER_QUOTES.sub(r"『\1』", converted.translate(_OUTER_QUOTES))
    return _REGIONAL.sub(lambda match: REGIONAL_WORDS[match[0]], converted)
