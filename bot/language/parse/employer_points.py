"""Single points that employers ask about: who files, from when somebody may start, fines, and forms of work."""
from __future__ import annotations

from typing import Dict, Optional

from bot.language.parse.patterns import compiled

# Somebody else than the asker is to work; "a K holder" is anyone, and so perhaps the asker.
_PERSON = (r"(?:hire|candidate|employee|engineer|post-?doc|researcher|scientist|developer|scholar|colleague|intern"
           r"|expat|foreigner|holder|phd student|student|graduate|staff|worker|talent)s?")
_THEM = (rf"(?:\b(?:he|she|they|him|her|them|someone|somebody)\b|\b(?:the|our|this|that|my"
         rf"|new) (?:\w+ ){{0,2}}{_PERSON}\b"
         r"|他|她|佢|候选人|员工|雇员|新人|对方|人家|这(?:个|位)(?:博士|人|学生)|那(?:个|位)(?:博士|人|学生))")
_HOUSE = (r"(?:\b(?:company|compan(?:y|ies)|employers?|firm|business|boss|we|us|our (?:lab|institute|university))\b|公司"
          r"|单位|企业|雇主"
          r"|用人方|老板|我们|咱们|我哋|实验室|学校)")
_NOT_A_COMPANY = r"(?! (?:an?|his|her|their|the|up)? ?(?:own )?(?:business|company|firm|start-?up|application|process))"
_BEGINS = (rf"(?:\b(?:start|begin|starts|begins|starting|beginning)\b{_NOT_A_COMPANY}|\bonboard\w*"
           r"|\bjoin (?:us|the team)\b|\b(?:training|trial|probation|shadow\w*)\b|上班|入职|到岗|上岗|开工|返工|试工|试用|培训|跟岗|干活|开始工作"
           r"|先工作|做嘢)")
_ASKED = (r"(?:\?|^(?:and |so |but |then )?(?:can|may|could|is|when|from when|how (?:long|soon|early)|must|do|does)\b"
          r"|\b(?:can|may|could|when"
          r"|how (?:long|soon|early|quickly))\b|能|可以|可不可|可唔可|什么时候|何时|几时|多久|几耐|多快|要等|最早|行吗|行不行|得唔得|多少|怎么|吗|么)")
_FINE = r"\bfin(?:es|ed)\b|\b(?:the|an?|what|any|which|high|big) (?:\w+ )?fine\b"  # "is that fine?" is none
_FILES = (r"(?:fil(?:e|es|ing)|appl(?:y|ies|ying)|submits?|handles?|gets?|obtains?|does|do|arranges?|takes? care of"
          r"|responsible|has to|have to)")

