"""The highest completed degree, and the one in progress, from what is said about each degree in its clause."""
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import List, NamedTuple, Optional, Tuple

from bot.language.normalise import aligned
from bot.language.parse.people import about_others, inside
from bot.language.parse.spelling import degree_words_corrected

LEVELS = ("none", "secondary", "diploma", "bachelor", "master", "doctorate")  # ascending
_BELOW = {"doctorate": "bachelor", "master": "bachelor", "bachelor": "secondary", "diploma": "secondary",
          "secondary": "none", "none": "none"}


@dataclass(frozen=True)
class Degree:
    """`completed` and `in_progress` are levels of `LEVELS` (in_progress may be None).

    A degree that was begun or given up implies the usual one below it as completed: a bachelor under a doctorate or
    master, secondary school under a bachelor or diploma.
    """

    completed: str
    in_progress: Optional[str]
    spans: Tuple[Tuple[int, int], ...]

    @property
    def value(self) -> str:
        return self.completed


class _Mention(NamedTuple):
    level: str
    status: str  # "", "current" or "done" when the word itself says so
    start: int
    end: int


# (level, status, pattern); earlier lines win where two match the same stretch. Upper-case ones are tried on the text as
# typed, because "be", "ma", "ms" and "ba" in small letters are ordinary words or titles.
_WORDS = [(level, status, re.compile(pattern)) for level, status, pattern in (
    ("doctorate", "done", r"\bpost[- ]?doc(?:s|toral(?: \w+)?)?\b|博士后|博后"),
    ("doctorate", "current", r"直博生?|硕博连读|博[一二三四五六](?!\d)|博士(?:研究)?生(?!毕业)|准博士|读博士?|博士候选人|\babd\b|读着博士"),
    ("master", "current", r"研[一二三](?!究)|硕士(?:研究)?生(?!毕业)|读研(?!究所)|读着硕士|在读研究生|(?:在读)研究生|准硕士"),
    ("bachelor", "current", r"大[一二三四五](?!大|学(?!生)|\d)|本科生(?!毕业)|本科在读|(?<!研究)大学在读|在校大学生|大学生(?!毕业)"),
    ("diploma", "current", r"大专生(?!毕业)|专科生(?!毕业)"),
    ("doctorate", "", r"\bph\.? ?d\.?(?:'?s)?(?![a-z])|\bd\.?phil\b|\bdoctorates?\b|\bdoctoral\b|\bdoctor of \w+|\bdoctor'?s? degree|\bd\.?sc\b|\beng\.?d\b|\bdr\.?-?ing\b|博士(?:研究生)?(?:学位|学历)?"),
    ("bachelor", "", r"\bpost-?grad(?:uate)? (?:diploma|certificate)\b|\bpgd(?:ip|ca)?\b"),
    ("master", "current", r"\b(?:graduate|grad|post-?grad(?:uate)?) student\b"),
    ("master", "", r"\bmasters?(?:'s?)? of (?:science|arts|engineering|technology|philosophy)\b|(?<!\bto )\bmaster(?:'?s'?)?(?:(?= ?(?:degree|thesis|in\b|of\b|student|program|from|at\b|done|finished|completed|[,.;!?)(&/+-]|and\b|or\b|with\b|too|already|now|last|\d)|$)|(?:'s|s'?)\b)"
                   r"|\bm\.? ?sc\b\.?|\bm\.s\.c?\.?|\bms(?=c?\b ?(?:in|degree|from)\b)|\bm\.? ?eng\b|\bm\.? ?tech\b|\bm\.? ?phil\b|\be?mba\b|\bmca\b|\bmres\b|\bm\.? ?com\b|\bmba\b|\bma(?= in\b)|\bm\.a\.|\bm\.e\.(?= |$)"
                   r"|\bllm\b|\bmph\b|\bmagister\b|\bdiplom(?![a-z])|\bdiplom-?ing\w*|\bmaestr[ií]a\b|\bpost-?grad(?:uate)?(?: degree)?\b|\bgraduate degree\b|\bgrad degree\b|\blaurea magistrale\b"
                   r"|(?:硕士|专硕|学硕|工硕)(?:研究生)?(?:学位|学历)?|研究生(?!院)(?:学位|学历)?"),
    ("bachelor", "", r"\bbachelor(?:'?s'?)?(?: (?:degree|of \w+))?\b|\bb\.? ?sc\b\.?|\bb\.s\.c?\.?|\bbs(?= (?:in|degree|from)\b)|\bb\.? ?eng\b|\bb\.? ?tech\b|\bb\.e\.(?= |$)|\bbca\b|\bbba\b|\bb\.? ?com\b|\bllb\b|\bmbbs\b|\bbds\b|\bb\.? ?arch\b|\bb\.? ?pharm\w*|\bba(?= (?:in|degree|from)\b)|\bb\.a\."
                     r"|\blicen[cs]iatura\b|\blicence\b(?= (?:in|de)\b)|\blaurea\b|\bhonou?rs degree\b|\bundergrad(?:uate)?(?:'s)?(?: (?:degree|studies))?\b|\b(?:college|university|uni|4[- ]year|four[- ]year|first) degree\b|\b(?:college|university|uni) graduate\b"
                     r"|\bgraduated? (?:from )?(?:college|university|uni)\b"
                     r"|(?:大学|全日制|统招)?本科(?:学历|学位|文凭)?|(?:工|理|文|农|医|管理|经济|法)?学士(?:学位)?|大本(?![营])|大学学历|大学(?=毕业|肄业|结业|没|辍|退)|大学文凭"),
    ("secondary", "", r"\b(?:high|secondary|senior high)[ -]?school(?: (?:diploma|certificate|graduate|degree))?\b|\ba-?levels?\b|\bgcses?\b|\bged\b|\bmatric(?:ulation)?\b|\b12th(?: (?:pass|grade|standard))?\b|\b\+2\b|\babitur\b|\bbaccalaur[eé]at\b|\bsixth form\b"
                      r"|高中(?:学历|文凭)?|中专|职高|技校|中学学历|高考"),
    ("diploma", "", r"\bhnd\b|\bhigher national diploma\b|\bassociate(?:'?s)?(?: degree)?(?! (?:prof|lect|research|scien|dean|dir|edit))|\b(?:advanced|national|polytechnic|vocational|technical) diploma\b|\bfoundation degree\b|\bdiploma\b|\bvocational (?:college|school|degree)\b|\bjunior college\b"
                    r"|大专(?:学历|文凭)?|专科(?:学历|文凭)?|高职(?:高专)?|高专|专升本前|高技"),
    ("none", "", r"\bno (?:formal )?(?:degree|education|qualifications?)\b(?! (?:is )?(?:required|needed))|\bwithout (?:a |any )?degree\b|\b(?:don'?t|do not) have (?:a|any) degree\b|\bnever (?:went|been) to (?:college|university|school)\b|\bmiddle school\b|\bprimary school\b|\belementary school\b"
                 r"|没有?(?:任何)?(?:学历|学位|文凭)(?!证|要求)|无(?:学历|学位)|初中(?:学历|毕业)?|小学(?:学历|毕业)?|没上过(?:大学|学)|没读过(?:大学|书)"),
)]
_CAPITALS = [("master", re.compile(r"(?<![\w.])(?:MS|MA|ME|MEd|MFA|MPA|MEM|MIS)(?![\w.'])(?! (?:office|word|excel))")),
             ("bachelor", re.compile(r"(?<![\w.])(?:BS|BE|BA|BEd|BFA)(?![\w.'])"))]
