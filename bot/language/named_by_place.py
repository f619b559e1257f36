"""Universities told by their place alone: "PhD from Chicago", "I teach at Uppsala", 曼彻斯特硕士."""
from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Iterator, Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.lookup import Match, NameIndex
from bot.language.parse.places import find_cities
from bot.language.wordlists import FUNCTION_WORDS

if TYPE_CHECKING:
    from bot.language.reading import Lexicon

# "I teach at Uppsala", "research fellow at Max Planck": a capitalised name that ends the answer.
_PLACE = re.compile(
    r"\b(?:at|from|with)(?: the)? (?P<name>[A-Z][\w'-]+(?: (?:of |the )*[A-Z][\w'-]+){0,4})"
    r"(?=[ .!]*$|[,.;(!]| (?:in|and|as|doing|where|since)\b)")
_DEGREE = (r"\b(?:ph\.?\s?d|doctorate|doctoral degree|master'?s?|m\.?sc|m\.?a|mba|ms|bs|m\.?eng|m\.?phil"
           r"|bachelor'?s?|b\.?sc|b\.?a|b\.?eng|b\.?tech|m\.?tech|degree|undergrad|diploma|graduated|studied)\b")
# Between degree and place; "a PhD and I am from Leeds", "a PhD student from Leeds" tell where somebody comes from.
_BETWEEN = (r"(?:(?! (?:i|i'm|am|and|but|who|job|work|working|live|living|visa|post|position|offer|people|friends?"
            r"|students? from|holders?|graduates?)\b)[^,.;:!?\n]){0,45}?")
_DEGREE_AT = re.compile(
    rf"{_DEGREE}{_BETWEEN} (?:from|at|@) ?(?P<name>[^\W\d_]+(?: [^\W\d_]+)?)"
    r"(?=[ .!?]*$|[,.;()!?]| (?:in|and|with|now|then|last|this|two|three|where|when|as|plus|but|finished|graduated|done"
    r"|completed|class|i|i'm|\d+)\b)")
# "phd oxford": nothing but the two, in a part of its own.
_DEGREE_BESIDE = re.compile(rf"(?:^|[,;(] ?){_DEGREE} (?P<name>[^\W\d_]+(?: [^\W\d_]+)?)(?=[ .!]*$|[,;)])")
_WISHED = re.compile(
    r"\b(?:want|plan|planning|hope|hoping|would like|wish|going to|intend|apply|applying|applied"
    r"|can i|could i|should i)\b[^,.;]*$")
# 曼彻斯特物理硕士, 硕士毕业于芝加哥; 住在多伦多的博士 and 去多伦多读博士 tell where somebody is or goes.
_DEGREE_BEHIND = re.compile(
    r"(?:的|读的|念的|毕业的)?(?:(?!工作|生活|人|住|上班|有|在|想|去|来|找|读|念)[^\W\d_a-z]){0,6}?"
    r"(?:学士|硕士|博士(?!后)|本科|研究生)|(?:硕|博)(?:\W|$)")
_SOMEWHERE = re.compile(r"(?:住|在|去|到|来|想|申请|打算|计划|飞|回)[^,，。]{0,3}$")
_GRADUATED_FROM = re.compile(r"(?:毕业于|毕业自|就读于)$")


def named_by_place(text: str, expected: Optional[str], lexicon: "Lexicon") -> Optional[Match]:
    """The institution that a place stands for in a message, or None. Where several share the name `id` is None. With
    the question for a school or a post open (`expected`) any capitalised name behind "at" counts."""
    if expected in ("institution", "post") and (place := _PLACE.search(text)) \
            and (near := lexicon.institutions.best(place["name"])[:1]):
        return replace(near[0], start=place.start("name"), end=place.end("name"))
    source = aligned(text)
    for start, end in _behind_a_degree(text):
        written = source.text[start:end]
        for match in lexicon.institutions.best(written)[:1]:
            listed_elsewhere = any(index.find(written, whole=True) for index in (lexicon.countries, lexicon.fields))
            if _named_after(match, written, lexicon.institutions) and not listed_elsewhere:
                first, last = source.span(start, end)
                return replace(match, start=first, end=last)
    return None


def _behind_a_degree(text: str) -> Iterator[Tuple[int, int]]:
    """Stretches [start, end) of the normalised text that name where a degree is from."""
    source = aligned(text)
    for match in (*_DEGREE_AT.finditer(source.lower), *_DEGREE_BESIDE.finditer(source.lower)):
        words = match["name"].split()
        if _WISHED.search(source.lower[:match.start()]):
            continue
        for count in range(len(words), 0, -1):  # "from New York", "from Leeds last year"
            if not any(word in FUNCTION_WORDS for word in words[:count]):
                yield match.start("name"), match.start("name") + len(" ".join(words[:count]))
    for code, start, end in find_cities(source):
        before, after = source.lower[:start], source.lower[end:]
        if code != "CN" and source.lower[start] > "\u2fff" and (  # 上海硕士 is a degree of any school there
                _GRADUATED_FROM.search(before) or _DEGREE_BEHIND.match(after) and not _SOMEWHERE.search(before)):
            yield start, end


def _named_after(match: Match, place: str, index: NameIndex) -> bool:
    """Whether an institution bears the name of a place, and is not merely spelt like it."""
    return any(place.lower() in name.lower() for one in match.candidates for name in index.names(one))
