"""Which documents the user says to have (or not to have)."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import FrozenSet, List, Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.keywords import Keyword, compiled, find_keywords, find_misspelt
from bot.language.parse.small_words import nothing_else
from bot.language.parse.spelling import DOCUMENT_WORDS
from bot.language.parse.yesno import yes_no

# Ids of the papers in documents.yaml that people name; a test holds the two lists together.
DOCUMENTS = ("application_form", "degree_certificate", "transcript", "post_certificate", "cv", "plan_statement", "recommendation_letters",
             "police_certificate", "bank_statement", "passport", "photo")

# What people call each paper: English first, Chinese (which needs no word boundaries) on the lines after it.
_TABLE = compiled({
    "application_form": r"\b(?:(?:visa|online|completed|filled(?:-in)?|application) )?(?:application )?forms?\b(?! of\b)|申请表格?|签证表",
    "degree_certificate":
        r"\b(?:degree (?:certificates?|papers?|scroll|document)|diplomas?|degree(?! in| from)"
        r"|graduation certificates?|(?:my )?certificates? of (?:graduation|degree)"
        r"|(?:bachelor|master|phd) certificates?|academic certificates?|certificates?(?= ?(?:,|and|$)))\b"
        r"|学位证书?|毕业证书?|学历证(?:书|明)?|文凭|学位证明|双证|学历学位证",
    "transcript": r"\b(?:academic )?(?:transcripts?|mark ?sheets?|grade ?sheets?|grades|academic records?)\b|成绩单|成绩证明",
    "post_certificate":
        r"\b(?:(?:employment|work|job|position|post|post's|teaching|research)(?: \w+)? (?:proof|certificates?"
        r"|letters?|contract|confirmation|verification)|proof of (?:employment|work|post|position|job|my post)"
        r"|letter from my (?:employer|university|institute|lab)|appointment letter|employer'?s? letter|contract"
        r"|offer letter)\b"
        r"|在职证明|工作证明|任职证明|岗位证明|聘书|聘用(?:合同|证明)|职位证明|劳动合同|工作合同",
    "cv": r"\b(?:cv|c\.v\.|r[eé]sum[eé]s?|curriculum vitae)\b|简历|履历|个人经历",
    "plan_statement":
        r"\b(?:plan statement|statement of (?:purpose|plans?|intent)|sop|personal statement|activity plan"
        r"|research (?:plan|proposal)|business plan|work plan|study plan|motivation letter|letter of motivation"
        r"|plan(?= (?:for|in) china)|purpose statement|itinerary)\b"
        r"|计划书|活动计划|研究计划|商业计划书?|来华计划|个人陈述|动机信|目的说明|来华目的说明|研究方案|行程",
    "recommendation_letters":
        r"\b(?:recommendations?(?: letters?)?|reference(?: letters?|s)?|letters? of (?:recommendation|reference)"
        r"|letters? from (?:my |two |some |the )*(?:\w+ )?(?:professors?|supervisors?|advisors?|boss(?:es)?|"
        r"teachers?)|referees?|lors?)\b"
        r"|推荐信|推荐函|推薦信|介绍信",
    "police_certificate":
        r"\b(?:police (?:certificates?|clearance|check|report|record)(?: certificate)?"
        r"|police(?: (?:thing|one|paper))?(?= |$|[,.])|pcc"
        r"|criminal (?:record|background)(?: check| certificate| extract)?|no[- ]criminal[- ]record"
        r"|background check|clearance certificate|dbs|fbi (?:check|report|background check))\b"
        r"|无犯罪(?:记录)?(?:证明|公证)?|犯罪记录证明|良民证|无犯罪记录",
    "bank_statement":
        r"\b(?:bank (?:statements?|certificates?|letter|records?|proof)|proof of (?:funds|finances?)"
        r"|financial (?:proof|statement|documents?)|funds proof|savings proof)\b"
        r"|银行(?:流水|对账单|存款证明|证明|账单)|存款证明|资金证明|财力证明|资产证明",
    "passport": r"\bpassports?\b(?! photo)|护照(?!照)",
    "photo":
        r"\b(?:(?:passport(?:[- ]size)?|id|visa|headshot) )?(?:photos?|pictures?|headshots?|photographs?|fotos?|"
        r"pics?)\b"
        r"|照片|证件[照相]|[一二两大小12]寸(?:彩色|白底|证件)*[照相]|大头[照贴]|免冠照|相片|(?:同埋|[、和,]|张)相(?=$|[,、。同])|(?<![\u4e00-\u9fff])相(?=影|拍|映|已|都|有|准备)|影[好咗了]相|护照照|白底照",
})
# "All of it" and "nothing" are said of papers, of having and of being ready, in any order.
_HAVING = re.compile(
    r"\b(?:have|got|ready|prepared?|preparing|in hand|with me|collect(?:ed)?|gather(?:ed)?|done|available|set|"
    r"complete[d]?|already|yet|so far"
    r"|documents?|docs?|papers?|paperwork|files?|required|needed|listed|mentioned|above|below|items?|list|lot|any|"
    r"anything|single|thing|stuff|started?|now|of|those|100%?)\b"
    r"|有|齐|准备|备|办|弄|搞|开始|收集|材料|文件|证件|东西|手[里上头]|在|任何|什么|啥|乜|嘢|样|件|份|全|都|晒|妥|定|开头|完|毫无|仲|边")
_ALL = re.compile(
    r"\b(?:everything(?:'s)?|(?<!that's )(?<!that is )all|every(?: single)? one|each|whole lot|full set|complete)\b"
    r"|齐|全(?:部|都)?|所有|都(?:有|准备|备|办|弄|搞|在)|搞定|样样")
_ALL_OF = re.compile(r"\ball\b|everything|齐|全部|全都准备")
_OF_PAPERS = re.compile(rf"{_HAVING.pattern}|\b(?:none|nothing|zero|nil|neither)\b|没|无|冇|未")
_NONE = re.compile(
    r"\b(?:none|(?<!for )nothing|nil|zero|no|not|neither|haven'?t|hasn'?t|don'?t|didn'?t|ain'?t)\b|没|木有|无|冇|未|(?<=都)不")
_EXCEPT = re.compile(
    r"\b(?:all|everything)\b[^.]*?\b(?:except|but|apart from|other than|besides)\b"
    r"|(?:除了?|只差|就差|还差|只缺|就缺|还缺|差一?个)")


@dataclass(frozen=True)
class Documents:
    """`values`: documents in hand; `missing`: documents said to be lacking. "all" and "none" fill the one or the other."""

    values: FrozenSet[str]
    missing: FrozenSet[str]
    spans: Tuple[Tuple[int, int], ...]

    @property
    def value(self) -> FrozenSet[str]:
        return self.values


# "No photo yet, but the rest is there": all but what is missing.
_REST = re.compile(
    r"\b(?:the )?(?:rest|(?:all (?:the )?)?others|everything else|all else|other (?:papers|documents|"
    r"things))\b(?! (?:not|no|is not|are not|will|later|i will|isn'?t|aren'?t|is missing))"
    r"|(?:其[他它余]|别的|剩下的?|其馀)[^,。没未冇]{0,4}(?:有|齐|ok|好|备|全|妥|搞定)")
# Around a paper that is not in hand: missing, being made, still to be fetched.
_LACKING_BEFORE = re.compile(
    r"(?:\b(?:wait(?:ing)? (?:for|on)|still need|need(?: to (?:get|make|do|take|order|renew))?|appl(?:ying|ied) for|"
    r"have to (?:get|make|do|take|order)|going to"
    r"|yet to|will|lost|expired|working on|preparing|missing)(?: [^,.;!?]{0,15})?|(?:冇|未有|未攞|缺|还?差|在等|等着|还要|补办|"
    r"正在.{0,3}|还在.{0,3}|唔见咗?)[^,。;]{0,3})$")
_LACKING_AFTER = re.compile(
    r"\s*(?:[在放][^,。;没未有]{1,5}?)?(?:还|都|也|暂时|目前|仲|尚|正)*(?:没有?|缺|未|冇|不(?!是|错)|[❌✖❎🚫✗]|在(?:办|写|做|补|翻译|申请|弄|拍|准备|路上|等|整理|开|换)|办理中|申请中|准备中|翻译中|待|"
    r"过期|丢|要(?:补|办|换))"
    r"|\s*(?:is |are |was |'s )?(?:still |currently |just )?(?:missing|not (?:yet|ready|there)|still missing|pending|"
    r"being|in progress|on (?:its|the) way|coming|to be|expired"
    r"|lost|to (?:do|come|follow)|later|will)|\s*[:-]?\s*no\b(?=\W*$|\s*[,.;])")
_HAVE = re.compile(r"\b(?:have|got|ready|prepared|in hand|already|holding|with me|my)\b|有|准备好|备好|齐|拿到|办好|手里|带")


# That a list is complete: "passport and CV, nothing else", 只有护照和简历.
_THAT_IS_ALL = re.compile(
    r"\b(?:only|just|nothing (?:else|more)|no others?|that'?s (?:it|all|everything)|that is (?:it|all)|so far"
    r"|for now|all i have)\b"
    r"|只有?|就(?:只有?|这些|这几样)?|而已|(?:别|其他|其它)的?(?:都|还|暂时)*没有?|没有?(?:别|其他|其它)的|没了|暂时|先|还有|、|以及")


_ANY_PAPER = "anypaper"  # stands for a name of one


def _nothing_else(text: str, found: List[Keyword]) -> bool:
    """Whether a text lists the papers found and nothing besides."""
    for paper in reversed(found):
        text = f"{text[:paper.start]} {_ANY_PAPER} {text[paper.end:]}"
    return nothing_else(aligned(text).folded, re.compile(rf"\b{_ANY_PAPER}\b"), _THAT_IS_ALL)


def parse_documents(text: str, expected: bool = False) -> Optional[Documents]:
    """Documents the user has, or None; without the question asked only after a word of having ("I have my CV")."""
    source = aligned(text)
    lower = source.lower
    if not lower or len(lower) > 5000:
        return None
    everything = frozenset(DOCUMENTS)
    if expected:
        whole = (source.span(0, len(source.text)),)
        has_all, has_none = nothing_else(lower, _ALL, _HAVING), nothing_else(lower, _NONE, _HAVING)
        if has_all and not has_none:
            return Documents(everything, frozenset(), whole)
        # "Sorry, no" takes something back; none of the papers needs a word about them.
        if has_none and not _ALL_OF.search(lower) and _OF_PAPERS.search(lower) or yes_no(text) == "no":
            return Documents(frozenset(), everything, whole)
    found = find_misspelt(text, _TABLE, DOCUMENT_WORDS) if expected else find_keywords(text, _TABLE)
    named = frozenset(k.value for k in found)
    only_papers = (len(named) > 1 or bool(_THAT_IS_ALL.search(lower))) and bool(named) and _nothing_else(text, found)
    if not found or not (expected or only_papers or _HAVE.search(lower)):
        return None
    spans = ((source.span(0, len(source.text)),) if only_papers else tuple((k.start, k.end) for k in found))
    if _EXCEPT.search(lower):
        return Documents(everything - named, named, spans)
    missing, lacking = set(), False
    for before, keyword in zip([None, *found], found):
        # "no CV or transcript": a negation reaches over "or", a comma and 和 to the keywords that follow it.
        joined = before is not None and re.fullmatch(
            r"[\s,、，]*(?:or|nor|and|和|或者?|及|跟|、|,)?[\s]*(?:an?|the|my|any)?\s*", aligned(text[before.end:keyword.start]).lower)
        after = aligned(text[keyword.end:keyword.end + 20]).lower
        ahead = aligned(text[before.end if before else 0:keyword.start]).lower
        lacking = (keyword.negated or bool(joined and lacking) or bool(_LACKING_BEFORE.search(ahead))
                   or bool(_LACKING_AFTER.match(after)))
        if lacking:
            missing.add(keyword.value)
    if expected and missing == named and _REST.search(lower):
        return Documents(everything - named, named, spans)
    if not expected and missing == named:
        return None
    return Documents(named - missing, frozenset(missing), spans)
