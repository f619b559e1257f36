"""Another question on a topic answered a moment ago: what was said, or is known, on just that point."""

from __future__ import annotations

import re
from typing import Any, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Text, Tuple

from bot.check.say import Part, part
from bot.follow_up.content import content
from bot.follow_up.context import BRIEF, DETAIL, ENDS, FAQ, POINT_HEARSAY, POINT_UNKNOWN, POINT_UNKNOWN_TOO, POINTS
from bot.follow_up.context import context_of, facts_of, replies_before, response_of
from bot.follow_up.detail import entries_of_topic, facts_as_lines
from bot.follow_up.match import Match, matches, nearest_facts_first
from bot.follow_up.passages import known, paragraphs, said
from bot.language.detect import detect
from bot.language.normalise import HAN, aligned
from bot.language.parse.hearsay import is_hearsay
from bot.language.sentence_vector import encode

SAME_QUESTION = 0.55  # cosine; measured: other words for one question 0.57 to 0.73, another question at most 0.50
COMMON = 3  # a word in more than every third passage tells nothing of the point
FEW_WORDS = 7  # or Chinese characters, two of which count as one
_WORD = re.compile(rf"[{HAN}]{{1,2}}|[^\W{HAN}]+(?:'\w+)?")
_K = re.compile(r"(?<![a-z])k(?![a-z])")
MOMENT = 6  # messages; what was said longer ago may be said again
MOST_PASSAGES, MOST_FACTS = 2, 3

Event = Mapping[Text, Any]
Events = Iterable[Event]


class Answered(NamedTuple):
    """The written answer of a topic as it was given last, a bot event, and the message that it was for."""

    topic: Text
    answer: Event
    question: Text


def answered(topic: Optional[Text], newest_first: Events) -> Optional[Answered]:
    """The written answer of a topic, None when it was not given a moment ago.

    `newest_first` are events as dictionaries, latest first; so below.
    """
    answer: Optional[Event] = None
    messages = 0
    for event in newest_first:
        messages += event["event"] == "user"
        if topic is None or messages > MOMENT + 1 or event["event"] in ENDS:
            return None
        if answer and event["event"] == "user":
            return Answered(topic, answer, event.get("text") or "")
        if event["event"] == "bot" and response_of(event) == FAQ + topic:
            answer = event
    return None


def asks_a_point(text: Text, faq: Optional[Text], newest_first: Events) -> bool:
    """Whether `text`, of the topic `faq`, asks something else about it than the message answered a moment ago."""
    before = answered(faq, newest_first)
    if before is None or text == before.question or not _same_language(text, before):
        return False
    words, asked = set(content(text)), set(content(before.question))
    if is_hearsay(text) or asked and asked < words:
        return True  # the same with something added: "... for a foreign company"
    if words and words <= asked:
        return False
    found = _said_on(text, before)
    if found:
        # What the first passage answers is answered by the whole: "can I work?", then "how do I work lawfully?". Near the
        # question, yet answered further down: "a degree?", then "an online degree?".
        return found[0].passage != said(before.answer)[0]
    one, other = encode([text, before.question])
    return float(one @ other) < SAME_QUESTION


def touches_last_answer(text: Text, newest_first: Events) -> bool:
    """Whether the answer just given has something on `text`, which by itself is too short to tell its topic: "what
    about Indian papers?". Whoever writes more, or names the visa, asks something new."""
    folded = aligned(text).folded
    if len(_WORD.findall(folded)) > FEW_WORDS or _K.search(folded):
        return False
    events = list(newest_first)
    context = context_of(events)
    before = answered(context.topic, events) if context else None
    return before is not None and bool(_said_on(text, before))


def point_replies(text: Text, faq: Optional[Text], newest_first: Events) -> List[Part]:
    """What the answer said on the point that `text` asks about, else what else is known of it, else that the point is
    not known, and the answer in short. Asks back when no topic was answered a moment ago."""
    events = list(newest_first)
    context = context_of(events)
    before = answered(faq, events) or answered(context.topic if context else None, events)
    if before is None:
        return [part("utter_default")]
    topic, last = before.topic, replies_before(events)
    in_short = part(f"{BRIEF}{topic}", choices=[part("utter_length_choice_detail")])
    if is_hearsay(text):
        return [part(POINT_HEARSAY), in_short]
    found = _said_on(text, before)
    if found:
        return [_said(found, before, last)]
    facts = [match.passage.fact for match in _known_on(text, before) if match.passage.fact][:MOST_FACTS]
    if facts:
        # What the answer leads with stands first: by itself, a report about the point could be taken for the answer.
        led = list(dict.fromkeys([*facts_of(before.answer)[:1], *facts]))
        return [part("utter_point_known", lines=facts_as_lines(led), card=_card(topic, led))]
    if any(response_of(reply) in (POINT_UNKNOWN, POINT_UNKNOWN_TOO) for reply in last):
        return [part(POINT_UNKNOWN_TOO, choices=[part("utter_length_choice_detail")])]
    return [part(POINT_UNKNOWN), in_short]


def part_reply(topic: Text, facts: Sequence[Text]) -> Part:
    """The facts that tell one part of a topic, with their sources. Raises KeyError for an unknown topic or fact."""
    return part("utter_point_said", passages=facts_as_lines(facts), card=_card(topic, facts))


def _said(found: Sequence[Match], before: Answered, last: Sequence[Event]) -> Part:
    """The passages; of what the reply before has just repeated only the sentence on the point."""
    best = found[:MOST_PASSAGES]
    passages = [passage for passage in said(before.answer) if passage in [match.passage for match in best]]
    facts = nearest_facts_first(best[0].passage.text, facts_of(before.answer))
    values = {"facts": facts, "card": _card(before.topic, facts)}
    repeated = "\n".join(reply.get("text") or "" for reply in last if response_of(reply) in POINTS)
    if all(passage.text in repeated for passage in passages):
        sentence = best[0].passage.sentence_of(best[0].clause)
        return part("utter_point_again", passages={"paragraphs": [sentence]}, **values)
    return part("utter_point_said", passages={"paragraphs": paragraphs(passages)}, **values)


def _card(topic: Text, told: Sequence[Text]) -> Mapping[Text, Any]:
    """The same as beside a detailed answer: "the rest" and "why?" go on from it."""
    rest = [entry for entry in entries_of_topic(topic, told) if entry not in told]
    return {"type": DETAIL, "topic": topic, "facts": list(told), "rest": rest}


def _said_on(text: Text, before: Answered) -> List[Match]:
    """What the answer holds on the point; nothing where it was given in another language."""
    return matches(text, _telling(text, before), said(before.answer)) if _same_language(text, before) else []


def _same_language(text: Text, before: Answered) -> bool:
    """Whether all was asked and answered in the language of `text`, as far as it shows."""
    languages = {(detect(one) or "")[:2] for one in (text, before.question, before.answer.get("text") or "")} - {""}
    return len(languages) < 2


def _known_on(text: Text, before: Answered) -> List[Match]:
    return matches(text, _telling(text, before), known(before.topic))


def _telling(text: Text, before: Answered) -> Tuple[Text, ...]:
    """The new words of `text`, without those that the topic is full of where it has others."""
    asked = set(content(before.question))
    held = [set(content(passage.text)) for passage in (*said(before.answer), *known(before.topic))]
    new = tuple(word for word in content(text) if word not in asked)
    return tuple(word for word in new if sum(word in one for one in held) * COMMON <= len(held)) or new
