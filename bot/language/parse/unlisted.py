"""Names that no list knows: does an answer look like the name of a school or a field, and which part of it is the name?"""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import List, Optional, Tuple

from bot.language.normalise import HAN, aligned, has_han
from bot.language.parse.aside import speaks_to_the_bot
from bot.language.parse.command import parse_command
from bot.language.parse.length import length_wanted
from bot.language.parse.noise import mashed, random_letters
from bot.language.parse.question import is_question
from bot.language.parse.speed import speed_wanted
from bot.language.parse.yesno import yes_no
from bot.language.wordlists import CHAT_WORDS, FUNCTION_WORDS


@dataclass(frozen=True)
class Unlisted:
    """A name (as written) that is in no list; `text[start:end] == name` of the message."""

    name: str
    start: int
    end: int

    @property
    def spans(self) -> Tuple[Tuple[int, int], ...]:
        return ((self.start, self.end),)


_LEAD = re.compile(
    r"^(?:(?:(?:well|um+|ok|yes|actually|sorry|oh|hi|hey|so|no|mine|mostly|mainly)[, ]+)*(?:it'?s|it is|it was|that(?:'s| is| was|would be)"
    r"|(?:(?:the )?name|full name|(?:the |my )?(?:official )?(?:name|title) of (?:it|my \w+)) (?:is|was)|i (?:was|trained|qualified|ended up)(?: at| in| as an?)?"
    r"|i(?:'ve| have) (?:studied|done|finished|got|a degree in)|my (?:last|highest|first|second|main) (?:degree|diploma|school|university|one)(?: is| was)?(?: from| in| at)?"
    r"|i(?:'m| am) (?:from|at|studying|a student (?:at|of)|doing|in|majoring in|a graduate of|an alum\w* of)"
    r"|i (?:studied|study|went to|attended|graduated (?:from|in|with)|did|do|have|got|majored in|work in|work at"
    r"|meant)|my (?:major|field|subject|degree|university|school|college|institution|institute|uni|specialty"
    r"|alma mater|discipline|specialization)(?: of study)?(?: is| was|:)?(?: in| from)?"
    r"|(?:major|field|university|school|college|institution)(?: is\b|:)"
    r"|(?:graduated from|studied|from|at|in|the)(?= )|(?:a |an |my )?(?:degree|bachelor'?s?|master'?s?|ph\.?d|bsc"
    r"|msc|b\.?tech|m\.?tech|diploma)(?: degree)?(?: of (?:science|arts|engineering|technology))? (?:in|of|from)"
    r"|called|named)[ :]*)+"
    r"|^(?:(?:那个|嗯|呃|哦|其实)?[, ]*(?:我(?:的|是|在)?|本人)?(?:最后|最高|当时|以前|之前)?(?:专业|学校|大学|母校|院校|毕业院校|所学专业|本科|硕士|博士|研究生|学的专业)?(?:是|叫做?|为"
    r"|:)?(?:毕业于|毕业自|就读于|来自|在读于|学的是?|读的是?|念的是?|学|读|念|从|在|是)?)")
_TRAIL = re.compile(
    r"(?:(?: (?:degree|major|graduate|grad|student|alum\w*|please|thanks|sir|too|as well|\(.*\)))+"
    r"|(?:(?:大学)?毕业的?|专业(?:的|毕业)?|方向|读的?|念的|的学生|的|学的|那边|上学|啊|吧|呢|哦|呀))$")
_NAME_WORDS = frozenset("of for and the in at de di du des da do del la le les der die das und et y e & a l'".split())
_SCHOOL = re.compile(
    r"\b(?:universit\w*|univ|uni|college|institut\w*|school|academy|polytechni\w*|hochschule|ecole|école|faculty"
    r"|campus|seminary|lab(?:oratory)?|center|centre)\b"
    r"|大学|学院|研究院|研究所|学校|理工|实验室|中心|科学院", re.I)
