"""What the last answer was about, read from events."""

from bot.follow_up import Context, context_of
from bot.follow_up.context import answering_turn


def bot(response, facts=(), custom=None, nested=True):
    metadata = {"response": response, "facts": list(facts)}
    return {"event": "bot", "text": "...",
    "metadata": {"metadata": metadata} if nested else metadata, "data": {"custom": custom}}


USER = {"event": "user", "text": "..."}
ACTION = {"event": "action", "name": "utter_faq"}
TABLE = {"type": "comparison", "visas": ["k", "z"], "aspects": ["fee"]}


def read(*oldest_first):
    return context_of(reversed(oldest_first))


def test_the_last_answer_counts():
    events = (USER, bot("utter_faq/fees"), USER, ACTION, bot("utter_faq/age_limit", ["age_01"]), USER)
    assert read(*events) == Context(topic="age_limit", facts=("age_01",))
    assert read(USER, bot("utter_faq/fees", nested=False), USER) == Context(topic="fees")


def test_the_answer_is_found_beside_a_question_of_the_check():
    assert read(USER, bot("utter_faq/fees"), bot("utter_question_age"), USER) == Context(topic="fees")


def test_a_reason_and_a_comparison_can_be_leaned_on():
    assert read(USER, bot("utter_why_fees", ["fees_01"]), USER) == Context(topic="fees",
    facts=("fees_01",), explained=True)
    assert read(USER, bot("utter_comparison", custom=TABLE), USER) == Context(visas=("k", "z"), aspects=("fee",))


def test_sources_and_thanks_leave_the_answer_in_force():
    events = (USER, bot("utter_faq/fees"), USER, bot("utter_sources_of_answer"), USER, bot("utter_thanks"), USER)
    assert read(*events) == Context(topic="fees", grounds=("utter_sources_of_answer",))


def test_a_short_and_a_detailed_answer_can_be_leaned_on():
    assert read(USER, bot("utter_brief_fees", ["fees_01"]), USER) == Context(topic="fees", facts=("fees_01",))
    told = {"type": "detail", "topic": "fees", "facts": ["fees_02"], "rest": []}
    assert read(USER, bot("utter_detail", custom=told), USER) == Context(topic="fees", facts=("fees_02",))
    assert read(USER, bot("utter_detail", custom={**told, "topic": "result"}), USER) is None
    assert read(USER, bot("utter_brief_fees"), USER, bot("utter_already_brief"), USER) == Context(topic="fees")


def test_a_look_up_and_advice_can_be_leaned_on():
    facts = ("renowned_institution_02",)
    assert read(USER, bot("utter_look_up", facts), USER) == Context(topic="recognized_university", facts=facts, special=True)
    assert read(USER, bot("utter_unlawful_bribe", ["risks_09"]), USER) == Context(facts=("risks_09",), special=True)
    assert read(USER, bot("utter_employer_view", ["risks_09"]), USER) == Context(facts=("risks_09",), special=True)
    told = {"type": "detail", "topic": "advice", "facts": ["risks_09"], "rest": []}
    assert read(USER, bot("utter_detail", custom=told), USER) == Context(facts=("risks_09",), special=True)


def test_a_remark_leaves_the_answer_in_force():
    events = (USER, bot("utter_faq/fees"), USER, bot("utter_remark_annoyed"), USER)
    assert read(*events) == Context(topic="fees")
    assert answering_turn(reversed((*events[:1], *events[1:]))).replies[0]["metadata"]["metadata"]["response"] == "utter_faq/fees"


def test_other_replies_end_it():
    assert read(USER, bot("utter_faq/fees"), USER, bot("utter_out_of_scope"), USER) is None
    assert read(USER, bot("utter_result", custom={"grade": "possible"}), USER) is None


def test_nothing_reaches_behind_a_new_session_or_a_restart():
    for end in ("session_started", "restart"):
        assert read(USER, bot("utter_faq/fees"), {"event": end}, USER) is None
    assert read(USER) is None and context_of([]) is None
