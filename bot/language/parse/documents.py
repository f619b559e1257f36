"""Which documents the user says to have (or not to have)."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import FrozenSet, Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.keywords import compiled, find_keywords
from bot.language.parse.yesno import yes_no

DOCUMENTS = ("degree_certificate", "transcript", "post_proof", "cv", "plan_statement", "recommendation",
             "police_certificate", "bank_statement", "passport", "photo")

_TABLE = compiled({
    "degree_certificate": r"\b(?:degree (?:certificates?|papers?|scroll|document)|diplomas?|degree(?! in| from)|graduation certificates?|(?:my )?certificates? of (?:graduation|degree)|(?:bachelor|master|phd) certificates?|academic certificates?|certificates?(?= ?(?:,|and|$)))\b|学位证书?|毕业证书?|学历证(?:书|明)?|文凭|学位证明|双证|学历学位证",
    "transcript": r"\b(?:academic )?(?:transcripts?|mark ?sheets?|grade ?sheets?|grades|academic records?)\b|成绩单|成绩证明",
    "post_proof": r"\b(?:(?:employment|work|job|position|post|post's|teaching|research)(?: \w+)? (?:proof|certificates?|letters?|contract|confirmation|verification)|proof of (?:employment|work|post|position|job|my post)|letter from my (?:employer|university|institute|lab)|appointment letter|employer'?s? letter|contract|offer letter)\b|在职证明|工作证明|任职证明|岗位证明|聘书|聘用(?:合同|证明)|职位证明|劳动合同|工作合同",
    "cv": r"\b(?:cv|c\.v\.|r[eé]sum[eé]s?|curriculum vitae)\b|简历|履历|个人经历",
    "plan_statement": r"\b(?:plan statement|statement of (?:purpose|plans?|intent)|sop|personal statement|activity plan|research (?:plan|proposal)|business plan|work plan|study plan|motivation letter|letter of motivation|plan(?= (?:for|in) china)|purpose statement|itinerary)\b|计划书|活动计划|研究计划|商业计划书?|来华计划|个人陈述|动机信|目的说明|来华目的说明|研究方案|行程",
    "recommendation": r"\b(?:recommendations?(?: letters?)?|reference(?: letters?|s)?|letters? of (?:recommendation|reference)|referee|lors?)\b|推荐信|推荐函|推薦信|介绍信",
    "police_certificate": r"\b(?:police(?: (?:thing|one|paper))?(?= |$|[,.])|police (?:certificates?|clearance|check|report|record)(?: certificate)?|pcc|criminal (?:record|background)(?: check| certificate| extract)?|no[- ]criminal[- ]record|background check|clearance certificate|dbs|fbi (?:check|report|background check))\b|无犯罪(?:记录)?(?:证明|公证)?|犯罪记录证明|良民证|无犯罪记录",
    "bank_statement": r"\b(?:bank (?:statements?|certificates?|letter|records?|proof)|proof of (?:funds|finances?)|financial (?:proof|statement|documents?)|funds proof|savings proof)\b|银行(?:流水|对账单|存款证明|证明|账单)|存款证明|资金证明|财力证明|资产证明",
    "passport": r"\bpassports?\b(?! photo)|护照(?!照)",
    "photo": r"\b(?:(?:passport(?:[- ]size)?|id|visa|headshot) )?(?:photos?|pictures?|headshots?|photographs?)\b|照片|证件照|相片|护照照|白底照",
})
_ALL = re.compile(r"^\W*(?:i (?:already )?have )?(?:all(?: of (?:them|these|those|it))?|everything|all (?:the )?documents|the whole lot|i have (?:them )?all|i have everything|all ready|yes,? all(?: of them)?|every one of them|complete)(?: already| ready| of them)?\W*$"
                  r"|^\W*(?:我)?(?:都|全部?|全都|所有的?)(?:都)?(?:有|齐|准备好|齐全|备齐|好|材料|文件|证件)*了?\W*$|^\W*(?:齐了|齐全|都有了?|全部|材料齐全|全都有了?)\W*$")
_EXCEPT = re.compile(r"\b(?:all|everything)\b[^.]*?\b(?:except|but|apart from|other than|besides)\b|(?:除了?|只差|就差|还差|只缺|就缺|还缺|差一?个)")
_NONE = re.compile(r"^\W*(?:none(?: of (?:them|these|those|it))?(?: yet)?|nothing(?: yet)?|not any|no documents?(?: yet)?|i have (?:none|nothing)(?: yet)?|i don'?t have any(?: of (?:them|these|those))?(?: yet)?|zero|haven'?t (?:started|prepared)(?: anything)?)\W*$"
                   r"|^\W*(?:我)?(?:都没有?|什么都没有?|一个都没有?|一样都没有?|全没有|全都没有?|还没(?:有)?准备|没准备|还没开始准备|啥都没有?|暂时都没有?|一份都没有?)(?:呢|准备|啊)?\W*$")


@dataclass(frozen=True)
class Documents:
    """`values`: documents in hand; `missing`: documents said to be lacking. "all" and "none" fill the one or the other."""

    values: FrozenSet[str]
    missing: FrozenSet[str]
    spans: Tuple[Tuple[int, int], ...]

    @property
    def value(self) -> FrozenSet[str]:
        return self.values


_HAVE = re.compile(r"\b(?:have|got|ready|prepared|in hand|already|holding|with me|my)\b|有|准备好|备好|齐|拿到|办好|手里|带")


def parse_documents(text: str, expected: bool = False) -> Optional[Documents]:
    """Documents the user has, or None; without the question asked only after a word of having ("I have my CV")."""
    source = aligned(text)
    lower = source.lower
    if not lower or len(lower) > 5000:
        return None
    everything = frozenset(DOCUMENTS)
    if expected:
        whole = (source.span(0, len(source.text)),)
        if _ALL.search(lower):
            return Documents(everything, frozenset(), whole)
        if _NONE.search(lower) or yes_no(text) == "no":
            return Documents(frozenset(), everything, whole)
    found = find_keywords(text, _TABLE)
    if not found or not (expected or _HAVE.search(lower)):
        return None
    spans = tuple((k.start, k.end) for k in found)
    named = frozenset(k.value for k in found)
    if _EXCEPT.search(lower):
        return Documents(everything - named, named, spans)
    missing, lacking = set(), False
    for before, keyword in zip([None, *found], found):
        # "no CV or transcript": a negation reaches over "or", a comma and 和 to the keywords that follow it.
        joined = before is not None and re.fullmatch(r"[\s,、，]*(?:or|nor|and|和|或者?|及|跟|、|,)?[\s]*(?:an?|the|my|any)?\s*", text[before.end:keyword.start].lower())
        after = text[keyword.end:keyword.end + 12].lower()
        lacking = keyword.negated or bool(joined and lacking) or bool(re.match(r"\s*(?:还|都|也|暂时|目前)*(?:没有?|缺|未|不(?!是|错))|\s*(?:is |are )?(?:missing|not (?:yet|ready)|still missing|pending)", after))
        if lacking:
            missing.add(keyword.value)
    if not expected and missing == named:
        return None
    return Documents(named - missing, frozenset(missing), spans)
