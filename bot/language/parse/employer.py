"""Questions from the employer's side: what must a company or lab do to hire or host a K holder."""
from __future__ import annotations

from typing import Iterable, Optional

from bot.language.parse.employer_points import POINTS, point_asked
from bot.language.parse.patterns import beginning, compiled

ASKED = ("view", "view_in_china", "view_abroad", "invites", *POINTS)
# Topics whose answers speak to the applicant; the others say more about what an employer asks there (fees, K or Z ...).
ANSWERS_FOR = frozenset(("can_i_work", "sponsorship", "job_search", "how_to_apply", "residence_permit_conversion",
                         "required_documents"))
# A city named in passing makes these topics of a question how to hire; what its programmes offer, they answer.
OF_A_CITY = frozenset(("shanghai_policy", "other_cities"))
# A company that hires looks like a founder to the classifier, and a lab like an applicant with a post.
LOOK_ALIKES = frozenset(("entrepreneurship", "work_channel"))
# No single point is meant where the bot itself or another thing than the visa is spoken of.
_NOT_FOR_POINTS = frozenset(("privacy", "disclaimer_legal", "entrepreneurship", "family_members"))

_HOUSE = (r"(?:company|firm|lab(?:oratory)?|institute|team|start-?up|university|department|hospital|factory"
          r"|hr|group|organi[sz]ation|business|clinic|school|employer|faculty|centre|center|agency)")
_SPEAKS_FOR_IT = (
    rf"\bi (?:run|head|lead|manage|own) (?:an?|the|my) (?:\w+ )?{_HOUSE}\b|\bhr(?: manager)? (?:at|of|from|in)\b"
    rf"|[我敝]司|\b(?:our|my) {_HOUSE}\b(?! (?:wants|asked|told|says|said|offers?|offered|will) (?:to )?me\b)"
    rf"|\bas (?:an? |the )?(?:\w+ )?(?:employer|{_HOUSE}|recruiter|hr\b)|\b(?:i'?m|i am|we'?re|we are|this is"
    rf"|here is)(?: from"
    r"| with| in)? (?:an? |the |your )?(?:\w+ ){0,2}(?:hr|human resources|recruiter|hiring manager|employer"
    r"|professor|pi|lab head"
    rf"|head of|{_HOUSE})\b|\b(?:hr|recruiter|employer|lab head|pi|hiring manager)(?: manager)?(?: here|:|,)"
    r"|\bhr asks\b|(?:我们|咱们|我哋|本|贵|敝|我)(?:的)?(?:公司|单位|企业|团队|实验室|课题组|研究所|研究院|学校|学院|高校|医院|厂|机构|部门|hr|人事)|我(?:是"
    r"|系)(?:一?(?:个|名|家))?[^,.;!?。]{0,8}(?:hr|人事|招聘|用人单位|雇主|老板|企业|课题组长|课题负责人|实验室负责人|pi)|作为(?:用人单位|雇主|企业|公司|hr|单位"
    r"|人事)|(?:^|[^a-z])hr(?:咨询|请教|想问|问|[:,])|人事(?:咨询|请教|想问|问)")
_WE = (r"(?:\b(?:we|us|client)\b|我们|咱们|我哋|用人单位|用人方|雇主要|公司(?:这边|在)|(?:公司|单位|企业|实验室|课题组|研究所|学院|学校)(?:打算|准备|计划|想"
       r"|要聘|要招|要请|请k|聘|招k)|要聘一个)")
_HIRES = (r"(?:\b(?:hir(?:e|ed|ing)|recruit(?:ing)?|onboard(?:ing)?|employ(?:ing)?|host(?:ing)?|take on"
          r"|get (?:\w+ ){1,2}hired|giv(?:e|ing) (?:an? )?(?:internship|job|contract|post|position) to"
          r"|take (?:him|her|them|someone) on|taking on|put (?:\w+ ){1,5}on (?:the |our )?payroll"
          r"|bring (?:in|over)|contract for (?:him|her|them)|first pay|first (?:day of work|salary)"
          r"|offer (?:him|her|them|\w+ \w+) (?:a )?(?:job|post|position|contract)"
          r"|(?:want|need|look(?:ing)? for|found|chose|selected) (?:an?|this|our|one|some|to get) (?:\w+ ){0,3}?"
          r"(?:post-?docs?|researchers?|engineers?|scientists?|developers?|candidates?|foreigners?|scholars?"
          r"|programmers?|specialists?))\b|聘(?:用(?!我)|请|个|一|了|任|佢"
          r"|他|她)?|招(?:个|一|聘|用|了|收|外|人|到|佢|他|她|k)|(?<!受)雇(?!主)|录用|请(?:个|一|外|国|佢|他|她|k)|引进|接收|接待|接纳|入职)")
