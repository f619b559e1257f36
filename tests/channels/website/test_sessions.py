"""What is remembered of a session, and that it can be made anew from what is stored."""

from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered

from bot.channels.website.sessions import HANDLED, IDLE_SECONDS, OUTBOX, Session, Sessions, restored

BUTTON = {"title": "Yes", "payload": "yes, please"}


def said(text, timestamp, **more):
    return {"text": text, "timestamp": timestamp, **more}


def test_numbers_grow_even_within_a_millisecond_and_when_the_clock_goes_back():
    session = Session("a")
    numbers = [session.add(said("x", timestamp), "m")["seq"] for timestamp in (5.0, 5.0, 4.0, 6.0)]
    assert numbers == [5000, 5001, 5002, 6000] and session.last_seq == 6000


def test_a_reply_has_every_field_whatever_the_message_lacks():
    reply = Session("a").add({"timestamp": 1.0}, "m")
    assert reply == {"seq": 1000, "mid": "m", "text": "", "language": "en", "buttons": [], "custom": None, "sources": [], "conflicts": [],
                     "standing": None, "check": None, "response": ""}


def test_metadata_travels_and_what_is_internal_stays():
    metadata = {"language": "zh", "response": "utter_x", "sources": [{"id": "O1"}], "conflicts": [{"id": "C1"}], "standing": "official",
                "check": {"question": "age"}, "facts": ["age_01"]}
    reply = Session("a").add(said("x", 1.0, metadata=metadata, buttons=[{"title": "No"}], custom={"type": "file"}), "m")
    assert reply["check"] == {"question": "age"} and reply["custom"] == {"type": "file"} and "facts" not in reply
    assert reply["buttons"] == [{"title": "No", "payload": "No"}]


def test_the_outbox_and_the_payloads_have_an_end():
    session = Session("a")
    session.add(said("first", 1.0, buttons=[BUTTON]), "m")
    assert session.payloads == {"yes, please"}
    for number in range(OUTBOX):
        session.add(said("x", 2.0 + number), "m")
    assert len(session.outbox) == OUTBOX and session.payloads == set()


def test_what_a_client_lacks():
    session = Session("a")
    for number in (1.0, 2.0, 3.0):
        session.add(said("x", number), "m")
    assert [reply["seq"] for reply in session.after(1000)] == [2000, 3000]
    assert session.reply(2000)["seq"] == 2000 and session.reply(2500) is None


def test_deleted_data_is_no_longer_in_memory():
    session = Session("a")
    session.add(said("my age is 29", 1.0), "m")
    session.add(said("deleted", 2.0, metadata={"response": "utter_data_deleted"}), "n")
    assert [reply["text"] for reply in session.outbox] == ["deleted"]


def test_a_session_made_anew_is_as_it_was():
    """Numbers, ids of messages, buttons, and a notice that comes once a turn."""
    notice = {"text": "not kept", "metadata": {"response": "utter_not_kept"}}
    events = [
        ActionExecuted("action_listen"),
        UserUttered("hi", message_id="m1"),
        BotUttered("one", metadata={"utter_action": "utter_a", "metadata": {"response": "utter_a", "notice": notice}}, timestamp=1.0),
        BotUttered("two", {"buttons": [BUTTON]}, {"metadata": {"response": "utter_b", "notice": notice}}, timestamp=1.0),
        UserUttered("again", message_id="m2"),
        BotUttered("three", timestamp=2.0),
    ]
    session = restored("a", events)
    assert [(r["seq"], r["mid"], r["text"]) for r in session.outbox] == [
        (1000, "m1", "not kept"), (1001, "m1", "one"), (1002, "m1", "two"), (2000, "m2", "three"),
    ]
    assert session.payloads == {"yes, please"} and list(session.handled) == ["m1", "m2"]


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_idle_sessions_are_forgotten_and_used_ones_are_not():
    clock = Clock()
    sessions = Sessions(clock)
    idle, used = sessions.add(Session("idle")), sessions.add(Session("used"))
    used.sockets.add("socket")
    clock.now = IDLE_SECONDS + 1.0
    sessions.add(Session("new"))
    assert sessions.get("idle") is None and sessions.get("used") is used and idle.outbox is not None


def test_there_are_never_too_many():
    sessions = Sessions(Clock(), kept=3)
    for number in range(10):
        sessions.add(Session(str(number)))
    assert len(sessions) == 3 and sessions.get("9") and not sessions.get("0")


def test_a_session_that_is_there_stays_the_one():
    sessions = Sessions(Clock())
    first = sessions.add(Session("a"))
    assert sessions.add(Session("a")) is first
    sessions.remove(first)
    assert sessions.get("a") is None


def test_handled_messages_have_an_end():
    session = Session("a")
    session.handled.extend(str(number) for number in range(HANDLED + 5))
    assert len(session.handled) == HANDLED and "0" not in session.handled
