"""Questions from the employer's side are told from those of applicants, in both languages and scripts."""

import pytest

from bot.language.parse.employer import ANSWERS_FOR, ASKED, employer, lately_told, wanted

QUESTIONS = {
    "view": [
        "hi, HR manager of a robotics firm in Suzhou, we'd like to take on a guy with the new talent visa. process?",
        "I run a lab at Fudan and want to host a K visa postdoc",
        "wtf do we have to do to get this guy hired, he has a K",
        "what do I need to do as employer before her first day",
        "我是一家创业公司的老板，想招一个外国程序员，他有K签",
        "我司要录用一名K签人员，流程？",
        "單位要聘請一位持K簽的學者，要辦咩手續",
        "公司請K簽嘅人要交咩文件",
        "we want to hire a K visa holder, what do we have to do?",
        "HR here: what are the steps to employ someone on a K visa?",
        "What must a company do to hire a K holder?", "Our lab would like to host a young researcher with a K visa",
        "HR asks: what papers must we have before the candidate's first day of work?",
        "I am a recruiter, client wants to onboard a K guy",
        "we'd like to hire a talented Indian engineer, what's our obligation",
        "As an employer, how do I recruit K talent?",
        "what does my employer have to file?", "我们公司想聘用一个持K签的人才，要做什么", "我是HR，招K签的人要办哪些手续",
        "用人单位需要做什么", "实验室想接收一位K签博士，流程是什么", "我們公司想聘請K簽工程師要點做",
        "我哋公司想請個K簽博士，要做啲咩", "我们 lab 想 hire 一个K签 postdoc，要办什么", "雇主要准备哪些材料招K签", "人事咨询：聘用外国青年人才要走什么流程",
    ],
    "view_in_china": [
        "we want to hire an engineer who is already in China on a K visa",
        "Our company found a candidate, he holds a K visa and lives in Shanghai. How do we employ him?",
        "我们公司想聘一个已经在中国的K签博士", "候选人现在在上海，持K签，我们单位怎么聘用", "我們公司想請一個已經在內地、持K簽的工程師",
        "佢已经入境咗，我哋公司点聘请佢",
    ],
    "view_abroad": [
        "we want to hire a scientist who is still abroad",
        "The candidate is in India, our company wants to employ him on a K visa",
        "How does our institute recruit a postdoc from overseas with K?", "我们公司想招一个还在国外的博士", "候选人人在德国，我们单位想聘用他",
        "想請個仲喺外國嘅工程師，我哋公司要點做",
    ],
    "files": [
        "who files the work permit, the employer or the candidate?", "谁来申请工作许可", "who applies for the work permit, me or the boss",
        "K签持有人工作许可由谁申请，我自己能申请吗", "is the permit for the company or the employee to get",
        "does our firm or the candidate apply for the permit?", "许可是单位去办还是员工自己办", "工作許可邊個申請", "K签是公司申请还是个人申请",
    ],
    "start": [
        "can she begin her training before the papers are here?", "when may our new hire start?", "how long until he can start with us",
        "can we employ her first and get the permit afterwards?", "Can our new hire start before the work permit is issued?",
        "他下周能先来试用吗", "新员工什么时候可以入职", "让候选人先跟岗培训可以吗", "能不能让他先入职，许可之后再补", "佢可唔可以返工先，張證之後補",
    ],
    "fines": [
        "what is the penalty for a company that employs someone without a permit", "who gets fined, us or the employee?",
        "what happens to our firm if he works without a permit", "单位违规聘用外国人罚多少", "公司和员工分别怎么罚", "我哋公司會唔會俾人罰",
    ],
    "intern": [
        "our startup wants to give an internship to a K holder, what paperwork", "can she do an internship in our lab?", "我们想招一个K签的实习生，可以吗",
        "他能来我们公司实习吗",
    ],
    "part_time": ["we'd only need her part-time, does she need a permit?", "can our candidate do paid consulting by the hour?", "我们公司可以聘他做兼职吗", "他只按项目付费，也要许可吗"],
    "dispatch": ["could we employ him through an employer of record?", "can our firm use a staffing agency for this hire?", "我们公司能用劳务派遣的方式用他吗", "让外包公司跟他签可以吗"],
    "remote": ["he stays in Beijing and works remotely for us, is that fine?", "can we keep paying her from abroad?" , "员工在国内远程办公，境外发工资行吗"],
    "invites": [
        "do we have to sponsor a K visa for our new hire?", "must our company invite the K applicant?",
        "Does our lab need to issue an invitation letter?",
        "must we sponsor", "does she need a letter from us at all? our institute would love to host her",
        "我们公司需要给他开邀请函吗", "我們單位要做擔保嗎", "我们要不要出邀请函", "我哋公司使唔使出邀請信",
    ],
}
NOT_THE_EMPLOYER = [
    "do I need an employer?", "Do we need a sponsor? my wife and I", "can I work on a K visa",
    "who can sponsor me?", "which Chinese company has to petition for me?",
    "may we as a company base a hiring decision on your answer?", "K签能换雇主吗",
    "有公司愿意聘请我", "申请K签没有担保单位会不会更麻烦", "my employer wants to hire me, can I work?",
    "I was hired by a lab in Jinan, can I start?", "Does my employer have to sponsor me?",
    "my company asked me to move to China", "can an employer sponsor my wife?",
    "should I hire a lawyer?", "my parents want to invite me", "how do I find a job in Shanghai?",
    "which companies hire foreigners?", "is a job offer required?",
    "what is the K visa", "we got married in June", "we are a family of four, can we come?",
    "can we apply together?", "how do I start a company?",
    "没有雇主能申请吗", "can I do an internship on K?", "when can I start working?", "K签持有人可以实习吗", "我公司让我先上班", "my company lets me work remotely, ok?",
    "我能兼职吗", "what is the fine for overstaying", "can he start a company on K?", "can my wife start working?", "who is fined if I overstay, my company or me?",
    "需要邀请函吗", "公司聘用我了，能上班吗", "怎么找工作", "哪些公司招外国人", "谁可以邀请我", "我老婆公司想请她来", "要请律师吗",
    "我想开公司", "学校录用我了", "K签是什么", "我被单位录用了要办什么", "我哋两公婆可以一齐嚟吗", "需要公司担保吗", "点样揾工", "", "???", "company", "hire",
]


