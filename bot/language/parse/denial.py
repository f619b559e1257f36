"""What a message denies in favour of something else: 不是复旦，是浙江大学; not MIT but Stanford; Stanford, not MIT."""
from __future__ import annotations

import re
from typing import List, Tuple

from bot.language.normalise import aligned

# "Not finished, PhD" and "not sure, maybe physics" deny no name: such words say how far something is, or how sure.
_NO_NAME = (
    r"(?:finish\w*|complet\w*|graduat\w*|done|yet|sure|certain|know\w*|work\w*|employ\w*|list\w*|decid\w*|married"
    r"|only|just|really|necessarily|any|have|has|want\w*|in|on|a problem|bad|too|very|so|that|yes|no)")
_WORD = r"[\w'&/-]+(?:\.[\w'&/-]+)*"  # a full stop inside a word (M.I.T) is a part of it, after it the end of the denial
_NAME = rf"(?!(?:\w+ ){{0,2}}?{_NO_NAME}\b){_WORD}(?: (?!but\b|rather\b|it'?s\b|i'?m\b){_WORD}){{0,5}}"
_DENIED = re.compile(
    rf"\bnot {_NAME},? (?:but|rather)(?: rather)?\b(?! (?:i|it|my|we|have)\b)"
    rf"|(?:^|\b(?:no|sorry|actually|wait|oops|i meant|it'?s|i'?m|i am|it is)[, ]+)not {_NAME}[,;](?= ?\w)"
    rf"|(?<=\w)(?:[,;] ?(?:and )?not| (?:instead of|rather than)) {_NAME}(?:[.!]|(?=[.!] )|$)"
    rf"|(?<=\bis )not {_NAME}[,;](?= ?(?:it'?s|it is|but)\b)"
    r"|(?<!是)不是[^,.。;!?是不]{1,14}?(?:[,;] ?(?:而是|是|系|应该是|我是)|而是|是)|(?<=\w)[,;] ?(?:而)?不是[^,.。;!?是不吗呢]{1,14}[.。!]?$"
    r"|(?<=\w)而不是[^,.。;!?]{1,14}$"
    r"|(?<=是)(?P<kept>[^,.。;!?是不]{2,14})不是[^,.。;!?是不吗呢]{1,14}[.。!]?$")


def denied_spans(text: str) -> List[Tuple[int, int]]:
    """Stretches of the original text that name what is denied, with the words that deny it; empty when nothing is put in
    its place ("I am not a student")."""
    source = aligned(text[:5000])
    spans = []
    for match in _DENIED.finditer(source.folded):
        start = match.end("kept") if match.group("kept") else match.start()
        spans.append(source.span(start, match.end()))
    return spans