# Point -> what asks about it, the more special ones first. PERSON and HOUSE say whose matter it has to be.
POINTS: Dict[str, str] = {
    "files":
        rf"\bwho\b(?: \w+){{0,4}}? {_FILES}\b[^.;!?]{{0,30}}\b(?:work|residence) (?:permit|visa)"
        r"|\b(?:employer|company|firm|we|us|lab|boss)\b[^.;!?]{0,12}\bor\b[^.;!?]{0,16}\b(?:employee|candidate"
        r"|applicant|holder"
        r"|him(?:self)?|her(?:self)?|he|she|they|them(?:selves)?|individual|person|me|myself"
        r"|i)\b[^.;!?]{0,25}\b(?:permit|fil|appl)"
        r"|\b(?:permit|fil\w+|appl\w+)\b[^.;!?]{0,40}\b(?:employer|company|firm|us|we|lab)\b(?: side)? or (?:by |to "
        r"|for )?(?:the |a )?"
        r"(?:employee|candidate|applicant|holder|him|her|he|she|them|individual|person|worker|me|myself|i)\b"
        rf"|(?:许可|工签|工作证|居留|k签|签证)[^,.;!?。]{{0,10}}(?:由谁|谁|边个|哪个|哪方|哪一方)(?:来|去|负责|要|需要|该|应该)*(?:办|申请|提交|搞|出面|送)"
        r"|(?:由谁|谁|边个)(?:来|去|负责|要|该|应该)*(?:办|申请|提交|搞|出面|送)[^,.;!?。]{0,6}(?:许可|工签|工作证|居留)"
        r"|(?:许可|工签|工作证|居留|k签|签证)[^,.;!?。]{0,8}(?:公司|单位|雇主|企业|用人单位|我们|学校|老板)(?:来|去|负责|要|给|帮)?(?:办理?|申请|提交|搞)?[,，]?还是"
        r"|(?:许可|工签|工作证|居留|k签|签证)[^,.;!?。]{0,8}(?:个人|自己|本人|员工|我|他|她)(?:来|去|负责|要)?(?:办理?|申请|提交|搞)?[,，]?还是[^,.;!?。]{0,6}"
        r"(?:公司|单位|雇主|企业|学校|老板)"
        r"|(?:公司|单位|雇主|企业|用人单位|学校|老板)(?:来|去)?(?:办理?|申请|提交)?还是(?:由|要)?(?:个人|自己|本人|员工|我|他|她)[^,.;!?。]{0,6}"
        r"(?:办|申请|提交)[^,.;!?。]{0,8}(?:许可|工签|工作证|居留|手续)",
    "fines":
        rf"{_HOUSE}[^.;!?。]{{0,60}}(?:{_FINE}|\bpenal\w+|\bpunish\w*|\bliab\w+|\brisks?\b|罚|处分|担责|法律责任)"
        rf"|(?:{_FINE}|\b(?:penal\w+|punish\w*|liab\w+)\b|罚|担责|法律责任)[^.;!?。]{{0,60}}{_HOUSE}"
        rf"|(?:\bwhat (?:happens|would happen|are the consequences)\b[^.;!?]{{0,20}}{_HOUSE}"
        rf"|{_HOUSE}[^.;!?。]{{0,6}}会怎么?样)"
        r"[^.;!?。]{0,60}(?:without|before|没|未|无)|(?:非法|违规|违法|无证)(?:聘用|雇佣|雇用|用工|用人)[^,.;!?。]{0,12}(?:罚|后果|处理|责任)"
        r"|(?:fined|罚)[^.;!?。]{0,20}(?:employ|hir)ing",
    "intern": r"\bintern(?:s|ship|ships|ing)?\b|\btraineeship\b|实习(?!期)",
    "dispatch": r"\bdispatch\w*|\bstaffing\b|\boutsourc\w*|\bemployer of record\b|\beor\b|\bpayroll (?:compan|provider"
                r"|agen)\w*"
                r"|\bsecond(?:ed|ment)\b|\bleas(?:e|ed|ing) (?:him|her|them|staff)|\b(?:labou?r|temp"
                r"|employment) agenc\w+|派遣|外包|借调|名义雇主"
                r"|第三方(?:公司)?(?:签|雇|聘)",
    "remote": r"\bremote(?:ly)?\b|\bhome office\b|\bwork(?:s|ing)? from (?:home|china|a hotel)\b|\bpa(?:id|y"
              r"|ying)(?: him| her| them)? (?:from |out of )?(?:abroad|overseas"
              r"|outside)\b"
              r"|\bpa(?:id|y|ying|yroll)\b[^.;!?]{0,30}\b(?:through|via|from|out of|by|over|on)\b[^.;!?]{0,20}"
              r"\b(?:hong kong|hk|singapore|overseas|foreign|offshore|abroad|parent|head ?quarters|hq|us|uk|german"
              r"|european|american)\b"
              r"[^.;!?]{0,16}\b(?:entity|entities|company|office|subsidiary|affiliate|branch|payroll|account|firm"
              r"|arm)\b"
              r"|\b(?:hong kong|hk|singapore|overseas|foreign|offshore|parent) (?:entity|office|company|subsidiary"
              r"|affiliate"
              r"|branch)\b[^.;!?]{0,12}\bpa(?:y|ys|id|ying)\b|\b(?:foreign|overseas) payroll\b|远程|居家办公|线上(?:工作|办公)"
              r"|(?:境外|国外|海外|总部)[^,.;!?。]{0,6}(?:发工资"
              r"|发薪|付薪|支付工资"
              r"|发放工资)|(?:工资|薪水|薪资)[^,.;!?。]{0,6}(?:境外|国外|海外|香港|新加坡|总部|母公司)"
              r"|(?:通过|经由?|由|走|用|从|让|喺|经)(?:我们|我司|我哋)?的?(?:境外|国外|海外|香港|新加坡|澳门|台湾|总部|母|美国|英国|德国|日本)"
              r"(?:的?[^,.;!?。]{0,6}(?:公司|主体|实体|账户|分部|办事处))?[^,.;!?。]{0,8}(?:发|付|给|支付|开|出)[^,.;!?。]{0,4}(?:工资|薪|钱|人工|粮)",
    "part_time": r"\bpart[- ]?time\b|\bby the hour\b|\bfreelanc\w*|\bcontractors?\b|\bconsult(?:ant|ing) (?:contract"
                 r"|agreement|basis|fee)"
                 r"|\bside job\b|\b(?:a )?few hours\b|兼职|钟点|小时工|零工|劳务(?:合同|费|关系|报酬)|顾问费|按项目(?:付|给)|自由职业|计时工",
    "start": rf"{_THEM}[^.;!。]{{0,60}}{_BEGINS}|{_BEGINS}[^.;!。]{{0,40}}{_THEM}"
             r"|\b(?:can|may|could|shall) we (?:\w+ )?(?:hire|employ|pay|take) (?:him|her|them|someone"
             r"|our \w+) (?:on )?"
             r"(?:first|before|already|now)\b",
}
# Points whose words alone may be an applicant's: they need the person or the house named as well, and a question.
_NEEDS_OTHERS = frozenset(("intern", "dispatch", "remote", "part_time"))
# The asker's own work: an applicant speaks. Who files is answered alike for both.
_OWN_WORK = compiled(
    r"\b(?:can|may|could|should|shall|do|am|will|must|would|if|when|that|while|before|because) i\b|\bi(?:'m"
    r"| am) (?:an? )?(?:intern|part|working|going"
    r"|starting|doing|allowed|only|still)|\bi (?:can|may|could|want|plan|will|'ll|would like|work|start|intern|do|did"
    r"|got|get)\b"
    r"|\b(?:let|want|allow|ask|pay|tell|hire|employ|offer)(?:s|ed|ing)? me\b|\btold me\b|\b(?:for|to) me\b|\bmyself\b"
    r"|我(?:自己|本人|能|可|想(?:在|去|先|做|兼|远|实|打|找|接|用)|要(?:先|去)|去|先|会被|在(?:那|公司|读)|做|兼|远|实习|被|会|的(?:雇主|老板|导师))"
    r"|(?:让|叫|给|要|请|招|聘|雇|催)我(?!们|司)|俺|本人|我(?:老婆|老公|太太|先生|女朋友|男朋友|弟|哥|姐|妹|爸|妈|儿子|女儿|朋友|同学)"
    r"|\bmy (?:wife|husband|spouse|son|daughter|brother|sister|parents?|friend|girlfriend|boyfriend|partner|kids?"
    r"|children)\b")
