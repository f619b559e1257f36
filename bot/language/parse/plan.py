"""What the user wants to do in China; several plans may be told at once."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.keywords import compiled, find_keywords
from bot.language.parse.yesno import yes_no

PLANS = ("exchange", "research", "entrepreneurship", "business", "employment", "study", "family", "tourism", "unsure")

_TABLE = compiled({
    "exchange": r"\b(?:(?:academic|scientific|cultural|science|technology|sci-?tech|educational?|student|scholarly) exchanges?|exchange (?:program(?:me)?|visit|activit\w+)|exchange(?= |$)(?! rate)|conferences?|seminars?|workshops?|visiting scholar|academic visit|lectur(?:e|ing) tour|collaborat\w+|network(?:ing)? with (?:researchers|scientists))\b"
                r"|(?:学术|科技|文化|教育|科学|技术)?交流(?:访问|活动|项目)?|访学|访问学者|学术会议|研讨会|参加会议|参会|开会|讲学|交换(?:生|项目)?|合作交流",
    "research": r"\b(?:(?:do(?:ing)?|conduct|continue|carry out|join|scientific|academic|lab(?:oratory)?|postdoc(?:toral)?)\s(?:my |some )?(?:research|postdoc|experiments?)|research(?: project| work| position| stay| collaboration| institute)?(?! assistant| engineer| intern)|r ?& ?d|post-?doc(?:toral)?|join a lab|work in a lab|fieldwork|field work|teach(?:ing)? at (?:a |the )?(?:university|college))\b"
                r"|(?:做|搞|从事|进行|开展|继续)?(?:科学|学术)?(?:科研|研究)(?!生|院|所|员|助理)(?:工作|合作|项目)?|博士?后(?:工作|研究)?|做实验|课题|研发|进实验室",
    "entrepreneurship": r"\b(?:(?:start|starting|found|founding|set up|setting up|open|opening|launch|launching|build|building|register|registering|create|creating|establish|incorporate|run|running)\s(?:a|an|my|our|own|my own|up a|up my)(?: own)?(?: \w+){0,2} ?(?:company|business|start-?up|startup|firm|venture|studio)|entrepreneur(?:ship|ial)?|start-?ups?|founder|co-?found\w*|be my own boss|own (?:company|business)|own start-?up)\b"
                        r"|创业|开(?:一?家|个|自己的)?(?:科技)?公司|办(?:一?家|个)?(?:公司|企业)|成立(?:一?家|个|自己的)?(?:公司|企业)|注册(?:一?家|个)?公司|创办|创立|初创|自己当老板|自主创业|创建",
    "business": r"\b(?:business (?:meetings?|trips?|negotiations?|activities|visit|development|talks)|do(?:ing)? business|trade(?: fairs?)?|import|export|sourcing|visit (?:suppliers?|clients?|customers?|factories|a factory)|suppliers?|canton fair|exhibition|meet (?:clients?|customers?|suppliers?|investors?)|investment|invest(?:ing)?|commercial activit\w+|business)\b"
                r"|商务(?:活动|考察|洽谈|谈判|合作|出差)?|做生意|经商|贸易|谈生意|出差|拜访客户|见客户|参展|展会|广交会|考察工厂|采购|投资|进出口",
    "employment": r"\b(?:find(?:ing)? (?:a |some )?(?:job|work|position|employment)|look(?:ing)? for (?:a |some )?(?:job|work|position)s?|job ?hunt\w*|get(?:ting)? (?:a |hired|employed)(?:job)?|(?:take|accept|start|got|have|with) (?:up )?(?:a |the |my )?(?:job|job offer|position)(?: offer)?|job(?: offer| seeking| search)?|employ(?:ment|ed)|work(?:ing)?(?= (?:for|at|as|in china|in shanghai|in beijing|in shenzhen|there|full|remotely)|$|[,.!])|to work|career|intern(?:ship)?|freelanc\w+|teach(?:ing)? english)\b"
                  r"|找(?:个|一份|份)?工作|求职|就业|上班|打工|应聘|受雇|任职|入职|实习|(?:去|来|在).{0,6}工作(?!许可|签|证)|想.{0,6}工作(?!许可|签|证)|^工作$|当(?:英语)?(?:老师|外教)|拿到.{0,4}offer|[搵揾]工|返工",
    "study": r"\b(?:(?:do|pursue|start|begin|continue|study for|enrol+ in|apply for|get)\s(?:a |an |my |another )?(?:phd|ph\.d\.?|doctorate|master'?s?|bachelor'?s?|degree|course|mba)(?: (?:degree|program(?:me)?))?(?: in china)?|study(?:ing)?(?= (?:in china|chinese|mandarin|at|for|there|abroad|further)|$|[,.!])|learn(?:ing)? (?:chinese|mandarin|the language)|language (?:course|school)|scholarship|student|further (?:my )?stud(?:y|ies|ying)|education)\b(?! visa)"
             r"|留学|读(?:博|研|硕士|博士|书|本科|大学)|上(?:大学|学)|念书|进修|攻读|学(?:中文|汉语|习)(?!经历|能力)|深造|求学",
    "family": r"\b(?:join(?:ing)? (?:my |our )?(?:wife|husband|spouse|partner|family|girlfriend|boyfriend|fianc\w+|parents|children|kids)|(?:be|live|stay|reunite|together) with (?:my |our )?(?:wife|husband|spouse|partner|family|girlfriend|boyfriend|parents|children|kids)|family (?:reunion|reunification|visit)|visit(?:ing)? (?:my )?(?:wife|husband|family|parents|relatives|grandparents|in-?laws|relative)|get(?:ting)? married|marriage)\b"
              r"|(?:家庭)?团聚|探亲|陪(?:老婆|老公|家人|孩子|爱人|妻子|丈夫|父母|太太|女友|男友)|和(?:老婆|老公|家人|妻子|丈夫|女友|男友|太太)(?:在一起|团聚|生活)|结婚|投靠亲属|看(?:父母|家人|亲戚)|随行",
    "tourism": r"\b(?:touris[mt]\w*|travel(?:l?ing)?(?: around)?|sight-?seeing|vacation|holidays?|visit(?:ing)? (?:places|the great wall|china as a tourist)|backpack\w*|trip|see the (?:country|great wall))\b(?! (?:visa|document|history|insurance))"
               r"|旅游|旅行|观光|游玩|度假|玩(?:一下|几天|一玩)?(?!笑)|看看(?:风景|长城)",
})
_UNSURE = re.compile(r"\b(?:not sure(?: yet)?|undecided|don'?t know(?: yet)?|no idea|haven'?t decided(?: yet)?|(?:still )?(?:thinking|deciding|exploring|figuring)|open to anything|anything|unsure|not decided|explore(?: options)?|look around)\b"
                     r"|不确定|没想好|还没(?:想好|决定|定)|没决定|不知道|看看再说|再说|都可以|都行|随便|未定|考虑中|唔知")


@dataclass(frozen=True)
class Plan:
    """`values`: plans of `PLANS` in the order told, at least one."""

    values: Tuple[str, ...]
    spans: Tuple[Tuple[int, int], ...]

    @property
    def value(self) -> str:
        return self.values[0]


_INTENT = re.compile(r"\b(?:want|plan|would like|wanna|hope|intend|going to|goal|purpose|aim|dream|come to china|go to china|in china|to china|i'd like|my plan|thinking of|looking to|in (?:shanghai|beijing|shenzhen|hangzhou|guangzhou|chengdu))\b"
                     r"|想|打算|计划|准备|希望|目的|去中国|来中国|到中国|在中国|来华|赴华|在华|去(?:上海|北京|深圳|杭州|广州)|为了|主要是")


def parse_plan(text: str, expected: bool = False) -> Optional[Plan]:
    """Plans told in a text, or None. Without the question asked, a wish ("I want to ...", 想) must be there as well."""
    source = aligned(text)
    if not source.lower or len(source.lower) > 5000 or not (expected or _INTENT.search(source.lower)):
        return None
    found = find_keywords(text, _TABLE)
    if not expected:
        wishes = [m.start() for m in _INTENT.finditer(source.lower)]
        found = [k for k in found if any(source.starts[w] <= k.end + 25 for w in wishes)]
    kept = [k for k in found if not k.negated]
    # "start a business" and "business" alone: the broad word says nothing new beside the precise one.
    values = list(dict.fromkeys(k.value for k in kept))
    if values:
        return Plan(tuple(values), tuple((k.start, k.end) for k in kept))
    unsure = _UNSURE.search(source.lower) if expected else None
    if unsure:
        return Plan(("unsure",), (source.span(*unsure.span()),))
    if expected and yes_no(text) == "unsure":
        return Plan(("unsure",), (source.span(0, len(source.text)),))
    return None