_CURRENT = re.compile(
    r"\b(?:student|studying|pursuing|doing|currently|in progress|ongoing|candidate|enrolled|finishing|completing|working on|working towards?|"
    r"will (?:finish|complete|graduate|get|have|receive)|about to (?:finish|complete|graduate|get)|expect(?:ed|ing)? (?:to|in|20\d\d)|going to (?:finish|graduate)|"
    r"(?:final|last|first|second|third|fourth|1st|2nd|3rd|4th|5th|6th|\d)[ -]?(?:year|yr)(?! experience)(?:s? (?:in)?to)?|halfway|one semester|(?:sophomore|freshman|junior|senior) year|just started|started|"
    r"not (?:yet )?(?:finished|completed|done|graduated) yet|haven'?t (?:finished|graduated|completed|defended)|not yet|graduating|expected|still|yet to (?:finish|complete|defend))\b"
    r"|(?:正|还|仍)?在(?:读|念|攻读)|在学|在校|正在(?:读|念|攻读|申请答辩)|攻读|就读|还没有?(?:毕业|读完|拿到|答辩)|没毕业|尚未毕业|未毕业|(?:即|快|将|马上|明年|今年|准备|预计).{0,6}毕业|应届|最后一年|第[一二三四五]年|[一二三四五]年级|延毕|读到")
