"""Which visas and aspects a comparison shows, and when a message asks for one instead of the written answer."""

from __future__ import annotations

import re
from typing import Optional, Text, Tuple

from bot.follow_up.routes import WRITTEN
from bot.language.normalise import aligned, has_han
from bot.language.parse.comparison import Comparison, comparison

Asked = Tuple[Tuple[Text, ...], Tuple[Text, ...]]

DEFAULT_ASPECTS = ("purpose", "sponsor", "work", "validity", "family")
MOST_VISAS = 4  # side by side in a chat
# Words, characters. A longer message tells a story, and the written answer advises.
LONGEST_ENGLISH, LONGEST_CHINESE = 16, 32
# The conditions of a visa are who it is for, who must ask one over, and which degree it takes.
_CONDITIONS = re.compile(r"\b(?:conditions?|requirements?)\b|条件|要求|门槛")
CONDITIONS = ("who", "sponsor", "education")
_ONLY = re.compile(r"\b(?:only|just|nothing but|solely)\b|只|仅|光|就(?:看|比|说)")
# What is told of oneself names a degree or a job without asking about it.
_OF_ONESELF = re.compile(r"\b(?:i have|i've|i hold|i got|i'm|i am|i was|my degree|i work)\b|我(?:有|是|在|叫|今年|拿)")
# What may stand beside the visas and aspects of a message that asks for nothing but their comparison.
_BESIDE = re.compile(
    r"\b(?:a|an|the|and|or|vs|versus|between|compare|compared|comparison|comparing|difference|differences|different|of"
    r"|for|on|in|with|to|only"
    r"|just|about|what|which|how|is|are|do|does|it|both|side|by|please|pls|me|show|tell|give|table|terms|as|also|too"
    r"|then|instead|same|so|ok"
    r"|but|one|ones|regarding|concerning|by|differ|s|he|gen|visa|visas|has|have|more|most|better|best|nothing|all"
    r"|aspects?|rows?|plus|two|three|four|types?|kinds?)\b"
    r"|帮我|请|比较?一?下?|对比|比|和|跟|与|或者?|还是|的|呢|吗|么|在|上|方面|哪(?:个|种|一个)|更|有什么|有何|什么|区别|差别|不同|差异|只|仅|看|说|就|关于|是|怎么样|如何"
    r"|一样|同|那么?|也|又|还有|走|行|办|列(?:个)?表|表格?|一张|[几两三四](?:个|种|类|者)?|这|分别|各自|签证?|边个|嘅|啲|点|咁|[^\w]"
)


def comparison_asked(text: Text, topic: Optional[Text]) -> Optional[Asked]:
    """Visas and aspects of the comparison that `text` asks for by itself, or None where another answer fits better.

    `topic` is what the classifier took the message for. A plain "K or Z?" has its written answer, which also advises.
    """
    named = comparison(text)
    others = [visa for visa in named.visas if visa != "k"]
    if not others or _OF_ONESELF.search(aligned(text).folded) or _tells_a_story(text):
        return None
    if len(named.visas) > 1 and named.aspects and not content_beside(named):
        return _limited(named.visas), _rows(text, named)
    if not (topic or "").startswith("compare_"):
        return None
    visas = _limited(named.visas if len(named.visas) > 1 else ("k", *named.visas))
    written_visas, written_aspects = WRITTEN.get(topic or "", ((), ()))
    if set(visas) != set(written_visas):
        # "K, Z or R?", "K or M?": no written answer compares these.
        return (visas, _rows(text, named) or DEFAULT_ASPECTS) if len(named.visas) > 1 else None
    beyond = set(named.aspects) - set(written_aspects)
    if named.aspects and (beyond or _ONLY.search(aligned(text).folded)):
        return visas, _rows(text, named)
    return None


def _rows(text: Text, named: Comparison) -> Tuple[Text, ...]:
    """The rows for the aspects that a message names."""
    return CONDITIONS if named.aspects == ("who",) and _CONDITIONS.search(aligned(text).folded) else named.aspects


def content_beside(named: Comparison) -> bool:
    """Whether a message says something besides visas, aspects and words of comparing."""
    return bool(_BESIDE.sub("", named.rest).strip())


def _limited(visas: Tuple[Text, ...]) -> Tuple[Text, ...]:
    """K first where it is there, the rest in the order of the message."""
    return tuple(sorted(visas, key=lambda visa: visa != "k"))[:MOST_VISAS]


def _tells_a_story(text: Text) -> bool:
    return len(text) > LONGEST_CHINESE if has_han(text) else len(text.split()) > LONGEST_ENGLISH
