"""What a message asks to have looked up, and what stays with the written answers."""

import pytest

from bot.language.parse.unlisted import Unlisted
from bot.look_up import look_up, topic_of, wanted
from bot.look_up.places import Place
from tests.words import LANGUAGES, by_language

SCHOOLS, FIELDS, APPLY = "recognized_university", "stem_field", "how_to_apply"
PAPERS, PEOPLE = "document_authentication", "nationality_restrictions"


def names(found):
    return [one.name if isinstance(one, Unlisted) else one.id for one in found]


@pytest.mark.parametrize("text, ids", [
    ("is Politecnico di Milano well known enough?", ["it-polytechnic-university-of-milan"]),
    ("is Polytecnico di Milano ok", ["it-polytechnic-university-of-milan"]),
    ("does my uni THU count", ["cn-tsinghua-university"]), ("does my uni thu count", ["cn-tsinghua-university"]),
    ("IITB?", ["in-indian-institute-of-technology-bombay"]),
    ("is mit ok for k visa", ["us-massachusetts-institute-of-technology"]),
    ("麻省理工算不算著名高校", ["us-massachusetts-institute-of-technology"]),
    ("麻省理工算唔算著名大學呀", ["us-massachusetts-institute-of-technology"]),
    ("is Tsingua University recognised", ["cn-tsinghua-university"]),
    ("is toronto well known", ["ca-university-of-toronto"]),
    ("is MIT or ETH Zurich better known", ["us-massachusetts-institute-of-technology", "ch-eth-zurich"]),
    ("我男朋友是巴西圣保罗大学毕业的，这学校中国那边认吗", ["br-university-of-sao-paulo"]),
    ("台大畢業的外籍生，學校符合嗎", ["tw-national-taiwan-university"]),
    ("University of Melbourne算知名吗", ["au-university-of-melbourne"]),
    ("so is stupid Anna University finally good enough for them or not", ["in-anna-university"]),
    ("do national labs such as CERN count as renowned institutions", ["ri-european-organization-for-nuclear-research"]),
    ("I am graduated of Tomsk Polytechnic, is it enough?", ["ru-tomsk-polytechnic-university"]),
    ("does Greendale University count?", ["Greendale University"]),
    ("does greendale university count?", ["greendale university"]), ("小王子大学算知名吗", ["小王子大学"]),
])
def test_a_school_asked_about_is_found(text, ids):
    assert names(look_up(text, SCHOOLS).schools) == ids


def test_a_name_with_several_meanings_keeps_them():
    school, = look_up("is Washington well known", SCHOOLS).schools
    assert school.id is None and len(school.candidates) == 2


@pytest.mark.parametrize("text", [
    "which universities count?", "Is my university famous enough", "is a private university ok", "我的学校算不算知名高校",
    "双一流大学毕业的留学生算吗", "mine isn't Harvard, so?", "do they accept state colleges or is it only for Harvard people",
    "does an online degree from MIT count", "交换一年是在MIT，看哪一间", "must the school be a star", "small town uni ok?",
    "我毕业于一所只有二十年历史的理工学院，学校会不会不算", "QS排名多少以内才行", "affiliated to Delhi University, which school counts?",
])
def test_a_question_about_schools_in_general_stays_with_the_written_answer(text):
    assert not wanted(text, SCHOOLS)


@pytest.mark.parametrize("text, ids", [
    ("does bioinformatics count?", ["bioinformatics"]), ("is economics STEM", ["economics"]), ("is math STEM",
    ["mathematics"]),
    ("学法律的能申请吗", ["law"]), ("medicine算STEM吗", ["medicine"]), ("會計專業算嗎", ["accounting"]),
    ("does law or architecture count", ["law", "architecture"]), ("bioinfomatics, is it stem", ["bioinformatics"]),
    ("MIS算STEM还是business", ["information_systems"]), ("建筑学算工程吗", ["architecture"]),
    ("ffs just tell me is nursing in or out", ["nursing"]), ("is political science a science", ["political_science"]),
    ("does puppetry count as STEM", ["puppetry"]),
    ("候选人读的是海洋政策和统计学，算STEM吗", ["marine_science", "statistics"]),
])
def test_a_field_asked_about_is_found(text, ids):
    assert names(look_up(text, FIELDS).studies) == ids


