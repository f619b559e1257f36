"""Near misses: messages about another country's visa, or about a part of life that no visa adviser decides."""
from __future__ import annotations

import re
from typing import List, NamedTuple, Optional, Pattern

from bot.language.normalise import HAN, aligned
from bot.language.parse.elsewhere_names import KIND_OF_COUNTRY, PROGRAMMES, US_K1, US_K1_BARE, US_K1_CONTEXT
from bot.language.parse.lookup import NameIndex


def _compiled(pattern: str) -> Pattern[str]:
    return re.compile(pattern, re.ASCII)  # a Chinese character ends a Latin word


_US_K1, _US_K1_BARE, _US_K1_CONTEXT = map(_compiled, (US_K1, US_K1_BARE, US_K1_CONTEXT))
_PROGRAMMES = [(kind, _compiled(pattern)) for kind, pattern in PROGRAMMES.items()]

_TYPE = (r"(?:(?:work(?:ing holiday)?|student|study|tourist|visitor|visit|business|spouse|partner|marriage"
         r"|fianc\w+|family|dependan?t"
         r"|dependent|job[ -]?(?:seek(?:er|ing)|search)|graduate|skilled|worker|migration|global|talent|high\w*"
         r"|professional|golden|freelance|digital"
         r"|nomad|retirement|invest(?:or|ment)|start-?up|entrepreneur|transit|entry|e-?tourist|long[- ]term"
         r"|short[- ]term|permanent|temporary"
         r"|residence|post-?study|immigrant|super|critical|skills|technical|electronic|doctoral) )")
# Behind a country also what looks like a code: "Thailand LTR visa", "Turkey short term residence permit".
_CODE = (r"(?:(?!(?:in|or|and|is|for|as|to|the|do|does|did|my|an?|need|get|has|have|had|can|may|must|who|what|how"
         r"|from|with|not|also|if|by|at|on|will"
         r"|that|than|then|via|so|but)\b)[a-z0-9-]{1,4} )")
_THING = (r"(?:e-?visas?|visas?(?! (?:application )?cent)|etas?|(?:work|study|residence|freelance) permits?"
          r"|green ?card|permanent residen(?:ce|cy)"
          r"|residence card|immigration(?! officer)|citizenship (?:by|test|application|requirements)"
          r"|passport (?:renewal|application|investment)"
          r"|naturali[sz]ation|pr\b)")
# What stands right after the name of a country: "UK skilled worker visa", 英国高潜力人才签证.
_HAN_BETWEEN = (rf"(?:(?!人(?!才)|公民|护照|国籍|籍|能|可|需|办|申|大学|毕业|学历|学位|证|公司|[使领]馆|中国|来|在(?!留)|做|住|读|递|无|和|与|及|拿|拒)"
                rf"[{HAN}a-z0-9 -])")
_AFTER = _compiled(rf"^(?:'s)? (?:{_TYPE}|{_CODE}){{0,3}}{_THING}|^的?{_HAN_BETWEEN}{{0,8}}?(?:签(?!证?中心|发|名|字|约)|免签"
                   rf"|绿卡|永居|永久居留|永住|移民(?!局)|入籍|蓝卡"
                    r"|居留|长居|工作许可|打工度假|护照(?:续|换|过期|更新|投资))")
# What stands right before it: "a visa for Brazil", "permanent residence in Japan", 移民加拿大.
_BEFORE = _compiled(rf"(?:{_TYPE}+visas?(?: in| for| to)?|(?:{_TYPE}visas?|work permit|residence permit"
                    rf"|permanent residen(?:ce|cy)|green ?card|citizenship)"
                     r" (?:for|to|of|in)|\bvisas? of|\b(?:im|e)?migrat\w+ to|\b(?:move|moving"
                     r"|relocat\w+) to) (?:the )?$"
                     rf"|{_TYPE}+visas? $|(?:移民|润)(?:去|到)?$")
_VISA_FOR = _compiled(r"\bvisas? (?:for|to)(?: visit| enter| travel to| go to)?(?: the)? $")
_CLAUSE_ENDS = _compiled(r"^\s*(?:$|[,.;:!?()/]|(?:from|and|as|if|when|or|how|is|processing|requirements?|fees?"
                         r"|tourism|e-)\b)")
_RENEWED = _compiled(r"\b(?:renew(?:al of|ing)?|replace|extend|lost|reissue)(?: my| an?| the)? $")
_GOING = re.compile(r"(?:去|到|赴|飞|往)$")
_GOING_ON_A_VISA = re.compile(r"^[^,。?!;]{0,10}?(?:签证?(?!中心|名|约)|工作许可|居留|定居)")

