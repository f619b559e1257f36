"""What a button sends is understood as what the button says. Needs the trained model."""

import pytest

from bot.wording import in_traditional
from tests.words import all_variations

PREFIX = "utter_label_"
ASKED_BY_THE_CHECK = ("utter_question_", "utter_retry_", "utter_explain_", "utter_example_")  # read with the open question at hand
QUESTIONS = [
    pytest.param(variation.key[len(PREFIX) :], sent, id=f"{variation.key[len(PREFIX):]}-{language}")
    for variations in all_variations().values()
    for variation in variations
    if variation.key.startswith(PREFIX)
    for language, sent in (
        [("en", variation.metadata["question"])]
        if variation.metadata["language"] == "en"
        else [("zh", variation.metadata["question"]), ("zh-Hant", in_traditional(variation.metadata["question"]))]
    )
]


@pytest.mark.parametrize("topic, question", QUESTIONS)
def test_the_question_of_a_topic_is_understood_as_that_topic(bot, topic, question):
    assert bot.topic(question) in (f"faq/{topic}", topic)


def test_buttons_beside_the_check_are_understood(bot):
    """Buttons that neither belong to a topic nor answer a question: `Continue the check` and the like."""
    from bot.check.lexicon import lexicon
    from bot.language.parse.arrival import wanted
    from bot.language.parse.asked_part import asked_part
    from bot.language.parse.length import length_wanted
    from bot.language.reading import read
    from bot.policy import today

    wrong = []
    for key, variations in all_variations().items():
        for variation in variations:
            for button in () if key.startswith(ASKED_BY_THE_CHECK) else variation.buttons:
                sent = button.get("payload") or button["title"]
                reading = read(sent, None, lexicon(), today())
                understood = asked_part(sent) or reading.command or reading.declined or length_wanted(sent) or wanted(sent, None, None, today()) or bot.topic(sent) not in ("nlu_fallback", "out_of_scope")
                wrong += [] if understood else [f"{key}: {sent!r}"]
    assert not wrong, "\n".join(wrong)
