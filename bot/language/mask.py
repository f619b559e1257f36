"""Takes out of a message what nobody needs here and nobody should keep: numbers of papers, ways of contact, a name."""
from __future__ import annotations

import re
from typing import Callable, Iterator, List, NamedTuple, Tuple

from bot.language.normalise import aligned
from bot.language.parse.given_name import names

# Says nothing in either language, so that neither the language nor the meaning of a message is changed by it.
MARK = "[…]"
KINDS = ("name", "passport", "identity_card", "bank_card", "phone", "email", "number")
Span = Tuple[int, int]


class Masked(NamedTuple):
    """`text` with a mark for each piece taken out; `removed` tells the kinds of them, in the order of `KINDS`."""

    text: str
    removed: Tuple[str, ...]


# Never touched: web addresses, and the resume codes that we hand out ourselves (K1-3FQ9-..., however they are typed).
_KEPT = re.compile(r"(?:https?://|www\.)\S+"
                   r"|(?<![A-Za-z0-9])[Kk] ?[0-9IiLl](?:[ -]?[0-9A-Za-z]{4}){3,}(?:[ -]?[0-9A-Za-z]{1,4})?"
                   r"(?![A-Za-z0-9])")
_IS = r"(?: ?(?:number|num\b|no\b\.?|nr\b\.?|id\b|#|号码|号))*(?: ?(?:is|was|为|是|:|=))* ?"
_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+ ?(?:@|\(at\)|\[at\]) ?[A-Za-z0-9-]+"
    r"(?: ?(?:\.|\(dot\)|\[dot\]) ?[A-Za-z0-9-]+)+"
    r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+ at [A-Za-z0-9-]+ dot [A-Za-z]{2,}\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"[@.]gov(?:\.[a-z]{2})?$", re.IGNORECASE)  # the address of an authority is nobody's own
_IDENTITY = (
    re.compile(r"(?<![\dA-Za-z])[1-9]\d{5} ?(?:18|19|20)\d\d ?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx]"
               r"(?![\dA-Za-z])"),
    re.compile(r"(?<![\dA-Za-z])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|"
               r"3[01])\d{3}(?![\dA-Za-z])"),  # before 1999
    re.compile(r"(?<![\dA-Za-z])[A-Z]{1,2}\d{6}\([\dA]\)"),  # Hong Kong
    re.compile(r"(?<![\d-])\d{3}-\d\d-\d{4}(?![\d-])"),  # United States
    re.compile(r"(?:身份证|identity card|id card|national id|aadhaar|social security)" + _IS
               + r"(?P<value>\d(?:[ -]?\d){5,17}[Xx]?)(?!\d)", re.IGNORECASE),
)
_PASSPORT = (
    re.compile(r"(?<![A-Za-z0-9])(?:[A-Za-z]\d{7,9}|\d\d[A-Z]{2}\d{5}"
               r"|(?!RS|US|HK|NT|SG)[A-Z]{2}\d{6,8}|(?!rs|us|hk|nt|sg)[a-z]{2}\d{7,8})(?![A-Za-z0-9])"),
    re.compile(r"(?:passport|护照)" + _IS + r"(?P<value>(?:[A-Za-z]{1,2}[ -]?)?\d(?:[ -]?\d){4,9}[A-Za-z]?"
               r"|(?=(?:[A-Z]*\d){3})[A-Z0-9]{6,12})(?![A-Za-z0-9])", re.IGNORECASE),
)
_DATE = re.compile(r"(?:19|20)\d\d[ -]?\d{1,2}[ -]?\d{1,2}|\d{1,2}[ -]\d{1,2}[ -](?:19|20)\d\d")
_PHONE = (
    re.compile(r"(?<![\w+])\+ ?\(?\d(?:[ .()-]{0,2}\d){7,14}(?!\d)"),
    re.compile(r"(?<![\dA-Za-z])(?:(?:00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)"),
    re.compile(r"(?<!\d)(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4}(?!\d)"),
    re.compile(r"(?<!\d)(?:0\d{2,3}[ -]\d{7,8}|0\d{3,4} \d{6}|0\d{9,10})(?!\d)"),
    re.compile(r"(?:phone|mobile|cell|whatsapp|\btel|telephone|(?:call|text) me(?: at| on)?|wechat|weixin|\bqq|电话|"
               r"手机|微信)"
               + _IS + r"(?P<value>\(?\d(?:[ ().-]{0,2}\d){6,14})(?!\d)", re.IGNORECASE),
)
_HOTLINE = re.compile(r"\D*(?:86\D+)?(?:\d{2,4}\D+)?(?:12367|12308|12345|12333|12366)")  # answers tell these
_CARD_RUN = re.compile(r"(?<![\dA-Za-z])\d+(?:[ -]\d+)*(?![\dA-Za-z])")
_CARD_SHAPE = re.compile(r"\d{13,19}|(?:\d{4}[ -]){3}\d{4}(?:[ -]\d{1,3})?|\d{4}[ -]\d{6}[ -]\d{5}|"
                         r"\d{6}[ -]\d{10,13}")
