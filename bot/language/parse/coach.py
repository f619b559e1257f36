"""Which papers of the application file somebody wants advice on: CV, statement, letters, portfolio, proof of post."""
from __future__ import annotations

from typing import Dict, Optional, Tuple

from bot.language.parse.patterns import beginning, compiled

PAPERS: Dict[str, str] = {
    "cv": r"\b(?:c\.?v\.?s?|resumes?(?! (?:codes?|the|it|where|later|now|with|from|my (?:draft|application"
          r"|check|form)))|curriculum vitae|lebenslauf)\b|简历|履历|\bjianli\b",
    "statement": r"\b(?:statements? of (?:purpose|intent|motivation)|personal statements?"
                 r"|motivation(?:al)? (?:letters?|statements?)|cover letters?|research (?:plans?"
                 r"|proposals?|statements?)|study plans?|plan (?:for|of) (?:my|the) (?:stay|visit)"
                 r"|business plans?|letter of intent|sop|(?:cv|resume)s? and (?:my |the |a )?statement|(?:my|the"
                 r"|a) (?:cv,? )?statement)\b|个人陈述|动机信|来华(?:计划|目的|理由)|研究(?:计划|方案|提案)"
                 r"|科研计划|创业计划|商业计划|计划书|自荐信",
    "letters": r"\bwho (?:can|should|could|would) recommend me\b|\bwhat should (?:the|my"
               r"|these) letters? (?:say|contain|mention)|\b(?:recommendation(?: letters?)?"
               r"|letters? of (?:recommendation|reference|support)|reference letters?|support letters?"
               r"|referees?|recommenders?)\b|推荐(?:信|函|人|书)|介绍信",
    "portfolio": r"\b(?:portfolios?|publication lists?|lists? of (?:my )?publications|project lists?"
                 r"|work samples?)\b|作品集|成果(?:集|清单|目录|材料)|论文清单|发表清单|项目清单",
    "proof_of_post": r"\b(?:proof of (?:my |the |a |your )?(?:post|position|employment|job|appointment"
            r"|affiliation)|employment (?:letter|certificate|confirmation)s?|appointment letters?"
            r"|letter from my (?:university|institute|lab|employer|supervisor)"
            r"|certificate of employment)\b|在职证明|任职证明|岗位证明|工作证明|聘(?:书|任书)|任教证明|科研岗位证明",
}
# The file as a whole.
_FILE = (r"\b(?:application (?:file|package|folder)|whole (?:file|application)|my (?:file"
         r"|application)(?! ?(?:number|id|form|fee|status|was|is (?:pending|refused|rejected)))"
         r"|supporting (?:documents|papers|materials))\b|申请材料|申请包|整套材料|我的材料|佐证材料|支撑材料|辅助材料")
# The case as a whole is to become stronger. What the chances are now, the check tells.
_STRONGER = (r"\b(?:strengthen|improve|boost|increase|raise|better|maximi[sz]e|enhance)\w* (?:my|our|the|his|her"
             r"|your) (?:\w+ ){0,2}?"
             r"(?:case|chances?|odds|profile|application|file|prospects|likelihood|probability)\b"
             r"|\b(?:make|get) (?:my|our|the|a) (?:\w+ )?(?:case|application|profile|file) (?:look )?(?:stronger"
             r"|better|more convincing|more likely)"
             r"|\b(?:what|anything)\b[^.;!?]{0,25}\b(?:help|strengthen|improve|raise"
             r"|increase)s?\b[^.;!?]{0,15}\b(?:case|chances?|odds|application)\b"
             r"|\b(?:stronger|more convincing) (?:case|application|profile)\b"
             r"|(?:提高|提升|增加|增大|加大|提高下|增强)[^,.;!?。]{0,10}(?:成功率|通过率|获批率|出签率|过签率|胜算|把握|机会|几率|机率|概率|可能性|竞争力|说服力)"
             r"|(?:成功率|通过率|胜算|把握|机会|几率|机率|概率)[^,.;!?。]{0,6}(?:提高|提升|大一?[点些]|高一?[点些]|更[大高])"
             r"|(?:怎[样么]|如何|点样?)[^,.;!?。]{0,6}(?:才能|才|更|可以)?(?:更|比较|容易)+[^,.;!?。]{0,4}(?:通过|获批|批准|过签|出签|申请到|成功)"
             # A whole question, so that "what can I improve in my Chinese" is not caught.
             r"|^(?:and |so |ok |then )*what (?:can|could|should) i (?:still )?(?:improve|do better|work on)[ ?!.]*$"
             r"|更有(?:把握|胜算|希望)|(?:有什么|有啥|有哪些|什么)(?:能|可以)?加分|加分(?:项|材料)")
# How to make a paper, not whether it is asked for.
_HOW = (r"\b(?:how (?:do|should|can|to|long|many pages|detailed|would|must)\b|what (?:should|do|to|goes"
        r"|belongs|must|makes|is good|needs?|kind|mistakes|information|would|content)\b|who (?:should|could"
        r"|can|is best|must|writes)|tips?|advice|advise|help(?: me)?|improve\w*|strengthen\w*|stronger|strong"
        r"|better|polish\w*|mistakes?|avoid|checklists?|contents?|structure|template|sample|example|format"
        r"|layout|write|writing|draft\w*|put (?:in(?:to)?|on)|includ\w+|mention|emphasi[sz]e|highlight"
        r"|convinc\w+|impress\w*|review|check my|look like|belongs?|good (?:cv|statement|letter)|prepare"
        r"|coach|feedback|look over|too (?:long|short)|ok|pages?|say|contain)\b|怎么(?:写|准备|做|弄|写好|组织|改)|如何(?:写"
        r"|准备|做|改|提高|突出)|写(?:什么|些什么|哪些|啥|乜|点|多长|几页)|要写|该写|包(?:括|含)|内容|格式|模板|范文|样本|注意|技巧|建议|帮我|帮忙|改进|润色|加强"
        r"|更有(?:说服力|力)|突出|常见错误|误区|错误|谁(?:来|写|开)|找谁|几多?(?:页|封|个人|字)|多长|多少(?:页|字|封)|检查|看看|指点|指导|放什么|放哪些|放啲乜"
        r"|点样?(?:写|准备|整)|点写|写啲|边个写|准备得")
