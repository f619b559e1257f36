import pytest

from bot.language.parse.degree import parse_degree

COMPLETED = [
    ("PhD", "doctorate"), ("ph.d.", "doctorate"), ("DPhil from Oxford", "doctorate"), ("I'm a postdoc at MIT", "doctorate"), ("博士", "doctorate"),
    ("博士后", "doctorate"), ("博士毕业", "doctorate"), ("我博士毕业了", "doctorate"), ("I have a doctorate", "doctorate"), ("Dr.-Ing.", "doctorate"),
    ("MSc in CS from IIT Bombay", "master"), ("M.Sc", "master"), ("M.Tech", "master"), ("MPhil", "master"), ("MBA", "master"), ("MEng", "master"),
    ("MS in CS", "master"), ("I have an MS", "master"), ("Diplom in Informatik", "master"), ("硕士", "master"), ("碩士畢業", "master"), ("研究生", "master"),
    ("硕士研究生毕业", "master"), ("master's", "master"), ("masters degree", "master"), ("bachelor's and master's degree", "master"),
    ("bachelor", "bachelor"), ("B.Sc.", "bachelor"), ("BTech", "bachelor"), ("BE in mechanical", "bachelor"), ("licenciatura", "bachelor"),
    ("undergrad degree", "bachelor"), ("undergraduate", "bachelor"), ("Bachelor of Engineering", "bachelor"), ("本科", "bachelor"), ("本科学历", "bachelor"),
    ("学士学位", "bachelor"), ("MBBS", "bachelor"), ("online bachelor degree", "bachelor"), ("college graduate", "bachelor"), ("大学毕业", "bachelor"),
    ("I have a bachelor, is that enough?", "bachelor"), ("Can I apply with a bachelor's degree?", "bachelor"),
    ("大专", "diploma"), ("專科", "diploma"), ("高职", "diploma"), ("HND", "diploma"), ("diploma", "diploma"), ("associate degree", "diploma"),
    ("high school diploma", "secondary"), ("高中毕业", "secondary"), ("A-levels", "secondary"), ("no degree", "none"), ("没有学历", "none"), ("初中", "none"),
]
IN_PROGRESS = [
    ("in my last year of a master's", "bachelor", "master"), ("bsc from leeds last year", "bachelor", None), ("我去年硕士毕业", "master", None),
    ("I'll finish my masters next year", "bachelor", "master"), ("last year of my msc", "bachelor", "master"),
    ("bs cs from nust", "bachelor", None), ("ms computer science, georgia tech", "master", None), ("硕士在读", "bachelor", "master"), ("I'm doing my masters at Oxford", "bachelor", "master"),
    ("graduate student", "bachelor", "master"), ("研二", "bachelor", "master"), ("大三", "secondary", "bachelor"), ("大四学生", "secondary", "bachelor"),
    ("final year BTech", "secondary", "bachelor"), ("我是本科生", "secondary", "bachelor"), ("I'm an undergrad student", "secondary", "bachelor"),
    ("second year of bachelor", "secondary", "bachelor"), ("没毕业的本科", "secondary", "bachelor"), ("本科应届毕业生", "secondary", "bachelor"),
    ("直博", "bachelor", "doctorate"), ("博三", "bachelor", "doctorate"), ("PhD candidate", "bachelor", "doctorate"), ("im a 2nd yr phd at kaist", "bachelor", "doctorate"), ("3rd year PhD", "bachelor", "doctorate"), ("博士在读", "bachelor", "doctorate"),
    ("PhD student", "bachelor", "doctorate"), ("PhD student with a master's", "master", "doctorate"), ("PhD (ongoing), MSc", "master", "doctorate"),
    ("I finished my master's and am now doing a PhD", "master", "doctorate"), ("我硕士毕业，现在读博", "master", "doctorate"),
    ("currently a PhD student at MIT, got my MSc from ETH", "master", "doctorate"), ("正在攻读博士学位，已有硕士学位", "master", "doctorate"),
    ("本科毕业，硕士在读", "bachelor", "master"), ("本科毕业硕士在读", "bachelor", "master"), ("BSc done, MSc in progress", "bachelor", "master"),
    ("I will graduate with a master's in June", "bachelor", "master"),
]
UNFINISHED = [
    ("I dropped out of my PhD", "bachelor"), ("本科肄业", "secondary"), ("大学结业", "secondary"), ("studied physics without finishing my bachelor", "secondary"),
    ("I didn't finish my bachelor's degree", "secondary"), ("没有硕士学位，只有本科", "bachelor"), ("I'm not a PhD, I have a master", "master"), ("硕士没读完", "bachelor"),
]
NOT_THE_USERS = [
    "do I need a master's degree?", "is a bachelor degree enough", "I want to do a PhD in China", "打算读博士", "需要硕士学位吗", "my wife has a PhD",
    "I want to master Chinese", "associate professor", "what if I had a master's?", "to be in china", "what is the age limit", "", "我想去上海工作", "be my guest",
]


