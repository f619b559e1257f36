"""Wishes about stored data, and whether a yes is one."""

import pytest

from bot.language.parse.own_data import DELETE, DOWNLOAD, NOT_KEPT, SHOW, START_OVER, at_once, decision, wanted

WISHES = {
    DELETE: [
        "delete my data", "删除 my data please", "please erase everything I told you", "wipe all my information", "how can I delete my chat history",
        "you have no right to keep my stuff, delete my data", "I want you to forget me", "HR here: please erase our conversation", "把聊天记录删了",
        "可以刪除我的個資嗎", "將我啲資料刪除", "把我說過的都刪掉", "忘了我吧", "请删除本次对话的全部内容", "delete what I wrote", "I’d like my data deleted",
    ],
    SHOW: [
        "what do you know about me", "What data do you have on me?", "show me my data", "wtf do you know about me", "tell me everything you know about me",
        "What personal data do you keep about me?", "你知道我什么？", "你们存了我哪些信息", "查看我的数据", "你記得我什麼", "睇下我嘅資料", "我的数据有哪些",
    ],
    DOWNLOAD: [
        "download my data", "can I get a copy of my data", "Can I download this conversation?", "send me the transcript", "give me my chat history",
        "download my answers", "下载我的数据", "导出聊天记录", "把对话发给我", "匯出我的資料", "导出我的data", "給我一份聊天記錄",
    ],
    START_OVER: ["restart", "start over please", "重新开始", "從頭來", "restart now"],
    NOT_KEPT: ["my name is […]", "[…]", "你好，我叫[…]"],
    None: [
        "do you save my data", "你们会保存我的信息吗", "when is my data removed", "how long do you keep my data", "do you delete my data after the check?",
        "多久删除我的数据", "don't delete my data", "don’t delete my data", "不要删除我的数据", "delete my visa application", "I study data science", "信息科学",
        "我学的是数据科学", "what do you know about the K visa", "download the application form", "下载申请表", "导出", "export as PDF", "is my data safe",
        "remove my criminal record", "save my answers", "我想了解K签", "my boss could get the transcript, right?", "", "😀", "my name is […] and I am 29",
    ],
}


@pytest.mark.parametrize("action, text", [(action, text) for action, texts in WISHES.items() for text in texts])
def test_a_wish_is_told_by_its_words(action, text):
    assert wanted(text, None, None) == action


@pytest.mark.parametrize("text", ["全部删掉", "delete everything", "都删了吧", "erase it", "刪掉吧", "wipe it please"])
def test_right_after_the_stored_data_were_shown_deleting_is_meant(text):
    assert wanted(text, "restart", "utter_stored_data") == DELETE
    if not any(everything in text for everything in ("全部", "everything")):
        assert wanted(text, "restart", "utter_faq/fees") == START_OVER


@pytest.mark.parametrize("text", ["别删", "don't delete it", "when is it deleted?", "重新开始", "下载我的数据"])
def test_right_after_the_stored_data_other_wishes_stay_what_they_are(text):
    assert wanted(text, None, "utter_stored_data") == wanted(text, None, None)


def test_the_topic_tells_a_fresh_start_that_the_words_do_not():
    assert wanted("wipe the slate clean", "restart", None) == START_OVER
    assert wanted("clear chat, from zero", "restart", None) == START_OVER
    assert wanted("go back", "restart", None) is None, "the last question, in the check"
    assert wanted("wipe the slate clean", "faq/fees", None) is None


YES = ["yes", "Yes, delete everything", "do it", "go ahead", "delete now", "restart now", "Yes, start again", "是的，全部删除", "確定", "係", "好，删了吧", "是的，从头开始", "👍"]
NO = ["no", "No, keep it", "wait", "don't", "don’t do it", "don't delete it", "cancel", "not now", "maybe", "hold on", "不，都留着", "先别删", "算了", "唔好", "不确定",
      "sorry, no, changed my mind", "No, keep my answers", "不，保留我的回答"]
NEITHER = ["what happens then?", "will I lose my answers?", "I am 29", "我今年25岁", "K签多少钱", "how much is the fee?", "", "x" * 500]


@pytest.mark.parametrize("said, text", [(True, t) for t in YES] + [(False, t) for t in NO] + [(None, t) for t in NEITHER])
def test_a_decision_is_told_and_a_doubt_is_a_no(said, text):
    assert decision(text) is said


def test_an_answer_goes_to_whoever_asked():
    assert wanted("yes", "affirm", "utter_confirm_delete") == DELETE and wanted("no", "deny", "utter_confirm_restart") == START_OVER
    assert wanted("yes", "affirm", "utter_faq/fees") is None
    assert wanted("how much is the fee?", "faq/fees", "utter_confirm_delete") is None, "another question is answered, nothing is lost"
    assert wanted("delete my data", "privacy", "utter_confirm_delete") == DELETE, "asked for twice"


@pytest.mark.parametrize("text, now", [("restart now", True), ("马上重来", True), ("restart", False), ("I don't know", False)])
def test_now_means_without_asking(text, now):
    assert at_once(text) is now


@pytest.mark.parametrize("text", ["no, I'm 33", "不，我33岁", "不對，我是博士", "wait, my degree is a PhD"])
def test_an_answer_put_right_is_no_answer_to_whether_to_wipe(text):
    assert wanted(text, None, "utter_confirm_restart") is None


@pytest.mark.parametrize("text", ["no", "no, I'm not sure", "no, my answers are fine", "不，我再想想"])
def test_a_no_in_more_words_is_still_a_no(text):
    assert wanted(text, None, "utter_confirm_restart") == START_OVER


@pytest.mark.parametrize("text", ["delete everything", "Please erase it all.", "wipe everything you have about me", "全部删掉", "全部刪掉吧", "删除全部", "把所有都删了"])
def test_all_is_deleted_and_not_only_begun_anew(text):
    assert wanted(text, "restart", None) == DELETE


@pytest.mark.parametrize("text", ["remove every doubt", "全部要删的材料", "remove all doubts"])
def test_all_of_something_else_is_no_wish_to_delete(text):
    assert wanted(text, "faq/fees", None) is None