# No age, date, year or fee is as long; a round sum may be.
_NUMBER = re.compile(r"(?<![\w.,/-])(?!\d*0000(?!\d))\d{9,}(?!\w)")


def masked(text: str) -> Masked:
    """Returns `text` without passport, identity card, bank card and telephone numbers, e-mail addresses and names told.

    Line breaks stay. Idempotent: what has been masked is not masked again.
    """
    found: List[Tuple[int, int, str]] = []
    offset, closing = 0, False
    for line in text.split("\n"):
        source = aligned(line)
        taken: List[Span] = [match.span() for match in _KEPT.finditer(source.text)]
        for kind, start, end in _private(source.text, closing):
            if not any(start < b and a < end for a, b in taken):
                taken.append((start, end))
                first, last = source.span(start, end)
                found.append((offset + first, offset + last, kind))
        closing = bool(_CLOSING.search(source.text)) or closing and not source.text
        offset += len(line) + 1
    for start, end, _ in sorted(found, reverse=True):
        text = text[:start] + MARK + text[end:]
    kinds = {kind for _, _, kind in found}
    return Masked(text, tuple(kind for kind in KINDS if kind in kinds))


_CLOSING = re.compile(r"\b(?:regards|sincerely|faithfully|yours truly)[ ,.!]*$|(?:此致|敬礼|祝好|"
                      r"谢谢)[ ,。!]*$", re.IGNORECASE)


def _private(line: str, closing: bool) -> Iterator[Tuple[str, int, int]]:
    """(kind, start, end) in a normalised line, the surest kinds first; stretches may overlap.

    `closing`: the line before ended a letter, so that this one may be a signature.
    """
    yield from (("email", *span) for span in _spans((_EMAIL,), line, lambda value: not _OFFICE.search(value)))
    yield from (("identity_card", *span) for span in _spans(_IDENTITY, line))
    yield from (("bank_card", *span) for span in _cards(line))
    yield from (("phone", *span) for span in _spans(_PHONE, line, lambda value: not _HOTLINE.fullmatch(value)))
    yield from (("passport", *span) for span in _spans(_PASSPORT, line, lambda value: not _DATE.fullmatch(value)))
    yield from (("number", *span) for span in _spans((_NUMBER,), line))
    yield from (("name", *span) for span in names(line, closing))


def _spans(patterns: Tuple[re.Pattern, ...], line: str, wanted: Callable[[str], bool] = bool) -> Iterator[Span]:
    """Where the patterns match, or their `value` where they have one and a cue before it."""
    for pattern in patterns:
        group = "value" if "value" in pattern.groupindex else 0
        yield from (match.span(group) for match in pattern.finditer(line) if wanted(match[group]))


def _cards(line: str) -> Iterator[Span]:
    """Bank cards: groups of digits in the shape of one, with the right check digit."""
    for run in _CARD_RUN.finditer(line):
        start = run.start()
        while start < run.end():
            shapes = _shapes(line, start, run.end())
            match = next((m for m in shapes if _luhn(m[0])), None)
            if match:
                yield match.span()
            after = re.compile(r"[ -]").search(line, match.end() if match else start, run.end())
            start = after.end() if after else run.end()


def _shapes(line: str, start: int, end: int) -> Iterator[re.Match]:
    """Card-like stretches of whole groups that begin at `start`, the longest first; no card begins as a year does."""
    ends = [m.end() for m in re.compile(r"\d+").finditer(line, start, end)][:5]
    matches = (_CARD_SHAPE.fullmatch(line, start, stop) for stop in reversed(ends))
    return (match for match in matches if match and match[0][0] in "34569")


def _luhn(number: str) -> bool:
    digits = [int(c) for c in reversed(number) if c.isdigit()]
    return sum(d if i % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(digits)) % 10 == 0


# What an introduction is made of besides what has been masked.
_AROUND = re.compile(
    r"\b(?:hi|hello|hey|dear|sir|madam|good|morning|evening|my|his|her|full|name|is|i|am|called|call|me|this|here|"
    r"from|"
    r"passport|number|no|id|card|bank|identity|e-?mail|mail|address|phone|mobile|cell|whatsapp|wechat|tel|contact|"
    r"and|the|it|"
    r"at|on|or|(?:best|kind|warm) regards|regards|nice to meet you)\b|'s\b|'m\b"
    r"|你好|您好|大家好|我|本人|名字|姓名|叫做?|是|为|的|护照|身份证|银行卡|卡|邮箱|邮件|电话|手机|微信|联系方式|号码|号|和|这|很高兴认识你",
    re.IGNORECASE,
)


def nothing_else(text: str) -> bool:
    """Whether a masked message holds nothing but what was taken out, and the words to introduce it."""
    return MARK in text and not any(c.isalnum() for c in _AROUND.sub(" ", aligned(text.replace(MARK, " ")).text))
