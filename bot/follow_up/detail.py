"""More detail on an answer, from policy: what is known, by standing, with source and date, and who disagrees."""

from __future__ import annotations

from datetime import date
from typing import Any, Dict, Iterable, List, Sequence, Text, Tuple

from bot.check.say import Part, part
from bot.follow_up.context import DETAIL
from bot.follow_up.say import OFFICIAL_KINDS, STANDINGS
from bot.follow_up.topic_facts import FILES
from bot.policy import Finding, policy, today
from bot.policy.model import Fact, Position, Source

RESULT = "result"  # stands for a topic when the detail is about the result of the check
ADVICE = "advice"  # the same when it is about advice
MOST_LINES = 8
AGAINST_FIRST = ("not_met", "unlikely", "unclear", "not_answered", "likely", "met")


def entries_of_topic(topic: Text, leading: Iterable[Text]) -> List[Text]:
    """Ids of what there is to tell on a topic, most important first: facts, and conflicts of the topic.

    `leading` are the facts of the answer given, whose order is its writer's; the others of the topic follow, reports
    last. A report that is one side of such a conflict is told with it. Raises KeyError for an unknown topic.
    """
    others = [fact for fact in policy().facts.values() if fact.topic in FILES[topic]]
    others.sort(key=lambda fact: fact.standing == "reported")
    facts = [policy().facts[id] for id in leading if id in policy().facts] + others
    return _entries(facts, {conflict.id for conflict in policy().conflicts.values() if conflict.topic == topic})


def entries_of_result(findings: Iterable[Finding]) -> List[Text]:
    """The same for the result of the check: what its deciding findings rest on, those that weigh against it first."""
    deciding = sorted((one for one in findings if one.decides), key=lambda one: AGAINST_FIRST.index(one.status))
    facts = [policy().facts[id] for finding in deciding for id in finding.facts]
    return _entries(facts, {finding.conflict for finding in deciding if finding.conflict})


def entries_of_facts(facts: Iterable[Text]) -> List[Text]:
    """The same for an answer made for one message: its own facts, each once, and nothing beyond."""
    return _entries((policy().facts[id] for id in facts if id in policy().facts), ())


def detail_reply(topic: Text, entries: Sequence[Text]) -> Part:
    """Tells the first of the entries and says how to get at the rest. `topic` may be RESULT or ADVICE.

    At most MOST_LINES lines; one disagreement with more sides than that is told whole. `card`, data for a web page, is
    {type, topic, facts (told here), rest (entries not told yet)}.
    """
    told, rest = _page(entries)
    facts = [policy().facts[id] for id in told if id in policy().facts]
    blocks = {standing: _lines(fact for fact in facts if fact.standing == standing) for standing in STANDINGS}
    paragraphs = [part(f"utter_detail_{standing}", lines=lines) for standing, lines in blocks.items() if lines]
    disagreements = [_disagreement(id, told) for id in told if id in policy().conflicts]
    # What we make of it comes after what others say.
    at = len(paragraphs) - bool(blocks["inferred"])
    paragraphs[at:at] = disagreements
    if rest:
        paragraphs.append(part("utter_detail_rest", left=len(rest)))
    title = part(f"utter_detail_{topic}" if topic in (RESULT, ADVICE) else f"utter_label_{topic}")
    choices = [part("utter_length_choice_rest")] if rest else []
    return part(
        "utter_detail",
        title=title,
        blocks={"paragraphs": paragraphs},
        choices=[*choices, part("utter_length_choice_brief")],
        card={"type": DETAIL, "topic": topic, "facts": [fact.id for fact in facts], "rest": rest},
    )


def facts_as_lines(ids: Iterable[Text]) -> List[Part]:
    """A line for each fact, with its source. Raises KeyError for an unknown fact."""
    return _lines(policy().facts[id] for id in ids)


def _entries(facts: Iterable[Fact], conflicts: Iterable[Text]) -> List[Text]:
    entries: Dict[Text, None] = {}
    for fact in facts:
        conflict = policy().conflicts[fact.conflict] if fact.conflict in conflicts else None
        a_side = conflict and any(fact.id in position.facts for position in conflict.positions)
        if not (a_side and fact.standing == "reported"):
            entries[fact.id] = None
        if conflict:
            entries[conflict.id] = None
    return list(entries)


def _page(entries: Sequence[Text]) -> Tuple[List[Text], List[Text]]:
    """Entries to tell now, and those left. What no longer fits does not keep a shorter one behind it from being told."""
    told: List[Text] = []
    left: List[Text] = []
    room = MOST_LINES
    for entry in entries:
        size = len(_sides(entry, told)) if entry in policy().conflicts else 1
        fits = size <= room or not told
        (told if fits else left).append(entry)
        room -= size if fits else 0
    return told, left


def _sides(conflict: Text, told: Sequence[Text]) -> List[Position]:
    """The positions of a conflict; not an official one that is told beside it as a fact."""
    return [
        position for position in policy().conflicts[conflict].positions
        if not (position.official and set(position.facts) & set(told))
    ]


def _disagreement(conflict: Text, told: Sequence[Text]) -> Part:
    lines = [
        part(f"utter_source_line_position_{'official' if side.official else 'other'}", says=_both(side.says))
        for side in _sides(conflict, told)
    ]
    return part("utter_detail_disagreement", point=_both(policy().conflicts[conflict].point), lines=lines)


def _lines(facts: Iterable[Fact]) -> List[Part]:
    return [_line(fact) for fact in facts]


def _line(fact: Fact) -> Part:
    source = _source(fact)
    named: Any = _both(source.title)
    published = source.published
    # Some titles hold their date.
    if published and str(published)[:4] not in source.title.en:
        day = {"date": published.isoformat()} if isinstance(published, date) else published
        named = part("utter_detail_source", title=named, published=day)
    note = part("utter_detail_outdated") if policy().stale(fact.id, today()) else ""
    return part("utter_source_line_fact", statement=_both(fact.statement), source=named, note=note)


def _source(fact: Fact) -> Source:
    """The first source of the kind that gives the fact its standing: an article may repeat what officials say."""
    sources = [policy().sources[id] for id in fact.sources]
    official = fact.standing == "official"
    fitting = (one for one in sources if fact.standing == "inferred" or (one.kind in OFFICIAL_KINDS) == official)
    return next(fitting, sources[0])


def _both(text: Any) -> Dict[Text, Text]:
    return {"en": text.en, "zh": text.zh}