@pytest.mark.parametrize("asked, text", [(asked, text) for asked, texts in QUESTIONS.items() for text in texts])
def test_the_employer_is_recognised(asked, text):
    assert employer(text) == asked and wanted(text, "can_i_work") and wanted(text, None)


@pytest.mark.parametrize("text", NOT_THE_EMPLOYER)
def test_an_applicant_is_no_employer(text):
    assert employer(text) is None and not wanted(text, "can_i_work")


def test_every_question_is_tried():
    assert set(QUESTIONS) == set(ASKED)


@pytest.mark.parametrize("topic", ["fees", "compare_z", "family_members", "privacy", "out_of_scope"])
def test_a_topic_with_an_answer_of_its_own_keeps_it(topic):
    assert topic not in ANSWERS_FOR and not wanted("we want to hire a K visa holder", topic)


@pytest.mark.parametrize("text, asked", [
    ("how long until work can begin?", "start"), ("and what is the fine?", "fines"), ("要多久才能上班", "start"), ("会罚多少", "fines"),
    ("兼职呢", "part_time"),
])
def test_an_employer_who_is_known_may_be_short(text, asked):
    assert employer(text) is None and not wanted(text, "processing_time")
    assert employer(text, speaks=True) == asked and wanted(text, "processing_time", "utter_employer_view")


