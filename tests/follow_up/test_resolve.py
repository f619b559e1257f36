"""What a message that leans on the last answer asks for, and which do not lean."""

import pytest

from bot.follow_up import Context, FollowUp, resolve
from bot.follow_up import routes
from bot.policy import policy
from tests.words import all_variations

TOPICS = {key[len("utter_faq/"):] for key in all_variations() if key.startswith("utter_faq/")}


def about(topic):
    return Context(topic=topic)


def compared(visas, aspects):
    return Context(visas=tuple(visas.split()), aspects=tuple(aspects.split()))


@pytest.mark.parametrize("text", [
    "why?", "Why", "why not?", "but why?", "how come", "why is that?", "what's the reason for that?", "WHY", "为什么",
    "为什么呢？", "为啥", "为什么不行",
    "什么原因", "為什麼？", "為何", "怎麼會這樣", "点解", "點解呢？", "那为什么会这样", "weishenme",
])
def test_the_reason_is_asked_for(text):
    assert resolve(text, about("fees")) == FollowUp(why="fees")


@pytest.mark.parametrize("text", [
    "who says that?", "Who says so", "source?", "sources", "what's your source?",
    "how do you know that?", "where did you get that from?", "according to whom?", "which law?", "any proof?", "出处?",
    "出處？", "来源", "谁说的", "誰說的？", "有依据吗", "你怎么知道的", "邊個話㗎",
])
def test_the_sources_are_asked_for(text):
    assert resolve(text, about("fees")) == FollowUp(sources=True)


@pytest.mark.parametrize("text", [
    "really?", "Oh really?", "is that official?", "is it true?", "are you sure?", "r u sure", "sure about that?", "can I trust this?",
    "are you really sure about that?", "that can't be right", "is what you said true?", "真的吗", "真的嗎？", "真的假的", "你说的是真的吗",
    "是官方的吗", "这是官方说法吗", "靠谱吗", "靠谱不", "确定吗", "你確定？", "真係？", "不会是骗人的吧",
])
def test_whether_it_is_true_is_asked(text):
    assert resolve(text, about("fees")) == FollowUp(doubt=True)


@pytest.mark.parametrize("text", ["she can work", "can I work?", "她在上海工作", "她能工作吗", "can my wife work there?", "太太可以上班嗎"])
def test_only_after_the_family_a_relative_who_works_is_asked_about(text):
    asked = resolve(text, about("family_members"))
    relative = text in ("她能工作吗", "can my wife work there?", "太太可以上班嗎")
    assert (asked is not None and "work_rights_01" in asked.facts) is relative


@pytest.mark.parametrize("text, last, topic", [
    ("how long?", "health_check", "deadlines_after_arrival"),
    ("how long?", "can_i_work", "residence_permit_conversion"),
    ("how long does it take?", "how_to_apply", "processing_time"),
    ("and how long?", "required_documents", "processing_time"),
    ("how long", "fees", "processing_time"), ("How long?", "what_is_k_visa", "duration_validity_entries"),
    ("how long?", "residence_permit_conversion", "deadlines_after_arrival"), ("多久", "how_to_apply", "processing_time"),
    ("要多久？", "health_check", "deadlines_after_arrival"), ("多長時間", "what_is_k_visa", "duration_validity_entries"),
    ("要幾耐", "fees", "processing_time"),
    ("how much?", "how_to_apply", "fees"), ("how much is it", "health_check", "fees"), ("多少钱", "how_to_apply", "fees"),
    ("要多少錢？", "required_documents", "fees"),
    ("貴嗎", "renewal_extension", "fees"), ("where?", "required_documents", "how_to_apply"),
    ("在哪里办", "fees", "how_to_apply"), ("喺邊度", "fees", "how_to_apply"),
    ("when?", "health_check", "deadlines_after_arrival"), ("什么时候", "registration_24h", "deadlines_after_arrival"),
    ("when?", "what_is_k_visa", "effective_date"),
    ("since when?", "what_is_k_visa", "effective_date"), ("从什么时候开始", "sponsorship", "effective_date"),
    ("how?", "who_is_eligible", "how_to_apply"),
    ("怎么申请", "what_is_k_visa", "how_to_apply"), ("which documents?", "how_to_apply", "required_documents"),
    ("要什么材料", "who_is_eligible", "required_documents"),
    ("then what?", "required_documents", "how_to_apply"), ("然后呢", "how_to_apply", "deadlines_after_arrival"),
    ("接下來呢", "who_is_eligible", "how_to_apply"),
    ("and the family?", "fees", "family_members"), ("那家属呢", "can_i_work", "family_members"),
    ("那家屬呢？", "can_i_work", "family_members"),
    ("what about my wife", "sponsorship", "family_members"), ("and my kids?", "fees", "family_members"),
    ("那我老婆呢", "fees", "family_members"),
    ("and in Shanghai?", "can_i_work", "shanghai_policy"), ("上海呢", "fees", "shanghai_policy"),
    ("那張江呢", "fees", "shanghai_policy"),
    ("and in Beijing?", "shanghai_policy", "other_cities"), ("深圳呢？", "shanghai_policy", "other_cities"),
    ("and if I'm older?", "who_is_eligible", "age_limit"),
    ("what if I'm 48?", "who_is_eligible", "age_limit"), ("年纪大了呢", "who_is_eligible", "age_limit"),
    ("and if they refuse?", "how_to_apply", "rejection_reasons"),
    ("要是被拒了呢", "how_to_apply", "rejection_reasons"), ("what if I'm late?", "health_check", "deadlines_after_arrival"),
    ("and taxes?", "can_i_work", "taxes_social_insurance"),
    ("续签呢", "duration_validity_entries", "renewal_extension"),
    ("what if I'm already in China?", "how_to_apply", "apply_inside_china"),
    ("thanks, and how long?", "fees", "processing_time"),
])
def test_a_bare_question_is_about_the_last_topic(text, last, topic):
    assert resolve(text, about(last)) == FollowUp(topic=topic)


