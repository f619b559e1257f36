"""Names that somebody tells of themselves or of a person they write about: "my name is John Smith", 我叫王小明."""
from __future__ import annotations

import re
from typing import Iterator, List, Optional, Tuple

from bot.language.normalise import HAN
from bot.language.wordlists import FUNCTION_WORDS

Span = Tuple[int, int]

_PERSON = (r"(?:wife|husband|spouse|partner|son|daughter|child|friend|brother|sister|colleague|candidate|employee|"
           r"applicant|student|postdoc|researcher|boss|supervisor|professor)")
_CUES = re.compile(
    rf"\b(?:my|his|her|our|their|the|this)(?: {_PERSON}'?s)?"
    r"(?: (?:full|first|last|given|family|real|legal|complete|passport))*"
    r" (?:name|surname)(?:(?: is|'s|s| was)(?![\w'])| ?:| ?=) ?:?"
    r"|\bi(?:'m| am) (?:called|named)\b"
    r"|(?:^|[,;] ?)(?:(?:full|passport|applicant|candidate|employee)(?:'?s)? )?name ?[:=]",
    re.IGNORECASE,
)
# These also begin other sentences ("call me back", "this is different from Z"), so the name must be written as one.
_WEAK_CUES = re.compile(r"\bcall me\b|\b[Tt]his is(?= (?:[A-Z][\w'.-]+ ){1,3}(?:from|here|speaking|calling|"
                        r"writing)\b)"
                        r"|\b(?:[Rr]egards|[Ss]incerely|[Ff]aithfully)\b ?,", re.IGNORECASE)
_WORD = re.compile(r"[ ]*(?P<word>[^\W\d_]+(?:['.-][^\W\d_]+)*\.?)")
_TITLES = frozenset("dr mr mrs ms miss prof professor sir".split())
_PARTICLES = frozenset("de del della da dos van von der den bin bint ibn al el la le ter mac".split())
# Small words after "my name is" that begin something else than a name, or end it.
_NO_NAME = FUNCTION_WORDS | frozenset("""
also already always still never different spelled spelt misspelled misspelt written missing wrong incorrect changed long
short printed same similar listed shown unknown hidden private secret confidential hard difficult common none nothing
needed required important kept stored saved asked visible abbreviated hyphenated transliterated chinese english arabic
latin what years year old
please hello hi thanks student currently originally visa k
""".split())
_NAMES_TOO = frozenset("will an may so do my".split())
_MOST_WORDS, _MOST_LOWER_CASE_WORDS = 5, 3

_HAN_CUES = re.compile(
    r"(?<![给帮替让请使馆会把司])我(?:的)?(?:中文|英文|真实)?(?:名字|姓名)?(?:叫做|叫|名叫)|本人(?:名)?叫"
    r"|(?:我|他|她|本人|候选人|员工|申请人|同事|朋友)的?(?:中文|英文|真实|护照)?(?:名字|姓名)(?:是|为|叫|:)"
    r"|(?:他|她|候选人|员工|申请人|同事|朋友|老公|老婆|妻子|丈夫|儿子|女儿)(?:名)?叫"
    r"|(?:^|[,。; ])姓名 ?[::]"
    r"|(?:可以|请|就)叫我(?=[^,。;!?]{1,4}(?:$|[,。;!]))|(?:^|[,。;! ])叫我(?=[^,。;!?]{1,4}(?:吧|就好|就行|即可))"
)
_SURNAMES = frozenset("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
                      "杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文")
_COMPOUND_SURNAMES = ("欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯")
# 我是 also tells what one is, or where one is from; only after a greeting it may introduce somebody.
_HAN_SELF = re.compile(rf"(?:大家|你们?|您)好[,!。 ]*我(?:是|系)"
                       rf"(?P<name>[{''.join(sorted(_SURNAMES))}][{HAN}]{{2}})(?=$|[,。;!? ])")
