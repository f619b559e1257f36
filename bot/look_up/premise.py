"""Wrong premises: what a message takes for granted about the K visa though it is not so, or is not known."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import FrozenSet, Optional, Pattern, Tuple

from bot.language.normalise import aligned
from bot.language.parse.question import is_question

MAX_LENGTH = 400  # characters; only the beginning of a longer message is read

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
_OWN = re.compile(r"\bi'?m\b|\bi am\b|\bmy\b|我|本人|俺")

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
    r"|超过)[^,。?]{0,6}[2-6]\d|[2-6]\d ?(?:周?岁)?(?:以下|以内|之前|封顶|为止|为限|上限|就不|到顶)")
_FREE = re.compile(
    r"(?<!visa[- ])\bfree\b(?! ?(?:lanc|time|to\b|entry|-))|\bno (?:visa )?(?:fees?|charge|cost)\b"
    r"|\bcosts? nothing\b|\b(?:does|do)n'?t cost\b"
    r"|(?:签证?)?免费|不收费|不收钱|不要钱|免签证费|不用(?:交|花|给)钱|零费用|唔使钱|不用付费")


@dataclass(frozen=True)
class Premise:
    """What is taken for granted. `id` names the correction (utter_premise_<id>); `topic` the answer that follows it,
    None when the correction is the whole answer."""

    id: str
    topic: Optional[str]


@dataclass(frozen=True)
class _Rule:
    """`topics`: what the classifier may call a message with this `claim`. `confirmed`: it counts only when offered for
    confirmation, else when anything is asked. `unless` and `with_`: what else must not or must be there."""

    premise: Premise
    claim: Pattern[str]
    topics: FrozenSet[str]
    confirmed: bool = True
    unless: Optional[Pattern[str]] = None
    with_: Optional[Pattern[str]] = None


_GENERAL = frozenset(("what_is_k_visa", "who_is_eligible"))
_RULES: Tuple[_Rule, ...] = (
    _Rule(Premise("chinese_family", None), _CHINESE_KIN,
          _GENERAL | {"family_members", "compare_other", "allowed_activities"}, confirmed=False, with_=_JOIN),
    _Rule(Premise("work_now", "can_i_work"), _WORK_NOW, _GENERAL | {"can_i_work", "allowed_activities"},
          confirmed=False),
    _Rule(Premise("validity", "duration_validity_entries"), _PERIOD, _GENERAL | {"duration_validity_entries"},
          unless=_ANOTHER_PAPER),
    _Rule(Premise("age", "age_limit"), _AGE_CAP, _GENERAL | {"age_limit"}, unless=_OWN),
    _Rule(Premise("free", "fees"), _FREE, _GENERAL | {"fees"}, unless=_ANOTHER_PAPER),
)


def premise(text: str, topic: Optional[str]) -> Optional[Premise]:
    """The premise to be corrected before the answer; None where nothing is taken for granted. `topic` is what the
    classifier found, None when it is not clear; then the K visa has to be named."""
    lower = aligned(text[:MAX_LENGTH]).folded
    named = topic is None and re.search(_K, lower) is not None
    claimed = (rule for rule in _RULES if (named or topic in rule.topics) and rule.claim.search(lower))
    return next((rule.premise for rule in claimed if _holds(rule, text, lower)), None)


def _holds(rule: _Rule, text: str, lower: str) -> bool:
    """Whether the claim of a rule is made: asked or offered for confirmation, and about what the rule is about."""
    if rule.unless and rule.unless.search(lower) or rule.with_ and not rule.with_.search(lower):
        return False
    offered = _CONFIRM.search(lower) is not None
    return offered and not _HOW_MUCH.search(lower) if rule.confirmed else offered or is_question(text)
