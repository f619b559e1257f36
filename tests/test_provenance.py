"""Where the statements of a reply come from."""

from datetime import date

import pytest

from bot.policy import policy
from bot.provenance import MARKS_A_STATEMENT, SOURCES_IN_LINE, Footnotes, evidence, provenance, source_line
from tests.words import LANGUAGES, by_language

FACTS = policy().facts
DISPUTED = next(fact for fact in FACTS.values() if fact.conflict)
UNDISPUTED = next(fact for fact in FACTS.values() if not fact.conflict and fact.standing == "official")
INFERRED = next(fact for fact in FACTS.values() if fact.standing == "inferred")
MANY_SOURCES = next(fact for fact in FACTS.values() if len(fact.sources) > SOURCES_IN_LINE)


def line(facts, language, notes=None):
    return source_line([fact.id for fact in facts], language, lambda key: by_language(key)[language].text, notes or Footnotes())


def test_a_reply_without_facts_has_no_provenance():
    assert provenance([]) == {}


@pytest.mark.parametrize("fact", [UNDISPUTED, INFERRED, DISPUTED], ids=lambda fact: fact.id)
def test_the_leading_fact_gives_the_standing(fact):
    other = UNDISPUTED if fact is not UNDISPUTED else INFERRED
    assert provenance([fact.id, other.id])["standing"] == fact.standing


def test_sources_come_once_those_of_the_leading_fact_first():
    entry = provenance([MANY_SOURCES.id, UNDISPUTED.id, MANY_SOURCES.id])
    assert entry["facts"] == [MANY_SOURCES.id, UNDISPUTED.id]
    assert [source["id"] for source in entry["sources"]] == list(dict.fromkeys([*MANY_SOURCES.sources, *UNDISPUTED.sources]))


def test_a_source_is_described_in_both_languages_and_leads_only_where_a_user_may_go():
    for source in provenance(list(FACTS))["sources"]:
        known = policy().sources[source["id"]]
        assert set(source) == {"id", "title", "published", "kind", "standing", "reliability", "url"}
        assert source["title"] == {"en": known.title.en, "zh": known.title.zh} and source["url"] == known.url
        assert source["standing"] == ("official" if known.kind in ("law", "official") else "reported")


def test_a_date_is_left_to_be_written_out_and_a_missing_one_is_empty():
    sources = {source["id"]: source["published"] for source in provenance(list(FACTS))["sources"]}
    for id, published in sources.items():
        known = policy().sources[id].published
        assert published == ({"date": known.isoformat()} if isinstance(known, date) else known or "")
    assert "" in sources.values() and any(isinstance(published, str) and published for published in sources.values())


def test_a_disagreement_travels_with_every_position():
    conflict = policy().conflicts[DISPUTED.conflict]
    (entry,) = provenance([DISPUTED.id, DISPUTED.id])["conflicts"]
    assert (entry["id"], entry["point"]) == (conflict.id, {"en": conflict.point.en, "zh": conflict.point.zh})
    assert [position["says"]["en"] for position in entry["positions"]] == [p.says.en for p in conflict.positions]
    assert [position["official"] for position in entry["positions"]] == [p.official for p in conflict.positions]
    assert provenance([UNDISPUTED.id])["conflicts"] == []


def test_an_item_rests_on_its_facts_and_on_sources_named_beside_them():
    further = next(id for id in policy().sources if id not in UNDISPUTED.sources)
    item = evidence([UNDISPUTED.id], [further, UNDISPUTED.sources[0]], DISPUTED.conflict)
    assert [source["id"] for source in item["sources"]] == [*UNDISPUTED.sources, further]
    assert (item["standing"], item["conflict"]["id"], item["outdated"]) == (UNDISPUTED.standing, DISPUTED.conflict, False)


def test_an_item_without_facts_goes_by_its_sources_and_one_without_both_by_nothing():
    official = next(source.id for source in policy().sources.values() if source.kind == "law")
    assert evidence([], [official], None)["standing"] == "official"
    assert evidence([], [], None) == {"standing": None, "sources": [], "conflict": None, "outdated": False}


def test_statements_are_marked_with_the_number_of_their_source():
    notes = Footnotes()
    other = next(fact for fact in FACTS.values() if fact.sources[0] != UNDISPUTED.sources[0])
    assert (notes.mark([UNDISPUTED.id], "en"), notes.mark([other.id, UNDISPUTED.id], "en")) == (" [1]", " [1, 2]")
    assert (notes.mark([UNDISPUTED.id], "zh"), notes.mark([], "en")) == ("[1]", "")
    assert [source.id for source in notes.sources()] == [UNDISPUTED.sources[0], other.sources[0]]
    text = line([INFERRED], "en", notes)
    assert text.startswith("Source: [1] ") and "; [2] " in text, "the label of a reading of ours is for a reply as a whole"


def test_a_statement_with_many_sources_has_few_marks():
    marks = Footnotes().mark(list(FACTS), "en")
    assert len(marks.split(",")) == MARKS_A_STATEMENT


@pytest.mark.parametrize("days, outdated", [(0, False), (1, True)])
def test_a_fact_past_its_review_date_is_marked(monkeypatch, days, outdated):
    monkeypatch.setenv("KVISA_TODAY", date.fromordinal(UNDISPUTED.review_by.toordinal() + days).isoformat())
    assert provenance([UNDISPUTED.id])["outdated"] == ([UNDISPUTED.id] if outdated else [])


def test_a_fact_that_does_not_exist_is_refused():
    with pytest.raises(KeyError):
        provenance(["no_such_fact"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_names_the_leading_sources(language):
    text = line([MANY_SOURCES], language)
    titles = [policy().sources[id].title.in_language(language) for id in MANY_SOURCES.sources]
    assert [title in text for title in titles] == [place < SOURCES_IN_LINE for place in range(len(titles))]
    assert "\n" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_line_says_when_a_statement_is_our_own_reading(language):
    own, sourced = (by_language(key)[language].text for key in ("utter_source_label_inferred", "utter_source_label"))
    assert line([INFERRED, UNDISPUTED], language).startswith(own)
    assert line([UNDISPUTED, INFERRED], language).startswith(sourced)


@pytest.mark.parametrize("language, marks", [("en", ["()", "(,", ", )"]), ("zh", ["（）", "（，", "，）"])])
def test_every_source_reads_well_in_a_line(language, marks):
    for fact in FACTS.values():
        text = line([fact], language)
        assert "None" not in text and not any(mark in text for mark in marks), text
