"""What to do with a message that was not understood or is not about the visa, and with the wish for a person."""

from __future__ import annotations

from typing import List, Text

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.asked import misses_in_a_row, summary
from actions.base import Events, SafeAction
from bot.check import answers
from bot.check.lexicon import lexicon
from bot.check.values import hear
from bot.language.parse.elsewhere import elsewhere
from bot.language.parse.people import of_oneself
from bot.language.reading import read
from bot.policy import today

READINGS_OFFERED = 3
MISSES_BEFORE_A_PERSON = 2
NEVER_OFFERED = {"nlu_fallback", "out_of_scope", "affirm", "deny", "greet", "goodbye", "thanks"}


class ActionOfferChoices(SafeAction):
    """Offers the likeliest topics as buttons; offers the check to somebody who told about themselves."""

    def name(self) -> Text:
        return "action_offer_choices"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        text = latest_text(tracker)
        if not any(character.isalnum() for character in text):
            dispatcher.utter_message(response="utter_no_text")
            return []
        if name_near_miss(dispatcher, text) or offer_check(dispatcher, text):
            return []
        topics = likely_topics(tracker)
        if not offer_a_person(dispatcher, tracker):
            dispatcher.utter_message(response="utter_choose_reading" if topics else "utter_default", topics=topics)
        return []


class ActionOutOfScope(SafeAction):
    """Names a near miss with who decides about it; declines anything else that is off topic."""

    def name(self) -> Text:
        return "action_out_of_scope"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        text = latest_text(tracker)
        told = name_near_miss(dispatcher, text) or of_oneself(text) and offer_check(dispatcher, text)
        if not told and not offer_a_person(dispatcher, tracker):
            dispatcher.utter_message(response="utter_out_of_scope")
        return []


class ActionHumanHandoff(SafeAction):
    """Says which people can help, with what was asked so far in one line."""

    def name(self) -> Text:
        return "action_human_handoff"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        dispatcher.utter_message(response="utter_human_handoff", asked=summary(tracker, current_is_open=False))
        return []


def latest_text(tracker: Tracker) -> Text:
    """The message to reply to, empty when there is none."""
    return (tracker.latest_message.get("text") or "").strip()


def name_near_miss(dispatcher: CollectingDispatcher, text: Text) -> bool:
    """Says what else a message is about; returns whether it is a near miss."""
    kind = elsewhere(text, lexicon().countries)
    if kind:
        dispatcher.utter_message(response=f"utter_elsewhere_{kind}")
    return kind is not None


def offer_check(dispatcher: CollectingDispatcher, text: Text) -> bool:
    """Offers the check to somebody who tells about themselves, with what was heard; returns whether anything was."""
    heard = hear(read(text, None, lexicon(), today()), None)
    if heard.values:
        noted = answers.items(heard.values)
        dispatcher.utter_message(response="utter_offer_check", items=noted, topics=["start_eligibility_check"])
    return bool(heard.values)


def offer_a_person(dispatcher: CollectingDispatcher, tracker: Tracker) -> bool:
    """Gives the menu and a human desk once this message is one miss too many; returns whether it is."""
    if misses_in_a_row(tracker) + 1 < MISSES_BEFORE_A_PERSON:
        return False
    dispatcher.utter_message(response="utter_still_lost", asked=summary(tracker, current_is_open=True))
    return True


def likely_topics(tracker: Tracker) -> List[Text]:
    """The best topics of the classifier's ranking that make sense as a choice."""
    ranking = [entry["name"].split("/")[-1] for entry in tracker.latest_message.get("intent_ranking", [])]
    return [topic for topic in ranking if topic not in NEVER_OFFERED][:READINGS_OFFERED]
