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
