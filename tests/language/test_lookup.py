import time

import pytest

from bot.language.parse.lookup import NameIndex

FOUND = [
    ("MSc from IIT Bombay", "in-indian-institute-of-technology-bombay", "IIT Bombay"),
    ("PhD from mit", "us-massachusetts-institute-of-technology", "mit"),
    ("I was at M.I.T. then", "us-massachusetts-institute-of-technology", "M.I.T."),
    ("我毕业于清华大学", "cn-tsinghua-university", "清华大学"), ("我畢業於清華大學", "cn-tsinghua-university", "清華大學"),
    ("北大毕业", "cn-peking-university", "北大"), ("在麻省理工读书", "us-massachusetts-institute-of-technology", "麻省理工"),
    ("University of California, Berkeley", "us-university-of-california-berkeley", "University of California, Berkeley"),
    ("xi'an jiaotong university", "cn-xian-jiaotong-university", "xi'an jiaotong university"),
    ("I AM FROM MIT AND I NEED A K VISA", "us-massachusetts-institute-of-technology", "MIT"),
]
NOT_FOUND = ["中国大使馆在哪里", "想上大学", "I am reading about it", "I need to take a bath", "rice and duke it out", "can you pass me the brown bag", "I can do IT", "help us", ""]
TYPOS = [
    ("Univeristy of Toronto", "ca-university-of-toronto"), ("Tsinghau", "cn-tsinghua-university"), ("Harverd", "us-harvard-university"),
    ("Imperial Colege London", "gb-imperial-college-london"), ("Stan ford Univeristy", "us-stanford-university"), ("Toronto", "ca-university-of-toronto"),
    ("Massachussetts Insitute of Tecnology", "us-massachusetts-institute-of-technology"), ("哈尔宾工业大学", "cn-harbin-institute-of-technology"), ("多伦多", "ca-university-of-toronto"),
]
UNKNOWN = ["Greendale Community College", "Hogwarts", "University of Springfield", "University of Narnia", "Miskatonic University", "Starfleet Academy", "Unseen University",
           "北京矿业大学", "university", "the university", "tech", "大学", "", "asdfgh", "?", "12345"]


@pytest.mark.parametrize("text, identifier, written", FOUND)
def test_names_in_running_text(lexicon, text, identifier, written):
    match, = lexicon.institutions.find(text)
    assert (match.id, text[match.start:match.end]) == (identifier, written)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_everyday_words_are_no_names(lexicon, text):
    assert lexicon.institutions.find(text) == []


def test_a_comma_separates_two_names(lexicon):
    found = [match.id for match in lexicon.institutions.find("Oxford, University of Toronto")]
    assert found == ["gb-university-of-oxford", "ca-university-of-toronto"]


@pytest.mark.parametrize("text, identifier", TYPOS)
def test_whole_answers_with_typos(lexicon, text, identifier):
    assert [match.id for match in lexicon.institutions.best(text)][:1] == [identifier]


@pytest.mark.parametrize("text", UNKNOWN)
def test_unknown_names_stay_unknown(lexicon, text):
    assert lexicon.institutions.best(text) == []


@pytest.mark.parametrize("alias, likely, size", [("IIT", None, 24), ("CMU", "us-carnegie-mellon-university", 5), ("清华", "cn-tsinghua-university", 2)])
def test_shared_names_are_ambiguous(lexicon, alias, likely, size):
    match, = lexicon.institutions.find(alias)
    assert (match.kind, match.id, len(match.candidates)) == ("ambiguous", likely, size)


def test_short_capitals_and_everyday_words_need_their_case_or_the_whole_answer():
    index = NameIndex([("it", ["IT"]), ("us", ["US"]), ("bath", ["University of Bath", "Bath"])])
    assert [m.id for m in index.find("I work in IT")] == ["it"]
    assert [m.id for m in index.find("We met in Bath")] == ["bath"]
    assert index.find("give it to us after a bath") == []
    assert [m.id for m in index.find("it")] == ["it"] and [m.id for m in index.find("bath")] == ["bath"]


def test_latin_names_match_at_word_boundaries_only():
    index = NameIndex([("ai", ["AI"]), ("art", ["Fine Art"])])
    assert index.find("SAID") == [] and index.find("fine artist") == []


def test_index_and_lookup_are_fast():
    pairs = [(str(i), [f"University of Place {i}", f"Place{i} Tech", f"P{i}U"]) for i in range(4000)]
    start = time.perf_counter()
    index = NameIndex(pairs)
    assert time.perf_counter() - start < 3  # under 1 s on an idle machine
    sentence = "I am 29 and hold a PhD from the University of Place 17, now working as a postdoc"
    index.find(sentence)
    start = time.perf_counter()
    for _ in range(50):
        assert index.find(sentence)
    assert (time.perf_counter() - start) / 50 < 0.006  # under 2 ms on an idle machine