_JOKES = re.compile(
    r"\b(?:hogwarts|hard knocks|university of life|school of life|starfleet|monsters university"
    r"|springfield elementary|xavier'?s school|clown college|trump university|your (?:mom|mum|mama|face|ass)"
    r"|underwater basket|witchcraft|wizardry|magic|jedi|miskatonic|street smarts?|netflix|youtube|tiktok|memes?"
    r"|procrastinat\w*|sleeping|drinking|partying|napping|love|life|nothing|something|everything|whatever|secret"
    r"|no one|nobody|somewhere|nowhere|here|there|asdf\w*|qwer\w*|lol\w*|haha\w*|test(?:ing)?|foo|bar|banana"
    r"|potato|pizza|batman|beer|fuck\w*|shit\w*|stupid|idiot|bot|robot|hello|hi|hey|thanks|bye|ok|weather)\b"
    r"|霍格沃茨|社会大学|家里蹲|蓝翔挖掘机|魔法|你猜|随便|不告诉你|无可奉告|睡觉|躺平|吃饭|摸鱼|你妈|傻|笨|滚|哈哈|呵呵|嘿嘿|你好|谢谢|再见|天气|今天|明天|无聊")
_SENTENCE = re.compile(
    r"\b(?:i|you|he|she|they|we|me|my|your|is|are|was|were|am|do|does|did|don't|can|could|will|would|should|have"
    r"|has|had|want|need|think|know|tell|please|because|but|if|not|just|very|this|that|it|what|how|why|who|visa"
    r"|permit|embassy|passport|apply|application)\b")
_SENTENCE_HAN = re.compile(r"[我你他她它您们吗呢吧啊嘛]|不是|没有|怎么|什么|多少|可以|想|要|签证|申请|因为|但是|如果|知道|觉得|这个|那个|喜欢|今天|所以|已经|是否|需要|不"
                           r"|最后一年|年毕业")


_DAY = re.compile(r"\d ?[月日号]|\barriv(?:e|ing|al)\b")  # a date of arrival is told, not a subject
_KANA = re.compile("[\u3040-\u30ff]")
# Words to the bot and about oneself in general, which are no names.
_CHAT_HAN = re.compile(
    r"(?:(?:还没|尚未|暂时|暂未|稍后|稍等|等等|待会|一会|回头|以后再|下次|晚点|正在|准备).*"
    r"|(?:检查|评估|测试|测评|开始|继续|菜单|选项|答案|问题|查一下|试试|试一下|工作|科研|研究|学生|老师|明白了?|收到|了解了?|懂了|厉害|真的|牛|完成|结束|确认|提交|更多|其余|信息|资料"
    r"|条件|要求|签证|英文|有空再说|再说|先这样|没了|没想好|保密)+)")


# "Something that is not on your list" is an answer of its own (a button says it) and means an unlisted name.
_NOT_ON_THE_LIST = re.compile(
    r"(?:none of (?:these|those|the above|them)|(?:an?)?other(?: (?:one|field|major|university|school))?|something else"
    r"|not (?:listed|in the list|on the list)"
    r"|其[他它](?:专业|学校|大学)?|别的(?:专业|学校|大学)?|以上都不是|都不是|不在(?:列表|名单|里面|其中)(?:里|上|中)?|没有列出)")
# That it is the same, any one, or a good one tells no name: the check asks for it.
_NO_NAME = re.compile(
    r"(?:(?:any|some|no) ?(?:one|thing|where|other one)|some other .*|(?:the )?(?:same|best|top|rest|others?|remaining|whole)(?: (?:one|university|school|uni|place))?"
    r"|.* as before|where i .*"
    r"|(?:另外的?|某个?|一[个所]|同一[个所]|那[个所]|这[个所]|就?是?母校|名校|好学校|普通|一般)的?(?:专业|学科|学校|大学|院校|地方)?"
    r"|(?:随便|任意).*|(?:其余|剩下|余下)的?.{0,4}|(?:都|也|还|全都|全部|全有|全是).*|.*[了过着])")


# What is said of the talk itself, in small letters.
_OF_THE_TALK = CHAT_WORDS | FUNCTION_WORDS | frozenset(
    "short shorter shortest long longer brief briefer briefly quick quicker quickly fast faster slow slower simple simpler simply easy easier "
    "version summary rest full half whole complete detailed details detail bit little much keep make explain again plain clear clearer "
    "words sentence sentences text reply replies".split())


def says_unlisted(text: str) -> bool:
    """Whether a text only says that the name is not on the list ("none of these")."""
    return bool(_NOT_ON_THE_LIST.fullmatch(aligned(text).folded))


