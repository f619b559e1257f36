"""The response generator: language, figures, parts within parts, sources and buttons."""

import asyncio
from datetime import date
from types import SimpleNamespace

import pytest
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.check.answers import to_profile
from bot.check.report import report
from bot.check.say import part
from bot.nlg import MESSAGES_LOOKED_BACK, ResponseGenerator, language_of
from bot.policy import estimate, policy
from bot.wording import UnknownPlaceholder, in_traditional
from tests.check.conversation import FULL, TODAY
from tests.words import PLACEHOLDER, all_variations

SLOTS = ("language", "age", "field")
FACT = next(fact.id for fact in policy().facts.values() if not fact.conflict)


def conversation(*texts, channel="rest", **slots):
    known = [AnySlot(name, mappings=[{"type": "custom"}], initial_value=slots.get(name)) for name in SLOTS]
    tracker = DialogueStateTracker("somebody", known)
    for text in texts:
        tracker.update(UserUttered(text, input_channel=channel))
        tracker.update(BotUttered("..."))
    return tracker


def both(english, chinese, **metadata):
    return [{"text": text, "metadata": {"language": language, **metadata}} for language, text in (("en", english), ("zh", chinese))]


def generator(**responses):
    source = {"utter_source_label": both("Source: ", "来源："), "utter_source_label_inferred": both("Our reading: ", "我们的理解：")}
    kinds = {key: [{"text": v.text, "metadata": v.metadata} for v in all_variations()[key]] for key in all_variations() if key.startswith("utter_kind_")}
    return ResponseGenerator(domain=SimpleNamespace(responses={**source, **kinds, **responses}))


def real():
    return ResponseGenerator(domain=SimpleNamespace(responses={
        key: [{"text": v.text, "metadata": v.metadata, "buttons": list(v.buttons)} for v in variations] for key, variations in all_variations().items()
    }))


def reply(words, key, tracker, channel="collector", **values):
    return asyncio.run(words.generate(key, tracker, channel, **values))


@pytest.mark.parametrize(
    "texts, language",
    [
        ([], "en"), (["How old must I be?"], "en"), (["年龄有限制吗？"], "zh"), (["年齡有限制嗎？"], "zh-Hant"), (["年龄有限制吗？", "29", "MIT", "OK"], "zh"),
        (["年龄有限制吗？", "How much is the fee?"], "en"), (["How much is it?", "年龄有限制吗？"], "zh"), (["你好", "/restart"], "zh"),
    ],
)
def test_the_last_message_that_shows_its_language_decides(texts, language):
    assert language_of(conversation(*texts)) == language


def test_the_language_asked_for_holds():
    assert language_of(conversation("How much is the fee?", language="zh-Hant")) == "zh-Hant"


def test_names_and_numbers_never_end_a_language_however_many_there_are():
    assert language_of(conversation("你好，我想问一下K签", *["29", "MIT", "OK"] * MESSAGES_LOOKED_BACK)) == "zh"


@pytest.mark.parametrize("text, said", [("hello, please help me", "Hello"), ("你好，请问", "你好"), ("你好，請問簽證", "你好，簽證")])
def test_a_reply_is_in_the_language_of_the_user(text, said):
    words = generator(utter_a=both("Hello", "你好"), utter_b=both("Hello", "你好，签证"))
    assert reply(words, "utter_b" if "簽" in text else "utter_a", conversation(text))["text"] == said


@pytest.mark.parametrize(
    "text, before, wanted, said",
    [
        ("Chinese please", None, "zh", "中文"), ("English please", "zh", "en", "English"), ("请用中文", "en", "zh", "中文"), ("traditional Chinese please", None, "zh-Hant", "接下來"),
        ("请说英文", None, "en", "English"),
    ],
)
def test_a_switch_of_the_language_is_confirmed_in_the_language_asked_for(text, before, wanted, said):
    """The action passes it along: its slot is only set once the reply has been worded."""
    assert said in reply(real(), "utter_switch_language", conversation(text, language=before), language=wanted)["text"]


def test_a_key_without_words_is_no_reply():
    words = generator(utter_a=both("A", "甲")[:1])
    assert reply(words, "utter_b", conversation()) is None
    assert reply(words, "utter_a", conversation("你好，请问")) is None


