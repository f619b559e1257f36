"""A story told for somebody else ("my daughter is 24, can she apply?", 我孩子在英国读研), put as that person would tell it."""
from __future__ import annotations

import re
from typing import Optional

from bot.language.normalise import aligned

LONGEST = 300  # characters; a longer message tells of more than one person
_CHILD = r"(?:son|daughter|kid|child|boy|girl|grandson|granddaughter|nephew|niece)"
_PERSON = (rf"(?:{_CHILD}|wife|husband|spouse|partner|brother|sister|boyfriend|girlfriend|gf|bf|fianc[eé]e?|friend"
           r"|cousin|colleague|co-?worker|classmate|room-?mate|flat-?mate|student|mother|father|mum|mom|dad)")
_CHILD_ZH = r"(?:女儿|儿子|孩子|小孩|闺女|娃儿?|孙[子女]|侄[子女]|外甥女?)"
_PERSON_ZH = (rf"(?:{_CHILD_ZH}|女朋友|男朋友|[男女]友|老公|老婆|太太|妻子|丈夫|爱人|对象|未婚[妻夫]"
              r"|[表堂]?(?:弟弟?|妹妹?|哥哥?|姐姐?)|朋友|好友|闺蜜|同学|室友|同事|学生)")
_NOUNS = r"(?:age|degree|diploma|major|field|subject|university|school|passport|nationality|job|plan)"
_ALSO = r"((?:also|now|currently|still|just|only) )?"


def _any_case(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern, re.I)


_NAMED = _any_case(rf"\b(?:my|our) (?:(?!own\b)[\w-]+ ){{0,2}}?{_PERSON}\b(?!s\b)")
_NAMED_ZH = _any_case(rf"(?:我(?:们)?(?:家)?的?(?:一个|一位|有个)?(?:[大小二]|亲|好)?|(?:^|(?<=[,。;:!?]))(?:帮|替|给|为)?)"
                      rf"{_PERSON_ZH}(?!们)")
_CHILD_NAMED = _any_case(rf"\b(?:my|our) (?:\w+ )?{_CHILD}\b(?!s\b)")
_CHILD_NAMED_ZH = _any_case(rf"(?:我(?:们)?(?:家)?的?|^){_CHILD_ZH}(?!们)")
_PRONOUN = _any_case(r"\b(?:she|he)\b|[她他](?!们|人)")
_MY = _any_case(r"\W|^(?:my|our)\b|^我们?家?的?")
# What the writer says of themselves and the errand is no part of the story.
_ERRAND = _any_case(
    r"\bi(?:'m| am|'d| would)? (?:like to |want to |wanted to |need to |just |only )*"
    r"(?:asking|ask|know|check|find out|wonder(?:ing)?)\b(?: (?:for|about|if|whether|on behalf of)\b)?"
    r"|\b(?:for|about|tell me|let me know|help me|on behalf of)(?= (?:my|our)\b|$|[,.:])|\btell me\b"
    r"|我(?:就|只)?(?:是|来)?(?:想|要)?(?:帮|替|给|为|代)(?=我)|我?(?:想|要)(?:帮|替|代)?(?:问|咨询|知道|了解|请教)(?:一?下)?"
    r"|(?<=[友子女儿学事])问(?:一?下)?|帮我(?:看|查|问|评估)(?:一?下)?")
_OWN = _any_case(r"\b(?:i|i'm|i've|im|me|my|mine|myself|we|us|our)\b|我")
_SEVERAL = _any_case(
    r"\b(?:come|go|bring|join|accompany|follow|travel)\w* (?:along|with|too)\b"
    r"|\b(?:bring|join|accompany|sponsor|dependant?)\w*\b|\b(?:kids|children|parents|friends|sons|daughters"
    r"|students|colleagues|wives)\b|[她他]们|孩子们|父母|随行|陪同|陪我|一起|跟我|带[她他上]|团聚|家属")
_AS_OWN = tuple((_any_case(pattern), told) for pattern, told in (
    (rf"<>'s (?={_NOUNS})", "my "), (r"<>'s\b", "I am"), (r"<>", "I"),
    (rf"\b(?:she|he)'s (?={_NOUNS})", "my "), (r"\b(?:she|he)'s (?=got\b)", "I have "), (r"\b(?:she|he)'s\b", "I am"),
    (r"\b(?:she|he)'ll\b", "I will"), (r"\b(?:she|he)'d\b", "I would"), (r"\b(?:she|he)\b", "I"),
    (r"\b(?:her|his)\b", "my"), (r"\bhim\b", "me"),
    (r"\bis I\b", "am I"), (r"\bdoes I\b", "do I"), (r"\bhas I\b", "have I"),
    (rf"\bI {_ALSO}is\b", r"I \1am"), (rf"\bI {_ALSO}has\b", r"I \1have"), (rf"\bI {_ALSO}(\w+?)ies\b", r"I \1\2y"),
    (rf"\bI {_ALSO}(teach|do|go|finish|wish)es\b", r"I \1\2"), (rf"\bI {_ALSO}(\w{{3,}}?)s\b", r"I \1\2"),
    (r"(?<=\band )has\b", "have"), (r"[她他](?!们|人)", "我"), (r"我(?:我|的(?=我))", "我"),
))


def as_own(text: str) -> Optional[str]:
    """The message as the one person it is about would put it, None when it is about its writer, several or nobody."""
    return _retold(text, _NAMED, _NAMED_ZH, needs_name=True)


def as_own_answer(text: str) -> Optional[str]:
    """The same of an answer in a check that is made for somebody else: "she has a master's", 他是德国人.

    A spouse who is named ("my wife is 29") may be told of beside oneself, and so is left alone.
    """
    return _retold(text, _CHILD_NAMED, _CHILD_NAMED_ZH, needs_name=False)


def _retold(text: str, named: "re.Pattern[str]", named_zh: "re.Pattern[str]", needs_name: bool) -> Optional[str]:
    story = _ERRAND.sub(" ", aligned(text).text)
    if not story.strip() or len(text) > LONGEST or _SEVERAL.search(story):
        return None
    people = {_MY.sub("", match.group().lower()) for pattern in (named, named_zh) for match in pattern.finditer(story)}
    if len(people) > 1 or not people and (needs_name or not _PRONOUN.search(story)):
        return None
    told = named.sub("<>", story)
    if _OWN.search(named_zh.sub("", told)):
        return None
    told = named_zh.sub("我", told)
    for pattern, put in _AS_OWN:
        told = pattern.sub(put, told)
    return " ".join(told.split())
