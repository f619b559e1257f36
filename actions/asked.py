"""What the user asked so far, read from the events: messages that went without an answer, topics that had one."""

from __future__ import annotations

from itertools import takewhile
from typing import Any, Dict, Iterable, List, NamedTuple, Text

from rasa_sdk import Tracker

from bot.check.say import Part, part

# Replies that leave a message unanswered. A near miss that was named is no miss, whatever was offered after it.
MISSED = {"utter_out_of_scope", "utter_default", "utter_choose_reading", "utter_still_lost"}
NAMED = "utter_elsewhere_"
ANSWERED = "utter_faq/"
QUOTED, LONGEST_QUOTE = 2, 60  # messages, and characters of each
TOPICS_NAMED = 4


class Turn(NamedTuple):
    """A message of the user and the keys of the replies to it."""

    text: Text
    replies: List[Text]

    @property
    def missed(self) -> bool:
        return bool(MISSED & set(self.replies)) and not any(key.startswith(NAMED) for key in self.replies)


def turns(tracker: Tracker) -> List[Turn]:
    """The turns since the last fresh start, oldest first; the current one has no replies yet."""
    result: List[Turn] = []
    for event in tracker.events:
        if event["event"] == "restart":
            result.clear()
        elif event["event"] == "user":
            result.append(Turn(event.get("text") or "", []))
        elif event["event"] == "bot" and result:
            result[-1].replies.append(_key(event))
    return result


def _key(event: Dict[Text, Any]) -> Text:
    return (event.get("metadata") or {}).get("utter_action") or ""


def misses_in_a_row(tracker: Tracker) -> int:
    """How many messages right before the current one were missed, one after the other."""
    return len(list(takewhile(lambda turn: turn.missed, reversed(turns(tracker)[:-1]))))


def summary(tracker: Tracker, current_is_open: bool) -> Part:
    """One line to pass on to a person: the last unanswered messages in the user's words, the topics answered by name.

    `current_is_open`: whether the current message is one of the unanswered (a request for a person is not).
    """
    past = turns(tracker)
    open_turns = [turn.text for turn in past[:-1] if turn.missed]
    if current_is_open and past:
        open_turns.append(past[-1].text)
    values: Dict[Text, List[Part]] = {}
    if open_turns:
        values["open"] = [_quoted(text) for text in _latest(open_turns, QUOTED)]
    answered = [key[len(ANSWERED):] for turn in past for key in turn.replies if key.startswith(ANSWERED)]
    if answered:
        values["answered"] = [part(f"utter_label_{topic}") for topic in _latest(answered, TOPICS_NAMED)]
    return part(f"utter_asked_{'_'.join(values) or 'nothing'}", **values)


def _latest(entries: Iterable[Text], count: int) -> List[Text]:
    """The last `count` entries, oldest first, each once at its latest place."""
    return list(reversed(list(dict.fromkeys(reversed(list(entries))))[:count]))


def _quoted(text: Text) -> Part:
    message = " ".join(text.split())
    if len(message) <= LONGEST_QUOTE:
        return part("utter_quoted", message=message)
    start = message[:LONGEST_QUOTE]
    if message[LONGEST_QUOTE].isascii() and " " in start:
        start = start.rsplit(" ", 1)[0]  # no half word
    return part("utter_quoted_in_part", message=start.rstrip())
