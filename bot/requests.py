"""Which action answers a message whose words, not its intent, tell what it asks for. The first that wants it gets it.

Pure: the policy in `bot/nlu/request_policy.py` hands in what the tracker knows.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Callable, Mapping, Optional, Sequence, Text, Tuple

from bot.check import asked_of_result, closer, offer, what_if
from bot.export import wish
from bot.follow_up import comparison_asked, context_of, length, point, remarks, resolve, worth
from bot.follow_up.context import responses_of_turns
from bot.language.parse import arrival, coach, employer, own_data, unlawful
from bot.language.parse.length import length_wanted
from bot.look_up import asked as look_up


@dataclass(frozen=True)
class Message:
    """A message and what it came after.

    `intent` is the full name (`faq/fees`, `restart`); `last_response` the key of the last reply of the turn before, if any;
    `also` are further topics that it asks about; `newest_first` are the events of the conversation as dictionaries, the
    message first; `slots` the answers so far. `sure` tells whether the classifier is.
    """

    text: Text
    intent: Text
    last_response: Optional[Text]
    newest_first: Sequence[Mapping[Text, Any]]
    in_check: bool
    today: date
    slots: Mapping[Text, Any] = field(default_factory=dict)
    also: Sequence[Text] = ()
    sure: bool = True

    @property
    def faq(self) -> Optional[Text]:
        """The FAQ topic, None for any other intent."""
        return self.intent[len("faq/") :] if self.intent.startswith("faq/") else None

    @property
    def only_faq(self) -> Optional[Text]:
        """The FAQ topic of a message that asks about no other beside it: the rules answer two topics together."""
        return None if self.also else self.faq

    @property
    def topic(self) -> Optional[Text]:
        """The FAQ topic or any other intent, None where the classifier was not sure."""
        return None if self.intent in ("", "nlu_fallback") else self.intent.split("/")[-1]

    @property
    def subject(self) -> Optional[Text]:
        """The FAQ topic, or the intent when it already has the answer that fits."""
        return self.faq or (self.intent if self.intent in ("out_of_scope", "privacy", "disclaimer_legal") else None)


Route = Callable[[Message], Optional[Text]]


def _when(wanted: Callable[[Message], bool], action: Text) -> Route:
    return lambda message: action if wanted(message) else None


def _compare(message: Message) -> Optional[Text]:
    return "action_compare" if comparison_asked(message.text, message.faq) else None


def _in_context(message: Message) -> Optional[Text]:
    asked = resolve(message.text, context_of(message.newest_first))
    # What the classifier takes for the same topic goes the usual way, unless only a part of it is asked for.
    usual = asked and asked.topic and asked.topic == message.faq and not asked.facts
    return "action_answer_in_context" if asked and not usual else None


def _told_an_employer(message: Message) -> Optional[Text]:
    return employer.lately_told([message.last_response, *responses_of_turns(message.newest_first, employer.REMEMBERED)])


def _names_another_wish(text: Text) -> bool:
    """Whether the words of a message ask for something that may look like a fresh start: "the rest", 恢复我的回答."""
    return wish.wanted(text) is not None or length_wanted(text) is not None


# Before the answers of a running check: a yes to "shall I delete it?", a warning, a code full of digits, two visas to compare.
FIRST: Tuple[Route, ...] = (
    lambda m: own_data.wanted(m.text, None if _names_another_wish(m.text) else m.intent, m.last_response),
    lambda m: remarks.reason_told(m.text, m.newest_first),
    _when(lambda m: unlawful.wanted(m.text, m.faq), "action_warn_unlawful"),
    lambda m: wish.wanted(m.text),
    _compare,
    # A supposition is no answer.
    _when(lambda m: what_if.wanted(m.text, m.faq, m.slots, m.today, m.last_response), "action_what_if"),
)
# After them.
THEN: Tuple[Route, ...] = (
    _when(lambda m: offer.taken_up(m.text, m.last_response, m.in_check), closer.FORM),
    _when(lambda m: worth.wanted(m.text, m.last_response, m.slots), "action_show_part"),
    lambda m: closer.wanted(m.text, m.last_response, m.slots, m.in_check, m.today),
    _when(lambda m: asked_of_result.wanted(m.text, m.last_response, m.slots), "action_show_part"),
    _when(lambda m: arrival.wanted(m.text, m.faq, m.last_response, m.today), "action_arrival_plan"),
    _when(lambda m: length.wanted(m.text, length.last_answer(m.newest_first), m.in_check), "action_change_length"),
    _in_context,
    lambda m: remarks.wanted(m.text, m.newest_first),
    _when(lambda m: coach.wanted(m.text, m.subject), "action_coach_file"),
    _when(lambda m: employer.wanted(m.text, m.subject, _told_an_employer(m)), "action_advise_employer"),
    _when(lambda m: look_up.wanted(m.text, m.topic), "action_look_up"),
    _when(lambda m: point.asks_a_point(m.text, m.only_faq, m.newest_first), "action_answer_in_context"),
    _when(lambda m: not m.sure and point.touches_last_answer(m.text, m.newest_first), "action_answer_in_context"),
    # The same long answer twice in a row helps nobody.
    _when(lambda m: length.asked_again(m.only_faq, m.newest_first), "action_change_length"),
)
# Actions that put the open question of the check again themselves, or leave none.
END_THE_TURN = ("action_delete_data", "action_start_over")
ACTIONS = (
    "action_show_data", "action_download_data", "action_say_not_kept", *END_THE_TURN, "action_warn_unlawful", "action_export",
    "action_give_code", "action_resume", "action_arrival_plan", "action_change_length", "action_compare",
    "action_answer_in_context", "action_coach_file", "action_advise_employer", "action_look_up", "action_what_if",
    "action_show_part", closer.ENOUGH, *remarks.RESPONSES,
)  # fmt: skip


def action_for(message: Message, for_the_check: Callable[[], bool]) -> Optional[Text]:
    """Returns the name of the action, None when the rules decide.

    `for_the_check` tells whether the message is an answer or a command in the running check, or corrects its result; asked only
    when needed.
    """
    first = _first(FIRST, message)
    if first:
        return first
    then = _first(THEN, message)
    return then if then and not for_the_check() else None


def _first(routes: Sequence[Route], message: Message) -> Optional[Text]:
    return next((action for route in routes if (action := route(message))), None)
