"""How thorough the check should be: the full one, a quick one, and whether to look closer after a first estimate."""
from __future__ import annotations

import re
from typing import Optional

from bot.language.normalise import aligned
from bot.language.parse.command import parse_command
from bot.language.parse.length import DETAIL, length_wanted
from bot.language.parse.small_words import nothing_else
from bot.language.parse.yesno import yes_no

FULL, QUICK = "full", "quick"
LONGEST = 300  # characters; what is longer tells a story and wishes nothing of the kind

_CHECK = (
    r"(?:(?:eligibility|k[- ]?visa|visa|self|personal|online|first) )?"
    r"(?:check(?:[- ]?up)?|assessment|evaluation|analysis|test|estimate|review|questionnaire|screening)"
)
_CHECK_ZH = (
    r"(?:的|地)?(?:一?[个次下])?(?:k签|资格|条件)?"
    r"(?:评估|测评|评测|评一评|评一下|检查|测试|测一测|测一下|自测|版评估|问卷)"
)
_NAMED = (
    (FULL, re.compile(
        r"\b(?:full|complete|thorough|comprehensive|detailed|in[- ]depth|proper|whole|entire|long)(?: and \w+)? "
        rf"{_CHECK}\b"
        r"|\b(?:check|assess|evaluate) (?:me |my \w+ |it )?"
        r"(?:fully|thoroughly|properly|completely|in (?:full|depth|detail))\b"
        r"|\bask me (?:everything|all (?:of )?(?:it|the questions|your questions)|all questions)\b"
        rf"|(?:完整|全面|详细|深入|彻底|仔细|全套|正式){_CHECK_ZH}"
        r"|(?:评估|测评|检查)(?:得|要)?(?:详细|完整|全面|仔细|彻底)|把?(?:所有|全部)的?(?:问题|题)?都问")),
    (QUICK, re.compile(
        rf"\b(?:quick|quicker|fast|short|shorter|rapid|brief|rough|one[- ]minute|\d+[- ]seconds?) {_CHECK}\b"
        r"|\b(?:check|assess) (?:me |my \w+ |it )?(?:quickly|briefly|roughly)\b"
        rf"|(?:快速|快|简单|简短|粗略|大概|大致|简易|一分钟|\d+秒){_CHECK_ZH}"
        r"|(?:快速|大概|粗略)(?:帮我)?(?:评|测)|速测")),
)  # fmt: skip
# Said of the check while it runs; elsewhere they may be about anything.
_UNDERWAY = (
    (FULL, re.compile(
        r"\b(?:the |a )?(?:full|complete|thorough|detailed|long(?:er)?|whole) (?:one|version|thing|monty)\b"
        r"|^(?:please |just )?(?:i (?:want|need|would like)|i'd like|give me|let'?s do) everything\b"
        r"|^(?:please |ok |can (?:you|we) |let'?s |i'd like (?:you )?to )*(?:look (?:at it )?(?:more )?closer|(?:take |have )?a closer look)\b"
        r"|^(?:请|好|再|麻烦|帮我)*(?:看得?|评估?得?)?(?:再|更)?仔细(?:一?[些点])?(?:看看?|评估?)?(?:一?[些点])?吧?$"
        r"|^(?:我?要)?(?:完整|详细|全面)(?:版|的|一点|点)?$")),
    (QUICK, re.compile(
        r"\b(?:the |a )?(?:quick(?:er)?|short(?:er)?|fast(?:er)?) (?:one|version)\b"
        r"|^(?:(?:please|just|ok|so) )*(?:quick(?:ly)?|short|briefly)(?: (?:please|pls|plz|thanks))*$"
        r"|\bin a (?:hurry|rush)\b|\bhurry up\b|^(?:please |can we )?(?:make|keep) it (?:quick|short|fast)\b|\b(?:no|not much|little) time\b"
        r"|赶时间|没(?:有)?(?:多少)?时间|快(?:一)?点(?:吧|啦|问|行吗)?$|(?:快速|简短|简单)版"
        r"|^(?:请|我?要|来个|就)*(?:快速|简短|简单)(?:一?点|些|的)(?:就行|就好|吧|啦)?$")),
)  # fmt: skip
_DENIED = re.compile(
    r"(?:\bnot|\bno|\bwithout|n't (?:want|need)|\bdont (?:want|need)|\bskip|\binstead of|\brather than|\bno need for)"
    r"(?: (?:to|a|an|the|any|do|your|this))*\s*$|(?:不要|不想要?|不用|不需要|别|唔要|没必要)(?:做|来|再)?$"
)
# "How long does the full check take?" asks about it, and a full medical check is something else.
_ABOUT_IT = re.compile(
    r"\b(?:what|how|why|which|when|difference|include|medical|health|physical|police|background|security)\b"
    r"|什么|怎么|为什么|多久|多长|区别|哪|体检|身体|背景"
)

