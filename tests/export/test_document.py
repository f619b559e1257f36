"""The result as a file: complete, in the words of the chat, and harmless whatever the user typed."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.check.answers import items, to_profile
from bot.check.report import report
from bot.export import markup
from bot.export.code import encode
from bot.export.document import FORMATS, order, written
from bot.policy import estimate, policy
from tests.check.conversation import FULL, TODAY
from tests.export.words import real_words

LANGUAGES = ("en", "zh", "zh-Hant")
# Control characters and lone surrogates are kept out by the channels; only they and no converter of scripts can stand them.
HOSTILE = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "[click](javascript:alert(1))", "![x](https://evil.example/a.png)", "]]>", "&lt;b&gt;",
    "</main></body></html>", "$title ${body} {age}", "https://evil.example/login", "**bold", "a\u202egnp.exe", "# not a heading\n\n- x",
    "</style><style>*{display:none}", "格林戴尔<大学>&学院",
]
WORDS = real_words()


def file(format="printable", language="en", **slots):
    answers = {**FULL, **slots}
    profile = to_profile(answers)
    result = estimate(profile, TODAY)
    custom = order(format, items(answers), report(result), encode(profile, result, policy().edition), TODAY, result.policy_version)
    return written(custom, language, WORDS.compose)


def unlisted(name, **options):
    return file(institution="unlisted", institution_text=name, field="unlisted", field_text=name, **options)["content"]


def page(content):
    return ElementTree.fromstring(content.replace("<!DOCTYPE html>", ""))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS)
def test_everything_the_chat_shows_is_in_the_file(format, language):
    found = file(format, language, age=42)
    ending, mime = FORMATS[format]
    assert (found["type"], found["name"], found["mime"]) == ("file", f"k-visa-result-{TODAY.isoformat()}.{ending}", mime)
    text = "".join(page(found["content"]).itertext()) if format == "printable" else found["content"]
    replies = [WORDS.compose(reply["response"], language, reply["values"]) for reply in report(estimate(to_profile({**FULL, "age": 42}), TODAY))]
    for reply in replies:
        for line in filter(None, reply["text"].splitlines()):
            bare = line.replace("**", "").lstrip("- ")
            assert bare in text.replace("**", "").replace("&amp;", "&"), line
    sources = {source["title"]: source["url"] for reply in replies for source in reply["metadata"]["sources"]}
    assert sources and all(title in text and (url or "") in text for title, url in sources.items())
    conflicts = {position["says"] for reply in replies for conflict in reply["metadata"]["conflicts"] for position in conflict["positions"]}
    assert conflicts and all(says in text for says in conflicts)
    assert policy().version in text and re.search(r"K1(-[0-9A-Z]{1,4})+", text)


def test_every_heading_stands_in_every_format():
    headings = re.findall(r"^#+ (.+)$", file("markdown")["content"], flags=re.M)
    assert len(headings) == 6 and "#" not in file("text")["content"]
    assert [node.text for node in page(file()["content"]).iter() if node.tag in ("h1", "h2")] == headings
    assert set(headings) <= set(file("text")["content"].splitlines()) and "**" not in file("text")["content"]


@pytest.mark.parametrize("language, tag", [("en", "en"), ("zh", "zh-Hans"), ("zh-Hant", "zh-Hant")])
def test_the_page_is_complete_in_itself(language, tag):
    root = page(file(language=language)["content"])
    assert root.get("lang") == tag and root.find("head/title").text
    assert {node.tag for node in root.iter()} <= set("html head meta title style body main section h1 h2 p ul li br strong a".split())
    assert "url(" not in root.find("head/style").text and "@import" not in root.find("head/style").text
    assert all(font in root.find("head/style").text for font in ("PingFang SC", "PingFang TC", "Noto Sans CJK SC")) and "@media print" in root.find("head/style").text
    links = [node.get("href") for node in root.iter("a")]
    assert links and all(link.startswith("https://") or link.startswith("http://") for link in links)
    assert set(links) <= {source.url for source in policy().sources.values()}


def test_traditional_is_written_in_traditional():
    assert "來源" in file(language="zh-Hant")["content"] and "来源" not in file(language="zh-Hant")["content"]


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_user_typed_stays_text_in_a_page(name, language):
    harmless, hostile = page(unlisted("Greendale", language=language)), page(unlisted(name, language=language))
    assert _shape(hostile, texts=name.startswith("#")) == _shape(harmless, texts=name.startswith("#"))
    assert {node.get("href") for node in hostile.iter("a")} == {node.get("href") for node in harmless.iter("a")}


def _shape(root, texts):
    """The elements a page is made of; lines of a name that has some of its own do not count."""
    return {node.tag for node in root.iter()} if texts else [node.tag for node in root.iter() if node.tag != "strong"]


@pytest.mark.parametrize("name", [*HOSTILE, "a\x00b\x1b[31m", "\ud800"])
def test_what_a_user_typed_is_no_link_and_no_html_in_markdown(name):
    text = unlisted(name, format="markdown")
    assert not re.search(r"<[a-z/!]", text) and not re.search(r"(?<!\\)\[[^\]]*\]\(", text)
    assert not re.search("[\x00-\x08\u202e]", unlisted(name, format="text"))


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, tuple(name for name, _ in attrs)))

    handle_startendtag = handle_starttag


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_any_text_makes_a_well_formed_page(text, language):
    content = markup.to_page(text, language, [])
    page(content)
    content.encode("utf-8")
    parser = Tags()
    parser.feed(content)
    allowed = {"html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "p", "ul", "li", "br", "strong"}
    assert {tag for tag, _ in parser.seen} <= allowed


def test_lists_and_paragraphs_are_told_apart():
    made = page(markup.to_page("# T\nsay **it** now\n- one\n- two https://a.example/x?y=1&z=2\n\nend https://b.example", "en", ["https://a.example/x?y=1&z=2"]))
    assert [node.tag for node in made.find("body/main").iter()] == ["main", "section", "h1", "p", "strong", "ul", "li", "li", "a", "section", "p"]
    assert made.find(".//a").get("href") == made.find(".//a").text == "https://a.example/x?y=1&z=2"
    assert markup.to_markdown("say\n- one") == "say\n\n- one\n"