_WHOM = (r"(?:\bk\b|\bk-?visa\b|\bforeign\w*|\b(?:him|her|them|candidate|applicant|postdoc|researcher"
         r"|scientist|engineer|graduate|talent|expat|developer|scholar|programmer|holder|someone"
         r"|employee)s?\b|k签|k字|外国|外籍|老外|外教|海外|国际|博士|学者|工程师|研究员|候选人|科研人员|人才|佢|他|她|员工)")
_DUTIES = (rf"\b(?:do|must|should|can) we as (?:an?|the) {_HOUSE}\b|\bwho (?:files|applies|submits|handles"
           rf"|gets)(?: for)? the"
           r" (?:work )?permit\b|\b(?:do|need|must|have to|obligations?|duties)\b[^.;!?]{0,25}\bas (?:an? "
           r"|the )?employer\b|\b(?:employer|company|firm|lab|university|institute"
           r"|hr)\b(?: \w+){0,2} (?:have to|has to|must(?! not)|needs? to|should|required|obliged"
           r"|obligations?|duties|responsib\w+|do)\b[^.;!?]{0,40}\b(?:do|file|submit|prepare|provide|hire"
           r"|hiring|host|employ\w*)\b(?! (?:you|i|we)\b)|\b(?:steps|obligations?|duties"
           r"|what) (?:\w+ ){0,4}(?:employers?|compan(?:y|ies))\b[^.;!?]{0,30}\b(?:hir\w+|employ\w*"
           r"|host\w*|k)\b|(?:用人单位|雇主|公司|企业|单位)[^,.;!?。]{0,8}(?:要|需|应|该|得|点)[^,.;!?。]{0,6}(?:做|办|准备|提交|申请"
           r"|履行|负责)[^,.;!?。]{0,4}(?:什么|哪些|啥|乜|咩|哪几)|(?:谁(?:来)?|由谁)(?:提交|申请|办|送件)(?:工作)?许可|(?:许可"
           r"|手续)[^,.;!?。]{0,4}由谁(?:提交|申请|办|送)")
_INVITES = (r"(?:\bletter from us\b|\b(?:sponsor\w*|invit(?:e|ation)\w*|guarant(?:ee|or)\w*|vouch)\b|邀请|担保|保荐|作保)")
_WE_INVITE = compiled(
    r"\b(?:must|should|do|does|can) (?:we|our \w+|the (?:company|lab|university|institute)) (?:\w+ ){0,3}?"
    r"(?:sponsor|invite|issue|write|give|guarantee|vouch)\b(?!.*\b(?:me|my)\b)|\bletter from us\b|(?:我们|我哋)(?:公司"
    r"|单位|实验室|学校|课题组)?[^,.;!?。]{0,8}(?:邀请(?!我)|担保|保荐)")
_NOT_THE_HOUSE = (r"\byour answers?\b|\b(?:petition|file|apply) for (?:me|us)\b|\bwhich compan|我自己"
                  r"|\bme or\b|\bor me\b|哪些(?:公司|企业|单位)|哪家公司|\b(?:my|an?|the|any) employer (?:to"
                  r"|for) (?:me|apply|get)|\bdo (?:i|we) need an? (?:employer|company|sponsor)"
                  r"|\b(?:hire|employ|sponsor|invite|host|recruit)\w* (?:me|us|my (?:wife|husband"
                  r"|son|daughter))\b|\bi (?:was|got|am|have been) (?:hired|employed|recruited)"
                  r"|\b(?:my|our) (?:parents?|mother|father|wife|husband|family|relatives?"
                  r"|in-?laws)\b|\bhire (?:a |an )?(?:lawyer|agent|agency|translator|maid|nanny"
                  r"|car)|(?:聘用|招|雇|请|录用|邀请|担保)我|请(?:律师|中介|假|问我)|我被|(?:我|俺)(?:爸|妈|父母|老婆|老公|太太|家人)"
                  r"|(?:没有|不需要|要不要有|需要有)雇主")
