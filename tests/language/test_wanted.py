"""Which language a message asks for."""

import pytest

from bot.language.wanted import requested_language

ENGLISH = ["English please", "can we speak English?", "in english pls", "请说英文", "用英语回答", "yingwen", "能用英文吗"]
CHINESE = ["中文", "请用中文", "说中文可以吗", "Chinese please", "can you answer in Chinese?", "in Mandarin", "普通话", "简体中文", "simplified Chinese", "zhongwen", "putonghua", "講國語"]
TRADITIONAL = ["繁體中文", "繁体字", "請用繁體", "traditional Chinese please", "Chinese, in traditional characters", "正體中文", "can you write in traditional script", "请用繁体中文回答"]
# No language is named, so the one that was used is meant.
UNNAMED = [("please switch the language", "en"), ("换一种语言", "zh"), ("換一種語言", "zh-Hant"), ("", "en"), ("???", "en")]
# What is asked for is none of ours, or only which ones there are.
NOT_OURS = ["do you speak French?", "你会说法语吗", "你懂几种语言", "bonjour, parlez-vous français ?", "which languages do you speak?", "會講西班牙文嗎",
            "sprechen Sie Deutsch?", "hablas español?", "вы говорите по-русски?", "你識講乜嘢話", "除了中文还会别的语言吗"]


@pytest.mark.parametrize(
    "text, language",
    [(text, "en") for text in ENGLISH] + [(text, "zh") for text in CHINESE] + [(text, "zh-Hant") for text in TRADITIONAL] + UNNAMED,
)
def test_the_language_asked_for(text, language):
    assert requested_language(text) == language


@pytest.mark.parametrize("text", NOT_OURS)
def test_no_language_of_ours_is_asked_for(text):
    assert requested_language(text) is None


@pytest.mark.parametrize(
    "text, language",
    [
        ("I don't understand Chinese, English please", "en"), ("我不懂英文，请说中文", "zh"), ("Please stop writing Chinese and use English", "en"),
        ("不要英文，要中文", "zh"), ("not English, Chinese please", "zh"), ("別用簡體，用繁體", "zh-Hant"), ("请不要用繁体，用简体", "zh"),
        ("I don’t read simplified Chinese, English please", "en"), ("别用简体中文，用英文", "en"), ("my Chinese is not very good, English please", "en"),
        ("我中文不好，请说英文", "en"), ("Why don't you speak English?", "en"), ("can't you write in Chinese?", "zh"),
        # What is complained of is what is being used.
        ("why do you keep writing Chinese? English!", "en"), ("why are you answering in English? 中文", "zh"), ("怎么又是英文，说中文", "zh"),
        ("你怎么一直用中文？English please", "en"), ("still Chinese. can you use English", "en"), ("为什么不用中文", "zh"), ("點解唔用英文", "en"),
        ("why not Chinese?", "zh"), ("why is this in Chinese", "en"),
        ("I don't speak French, English please", "en"), ("我听不懂法语，讲中文", "zh"),
    ],
)
def test_the_language_that_is_not_wanted_is_not_taken(text, language):
    assert requested_language(text) == language


@pytest.mark.parametrize("text", ["\ud800", "e\u0301nglish", "中" * 5000, "\x00", "😀"])
def test_every_text_gets_a_language(text):
    assert requested_language(text) in ("en", "zh", "zh-Hant")
