"""The form of the guided check. Rasa gives the frame (active loop, requested slot); `bot.check` decides each turn."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import List, Text

from rasa_sdk import Tracker
from rasa_sdk.events import ActionExecutionRejected, ActiveLoop, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from bot.check import turn
from bot.check.correction import read_in_check
from bot.check.earlier import told_before
from bot.check.interruption import belongs_to_check
from bot.check.lexicon import lexicon
from bot.check.progress import progress
from bot.check.say import part
from bot.language.parse.elsewhere import elsewhere
from bot.language.parse.on_behalf import as_own
from bot.language.parse.speed import speed_wanted
from bot.language.reading import read
from bot.policy import today

FORM = "eligibility_form"
# What these reply to says nothing of the user: a candidate to be hired, two visas, a wish to cheat, a supposition.
TELL_NOTHING = {"action_advise_employer", "action_compare", "action_warn_unlawful", "action_what_if"}
# After these, what was said before is gone.
FORGET = ("session_started", "restart", "reset_slots")


class ValidateEligibilityForm(SafeAction):
    """Takes the message, sets slots, replies, and names the next question: one call a turn does the whole of it.

    Rasa would call one action to validate and another to ask; here the question is part of the reply, so that remark and
    question read as one, and the form is left to know only which question is open.
    """

    def name(self) -> Text:
        return f"validate_{FORM}"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        question = tracker.get_slot("requested_slot")
        how = how_it_came(tracker)
        if how == turn.STARTED:
            question = None
        text, for_another = tracker.latest_message.get("text") or "", None
        if how == turn.STARTED and not tracker.get_slot("check_complete"):
            # Who asks for the check tells of themselves even in the question: "can I apply with a master's from MIT?"
            for_another = None if tracker.get_slot("check_history") else as_own(text)
            reading = read(for_another or text, None, lexicon(), today())
            if not for_another and not tracker.get_slot("check_history"):
                before = told_before(earlier_texts(tracker), lexicon(), today())
                reading = replace(reading, values={**before, **reading.values})
        else:
            reading = read_in_check(text, question, tracker.get_slot("check_history") or [], lexicon(), today())
        answered = replies_so_far(tracker)
        if TELL_NOTHING & set(answered):
            reading = replace(reading, values={})
        intent = (tracker.latest_message.get("intent") or {}).get("name")
        near_miss = elsewhere(text, lexicon().countries) is not None
        names_speed = not reading.values and speed_wanted(text, underway=True) is not None
        if how == turn.ANSWERED and not names_speed and not belongs_to_check(reading, intent, near_miss):
            # Rasa always tries the form first; rejected, it leaves the message to the rules for interruptions.
            return [ActionExecutionRejected(FORM)]
        outcome = turn.take(tracker.current_slot_values(), question, reading, how)
        if for_another and reading.values:
            outcome.replies.insert(0, part("utter_check_for_another"))
        if "utter_check_running" in answered:  # which has said already that the check goes on
            outcome.replies = [reply for reply in outcome.replies if reply["response"] != "utter_check_resume"]
        if outcome.replies:
            outcome.replies[-1]["values"]["check"] = progress(outcome.slots(tracker.current_slot_values()), outcome.question)
        utter(dispatcher, outcome.replies)
        events = [SlotSet(name, value) for name, value in outcome.updates.items()]
        events.append(SlotSet("requested_slot", outcome.question))
        if outcome.cancelled:
            events.append(ActiveLoop(None))
        return events

    def after_failure(self, tracker: Tracker) -> Events:
        # The question stays open. A slot must be set, or Rasa takes the turn for a rejected one and says nothing more.
        return [
            SlotSet("check_attempts", tracker.get_slot("check_attempts") or 0),
            SlotSet("requested_slot", tracker.get_slot("requested_slot")),
        ]


def how_it_came(tracker: Tracker) -> Text:
    """Returns whether this turn starts the check, answers a question, or comes back from one that the bot has answered."""
    since_user = takewhile(lambda event: event["event"] != "user", reversed(tracker.events))
    if tracker.active_loop.get("name") != FORM or any(
        event["event"] == "active_loop" and event.get("name") == FORM for event in since_user
    ):
        return turn.STARTED
    return turn.RESUMED if replies_so_far(tracker) else turn.ANSWERED


def replies_so_far(tracker: Tracker) -> List[Text]:
    """The actions that have replied to the message so far, the latest first."""
    since_user = takewhile(lambda event: event["event"] != "user", reversed(tracker.events))
    return [e["name"] for e in since_user if e["event"] == "action" and e["name"] not in ("action_listen", FORM)]


def earlier_texts(tracker: Tracker) -> List[Text]:
    """The user's messages before this one that may tell of themselves, oldest first."""
    texts: List[Text] = []
    for event in tracker.events:
        if event["event"] in FORGET:
            texts = []
        elif event["event"] == "user":
            texts.append(event.get("text") or "")
        elif event["event"] == "action" and event["name"] in TELL_NOTHING and texts:
            texts[-1] = ""
    return texts[:-1]
