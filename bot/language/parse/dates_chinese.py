"""Chinese forms of a date, as (pattern, reader) pairs over a lower-case normalised (so Simplified) text."""
from __future__ import annotations

import re
from datetime import date, timedelta
from typing import List, Optional

from bot.language.parse.calendar_names import HAN_DAY, HAN_MONTH, day_number, western_digits
from bot.language.parse.date_reading import (
    Clock, Reading, coming_month, later, on, one, part_of_month, stretch, two, week,
)
from bot.language.parse.dates_english import Form
from bot.language.parse.numbers import HAN as HAN_NUMBER
from bot.language.parse.numbers import number

_HAN_DIGIT = "[〇○零一二三四五六七八九]"
_YEAR = rf"(?:(?P<year>20\d\d|(?<!\d)\d\d|[一二]{_HAN_DIGIT}{{3}}|二{_HAN_DIGIT})年|(?P<ahead>今年|明年|后年|去年|前年|来年)年?)的? ?"
_YEARS_AHEAD = {"今年": 0, "明年": 1, "来年": 1, "后年": 2, "去年": -1, "前年": -2}
_PART = r"(?P<part>初|上旬|中旬|中(?!国)|下旬|底|末|头)"
_PARTS = {"初": "early", "头": "early", "上": "early", "中": "mid", "下": "late", "底": "late", "末": "late"}
_NEAR = r"(?P<near>这个|这|本|当|下下个|下下|下个|下|上个|上)"
_DAYS = {"大后": 3, "后": 2, "明": 1, "听": 1, "今": 0, "昨": -1, "寻": -1, "前": -2, "大前": -3}
_WEEKDAYS = {name: i for i, names in enumerate(("一1", "二2", "三3", "四4", "五5", "六6", "日天7")) for name in names}
_WEEK = r"(?:周|星期|礼拜)"
_UNITS = {"天": "day", "日": "day", "周": "week", "星期": "week", "礼拜": "week", "月": "month", "年": "year"}
# 入境30天后 counts from the entry and not from today.
_FROM_ELSEWHERE = re.compile(r"(?:入境|落地|抵达|到达|到[了]?(?:中国|上海|北京)?|登陆|入住|期满|到期|之日|后|提前|起|满|来华|签证|停留|进入中国)[的]?$")


def _year(match: "re.Match[str]", clock: Clock) -> Optional[int]:
    if match.group("ahead"):
        return clock.today.year + _YEARS_AHEAD[match.group("ahead")[:2]]
    digits = western_digits(match.group("year") or "")
    return None if not digits else int(digits) + (2000 if len(digits) == 2 else 0)


def _month(match: "re.Match[str]") -> int:
    return day_number(match.group("month")) or 0


def _full(match: "re.Match[str]", clock: Clock) -> Reading:
    return on(clock, _year(match, clock), _month(match), day_number(match.group("day")) or 0)


def _months_ahead(near: str) -> int:
    return 2 if near.startswith("下下") else {"下": 1, "上": -1}.get(near[:1], 0)


def _near_day(match: "re.Match[str]", clock: Clock) -> Reading:
    return on(clock, *clock.month(_months_ahead(match.group("near"))), day_number(match.group("day")) or 0)


def _bare_day(match: "re.Match[str]", clock: Clock) -> Reading:
    day = day_number(match.group("day")) or 0
    ahead = 0 if (clock.today.day >= day if clock.past else clock.today.day <= day) else -1 if clock.past else 1
    return on(clock, *clock.month(ahead), day)


def _part(match: "re.Match[str]") -> Optional[str]:
    return _PARTS[match.group("part")[0]] if match.group("part") else None


def _month_only(match: "re.Match[str]", clock: Clock) -> Reading:
    return coming_month(clock, _month(match), _part(match), _year(match, clock))


def _near_month(match: "re.Match[str]", clock: Clock) -> Reading:
    return part_of_month(*clock.month(_months_ahead(match.group("near") or "")), _part(match))


def _year_only(match: "re.Match[str]", clock: Clock) -> Optional[Reading]:
    if match.group("year") and len(match.group("year")) < 4:
        return None  # 10年 is a length of time
    year, part = _year(match, clock) or clock.today.year, match.group("part") or ""
    months = (1, 3) if part.endswith("初") else (5, 8) if part.endswith("中") else (10, 12) if part else (1, 12)
    return stretch(date(year, months[0], 1), part_of_month(year, months[1]).days[1])