_NO_NAME_END = frozenset("人生者师员士家民工医族籍的学业科系班级岁国了啊吧呢吗哦猿媛狗院校省市县区子方州")
_NO_HAN_NAME = re.compile(r"什么|啥|谁|咩|乜|[不你您他她它了做过一车外出停这那的得人别怎如先去填提等办交补写就都再回来找问]|客服|大家")
_HAN_STOP = re.compile(r"今年|现年|来自|来中国|毕业|现在|目前|在读|在[北上广深杭南武西成]|就读|是|从|想|我|护照|电话|手机|邮箱|持有|吧|就好|就行|即可|你好|您好")
_TRANSLITERATED = re.compile(rf"[{HAN}]{{1,8}}(?:[·•・.][{HAN}]{{1,8}}){{1,3}}")
_HAN_RUN = re.compile(rf"[{HAN}]+")

# A line of its own below a greeting. A digit makes it a visa or a paper (H-1B), some words a place or a thing.
_SIGNATURE = re.compile(r"(?!.*\b(?:Universi\w+|Institut\w+|College|School|Academy|Visa|Permit|Company|PhD|China)\b)"
                        r"(?:[A-Z](?:[^\W\d_]|['.-])+ ?){1,4}")


def names(line: str, signature: bool = False) -> Iterator[Span]:
    """Stretches of a normalised line that are somebody's name. `signature`: the whole line may be one."""
    for cues, weak in ((_CUES, False), (_WEAK_CUES, True)):
        for cue in cues.finditer(line):
            span = _latin(line, cue.end(), weak) or (None if weak else _han(line, cue.end()))
            if span:
                yield span
    for cue in _HAN_CUES.finditer(line):
        span = _han(line, cue.end()) or _latin(line, cue.end(), weak=False)
        if span:
            yield span
    for match in _HAN_SELF.finditer(line):
        if match["name"][-1] not in _NO_NAME_END:
            yield match.span("name")
    if signature and _SIGNATURE.fullmatch(line):
        yield (0, len(line))


def _latin(line: str, start: int, weak: bool) -> Optional[Span]:
    """The name in Latin letters at `start`, None when no name stands there."""
    shouting = line.isupper()
    words: List[re.Match] = []
    position = start
    while len(words) < _MOST_WORDS and (match := _WORD.match(line, position)):
        word, lower = match["word"], match["word"].lower().rstrip(".")
        if re.match(rf"[{HAN}]", word):
            break
        written_as_name = word[0].isupper() and not shouting
        small = lower in _NO_NAME and (not written_as_name or not words and lower not in _NAMES_TOO)
        if small or lower in ("i", "i'm", "i've", "and") or weak and shouting:
            break
        if not written_as_name and lower not in _PARTICLES and not shouting:
            if weak or words and words[0]["word"][0].isupper() or len(words) >= _MOST_LOWER_CASE_WORDS:
                break
        words.append(match)
        position = match.end()
        if word.endswith(".") and len(word) > 2 and lower not in _TITLES:
            break  # the end of the sentence
    while words and (words[-1]["word"].lower() in _PARTICLES or words[-1]["word"].lower().rstrip(".") in _TITLES):
        words.pop()
    if not words or re.fullmatch(r"[A-Z]{2,3}", words[0]["word"]) and len(words) == 1 and weak:
        return None
    end = words[-1].end("word")
    return words[0].start("word"), end - line[:end].endswith(".")


def _han(line: str, start: int) -> Optional[Span]:
    """The name in Chinese characters at `start`, None when no name stands there."""
    start += len(line[start:]) - len(line[start:].lstrip(" :"))
    if _NO_HAN_NAME.match(line, start):
        return None
    if foreign := _TRANSLITERATED.match(line, start):
        return foreign.span()
    run = _HAN_RUN.match(line, start)
    if run is None:
        return None
    stop = _HAN_STOP.search(run[0], 1)
    length = stop.start() if stop else len(run[0])
    if run[0].startswith(_COMPOUND_SURNAMES):
        return start, start + min(length, 4)
    if run[0][0] in _SURNAMES:
        return start, start + min(length, 3)
    return (start, start + length) if length <= 5 else None