@pytest.mark.parametrize("text, context, visas, aspects", [
    ("and for Z?", about("fees"), "k z", "fee"), ("what about R?", about("duration_validity_entries"),
    "k r", "validity"), ("那R呢", about("fees"), "k r", "fee"),
    ("那Z簽呢？", about("age_limit"), "k z", "age"), ("工作签呢", about("family_members"), "k z", "family"),
    ("what about the student visa?", about("can_i_work"), "k x1", "work"),
    ("那人才签证的费用呢", about("what_is_k_visa"), "k r", "fee"), ("and Z?", about("compare_r"),
    "k r z", "sponsor validity fee"), ("and the family?", about("compare_z"), "k z", "family"),
    ("那家属呢", compared("k z", "fee"), "k z", "family"), ("那家屬呢", compared("k z", "fee"), "k z", "family"),
    ("and R?", compared("k z", "family fee"), "k z r", "family fee"),
    ("那R呢", compared("k z", "family fee"), "k z r", "family fee"), ("and X1?", compared("k z r", "fee"),
    "k z x1", "fee"), ("which is cheaper?", compared("k z", "work"), "k z", "fee"),
    ("how long?", compared("k z", "work"), "k z", "validity time"), ("多久", about("compare_z"), "k z", "validity time"),
    ("how much?", about("compare_h1b"), "k h1b", "fee"),
    ("and the fee for Z?", compared("k z", "work"), "k z", "fee"), ("Z and R?", about("fees"), "z r", "fee"),
    ("and M?", about("language_requirement"), "k m", "purpose sponsor work validity family"),
])
def test_another_visa_or_aspect_makes_a_comparison(text, context, visas, aspects):
    assert resolve(text, context) == FollowUp(visas=tuple(visas.split()), aspects=tuple(aspects.split()))


@pytest.mark.parametrize("text", [
    "how long does the medical take", "What is the K visa?", "yes", "no", "sure", "ok", "thanks", "hello", "I am 29",
    "29", "29岁", "你好", "谢谢", "好的", "体检要多久", "K签多少钱",
    "How much does the police certificate cost?", "and K?", "K or Z?", "K签还是R签",
    "Can my Z visa be cancelled by my boss?", "Z签丢了怎么补", "为什么K签要看年龄",
    "why do you keep writing Chinese?", "skip", "back", "y", "…", "", "?", "not cheap",
    "why is the sky blue and what is the meaning of life, my friend? why why why",
])
def test_what_stands_on_its_own_is_left_alone(text):
    assert resolve(text, about("fees")) is None


@pytest.mark.parametrize("text", ["why?", "and for Z?", "how long?", "真的吗", "那家属呢", "which is cheaper?"])
def test_without_an_answer_nothing_leans(text):
    assert resolve(text, None) is None


@pytest.mark.parametrize("text", [
    "每次能待几天", "每次最多可以停留多久？", "一次可以住几个月", "停留期多长", "每次可以留幾耐", "how long can I stay each time?",
    "how many days can I stay per visit", "what is the maximum stay?", "and how long may I stay?", "每次入境能待多久",
])
def test_the_stay_is_told_by_itself_after_the_validity(text):
    assert resolve(text, about("fees")) == FollowUp(topic="duration_validity_entries")
    told = resolve(text, about("duration_validity_entries"))
    assert told.topic == "duration_validity_entries" and "validity_stay_02" in told.facts and len(told.facts) == 3


@pytest.mark.parametrize("text", ["how long do I have to stay abroad?", "我住在上海几年了", "停留证怎么办", "how many days does it take"])
def test_another_question_is_not_about_the_stay(text):
    found = resolve(text, about("fees"))
    assert found is None or found.topic != "duration_validity_entries"


@pytest.mark.parametrize("text, asked", [("why?", FollowUp(sources=True)), ("source?", FollowUp(sources=True)), ("how long?", None),
("and for Z?", None)])
def test_advice_can_only_be_asked_for_its_grounds(text, asked):
    assert resolve(text, Context(facts=("risks_09",), special=True)) == asked


