"""The words of the bot: complete in both languages, without numbers, resting on facts, fit for a chat."""

import re
from fnmatch import fnmatch

import pytest

from bot.policy import policy
from tests.words import LANGUAGES, PLACEHOLDER, all_variations, by_language, intents, training_topics

# Placeholders that code fills; all others are figures of facts or cells of the comparison table.
PASSED_BY_CODE = {
    "utter_question_*": {"progress"},
    "utter_progress*": {"left"},
    "utter_check_left": {"left"},
    "utter_check_summary": {"items"},
    "utter_check_change": {"items"},
    "utter_check_few_*": {"grade", "sections", "lines"},
    "utter_noted": {"items"},
    "utter_corrected": {"items"},
    "utter_offer_check": {"items"},
    "utter_item_*": {"age", "value", "count"},
    "utter_check_stands*": {"grade", "why", "criteria"},
    "utter_which_institution": {"choices"},
    "utter_institution_unlisted": {"name"},
    "utter_field_unlisted": {"name"},
    "utter_verdict_*": {"channel"},
    "utter_result": {"verdict", "sections"},
    "utter_result_next": {"sections", "policy_version", "as_of"},
    "utter_result_documents": {"sections", "policy_version", "as_of"},
    "utter_section_*": {"lines"},
    "utter_finding_*": {
        "age", "degree", "degree_in_progress", "field", "institution", "rank", "post", "post_institution", "nationality",
        "plan", "passport_months",
    },
    "utter_change_*": {"age", "field", "institution", "rank", "passport_months", "degree", "post"},
    "utter_document_line": {"name", "authentication", "condition"},
    "utter_document_in_hand": {"name"},
    "utter_authentication_*": {"country"},
    "utter_comparison": {"visas", "blocks", "sources"},
    "utter_comparison_visa": {"code"},
    "utter_comparison_aspect": {"aspect", "lines"},
    "utter_comparison_line*": {"visa", "cell"},
    "utter_sources_*": {"groups", "lines"},
    "utter_sure_*": {"lines"},
    "utter_point_*": {"lines", "passages"},
    "utter_source_line*": {"title", "details", "url"},
    "utter_human_handoff": {"asked"},
    "utter_still_lost": {"asked"},
    "utter_asked_*": {"open", "answered"},
    "utter_arrival_*": {
        "first", "last", "arrival", "items", "day", "name", "note", "condition", "todo", "weekend", "differ", "late", "source",
        "other", "title", "weekday", "date", "count",
    },
    "utter_quoted*": {"message"},
    "utter_detail*": {"title", "blocks", "lines", "point", "left", "published"},
    "utter_source_line_fact": {"statement", "source", "note"},
    "utter_result_part*": {"sections", "lines"},
    "utter_what_if*": {"items", "blocks", "before", "after", "lines", "commands", "command", "value", "name"},
    "utter_result_brief*": {"verdict", "lines", "line"},
    "utter_result_quick": {"verdict", "sections"},
    "utter_quick_*": {"blocker", "line", "left"},
    "utter_blocker_*": {"field", "degree", "degree_in_progress", "nationality"},
    "utter_check_blocked": {"blocker"},
    "utter_finding_unasked": {"criteria"},
    "utter_not_kept*": {"what"},
    "utter_stored_*": {"answers", "messages", "items", "count", "since"},
    "utter_confirm_restart": {"items"},
    "utter_coach": {"opening", "sections"},
    "utter_look_up": {"sections"},
    "utter_look_up_school_*": {"school", "schools", "country", "signs"},
    "utter_look_up_rank": {"ranking", "year", "place"},
    "utter_look_up_field_*": {"fields", "why"},
    "utter_look_up_place*": {"residence", "nationality"},
    "utter_look_up_people*": {"country"},
    "utter_look_up_papers_*": {"country", "since"},
    "utter_coach_*": {"own"},
    "utter_short_*": {"sections"},
    "utter_code": {"code", "own_words"},
    "utter_code_own_words": {"what"},
    "utter_export_*": {"code"},
    "utter_resume_*": {"day", "items", "what", "lines"},
    "utter_change_since_*": {"before", "after", "criterion", "day", "what", "count"},
    "utter_document_*": {"day", "version", "items", "blocks", "point", "lines", "code"},
    "utter_source_line_position_*": {"says"},
}
# Names with a digit in them. Every other digit is a figure and comes from policy.
NAMES_WITH_DIGITS = re.compile(r"(?<![0-9A-Za-z])(?:H-1B|K-[123]|J-?[12]|O-1|F-1|X[12]|Q[12]|S[12])(?![0-9A-Za-z])")
# A chat answer: long enough to say something, short enough to be read. Figures filled in.
ENGLISH_WORDS = range(20, 141)
CHINESE_CHARACTERS = range(30, 261)
LEAST_TRAINING_PHRASES = 25
# Intents answered by something else than utter_<intent>: the check opens with its first question.
ANSWERED_OTHERWISE = {"faq", "nlu_fallback", "start_eligibility_check"}

VARIATIONS = [variation for variations in all_variations().values() for variation in variations]
FAQ = sorted(key for key in all_variations() if key.startswith("utter_faq/"))
TOPICS = {key[len("utter_faq/") :] for key in FAQ}


def name_of(variation):
    return f"{variation.key}-{variation.metadata.get('language')}"


def filled(variation):
    from bot.wording import fill

    return fill(variation.text, variation.metadata["language"], policy(), {})


