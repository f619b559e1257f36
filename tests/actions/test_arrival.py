"""The plan after arrival in conversation: asked for, completed, changed, and taken along as a calendar."""

import asyncio
import json
from datetime import date
from types import SimpleNamespace

import pytest
from icalendar import Calendar
from rasa.shared.core.events import UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from actions.arrival import ActionArrivalPlan
from bot.export.calendar import written
from bot.nlg import ResponseGenerator
from bot.wording import in_traditional
from tests.actions.conversation import keys, run, slots_set, tracker, user
from tests.words import PLACEHOLDER, all_variations

RESPONSES = {
    key: [{"text": v.text, "metadata": v.metadata, "buttons": list(v.buttons)} for v in variations] for key, variations in all_variations().items()
}
WORDS = ResponseGenerator(domain=SimpleNamespace(responses=RESPONSES))
ASKS, ZH_ASKS = "I land in Shanghai on 28 February, what do I have to do", "我三月三号到北京，到了以后要办什么"


class Talk:
    """A conversation with the action alone: what it says is there for the next turn, as Rasa keeps it."""

    def __init__(self):
        self.events, self.arrival_date, self.replies = [], None, []

    def say(self, text):
        self.events.append(user(text))
        events, self.replies = run(ActionArrivalPlan(), tracker(text, tuple(self.events), arrival_date=self.arrival_date))
        self.arrival_date = slots_set(events).get("arrival_date", self.arrival_date)
        self.events += [{"event": "bot", "text": "...", "metadata": {}, "data": {"custom": message.get("card")}} for message in self.replies]
        return self.replies[-1]


def say(*texts):
    talk = Talk()
    return [talk.say(text) for text in texts][-1]


def days(message):
    return {one["id"]: one["on"] for one in message["card"]["deadlines"]}


def worded(message, text):
    """The reply in the language of `text`."""
    conversation = DialogueStateTracker("somebody", [AnySlot("language", mappings=[{"type": "custom"}])])
    conversation.update(UserUttered(text, input_channel="website"))
    values = {name: value for name, value in message.items() if name != "response" and value}
    return asyncio.run(WORDS.generate(message["response"], conversation, "collector", **values))


def test_a_date_in_the_message_is_planned_at_once():
    message = say(ASKS)
    assert message["response"] == "utter_arrival_plan" and message["card"]["arrival"] == "2027-02-28"
    assert days(message)["registration"] == "2027-03-01" and message["card"]["known"] == {"city": "shanghai"}


def test_the_day_goes_into_the_slot():
    talk = Talk()
    talk.say(ASKS)
    assert talk.arrival_date == "2027-02-28"


def test_without_a_date_it_is_asked_for_and_a_date_alone_is_the_answer():
    talk = Talk()
    assert talk.say("make me a plan for after I land in Beijing")["response"] == "utter_arrival_ask" and talk.arrival_date is None
    message = talk.say("3 March")
    assert message["card"]["arrival"] == "2027-03-03" and message["card"]["known"] == {"city": "other"}


def test_who_asked_for_a_calendar_first_gets_the_plan_and_the_calendar():
    talk = Talk()
    talk.say("add my deadlines to my calendar")
    talk.say("I land on 3 March")
    assert keys(talk.replies) == ["utter_arrival_plan", "utter_arrival_calendar"]
    talk.say("calendar please")
    assert keys(talk.replies) == ["utter_arrival_calendar"]


def test_a_calendar_asked_for_is_not_forgotten_over_a_second_question():
    talk = Talk()
    for text in ("add my deadlines to my calendar", "end of February", "the 26th"):
        talk.say(text)
    assert keys(talk.replies) == ["utter_arrival_plan", "utter_arrival_calendar"]



@pytest.mark.parametrize("texts, key", [
    (("I land on 03/05/2027, what do I have to do",), "utter_arrival_which"), (("我明年二月底到，要办什么",), "utter_arrival_vague"), (("I land on 29 Feb, plan please",), "utter_arrival_impossible"),
    (("I land on 13/13/2027",), "utter_arrival_no_such_date"), (("I land on 3 March 2030",), "utter_arrival_far_ahead"), (("I landed on 3 March 2024",), "utter_arrival_long_past"),
    (("导出日历",), "utter_arrival_calendar_ask"),
])
def test_what_gives_no_plan_sets_no_slot(texts, key):
    talk = Talk()
    assert [talk.say(text) for text in texts][-1]["response"] == key and talk.arrival_date is None


@pytest.mark.parametrize("texts, arrival", [
    (("I land end of February", "the 26th"), "2027-02-26"), (("我明年二月底到，要办什么", "28号"), "2027-02-28"), (("I land on 03/05/2027", "5 March 2027"), "2027-03-05"), ((ASKS, "no, 5 March"), "2027-03-05"), (("I land on 03/05/2027", "the 3rd"), "2027-05-03"),
])
def test_a_later_message_completes_or_changes_the_day(texts, arrival):
    assert say(*texts)["card"]["arrival"] == arrival


