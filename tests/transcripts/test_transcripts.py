"""The transcripts in docs/transcripts/ are what the bot says; and the runner behind them. Needs the trained model."""

import difflib
from datetime import date

import pytest

from tests.trained_bot import Turn
from tests.transcripts.page import PAGES, faults, index, page
from tests.transcripts.play import play
from tests.transcripts.script import LANGUAGES, AnotherChat, Script, ScriptError, read_scripts

SCRIPTS = read_scripts()
REWRITE = "`python -m tests.transcripts` rewrites it; read the difference before you keep it."


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_the_conversation_is_the_one_written_down(bot, script):
    played = play(script, bot)
    assert not faults(played), "\n".join(faults(played))
    kept = PAGES / f"{script.name}.md"
    before = kept.read_text(encoding="utf-8") if kept.is_file() else ""
    now = page(script, played)
    changes = difflib.unified_diff(before.splitlines(), now.splitlines(), kept.name, "the bot now", lineterm="", n=2)
    assert before == now, "\n".join([REWRITE, *changes])


def test_the_index_lists_each_script_and_no_page_is_left_over():
    assert (PAGES / "README.md").read_text(encoding="utf-8") == index(SCRIPTS), REWRITE
    assert {path.stem for path in PAGES.glob("*.md")} == {"README", *(script.name for script in SCRIPTS)}


def test_both_languages_both_scripts_and_mixed_sentences_are_there():
    assert {script.language for script in SCRIPTS} == set(LANGUAGES)


class ScriptedBot:
    """Answers each message with the text that stands for it, and remembers who sent it on which day."""

    def __init__(self, replies):
        self.replies, self.senders, self.days = replies, [], []

    def turn(self, sender, text):
        from bot.policy import today

        self.senders.append(sender)
        self.days.append(today())
        return Turn(text, None, None, (), {}, None, None, tuple(self.replies.get(text, ({"text": "…"},))))


def script(*messages):
    return Script("name", "Title", "en", messages)


def test_another_chat_is_another_sender_on_its_own_day():
    bot = ScriptedBot({})
    play(script("one", "two", AnotherChat("Later", date(2027, 3, 1)), "three"), bot)
    assert bot.senders[0] == bot.senders[1] != bot.senders[2]
    assert bot.days[0] == bot.days[1] != bot.days[2] == date(2027, 3, 1)


def test_the_clock_of_rasa_stands_on_the_day_of_the_script():
    import time

    class Clock(ScriptedBot):
        def turn(self, sender, text):
            assert time.strftime("%Y-%m-%d", time.gmtime(time.time())) == "2027-03-01"
            return super().turn(sender, text)

    play(script(AnotherChat("Later", date(2027, 3, 1)), "one"), Clock({}))


def test_a_code_is_taken_from_the_last_reply_that_had_one():
    bot = ScriptedBot({"a code?": ({"text": "Here: **K1-2H49-PP**"},)})
    assert play(script("a code?", "hm", "it is {code}"), bot)[-1].text == "it is K1-2H49-PP"
    with pytest.raises(ScriptError, match="before the bot has given a code"):
        play(script("it is {code}"), bot)


def test_a_page_shows_messages_replies_buttons_and_files():
    reply = {
        "text": "One\nTwo, by version 0123456789 of my rules\n- item",
        "buttons": [{"title": "Yes", "payload": "yes"}],
        "custom": {"type": "file", "name": "a.ics"},
    }
    turn = Turn("*hi*", None, None, (), {}, None, None, (reply,))
    written = page(script("*hi*"), [turn, AnotherChat("Later")])
    assert r"**\*hi\***" in written
    assert "> One  \n> Two, by version (version) of my rules\n> - item\n" in written
    assert "> [file: a.ics]" in written and "> [Yes]" in written and written.endswith("---\n\n*Later*\n")


@pytest.mark.parametrize(
    "content, mistake",
    [
        ("title: T\nlanguage: en\n", "expected title"),
        ("title: T\nlanguage: fr\nmessages: [a]\n", "language 'fr'"),
        ("title: T\nlanguage: en\nmessages: [29]\n", "29 is neither"),
        ("title: T\nlanguage: en\nmessages: [{another_chat: x, day: y}]\n", "neither a message"),
    ],
)
def test_a_script_that_cannot_be_played_is_refused(tmp_path, content, mistake):
    (tmp_path / "bad.yml").write_text(content, encoding="utf-8")
    with pytest.raises(ScriptError, match=mistake):
        read_scripts(tmp_path)