def test_figures_and_values_are_filled_in():
    words = generator(utter_a=both("{name}: {registration_hours}", "{name}：{registration_hours}"))
    hours = policy().figures["registration_hours"].value
    assert reply(words, "utter_a", conversation(), name="X")["text"] == f"X: {hours}"
    with pytest.raises(UnknownPlaceholder):
        reply(words, "utter_a", conversation())


def test_an_empty_slot_fills_no_hole():
    words = generator(utter_a=both("You are {age}.", "你{age}岁。"))
    assert reply(words, "utter_a", conversation(age=29))["text"] == "You are 29."
    with pytest.raises(UnknownPlaceholder):
        reply(words, "utter_a", conversation())


def test_parts_within_parts_are_worded_in_the_same_language():
    words = generator(utter_a=both("So far: {items}.", "到现在：{items}。"), utter_item=both("age {age}", "{age}岁"), utter_place=both("at {name}", "在{name}"))
    items = [part("utter_item", age=29), part("utter_place", name={"en": "Toronto", "zh": "多伦多"})]
    assert reply(words, "utter_a", conversation(), items=items)["text"] == "So far: age 29, at Toronto."
    assert reply(words, "utter_a", conversation("你好，请问"), items=items)["text"] == "到现在：29岁、在多伦多。"
    assert reply(words, "utter_a", conversation("你好，請問"), items=items)["text"] == "到現在：29歲、在多倫多。"


def test_a_part_without_words_is_an_error_and_no_hole():
    with pytest.raises(UnknownPlaceholder):
        reply(generator(utter_a=both("{item}", "{item}")), "utter_a", conversation(), item=part("utter_nothing"))


def test_lines_stand_under_each_other_and_paragraphs_apart():
    words = generator(utter_a=both("{sections}", "{sections}"), utter_step_x=both("- {n}", "- {n}"), utter_section_x=both("Steps\n{lines}", "步骤\n{lines}"))
    section = part("utter_section_x", lines=[part("utter_step_x", n=1), part("utter_step_x", n=2)])
    assert reply(words, "utter_a", conversation(), sections={"paragraphs": [section, section]})["text"] == "Steps\n- 1\n- 2\n\nSteps\n- 1\n- 2"


def test_a_date_is_written_in_the_language():
    words = generator(utter_a=both("{day}", "{day}"))
    assert reply(words, "utter_a", conversation(), day={"date": "2026-11-22"})["text"] == "22 November 2026"
    assert reply(words, "utter_a", conversation("你好，请问"), day={"date": "2026-11-22"})["text"] == "2026年11月22日"


def test_facts_of_the_words_and_of_the_action_travel_along():
    other = next(id for id in policy().facts if id != FACT)
    words = generator(utter_a=both("A", "甲", facts=[FACT], follow_up=["x"]))
    metadata = reply(words, "utter_a", conversation(), facts=[other])["metadata"]
    assert (metadata["language"], metadata["response"], metadata["facts"]) == ("en", "utter_a", [FACT, other])
    assert {"standing", "sources", "conflicts", "outdated"} <= set(metadata) and "follow_up" not in metadata
    assert "sources" not in reply(generator(utter_a=both("A", "甲")), "utter_a", conversation())["metadata"]


@pytest.mark.parametrize("channel, shown", [("rest", True), ("website", False)])
def test_the_source_line_is_for_channels_that_draw_no_sources(channel, shown):
    text = reply(generator(utter_a=both("A", "甲", facts=[FACT])), "utter_a", conversation("hello there", channel=channel))["text"]
    assert text.startswith("A") and ("Source: " in text or "Our reading: " in text) is shown


def test_a_reply_without_facts_has_no_source_line():
    assert reply(generator(utter_a=both("A", "甲")), "utter_a", conversation())["text"] == "A"


def test_buttons_send_what_they_say_unless_told_otherwise():
    words = generator(
        utter_a=[{"text": "A", "metadata": {"language": "en", "follow_up": ["fees"]}, "buttons": [{"title": "Skip"}, {"title": "None", "payload": "None of these"}]}],
        utter_label_fees=both("Fees", "费用", question="How much?"), utter_label_age=both("Age", "年龄", question="How old?"),
    )
    found = reply(words, "utter_a", conversation(), choices=[{"en": "Toronto", "zh": "多伦多"}], topics=["age", "no_such_topic"])["buttons"]
    assert {(button["title"], button["payload"]) for button in found} == {
        ("Fees", "How much?"), ("Skip", "Skip"), ("None", "None of these"), ("Toronto", "Toronto"), ("Age", "How old?")
    }
    assert "buttons" not in reply(generator(utter_a=both("A", "甲")), "utter_a", conversation())


