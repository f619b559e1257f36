"""What a message that leans on the last answer asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Text, Tuple

from bot.follow_up.asks import LONGEST, bare_ask
from bot.follow_up.compare import DEFAULT_ASPECTS, content_beside
from bot.follow_up.context import Context
from bot.follow_up.nation import names_nation
from bot.follow_up.routes import ALONE, ASPECTS_ASKED, ASPECTS_OF_TOPIC, PARTS, ROUTES, WRITTEN
from bot.language.parse.comparison import comparison

MOST_ADDED = 3  # visas side by side when "and R?" adds one to a comparison


@dataclass(frozen=True)
class FollowUp:
    """Exactly one of: a `topic` to answer, a comparison (`visas` and `aspects`), the reason behind the last answer
    (`why`: its topic), whether it is true (`doubt`), or where it comes from (`sources`). `facts`: the part of the
    topic, just answered, that is meant."""

    topic: Optional[Text] = None
    visas: Tuple[Text, ...] = ()
    aspects: Tuple[Text, ...] = ()
    why: Optional[Text] = None
    sources: bool = False
    doubt: bool = False
    facts: Tuple[Text, ...] = ()


def resolve(text: Text, context: Optional[Context]) -> Optional[FollowUp]:
    """Returns what `text` asks for in view of the last answer, None when it stands on its own, or needs an answer
    before it and there is none."""
    if len(text) > LONGEST:
        return None
    ask = bare_ask(text) or ("nation" if names_nation(text) else None)
    alone = FollowUp(topic=ALONE[ask]) if ask in ALONE else None
    if context is None:
        return alone
    about = context.topic or (_written_topic(context.visas) if context.visas else None)
    if ask == "doubt":
        return FollowUp(doubt=True)
    if ask == "source" or ask == "why" and (context.explained or about is None):
        return FollowUp(sources=True)
    if ask == "why":
        return FollowUp(why=about)
    if about is None:
        # Advice covers too much for "how long?" to have one answer; "and how long does Z take?" has one.
        return alone or (_comparison(text, context) if comparison(text).aspects else None)
    if about == context.topic and (about, ask) in PARTS:
        return FollowUp(topic=about, facts=PARTS[about, ask or ""])
    if context.visas and ask in ASPECTS_ASKED:
        return FollowUp(visas=context.visas, aspects=ASPECTS_ASKED[ask])
    return _comparison(text, context) or _topic(ask, context)


def _topic(ask: Optional[Text], context: Context) -> Optional[FollowUp]:
    """The topic for a bare question; after a comparison as after the written one."""
    last = context.topic or _written_topic(context.visas)
    visas, aspects = WRITTEN.get(last, ((), ()))
    if visas and ask in ASPECTS_ASKED:
        return FollowUp(visas=visas, aspects=ASPECTS_ASKED[ask])
    topic = ROUTES.get(ask or "", {}).get(last)
    return FollowUp(topic=topic) if topic else None


def _comparison(text: Text, context: Context) -> Optional[FollowUp]:
    named = comparison(text)
    if content_beside(named):
        return None
    if len(named.visas) > 1 and "k" in named.visas and not named.aspects:
        return None  # "K or Z?" has its written answer
    shown, rows = (context.visas, context.aspects) if context.visas else WRITTEN.get(context.topic or "", ((), ()))
    if not named.visas:
        # "which is cheaper?" after a comparison.
        return FollowUp(visas=shown, aspects=named.aspects) if shown and named.aspects else None
    added = tuple(visa for visa in named.visas if visa not in shown and (shown or visa != "k"))
    if len(named.visas) > 1:
        visas = named.visas
    elif added:
        visas = (*(shown or ("k",))[: MOST_ADDED - 1], *added)
    else:
        visas = shown if named.aspects else ()  # "and the fee for Z?"; "and Z?" was just shown
    aspects = named.aspects or rows or ASPECTS_OF_TOPIC.get(context.topic or "", DEFAULT_ASPECTS)
    return FollowUp(visas=visas, aspects=aspects) if visas else None


def _written_topic(visas: Tuple[Text, ...]) -> Text:
    """The written comparison that is about these visas."""
    return next((topic for topic, (pair, _) in WRITTEN.items() if set(visas) == set(pair)), "compare_other")