_CLOSER = re.compile(
    r"\b(?:(?:look|looking|check|see) (?:at (?:it|this|that) )?(?:more )?(?:close(?:r|ly)?|deeper)|closer look|closer"
    r"|dig(?: in)? deeper|deeper|further|go on|going on|keep going|carry on|continue|go ahead|anyway|anyhow|do it"
    r"|ask (?:away|on|me more|more|the rest)|more questions|next questions?|the rest|full check|full assessment)\b"
    r"|(?:看|查|问|评|评估|分析)(?:得|的)?(?:再|更)?(?:仔细|细|深入|详细|全面)|其余的?|剩下的?|其他的?问题|问下去|你问"
    r"|(?:仔细|再细|细细|深入|详细|继续|接着|往下|照样|进一步)(?:看看?|评估?|问|做|答|聊|来|走|分析|了解)?"
)
_ENOUGH = re.compile(
    r"\b(?:(?:that|this|it)(?:'s| is|s)? (?:good |quite |more than )?(?:enough|all|it|plenty|will do|sufficient)"
    r"|good enough|enough|i(?:'m| am) (?:good|done|fine|finished|all set)|no more(?: questions)?"
    r"|(?:maybe |some other )?(?:later|another time|next time)|not now|all good|done|that'll do)\b"
    r"|够了|够啦|足够|就(?:这样|到这里?|先这样)|先(?:这样|到这里?|不用)|到此为止|可以了|行了|好了|没有?了|差不多了"
    r"|以后再说|下次|回头再|改天|改日|晚点|暂时不|不(?:想|用)?再?(?:答|问|做|评|继续)"
)
_REFUSED = re.compile(
    r"\b(?:no need|don'?t|do not|not necessary|not needed|stop|rather not)\b"
    r"|不用|不必|不需要|不要|没必要|唔使|唔要|别(?!的)|不想"
)
_THANKS = re.compile(r"\b(?:thank\w*|thx|ty|cheers)\b|谢|多谢|感谢|唔该")
_BESIDE = re.compile(
    rf"{_THANKS.pattern}|\b(?:sure|yep|yup|yeah|ya|absolutely|definitely|certainly|of course|alright|fine|cool|great"
    r"|nah|nope|no|if you (?:like|want|can)|really|bye)\b|真的?|这样|这些"
)


def speed_wanted(text: str, underway: bool) -> Optional[str]:
    """Returns FULL or QUICK when the message wishes a check of that kind; None otherwise, or when it names both.

    `underway`: the check is running, so that "the short version" means it. Never raises on any string.
    """
    lower = aligned(text).folded.strip(" .!?。,~")
    if not lower or len(lower) > LONGEST or _ABOUT_IT.search(lower):
        return None
    patterns = (*_NAMED, *_UNDERWAY) if underway else _NAMED
    said = [(speed, found.start()) for speed, pattern in patterns for found in pattern.finditer(lower)]
    wishes = {speed for speed, start in said if not _DENIED.search(lower[:start])}
    return wishes.pop() if len(wishes) == 1 else None


def names_closer_look(text: str) -> bool:
    """Whether the message asks outright to look closer, and nothing else: "ok, go deeper", 再仔细看看."""
    lower = aligned(text).folded.strip(" .!?。,~")
    if not lower or len(lower) > LONGEST or _REFUSED.search(lower):
        return False
    return nothing_else(lower, _CLOSER, _BESIDE)


def closer_look(text: str) -> Optional[str]:
    """Returns "yes" or "no" to the offer of a closer look, in any wording; None for a message about something else."""
    lower = aligned(text).folded.strip(" .!?。,~")
    if not lower or len(lower) > LONGEST:
        return None
    command = parse_command(text)
    short = yes_no(text)
    stops = command is not None and command.name in ("cancel", "skip")
    if stops or short in ("no", "declined") or nothing_else(lower, _ENOUGH, _BESIDE):
        return "no"
    if _REFUSED.search(lower):
        return "no" if nothing_else(_REFUSED.sub(" ", lower), _CLOSER, _BESIDE) else None
    if names_closer_look(text) or speed_wanted(text, True) == FULL or length_wanted(text) == DETAIL:
        return "yes"
    # "OK, thanks" ends a conversation as often as it asks for more.
    return "yes" if short == "yes" and not _THANKS.search(lower) else None
