"""Wrong premises: what a message takes for granted about the K visa though it is not so, or is not known."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import FrozenSet, Optional, Pattern, Tuple

from bot.language.parse.patterns import beginning, compiled
from bot.language.parse.question import is_question

_K = r"(?:(?<![a-z0-9-])k(?![a-z0-9-]| ?[1-3]\b)|\bk-?visas?\b|\bk[- ]type\b)"
# The sentence is offered for confirmation: a tag, a yes-or-no question, hearsay.
_CONFIRM = re.compile(
    r"\b(?:right|correct|true|yes|no|ok|really|sure|innit)\s*[?!.]*$|\b(?:is|does|do|are|will|was)n'?t (?:it|that"
    r"|they)\b"
    r"|\b(?:is it true|confirm|i(?:'ve)? (?:heard|read|saw)|they say|he says|she says|someone said|(?:told"
    r"|tells) me|i was told|i thought|apparently)\b"
    r"|(?:^|[,.;!?] |\b(?:so|and|but) )(?:is|are|does|do|will) "
    r"|[对是没]吧|对吗|对不对|是吗|是不是|没错|吧[?。!]*$|真的|听说|据说|都说|有人说|说是|难道|系咪|不是[^,。?]{1,16}吗|[岁天年费钱]吗|来吗$")
_HOW_MUCH = re.compile(r"\bhow (?:long|much|many|old)\b|\bwhat(?:'s| is| are)? (?:the )?(?:age|validity|fee|cost)"
    r"|多久|多长|多少|几年|几天|几岁|多大|几多|几耐")
# Who told it is nothing of one's own: "my agent says over 35 is refused".
_TELLER = (r"(?:agen(?:t|cy)|lawyer|friends?|colleagues?|classmates?|teacher|professor|supervisor|boss|consultant)")
_TELLER_ZH = r"(?:中介|代办|朋友|同学|同事|室友|老板|导师|老师|律师|顾问|听)"
_OWN = re.compile(rf"\bi'?m\b(?! (?:told|hearing))|\bi am\b(?! (?:told|hearing))|\bmy\b(?! {_TELLER}\b)"
                  rf"|我(?!(?:的|一个|有个|们)*{_TELLER_ZH})|本人|俺")

_KIN = (r"(?:wife|husband|spouse|mother|mum|mom|father|dad|parents?|son|daughter|child(?:ren)?|kids?|better half)")
_KIN_ZH = r"(?:老婆|妻子|太太|媳妇|丈夫|老公|先生|爱人|配偶|父亲|母亲|父母|爸爸?|妈妈?|儿子|女儿|孩子)"
_CHINESE_KIN = re.compile(
    rf"\b{_KIN}\b(?:,? (?:who )?(?:is|are|was|has|holds?)|'s|s)? ?(?:an? )?(?:chinese\b(?! (?:visa|language|teacher"
    rf"|medicine))|from china|prc\b)"
    rf"|\bchinese {_KIN}\b|\bmarried (?:to )?an? chinese\b"
    rf"|{_KIN_ZH}(?:都?[是系为]|有)?(?:个|一个)?(?:中国|内地|大陆)(?:人|籍|公民|国籍|护照)|(?:中国|内地|大陆)籍?的?{_KIN_ZH}"
    r"|[和跟同与]一?个?中国人结婚|嫁(?:给|了)?一?个?中国人|娶了?一?个?中国")
_JOIN = re.compile(
    rf"{_K}|\bjoin\w*|\breunit\w+|\breunion\b|\bbe with (?:her|him|them)|\blive with\b|\bmove to (?:china|be)\b"
    rf"|\bfollow (?:her|him)"
    r"|团聚|团圆|陪|在一起|投奔|过去住|探亲|随行|跟[她他]去")
# To live together is what the visa is wanted for, asked or not: 想办K签跟她团聚.
_TO_REUNITE = re.compile(
    r"(?:\b(?:want|need|hop(?:e|ing)|plan(?:ning)?|would like|wanna|apply(?:ing)?|looking)\b|想|要|打算|希望|准备|申请|办).*"
    r"(?:\bjoin\w*|\breunit\w+|\breunion\b|\b(?:be|live) with\b|团聚|团圆|陪[她他]|在一起|投奔|探亲)")
_DAY_ONE = (r"(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|right away|immediately|straight ?away"
    r"|at once|next (?:week|month|monday)"
            r"|on arrival|the day (?:after )?i (?:land|arrive)|as soon as i (?:land|arrive|enter|get)"
            r"|once i (?:land|arrive)|from day one|the same day)")
_DAY_ONE_ZH = r"(?:一?下飞机|落地|(?:下)?周[一二三四五]|下?星期[一二三四五]|下周|下个?月|明天|后天|第二天|第一天|马上|立刻|即刻|听日|下个?礼拜|当天)"
_WORK_NOW = re.compile(
    rf"\b(?:start|begin|take up)(?:ing)?\b.{{0,25}}\b(?:job|work\w*|position|post|role)\b.{{0,20}}\b{_DAY_ONE}\b"
    rf"|\bwork\b.{{0,20}}\b{_DAY_ONE}\b|{_K}(?: visa)? is (?:an?|the|basically an?|just an?) work (?:visa|permit)\b"
    rf"|{_DAY_ONE_ZH}[^,。?]{{0,8}}(?:上班|工作|入职|开工|打工|返工)|k字?签证?(?:不?就是|其实是|等于|相当于|算是?)(?:一种)?工作(?:签|许可)")
_PERIOD = re.compile(r"\b(?:\d{1,3}|two|three|five|ten)[ -]?(?:years?|yrs?|days?|months?)\b"
    r"|(?<![第同0-9])(?:[0-9]{1,3}|[二三五十两百八]{1,4}) ?(?:年|天|日|个月)", re.ASCII)
_ANOTHER_PAPER = re.compile(
    r"(?<![a-z0-9])[zrlmfqsx][12]?(?: visas?\b|签|字签)|h-?1-?b|\bmy\b|\b(?:page|sticker) |\bshows?\b|我的")
_AGE_CAP = re.compile(
    r"\b(?:under|below|less than|younger than|up to|until|till|max\w*|limit\w*|cut-?off|no older than|over|above"
    r"|older than)\b[^.?!]{0,14}\b[2-6]\d\b"
    r"|\b[2-6]\d\b.{0,12}\b(?:and (?:under|below|younger)|or (?:under|younger)|max\w*|limit|tops|is the (?:limit"
    r"|max\w*|cut-?off))"
    r"|\b(?:only|just) (?:for )?(?:people )?\b.{0,12}\b[2-6]\d\b|(?:不超过|不能超过|最多|上限|限|只[收要招能限给]"
    r"|超过)[^,。?]{0,6}[2-6]\d|[2-6]\d ?(?:周?岁)?(?:以下|以内|之前|封顶|为止|为限|上限|就不|到顶)"
)
_AGE_REFUSED = re.compile(
    r"\b[2-6]\d\b[^.?!]{0,30}\b(?:refus|reject|den(?:y|ied)|turned? (?:\w+ )?down)"
    r"|\b(?:refus|reject|deny|denies|turns? down)\w*\b[^.?!]{0,30}\b(?:over|above|older than|past) [2-6]\d\b"
    r"|[2-6]\d ?(?:周?岁)?(?:以上|以后|就|的)*(?:人|申请人|都|全|肯定|一定|一律|基本|就|会|要|被)*"
    r"(?:拒|没(?:戏|希望|机会|资格)|不(?:行|收|批|给|要|能|可以)|办不|免谈|没法)")
_FREE = re.compile(
    r"(?<!visa[- ])\bfree\b(?! ?(?:lanc|time|to\b|entry|-))|\bno (?:visa )?(?:fees?|charge|cost)\b"
    r"|\bcosts? nothing\b|\b(?:does|do)n'?t cost\b"
    r"|(?:签证?)?免费|不收费|不收钱|不要钱|免签证费|不用(?:交|花|给)钱|零费用|唔使钱|不用付费")

# Hong Kong and Macao as where the visa is to serve, not where it is applied for nor from where one comes back.
_SARS = r"(?:hong ?kong|hk|maca[ou]|香港|澳门|港澳)"
_FOR_SARS = re.compile(
    rf"\b(?:count|valid|good|use[ds]?|accepted|works?|hold|holds|appl(?:y|ies)|covers?|includes?|enter|visit|travel"
    rf"|go|get|live|stay|move)\b(?: (?:also|too|as|well|me|the|this|my|it|k|visa|k-visa))*(?: (?:in|for|to|into|at"
    rf"|over to))? (?:the )?{_SARS}\b"
    rf"|(?:能|可以|可唔可以|可否|能够|用来|用嚟)[^,.?。]{{0,6}}(?:[去到进入在喺]|前往|入境|通行)[^,.?。]{{0,3}}{_SARS}"
    rf"|[去到进在喺]{_SARS}[^,.?。]{{0,4}}(?:也|能|可以|有效|能用|管用|得唔得|行不行)"
    rf"|{_SARS}(?:也|都|是否|算不算|能不能|可以|能|认不认|适用|有效)[^,.?。]{{0,6}}(?:用|有效|算|认|适用|包括|去)")
_NOT_FOR_SARS = re.compile(
    r"\b(?:apply (?:for|in|at|from)|application|submit|back|return|re-?enter\w*|run|from|exit|leave|leaving|switch|bank"
    r"|resident|people|citizens?|passport)\b|申请|递交|办理|去办|回来|返嚟|再进|再入|转一圈|出境|出去|换签|续签|居民|护照|人(?!才)")
# Whoever writes is of Hong Kong, Macao or Taiwan, and tells of no other nationality.
_OWN_CHINESE = re.compile(
    r"(?:我|本人|我们|我哋)(?:都|也)?(?:是|系)(?:一个|个|一名)?(?:香港|澳门|台湾|港|澳|台)(?:人|居民|同胞|青年|学生|籍)"
    r"|(?:我|本人|我们|我哋)(?:都|也)?(?:是|系)(?:一个|个|一名)?(?:中国(?:大陆)?|大陆|内地)(?:人(?![的事民才工])|公民|国民|籍|国籍)"
    r"|\b(?:i'?m|i am|we are|we're) (?:an? )?chinese(?: (?:citizen|national|passport holder)s?)?(?=$|[,.;!?]| (?:can|and|but|so|may|living))"
    r"|\bi (?:have|hold|got) (?:an? |the )?chinese (?:nationality|citizenship|passport)\b"
    r"|(?:持有?|拿着?|(?<!没)有|用|揸|拎)(?:住|紧)?(?:的|本|张)?(?:(?:香港|澳门|中国)?特区护照|回乡证|台胞证"
    r"|港澳(?:居民来往内地)?通行证)"
    r"|\b(?:i'?m|i am|we are|we're)(?: an?| originally)? (?:from )?(?:hong ?kong(?:er|ese)?|hk|maca[ou]|macanese"
    r"|taiwan(?:ese)?)\b|\b(?:i have|i hold|i've got|holding|with|on|my)(?: an?| my| the)? (?:hk ?|hong kong |macao )?"
    r"sar passport\b|\bi (?:have|hold|got) (?:an? |my )?home[ -]return permit\b")
_OTHER_PAPERS = compiled(
    r"\b(?:bn\(?o\)?|british|american|canadian|australian|malaysian|singaporean|indonesian|descent|origin|ethnic\w*|heritage|born|former\w*|dual|permanent resident\w*|residents? card|foreign)\b"
    r"|永居|永久居民|双重|双国|外国|(?<!台湾)(?<!香港)(?<!澳门)(?<!中国)(?<!中国国)籍|华裔|[英美法加澳葡日]国|入籍")
_FAMILY_WORK = re.compile(
    rf"\b(?:can|may|could|will|would|is|are|does|do)n?'?t? (?:my |our |the )?(?:\w+ )?(?:{_KIN}|partner|family"
    rf"|dependents?|dependants?)(?: (?:members?|also|then|be|get|allowed|able|to|take|find|have|legally|a|any"
    rf"|permission|permitted"
    rf"|visa|let|lets|allow))* (?:work|jobs?|employed)\b"
    rf"|(?:{_KIN_ZH}|家属|家人|伴侣|屋企人)[^,.?。]{{0,8}}(?:能|可以|可否|可唔可以|准)[^,.?。]{{0,8}}(?:工作|上班|打工|就业|返工|做嘢)")


@dataclass(frozen=True)
class Premise:
    """What is taken for granted. `id` names the correction (utter_premise_<id>); `topic` the answer that follows it,
    None when the correction is the whole answer."""

    id: str
    topic: Optional[str]


@dataclass(frozen=True)
class _Rule:
    """`topics`: what the classifier may call a message with this `claim`. `confirmed`: it counts only when offered for
    confirmation, else when anything is asked. `unless` and `with_`: what else must not or must be there; `stated`: what
    makes it count though nothing is asked."""

    premise: Premise
    claim: Pattern[str]
    topics: FrozenSet[str]
    confirmed: bool = True
    unless: Optional[Pattern[str]] = None
    with_: Optional[Pattern[str]] = None
    stated: Optional[Pattern[str]] = None


_GENERAL = frozenset(("what_is_k_visa", "who_is_eligible"))
_OF_PEOPLE = _GENERAL | {"nationality_restrictions", "start_eligibility_check", "out_of_scope"}
_RULES: Tuple[_Rule, ...] = (
    _Rule(Premise("own_chinese", None), _OWN_CHINESE, _OF_PEOPLE, unless=_OTHER_PAPERS, stated=_OWN_CHINESE),
    _Rule(Premise("hong_kong", None), _FOR_SARS, _OF_PEOPLE | {"allowed_activities", "other_cities",
          "duration_validity_entries", "can_i_work"}, confirmed=False, unless=_NOT_FOR_SARS,
          with_=re.compile(rf"{_K}|\b(?:this|that|the|my) visa\b|\bit\b|[这那]个?签|签证")),
    _Rule(Premise("family_work", None), _FAMILY_WORK, frozenset(("family_members", "can_i_work", "compare_other")),
          confirmed=False, unless=_CHINESE_KIN),
    _Rule(Premise("chinese_family", None), _CHINESE_KIN,
          _GENERAL | {"family_members", "compare_other", "allowed_activities", "nationality_restrictions",
                      "how_to_apply", "start_eligibility_check", "out_of_scope"}, confirmed=False, with_=_JOIN, stated=_TO_REUNITE),
    _Rule(Premise("work_now", "can_i_work"), _WORK_NOW, _GENERAL | {"can_i_work", "allowed_activities"},
          confirmed=False),
    _Rule(Premise("validity", "duration_validity_entries"), _PERIOD, _GENERAL | {"duration_validity_entries"},
          unless=_ANOTHER_PAPER),
    _Rule(Premise("age_refused", "age_limit"), _AGE_REFUSED, _GENERAL | {"age_limit", "rejection_reasons"},
          unless=_OWN),
    _Rule(Premise("age", "age_limit"), _AGE_CAP, _GENERAL | {"age_limit"}, unless=_OWN),
    _Rule(Premise("free", "fees"), _FREE, _GENERAL | {"fees"}, unless=_ANOTHER_PAPER),
)


def premise(text: str, topic: Optional[str]) -> Optional[Premise]:
    """The premise to be corrected before the answer; None where nothing is taken for granted. `topic` is what the
    classifier found, None when it is not clear; then the K visa has to be named."""
    lower = beginning(text)
    named = topic is None and re.search(_K, lower) is not None
    claimed = (rule for rule in _RULES if (named or topic in rule.topics) and rule.claim.search(lower))
    return next((rule.premise for rule in claimed if _holds(rule, text, lower)), None)


def _holds(rule: _Rule, text: str, lower: str) -> bool:
    """Whether the claim of a rule is made: asked or offered for confirmation, and about what the rule is about."""
    if rule.unless and rule.unless.search(lower) or rule.with_ and not rule.with_.search(lower):
        return False
    if rule.stated and rule.stated.search(lower):
        return True
    offered = _CONFIRM.search(lower) is not None
    return offered and not _HOW_MUCH.search(lower) if rule.confirmed else offered or is_question(text)