def test_the_parts_of_an_answer_are_facts_that_exist():
    assert {fact for facts in routes.PARTS.values() for fact in facts} <= set(policy().facts)


def test_the_reason_of_a_comparison_is_that_of_the_written_one():
    assert resolve("why?", compared("k z", "fee")) == FollowUp(why="compare_z")
    assert resolve("why?", compared("k z r", "fee")) == FollowUp(why="compare_other")


def test_who_asks_why_twice_gets_the_sources():
    assert resolve("why?", Context(topic="fees", explained=True)) == FollowUp(sources=True)


def test_a_question_never_leads_to_the_same_answer_again():
    same = [(ask, last) for ask, table in routes.ROUTES.items() for last, topic in table.items() if last == topic]
    assert not same


def test_routes_name_topics_and_aspects_that_exist():
    named = {topic for table in routes.ROUTES.values() for pair in table.items() for topic in pair}
    assert named | set(routes.ASPECTS_OF_TOPIC) | set(routes.WRITTEN) | set(routes.EVERYTHING) <= TOPICS
    assert set(routes.EVERYTHING) == TOPICS
    aspects = {a for table in (routes.ASPECTS_ASKED, routes.ASPECTS_OF_TOPIC) for row in table.values() for a in row}
    assert aspects | {a for _, row in routes.WRITTEN.values() for a in row} <= set(policy().visas.aspects)


def test_every_answer_has_its_reason():
    assert {key[len("utter_why_"):] for key in all_variations() if key.startswith("utter_why_")} == TOPICS


@pytest.mark.parametrize("text", ["入境以后呢", "到咗之後呢", "and after I arrive?", "what happens after entry?"])
def test_what_comes_after_arrival(text):
    assert resolve(text, about("duration_validity_entries")) == FollowUp(topic="deadlines_after_arrival")


@pytest.mark.parametrize("text", ["what about our kids, they have British passports", "那我孩子呢，他们是英国护照"])
def test_a_relative_may_come_with_a_word_about_them(text):
    assert resolve(text, about("fees")) == FollowUp(topic="family_members")


@pytest.mark.parametrize("text", ["and for Americans?", "for US citizens", "what about indians", "and for germans?", "那德国人呢", "印度護照呢", "and if I'm Canadian?"])
def test_the_fee_for_the_people_of_a_country_is_what_is_known_of_it(text):
    asked = resolve(text, about("fees"))
    assert asked.topic == "fees" and "fees_04" in asked.facts
    assert resolve(text, about("age_limit")) is None, "whether they may apply is a question of its own"


@pytest.mark.parametrize("text", ["can Americans apply?", "印度人多少钱", "and for Americans and Germans?"])
def test_a_country_in_another_question_is_left_to_it(text):
    assert resolve(text, about("fees")) is None


@pytest.mark.parametrize("text", ["wtf that much", "lol so expensive", "that's so expensive!", "omg so much money", "这么贵", "太貴了吧", "咁貴"])
def test_dismay_at_the_fee_gets_what_lowers_it(text):
    asked = resolve(text, about("fees"))
    assert asked.topic == "fees" and "fees_02" in asked.facts
    assert resolve(text, about("age_limit")) is None


@pytest.mark.parametrize("text", [
    "what will I do in the first month?", "what happens in my first week in China", "and in the first days?", "头一个星期要办什么", "那我第一个月要干嘛", "what will happen to me when I land", "到了之後第一個月要做什麼",
])  # fmt: skip
@pytest.mark.parametrize("context", [None, Context(topic="fees")])
def test_the_first_weeks_are_the_steps_after_arrival_whatever_was_told_before(text, context):
    assert resolve(text, context) == FollowUp(topic="deadlines_after_arrival")


@pytest.mark.parametrize("text", ["first month's salary", "what is the first step?", "第一年交税吗", "how long is the first stay?"])
def test_other_firsts_are_not(text):
    assert resolve(text, None) is None


ADVICE = Context(facts=("work_rights_01",), special=True)


@pytest.mark.parametrize("text", ["那走Z签要多久", "how long would a Z visa take", "and how long does the Z visa take then?", "咁行Z簽要幾耐"])
def test_after_advice_the_time_of_a_visa_is_compared(text):
    assert resolve(text, ADVICE) == FollowUp(visas=("k", "z"), aspects=("time",))


@pytest.mark.parametrize("context", [None, ADVICE, Context(topic="fees")])
@pytest.mark.parametrize("text", ["what papers does he need to get apostilled", "which documents must be legalised?", "哪些材料要認證", "什么文件需要做公证"])
def test_what_is_to_be_authenticated_has_one_answer(text, context):
    assert resolve(text, context) == FollowUp(topic="document_authentication")


@pytest.mark.parametrize("text", ["which documents do I need?", "how long?", "what is an apostille?", "他在德国的文凭要认证吗"])
def test_other_questions_after_advice_stand_on_their_own(text):
    assert resolve(text, ADVICE) is None
