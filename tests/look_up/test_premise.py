"""What a question takes for granted though it is not so."""

import pytest

from bot.look_up.premise import premise
from tests.words import LANGUAGES, by_language


@pytest.mark.parametrize("text, topic, id", [
    ("my wife is Chinese, can I get a K visa to join her?", "family_members", "chinese_family"),
    ("my wife is Chinese, can I get a K visa to join her?", None, "chinese_family"),
    ("married to a Chinese, K visa to live with her?", "family_members", "chinese_family"),
    ("我太太係中國人，可以用K簽過去團聚嗎", "family_members", "chinese_family"), ("我老公是中国人，K签能去找他吗", None, "chinese_family"),
    ("so with K I can start a job on Monday?", "can_i_work", "work_now"), ("拿到K签下周一就能上班吧", "can_i_work", "work_now"),
    ("social media says K is a work visa, is it?", "can_i_work", "work_now"),
    ("K is five years and 180 days, right?", "duration_validity_entries", "validity"), ("K签五年、每次180天，对吧", None,
    "validity"),
    ("網傳五年效期、每次一百八十天，是真的嗎", "duration_validity_entries", "validity"),
    ("only 35 and under, right?", "age_limit", "age"), ("只收35岁以下对吗", "age_limit", "age"),
    ("OVER 45 NO CHANCE RIGHT", "age_limit", "age"),
    ("我太太是中国人，能办K签来团聚吗", "nationality_restrictions", "chinese_family"),
    ("我老婆是中国人，想办K签跟她团聚", "family_members", "chinese_family"),
    ("my agent says over 35 you are always refused, is that true?", "age_limit", "age_refused"),
    ("我朋友说过了40岁就没戏了，真的假的", "age_limit", "age_refused"),
    ("Does the K visa count for Hong Kong as well?", "nationality_restrictions", "hong_kong"),
    ("拿K签可以去澳门玩吗", None, "hong_kong"), ("香港也能用K签吗", "nationality_restrictions", "hong_kong"),
    ("我係香港人", "nationality_restrictions", "own_chinese"), ("我拎住特區護照", "out_of_scope", "own_chinese"),
    ("I'm Taiwanese", "who_is_eligible", "own_chinese"),
    ("Can my wife work on that visa?", "family_members", "family_work"), ("我太太能在那边上班吗", "can_i_work", "family_work"),
    ("free of charge, isn't it", "fees", "free"), ("K签是免费的吧", None, "free"),
    ("It costs nothing for talents, right?", "fees", "free"),
])
def test_a_claim_is_put_right(text, topic, id):
    found = premise(text, topic)
    assert found and found.id == id


@pytest.mark.parametrize("text, topic", [
    ("can my wife come along on my K visa?", "family_members"), ("My wife is Chinese.", "family_members"),
    ("my wife is a Chinese teacher, can she come to China on K?", "family_members"),
    ("can I work on a K visa?", "can_i_work"), ("持K签能直接在中国上班吗？", "can_i_work"),
    ("how long is the K visa valid, is it five years or one?", "duration_validity_entries"),
    ("my wife is Chinese, do our kids get a school there?", "family_members"),
    ("我老婆是中国人，我想申请K签做科研", "who_is_eligible"), ("I'm 41, will they refuse me?", "age_limit"),
    ("Can I apply for the K visa in Hong Kong?", "how_to_apply"), ("香港人可以申请K签吗", "nationality_restrictions"),
    ("do trips to Hong Kong count as leaving, so that I use up one entry", "duration_validity_entries"),
    ("我是香港人，有BNO", "nationality_restrictions"), ("我没有回乡证", "nationality_restrictions"),
    ("my wife works at a university, can we both apply?", "family_members"),
    ("how long is the K visa valid, five years?", "duration_validity_entries"), ("入境当天算第一天吗",
    "duration_validity_entries"),
    ("my passport expires in two years, will they give a shorter visa?", "duration_validity_entries"),
    ("the R visa is five years, right?", "duration_validity_entries"),
    ("I'm 36, is that ok?", "age_limit"), ("我今年35岁以下，可以吧", "age_limit"), ("is there an age limit?", "age_limit"),
    ("how much is it, free?", "fees"), ("feel free to answer, ok?", "fees"), ("visa-free entry is possible, right?",
    "fees"),
    ("it is free, right?", None), ("five years, right?", None), ("free of charge, isn't it", "greet"), ("", None),
])
def test_nothing_is_put_right_where_nothing_is_claimed(text, topic):
    assert premise(text, topic) is None


@pytest.mark.parametrize("topic", ["family_members", "can_i_work", "duration_validity_entries", "age_limit", "fees"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_button_of_a_topic_claims_nothing(topic, language):
    assert premise(by_language(f"utter_label_{topic}")[language].metadata["question"], topic) is None
