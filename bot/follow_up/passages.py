"""The pieces in which a topic is told: paragraphs and list items of its written answer, and the facts on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Any, List, Mapping, Optional, Sequence, Text, Tuple

from bot.follow_up.context import facts_of
from bot.follow_up.topic_facts import FILES
from bot.language.normalise import to_simplified
from bot.policy import policy
from bot.policy.model import Fact

ITEM = "- "
_SENTENCE = re.compile(r"(?<=[.?!])\s+|(?<=[。？！])")
_CLAUSE = re.compile(r"(?<=[.?!,;:])\s+|(?<=[。？！，；：])")

_TITLE = re.compile("[:：]")


@dataclass(frozen=True)
class Passage:
    """A paragraph, a list item with the line that introduces its list, or a fact (then with its id)."""

    text: Text
    intro: Text = ""
    fact: Optional[Text] = None

    @property
    def clauses(self) -> List[Text]:
        """What it says piece by piece: a question is about one piece, which the rest would drown."""
        return [clause for clause in _CLAUSE.split(self.text) if len(clause) > 1]

    @property
    def title(self) -> Text:
        """What a list item is about, where it says so before a colon; else empty."""
        return _TITLE.split(self.text, 1)[0] if self.text.startswith(ITEM) and _TITLE.search(self.text) else ""

    def sentence_of(self, clause: Text) -> Text:
        """The sentence that holds one of the clauses."""
        return next((one for one in _SENTENCE.split(self.text) if clause in one), self.text)


def said(answer: Mapping[Text, Any]) -> List[Passage]:
    """The passages of a written answer, a bot event, without the line of its sources."""
    titles = [title for fact in facts_of(answer) for title in _titles(policy().facts[fact])]
    passages, intro = [], ""
    for line in filter(None, map(str.strip, (answer.get("text") or "").split("\n"))):
        if any(title in to_simplified(line) for title in titles):
            continue
        if line.endswith((":", "：")):
            *before, intro = _SENTENCE.split(line)
            passages += [Passage(" ".join(before))] if before else []
        elif line.startswith(ITEM):
            passages.append(Passage(line, intro))
        else:
            passages.append(Passage(line))
            intro = ""
    return passages


def known(topic: Text) -> List[Passage]:
    """The facts on a topic, each statement in both languages at once."""
    facts = [fact for fact in policy().facts.values() if fact.topic in FILES[topic]]
    return [Passage(f"{fact.statement.en} {fact.statement.zh}", fact=fact.id) for fact in facts]


def paragraphs(passages: Sequence[Passage]) -> List[Text]:
    """The passages as text; items of one list stand together under what introduces them."""
    groups = [(intro, list(group)) for intro, group in groupby(passages, key=lambda one: one.intro)]
    return [
        text for intro, group in groups
        for text in (["\n".join([intro, *(one.text for one in group)])] if intro else [one.text for one in group])
    ]


def _titles(fact: Fact) -> Tuple[Text, ...]:
    titles = [policy().sources[source].title for source in fact.sources]
    return tuple(title for both in titles for title in (both.en, both.zh))