@pytest.mark.parametrize("text", ["谢谢", "when can I start?", "how much is the visa?", "K or Z?"])
def test_what_else_comes_after_advice_is_not_the_employers_point(text):
    assert not wanted(text, "fees", "utter_employer_view")


def test_a_city_named_in_passing_is_no_question_about_its_programmes():
    assert wanted("I'm HR in Shanghai, how do we hire a K holder?", "shanghai_policy")
    assert not wanted("we hire K holders, which subsidies does Shanghai give?", "shanghai_policy")
    assert wanted("我们在上海，想招一个K签人才", "shanghai_policy") and not wanted("我们公司招K签人才，上海有什么补贴", "shanghai_policy")


@pytest.mark.parametrize("text", ["\ud800 our company", "we hire " * 50_000, "我们公司" * 50_000])
def test_strange_texts_are_read(text):
    employer(text)


@pytest.mark.parametrize("text, topic, asked", [
    ("他还在柏林", "out_of_scope", "view_abroad"), ("她在莫斯科", "out_of_scope", "view_abroad"), ("she lives in Berlin", "out_of_scope", "view_abroad"),
    ("he is already in China", "effective_date", "view_in_china"), ("he's in Shanghai now", "shanghai_policy", "view_in_china"),
    ("他已经在中国了", "apply_inside_china", "view_in_china"), ("and if she is still abroad?", None, "view_abroad"), ("如果她还在国外呢", None, "view_abroad"),
    ("要我们出什么材料", "required_documents", "files"), ("公司要出什麼材料", "required_documents", "files"),
    ("what papers do we need from our side?", "required_documents", "files"), ("罚款多少", None, "fines"),
])  # fmt: skip
def test_what_is_left_out_after_an_answer_to_an_employer_goes_without_saying(text, topic, asked):
    assert employer(text, speaks=True) == asked and wanted(text, topic, "utter_employer_view")
    assert not wanted(text, "age_limit" if topic is None else topic, "utter_greet")


@pytest.mark.parametrize("text", ["他在清华读的博士", "how old must he be?", "what papers does he need?", "他在德国的文凭要认证吗", "thanks"])
def test_what_concerns_the_candidate_alone_has_its_own_answer(text):
    assert not wanted(text, "education_requirement", "utter_employer_view")


@pytest.mark.parametrize("text", [
    "can we pay him through our Hong Kong entity", "could our Singapore office pay her salary?", "我们能通过香港公司给他发工资吗", "可以由總部發他的薪水嗎，我們公司問",
])  # fmt: skip
def test_pay_from_a_company_elsewhere_is_pay_from_abroad(text):
    assert employer(text, speaks=True) == "remote"


@pytest.mark.parametrize("text", ["which one would you recommend?", "so what do you suggest", "那您建议我们走哪个", "走哪個好", "which visa is better for us?"])
def test_who_asks_as_an_employer_which_way_to_go_gets_both_weighed(text):
    assert employer(text, speaks=True) == "view_abroad" and employer(text) is None


@pytest.mark.parametrize("text", ["which university is better?", "which visa do you have?", "can I be paid through my Hong Kong company?", "这个怎么走"])
def test_neither_way_nor_pay_is_asked_about(text):
    assert employer(text, speaks=True) is None


@pytest.mark.parametrize("responses, told", [
    (["utter_comparison", "utter_employer_view"], "utter_employer_view"), (["utter_faq/fees", None], None), ([], None),
])  # fmt: skip
def test_the_last_word_to_an_employer_is_found_behind_others(responses, told):
    assert lately_told(responses) == told


def test_a_lab_that_wants_somebody_is_an_employer_and_an_applicant_who_wants_a_job_is_none():
    assert wanted("we are a university lab in Wuhan, want a postdoc from Iran on K", "work_channel")
    assert wanted("我们实验室想招一个博士后，用K签", "work_channel")
    assert not wanted("I need a developer job", "work_channel") and not wanted("我想做博士后", "work_channel")
