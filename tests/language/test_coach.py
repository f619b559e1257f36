"""Wishes for advice on the application file, told from questions about which papers are needed."""

import pytest

from bot.language.parse.coach import ANSWERS_FOR, PAPERS, coach, wanted

WISHES = {
    ("cv",): [
        "my cv is 5 pages, too long?", "幫我睇下份CV得唔得",
        "What should my CV look like?", "how long should the resume be", "tips for my CV please",
        "can you write my CV for me",
        "help me improve my résumé", "common mistakes in a CV for the K visa", "简历怎么写", "简历要写什么内容", "帮我改简历",
        "履歷要放什麼內容？要注意甚麼",
        "份簡歷點寫好", "CV 怎么写比较好",
    ],
    ("statement",): [
        "研究計劃書要幾多頁", "I'm a founder, what goes in my business plan for the K visa",
        "How do I write a statement of purpose?", "what goes into a research plan",
        "motivation letter: what should I mention?",
        "help with my business plan for the visa", "个人陈述怎么写", "来华计划写什么", "研究计划要包含哪些内容", "個人陳述點寫", "研究計劃怎麼準備",
        "SOP怎么写",
    ],
    ("letters",): [
        "who can recommend me, my professor or boss", "am a postdoc at ETH, what should the letters say",
        "Who should write my recommendation letters?", "what belongs in a letter of recommendation",
        "how many recommenders, any advice?",
        "推荐信找谁写", "推荐信要写什么", "推薦信邊個寫好", "推荐信的常见错误",
    ],
    ("portfolio",): [
        "what should I include in a portfolio", "作品集放什么", "how to structure my list of publications", "成果清单怎么准备",
        "作品集放啲乜好",
    ],
    ("proof_of_post",): [
        "what should the employment letter from my lab mention", "在职证明怎么写",
        "proof of my post: what must it include?", "在職證明要寫啲乜內容",
    ],
    ("cv", "letters"): ["advice on CV and recommendation letters", "简历和推荐信怎么准备"],
    tuple(PAPERS): [
        "what could I do to make my case stronger?", "how do I improve my chances", "怎样提高成功率", "點樣提高獲批機會", "有什么加分项", "如何让申请更有把握",
        "how can I make my application file stronger", "help me strengthen my application",
        "申请材料怎么准备得更有说服力", "申請材料有什麼建議", "帮我看看我的材料",
    ],
}
OTHER = [
    "what are my chances?", "我的成功率有多高", "do I have a better chance with a PhD?", "K签的通过率是多少",
    "how do I get my employment certificate legalised", "help, do I need a recommendation letter?", "推荐信怎么公证",
    "how much does it cost to translate my CV",
    "what goes into the resume code?",
    "do I need a CV?", "is a recommendation letter required?", "which documents do I need",
    "recommendation for a restaurant", "how much does the visa cost",
    "how do I get my diploma apostilled", "should my CV be translated", "what is the K visa",
    "my application was refused", "where do I send my CV to find a job",
    "what is my application number", "how do I fill in the form", "do I need an invitation letter",
    "how do I write to you in Chinese?", "bank statement, how long?",
    "需要简历吗", "要推荐信吗", "必须有推荐信吗", "推荐信要公证吗", "要准备什么材料", "怎么申请", "在哪里投简历", "推荐一家餐厅", "使唔使推薦信", "怎么写中文", "", "???",
    "CV", "简历",
]


@pytest.mark.parametrize("papers, text", [(papers, text) for papers, texts in WISHES.items() for text in texts])
def test_the_papers_are_named(papers, text):
    assert coach(text) == papers and wanted(text, "required_documents") and wanted(text, None)


@pytest.mark.parametrize("text", OTHER)
def test_other_questions_want_no_coach(text):
    assert coach(text) is None and not wanted(text, "required_documents")


@pytest.mark.parametrize("topic", ["document_authentication", "fees", "can_i_work", "proof_of_funds"])
def test_a_topic_with_an_answer_of_its_own_keeps_it(topic):
    assert topic not in ANSWERS_FOR and not wanted("What should my CV look like?", topic)


@pytest.mark.parametrize("text", ["\ud800 how CV", "how cv " * 50_000, "简历怎么写" * 50_000])
def test_strange_texts_are_read(text):
    coach(text)