@pytest.mark.parametrize("text, completed", COMPLETED)
def test_completed(text, completed):
    degree = parse_degree(text)
    assert degree is not None and (degree.completed, degree.in_progress) == (completed, None)


@pytest.mark.parametrize("text, completed, in_progress", IN_PROGRESS)
def test_a_degree_in_progress_is_not_completed(text, completed, in_progress):
    degree = parse_degree(text)
    assert degree is not None and (degree.completed, degree.in_progress) == (completed, in_progress)


@pytest.mark.parametrize("text, completed", UNFINISHED)
def test_a_degree_given_up_does_not_count(text, completed):
    degree = parse_degree(text)
    assert degree is not None and (degree.completed, degree.in_progress) == (completed, None)


@pytest.mark.parametrize("text", NOT_THE_USERS)
def test_degrees_that_are_not_the_users(text):
    assert parse_degree(text) is None


@pytest.mark.parametrize("text, completed", [("none", "none"), ("没有", "none"), ("ms", "master"), ("大学", "bachelor"), ("shuoshi", "master")])
def test_bare_words_count_only_when_asked(text, completed):
    assert parse_degree(text, expected=True).completed == completed
    assert parse_degree(text) is None


def test_the_relative_s_degree_is_kept_apart_from_the_user_s():
    assert parse_degree("my wife has a PhD, I have a bachelor").completed == "bachelor"


@pytest.mark.parametrize("text", ["PhD, not finished", "not finished, PhD", "PhD, defending in spring, not done yet", "博士，还没答辩", "博士，下个月毕业",
                                  "doctorate, still unfinished", "讀緊博士"])
def test_a_clause_of_its_own_says_that_the_degree_is_not_finished(text):
    degree = parse_degree(text, expected=True)
    assert (degree.completed, degree.in_progress) == ("bachelor", "doctorate")


@pytest.mark.parametrize("text, completed, in_progress", [
    ("bachelor at Lund, now master at KTH", "bachelor", "master"), ("I have a master now", "master", None), ("MSc, doing research", "master", None),
    ("Dipl.-Ing.", "master", None), ("Dr. rer. nat.", "doctorate", None), ("German Diplom", "master", None), ("副学士", "diploma", None),
    ("专升本", "bachelor", None), ("本硕都在武汉读的", "master", None), ("硕土", "master", None), ("土木学土木", None, None), ("high school teacher", None, None),
    ("4 year college degree", "bachelor", None), ("文凭都没有", "none", None), ("dropped out of uni", "secondary", None), ("driving licence", None, None),
])
def test_names_of_degrees_that_hold_or_resemble_others(text, completed, in_progress):
    degree = parse_degree(text, expected=True)
    assert (degree and degree.completed, degree and degree.in_progress) == (completed, in_progress)
