"""An adviser's answers: a warning before something illegal, the employer's side, help with the application file."""

from __future__ import annotations

from typing import Text

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Events, SafeAction, utter
from actions.fallback import latest_text
from bot.check.coach import coach_reply
from bot.check.lexicon import lexicon
from bot.check.say import part
from bot.check.values import hear
from bot.follow_up.context import responses_of_turns
from bot.language.parse.coach import coach, plan_told
from bot.language.parse.employer import REMEMBERED, employer, lately_told
from bot.language.parse.unlawful import unlawful
from bot.language.reading import read
from bot.policy import today


class ActionWarnUnlawful(SafeAction):
    """Refuses to help with something illegal, says what it risks, and shows the lawful way."""

    def name(self) -> Text:
        return "action_warn_unlawful"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        kind = unlawful(latest_text(tracker))
        utter(dispatcher, [part(f"utter_unlawful_{kind}" if kind else "utter_default")])
        return []


class ActionAdviseEmployer(SafeAction):
    """Tells an employer what it has to do to hire or host a K holder, by where that person is, or one point of it."""

    def name(self) -> Text:
        return "action_advise_employer"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        lately = lately_told(responses_of_turns(reversed(tracker.events), REMEMBERED))
        asked = employer(latest_text(tracker), speaks=lately is not None)
        reply = part(f"utter_employer_{asked}" if asked else "utter_default")
        if asked == "view":
            reply["values"]["choices"] = [part("utter_employer_choice_in_china"), part("utter_employer_choice_abroad")]
        utter(dispatcher, [reply])
        return []


class ActionCoachFile(SafeAction):
    """Says what belongs in the papers that the message names, matched to what is known of the person."""

    def name(self) -> Text:
        return "action_coach_file"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        text = latest_text(tracker)
        papers = coach(text)
        # What the message tells ("I am a postdoc, what goes into my CV?") counts for this answer; no slot is set.
        heard = hear(read(text, None, lexicon(), today()), None).values
        described = plan_told(text)
        slots = {**tracker.current_slot_values(), **heard, **({"plan": described} if described else {})}
        utter(dispatcher, [coach_reply(papers, slots) if papers else part("utter_default")])
        return []
