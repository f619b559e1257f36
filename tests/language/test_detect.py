import pytest

from bot.language import conversation_language, detect

SILENT = ["OK", "MIT", "29", "", "   ", "😀", "👍🏽", "PhD", "B.Sc.", "University of Toronto", "Computer Science", "Indian", "/restart", "?", "!!!", "3.5", "Priya Sharma",
          "IIT Bombay", "Massachusetts Institute of Technology", "https://example.org/how-to-apply", "yes", "a@b.org"]
ENGLISH = ["How old must I be", "visa fees", "thanks", "hello", "I'm 29", "do I need 邀请函 for this", "what does 居留许可 mean", "Can I apply in 北京 or 上海的签证中心?",
           "HELLO I NEED HELP", "what is the age limit for k visa", "computer science phd tsinghua university", "PhD in CS", "is it true that 双一流 matters",
           "dont understand", "can u help me", "i am from Paris"]
CHINESE = ["我是CS PhD，可以apply吗", "kqianzheng nianling xianzhi", "xuyao yaoqinghan ma", "K visa 的 fee 大概多少", "清华", "k签证多少钱", "wo shi yindu ren", "nihao", "好的",
           "K签证", "我的 degree 是 bachelor，可以吗", "shenme shihou shenqing", "有PhD可以吗", "HR让我提供offer letter"]
TRADITIONAL = ["繁體中文可以嗎", "我想問下", "係咪要邀請函", "我係碩士，可唔可以申請", "K簽證要幾多錢", "學歷要求"]
OTHER = ["مرحبا كيف حالك", "Привет как дела", "hola, quiero una visa", "bonjour je voudrais un visa", "ich möchte ein Visum", "Tôi muốn xin thị thực", "こんにちは", "비자 신청",
         "मुझे वीज़ा चाहिए", "quiero aplicar", "preciso de um visto para trabalhar", "ビザの申請方法を教えてください"]


@pytest.mark.parametrize("text, language", [(t, None) for t in SILENT] + [(t, "en") for t in ENGLISH] + [(t, "zh") for t in CHINESE]
                         + [(t, "zh-Hant") for t in TRADITIONAL] + [(t, "other") for t in OTHER])
def test_detect(text, language):
    assert detect(text) == language


@pytest.mark.parametrize("texts, chosen, previous, language", [
    ([], None, "en", "en"), ([], None, "zh", "zh"), (["你好", "OK", "29"], None, "en", "zh"), (["你好", "how much is it"], None, "en", "en"),
    (["繁體中文", "可以"], None, "en", "zh-Hant"), (["繁體中文", "这个可以"], None, "en", "zh"), (["hello there", "清华"], None, "en", "zh"),
    (["你好"], "en", "en", "en"), (["你好", "hola, quiero una visa"], None, "en", "zh"), (["可以"], None, "en", "zh"),
    (["繁體中文", "多謝晒"], None, "en", "zh-Hant"), (["唔該晒"], None, "en", "zh-Hant"), (["你好", "用恢复码 K1-AB2C-DE3F-GH4J-KL5M"], None, "en", "zh"),
])
def test_the_last_message_that_shows_its_language_decides(texts, chosen, previous, language):
    assert conversation_language(texts, chosen, previous) == language
