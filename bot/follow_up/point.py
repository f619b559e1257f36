"""Another question on the topic that has just been answered: what was said, or is known, on just that point."""

from __future__ import annotations

from typing import Any, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Text, Tuple

from bot.check.say import Part, part
from bot.follow_up.content import content
from bot.follow_up.context import BRIEF, DETAIL, FAQ, answering_turn, facts_of, response_of
from bot.follow_up.detail import entries_of_topic, facts_as_lines
from bot.follow_up.topic_facts import FILES
from bot.language.normalise import to_simplified
from bot.language.parse.hearsay import is_hearsay
from bot.language.sentence_vector import encode
from bot.policy import policy
from bot.policy.model import Fact

SAME_QUESTION = 0.55  # cosine; measured: other words for one question 0.57 to 0.73, another question at most 0.50
COMMON = 3  # a word in more than every third passage tells nothing of the point
MOST_PASSAGES, MOST_FACTS = 2, 3

Events = Iterable[Mapping[Text, Any]]


class Passage(NamedTuple):
    """A piece of the last answer, or a fact on its topic (then with its id)."""

    text: Text
    fact: Optional[Text] = None


def asks_a_point(text: Text, faq: Optional[Text], newest_first: Events) -> bool:
    """Whether `text`, of the topic `faq`, asks something else about it than the message answered just before.

    `newest_first` are events as dictionaries, latest first; so below.
    """
    events = list(newest_first)
    turn = answering_turn(events)
    if turn is None or faq is None or turn.context.special or turn.context.topic != faq:
        return False
    asked = _question(faq, events)
    words, before = set(content(text)), set(content(asked))
    if words <= before or text == turn.message.get("text"):
        return False
    if before and before < words:
        return True  # the same with something added: "... for a foreign company"
    one, other = encode([text, asked])
    return float(one @ other) < SAME_QUESTION


def point_replies(text: Text, newest_first: Events) -> List[Part]:
    """What the last answer said on the point that `text` asks about, else what else is known of it, else that the point is
    not known, and the answer in short. Raises ValueError when there is no last answer on a topic."""
    events = list(newest_first)
    turn = answering_turn(events)
    if turn is None or turn.context.topic is None:
        raise ValueError("no answer on a topic to ask about")
    topic, words = turn.context.topic, _new_words(text, _question(turn.context.topic, events))
    in_short = part(f"{BRIEF}{topic}", choices=[part("utter_length_choice_detail")])
    if is_hearsay(text):
        return [part("utter_point_hearsay"), in_short]
    answer = _answer(topic, events)
    said, known = _said(answer) if answer else [], _known(topic)
    units = [*said, *known]
    passages = _on(words, said, units)[:MOST_PASSAGES]
    if passages:
        told = {"paragraphs": [passage.text for passage in passages]}
        facts = list(facts_of(answer or {}))
        return [part("utter_point_said", passages=told, facts=facts, card=_card(topic, facts))]
    facts = [passage.fact for passage in _on(words, known, units)[:MOST_FACTS] if passage.fact]
    if facts:
        # What the answer leads with stands first: by itself, a report about the point could be taken for the answer.
        return [known_reply(topic, list(dict.fromkeys([*turn.context.facts[:1], *facts])))]
    return [part("utter_point_unknown"), in_short]


def known_reply(topic: Text, facts: Sequence[Text]) -> Part:
    """Facts on one point of a topic, with their sources. Raises KeyError for an unknown topic or fact."""
    return part("utter_point_known", lines=facts_as_lines(facts), card=_card(topic, facts))


def _card(topic: Text, told: Sequence[Text]) -> Mapping[Text, Any]:
    """The same as beside a detailed answer: "the rest" and "why?" go on from it."""
    rest = [entry for entry in entries_of_topic(topic, told) if entry not in told]
    return {"type": DETAIL, "topic": topic, "facts": list(told), "rest": rest}


def _question(topic: Text, newest_first: Sequence[Mapping[Text, Any]]) -> Text:
    """The message that the written answer of the topic was for; the one before the latest where that was not given."""
    messages: List[Text] = []
    given = any(_is_answer(event, topic) for event in newest_first)
    for event in newest_first:
        given = given and not _is_answer(event, topic)
        if event["event"] == "user":
            messages.append(event.get("text") or "")
            if not given and len(messages) > 1:
                break
    return messages[-1]


def _is_answer(event: Mapping[Text, Any], topic: Text) -> bool:
    return event["event"] == "bot" and response_of(event) == FAQ + topic


def _new_words(text: Text, asked: Text) -> Tuple[Text, ...]:
    before = set(content(asked))
    return tuple(word for word in content(text) if word not in before)


def _answer(topic: Text, newest_first: Events) -> Optional[Mapping[Text, Any]]:
    """The written answer of the topic as it was given last, a bot event."""
    return next((event for event in newest_first if _is_answer(event, topic)), None)


def _said(answer: Mapping[Text, Any]) -> List[Passage]:
    """The paragraphs and list items of an answer, without the line of its sources."""
    titles = [title for fact in facts_of(answer) for title in _titles(policy().facts[fact])]
    lines = [line.strip() for line in (answer.get("text") or "").split("\n") if line.strip()]
    return [Passage(line) for line in lines if not any(title in to_simplified(line) for title in titles)]


def _titles(fact: Fact) -> List[Text]:
    titles = [policy().sources[source].title for source in fact.sources]
    return [title for both in titles for title in (both.en, both.zh)]


def _known(topic: Text) -> List[Passage]:
    """The facts on a topic, each statement in both languages at once."""
    facts = [fact for fact in policy().facts.values() if fact.topic in FILES[topic]]
    return [Passage(f"{fact.statement.en} {fact.statement.zh}", fact.id) for fact in facts]


def _on(words: Sequence[Text], among: Sequence[Passage], units: Sequence[Passage]) -> List[Passage]:
    """Those `among` the passages that are about the point: they hold what it is called, or most of what tells it apart."""
    held = [set(content(passage.text)) for passage in units]
    telling = [word for word in words if sum(word in one for one in held) * COMMON <= len(held)]
    if not telling:
        return []
    found = []
    for passage in among:
        shared = [word for word in telling if word in content(passage.text)]
        # The last content word of a question is what it is about: "an unpaid internship", "pay by card".
        if telling[-1] in shared or 2 * len(shared) > len(telling):
            found.append((len(shared), passage))
    most = max((count for count, _ in found), default=0)
    return [passage for count, passage in found if count == most]