_DROPPED = re.compile(
    r"\b(?:dropped? out|drop-?out|did(?:n'?t| not) (?:finish|complete|graduate)|never (?:finished|completed|graduated)|without (?:finishing|completing|graduating|a|any|having)|"
    r"unfinished|incomplete|uncompleted|quit|abandoned|gave up|left (?:without|before)|failed|withdrew|expelled|no|not an?|don'?t have (?:an? |any )?|do not have (?:an? |any )?|haven'?t got an?|lack)\b"
    r"|肄业|结业|退学|辍学|没读完|没有读完|未完成|没有完成|没拿到|没有拿到|未拿到|中途放弃|放弃了?|没有(?=硕|博|本|学|研)|没(?=硕|博|本|研)|不是(?=硕|博|本|研)|开除|无(?=硕士|博士|本科|学士)")
_HYPOTHETICAL = re.compile(
    r"\b(?:want(?:s|ed)? to (?:do|study|pursue|get|start|apply)|plan(?:ning|s)? (?:to|on)|going to (?:do|study|start|apply|pursue)|would like to (?:do|study|pursue|get)|should i|"
    r"(?:need|needs|needed|require[sd]?|must|requirement|mandatory|compulsory)|apply(?:ing)? (?:for|to) an?|applied (?:for|to) an?|hope to (?:do|get|pursue)|thinking (?:of|about)|what if|if i (?:had|have|get|got)|"
    r"is an?|are|does an?|do you|for an?|whether|minimum|at least|between|enough|suffice|accepted|admission|scholarship)\b"
    r"|打算|想读|想去读|想申|计划|准备(?:读|申请|考|去)|申请.{0,4}(?=硕|博|研|本)|需要|要求|必须|至少|考(?=研|博)|如果|假如|要有|够吗|够不够|是否|以上学历|及以上|或以上|以上")
_OWN = re.compile(r"\b(?:i have|i've|i hold|i got|my|with an?|i finished|i completed|i did|i graduated|i am|i'm|completed|finished|earned)\b|我|本人|毕业|拿到了|读完")
_CLAUSE = re.compile(r"[,.;!?。、;\n](?!\w)|[,;!?。、\n]|\b(?:but|and then|then|and now|and currently|before that)\b|但是?|然后|之后|后来|现在|目前")
_DONE = re.compile(r"\b(?:finished|completed|graduated|have|has|hold|got|earned|obtained|awarded|defended|already|done|with|after|holder|passed|received)\b|毕业|读完|拿到了?|获得|取得|已(?:经)?(?:拿|读|获|毕)|学位已")


def _mentions(text: str, lower: str) -> List[_Mention]:
    found: List[_Mention] = []

    def add(level: str, status: str, match: "re.Match[str]") -> None:
        if match.end() > match.start() and all(match.end() <= m.start or match.start() >= m.end for m in found):
            found.append(_Mention(level, status, match.start(), match.end()))

    for level, status, pattern in _WORDS:
        for match in pattern.finditer(lower):
            add(level, status, match)
    shouting = text.isupper() and " " in text
    for level, pattern in _CAPITALS:
        for match in pattern.finditer(text):
            if not (shouting and match.group() in ("BE", "ME", "MA")):
                add(level, "", match)
    others = about_others(lower)
    return sorted((m for m in found if not inside(m.start, others)), key=lambda m: m.start)


def _clauses(lower: str, mentions: List[_Mention]) -> List[Tuple[int, int]]:
    cuts = [0] + [m.end() if not m.group()[0].isalpha() and m.group() < "\u3000" else m.start()
                  for m in _CLAUSE.finditer(lower)
                  if not any(x.start < m.end() and m.start() < x.end for x in mentions)] + [len(lower)]
    return [(a, b) for a, b in zip(cuts, cuts[1:]) if b > a]


