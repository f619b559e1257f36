"""Answers to what leans on the last answer, and comparisons on request."""

from __future__ import annotations

from typing import Optional, Sequence, Text

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from bot.check.say import Part, part
from bot.follow_up import comparison_asked, context_of, resolve
from bot.follow_up.context import ASKED_AGAIN
from bot.follow_up.grounds import grounds_reply
from bot.follow_up.point import part_reply, point_replies
from bot.follow_up.say import comparison_reply


class ActionAnswerInContext(SafeAction):
    """Answers "why?", "how long?", "and for Z?" in view of the last answer (bot/follow_up/)."""

    def name(self) -> Text:
        return "action_answer_in_context"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        context = context_of(reversed(tracker.events))
        asked = resolve(_text(tracker), context)
        if asked is None:
            *before, reply = point_replies(_text(tracker), _topic(tracker), reversed(tracker.events))
            utter(dispatcher, before)
        elif context and asked.facts and asked.topic:
            reply = _part_of_topic(dispatcher, asked.topic, asked.facts, told=context.facts)
        elif context and (asked.doubt or asked.sources):
            reply = grounds_reply(context, asked.doubt)
        elif asked.why:
            reply = part(f"utter_why_{asked.why}")
        elif asked.topic:
            reply = part(f"utter_faq/{asked.topic}")
        else:
            reply = comparison_reply(asked.visas, asked.aspects)
        utter(dispatcher, [reply])
        return []


def _part_of_topic(dispatcher: CollectingDispatcher, topic: Text, facts: Sequence[Text], told: Sequence[Text]) -> Part:
    """The part asked for of the answer just given, with where it comes from; in short when it was told already."""
    if set(told) != set(facts):
        return part_reply(topic, facts)
    utter(dispatcher, [part(ASKED_AGAIN)])
    return part(f"utter_brief_{topic}")


class ActionCompare(SafeAction):
    """Compares the visas that the message names, on the aspects that it names or on the most useful ones."""

    def name(self) -> Text:
        return "action_compare"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        asked = comparison_asked(_text(tracker), _topic(tracker))
        utter(dispatcher, [comparison_reply(*asked) if asked else part("utter_default")])
        return []


def _text(tracker: Tracker) -> Text:
    return tracker.latest_message.get("text") or ""


def _topic(tracker: Tracker) -> Optional[Text]:
    """The topic that the classifier found: `compare_z` of `faq/compare_z`."""
    intent = tracker.latest_message.get("intent") or {}
    return (intent.get("full_retrieval_intent_name") or "").split("/")[-1] or None
