"""The user's current post: teaching, research, industry, student or none."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.keywords import compiled, find_keywords
from bot.language.parse.yesno import yes_no

POSTS = ("teaching", "research", "industry", "student", "none")

_TABLE = compiled({
    "research": r"\b(?:post-?docs?(?:toral)?(?: (?:fellow|researcher|associate|scholar))?|research (?:assistant|associate|fellow|scientist|staff|engineer|post|position|job|group leader|director)|researcher|(?:staff |senior |junior |principal )?scientist(?! exchange)|principal investigator|\bpi\b|lab (?:head|manager|technician|assistant)|working (?:in|at) a(?: \w+)? lab(?:oratory)?|do(?:ing)? research(?: at| in)?|research$|^research\b|visiting (?:scholar|researcher))\b(?! in china)"
                r"|博士后|博后|科研助理|研究助理|助研|研究员|副研究员|助理研究员|科研人员|科学家|研究科学家|研究工程师|(?:从事|做|搞)(?:科研|研究)(?:工作)?|科研岗|研究岗|实验室(?:工作|主任|主管|技术员)|科研工作者|^(?:科研|研究)$|在研究所|访问学者",
    "teaching": r"\b(?:(?:assistant|associate|full|adjunct|visiting|tenure[- ]track|assoc\.?|asst\.?)? ?prof(?:essor|\.)?|(?:senior |assistant |guest )?lecturer|(?:university|college|school|math|physics|science|english|chemistry|biology|high school|primary)? ?teacher|instructor|teaching (?:fellow|staff|post|position|assistant|job)|i teach|faculty(?: member)?|tutor|\bteach(?:ing)?\b(?! in china| english in china)|academic staff|reader at)\b"
                r"|(?:大学|高校|中学|小学|高中|数学|物理|英语)?(?:老师|教师|讲师|教授|助教|教员|教书)|副教授|助理教授|任教|执教|教学(?:岗|工作)?|当老师|教职|外教|^教学$",
    "industry": r"\b(?:(?:software|hardware|data|mechanical|electrical|civil|chemical|ml|ai|process|design|devops|qa|test|field|site|systems?|network|senior|junior|lead|chief|product|project|r ?& ?d|backend|frontend|full[- ]stack|embedded|machine learning)? ?engineer(?!ing)|developer|\bdev\b|sde|swe|(?:qa |software )?tester|programmer|analyst|consultant|manager|architect|designer|(?:data scientist)|(?:work(?:ing)?|employed|job) (?:in|at|for) (?:a |an |the )?(?:\w+ ){0,3}(?:company|industry|firm|start-?up|corporation|private sector|bank|factory|hospital|big tech)|in (?:the )?(?:private sector|industry)|industry|private sector|ceo|cto|cfo|founder|entrepreneur|self[- ]employed|freelanc\w+|business ?(?:man|woman|owner)|employee|full[- ]time job|own (?:a |my )?(?:company|business)|corporate|technician|doctor|nurse|accountant|lawyer|i work (?:at|for|in) (?!a university|the university|university|a lab|my lab)\w+)\b"
                r"|(?:软件|硬件|机械|电气|算法|数据|高级|研发|结构|测试|产品|土木|化工|前端|后端)?工程师|程序员|码农|开发(?:者|人员)|产品经理|项目经理|企业(?:工作|员工|上班)?|在.{0,8}(?:公司|企业|工厂|银行|医院)(?:工作|上班|任职)?|公司(?:上班|职员|员工|工作)?|上班族|职员|白领|自由职业|个体户|老板|创始人|创业者|业界|工业界|技术员|设计师|分析师|顾问|律师|医生|会计|打工|^(?:有)?工作$|在职",
    "student": r"\b(?:(?:ph\.?d\.?|doctoral|master'?s?|msc|bachelor'?s?|graduate|grad|undergrad(?:uate)?|university|college|full-?time|post-?grad(?:uate)?|research)? ?(?:student)|undergrad(?:uate)?|still (?:studying|in school|at university|in college)|studying(?: at| in)?|in school|at school|ph\.?d candidate|doctoral candidate|currently (?:doing|pursuing) (?:a|my) (?:ph\.?d|masters?|master's|bachelor'?s?))\b(?! visa)"
               r"|学生|在读(?!过)|研究生(?!毕业|学历|学位|院)|博士生|硕士生|本科生|大学生|留学生|在校|读(?:书|博|研)中?|还在(?:读|上)(?:书|学|博|研)?|大[一二三四五](?![大学\d])|研[一二三](?!究)|博[一二三四五](?!\d)|上学",
    "none": r"\b(?:unemployed|jobless|not (?:working|employed)(?: (?:now|currently|at the moment|yet))?|no (?:job|post|position|work|employment)|between jobs|out of work|laid off|job ?seeker|looking for (?:a job|work)|job ?hunting|just graduated|fresh graduate|recent(?:ly)? graduate[d]?|gap year|don'?t have a (?:job|post|position)|do not have a (?:job|post|position)|haven'?t (?:got|found) a job|house ?(?:wife|husband)|retired|stay[- ]at[- ]home|neither)\b"
            r"|失业|待业|无业|没有?(?:在)?(?:工作|上班|职位|岗位|任职)|没班上|暂无工作|无工作|找工作中?|在找工作|刚毕业|应届毕业|辞职|离职|被裁|间隔年|家庭主[妇夫]|退休|赋闲|都不是|以上都不是|待就业",
})
_PAST = re.compile(r"\b(?:used to|was|were|previously|formerly|former|before|ex-?|until|worked|had been|last (?:year|job))\b|以前|曾经?|之前|过去|原来|前(?=工程师|老师)|当过|做过")
_FUTURE = re.compile(r"\b(?:want|plan|would like|hope|will|going to|become|looking for|intend|apply)\b|想|打算|计划|准备|希望|以后|将来|要去")

_LOOKING = re.compile(r"找工作", re.I)
_NOW = re.compile(r"(?:在|正|还|仍|一直|忙着)\s*$")


@dataclass(frozen=True)
class Post:
    """`value` is one of `POSTS`."""

    value: str
    spans: Tuple[Tuple[int, int], ...]


def parse_post(text: str, expected: bool = False) -> Optional[Post]:
    """The current post told in a text, or None; wishes and past posts do not count beside a present one."""
    source = aligned(text)
    if not source.lower or len(source.lower) > 5000:
        return None
    found = find_keywords(text, _TABLE)
    present, past = [], []
    for keyword in found:
        before = text[max(0, keyword.start - 24):keyword.start].lower()
        before = re.split(r"[,;.。，；]", before)[-1]
        if keyword.negated and keyword.value != "none":
            continue
        if _FUTURE.search(before) and keyword.value != "none":
            continue
        # A plan to look for work says nothing about the present post, unless that was asked.
        if not expected and _LOOKING.match(text, keyword.start) and not _NOW.search(before):
            continue
        (past if _PAST.search(before) else present).append(keyword)
    if not present and not past:
        if expected and yes_no(text) == "no" or expected and source.lower.strip(" .!。") in ("none", "nothing", "none of the above", "none of these", "none of them", "无", "没有", "n/a"):
            return Post("none", (source.span(0, len(source.text)),))
        return None
    if not present and not expected:
        return None
    # The post that opens the researcher channel matters most; "postdoc student" is no student.
    values = [k.value for k in (present or past)]
    value = next(v for v in ("research", "teaching", "industry", "student", "none") if v in values) if present else "none"
    if "student" in values and "none" not in values and value in ("research", "teaching"):
        assistants = re.search(r"assistant|助教|助研|助理|tutor|intern", source.lower)
        value = "student" if assistants else value
    return Post(value, tuple((k.start, k.end) for k in (present or past) if present and k.value == value or not present))