def _day_name(match: "re.Match[str]", clock: Clock) -> Reading:
    return one(clock.today + timedelta(days=_DAYS[match.group("day")]))


def _counted(match: "re.Match[str]", clock: Clock) -> Optional[Reading]:
    amount = number(match.group("n"))
    if amount is None or _FROM_ELSEWHERE.search(match.string[:match.start()]):
        return None
    back = -1 if match.groupdict().get("when", "").endswith("前") else 1
    return later(clock, back * amount, _UNITS[match.group("unit")])


def _weekday(match: "re.Match[str]", clock: Clock) -> Reading:
    index, near = _WEEKDAYS[match.group("day")], (match.group("near") or "").replace("个", "")
    if near:
        ahead = {"下下": 2, "下": 1, "上": -1}.get(near, 0)
        return one(week(clock, ahead) + timedelta(days=index))
    this = week(clock, 0) + timedelta(days=index)
    if clock.past:
        return one(this if this <= clock.today else this - timedelta(days=7))
    if this == clock.today:
        return two(this, this + timedelta(days=7))
    return one(this if this > clock.today else this + timedelta(days=7))


def _week_only(match: "re.Match[str]", clock: Clock) -> Reading:
    monday = week(clock, {"下下": 2, "下": 1, "上": -1}.get((match.group("near") or "").replace("个", ""), 0))
    return stretch(monday + timedelta(days=5 if match.group("end") else 0), monday + timedelta(days=6))


def _few(match: "re.Match[str]", clock: Clock) -> Optional[Reading]:
    if _FROM_ELSEWHERE.search(match.string[:match.start()]):
        return None
    if match.group("half"):
        return stretch(later(clock, 13, "day").days[0], later(clock, 17, "day").days[0])
    unit = _UNITS[match.group("unit")]
    return stretch(later(clock, 2, unit).days[0], later(clock, 9, unit).days[0])


_N = rf"(?P<n>\d{{1,3}}|{HAN_NUMBER})"
_COUNTED = r"(?P<unit>天|日|周|年|(?<=个)(?:星期|礼拜|月)|星期|礼拜)"
_NO_DAY = "线楼门院文令码店机公馆房航站厅桥路口服"

CHINESE: List[Form] = [(re.compile(pattern), read) for pattern, read in (
    (rf"(?:{_YEAR})?(?<![\d个])(?P<month>{HAN_MONTH})月份?的? ?(?P<day>{HAN_DAY})(?:日|号"
     rf"|(?![\d天日号周年月个岁项份]))(?: ?[(,]?{_WEEK}[一二三四五六日天1-7]\)?)?", _full),
    (rf"{_NEAR}月的? ?(?P<day>{HAN_DAY})[日号]", _near_day),
    (rf"(?<![第\d月年])(?P<day>{HAN_DAY})号(?![{_NO_DAY}内])", _bare_day),
    (r"(?P<day>大后|大前|后|明|听|今|昨|寻|前)(?:天|日|晚|早|儿|朝)(?!签)", _day_name),
    (rf"(?:再过|过|还有|还剩) ?{_N} ?个?{_COUNTED}(?!前)(?P<when>)(?:之?后|以后|就)?", _counted),
    (rf"(?<![\d.]){_N} ?个?{_COUNTED}(?P<when>之?后|以后|之?前|以前)(?!的?(?:[限期]))", _counted),
    (r"(?:再?过)?(?:(?P<half>半)|好?几) ?个?(?P<unit>天|周|星期|礼拜|月)(?:之?后|以后)", _few),
    (rf"(?P<near>这个|这|本|下下个|下下|下个|下|上个|上)?{_WEEK}(?P<day>[一二三四五六日天1-7])(?![\d个月年天])", _weekday),
    (rf"(?:{_YEAR})?(?<![\d个])(?P<month>{HAN_MONTH})月份?的?{_PART}?", _month_only),
    (rf"{_NEAR}月的?{_PART}?", _near_month),
    (rf"(?P<near>)(?<![个年一二三四五六七八九十\d])月{_PART}", _near_month),
    (rf"(?P<near>这个|这|本|下下个|下下|下个|下|上个|上)(?:{_WEEK}(?P<end>末)?)", _week_only),
    (r"(?P<near>)周(?P<end>末)", _week_only),
    (rf"{_YEAR}(?:年)?(?P<part>初|年初|年中|中(?!国)|底|年底|末|年末)?", _year_only),
    (r"(?P<year>)(?P<ahead>)年(?P<part>底|末|初)", _year_only),
)]
