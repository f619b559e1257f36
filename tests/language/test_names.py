"""Names inside sentences, shortened, misspelt and shared; and what only looks like one."""

from datetime import date

import pytest

from bot.language import Unlisted, read
from bot.language.parse.cantonese import as_mandarin
from bot.language.parse.fuzzy import abbreviates

TODAY = date(2026, 11, 22)
SCHOOLS = [
    ("My last diploma is from Bauman, the technical university", "ru-bauman-moscow-state-technical-university"), ("Oak Ridge", "ri-oak-ridge-national-laboratory"),
    ("华中科计大学", "cn-huazhong-university-of-science-and-technology"), ("清化大学", "cn-tsinghua-university"),
    ("交通大學，在新竹", "tw-national-yang-ming-chiao-tung-university"), ("西安的交通大学", "cn-xian-jiaotong-university"), ("西交大", "cn-xian-jiaotong-university"),
    ("我係浸大畢業㗎", "hk-hong-kong-baptist-university"), ("I finished at Univercity of Auckland, it was great", "nz-university-of-auckland"),
    ("Greenhill Polytechnic, it's a tiny place", "?Greenhill Polytechnic"), ("学校挺小的，叫青禾理工学院", "?青禾理工学院"),
]
FIELDS = [
    ("it's pharmacy", "pharmacy"), ("做蛋白质结构的，算生物物理吧", "biophysics"), ("硕士做的是岩土，本科是土木", "geotechnical_engineering"),
    ("I trained as a veterinarian", "veterinary"), ("讀資管嘅", "information_systems"), ("a degree in fisheries", "fisheries"),
]
NOT_A_SCHOOL = ["it's the same", "在研究所", "I am there", "it's a tiny place", "well, let me think about it"]
EVERYDAY = ["I like the media", "my energy is low", "the environment here", "I trade with partners", "music is nice"]


def name(text, expected, lexicon):
    value = read(text, expected, lexicon, TODAY).values.get(expected)
    return "?" + value.name if isinstance(value, Unlisted) else value and value.id


@pytest.mark.parametrize("text, school", SCHOOLS)
def test_a_school_in_a_sentence(lexicon, text, school):
    assert name(text, "institution", lexicon) == school


@pytest.mark.parametrize("text", NOT_A_SCHOOL)
def test_what_names_no_school(lexicon, text):
    assert name(text, "institution", lexicon) is None


@pytest.mark.parametrize("text, field", FIELDS)
def test_a_field_in_a_sentence(lexicon, text, field):
    assert name(text, "field", lexicon) == field


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_words_tell_no_field_in_passing(lexicon, text):
    assert "field" not in read(text, None, lexicon, TODAY).values


def test_a_faculty_is_no_field_and_no_post(lexicon):
    values = read("Masaryk University, Brno, Faculty of Science", "institution", lexicon, TODAY).values
    assert set(values) == {"institution"}


@pytest.mark.parametrize("short, full, fits", [("西交大", "西安交通大学", True), ("西交大", "西南交通大学", True), ("东交大", "西安交通大学", False), ("大", "大学", False)])
def test_chinese_short_forms(short, full, fits):
    assert abbreviates(short, full) is fits


@pytest.mark.parametrize("text, standard", [("我喺度讀緊書", "我在度讀着書"), ("我係學生", "我是學生"), ("關係", "關係"), ("计算机系统", "计算机系统"), ("I am", "I am")])
def test_cantonese_is_read_as_standard_chinese(text, standard):
    assert as_mandarin(text) == standard


PLACES = [("live in Kuala Lumpur", "residence", None, "MY"), ("曼谷", "residence", None, "TH"), ("I live with my parents in Hungary", "residence", None, "HU"),
          ("born and raised in Colombia", "nationality", "CO", None), ("我老家在埃塞俄比亚", "nationality", "ET", None), ("缅店", "nationality", "MM", None),
          ("born in Iran, now Canadian", "nationality", "CA", None), ("I'm from Lagos", "nationality", None, None), ("Nice, thanks", "residence", None, None),
          ("Chulalongkorn University, in Bangkok", "institution", None, None)]


@pytest.mark.parametrize("text, expected, nationality, residence", PLACES)
def test_cities_and_where_one_was_born(lexicon, text, expected, nationality, residence):
    values = read(text, expected, lexicon, TODAY).values
    assert [values[key].id if key in values else None for key in ("nationality", "residence")] == [nationality, residence]
