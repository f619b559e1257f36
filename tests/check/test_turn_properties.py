"""What must hold for every course that a check may take, tried on many."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.check.answers import DEPENDENT, questions_left, to_profile
from bot.check.report import report
from bot.check.turn import ANSWERED, RESUMED, STARTED
from bot.policy import estimate, policy
from bot.policy.profile import check_profile
from tests.check.conversation import TODAY, Check
from tests.words import all_variations

ANSWERS = {
    "age": ["29", "我三十八岁", "born in 1990", "51"],
    "degree": ["PhD", "硕士", "I am a PhD student", "本科在读", "No degree", "大专"],
    "field": ["CS", "法学", "ethnomusicology", "机械工程", "psychology"],
    "institution": ["University of Toronto", "清华大学", "Greendale Community College", "某某职业技术学院"],
    "post": ["I teach at a university", "我在高校做科研", "I work in a company", "I am a student", "都不是"],
    "post_institution": ["MIT", "清华大学", "ETH Zurich"],
    "nationality": ["India", "德国", "Chinese", "Indian living in Dubai", "香港"],
    "plan": ["start a company", "学术交流", "get a job", "留学", "not sure"],
    "documents": ["none yet", "都准备好了", "passport and CV", "只有护照"],
}
SKIPS = ["skip", "I'd rather not say", "跳过", "不知道"]
STATEMENTS = ["I'm 29 and Indian", "我是清华大学物理学博士", "PhD student at ETH Zurich, 27", "I live in Germany", "我是博士后，在麻省理工学院工作"]
CORRECTIONS = ["sorry, I meant 36", "不对，是硕士", "actually I'm Indian", "说错了，我学的是物理", "no wait, I graduated from MIT", "no, 39"]
COMMANDS = ["back", "上一步", "why?", "say that again", "还有几个问题", "show my answers", "change an answer", "change my age", "改一下学历",
            "full assessment", "完整评估", "just the quick check", "change my job", "change my university", "改一下材料", "change my age to 30", "cancel"]
QUESTIONS = ["Would a 36 year old be accepted?", "Can a PhD from MIT apply?", "清华大学的硕士可以申请吗？", "费用是多少？", "Is an offer needed for Indians?"]
NOISE = st.sampled_from(["", "???", "😀", "purple monkey", "今天天气不错", "250", "mid-30s", "no", "ok", "1", "China", "Northeastern University"]) | st.text(max_size=12)
# What somebody does next; the words of an answer depend on the question that is then open.
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.integers(0, 5)),
        st.tuples(st.just("answer"), st.integers(0, 5)),
        *(st.tuples(st.just(ANSWERED), st.sampled_from(texts)) for texts in (SKIPS, STATEMENTS, CORRECTIONS, COMMANDS)),
        st.tuples(st.just(RESUMED), st.sampled_from(QUESTIONS)),
        st.tuples(st.just(ANSWERED), NOISE),
    ),
    max_size=12,
)
many = settings(max_examples=60, deadline=None)


def course(steps):
    """Runs a check and yields (text, how it came, question and answers before, check) after each turn. A check that was cancelled
    or has come to its end goes on with the next message."""
    check = Check()
    for how, said in [(STARTED, "Please check whether I qualify"), *steps]:
        if how == "answer":
            how, said = ANSWERED, ANSWERS[check.question][said % len(ANSWERS[check.question])] if check.question else "continue the check"
        if check.question is None:
            how = STARTED
        question, answers = check.question, check.answers()
        check.say(said, how)
        yield said, how, question, answers, check


def told(check, said, how, question):
    """The reading of the message just taken."""
    after, check.question = check.question, question
    reading = check.read(said, how)
    check.question = after
    return reading


@many
@given(STEPS)
def test_no_turn_fails_and_the_engine_knows_every_value(steps):
    for said, _, _, _, check in course(steps):
        check_profile(to_profile(check.slots), policy())
        assert check.last.updates, f"{said!r}: Rasa takes a turn that sets no slot for a rejected form"


@many
@given(STEPS)
def test_everything_said_has_words(steps):
    for said, _, _, _, check in course(steps):
        silent = [reply["response"] for reply in check.last.replies if reply["response"] not in all_variations()]
        assert not silent, f"{said!r} is answered with {silent}"


@many
@given(STEPS)
def test_the_open_question_is_one_that_remains_or_was_taken_back(steps):
    taken_back = set()
    for said, how, question, _, check in course(steps):
        command = told(check, said, how, question).command
        remaining = questions_left(check.slots)
        if check.question is None:
            assert check.last.cancelled or not remaining and check.slots["check_complete"], f"{said!r} closes the check at {remaining}"
            continue
        assert not check.slots.get("check_complete"), f"{said!r} opens {check.question} in a finished check"
        if command and command.name in ("back", "change"):
            taken_back.add(check.question)
        assert check.slots.get(check.question) is None, f"{said!r} leaves {check.question} open, which has an answer"
        assert check.question in remaining or check.question in taken_back, f"{said!r} opens {check.question}, of use are {remaining}"


@many
@given(STEPS)
def test_an_answer_is_never_lost_or_changed_unasked(steps):
    for said, how, question, before, check in course(steps):
        reading = told(check, said, how, question)
        if reading.correction or reading.command:
            continue
        after = check.answers()
        lost = {name for name, value in before.items() if after.get(name) != value}
        # What says outright something else than before counts as a correction when it is read back as one.
        if (how == STARTED or how == ANSWERED and not reading.question) and any(reply["response"] == "utter_corrected" for reply in check.last.replies):
            items = str(check.values("utter_corrected")["items"])
            lost -= {name for name in lost if f"'utter_item_{name}" in items}
            changed = {name for name in before if name not in lost and after.get(name) != before[name]}
            lost -= {dependent for name in changed for dependent in DEPENDENT.get(name, ())}
        assert not lost, f"{said!r} ({how}, {question} open): {lost} of {before} became {after}"


@many
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), min_size=20, max_size=20))
def test_with_answers_or_skips_to_every_question_the_check_ends(choices):
    check = Check()
    check.say("帮我评估一下", STARTED)
    for skips, number in choices:
        question = check.question
        texts = SKIPS if skips else ANSWERS[question]
        said = texts[number % len(texts)]
        check.say(said)
        assert check.question != question, f"{said!r} is no answer to {question}"
        assert skips or check.slots.get(question) is not None
        if check.question is None and check.slots.get("check_speed") != "full":
            check.say("look closer", STARTED)
        if check.question is None:
            break
    assert check.question is None and check.slots["check_complete"] is True
    assert report(estimate(to_profile(check.slots), TODAY))