_IN_CHINA = (
    r"(?:\balready (?:in|here|inside|entered)\b|\b(?:he|she|they|who|candidate|engineer|researcher|postdoc"
    r"|scientist|hire)s? (?:and )?(?:is|are|'s|lives?|resides?|stays?|(?:is |are )?(?:currently|now) (?:living "
    r"|staying )?)(?: living| staying)? (?:here\b|in (?:china|shanghai|beijing|shenzhen|hangzhou|guangzhou))"
    r"|\b(?:lives|living|currently|now) in (?:china|shanghai|beijing|shenzhen|hangzhou|guangzhou)\b"
    r"|(?<!not )(?<!n't )(?<!yet )\b(?:arrived|landed)\b|\bcame (?:in )?(?:on|with|under)\b"
    r"|(?<!没)(?<!未)已(?:经)?(?:在|到|来|入境)|人在(?:中国|国内|内地|大陆|上海|北京|深圳|杭州|广州|境内)|在(?:华|国内|境内)(?!外)|(?:现在|目前|住)(?:在"
    r"|喺)?(?:中国|上海|北京|国内|内地|深圳|杭州|广州)|用k签?(?:进来|来|入境)|刚入境|原本持k|喺(?:中国|内地|上海)(?!以外))")
_ABROAD = (r"(?:\b(?:abroad|overseas|outside (?:of )?china|still in|not (?:yet )?in china|not (?:here "
           r"|arrived )?yet|from (?:abroad|overseas)|who lives in (?!china|shanghai|beijing))\b|\b(?:is"
           r"|lives|sits|living|based) in (?:india|germany|france|the (?:us|uk|usa)|pakistan|russia|brazil"
           r"|japan|korea|europe|africa|america|london|berlin|paris|delhi|nigeria|italy|spain|canada"
           r"|singapore|turkey|iran|egypt|vietnam|indonesia)\b|(?:还|仍|尚|现|人|目前)(?:然|旧)?(?:在|喺)(?:国外|境外|海外"
           r"|印度|德国|美国|英国|法国|日本|韩国|俄罗斯|老家|外国)|未(?:入境|来华|到中国)|没(?:入境|来中国|到中国)|(?:国外|境外|海外)的|(?:在|从|喺"
           r"|由)(?:国外|境外|海外)|仲(?:喺|未))")


# After an answer to an employer, what is left out goes without saying.
_THEY_ARE_IN = compiled(
    r"^(?:and |but |well |no |actually )*(?:what )?(?:if )?(?:he|she|they|(?:the|our) (?:\w+ )?(?:candidate|hire|postdoc|engineer|researcher))"
    r"(?:'s|'re| is| are| lives?| sits)(?: (?:still|currently|now|based|living|working|at present))* (?:in|at) \w[\w ]{1,30}[ ?.!]*$"
    r"|^(?:那|但|如果|要是|不过|,)*(?:他|她|佢|对方|候选人|人|人家)(?:们)?(?:现在|目前|眼下|人)*(?:还|仍|仍然|都|就)?(?:在|喺|住在?)[^,。;?学读毕]{2,8}(?:呢|的话)?[?。!]*$")
_OUR_PAPERS = compiled(
    r"\b(?:papers?|documents?|docs|paperwork|materials?)\b.{0,20}\b(?:we|us|our side|the company|the employer|the lab|the university)\b"
    r"|\b(?:we|us|our side|the company|the employer)\b.{0,20}\b(?:papers?|documents?|docs|paperwork|materials?)\b"
    r"|(?:我们|我哋|咱们|公司|单位|用人单位|企业|学校|实验室)(?:这边|方面)?[^,。;?他她]{0,4}(?:出|准备|提供|交|提交|给|开)[^,。;?]{0,3}(?:什么|哪些|啥|咩)[^,。;?]{0,3}(?:材料|文件|资料|手续|证明)")
