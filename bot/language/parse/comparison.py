"""Which visas and which of their aspects a message names ("K vs Z only family and cost", 那人才签证的费用呢)."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import List, Tuple

from bot.language.normalise import Aligned, aligned

MAX_LENGTH = 500  # characters; only the beginning of a longer message is read


@dataclass(frozen=True)
class Comparison:
    """`visas` and `aspects` are ids of the comparison table, in the order of the message; `rest` is the message,
    folded and in lower case, with spaces for what named them."""

    visas: Tuple[str, ...]
    aspects: Tuple[str, ...]
    rest: str


_END = r"(?![a-z0-9])(?!-?\d)"  # not the K of K-1
_LETTER = rf"(?<![a-z0-9'])(?:[kzrfml](?!-?\d)|x-?[12]|q-?[12]|s-?[12]|h-?1-?b?){_END}"
_VISA_WORD = r"(?:[- ]?(?:type|class|category))?(?: ?visas?\b|(?:字)?签证?|字|类签证?|类)"
# A letter and digit tells a visa by itself, a letter only beside the word.
_WITH_WORD = re.compile(rf"(?<![a-z0-9'])(?P<code>[kzrfmlxqs]|h-?1-?b?|[xqs]-?[12]){_VISA_WORD}")
_WITH_DIGIT = re.compile(rf"(?<![a-z0-9'])(?P<code>[xqs]-?[12]|h-?1-?b){_END}")
_ALONE = re.compile(rf"(?<![a-z0-9'])(?P<code>[kzrfml]){_END}(?!'|\. ?[a-z])")
_BETWEEN = r"(?: ?(?:,|/|&|、|和|跟|与|或|还是|比|对比?|vs\.?) ?| (?:or|and|vs\.?|versus|to|with|than|over|he|gen|haishi) )"
_LIST = re.compile(rf"{_LETTER}(?:{_VISA_WORD})?(?:{_BETWEEN}(?:the |a )?{_LETTER}(?:{_VISA_WORD})?)+")
_HEAD = re.compile(
    r"(?:(?:ok|and|so|but|also|what about|how about|compared (?:to|with)|versus|vs\.?|for|with|the|a|那么?|还有|再加上?|和|跟|与"
    r"|换成|,)"
    r"[ ,]*)+(?P<code>[kzrfml])(?=\W*$|呢| then| instead| too)"
)
_DEFAULT_DIGIT = {"x": "x1", "q": "q1", "s": "s1"}  # the long-term one of each pair

# Visas by name. Of overlapping names the longest counts, so that 美国工作签 is no 工作签.
_NAMES = {
    "k": r"(?:young|youth|sci-?tech|science|technology|stem)(?: (?:and|science|technology|tech|talent"
         r"|&))* (?:talents? )?visa"
         r"|(?:外国)?(?:青年)?科技人才(?:签证?)?|青年(?:科技)?人才签证?",
    "z": r"(?:work|employment|worker'?s?|working|job) visas?|(?:外国人)?(?:工作|就业|打工|职业)签证?",
    "r": r"(?:high[- ]level |top |senior )?talents? visas?|(?:高层次|高端|顶尖|急需)?(?:人才|专家)签证?",
    "x1": r"(?:long[- ]term )?(?:student|study) visas?|(?:长期)?(?:留学|学习|学生|就读)签证?",
    "x2": r"short[- ]term (?:student|study) visas?|短期(?:留学|学习|学生)签证?",
    "f": r"(?:exchange|visiting scholar|non-?commercial visit) visas?|(?:交流|访问|考察|访学)签证?",
    "m": r"(?:business|trade|commercial) visas?|(?:商务|贸易|商贸|经商)签证?",
    "l": r"(?:tourist|travel|tourism|holiday) visas?|(?:旅游|观光|旅行)签证?",
    "q1": r"family (?:reunion )?visas?|(?:家庭)?(?:团聚|探亲)签证?",
    "s1": r"(?:dependent|dependant|spouse|private affairs?) visas?|(?:家属|配偶|陪同|私人事务)签证?",
    "h1b": r"(?:us|u\.s\.|american) (?:work|employment) visas?|美国(?:的)?工作签证?",
}
_ASPECTS = {
    "purpose": r"\bpurposes?\b|\bwhat (?:it is|they are|is it|are they) for\b|\bactivit(?:y|ies)\b|用途|目的|能做(?:什么|哪些)",
    "who": r"\bwho (?:can|may|is|are|qualifies)\b|\bfor whom\b|\beligib\w+|\bconditions?\b|\brequirements?\b"
           r"|对象|谁(?:能|可以|适合)|适合谁|条件|要求|门槛",
    "sponsor": r"\bsponsor\w*|\bemployers?\b|\binvit(?:ation|e)\w*|雇主|邀请(?:函|信)?|担保",
    "age": r"\bages?\b|\bage limits?\b|\bhow old\b|\bolder\b|\byounger\b|年龄|年纪|岁数|几岁|多大",
    "education": r"\bdegrees?\b|\beducation\w*|\bdiplomas?\b|\bqualifications?\b|学历|学位|文凭|教育背景",
    "validity": r"\bvalid(?:ity)?\b|\bduration\b|\blength of stay\b|\bentr(?:y|ies)\b|\bhow long (?:can"
                r"|may) \w+ stay\b|\bstay\b"
                r"|有效期|停留期?|入境次数|多次入境|待多久|期限|能住多久|逗留期?",
    "work": r"\bwork(?:ing)?\b(?! ?permit)|\bjobs?\b(?! offer)|\bemployment\b|\bpaid\b|\bsalar(?:y|ies)\b|工作(?!许可)|上班"
            r"|就业|打工|兼职",
    "family": r"\bfamil(?:y|ies)(?: members?)?\b|\bspouses?\b|\bwi(?:fe|ves)\b|\bhusbands?\b|\bkids?\b"
              r"|\bchild(?:ren)?\b|\bdependents?\b"
              r"|\bdependants?\b|\bpartners?\b|\bfianc[e]+\b|家属|家人|家庭(?:成员)?|配偶|老婆|老公|太太|先生|妻子|丈夫|孩子|小孩|子女|儿子|女儿|屋企人"
              r"|伴侣|\bjiashu\b",
    "fee": r"\bfees?\b|\bcosts?\b|\bpric(?:e|es|ing)\b|\bexpensive\b|\bcheap(?:er|est)?\b|\bhow much\b|\bcharges?\b"
           r"|\bmoney\b"
           r"|签证费|费用|多少钱|价格|价钱|收费|花费|贵|便宜|几多?钱|要钱|边个平|平啲|\bfeiyong\b|\bduo ?shao ?qian\b",
    "time": r"\bprocessing(?: times?)?\b|\b(?:fast|quick)(?:er|est|ly)?\b|\bspeed\b"
            r"|\bhow long (?:does|will|do|would)(?:\s+(?:it|they|each|the|that|one|getting|applying|for|an?))*\s+take\b"
            r"|\bwaiting(?: times?)?\b|办理时间|办理周期|审批时间|审理|时间|速度|快|等多久|(?:要|得|需要)(?:等|办|花)?(?:多久|多长时间|几天|几耐)"
            r"|多久(?:能)?(?:下来|办好|出签|批)|\btime\b",
    "residence": r"\bafter (?:arrival|arriving|entry|entering|landing)\b|\bresidence(?: permits?)?\b|居留(?:许可|证件)?"
                 r"|入境(?:之|以)?后|落地后",
    "status": r"\bstatus\b|\bin force\b|\bsince when\b|现状|施行|生效",
}
_NAME_PATTERNS = [(name, re.compile(rf"(?<![a-z])(?:{pattern})")) for name, pattern in _NAMES.items()]
_ASPECT_PATTERNS = [(name, re.compile(pattern)) for name, pattern in _ASPECTS.items()]

Found = Tuple[int, int, str]


def comparison(text: str) -> Comparison:
    """The visas and aspects that `text` names; empty where it names none. Never raises on any string."""
    source = aligned(text[:MAX_LENGTH])
    visas = _apart([*_by_letter(source), *_by_pattern(_NAME_PATTERNS, source.folded)])
    without = _blanked(source.folded, visas)  # the work of "work visa" is no aspect
    aspects = _apart(_by_pattern(_ASPECT_PATTERNS, without))
    return Comparison(_names(visas), _names(aspects), _blanked(without, aspects))


def _by_letter(source: Aligned) -> List[Found]:
    folded = source.folded
    found = [(*match.span(), _visa(match["code"])) for match in _WITH_WORD.finditer(folded)]
    found += [(*match.span("code"), _visa(match["code"])) for match in _WITH_DIGIT.finditer(folded)]
    # A lone letter is a visa as a capital, in a list of visas, or as all that a short question names ("and r?").
    lists = [match.span() for match in _LIST.finditer(folded)]
    head = _HEAD.match(folded)
    for match in _ALONE.finditer(folded):
        at = match.start("code")
        if source.text[at].isupper() or any(a <= at < b for a, b in lists) or head and head.start("code") == at:
            found.append((*match.span("code"), match["code"]))
    return found


def _visa(code: str) -> str:
    code = code.replace("-", "")
    return "h1b" if code.startswith("h") else _DEFAULT_DIGIT.get(code, code)


def _by_pattern(table: list, folded: str) -> List[Found]:
    return [(*match.span(), name) for name, pattern in table for match in pattern.finditer(folded)]


def _apart(found: List[Found]) -> List[Found]:
    """Without overlaps, the longer one kept, in order of their place."""
    kept: List[Found] = []
    for one in sorted(found, key=lambda hit: (hit[0] - hit[1], hit[0])):
        if all(one[1] <= other[0] or other[1] <= one[0] for other in kept):
            kept.append(one)
    return sorted(kept)


def _names(found: List[Found]) -> Tuple[str, ...]:
    return tuple(dict.fromkeys(name for _, _, name in found))


def _blanked(text: str, found: List[Found]) -> str:
    for start, end, _ in found:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
