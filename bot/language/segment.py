"""Tokens with offsets into the original text: spaCy's English rules for Latin stretches, jieba for Chinese ones."""
from __future__ import annotations

import logging
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Iterator, List, NamedTuple, Tuple

from bot.language.normalise import HAN, normalise, to_simplified, without_surrogates

_WORDS_FILE = Path(__file__).with_name("words.txt")
_HAN_RUN = re.compile(f"[{HAN}]+")


class Token(NamedTuple):
    """`text == original[start:end]`; `norm` is the normalised, lower-case form (it may be "")."""

    text: str
    start: int
    end: int
    norm: str


@lru_cache(maxsize=1)
def _domain_words() -> Tuple[List[str], Any]:
    """Words kept whole: the purely Chinese ones for jieba, the mixed ones ("K签") as a pattern."""
    words = [line.strip() for line in _WORDS_FILE.read_text(encoding="utf-8").splitlines() if line.strip()]
    chinese = [word for word in words if _HAN_RUN.fullmatch(word)]
    mixed = sorted((word for word in words if not _HAN_RUN.fullmatch(word)), key=len, reverse=True)
    return chinese, re.compile(r"(?<![a-z0-9])(?:" + "|".join(map(re.escape, mixed)) + ")", re.IGNORECASE)


@lru_cache(maxsize=1)
def _jieba() -> Any:
    import jieba

    jieba.setLogLevel(logging.ERROR)  # it reports its loading on stderr otherwise
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for word in _domain_words()[0]:
        # High enough that no split of the word into smaller ones is more likely.
        tokenizer.add_word(word, freq=max(tokenizer.suggest_freq(word), 2000))
    return tokenizer


@lru_cache(maxsize=1)
def _spacy() -> Any:
    import spacy

    return spacy.blank("en").tokenizer


def _stretches(simplified: str) -> Iterator[Tuple[str, int, int]]:
    """(kind, start, end) of the stretches in order: "word", "han" or "latin"."""
    position = 0
    pattern = re.compile(f"(?P<word>{_domain_words()[1].pattern})|(?P<han>{_HAN_RUN.pattern})", re.IGNORECASE)
    for match in pattern.finditer(simplified):
        if match.start() > position:
            yield "latin", position, match.start()
        yield ("word" if match.group("word") else "han"), match.start(), match.end()
        position = match.end()
    if position < len(simplified):
        yield "latin", position, len(simplified)


def segment(text: str) -> List[Token]:
    """Tokens in order; they never overlap and leave out white space only."""
    safe = without_surrogates(text)
    simplified = to_simplified(safe)  # same length, so that jieba's dictionary serves Traditional text as well
    tokens: List[Token] = []

    def add(start: int, end: int) -> None:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            tokens.append(Token(text[start:end], start, end, normalise(text[start:end]).lower()))

    for kind, start, end in _stretches(simplified):
        if kind == "word":
            add(start, end)
        elif kind == "han":
            for _, a, b in _jieba().tokenize(simplified[start:end]):
                add(start + a, start + b)
        else:
            for token in _spacy()(safe[start:end]):
                add(start + token.idx, start + token.idx + len(token.text))
    return tokens
