"""Random walks through the bot, and what judges them. Needs the trained model.

Many more walks: `python -m tests.walks --walks 2000`.
"""

import random

import pytest

from bot.check.answers import ASKABLE, PROFILE_SLOTS
from tests.trained_bot import Turn
from tests.walks import phrases
from tests.walks.judge import judge
from tests.walks.moods import MOODS
from tests.walks.moves import Person
from tests.walks.say import Say
from tests.walks.walk import TURNS_TO_THE_END, walk

WALKS = 60


@pytest.mark.parametrize("seed", range(WALKS))
def test_a_random_walk_has_no_fault(bot, seed):
    played = walk(seed, bot)
    assert not played.faults, "\n" + played.transcript()


def turn(text="All right.", response="utter_affirm", loop=None, language="en", said="hi", **slots):
    message = {"text": text, "metadata": {"language": language, "response": response}}
    return Turn(said, None, None, (), slots, loop, loop, (message,))


def judged(said, before, after):
    return " | ".join(judge([Say("noise", "hi"), said], [before, after]))


NOISE = Say("noise", "asdf")
ASKED = Say("questions", "how much is it")
UNLAWFUL = Say("unlawful", "fake it", replies=("utter_unlawful_",))
WIPED = Say("wiped", "yes", sets=dict.fromkeys(PROFILE_SLOTS))
IN_CHINESE = turn("好的，我们继续吧", said="how much is it", language="zh")
IN_CHECK = {"loop": "eligibility_form", "requested_slot": "age"}
PRESSED = Say("button", "Biology", pressed=True)
DECLINED = frozenset({"declined"})


@pytest.mark.parametrize(
    "said, before, after, fault",
    [
        (NOISE, turn(), Turn("hi", None, None, (), {}, None, None, ()), "silence"),
        (NOISE, turn(), turn(response="utter_error"), "apology"),
        (NOISE, turn(age=29), turn(age=None), "age: changed unasked from 29 to None"),
        (NOISE, turn(), turn(field="law"), "field: changed unasked from None to 'law'"),
        (Say("answer", "29", {"age": 29}), turn(), turn(age=38), "age: said 29, taken down 38"),
        (Say("answer", "29", {"age": 29}), turn(degree="none"), turn(age=29), "degree: changed unasked"),
        (Say("skip", "skip", declines="plan"), turn(), turn(), "plan: skipped, but not taken as declined"),
        (PRESSED, turn(), turn(response="utter_choose_reading"), "leads nowhere: utter_choose"),
        (PRESSED, turn(), turn(response="utter_retry_field"), "leads nowhere: utter_retry"),
        (WIPED, turn(), turn(age=29), "age: said None, taken down 29"),
        (NOISE, turn(check_complete=True), turn(), "the result is lost"),
        (NOISE, turn(), turn(response="utter_noted", **IN_CHECK), "a dead end in the check: utter_noted"),
        (ASKED, turn(), turn(response="utter_out_of_scope"), "a question without an answer: utter_out_of_scope"),
        (ASKED, turn(), turn("Age?", "utter_question_age", **IN_CHECK), "a question without an answer"),
        (UNLAWFUL, turn(), turn(response="utter_faq/can_i_work"), "wanted utter_unlawful_, got utter_faq/can_i_work"),
        (ASKED, turn(), IN_CHINESE, "asked in en, answered in zh"),
    ],
)
def test_each_fault_is_found(said, before, after, fault):
    assert fault in judged(said, before, after)


