import pytest

from bot.language.parse.yesno import yes_no

YES = ["yes", "YES!!!", "Yep", "yesss", "ya", "sure", "ok", "yes please", "对对对", "是的", "是的，没错", "嗯嗯", "好的谢谢", "係", "可以", "👍", "👍🏽", "yes 👍", "Yes, I do", "没错", "對", "有"]
NO = ["no", "NO!", "nope", "nah", "no thanks", "not yet", "no, not yet", "No no no", "没有", "不是", "唔係", "还没", "還沒", "👎", "❌", "没", "不用了", "冇", "I don't"]
UNSURE = ["maybe", "not sure", "可能", "不确定", "也许吧", "🤷", "it depends", "还没想好"]
DECLINED = ["skip", "prefer not to say", "I'd rather not say.", "不想说", "跳过", "不知道", "idk", "I don't know", "no idea", "唔知", "不方便透露", "n/a", "我不知道"]
MORE = ["29", "I have a PhD", "是学生", "yes and no", "不是，我是学生", "可以吗", "", "   ", "yes but I am 40", "no degree", "skip the medical exam?", "有硕士学位", "👍👎", "MIT"]


@pytest.mark.parametrize("text, kind", [(t, "yes") for t in YES] + [(t, "no") for t in NO] + [(t, "unsure") for t in UNSURE]
                         + [(t, "declined") for t in DECLINED] + [(t, None) for t in MORE])
def test_short_answers(text, kind):
    assert yes_no(text) == kind


@pytest.mark.parametrize("text", ["I'd rather not tell you my age", "I won't answer this", "I'd rather keep that private", "年龄保密", "这个就不说了", "不说可以吗", "不晓得怎么算",
                                  "no idea how it's called in English", "我的年龄不方便透露"])
def test_refusals_and_not_knowing_in_many_words(text):
    assert yes_no(text) == "declined"


@pytest.mark.parametrize("text", ["I can't say no to physics, so physics it is", "I don't know how to apply", "private equity", "is this private?", "is my data confidential", "personal trainer at a gym", "我不是学生"])
def test_what_only_begins_like_a_refusal(text):
    assert yes_no(text) != "declined"