@pytest.mark.parametrize("text", [
    "Which majors count as STEM for the K visa?", "哪些专业算K签说的STEM专业？", "is my major stem", "STEM具体指什么",
    "is it a science?",
    "人工智能、半导体这些方向是不是优先", "does my university's name matter for the field?",
])
def test_a_question_about_fields_in_general_stays_with_the_written_answer(text):
    assert not wanted(text, FIELDS)


@pytest.mark.parametrize("text, nationality, residence", [
    ("Indian in Dubai, where do I apply", "IN", "AE"), ("I'm Indian, working in Dubai. where do i go??", "IN", "AE"),
    ("巴西人在圣保罗，去哪里递", "BR", "BR"), ("where do I apply if I live in Germany with a Turkish passport", "TR", "DE"),
    ("我英国护照住迪拜，K签去哪家中心递，要回伦敦么", "GB", "AE"), ("我住東京是法國人，要去哪一館送件", "FR", "JP"),
    ("which consulate for a Nigerian in Leeds", "NG", "GB"), ("how 2 apply from kenya, which office", None, "KE"),
    ("where do Nigerians apply", "NG", None), ("I'm Indian living in Shanghai, where do I apply", "IN", "CN"),
    ("住喺香港嘅外國人去邊個部門申請", None, "HK"),
])
def test_where_to_apply_goes_by_passport_and_residence(text, nationality, residence):
    assert look_up(text, APPLY).place == Place(nationality, residence)


@pytest.mark.parametrize("text", [
    "How and where do I apply for the K visa?", "K签怎么申请，到哪里办？", "how do I apply? I'm Indian",
    "What are the steps for someone who resides in the UK?",
])
def test_the_steps_stay_with_the_written_answer(text):
    assert not wanted(text, APPLY)


@pytest.mark.parametrize("text, countries", [
    ("Indian degree, apostille?", ("IN",)), ("尼日利亚的学位证要做双认证吗", ("NG",)), ("my degree is from MIT, apostille?", ("US",)),
    ("Degree from Fudan, I'm Thai. Must it be certified?", ("CN",)), ("本科在埃及、硕士在法国，都要认证吗", ("EG", "FR")),
    ("do i need to apostille my degree", ()), ("notary first?", ()),
])
def test_papers_go_by_the_country_that_issues_them(text, countries):
    assert look_up(text, PAPERS).papers == countries


@pytest.mark.parametrize("text, country", [
    ("can indians apply", "IN"), ("are nigerians eligible", "NG"), ("巴基斯坦护照行不行", "PK"), ("緬甸籍可以嗎", "MM"),
    ("Are all nationalities eligible for the K visa?", None), ("台湾人可以申请K字签证吗", None), ("入了加拿大籍的前中国人可以吗", None),
    ("dual citizen of France and Morocco, possible?", None), ("mom is Chinese, dad is Kenyan, may I?", None),
])
def test_one_country_at_a_time_is_looked_up(text, country):
    assert look_up(text, PEOPLE).nationality == country


@pytest.mark.parametrize("text", [
    "IITB?", "Harvard", "does CS from IITB count", "is economics STEM", "学法律的能申请吗", "I live in the Netherlands",
    "巴西人在圣保罗",
    "which consulate for a Nigerian in Leeds",
])
def test_without_a_clear_topic_the_message_must_say_what_it_asks(text):
    assert wanted(text, None)


@pytest.mark.parametrize("text", [
    "", "   ", "hello", "bu", "cu", "Washington", "India", "I studied at MIT and I am 29",
    "what a lovely day in Paris", "👋", "k" * 500,
    "What's the acceptance rate of the embassy?", "I am a physicist", "我叫王小明",
])
def test_other_messages_without_a_topic_are_none(text):
    assert not wanted(text, None)


@pytest.mark.parametrize("topic", ["fees", "start_eligibility_check", "age_limit", "processing_time", "out_of_scope"])
@pytest.mark.parametrize("text", ["I graduated from MIT, India, living in Dubai, is economics fine", "IIT",
    "Indian in Dubai"])
