"""Answers in context and comparisons, as the channel gets them."""

import asyncio
from types import SimpleNamespace

import pytest
from rasa.shared.core.events import UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from actions.follow_up import ActionAnswerInContext, ActionCompare
from bot.nlg import ResponseGenerator
from bot.policy import policy
from tests.actions.conversation import keys, run, tracker, user
from tests.words import PLACEHOLDER, all_variations


def after(response, text, facts=(), custom=None):
    """A conversation in which `text` follows an answer."""
    metadata = {"metadata": {"response": response, "facts": list(facts)}}
    answer = {"event": "bot", "text": "...", "metadata": metadata, "data": {"custom": custom}}
    return tracker(text, (user("a question", "faq"), answer, user(text, "faq")))


def worded(message, text):
    """The reply in the language of `text`."""
    responses = {
        key: [{"text": v.text, "metadata": v.metadata, "buttons": list(v.buttons)} for v in variations]
        for key, variations in all_variations().items()
    }
    conversation = DialogueStateTracker("somebody", [AnySlot("language", mappings=[{"type": "custom"}])])
    conversation.update(UserUttered(text, input_channel="rest"))
    values = {name: value for name, value in message.items() if name != "response" and value}
    words = ResponseGenerator(domain=SimpleNamespace(responses=responses))
    return asyncio.run(words.generate(message["response"], conversation, "collector", **values))


@pytest.mark.parametrize("response, text, said", [
    ("utter_faq/fees", "why?", "utter_why_fees"), ("utter_faq/fees", "how long?", "utter_faq/processing_time"),
    ("utter_faq/fees", "and for Z?", "utter_comparison"),
    ("utter_faq/fees", "出处？", "utter_sources_of_answer"), ("utter_why_fees", "why?", "utter_sources_of_answer"),
    ("utter_faq/compare_z", "那家属呢", "utter_comparison"),
    ("utter_greet", "why?", "utter_default"),
])
def test_the_answer_follows_from_the_last_one(response, text, said):
    assert keys(run(ActionAnswerInContext(), after(response, text, ["fees_01"]))[1]) == [said]


def compare(text, topic):
    conversation = tracker(text, intent="faq")
    conversation.latest_message["intent"]["full_retrieval_intent_name"] = f"faq/{topic}"
    (message,) = run(ActionCompare(), conversation)[1]
    return message


def test_what_the_topic_decides_is_known_to_the_action():
    assert compare("compare K and M", "compare_other")["response"] == "utter_comparison"
    assert compare("compare K and M", "fees")["response"] == "utter_default"


def test_only_what_was_asked_is_compared():
    custom = compare("K and Z, only family members and cost", "compare_z")["card"]
    assert (custom["type"], custom["visas"], custom["aspects"]) == ("comparison", ["k", "z"], ["family", "fee"])
    assert {(cell["visa"], cell["aspect"]) for cell in custom["cells"]} == {("k", "family"), ("k", "fee"),
    ("z", "family"), ("z", "fee")}
    cell = next(cell for cell in custom["cells"] if (cell["visa"], cell["aspect"]) == ("z", "fee"))
    table = policy().visas.cell("z", "fee")
    assert cell["text"] == {"en": table.text.en, "zh": table.text.zh}
    assert (cell["standing"], cell["sources"]) == (table.standing, list(table.sources))
    rests_on = {source for cell in custom["cells"] for source in cell["sources"]}
    assert {source["id"] for source in custom["sources"]} == rests_on
    assert custom["names"]["k"] == "K" and set(custom["names"]["fee"]) == {"en", "zh"}


@pytest.mark.parametrize("text, lines", [
    ("compare K and Z, only family and cost please", ["Side by side: K, Z", "**Family**",
    "- K: not mentioned in the rule", "**Visa fee**", "- K: no K fee found (my reading)"]),
    ("K签和Z签比，只看家属和费用", ["对比：K签、Z签", "**家属**", "- K签：规定没有提到", "**签证费**", "- K签：未见K签证的收费标准（我的理解）"]),
    ("K簽和Z簽比，只看家屬和費用", ["對比：K簽、Z簽", "**家屬**", "- K簽：規定沒有提到", "**簽證費**"]),
])
def test_a_comparison_reads_well_in_each_language(text, lines):
    reply = worded(compare(text, "compare_z"), text)["text"].split("\n")
    assert [line for line in lines if line not in reply] == []
    assert {"Sources:", "来源：",
    "來源："} & set(reply) and reply[-1].startswith("- ") and not PLACEHOLDER.search("\n".join(reply))


def test_what_is_only_reported_says_so():
    text = worded(compare("K and R, only the validity", "compare_r"), "K and R, only the validity")["text"]
    assert "- R: five to ten years, multiple entries, 180 days per stay (reported)" in text


def test_sources_are_named_with_date_and_standing():
    message = run(ActionAnswerInContext(), after("utter_faq/fees", "Where did you get that from?", ["fees_01",
    "fees_02", "fees_03"]))[1][0]
    text = worded(message, "Where did you get that from?")["text"]
    official, reported = text.index("Stated officially:"), text.index("Only reported")
    assert official < reported < text.index("My own reading")
    source = policy().sources[policy().facts["fees_03"].sources[0]]
    assert reported < text.index(source.title.en) < text.index("My own reading")
    assert "unofficial" not in text[official:reported]
    assert "(official," not in text[reported:text.index("My own reading")]
    assert "press report" in text and not PLACEHOLDER.search(text)


def test_an_article_that_repeats_officials_is_no_official_source():
    fact = policy().facts["sponsorship_01"]
    kinds = {policy().sources[source].kind for source in fact.sources}
    assert fact.standing == "official" and kinds - {"official", "law"}, "the example has changed"
    message = run(ActionAnswerInContext(), after("utter_faq/sponsorship", "what is your source?", [fact.id]))[1][0]
    assert "unofficial" not in worded(message, "what is your source?")["text"]


def test_the_sources_of_a_comparison_are_those_of_its_cells():
    custom = {"type": "comparison", "visas": ["k", "z"], "aspects": ["time"]}
    message = run(ActionAnswerInContext(), after("utter_comparison", "source?", custom=custom))[1][0]
    text = worded(message, "what is your source?")["text"]
    assert policy().sources["O23"].title.en in text and "official," in text


@pytest.mark.parametrize("visa", ["k", "z", "r", "x1", "x2", "f", "m", "l", "q1", "q2", "s1", "s2", "h1b"])
def test_every_visa_can_be_compared_on_every_aspect(visa):
    from bot.follow_up.say import comparison_reply

    reply = comparison_reply(["k", visa], list(policy().visas.aspects))
    for text in ("please compare these visas for me", "请帮我比较一下这些签证", "請幫我比較這些簽證"):
        assert not PLACEHOLDER.search(worded({"response": reply["response"], **reply["values"]}, text)["text"])


@pytest.mark.parametrize("text", ["what will I do in the first month?", "第一个月要做什么"])
def test_the_first_weeks_are_answered_without_an_answer_before(text):
    _, messages = run(ActionAnswerInContext(), tracker(text, (user(text),)))
    assert keys(messages) == ["utter_faq/deadlines_after_arrival"]
