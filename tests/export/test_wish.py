"""Which messages want a file, a code, or to come back with one, and which only sound so."""

import pytest

from bot.export.wish import CODE, EXPORT, RESUME, wanted, wish
from bot.wording import in_traditional

FORMATS = {
    "printable": [
        "export as PDF", "Can I get a pdf?", "pdf please", "can you give me something I can print", "print my result", "print this",
        "how do I print this?", "please export", "download my report", "save my results as pdf", "can i have a printable version",
        "share my result with HR", "could you send me my assessment as a PDF", "I need a PDF copy of my estimate",
        "give me a copy of my result", "can i download this", "save it as a file", "I want to forward this to my boss",
        "导出", "导出PDF", "给我一份可以打印的", "打印出来", "能打印吗", "把结果导出", "下载评估报告", "我想保存一下结果",
        "Could you compile this into a PDF for our records?", "I want a hard copy", "Please provide a downloadable version", "where is the download button",
        "I need to show this to our HR department, can you export it", "give me a summary i can forward to HR", "can I keep this result somewhere",
        "lemme save this real quick", "截图太麻烦了，能导出来吗", "可以发我一份吗", "帮我把这个结果整理成一份文件", "我想把这个带走", "传给我老板", "可唔可以send个PDF俾我",
        "能不能给我一份pdf", "结果能不能转成PDF", "生成PDF", "帮我导出pdf谢谢", "可以export成PDF吗", "把评估结果分享给HR", "这份清单打印一份",
    ],
    "text": ["export as text", "copy my result", "give me the result as plain text", "导出纯文本", "复制结果", "给我文本版"],
    "markdown": ["export to markdown", "Markdown version please", "导出markdown"],
    "mail": [
        "send it to my email", "send this shit to my mail already", "Would you mind emailing me the assessment?", "can you email me the result", "email this to me please", "mail it to my boss", "send me the report by e-mail",
        "发到我邮箱", "能不能发我邮箱", "把结果发到我的邮箱", "用邮件发给我", "send到我email",
    ],
}
CODES = [
    "can I have a code to continue on my phone", "could I have the code please",
    "my phone is dying, how do i not lose my answers", "can i close this window and come back", "i dont want to type everything again next time",
    "is there a code so I can come back?", "不想重新填一遍，下次怎么办", "我晚上回家用电脑接着填", "关掉页面会丢吗", "手机快没电了，怎么保存",
    "save my progress", "can I continue later?", "I have to go, can I finish this tomorrow", "how can I continue on my phone", "give me a code",
    "can I get a link to my result", "what's my code", "I want to come back later", "can you save my answers", "give me the resume code",
    "保存进度", "我先走了，下次再继续", "明天接着做可以吗", "给我一个恢复码", "能换手机继续吗", "有分享链接吗", "帮我存一下，晚点再接着填", "听日再继续得唔得",
]
RESUMES = [
    "I was here yesterday, do you still have my answers?", "WTF why do I have to do all this again, I already have a code", "上次的结果还在吗",
    "我之前做过评估，怎么恢复", "我昨天填过了，还要重新填吗", "I have a code", "my code is", "where do I enter my code? I have my resume code", "restore my answers", "resume my session", "load my previous result",
    "resume from my code", "i lost my code", "我有恢复码", "用恢复码", "找回我的回答", "恢复进度", "上次保存的怎么恢复",
    "my code is k1 2p80 98jg 4xm0 7egn pvqk 6pj8 jggz q",
]
OTHERS = [
    "手机快没电了，先断了", "以后可以继续做研究吗", "下次继续申请要重新填表吗", "我想把家人带走", "换电脑工作可以吗", "send an email to my boss",
    "Can you give me a link?", "can I come back to china later with the same visa", "can i do the health check later", "do I need a hard copy of the letter",
    "Do I have to print the application form?", "Is a PDF of my diploma enough?", "Should I print my passport copy in colour?",
    "SEND OFFICIAL PDF", "Will the embassy email me the result?", "How do I send my documents to the consulate?", "export control for researchers",
    "trading company export import", "where do I download the visa form", "What is the postal code?", "I did not get the verification code",
    "K-1 visa or K visa?", "can I renew it later", "do I need to save money", "I will come back later, bye", "how long is the visa good for",
    "can I share a flat", "when do I get the result", "will you share my data with the police", "can you send me the official link", "my resume is two pages long",
    "do they send me a copy of my file", "please help", "29", "MIT", "", "can I save on fees",
    "申请表要打印吗", "护照复印件要彩色打印吗", "在哪下载申请表", "使馆会发邮件通知结果吗", "进出口公司可以吗", "邮编是多少", "收不到验证码", "下次再申请可以吗",
    "save it to my calendar", "导出日历", "download our chat", "下载聊天记录", "能导出我的聊天数据吗", "聊天记录会被保存吗", "什么时候出结果", "PDF大小限制多少", "以后可以继续延期吗", "官方文件发我", "继续评估", "清单 发我",
]
KNOWN = [*((text, EXPORT) for texts in FORMATS.values() for text in texts), *((text, CODE) for text in CODES), *((text, RESUME) for text in RESUMES)]


@pytest.mark.parametrize("text, action", KNOWN)
def test_a_wish_is_heard(text, action):
    assert wanted(text) == wanted(in_traditional(text)) == wanted(text.upper()) == action


@pytest.mark.parametrize("format, text", [(format, text) for format, texts in FORMATS.items() for text in texts])
def test_the_format_is_the_one_asked_for(format, text):
    assert wish(text).format == format


@pytest.mark.parametrize("text", OTHERS)
def test_what_only_sounds_like_it_is_left_to_others(text):
    assert wish(text) is None and wish(in_traditional(text)) is None