_WHICH_WAY = compiled(
    r"\bwhich (?:one|visa|way|route|of (?:them|the two|these)|is)\b[^.;!?]{0,20}\b(?:better|best|advis\w+"
    r"|recommend\w*|suggest\w*)\b"
    r"|\bwhat (?:do|would) you (?:recommend|suggest|advise)\b|\bwhat(?:'s| is) your (?:advice|recommendation"
    r"|suggestion)\b"
    r"|(?:建议|推荐)[^,。;?]{0,6}(?:走|办|用|选|申请)?(?:哪|什么|咩)(?:个|种|条|一)?(?:签|路|种)?"
    r"|(?:走|办|用|选)(?:哪一?[个种条]|边(?:个|种))[^,。;?]{0,3}(?:好|合适|稳妥?|合算|划算|快)|(?:您|你)(?:怎么)?(?:建议|推荐)(?:呢|吗)?$")
REMEMBERED = 2  # turns for which it is known that an employer speaks
SHORT = 40  # characters of a message that only tells where the candidate is

_SPEAKS, _OURS, _HIRING, _NAMED, _DUTY, _INVITING, _OTHERS, _HERE, _AWAY = map(compiled, (
    _SPEAKS_FOR_IT, _WE, _HIRES, _WHOM, _DUTIES, _INVITES, _NOT_THE_HOUSE, _IN_CHINA, _ABROAD))


_PROGRAMMES = compiled(r"\b(?:polic(?:y|ies)|programmes?|programs?|benefits?|subsid\w+|grants?|bonus\w*|perks?|tax\w*"
                       r"|support)\b"
                       r"|优惠|补贴|奖励|政策|便利|福利|支持")


def employer(text: str, speaks: bool = False) -> Optional[str]:
    """Returns what an employer asks (one of ASKED), None when `text` is not asked from the employer's side.

    invites: whether it has to sponsor or invite. view_in_china, view_abroad: what to do for somebody who is already in
    China on a K visa, or still elsewhere; view when the message does not say. The others are single points.
    `speaks`: an employer is known to be speaking, as after an answer to one. Never raises on any string.
    """
    lower = beginning(text)
    return point_asked(lower, speaks or _speaks(lower)) or _view(lower) or (_in_context(lower) if speaks else None)


def wanted(text: str, topic: Optional[str], last_response: Optional[str] = None) -> bool:
    """Whether an answer to the employer fits `text` better than that of its `topic`; `last_response`: key of the reply
    before."""
    speaks = is_to_employer(last_response)
    asked = employer(text, speaks)
    if asked in POINTS or speaks and _in_context(beginning(text)):
        return topic not in _NOT_FOR_POINTS
    if topic in OF_A_CITY:
        return asked is not None and not _PROGRAMMES.search(beginning(text))
    if asked is None:
        return False
    return not topic or topic in ANSWERS_FOR or topic in LOOK_ALIKES and asked.startswith("view")


def lately_told(responses: Iterable[Optional[str]]) -> Optional[str]:
    """The first of the `responses`, keys of the last replies, that was given to an employer, None without one."""
    return next((response for response in responses if is_to_employer(response)), None)


def is_to_employer(response: Optional[str]) -> bool:
    """Whether a reply, by its key, was given to an employer."""
    return response is not None and response.startswith("utter_employer_")


def _speaks(lower: str) -> bool:
    return _SPEAKS.search(lower) is not None and not _OTHERS.search(lower)


def _view(lower: str) -> Optional[str]:
    if _OTHERS.search(lower):
        return None
    speaks = bool(_SPEAKS.search(lower))
    hires = bool(_HIRING.search(lower) and (speaks or _OURS.search(lower)) and (speaks or _NAMED.search(lower)))
    if _INVITING.search(lower) and (hires or speaks or _WE_INVITE.search(lower)):
        return "invites"
    if not hires and not _DUTY.search(lower):
        return None
    return _whereabouts(lower) or "view"


def _in_context(lower: str) -> Optional[str]:
    """What a short message means to somebody who asked as an employer before: "she lives in Berlin", 要我们出什么材料,
    您建议走哪个."""
    if _THEY_ARE_IN.search(lower):
        return _whereabouts(lower.replace("'s ", " is ").replace("'re ", " are ")) or "view_abroad"
    if _WHICH_WAY.search(lower):
        return "view_abroad"  # which weighs the two
    return "files" if _OUR_PAPERS.search(lower) else _whereabouts(lower) if len(lower) <= SHORT else None


def _whereabouts(lower: str) -> Optional[str]:
    """The answer for where the candidate is, None when `lower` does not say."""
    if _HERE.search(lower):
        return "view_in_china"
    return "view_abroad" if _AWAY.search(lower) else None