def test_other_topics_keep_their_answers(text, topic):
    assert not wanted(text, topic)


@pytest.mark.parametrize("label", ["University of Washington", "清华大学"])
@pytest.mark.parametrize("topic", [None, "recognized_university", "help_capabilities"])
def test_a_chosen_name_is_looked_up_whatever_it_is_taken_for(label, topic):
    assert wanted(label, topic)


@pytest.mark.parametrize("topic", [SCHOOLS, FIELDS, APPLY, PAPERS, PEOPLE, "education_requirement",
    "family_members", "can_i_work"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_button_of_a_topic_reaches_its_written_answer(topic, language):
    assert not wanted(by_language(f"utter_label_{topic}")[language].metadata["question"], topic)


@pytest.mark.parametrize("intent, topic", [
    ({"name": "faq", "full_retrieval_intent_name": "faq/fees"}, "fees"), ({"name": "nlu_fallback"}, None), ({}, None),
    ({"name": "greet", "full_retrieval_intent_name": None}, "greet"),
])
def test_the_topic_of_an_intent(intent, topic):
    assert topic_of(intent) == topic


@pytest.mark.parametrize("topic", ["taxes_social_insurance", "greet", None])
@pytest.mark.parametrize("text", ["IITB?", "iitb", "MIT?"])
def test_a_name_that_stands_alone_is_looked_up_whatever_the_classifier_makes_of_it(text, topic):
    assert look_up(text, topic).schools


def test_a_name_that_several_share_stands_alone_only_without_a_topic():
    assert not look_up("IIT", "taxes_social_insurance") and look_up("IIT", None).schools


@pytest.mark.parametrize("text, field", [
    ("我是学法律的，能申请K签吗", "law"), ("I studied law, can I apply for the K visa?", "law"),
    ("我學會計的，可唔可以申請K簽", "accounting"), ("I'm an economics graduate, am I eligible?", "economics"),
])
@pytest.mark.parametrize("topic", ["can_i_work", "who_is_eligible"])
def test_the_askers_own_field_is_looked_up(text, field, topic):
    assert [study.id for study in look_up(text, topic).studies] == [field]


@pytest.mark.parametrize("text", [
    "我是学计算机的，能在上海工作吗", "I studied law, can I work there?", "I'm 27 and studied law, can I apply?", "我能申请K签吗", "can I apply for K?",
])
def test_work_and_a_whole_profile_are_no_question_about_a_field(text):
    assert not look_up(text, "can_i_work") and not look_up(text, "who_is_eligible")


@pytest.mark.parametrize("text, nationality, residence", [
    ("印度人在迪拜去哪里申请", "IN", "AE"), ("巴基斯坦人住在沙特，应该去哪个使馆", "PK", "SA"),
    ("I'm a Nigerian in London, where do I apply?", "NG", "GB"),
])
@pytest.mark.parametrize("topic", ["out_of_scope", "nationality_restrictions", None])
def test_the_office_is_asked_for_whatever_the_classifier_makes_of_it(text, nationality, residence, topic):
    place = look_up(text, topic).place
    assert (place.nationality, place.residence) == (nationality, residence)


@pytest.mark.parametrize("text", ["印度人在迪拜去哪里申请美国签证", "where do Indians in Dubai apply for a UK visa", "where can I eat in Dubai?"])
def test_another_countrys_visa_is_not_looked_up(text):
    assert not look_up(text, "out_of_scope") and not look_up(text, None)


def test_the_office_may_be_asked_for_far_from_the_word_for_it():
    assert look_up("where do Brazilians living in Tokyo apply", "out_of_scope").place == Place("BR", "JP")


@pytest.mark.parametrize("text, residence", [("在新加坡怎么办", "SG"), ("人在日本怎麼申請", "JP"), ("我在迪拜该去哪办", "AE")])
def test_how_to_apply_in_a_place_asks_for_its_office_whatever_the_topic(text, residence):
    assert look_up(text, "out_of_scope").place == Place(None, residence)


def test_other_papers_of_a_place_ask_for_no_office():
    for text in ("在德国怎么办居留", "学历在德国怎么办认证"):
        assert look_up(text, "out_of_scope").place is None