def test_buttons_are_traditional_too_and_addresses_stay():
    words = generator(utter_a=[{"text": "签证", "metadata": {"language": "zh", "facts": [FACT]}, "buttons": [{"title": "费用"}]}])
    found = reply(words, "utter_a", conversation("請問簽證"), card={"grade": "strong_fit"})
    assert found["buttons"] == [{"title": "費用", "payload": "費用"}] and found["custom"] == {"grade": "strong_fit"}
    assert found["metadata"]["language"] == "zh-Hant" and found["metadata"]["response"] == "utter_a"
    expected = [policy().sources[source["id"]].url for source in found["metadata"]["sources"]]
    assert [source["url"] for source in found["metadata"]["sources"]] == expected


def test_a_card_is_worded_like_the_text_and_keeps_its_shape():
    words = generator(utter_a=both("A", "甲"), utter_step_x=both("- Go to {name}", "- 去{name}"), utter_title=both("**Steps**\n{lines}", "**步骤**\n{lines}"))
    step = part("utter_step_x", name={"en": "Toronto", "zh": "多伦多"}, facts=[FACT])
    card = {"title": part("utter_title", lines=""), "items": [{"text": step, "day": {"date": "2026-11-22"}, "n": 1}, {"text": step}], "ids": ["a", "b"], "none": None}
    english, chinese = (reply(words, "utter_a", conversation(text), card=card)["custom"] for text in ("hello there", "你好，請問"))
    assert english == {"title": "Steps", "items": [{"text": "Go to Toronto", "day": "22 November 2026", "n": 1}, {"text": "Go to Toronto"}], "ids": ["a", "b"], "none": None}
    assert chinese["title"] == "步驟" and [item["text"] for item in chinese["items"]] == ["去多倫多"] * 2


def test_an_item_of_a_card_carries_its_sources_and_disagreement_in_the_language():
    fact = next(fact for fact in policy().facts.values() if fact.conflict)
    words = generator(utter_a=both("A", "甲"))
    item = reply(words, "utter_a", conversation("你好，请问"), card={"items": [{"rests_on": [fact.id], "conflict": fact.conflict}]})["custom"]["items"][0]
    assert (item["standing"], item["conflict"]["point"]) == (fact.standing, policy().conflicts[fact.conflict].point.zh)
    assert [source["title"] for source in item["sources"]] == [policy().sources[id].title.zh for id in fact.sources] and "rests_on" not in item


def test_how_far_a_check_is_travels_as_metadata():
    words = generator(utter_a=both("A", "甲"), utter_item=both("age {age}", "{age}岁"))
    check = {"question": "degree", "left": 2, "answers": [{"field": "age", "text": part("utter_item", age=29)}]}
    found = reply(words, "utter_a", conversation("你好，请问"), check=check)["metadata"]["check"]
    assert found == {"question": "degree", "left": 2, "answers": [{"field": "age", "text": "29岁"}]}
    assert "check" not in reply(words, "utter_a", conversation())["metadata"]


@pytest.mark.parametrize("channel, marked", [("rest", True), ("website", False)])
def test_statements_are_marked_with_their_sources_for_channels_that_draw_none(channel, marked):
    words = generator(utter_a=both("{lines}", "{lines}"), utter_step_x=both("- X.", "- 甲。"))
    lines = [part("utter_step_x", facts=[FACT]), part("utter_step_x")]
    text = reply(words, "utter_a", conversation("hello there", channel=channel), lines=lines, facts=[FACT])["text"]
    assert text.startswith("- X. [1]\n- X.\n\nSource: [1] " if marked else "- X.\n- X.") and ("[1]" in text) is marked


@pytest.mark.parametrize("text", ["hello, please help me", "你好，请问"])
@pytest.mark.parametrize("days, warned", [(0, False), (1, True)])
def test_what_is_past_its_review_date_is_told_with_a_warning(monkeypatch, text, days, warned):
    reviewed = policy().facts[FACT].review_by
    monkeypatch.setenv("KVISA_TODAY", date.fromordinal(reviewed.toordinal() + days).isoformat())
    words = real()
    warning = words.compose("utter_outdated", language_of(conversation(text)), {})["text"]
    for values in ({}, {"lines": [part("utter_step_ask_mission", facts=[FACT])]}):
        key = "utter_section_steps" if values else "utter_languages"
        assert (warning in reply(words, key, conversation(text), facts=[FACT], **values)["text"]) is warned


