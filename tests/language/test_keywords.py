"""Plan, post and documents."""

import pytest

from bot.language.parse.documents import DOCUMENTS, parse_documents
from bot.language.parse.plan import parse_plan
from bot.language.parse.post import parse_post

PLANS = [
    ("academic exchange", {"exchange"}), ("学术交流", {"exchange"}), ("do research", {"research"}), ("做科研", {"research"}), ("start a company", {"entrepreneurship"}),
    ("start a business", {"entrepreneurship"}), ("创业", {"entrepreneurship"}), ("开公司", {"entrepreneurship"}), ("business meetings", {"business"}), ("谈生意", {"business"}),
    ("find a job", {"employment"}), ("work", {"employment"}), ("找工作", {"employment"}), ("搵工", {"employment"}), ("do a PhD", {"study"}), ("留学", {"study"}), ("join my wife", {"family"}),
    ("探亲", {"family"}), ("tourism", {"tourism"}), ("旅游", {"tourism"}), ("not sure", {"unsure"}), ("还没想好", {"unsure"}), ("学术交流和创业", {"exchange", "entrepreneurship"}),
    ("research and maybe start a company", {"research", "entrepreneurship"}), ("創業", {"entrepreneurship"}),
]
UNASKED_PLANS = [("I want to start a company in Shenzhen", {"entrepreneurship"}), ("想来中国创业", {"entrepreneurship"}), ("I want to work in China", {"employment"}), ("计划去中国做科研", {"research"})]
POSTS = [
    ("postdoc", "research"), ("research assistant at a lab", "research"), ("博士后", "research"), ("科研助理", "research"), ("researcher", "research"), ("lecturer", "teaching"),
    ("assistant professor", "teaching"), ("老师", "teaching"), ("讲师", "teaching"), ("teaching at Peking University", "teaching"), ("software engineer", "industry"), ("工程师", "industry"),
    ("I work at a company", "industry"), ("在公司上班", "industry"), ("PhD student", "student"), ("在读博士", "student"), ("学生", "student"), ("大三", "student"), ("unemployed", "none"), ("none of the above", "none"), ("working as a QA tester", "industry"),
    ("没有工作", "none"), ("失業", "none"), ("no", "none"), ("无", "none"), ("just graduated", "none"), ("I'm between jobs", "none"), ("I used to be a lecturer, now I'm a researcher", "research"),
    ("I'm not a student, I'm an engineer", "industry"),
]
DOCUMENT_ROWS = [
    ("degree, cv and passport", {"degree_certificate", "cv", "passport"}), ("学位证和护照", {"degree_certificate", "passport"}), ("all", set(DOCUMENTS)), ("都有", set(DOCUMENTS)), ("none", set()),
    ("什么都没有", set()), ("no", set()), ("don't have my transcript, but I have cv and photo", {"cv", "photo"}), ("没有成绩单，有学位证和护照", {"degree_certificate", "passport"}),
    ("除了无犯罪证明都有", set(DOCUMENTS) - {"police_certificate"}), ("everything except the bank statement", set(DOCUMENTS) - {"bank_statement"}), ("resume", {"cv"}),
    ("推薦信、簡歷", {"recommendation_letters", "cv"}), ("police clearance and proof of funds", {"police_certificate", "bank_statement"}), ("no cv or transcript", set()), ("transcript yes, passport is missing", {"transcript"}),
]


@pytest.mark.parametrize("text, plans", PLANS)
def test_plans(text, plans):
    assert set(parse_plan(text, expected=True).values) == plans


@pytest.mark.parametrize("text, plans", UNASKED_PLANS)
def test_a_plan_told_in_passing_needs_a_wish(text, plans):
    assert set(parse_plan(text).values) == plans


@pytest.mark.parametrize("text", ["what is the exchange rate", "", "29", "MIT", "hello", "I am a researcher"])
def test_no_plan(text):
    assert parse_plan(text) is None


@pytest.mark.parametrize("text, post", POSTS)
def test_posts(text, post):
    assert parse_post(text, expected=True).value == post


@pytest.mark.parametrize("text", ["I want to become a professor", "", "29", "my wife is a teacher", "我老婆是老师", "想当老师"])
def test_no_post(text):
    assert parse_post(text) is None


@pytest.mark.parametrize("text, documents", DOCUMENT_ROWS)
def test_documents(text, documents):
    assert parse_documents(text, expected=True).values == documents


@pytest.mark.parametrize("text", ["do I need a police certificate", "what about the photo size", "", "29", "需要什么照片"])
def test_no_documents(text):
    assert parse_documents(text) is None


def test_what_is_said_to_be_missing_is_kept():
    assert parse_documents("I have my CV but no transcript", expected=True).missing == {"transcript"}
