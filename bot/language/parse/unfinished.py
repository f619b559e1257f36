"""Studies told to be unfinished without naming the degree: "I'm still in my final year", 还没毕业, 明年毕业.

"Still studying" is none of these: whoever holds one degree may study for the next.
"""
from __future__ import annotations

import re
from typing import Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.people import about_others

Span = Tuple[int, int]
_WHEN = r"(?:next|this|in|on|by|soon|later|at the end|within|after|before)\b"
_YEAR = (r"(?:final|last|first|second|third|fourth|fifth|penultimate|1st|2nd|3rd|4th|5th)[ -]?"
         r"(?:year|yr|semester|term)\b(?! of (?:work|the visa))")
_STUDIES = r"(?:it|uni\w*|school|studying|my (?:degree|studies|course|thesis|uni\w*|bachelor\w*|masters?|master's|phd))"
_UNFINISHED = re.compile(
    rf"\b(?:(?:i'?m|i am|still|currently|now) )+(?:in|on|at|doing|finishing) (?:my |the )?{_YEAR}"
    rf"|(?<!was )(?<!were )\b(?:in|on|doing|finishing) my {_YEAR}|^(?:my )?(?:final|penultimate)[ -]year(?: student)?$"
    r"|(?:\bnot|n'?t|\byet to) (?:yet |even |actually |really |fully )*"
    rf"(?:graduated\b|finished {_STUDIES}\b|done with {_STUDIES}\b)"
    rf"|\bi(?:'?ll| will|'?m going to| am going to|'m about to| only"
    rf"| should)* graduate (?:from [^,.;]{{1,40}}? )?{_WHEN}"
    rf"|\b(?:i'?m|i am|only|will be) graduating {_WHEN}|^graduating {_WHEN}"
    r"|\bstill (?:studying for|working on|doing) (?:it|that)\b"
    r"|\b(?:one|two|three|half a|[1-4]) (?:more )?(?:year|semester|term)s? (?:left|to go|more)\b(?! (?:on|of) )"
    r"|(?<![都也连学中])(?:还|尚|仍|仲)?(?<![都也连学中])(?:没有?|未|冇)(?:正式)?毕业|(?:还|尚)(?:没有?|未)(?:正式)?(?:拿到|读完|念完)(?:学位|证|毕业证|手)?"
    r"|(?:还|仍|正|仲)?(?:在|读|念|是|喺)*(?:最后|毕业)(?:那|这)?一?(?:年|个?学期)(?=$|[,.;!?了呢。])"
    r"|(?:明年|后年|今年|下个?月|下个?学期|年底|夏天|六月|七月|\d{1,2}月(?:份)?)(?:才|就|快|要|即将|能|会|先)*毕业(?!的|了)"
    r"|(?:快|即将|马上|就快|准备)(?:就)?(?:要)?毕业|还[差剩有要][一两二三四半\d]*(?:年|个?学期)[才就]?(?:能)?毕业"
    r"|(?:还|仍|仲)在[读念]这个")


def told_unfinished(text: str) -> Optional[Span]:
    """Where a text says that its writer's studies are not over, None when it does not, or says so of somebody else."""
    source = aligned(text)
    found = _UNFINISHED.search(source.folded) if len(text) <= 200 else None
    if found is None or about_others(source.folded):
        return None
    return source.span(*found.span())