def test_a_message_that_asks_two_things_gets_both_answers_and_each_source_once():
    facts = [fact.id for fact in policy().facts.values() if fact.topic == "age"][:2]
    words = generator(**{
        "utter_faq/age_limit": both("Age.", "年龄。", facts=facts[:1], follow_up=["fees"]), "utter_faq/fees": both("Fees.", "费用。", facts=facts),
        "utter_label_fees": both("Fees", "费用", question="How much?"),
    })
    tracker = conversation("How old, and how much?", channel="website")
    tracker.latest_message.parse_data["response_selector"] = {"faq": {"also": ["faq/fees", "faq/no_such_topic"]}}
    found = reply(words, "utter_faq/age_limit", tracker)
    assert found["text"] == "Age.\n\nFees." and [button["title"] for button in found["buttons"]] == ["Fees"]
    sources = [source["id"] for source in found["metadata"]["sources"]]
    assert found["metadata"]["facts"] == facts and len(set(sources)) == len(sources) > 0


@pytest.mark.parametrize("text, told", [("hola, quiero una visa", True), ("I want a visa", False), ("我想申请签证", False)])
def test_somebody_who_writes_in_another_language_is_told_which_ones_there_are(text, told):
    words = generator(utter_default=both("Sorry.", "抱歉。"), utter_languages=both("English or Chinese.", "中文或英文。"))
    assert reply(words, "utter_default", conversation(text))["text"].startswith("English or Chinese.") is told


def test_the_words_of_the_domain_are_left_as_they_are():
    responses = both("A", "甲", facts=[FACT], follow_up=["fees"])
    words = generator(utter_a=responses)
    assert reply(words, "utter_a", conversation()) == reply(words, "utter_a", conversation())
    assert responses[0]["metadata"] == {"language": "en", "facts": [FACT], "follow_up": ["fees"]}


@pytest.mark.parametrize("text", ["hello, please help me", "你好，请问", "你好，請問簽證"])
@pytest.mark.parametrize("changes", [{}, {"age": 42}, {"degree": "none", "post": "research", "post_institution": "unlisted"}, {"nationality": "CN"}], ids=str)
def test_a_whole_result_reads_without_a_hole(text, changes):
    words, tracker = real(), conversation(text)
    for one in report(estimate(to_profile({**FULL, **changes}), TODAY)):
        found = reply(words, one["response"], tracker, **one["values"])
        shown = [found["text"], *(button["title"] for button in found.get("buttons", []))]
        assert not [said for said in shown if PLACEHOLDER.search(said) or "None" in said or "utter_" in said or "\n\n\n" in said]
        if "簽" in text:
            assert found["text"] == in_traditional(found["text"])


def masked_conversation(*kinds_of_messages):
    tracker = conversation()
    for kinds in kinds_of_messages:
        tracker.update(UserUttered("my passport is […]", metadata={"not_kept": kinds} if kinds else None))
    return tracker


def notice(*kinds_of_messages, key="utter_greet"):
    return reply(real(), key, masked_conversation(*kinds_of_messages), what="x")["metadata"].get("notice")


def test_what_was_not_kept_is_said_beside_the_reply():
    said = notice(["name", "passport"])
    assert "name, passport number" in said["text"] and said["metadata"]["response"] == "utter_not_kept"


def test_each_kind_is_said_once():
    assert notice(["name"], None) is None and notice(["name"], ["name"]) is None and notice(None) is None
    assert "passport number" in notice(["name"], ["name", "passport"])["text"] and "name" not in notice(["name"], ["passport"])["text"].split("the")[1].split()


def test_the_reply_that_says_it_carries_no_notice():
    assert notice(["name"], key="utter_not_kept_alone") is None


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_was_just_asked_is_no_button(language):
    question = {one.metadata["language"]: one.metadata["question"] for one in all_variations()["utter_label_fees"]}[language]
    for said in {question, in_traditional(question)}:
        offered = reply(real(), "utter_greet", conversation(said), topics=["fees", "age_limit"])["buttons"]
        assert said not in [button["payload"] for button in offered]
        assert len(offered) == 1 + len(reply(real(), "utter_greet", conversation(said))["buttons"])