# Whether a paper is asked for, what it costs, how it is authenticated, what came of it: others answer that.
_NOT_HOW = (r"\b(?:do (?:i|we|you) (?:really )?(?:need|have to (?:hand|submit|show|bring))|is (?:a|an"
            r"|the) [^?]{0,30}(?:required|necessary|mandatory|needed|obligatory)|(?:required|mandatory"
            r"|necessary)\?|apostill\w*|legali[sz]\w*|notari\w*|authenticat\w*|translat\w*|fees?|cost\w*"
            r"|how much|work permit|residence permit|police|bank|invitation letter|job (?:search|hunt)"
            r"|(?:send|email) (?:my|a) (?:cv|resume)|apply for (?:a )?jobs?|find (?:a )?job)\b"
            r"|需(?:不需)?要(?!注意|写|怎么|包|放|谁|几)[^,.;!?。]{0,10}吗|必须(?:有|交|提供)|要不要|使唔使|要唔要|公证|认证|翻译|费用|多少钱|工作许可"
            r"|居留|无犯罪|邀请函|找工作|投简历|投递简历|海投|要(?:提交|提供|交|带)[^,.;!?。]{0,10}吗|算不算")


_PAPERS = [(paper, compiled(pattern)) for paper, pattern in PAPERS.items()]
_WHOLE, _ASKS_HOW, _ASKS_ELSE, _TO_BE_STRONGER = map(compiled, (_FILE, _HOW, _NOT_HOW, _STRONGER))
# "I'm a founder" tells a plan as well as "I want to found a company".
_PEOPLE = [(plan, compiled(pattern)) for plan, pattern in (
    ("entrepreneurship", r"\b(?:i'?m|i am|as|for) (?:an? |the )?(?:\w+ )?(?:co-?)?(?:founder|entrepreneur)s?\b|(?:我是"
                         r"|作为|身为)(?:一[名位个])?(?:\w{0,4})"
                         r"(?:创业者|创始人|创办人)|我(?:在|要|想)创业"),
    ("research", r"\b(?:i'?m|i am|as|for) (?:an? |the )?(?:\w+ )?(?:researcher|scientist|post-?doc)s?\b|(?:我是|作为"
                 r"|身为)(?:一[名位个])?(?:\w{0,4})"
                 r"(?:科研人员|研究人员|研究员|科学家|博士后)|我(?:在|是)?做(?:科研|研究)"),
    # Whoever has only just graduated, or is about to; "I graduated ten years ago" is neither.
    ("graduate", r"\b(?:i'?m|i am|as|for) (?:an? |the )?(?:(?:recent|fresh|new|young|soon-to-be|newly) )?"
                 r"(?:grad(?:uate)?s?|new grad|fresher)\b(?! (?:student|school|stud))"
                 r"|\bi(?:'?ve| have)? (?:just|recently|only just|newly) (?:graduated|finished (?:uni\w*|college|my (?:degree|studies)))"
                 r"|\bi graduate (?:this|next|soon|in)\b|\bi graduated (?:this|last) (?:year|month|summer|spring|autumn|week)"
                 r"|应届(?:生|毕业|本科|硕士|博士)|(?:我是|作为|身为)(?:一?[名位个])?(?:刚|今年|新|大学|本科|硕士|博士|研究生)*(?:的)?毕业生"
                 r"|我?(?:才|刚刚?|今年|去年)(?:大学|本科|硕士|博士|研究生)?毕业|快要?毕业|就要毕业|即将毕业"))]
# What the answer replaces: the list of papers says which are asked for, not what makes them good.
ANSWERS_FOR = frozenset(("required_documents", "how_to_apply", "work_channel", "rejection_reasons", "entrepreneurship",
                         "who_is_eligible", "risks_uncertainty", "out_of_scope"))


def coach(text: str) -> Optional[Tuple[str, ...]]:
    """Returns the papers (keys of PAPERS) that `text` wants advice on, all of them for the whole file; None when it
    wants none. Never raises on any string."""
    lower = beginning(text)
    stronger = _TO_BE_STRONGER.search(lower)
    if not (stronger or _ASKS_HOW.search(lower)) or _ASKS_ELSE.search(lower):
        return None
    named = tuple(paper for paper, pattern in _PAPERS if pattern.search(lower))
    return named or (tuple(PAPERS) if stronger or _WHOLE.search(lower) else None)


def plan_told(text: str) -> Optional[str]:
    """Returns what somebody's description of themselves stands for: the plans (values of the check) entrepreneurship
    for a founder and research for a researcher, "graduate" for a recent graduate; None where there is none. Never
    raises."""
    lower = beginning(text)
    return next((plan for plan, pattern in _PEOPLE if pattern.search(lower)), None)


def wanted(text: str, topic: Optional[str]) -> bool:
    """Whether advice on the file answers `text`, unless its `topic` has an answer that fits better."""
    return (not topic or topic in ANSWERS_FOR) and coach(text) is not None