_OTHER_MATTER = {"fines": compiled(r"\boverstay|\bexpired?\b|逾期|滞留|过期|超期|登记|\bregist\w+|\btax|税|\bagen(?:t|cy)\b|中介"
                                   r"|代办")}
_POINTS = [(point, compiled(pattern)) for point, pattern in POINTS.items()]
_PERSON_MEANT, _HOUSE_MEANT, _IS_ASKED = map(compiled, (_THEM, _HOUSE, _ASKED))
# Within a conversation with an employer the person need not be named again.
_BEGINS_AT_ALL, _FINED_AT_ALL = map(compiled, (_BEGINS, rf"{_FINE}|\bpenal\w+|\bpunish\w*|\brisks?\b|罚|后果|责任"))


def point_asked(lower: str, speaks: bool) -> Optional[str]:
    """The point (key of POINTS) that a message in lower case asks about from the employer's side, None for another one.

    `speaks`: an employer is known to be speaking.
    """
    own_work = _OWN_WORK.search(lower) is not None
    for point, pattern in _POINTS:
        if own_work and point != "files" or point in _OTHER_MATTER and _OTHER_MATTER[point].search(lower):
            continue
        if pattern.search(lower) and _is_for_an_employer(point, lower, speaks):
            return point
    if own_work or not speaks or not _IS_ASKED.search(lower):
        return None
    return "start" if _BEGINS_AT_ALL.search(lower) else "fines" if _FINED_AT_ALL.search(lower) else None


def _is_for_an_employer(point: str, lower: str, speaks: bool) -> bool:
    if point == "start":
        return _IS_ASKED.search(lower) is not None
    if point not in _NEEDS_OTHERS:
        return True
    others = _PERSON_MEANT.search(lower) or _HOUSE_MEANT.search(lower)
    return speaks or others is not None and _IS_ASKED.search(lower) is not None