# A visa of China is asked about; what else is named is only mentioned.
_CHINAS = _compiled(
    r"(?<![a-z0-9-])(?<!vitamin )(?<!special )k(?![a-z0-9_-]|[歌线粉书房]| ?(?:eta|pop|tech|star)\b)|\bk[ -]?(?:visa"
    r"|type|category)|\bk ?qian"
    r"|\b(?:chinese|china(?:'s)?|prc) (?:(?:work|student|tourist|business|talent|entry|young|permanent"
    r"|\w) ?)?(?:visas?|green card|residence)"
    r"|(?:visas?|green card|permanent residence|residence permit) (?:for|to|of|in) (?:mainland )?china\b"
    r"|\bvisa to (?:enter|visit) china"
    r"|(?:中国|来华|赴华|在华|入华)的?(?:工作|商务|旅游|学生|留学|人才|访问|入境|过境|永久|永)?(?:签|绿卡|居留)|青年科技人才签|五星卡"
    r"|\b[zrlmfqsx][- ]?visas?\b|(?<![a-z0-9])[zrlmfqsx][12]?字?签|\b[xsq][12] visas?\b"
)
_COMPARES = _compiled(r"\bcompar|\bvs\b|\bversus\b|\bbetter\b|\bdiffer|\binstead of|\b(?:similar|alternative"
                      r"|equivalent) to|\bsame (?:as|like)|really like|\bcall(?:ed|ing)? it"
                      r"|(?<!would )(?<!'d )\blike (?:the|an?|us|h)\b"
                       r"|\balternative|\bcounterpart|\bversion\b|\bequivalent|\bcompete|\bas (?:in|with) h"
                       r"|\bchina.{0,12}h-?1-?b|h-?1-?b.{0,16}\bchin|中国版"
                       r"|对比|比较|相比|跟.{0,12}比|和.{0,12}比|区别|不同|哪个(?:更?好|划算)|替代|类似|还是")
# A status that the user tells of themselves: "I have a US green card, ...", 我持美国绿卡.
_HAS = _compiled(r"(?:\b(?:i|we|and|but|who)(?:'ve| have| hold| got|'ve got| have got| already have| was refused"
                 r"| was denied)|\bholding|\bi'?m (?:currently |now )?on|\bi am (?:currently |now )?on"
                  r"|\bcurrently on|\bwith) (?:(?:an?|my|the) )?(?:\w+ ){0,2}$|(?:手?持有?|拿着?|拿到|拥有|(?<!没)有|冇|没有?"
                  r"|是)(?:了|的)?(?:个|一个|一?张)?$")
_TOLD = _compiled(r"^(?: (?:visas?|cards?|status|permit|residen\w+))*s?(?: |证|身份|护照)*(?:$|[,.;:!?()/]|(?:and|but"
                  r"|so|can|could|may|am|do|does|is|will|what|how|now|in)\b"
                   r"|可以|能|可否|是否|怎么|如何|还|想|要|算|但|却|的)")
_HOLDER = _compiled(r"^(?: visa| card| permit| status)* ?holders?\b|^(?:签证|身份)?(?:持有者|持有人)")


class _Hit(NamedTuple):
    kind: str
    start: int
    end: int


def elsewhere(text: str, countries: NameIndex) -> Optional[str]:
    """The kind of near miss (one of `elsewhere_names.KINDS`) that `text` asks about, None for any other message.

    A country's name alone is none, and so is a foreign visa that is only mentioned: as the user's status, in a
    comparison, or beside a visa of China. `countries` is the index of `country.country_index`.
    """
    lower = aligned(text).folded
    if _US_K1.search(lower) or _US_K1_BARE.search(lower) and _US_K1_CONTEXT.search(lower):
        return "us_k1"
    if _CHINAS.search(lower):
        return None
    hits: List[_Hit] = []
    for hit in [*_foreign_papers(text, countries), *_programmes(lower)]:
        if not _only_told(lower, hit) and all(hit.end <= other.start or other.end <= hit.start for other in hits):
            hits.append(hit)
    if not hits or len(hits) == 1 and _COMPARES.search(lower):
        return None
    return hits[0].kind


def _programmes(lower: str) -> List[_Hit]:
    """Programmes, papers and authorities in the order of their table."""
    return [_Hit(kind, *match.span()) for kind, pattern in _PROGRAMMES for match in pattern.finditer(lower)]


def _foreign_papers(text: str, countries: NameIndex) -> List[_Hit]:
    """Countries that stand beside the paper asked about, such as a visa or a residence permit, in order."""
    source = aligned(text)
    lower = source.folded
    hits: List[_Hit] = []
    for match in countries.find(text):
        if match.id in (None, "CN"):
            continue
        start = next(i for i, offset in enumerate(source.starts) if offset >= match.start)
        end = 1 + next(i for i in reversed(range(len(source.ends))) if source.ends[i] <= match.end)
        before, after = lower[:start], lower[end:]
        paper = _AFTER.search(after)
        if paper:
            end += paper.end()
        elif not (_BEFORE.search(before)
                  or _VISA_FOR.search(before) and _CLAUSE_ENDS.search(after)
                  or _RENEWED.search(before) and after.startswith(" passport")
                  or _GOING.search(before) and _GOING_ON_A_VISA.search(after)):
            continue
        hits.append(_Hit(KIND_OF_COUNTRY.get(match.id, "other_country"), start, end))
    return hits


def _only_told(lower: str, hit: _Hit) -> bool:
    """Whether the paper is the user's own status and the question, if there is one, comes after it."""
    before, after = lower[:hit.start], lower[hit.end:]
    return bool(_HOLDER.search(after) or _HAS.search(before) and _TOLD.search(after.rstrip()))