def test_every_key_has_each_language_once():
    wrong = {
        key: [variation.metadata.get("language") for variation in variations]
        for key, variations in all_variations().items()
        if sorted(str(variation.metadata.get("language")) for variation in variations) != sorted(LANGUAGES)
    }
    assert not wrong


@pytest.mark.parametrize("what", ["placeholders", "facts", "follow_up"])
def test_both_languages_say_the_same(what):
    different = {
        key: [getattr(variation, what) for variation in variations]
        for key, variations in all_variations().items()
        if len({str(sorted(getattr(variation, what))) for variation in variations}) > 1
    }
    assert not different


def test_both_languages_have_the_same_buttons():
    different = {
        key: [len(variation.buttons) for variation in variations]
        for key, variations in all_variations().items()
        if len({len(variation.buttons) for variation in variations}) > 1
    }
    assert not different


def test_no_text_is_empty():
    assert [name_of(v) for v in VARIATIONS if not all(text.strip() for text in v.shown())] == []


def test_every_placeholder_can_be_filled():
    def known(key, name):
        if name in policy().figures or any(name in names for pattern, names in PASSED_BY_CODE.items() if fnmatch(key, pattern)):
            return True
        parts = name.split(".")
        return len(parts) == 3 and parts[0] == "visa" and parts[2] in policy().visas.visas.get(parts[1], {})

    unknown = {name_of(v): [name for name in v.placeholders if not known(v.key, name)] for v in VARIATIONS}
    assert {name: holes for name, holes in unknown.items() if holes} == {}


def test_no_brace_is_left_over():
    assert [name_of(v) for v in VARIATIONS if re.search("[{}]", PLACEHOLDER.sub("", v.text))] == []


@pytest.mark.parametrize("pattern", PASSED_BY_CODE)
def test_the_list_of_placeholders_filled_by_code_is_not_outdated(pattern):
    assert any(fnmatch(key, pattern) for key in all_variations()), f"there is no key {pattern} any more"


def test_every_fact_exists():
    wrong = {name_of(v): [fact for fact in v.facts if fact not in policy().facts] for v in VARIATIONS}
    assert {name: facts for name, facts in wrong.items() if facts} == {}


def test_every_figure_belongs_to_a_fact_that_the_answer_names():
    """Otherwise a number would stand there without its source."""
    wrong = {}
    for v in VARIATIONS:
        figures = [policy().figures[name] for name in v.placeholders if name in policy().figures]
        foreign = [figure.name for figure in figures if figure.fact not in v.facts]
        if v.key.startswith("utter_faq/") and foreign:
            wrong[name_of(v)] = foreign
    assert not wrong


def test_no_number_stands_in_the_words():
    wrong = {}
    for v in VARIATIONS:
        for text in v.shown():
            rest = NAMES_WITH_DIGITS.sub("", PLACEHOLDER.sub("", text))
            if any(character.isdigit() for character in rest):
                wrong[name_of(v)] = [word for word in rest.split() if any(c.isdigit() for c in word)]
    assert not wrong


@pytest.mark.parametrize("text, found", [("within 24 hours", True), ("the H-1B, X1 or K-1", False), ("满１８岁", True), ("X12", True), ("办X1签", False)])
def test_numbers_are_told_from_names(text, found):
    assert any(character.isdigit() for character in NAMES_WITH_DIGITS.sub("", text)) is found


def test_visas_keep_their_name_in_traditional_chinese():
    """签 is 簽 in a visa and 籤 in a label; a converter that knows words only takes "K签" for the second."""
    from bot.wording import in_traditional

    assert in_traditional("申请K签、Z签和X1签，贴在标签旁") == "申請K簽、Z簽和X1簽，貼在標籤旁"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_faq_topic_has_answer_label_and_phrases(language):
    assert TOPICS, "there are no answers"
    phrases = training_topics(language)
    assert {name[len("faq/") :] for name in phrases if name.startswith("faq/")} == TOPICS
    assert {topic for topic in TOPICS if f"utter_label_{topic}" not in all_variations()} == set()
    few = {name: count for name, count in phrases.items() if name.startswith("faq/") and count < LEAST_TRAINING_PHRASES}
    assert not few, f"fewer than {LEAST_TRAINING_PHRASES} phrases: {few}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_intent_has_words_and_phrases(language):
    assert intents() - {"faq", "nlu_fallback"} - set(training_topics(language)) == set()
    wordless = {intent for intent in intents() - ANSWERED_OTHERWISE if f"utter_{intent}" not in all_variations()}
    assert wordless == set()


def test_every_follow_up_has_a_label_with_its_question():
    labels = {v.key for v in VARIATIONS if v.metadata.get("question")}
    wrong = {name_of(v): [t for t in v.follow_up if f"utter_label_{t}" not in labels] for v in VARIATIONS}
    assert {name: topics for name, topics in wrong.items() if topics} == {}
    own = [name_of(v) for v in VARIATIONS if v.key.split("/")[-1].replace("utter_", "") in v.follow_up]
    assert not own, f"offers what it has just answered: {own}"


@pytest.mark.parametrize("key", FAQ)
def test_an_answer_has_the_length_of_a_chat_message(key):
    english = len(filled(by_language(key)["en"]).split())
    chinese = len(re.findall(r"[\u3400-\u4dbf\u4e00-\u9fff]", filled(by_language(key)["zh"])))
    assert english in ENGLISH_WORDS, f"{english} English words"
    assert chinese in CHINESE_CHARACTERS, f"{chinese} Chinese characters"
