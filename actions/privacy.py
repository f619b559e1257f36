"""What is stored about somebody: shown, handed out, deleted on request; and a fresh start that asks before it wipes."""

from __future__ import annotations

from typing import List, Text

from rasa_sdk import Tracker
from rasa_sdk.events import Restarted
from rasa_sdk.executor import CollectingDispatcher

from actions.asked import turns
from actions.base import Events, SafeAction, utter
from bot.check import answers
from bot.check.say import Part, part
from bot.check.stored import file, messages
from bot.check.turn import ask
from bot.language.parse.command import parse_command
from bot.language.parse.own_data import ASKED, DELETE, DOWNLOAD, NOT_KEPT, SHOW, START_OVER, at_once, decision, wish


class ActionShowData(SafeAction):
    """Says which answers are stored, how many messages, and since when."""

    def name(self) -> Text:
        return SHOW

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        given = answers.items(tracker.current_slot_values())
        count, since = messages(tracker.events)
        if count > 1:
            stored = part("utter_stored_messages", count=count, since={"date": since})
        else:
            stored = part("utter_stored_one_message")
        told = part("utter_stored_answers", items=given) if given else part("utter_stored_no_answers")
        utter(dispatcher, [part("utter_stored_data", answers=told, messages=stored)])
        return []


class ActionDownloadData(SafeAction):
    """Hands out answers and conversation as a file (`card` of the reply, see bot/check/stored.py)."""

    def name(self) -> Text:
        return DOWNLOAD

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        utter(dispatcher, [part("utter_data_file", card=file(tracker.current_slot_values(), tracker.events))])
        return []


class ActionDeleteData(SafeAction):
    """Asks; once confirmed, begins afresh, which has the tracker store remove everything (bot/tracker_store.py)."""

    def name(self) -> Text:
        return DELETE

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        said = decision(_text(tracker)) if _asked(tracker, DELETE) else None
        if said is False:
            utter(dispatcher, _as_it_was(tracker))
            return []
        if said or _asked(tracker, DELETE) and wish(_text(tracker)) == DELETE:
            utter(dispatcher, [part("utter_data_deleted")])
            return [Restarted()]
        utter(dispatcher, [part("utter_confirm_delete")])
        return []


class ActionStartOver(SafeAction):
    """Begins afresh; with answers that would be lost, only when told so twice, or told to do it now."""

    def name(self) -> Text:
        return START_OVER

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        given = answers.items(tracker.current_slot_values())
        asked = _asked(tracker, START_OVER)
        if asked and decision(_text(tracker)) is False and not _is_restart(tracker):
            utter(dispatcher, _as_it_was(tracker))
            return []
        if given and not asked and not at_once(_text(tracker)):
            utter(dispatcher, [part("utter_confirm_restart", items=given)])
            return []
        utter(dispatcher, [part("utter_restart")])
        return [Restarted()]


class ActionSayNotKept(SafeAction):
    """Replies to a message that held nothing but what was taken out of it."""

    def name(self) -> Text:
        return NOT_KEPT

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        latest = next((event for event in reversed(tracker.events) if event["event"] == "user"), {})
        kinds = (latest.get("metadata") or {}).get("not_kept")
        if kinds:
            # In the check its open question follows, outside of it a question that opens the talk.
            key = "utter_not_kept" if tracker.active_loop.get("name") else "utter_not_kept_alone"
            utter(dispatcher, [part(key, what=[part(f"utter_private_{kind}") for kind in kinds])])
        else:
            utter(dispatcher, [part("utter_default")])  # somebody typed the mark
        return []


def _text(tracker: Tracker) -> Text:
    return tracker.latest_message.get("text") or ""


def _asked(tracker: Tracker, action: Text) -> bool:
    """Whether the last reply was the question that `action` asks before it wipes anything."""
    before = turns(tracker)[:-1]
    return bool(before and before[-1].replies and ASKED.get(before[-1].replies[-1]) == action)


def _is_restart(tracker: Tracker) -> bool:
    command = parse_command(_text(tracker))
    return command is not None and command.name == "restart"


def _as_it_was(tracker: Tracker) -> List[Part]:
    """Nothing is wiped. In the check its question comes again, not by the form: it would take the "no" for an answer."""
    replies = [part("utter_nothing_wiped")]
    question = tracker.get_slot("requested_slot")
    if tracker.active_loop.get("name") and question:
        slots = tracker.current_slot_values()
        left = answers.questions_left(slots)
        after = len([name for name in left if name != question])
        replies.append(ask(question, after, slots.get("check_speed"), slots.get("post_institution")))
    return replies
