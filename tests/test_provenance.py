"""Where the statements of a reply come from."""

from datetime import date

import pytest

from bot.policy import policy
from bot.provenance import SOURCES_IN_LINE, provenance, source_line
from tests.words import LANGUAGES, by_language

FACTS = policy().facts
DISPUTED = next(fact for fact in FACTS.values() if fact.conflict)
UNDISPUTED = next(fact for fact in FACTS.values() if not fact.conflict and fact.standing == "official")
INFERRED = next(fact for fact in FACTS.values() if fact.standing == "inferred")
MANY_SOURCES = next(fact for fact in FACTS.values() if len(fact.sources) > SOURCES_IN_LINE)


def line(facts, language):
    return source_line([fact.id for fact in facts], language, lambda key: by_language(key)[language].text)


def test_a_reply_without_facts_has_no_provenance():
    assert provenance([], "en") == {}


@pytest.mark.parametrize("fact", [UNDISPUTED, INFERRED, DISPUTED], ids=lambda fact: fact.id)
def test_the_leading_fact_gives_the_standing(fact):
    other = UNDISPUTED if fact is not UNDISPUTED else INFERRED
    assert provenance([fact.id, other.id], "en")["standing"] == fact.standing


def test_sources_come_once_those_of_the_leading_fact_first():
    entry = provenance([MANY_SOURCES.id, UNDISPUTED.id, MANY_SOURCES.id], "en")
    assert entry["facts"] == [MANY_SOURCES.id, UNDISPUTED.id]
    assert [source["id"] for source in entry["sources"]] == list(dict.fromkeys([*MANY_SOURCES.sources, *UNDISPUTED.sources]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_is_described_in_the_language_and_leads_only_where_a_user_may_go(language):
    for source in provenance([fact for fact in FACTS], language)["sources"]:
        known = policy().sources[source["id"]]
        assert set(source) == {"id", "title", "published", "kind", "reliability", "url"}
        assert source["title"] == known.title.in_language(language) and source["url"] == known.url
        assert isinstance(source["published"], str) and "None" not in source["published"]


def test_a_date_is_written_out_and_a_missing_one_left_out():
    sources = {source["id"]: source["published"] for source in provenance(list(FACTS), "zh")["sources"]}
    dated = next(s for s in policy().sources.values() if isinstance(s.published, date) and s.id in sources)
    undated = next(s for s in policy().sources.values() if s.published is None and s.id in sources)
    assert sources[dated.id] == f"{dated.published.year}年{dated.published.month}月{dated.published.day}日"
    assert sources[undated.id] == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_disagreement_travels_with_every_position(language):
    conflict = policy().conflicts[DISPUTED.conflict]
    (entry,) = provenance([DISPUTED.id, DISPUTED.id], language)["conflicts"]
    assert (entry["id"], entry["point"]) == (conflict.id, conflict.point.in_language(language))
    assert [position["says"] for position in entry["positions"]] == [p.says.in_language(language) for p in conflict.positions]
    assert [position["official"] for position in entry["positions"]] == [p.official for p in conflict.positions]
    assert provenance([UNDISPUTED.id], language)["conflicts"] == []


@pytest.mark.parametrize("days, outdated", [(0, False), (1, True)])
def test_a_fact_past_its_review_date_is_marked(monkeypatch, days, outdated):
    monkeypatch.setenv("KVISA_TODAY", date.fromordinal(UNDISPUTED.review_by.toordinal() + days).isoformat())
    assert provenance([UNDISPUTED.id], "en")["outdated"] == ([UNDISPUTED.id] if outdated else [])


def test_a_fact_that_does_not_exist_is_refused():
    with pytest.raises(KeyError):
        provenance(["no_such_fact"], "en")


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
