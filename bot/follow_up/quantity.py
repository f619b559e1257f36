"""What kind of quantity a question asks for, so that nothing without one is taken for its answer."""

from __future__ import annotations

import re
from typing import Text

from bot.language.normalise import aligned

_MONEY = re.compile(
    r"\bhow (?:much|expensive)\b|\bwhat (?:salary|sum|amount|price)\b"
    r"|多少(?:钱|费|元|块|工资|收入|资金|资本|投资|存款)|几(?:多)?钱|罚(?:多少|几)|(?:工资|收入|资金|资本|投资|存款)(?:要|得|需要)?多少"
)
_TIME = re.compile(
    r"\bhow (?:long|soon|old|fast|quick(?:ly)?|often)\b|\bhow many (?:days|weeks|months|years|hours)\b"
    r"|多(?:久|长时间|快|耐)|几(?:天|周|个?月|年|日|耐|个?星期|个?小时)|多少(?:天|年|个?月|周|日)"
)
_COUNT = re.compile(r"\bhow (?:many|big|large|high|tall)\b|多(?:大|高)|几(?:个|封|份|张|次|岁|位|家)|多少")
_SUM = re.compile(r"(?:RMB|US\$|CNY|USD|\$|¥|￥)\s?\d|\d\s?(?:元|美元|万|块)|\d\s?%")
_SPAN = re.compile(
    r"\d[\s-]*(?:working |calendar )?(?:days?|weeks?|months?|years?|hours?|个?工作日|日|天|周|个?月|年|个?小时|个?星期)", re.IGNORECASE
)
_NUMBER = re.compile(r"\d")


def tells_quantity(passage: Text, question: Text) -> bool:
    """Whether `passage` holds a quantity of the kind that `question` asks for; true when it asks for none."""
    folded = aligned(question).folded
    for asks, holds in ((_MONEY, _SUM), (_TIME, _SPAN), (_COUNT, _NUMBER)):
        if asks.search(folded):
            return bool(holds.search(passage))
    return True
