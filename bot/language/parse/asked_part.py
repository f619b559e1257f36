"""Which part of a result a message asks for: "why unclear?", 只看材料, "what speaks against me?", "next steps again"."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.small_words import nothing_else

LONGEST = 100  # characters; whoever writes more asks for more than a part
PARTS = ("all", "reasons", "for", "open", "against", "changes", "cheapest", "documents", "steps", "alternatives")


@dataclass(frozen=True)
class AskedPart:
    """`part` is one of PARTS; `criterion` the one whose finding is asked for, if any. `leans`: the words alone could
    mean something else ("why?", "what next?"), so they count only right after a result."""

    part: str
    criterion: Optional[str] = None
    leans: bool = False


_RESULT = r"\b(?:results?|estimates?|verdict|outcome|evaluation|assessment)\b|(?:评估)?(?:结果|结论|报告)"
_BAD = (r"\b(?:unlikely|doubtful|(?:do|did|does)(?: not|n't) (?:seem to )?(?:fit|qualify|meet)|(?:am i |i'm |not "
        r"|un|in)eligible"
        r"|not (?:qualified|suitable|a (?:good )?fit|good enough|enough|met|fit)|(?:so )?(?:low|bad|negative)"
        r"|rejected|refused"
        r"|a no|a problem)\b"
        r"|不太?可能|不(?:太)?(?:符合|合适|适合|满足|合格|行|够格|够)|把握不大|没(?:戏|把握|希望)|这么(?:低|差)|没过|存疑")
_GOOD_ONLY = (r"\b(?:only |just |merely )?(?:possible|a maybe)\b|\bnot (?:a )?strong(?:er)?(?: fit)?\b"
              r"|\bstrong fit\b|\btoo early(?: to say)?\b"
              r"|(?:只|才|仅)是?有?可能|有可能符合|很符合|说不准")
# Why it is no certain yes; the words alone may be about anything.
_NOT_SURE_YES = (r"(?:\bnot|n't) (?:it )?(?:be )?(?:a )?"
                 r"(?:definite(?:ly)?|certainly|for (?:sure|certain)|(?:fully )?guaranteed?|sure thing"
                 r"|(?:(?:clear|firm|sure|plain|definite) )?yes|100 ?%|one hundred percent)(?!\w)"
                 r"|(?:不|唔)(?:是|系|会|能|可以|敢)?(?:说|讲)?(?:百分(?:之)?百|100%|一定|肯定|绝对|保证|打包票)"
                 r"(?:是|会)?(?:行|能|可以|成|过|通过|得|批|办下来)?")
_OPEN = (r"\b(?:unclear|uncertain|still open|open points?|left open|undecided|unsettled|unsure"
         r"|not (?:so )?(?:clear|certain|sure|settled)"
         r"|in doubt)\b|不(?:太)?(?:确定|清楚|明确|肯定)|待定|没定(?:下来)?|未定|唔(?:确定|清楚)")
_WHY = r"\b(?:why|how come|for what reason)\b|为(?:什么|啥|何)|凭什么|点解|怎么(?:会|就|是)|什么原因"
_ONLY = (r"\b(?:only|just|nothing but|again|once more|once again|one more time|alone)\b|只|光|单独|再|重新|又"
         r"|\bmy\b(?! name)|\bfor me\b|我(?:的|要|该)|\bpersonal\b")
_PAPERS = (r"\b(?:documents?|docs|papers|paperwork|materials?|check-?list|what to (?:bring|prepare)"
           r"|list of (?:documents|papers))\b"
           r"|材料|文件|资料|清单")
_GAP = (r"\b(?:gaps?|close|fix|fill|improve\w*|change|raise|increase|better|result|chances?|points?|weak\w*"
        r"|problem|thing)\b"
        r"|短板|差距|缺口|补救?|改善?|提高|弱项|不足|问题|一项|一条")
_CHEAPEST = (r"\b(?:cheapest|easiest|quickest|fastest|simplest|least (?:effort|costly|expensive|work)"
             r"|low[- ]hanging fruit|easily)\b"
             r"|最(?:便宜|容易|简单|快|省钱|省事|省力|划算|好(?=补|改|解决)|值得)")
_WHOM = r"(?:me|us|her|him|them)"
_HEADS: Tuple[Tuple[str, str], ...] = (
    ("against", rf"\b(?:(?:speaks?|counts?|weighs?|is|works?|stands?|'s|goes) against {_WHOM}|against {_WHOM}"
                r"|not in (?:my|her|his) favou?r|(?:my|her|his) (?:weak\w*(?: "
                r"(?:points?|spots?))?|gaps?|disadvantages?|shortcomings?|minus points?)|weak (?:points?|spots?)"
                r"|weakness(?:es)?|cons|downsides?"
                r"|gaps?|deal-?breakers?|(?:am i|do i) (?:missing|lack\w*)"
                r"|(?:what(?:'s| is) )(?:wrong with me|my (?:biggest )?problem|(?:the )?problem)|hold(?:s"
                r"|ing) me back)\b"
                r"|对[我他她](?:的申请)?(?:很|最|比较)?不利|不利(?:的|因素|条件|于[我他她])*|短板|弱点|弱项|劣势|缺点|差在哪里?|卡在哪里?|哪里不(?:够|行|符合|合适)"
                r"|哪些?(?:条件)?不(?:够|行|符合|满足)|问题(?:出)?在哪里?|哪(?:一)?项不(?:行|符合|够)"),
    ("for", rf"\b(?:(?:speaks?|counts?|is|works?|'s) (?:for|in favou?r of) {_WHOM}|in (?:my|her|his) favou?r"
            r"|(?:my|her|his) (?:strengths?|strong points?|advantages?|pros"
            r"|plus points?)|strengths|strong points?|advantages)\b|对[我他她](?:很|最|比较)?有利|有利(?:的|因素|条件|于我)*|我?的?(?:优势"
            r"|强项|加分项|长处)"),
    ("changes", r"\b(?:what|how|which|anything)\b[a-z' ]{0,24}\b(?:move|change|improve|raise|increase|boost|lift"
                r"|better|strengthen)\b"
                r"[a-z' ]{0,14}\b(?:results?|estimate|chances?|odds|outcome|grade|it|verdict)\b|\bimprove (?:my "
                r"|the )?(?:chances?|odds|result)\b"
                r"|\bwhat (?:else )?(?:can|could|should|must|do|would) i (?:still |need to |have to "
                r"|do to )?(?:improve|change"
                r"|fix|work on|do better)\b|\b(?:make|making|get) my (?:case|chances?|odds|position|result)"
                r" (?:stronger|better|bigger|higher)\b"
                r"|(?:怎么|怎样|如何|点样?)(?:才能|能|可以)?(?:提高|改善|补救|改变|改进|提升|增加)|(?:什么|哪些?)(?:能|可以|可能|会)(?:改变|提高|改善|影响)"
                r"|怎么补"),
    ("steps", r"\b(?:next steps?|steps? next|my steps|action plan)\b|(?:下一步|后续(?:步骤)?|接下来的(?:步骤|事)?|行动计划)"),
)
_LEANING: Tuple[Tuple[str, str], ...] = (
    ("reasons", rf"{_WHY}"),
    ("documents", _PAPERS),
    ("alternatives", r"\b(?:alternatives?|other (?:ways?|options?|visas?|routes?|paths?)|plan b)\b"
                     r"|(?:其他|其它|别的|另外的?|替代)(?:途径|办法|签证|选择|路|方案|方式)|备选"),
    ("steps", r"\bwhat (?:now|next)\b|\bwhat(?:'s| is| comes) next\b|\bwhat (?:do|should|can|must) i do\b"
              r"|接下来|然后|(?:那|现在)?(?:我)?(?:该|要|应该)?怎么办|之后"),
)
_BESIDE_WORDS = (
    r"\b(?:what|which|how|where|only|just|nothing|but|again|once more|once again|one more time|alone|if|any|than"
    r"|not)\b|\bwhat's|\bis it"
    r"|\b(?:show|shows|see|list|tell|print|repeat|display|explain|say|summari[sz]e|bring up|remind|full|entire"
    r"|complete|personal|actual|own"
    r"|exactly|according|k|visa|case|profile|situation|application|points?|criteri(?:a|on)|conditions?|parts?"
    r"|big(?:gest)?|main|most|least"
    r"|worst|one|first|rest|skip|without|except|need|needed|speaks?|counts?|did|get|got|given|called|marked|rated"
    r"|considered|estimated|say"
    r"|fix|close|would|possible|easily|hell|heck|fuck(?:ing)?|damn|bloody|wtf|shit|stupid|hey|you|for|me|to|of)\b"
    r"|什么|哪些|哪个|哪一?项|哪里|哪|只|光|单独|再|重新|又|看看?|显示|列出?来?|告诉|说明?|解释|一下|一遍|一次|完整|个人|自己|条件|项目|方面|部分|因素"
    r"|最大|最主要|主要|其中|还有|有没有|有|没有|为我|算|说|判|标|评|写|会|被|觉得|认为|情况|申请|机会|可能性|几率|把握|把|发|k签证?|签证|需要|该|应该|到底|究竟|他妈|妈的|靠|地方|多|个"
    r"|一项|哪项|这项|那项|起来|方法|办法|路"
)
_CRITERIA: Tuple[Tuple[str, str], ...] = (
    ("age", r"\b(?:age|how old i am)\b|年龄|年纪|岁数"),
    ("degree", r"\b(?:degree|education|diploma)\b|学历|学位|文凭"),
    ("field", r"\b(?:fields?(?: of study)?|subject|major|discipline|studies)\b|专业|学科"),
    ("institution", r"\b(?:institution|university|uni|school|college|institute|alma mater|employer)\b|学校|院校|大学|母校"
                    r"|机构"),
    ("post", r"\b(?:post|job|position|work|role)\b|岗位|职位|工作"),
    ("nationality", r"\b(?:nationality|citizenship|country)\b|国籍"),
    ("plan", r"\b(?:plans?|purpose)\b|打算|计划|目的"),
    ("passport", r"\bpassport\b|护照"),
)


def _compiled(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern, re.ASCII)  # a Chinese character ends a Latin word


_NAMED = tuple((name, _compiled(pattern)) for name, pattern in _CRITERIA)
_BESIDE = _compiled("|".join((_BESIDE_WORDS, _WHY, _RESULT, *(pattern for _, pattern in _CRITERIA))))
_SURE = tuple((name, _compiled(pattern)) for name, pattern in _HEADS)
_LEANS = tuple((name, _compiled(pattern)) for name, pattern in _LEANING)
_WHOLE, _BADLY, _FAIRLY, _NOT_SURELY, _OPENLY, _ASKS_WHY, _ALONE, _EASIEST, _GAPS = map(
    _compiled, (_RESULT, _BAD, _GOOD_ONLY, _NOT_SURE_YES, _OPEN, _WHY, _ONLY, _CHEAPEST, _GAP))
_ASKS_WHAT = _compiled(r"\b(?:what|which|anything|where)\b|什么|哪|有没有")
_ASKS_BOT = _compiled(r"\byou (?:need|want|ask|care)|你(?:们)?(?:要|问|需要)")  # why it asks, not why it judges
_CHEAP_BESIDE = _compiled(f"{_BESIDE.pattern}|{_GAP}|" + "|".join(pattern for _, pattern in _HEADS))


def asked_part(text: str) -> Optional[AskedPart]:
    """The part of a result that `text` asks for and nothing else, None for any other message. Never raises."""
    if len(text) > LONGEST:
        return None
    lower = aligned(text).folded
    if _ASKS_BOT.search(lower):
        return None
    named = [name for name, pattern in _NAMED if pattern.search(lower)]
    criterion = named[0] if len(named) == 1 else None
    if _EASIEST.search(lower):
        return AskedPart("cheapest") if _GAPS.search(lower) and nothing_else(lower, _EASIEST, _CHEAP_BESIDE) else None
    for name, pattern in (("against", _BADLY), ("reasons", _FAIRLY), ("open", _OPENLY)):
        asks = _ASKS_WHY.search(lower) or name == "open" and _ASKS_WHAT.search(lower)  # "not sure" is no question
        if asks and nothing_else(lower, pattern, _BESIDE):
            return AskedPart(name, criterion)
    if _ASKS_WHY.search(lower) and nothing_else(lower, _NOT_SURELY, _BESIDE):
        return AskedPart("reasons", criterion, leans=True)
    for name, pattern in _SURE:
        if nothing_else(lower, pattern, _BESIDE):
            return AskedPart(name)
    for name, pattern in _LEANS:
        if nothing_else(lower, pattern, _BESIDE):
            cue = {"reasons": _WHOLE, "documents": _ALONE, "alternatives": _ALONE}.get(name)
            sure = cue and cue.search(lower)
            return AskedPart(name, criterion if name == "reasons" else None, leans=not sure)
    if nothing_else(lower, _WHOLE, _BESIDE):
        return AskedPart("all")
    return None
