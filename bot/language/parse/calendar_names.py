"""How months, years and days of the month are written in both languages, for dates of birth and for dates to come."""
from __future__ import annotations

import re
from typing import Optional

from bot.language.parse.numbers import number

_MONTHS = {name: i + 1 for i, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split())}
MONTH = (r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
         r"|nov(?:ember)?|dec(?:ember)?)\.?")
YEAR = r"(?:19|20)\d\d"
_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
HAN_MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"
HAN_DAY = r"(?:\d{1,2}|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])"

_ORDINALS = ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
             " fifteenth "
             "sixteenth seventeenth eighteenth nineteenth twentieth").split()
_ORDINAL_DAYS = {name: i + 1 for i, name in enumerate(_ORDINALS)}
_ORDINAL_DAYS.update({f"twenty{name}": 20 + i + 1 for i, name in enumerate(_ORDINALS[:9])})
_ORDINAL_DAYS.update({"thirtieth": 30, "thirtyfirst": 31})
ORDINAL_WORD = (rf"(?:(?:twenty|thirty)[ -]?(?:{'|'.join(_ORDINALS[:9])})|thirtieth|"
                rf"{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})(?![a-z])")


def month_number(name: str) -> Optional[int]:
    """1 to 12 for an English name of a month in lower case, short or long; None for any other word."""
    return _MONTHS.get(name[:3])


def western_digits(text: str) -> str:
    """二零二七 as 2027: Chinese digits one by one, everything else as it is."""
    return text.translate(_HAN_DIGITS)


def day_number(text: str) -> Optional[int]:
    """The day of the month in "3", "3rd", "third", "twenty-first", 三 or 廿八; None for anything else."""
    plain = re.sub(r"[ -]", "", text)
    return _ORDINAL_DAYS.get(plain) or number(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", plain))