def test_what_was_said_of_the_stay_is_kept_and_added_to():
    message = say(ASKS, "90 days", "I'll stay in a hotel", "what about 5 March?")
    assert message["card"]["known"] == {"city": "shanghai", "stay_days": 90, "hotel": True}
    assert days(message)["leave"] == "2027-06-03" and "registration" not in days(message)


def test_moving_in_later_moves_the_registration():
    assert days(say("I land on 3 March and move into my flat on 10 March"))["registration"] == "2027-03-11"
    assert days(say("I land on 3 March, plan please", "I move in on 10 March"))["registration"] == "2027-03-11"


def test_a_restart_forgets():
    talk = Talk()
    talk.say(ASKS + ", my visa says 90 days")
    talk.events.append({"event": "restart"})
    talk.arrival_date = None
    assert talk.say("add it to my calendar")["response"] == "utter_arrival_calendar_ask"
    talk.say("3 March")
    assert talk.replies[0]["card"]["known"] == {}


def calendar(text, asking=ASKS):
    message = say(asking, text)
    assert message["response"] == "utter_arrival_calendar"
    return message, written(message["file"], worded(message, text)["metadata"]["language"], WORDS.compose)


@pytest.mark.parametrize("text, title", [("add it to my calendar", "Apply for the residence permit"), ("导出日历给我吧", "申请居留证件"), ("請幫我加到行事曆", "申請居留證件")])
def test_the_calendar_holds_the_days_of_the_plan_in_the_users_language(text, title):
    message, file = calendar(text)
    events = {str(event["summary"]): event for event in Calendar.from_ical(file["content"]).walk("VEVENT")}
    assert sorted(event.decoded("dtstart").isoformat() for event in events.values()) == sorted(day for day in days(say(ASKS)).values() if day)
    assert events[title].decoded("dtstart") == date(2027, 3, 30) and "**" not in file["content"] and file["name"] == "after-arrival-2027-02-28.ics"
    assert not PLACEHOLDER.search(file["content"]) and str(len(events)) in worded(message, text)["text"]


def test_the_calendar_holds_nothing_personal():
    _, file = calendar("add it to my calendar", ASKS + "? My name is Jane Doe, jane@example.org")
    assert "jane" not in file["content"].lower()


def test_a_traditional_calendar_is_converted_once():
    _, file = calendar("請幫我加到行事曆")
    assert in_traditional(file["content"]) == file["content"]


def test_the_plan_can_be_sent_and_kept():
    for message in (say(ASKS), say(ASKS, "add it to my calendar")):
        assert json.loads(json.dumps(message)) == message


@pytest.mark.parametrize("text, lines", [
    (ASKS, ["**Monday, 1 March 2027: Register your address with the police**", "Sources differ: the law counts from moving in", "fine of up to RMB 2,000", "**Tuesday, 30 March 2027: Apply for the residence permit**"]),
    (ZH_ASKS, ["**2027年3月4日（星期四）：到公安机关办理住宿登记**", "各方说法不一：法律从入住算起", "最高2,000元", "**2027年4月2日（星期五）：申请居留证件**"]),
    (in_traditional(ZH_ASKS), ["**2027年3月4日（星期四）：到公安機關辦理住宿登記**", "各方說法不一：法律從入住算起"]),
])
def test_a_plan_reads_well_in_each_language(text, lines):
    reply = worded(say(text), text)
    assert [line for line in lines if line not in reply["text"]] == [] and not PLACEHOLDER.search(reply["text"])
    assert reply["metadata"]["sources"] and reply["metadata"]["conflicts"] and {"C29", "C05"} <= {one["id"] for one in reply["metadata"]["conflicts"]}
    assert any("alendar" in button["payload"] or "日历" in button["payload"] or "日曆" in button["payload"] for button in reply["buttons"])


@pytest.mark.parametrize("texts", [
    ("plan for after landing",), ("I land on 03/05/2027",), ("I land end of February",), ("I land on 29 Feb",), ("I land on 13/13/2027",), ("I land on 3 March 2030",), ("I landed on 3 March 2024",),
    ("calendar",), ("I landed on 1 November, what now, stay of 30 days",), ("I land today, plan",), ("I land tomorrow and stay in a hotel, plan; visa says residence permit",),
    ("I landed on 1 June 2026, plan", "calendar"), (ASKS, "calendar"), ("3 March landing plan, stay 200 days", "move in on 10 March"),
])
def test_every_reply_has_words_in_every_language(texts):
    message = say(*texts)
    for text in ("please tell me what to do", "请告诉我该做什么", "請告訴我該做什麼"):
        reply = worded(message, text)
        assert reply["text"].strip() and not PLACEHOLDER.search(reply["text"]) and "  " not in reply["text"]
