"""Random walks through the bot, and what judges them. Needs the trained model.

Many more walks: `python -m tests.walks --walks 2000`.
"""

import random

import pytest

from bot.check.answers import ASKABLE
from tests.trained_bot import Turn
from tests.walks import phrases
from tests.walks.judge import judge
from tests.walks.moves import Person, Say
from tests.walks.walk import TURNS_TO_THE_END, walk

WALKS = 40


@pytest.mark.parametrize("seed", range(WALKS))
def test_a_random_walk_has_no_fault(bot, seed):
    played = walk(seed, bot)
    assert not played.faults, "\n" + played.transcript()


def turn(text="All right.", response="utter_affirm", **slots):
    message = {"text": text, "metadata": {"language": "en", "response": response}}
    return Turn("hi", None, None, (), slots, None, None, (message,))


def judged(said, before, after):
    return " | ".join(judge(said, [before, after]))


NOISE = Say("noise", "asdf")
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
    ],
)
def test_what_is_as_it_should_be_passes(said, before, after):
    assert judged(said, before, after) == ""


def test_the_same_reply_three_times_in_a_row_is_found():
    assert judge(NOISE, [turn("a"), turn("a"), turn("a")]) == ["the same reply three times in a row"]
    assert judge(NOISE, [turn("a"), turn("b"), turn("a")]) == []


class NeverEndingBot:
    """Asks for the age for ever."""

    def turn(self, sender, text):
        turn.count = getattr(turn, "count", 0) + 1
        metadata = {"language": "en", "response": "utter_question_age"}
        messages = ({"text": f"Reply {turn.count}: your age?", "metadata": metadata},)
        return Turn(text, None, None, (), {"requested_slot": "age"}, None, "eligibility_form", messages)


def test_a_check_that_does_not_end_is_found():
    played = walk(1, NeverEndingBot())
    assert played.faults[-1][1] == f"the check has not ended after {TURNS_TO_THE_END} straight answers"
    assert "✗ the check has not ended" in played.transcript()


def test_a_seed_makes_the_same_walk_again():
    once, again = walk(3, NeverEndingBot()), walk(3, NeverEndingBot())
    assert [said.text for said in once.said] == [said.text for said in again.said]


def test_there_are_answers_to_every_question_in_every_language():
    for question in ASKABLE:
        for language in phrases.LANGUAGES:
            assert question in phrases.answer(question, language, random.Random(0)).sets


def test_a_button_is_pressed_with_what_it_may_change():
    offer = turn(response="utter_question_plan", requested_slot="plan")
    offer.messages[0]["buttons"] = [{"title": "Research", "payload": "Research"}]
    pressed = [said for seed in range(60) for said in Person(seed).next(offer) if said.kind == "button"]
    assert pressed and {said.text for said in pressed} == {"Research"}
    assert all(said.may_change == frozenset() for said in pressed)  # no form is active, so no question is open
