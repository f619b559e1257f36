"""The post, asked and in passing."""

import pytest

from bot.language.parse.post import parse_post

ASKED = [
    ("I drive a taxi for my own company", "industry"), ("barista", "industry"), ("I write software for a car maker", "industry"), ("酒店前台", "industry"),
    ("喺銀行返緊工", "industry"), ("做点小生意", "industry"), ("we sell furniture", "industry"), ("phd fellow", "student"), ("仲係讀緊書", "student"),
    ("on a career break", "none"), ("quit my job as an engineer", "none"), ("上个月刚离职", "none"), ("full time mother of two", "none"),
    ("國小教師", "none"), ("kindergarten teacher", "none"), ("裸辞了", "none"), ("I do lab research on batteries", "research"),
    ("working in a biology lab", "research"), ("在研究院做助理研究员", "research"), ("给本科生上课", "teaching"), ("I give lectures on law", "teaching"),
    ("I run a small AI startup", "industry"), ("I founded a company", "industry"), ("I quit teaching, now I'm a researcher", "research"), ("left my bank, now a lecturer", "teaching"),
]
NO_POST = ["Is it hot in there", "my wife is a barista", "I want to be a chef", "29", "", "打算当老师", "学会计的", "University of Leeds"]
UNASKED = ["last year of a master's", "Specialist degree", "not work, just study", "看工厂", "I work on robots", "my partner", "at home", "year of birth"]


@pytest.mark.parametrize("text, post", ASKED)
def test_the_post_that_was_asked(text, post):
    assert parse_post(text, expected=True).value == post


@pytest.mark.parametrize("text", NO_POST)
def test_no_post_is_told(text):
    assert parse_post(text, expected=True) is None


@pytest.mark.parametrize("text", UNASKED)
def test_everyday_words_tell_no_post_in_passing(text):
    assert parse_post(text) is None