@pytest.mark.parametrize(
    "said, before, after",
    [
        (NOISE, turn(age=29.0, declined=None), turn(age=29, declined=[])),
        (Say("answer", "29", {"age": 29}, DECLINED), turn(declined=["age"]), turn(age=29, declined=[])),
        (Say("answer", "x", {"documents": ["photo", "passport"]}), turn(), turn(documents=["passport", "photo"])),
        (Say("skip", "skip", may_change=DECLINED, declines="plan"), turn(), turn(declined=["plan"])),
        (Say("button", "都不是", pressed=True), turn(), turn(response="utter_retry_field")),
        (Say("button", "都不是，我想问别的", pressed=True), turn(), turn(response="utter_deny")),
        (WIPED, turn(age=29, check_complete=True), turn(age=None)),
        (NOISE, turn(check_complete=True), turn("Your age?", "utter_question_age", **IN_CHECK)),
        (Say("goodbye", "bye"), turn(), turn(response="utter_goodbye", **IN_CHECK)),
        (UNLAWFUL, turn(), turn(response="utter_unlawful_overstay")),
    ],
)
def test_what_is_as_it_should_be_passes(said, before, after):
    assert judged(said, before, after) == ""


def test_the_same_reply_three_times_in_a_row_is_found():
    assert judge([NOISE] * 3, [turn("a"), turn("a"), turn("a")]) == ["the same reply three times in a row"]
    assert judge([NOISE] * 3, [turn("a"), turn("b"), turn("a")]) == []


def test_the_language_asked_for_holds_until_another_is_asked_for_or_all_is_wiped():
    english = Say("language", "English please", language="en")
    switched, chinese = turn(response="utter_switch_language"), turn("好的，我们继续吧", language="zh")
    assert judge([english, NOISE], [switched, chinese]) == ["language: asked for en, answered in zh"]
    assert judge([english, NOISE], [turn(), chinese]) == []  # the wish was not heard, which is a fault of its own
    assert judge([english, WIPED, NOISE], [switched, turn(), chinese]) == []


class NeverEndingBot:
    """Asks for the age for ever, and gives a code each time."""

    def __init__(self):
        self.senders = []

    def turn(self, sender, text):
        self.senders.append(sender)
        metadata = {"language": "en", "response": "utter_question_age"}
        messages = ({"text": f"Reply {len(self.senders)}, code K1-2H49-PP: your age?", "metadata": metadata},)
        return Turn(text, None, None, (), {"requested_slot": "age"}, None, "eligibility_form", messages)


def test_a_check_that_does_not_end_is_found():
    played = walk(1, NeverEndingBot())
    assert played.faults[-1][1] == f"the check has not ended after {TURNS_TO_THE_END} straight answers"
    assert "✗ the check has not ended" in played.transcript()


def test_a_seed_makes_the_same_walk_again():
    once, again = walk(3, NeverEndingBot()), walk(3, NeverEndingBot())
    assert [said.text for said in once.said] == [said.text for said in again.said]


def test_who_comes_back_with_the_code_is_somebody_new_and_every_mood_is_there():
    moods, back = set(), []
    for seed in range(30):
        bot = NeverEndingBot()
        played = walk(seed, bot)
        moods.add(played.mood)
        back += [(said, *bot.senders[at - 1 : at + 1]) for at, said in enumerate(played.said) if said.new_chat]
    assert moods == set(MOODS)
    assert back and all(said.text == "K1-2H49-PP" and before != after for said, before, after in back)


def test_there_are_answers_to_every_question_in_every_language():
    for question in ASKABLE:
        for language in phrases.LANGUAGES:
            assert question in phrases.answer(question, language, random.Random(0)).sets


def test_several_answers_at_once_speak_against_none_given_before():
    for seed in range(20):
        told = phrases.told({"degree": "doctorate"}, "zh", random.Random(seed))
        assert told.sets["degree"] == "doctorate" and len(told.sets) > 1
    assert phrases.told({"degree": "none"}, "en", random.Random(0)) is None


def test_a_button_is_pressed_with_what_it_may_change():
    offer = turn(response="utter_question_plan", requested_slot="plan")
    offer.messages[0]["buttons"] = [{"title": "Research", "payload": "Research"}]
    pressed = [said for seed in range(60) for said in Person(seed).next(offer) if said.kind == "button"]
    assert pressed and {said.text for said in pressed} == {"Research"}
    assert all(said.may_change == frozenset() for said in pressed)  # no form is active, so no question is open
