"""How much of a message its values explain."""
from __future__ import annotations

import re
from typing import Any, Mapping

from bot.language.normalise import HAN, aligned
from bot.language.parse.correction import correction_spans
from bot.language.wordlists import FILLERS

_CONTENT = re.compile(rf"[{HAN}]|[^\W_{HAN}]+(?:['’][^\W_{HAN}]+)*")
_HAN_FILLER = re.compile(r"毕业于|毕业|来自|现在|目前|今年|专业|学历|学位|大学|学校|护照|国籍|打算|计划|希望|想要|想去|中国|来华|主要|应该|其实|说错|不对|更正|改成|岁|您好|你好|"
                         r"谢谢|请问|去|想|要|系|个|名|位|一|这|那|里|到|把|不|很|都|正|已经|方面|工作|拥有|获得|取得|拿|得|男|女|性|上海|北京|深圳|广州|杭州|成都|南京|"
                         r"武汉|西安|苏州")
_LATIN_FILLER = FILLERS | frozenset("want would like planning plan going go china do start shanghai beijing shenzhen guangzhou hangzhou chengdu nanjing wuhan suzhou hoping hope looking work working years old year male female m f hi there from ve re ll s t d m".split())


def coverage(text: str, values: Mapping[str, Any], whole: bool, corrected: bool) -> float:
    """Share of content words inside a value's span; a Chinese character weighs half a word."""
    source = aligned(text)
    spans = [span for value in values.values() for span in value.spans]
    marks = correction_spans(text) if corrected and values else []
    filler = {i for match in _HAN_FILLER.finditer(source.lower) for i in range(*match.span())}
    explained = total = 0.0
    for match in _CONTENT.finditer(source.folded):
        start, end = source.span(*match.span())
        weight = 1.0 if match.group()[0] < "\u3000" else 0.5
        if any(a < end and start < b for a, b in spans):
            explained += weight
        elif any(a < end and start < b for a, b in marks):
            continue
        elif match.start() in filler or match.group().replace("'", "") in _LATIN_FILLER:
            continue
        total += weight
    if whole and not values:
        return 1.0
    return round(explained / total, 3) if total else 0.0
