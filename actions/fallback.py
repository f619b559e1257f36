"""What to do with a message that was not understood."""

from __future__ import annotations

from itertools import takewhile
from typing import List, Text

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction
from bot.check import answers
from bot.check.lexicon import lexicon
from bot.check.values import hear
from bot.language.reading import read
from bot.policy import today

READINGS_OFFERED = 3
MISSES_BEFORE_A_PERSON = 3
MISSED = {"nlu_fallback", "out_of_scope"}
NEVER_OFFERED = {"nlu_fallback", "out_of_scope", "affirm", "deny", "greet", "goodbye", "thanks"}


class ActionOfferChoices(SafeAction):
    """Offers the likeliest topics as buttons; offers the check to somebody who told about themselves."""

    def name(self) -> Text:
        return "action_offer_choices"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        text = (tracker.latest_message.get("text") or "").strip()
        if not any(character.isalnum() for character in text):
            dispatcher.utter_message(response="utter_no_text")
            return []
        heard = hear(read(text, None, lexicon(), today()), None)
        if heard.values:
            noted = answers.items(heard.values)
            dispatcher.utter_message(response="utter_offer_check", items=noted, topics=["start_eligibility_check"])
            return []
        if misses_in_a_row(tracker) >= MISSES_BEFORE_A_PERSON:
            dispatcher.utter_message(response="utter_still_lost")
            return []
        topics = likely_topics(tracker)
        response = "utter_choose_reading" if topics else "utter_default"
        dispatcher.utter_message(response=response, topics=topics)
        return []


def misses_in_a_row(tracker: Tracker) -> int:
    """How many messages up to this one were not understood or off topic, without one in between that was."""
    intents = [event["parse_data"]["intent"].get("name") for event in reversed(tracker.events) if event["event"] == "user"]
    return len(list(takewhile(MISSED.__contains__, intents)))


def likely_topics(tracker: Tracker) -> List[Text]:
    """The best topics of the classifier's ranking that make sense as a choice."""
    ranking = [entry["name"].split("/")[-1] for entry in tracker.latest_message.get("intent_ranking", [])]
    return [topic for topic in ranking if topic not in NEVER_OFFERED][:READINGS_OFFERED]