def parse_unlisted(text: str, kind: str) -> Optional[Unlisted]:
    """The name in an answer to "which field / institution", or None when the answer looks like a sentence, a question,
    a command, a joke or noise. `kind` is "field" or "institution"."""
    source = aligned(text)
    folded = source.folded.rstrip(" .!,。~…")
    if not folded or len(folded) > 140 or re.search(r"https?:|www\.|@|[<>{}\[\]|\\=#$%^*]", folded):
        return None
    if _NOT_ON_THE_LIST.fullmatch(folded):
        a, b = source.span(0, len(folded))
        return Unlisted(text[a:b], a, b)
    if _NO_NAME.fullmatch(folded) or _KANA.search(text) or _DAY.search(folded):
        return None
    if yes_no(text) or parse_command(text) or is_question(text) or length_wanted(text) \
            or speed_wanted(text, underway=True):
        return None
    lead = _LEAD.match(folded)
    start = lead.end() if lead and lead.end() < len(folded) else 0
    end = len(folded)
    while trail := _TRAIL.search(folded, start, end):
        kept = folded[start:trail.start()].rstrip()
        if trail.start() <= start or not kept or (has_han(folded) and len(kept) < 2):
            break
        end = start + len(kept)
    while start < end and folded[start] in " ,:-\"'“”「」『』《》":
        start += 1
    while end > start and folded[end - 1] in " ,:-\"'“”「」『』《》":
        end -= 1
    if _NO_NAME.fullmatch(folded[start:end]) or not _is_name(source.text[start:end], folded[start:end], kind):
        return None
    a, b = source.span(start, end)
    return Unlisted(text[a:b], a, b)


_CLAUSE = re.compile(r"[,.;:!?()。、\n/]+(?=\s|$|[^\x00-\x7f])|(?<=[^\x00-\x7f])[,.;:!?()]|\s[-–—|]\s|\b(?:but|and (?:i|my|now|then)|because|which|so i|where|since|hope|if)\b"
                     r"|(?:但是?|不过|因为|然后|现在|后来|所以)")
_PLACE_TAIL = re.compile(r"(?:,? (?:in|at|near|from|back in|over in|down in|up in|back home) [^,]+| (?:university|uni|degree|major|program(?:me)?|department|faculty))$")


def name_stretches(text: str) -> List[Tuple[int, int]]:
    """Stretches [start, end) of an answer that may be a name, the likelier first: the clauses without the words that lead
    to a name and follow it ("I studied at | Bauman |, the technical university")."""
    source = aligned(text)
    folded, cuts = source.folded, [0]
    for mark in _CLAUSE.finditer(folded):
        cuts += [mark.start(), mark.end()]
    found: List[Tuple[int, int]] = []
    for start, end in zip(cuts[::2], cuts[1::2] + [len(folded)]):
        while start < end and not folded[start].isalnum():
            start += 1
        lead = _LEAD.match(folded[start:end])
        start += lead.end() if lead and lead.end() < end - start else 0
        trail = _TRAIL.search(folded, start, end)
        end = trail.start() if trail and trail.start() - start > 1 else end
        place = _PLACE_TAIL.search(folded, start, end)
        for stop in dict.fromkeys([end, *([place.start()] if place else [])]):
            if stop - start > 1 and folded[start:stop].strip():
                found.append(source.span(start, stop))
    return found


def _is_name(name: str, folded: str, kind: str) -> bool:
    if re.match(r"(?:an?|some|one of|any) ", folded):
        return False  # "a private uni in Lagos" describes and does not name
    if len(folded) < 2 or _JOKES.search(folded) or speaks_to_the_bot(folded) or mashed(folded) \
            or not re.search(rf"[a-z{HAN}]|[^\W\d_]", folded):
        return False
    if re.search(r"[.!?;。][ ]?\w", re.sub(r"\b\w{1,3}\.", "", folded)) or re.search(r"\d{3,}", folded):
        return False
    if has_han(folded):
        parts = re.split(r"[,，。]", folded)
        if len(folded) > 24 or _SENTENCE_HAN.search(folded) or any(_CHAT_HAN.fullmatch(part) for part in parts):
            return False
        return kind == "field" or bool(_SCHOOL.search(folded)) or len(folded) <= 6
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", folded)
    if not 1 <= len(words) <= 10 or _SENTENCE.search(folded):
        return False
    if all(w in CHAT_WORDS or w in FUNCTION_WORDS for w in words):
        return False
    if name == folded and all(w in _OF_THE_TALK for w in words) or random_letters(name, kind):
        return False
    small = [w for w in words if w in FUNCTION_WORDS and w not in _NAME_WORDS]
    return not small and (len(words) <= 6 or bool(_SCHOOL.search(folded)))