def _attach(pattern: "re.Pattern[str]", lower: str, clause: Tuple[int, int], mentions: List[_Mention]) -> set:
    """Indices of the mentions nearest to each cue of a clause: English cues lean forward, Chinese ones backward."""
    hit = set()
    for cue in pattern.finditer(lower, *clause):
        def distance(index: int) -> float:
            mention = mentions[index]
            if mention.start <= cue.start() and cue.end() <= mention.end:
                return 999.0  # a word of the degree's own name is no cue
            if mention.start >= cue.end():
                return mention.start - cue.end() + (0.5 if cue.group()[0] > "\u3000" else 0)
            return max(0, cue.start() - mention.end) + (0 if cue.group()[0] > "\u3000" else 0.5)
        nearest = min(range(len(mentions)), key=distance)
        if distance(nearest) < 60:
            hit.add(nearest)
    return hit


def parse_degree(text: str, expected: bool = False) -> Optional[Degree]:
    """Highest completed degree and the one in progress, or None when none is told as the user's own.

    `expected`: the question was about the degree, so "none" and "graduate" alone count too.
    """
    if expected and len(text) <= 200:
        corrected, origin = degree_words_corrected(text)
        degree = _parse(corrected, True)
        return degree and Degree(degree.completed, degree.in_progress, tuple((origin[a][0], origin[b - 1][1]) for a, b in degree.spans))
    return _parse(text, expected)


def _parse(text: str, expected: bool) -> Optional[Degree]:
    source = aligned(text)
    lower = source.lower
    if not lower or len(lower) > 5000:
        return None
    mentions = _mentions(source.text, lower)
    if not mentions:
        return _bare(source, lower) if expected else None
    completed: List[str] = []
    current: List[str] = []
    dropped: List[str] = []
    spans: List[Tuple[int, int]] = []
    for clause in _clauses(lower, mentions):
        here = [m for m in mentions if clause[0] <= m.start < clause[1]]
        if not here:
            continue
        in_progress = _attach(_CURRENT, lower, clause, here)
        given_up = _attach(_DROPPED, lower, clause, here)
        finished = _attach(_DONE, lower, clause, here)
        imagined = bool(_HYPOTHETICAL.search(lower, *clause))
        owned = bool(_OWN.search(lower, *clause)) and not re.search(r"\b(?:need|require|want to|plan|should i|what if|if i)\b|打算|想|计划|需要|必须|如果|准备|申请", lower[clause[0]:clause[1]])
        for index, mention in enumerate(here):
            if imagined and not owned and mention.status != "done":
                continue
            spans.append(source.span(mention.start, mention.end))
            if mention.level == "none":
                completed.append("none")
            elif index in given_up:
                dropped.append(mention.level)
            elif mention.status == "current" and not re.match(r"毕业", lower[mention.end:]) \
                    or index in in_progress and mention.status != "done" \
                    and not (index in finished and not in_progress - {index} and re.search(r"\balready\b|已", lower[clause[0]:clause[1]])):
                current.append(mention.level)
            else:
                completed.append(mention.level)
    if not spans:
        return None
    if re.search(r"肄业|结业|辍学|退学|dropped? out", lower) and not dropped and len(mentions) == 1 and completed:
        dropped, completed = completed, []
    top = max(current, key=LEVELS.index, default=None)
    implied = [_BELOW[level] for level in current + dropped]
    if completed == ["none"] and implied:
        completed = []
    best = max(completed + implied, key=LEVELS.index)
    return Degree(best, top, tuple(spans))


def _bare(source, lower: str) -> Optional[Degree]:
    plain = lower.strip(" .!。")
    levels = {"none": "none", "nothing": "none", "no": "none", "没有": "none", "无": "none", "没": "none", "都没有": "none",
              "graduate": "bachelor", "graduated": "bachelor", "college": "bachelor", "university": "bachelor", "大学": "bachelor",
              "大学毕业": "bachelor", "masters": "master", "master": "master", "master degree": "master", "masters degree": "master", "grad school": "master", "doctor": "doctorate",
              "high": "secondary", "school": "secondary", "中学": "secondary", "ms": "master", "ma": "master", "bs": "bachelor",
              "ba": "bachelor", "be": "bachelor", "undergraduate": "bachelor", "benke": "bachelor", "shuoshi": "master",
              "boshi": "doctorate", "yanjiusheng": "master", "dazhuan": "diploma", "gaozhong": "secondary"}
    plain = re.sub(r"^(?:a|an|the|i have a|just|only|it's)\s+", "", plain)
    if plain not in levels:
        return None
    return Degree(levels[plain], None, (source.span(0, len(source.text)),))
