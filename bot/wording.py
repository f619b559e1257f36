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


class UnknownPlaceholder(KeyError):
    """A text names a value that neither policy nor the caller has."""


def fill(text: Text, language: Text, policy: Policy, values: Mapping[Text, Any]) -> Text:
    """Returns `text` with every `{name}` replaced, in `language` (en or zh).

    A name is looked up among the caller's `values`, then among the figures of the facts; `visa.<visa>.<aspect>` is a cell of
    the comparison table. Raises UnknownPlaceholder: a reply with a hole must never be sent.
    """

    def replacement(match: re.Match) -> Text:
        name = match.group(1)
        if values.get(name) is not None:
            return show(values[name], language)
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
    """A figure as it reads in a sentence, with its currency but without a unit of time, which belongs to the sentence."""
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


# Words that differ beyond the script and can mean nothing else here. OpenCC's own list of Taiwan wordings is not used: it is
# made for texts on computers and turns 对象 into 物件, 文件 into 檔案 and 程序 into 程式.
REGIONAL_WORDS = {
    "網絡": "網路",
    "博客": "部落格",
    "在線": "線上",
    "信息": "資訊",
    "軟件": "軟體",
    "硬件": "硬體",
    "鏈接": "連結",
}


# 签 is a visa here, except in lots and labels, for which the converter has it right.
VISA_CHARACTER = re.compile("(?<![標抽書竹])籤")


@lru_cache(maxsize=1)
def _to_traditional() -> OpenCC:
    return OpenCC("s2tw")


def in_traditional(text: Text) -> Text:
    """Simplified to Traditional Chinese as it is written in Taiwan, which readers in Hong Kong and Macao also read."""
    converted = VISA_CHARACTER.sub("簽", _to_traditional().convert(text))
    for word, regional in REGIONAL_WORDS.items():
        converted = converted.replace(word, regional)
    return converted
