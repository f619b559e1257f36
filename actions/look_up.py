"""Look-ups as questions of their own: an institution, a field, where to apply; and premises put right first."""

from __future__ import annotations

from typing import List, Text

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from actions.fallback import latest_text
from bot.check.say import Part, part
from bot.follow_up.context import FAQ, replies_before, response_of
from bot.follow_up.length import BRIEF_PREFIX
from bot.look_up import look_up, topic_of
from bot.look_up.say import look_up_replies


class ActionLookUp(SafeAction):
    """Answers what the data know about the names in the message, and offers the general answer as a button."""

    def name(self) -> Text:
        return "action_look_up"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        asked = look_up(latest_text(tracker), topic_of(tracker.latest_message.get("intent") or {}))
        utter(dispatcher, _not_twice(look_up_replies(asked), tracker) if asked else [part("utter_default")])
        return []


def _not_twice(replies: List[Part], tracker: Tracker) -> List[Part]:
    """A written answer that was just given comes in short behind what puts a doubt right."""
    given = {response_of(reply) for reply in replies_before(reversed(tracker.events))}
    written = given & {reply["response"] for reply in replies if reply["response"].startswith(FAQ)}
    return [_short(reply) if reply["response"] in written else reply for reply in replies]


def _short(reply: Part) -> Part:
    return part(BRIEF_PREFIX + reply["response"][len(FAQ) :])
