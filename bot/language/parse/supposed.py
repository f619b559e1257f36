"""What a message supposes of its writer: "what if I had a master's?", 假如我有博士学位呢, "would a PhD help?"."""
from __future__ import annotations

import re
from typing import Optional

from bot.language.normalise import aligned, has_han
from bot.language.parse.people import about_others
from bot.language.parse.question import is_question

LONGEST = 160  # characters; a longer message tells a story

# Openings that carry nothing.
_FILLER = (r"(?:(?:and|but|so|ok(?:ay)?|then|well|hm+|hi|hey|hello|also|plus|now|oh|please|thanks|just curious"
           r"|out of curiosity|hypothetically|i (?:wonder|was wondering|am wondering)|tell me"
           r"|one more thing)\b[ ,:.!-]*"
           r"|[^:?!.]{1,30}: ?)*")
# Words in which the result is asked after ("would it be better?", "can I still apply?"). Any other word asks for more.
_RESULT_WORD = (
    r"(?:(?:it|that|this) (?:still |even |really )?works?|how (?:would|will|does) (?:it|that|this|my|the)"
    r"|what (?:would|will|does|about|then|happens?)|what|would|will|could|can|does|do|is|am|are|might|it|that|this|i"
    r"|my|me|the|a|an|results?|chances?|estimate|grade|outcome|answer|verdict|case|situation|things?|still|then"
    r"|even|really|also"
    r"|actually|help|helps|change|changes|matter|matters|fit|qualify|apply|be|better|worse|different|enough|ok|okay"
    r"|eligible|possible|likely|unlikely|doubtful|strong|weak|fine|good|get|visa|k-visa|k|in|improve|increase|raise"
    r"|make|any|some|difference|look|pass|count|have|happen|happens|for|of|to|much|more|less|with|there|so|suddenly"
    r"|instead|able|and|or|not|n't|wouldn't|won't|too|affect|hurt|harm|lower|reduce|hopeless)")
_ASKS_RESULT = rf"(?:{_RESULT_WORD}(?![a-z'])[ ,?!.]*)+"
_IF = (r"(?:(?:if|supposing|assuming|suppose|assume|imagine|pretend|say|in case|provided|let'?s (?:say|suppose|assume"
       r"|imagine|pretend))(?: that)?)")
_ENGLISH = (
    re.compile(rf"{_FILLER}(?:(?:what|wat|wot|how) (?:about |happens |would (?:happen|change"
               rf"|be different) )?)?{_IF},? "
               r"(?P<clause>.+)", re.I),
    re.compile(rf"{_FILLER}(?P<had>had|were) (?P<clause>i .+)", re.I),
    re.compile(rf"{_FILLER}(?:{_ASKS_RESULT}){_IF} (?P<clause>.+)", re.I),
    re.compile(rf"{_FILLER}(?:what|how) (?:would|will|could|does|about)[a-z ]{{0,30}} (?:with|having) "
               r"(?P<noun>(?:an?|my|only an?|just an?) .+)", re.I),
    re.compile(rf"{_FILLER}(?:would|will|could|can) (?:it|i|that|things|my (?:chances?|result))[a-z ]{{0,30}} "
               r"(?:with|having) (?P<noun>(?:an?|only an?|just an?) .+)", re.I),
    re.compile(rf"{_FILLER}(?:would|will|could) (?:having |getting |doing )?(?P<noun>(?:an?|my) .+?) "
               r"(?:really |even |still )*"
               r"(?:help|change|improve|make|matter|be (?:better|enough|worse)|raise|increase)\b[a-z ?!.]*", re.I),
)
_TAIL = re.compile(rf"(?:,|[?!.]| (?=(?:would|will|could|can|does|do|is|am|are|what|how)\b))[ ,]*(?:{_ASKS_RESULT})?$"
                   r"|[?!., ]+$", re.I)
# Each form in which English puts a wish, and how the same is stated.
_STATED = tuple((re.compile(pattern, re.I), stated) for pattern, stated in (
    # Whoever waits for the end of the studies holds a degree then.
    (r"\bi (?:wait(?:ed)?|hold off|hold on|come back|apply|applied|try|tried)(?: (?:with it|again|later|only|it))* "
     r"(?:until|till|til|after|once|when) (?:i(?:'ve| have| am|'m)? )?(?:graduat(?:e|ed|ing|ion)|finish(?:ed|ing)?"
     r"(?: (?:my |the )?(?:degree|studies|uni\w*|school|course))?|(?:get|have|got) my (?:degree|diploma))$",
     "I have a bachelor's degree"),
    (r"\bi (?:wait(?:ed)?|hold off|apply|applied)(?: (?:again|later|only))* (?:until|till|til|after|once"
     r"|when) (?=i )", ""),
    (r"\b(?:only|just|merely|actually|really|already|suddenly|instead|right now|still)\b ?", ""),
    (r"\bi(?:'d| had| would) (?:have )?(?=studied|graduated|majored|worked|attended|taught)", "I "),
    (r"\bi(?:'d| had) been\b", "I am"),
    (r"\bi(?:'d| had| would have) (?:gotten|got|obtained|earned|completed|finished|received|done|had|held)\b",
     "I have"),
    (r"\b(?:i (?:was|were|am|become|became|will be|would be)|i'?[dl]+ be|i'?m|it (?:was|were))\b", "I am"),
    (r"\b(and|or) (?:was|were) (?=\d|an? )", r"\1 I am "),
    (r"\b(and|or) (?:wanted|planned|hoped|intended) to\b", r"\1 I want to"),
    (r"\bi (?:switch|switched|changed?|moved) (?:my \w+ )?to\b", "I have"),
    (r"\bi (?:(?:did )?(?:finish|complete|get|earn|obtain|receive|hold|do|had|held|got|did)(?:ed|d)?)\b(?! to)",
     "I have"),
    (r"\bi (?:came?|went|go|wanted) (?:to china )?(?:to|for)\b", "I want to come to"),
    # Any post there counts as one for research: teaching has the same effect.
    (r"\bi have (?:an? )?(?:\w+ )?(?:post|position|job|contract|place) (?:at|in|with) (?:an?|the|some) "
     r"(?:\w+ )?(?:lab\w*|institutes?|universit\w+|academy|research \w+)", "I am a researcher"),
    (r"\bi worked\b", "I work"), (r"\bi taught\b", "I teach"), (r"\bi did\b", "I do"),
    (r"\bmy ([\w ]{2,20}?) (?:was|were|had been|would be)\b", r"my \1 is"),
))
_SOMEBODY_ELSE = re.compile(
    r"\b(?:he|she|they|we|you|someone|somebody|anyone|people|friends?|colleagues?|classmates?"
                            r"|students|applicants?|candidates?|(?:job )?offers?|invit\w+"
                            r"|the (?:embassy|consulate|officials?|employer|rules?|law))\b"
                            r"|[他她您]|你(?!说|觉得|看)|别人|有人|朋友|同学|同事|人家|申请人|大家|使馆|使领馆|领馆|公司要|规定|雇主|邀约|邀请|offer", re.I)

_SUPPOSE = r"(?:如果|假如|要是|假设|假使|假若|倘若|设想|万一|比方说?|譬如|若果|若是|要系|换作|换做)(?:说|是说)?[,，]?"
_LEAD = re.compile(r"(?:那么?|还有|然后|所以|但是?|不过|请问|咁|而且|嗯|哦|好吧?|[,，。 ]|我?(?:想|只是想)(?:问|知道)(?:一下)?|再?问一?下)*")
_CHINESE = re.compile(_SUPPOSE)
_CHANGED_TO = re.compile(r"(?:换成|改成|变成|换到)")
# The same in Chinese, which needs no "if": 有博士学位会不会更好.
_LAST = re.compile(
    r"[,，?？!！。、 ]*(?:的话|话)?[,，]?(?:那|就|是不是|那么|我|这样|还|结果|评估|对我|机会|可能性|把握|希望|几率|k签证?|签证|会不会|能不能|可不可以|行不行"
    r"|够不够|会|能|可以|可能|有没有|有|没有|更|好|差|大|高|低|些|一点|点|变|改变|变化|不同|不一样|影响|帮助|用|加分|提高|增加|申请|办|符合|满足|条件"
    r"|要求|资格|通过|合适|适合|够|行|成|拿到|多少|多大|怎么样|怎样|咋样|如何|什么|吗|么|呢|啊|吧|了|的|呀|嘛|点样|系咪|都|也|又|[,，?？!！。、 ])*$")
_ASKS_HELP = re.compile(r"会(?:不会)?(?:更|变|有|好|大|高)|有(?:没有)?(?:帮助|用|影响)|加分|能(?:不能)?(?:提高|增加)|怎么?样")
_HOW_TO = re.compile(r"(?:怎么|怎样|如何)(?:申请|办)|什么(?:材料|时候|条件|要求)")
_STATED_ZH = tuple((re.compile(pattern), stated) for pattern, stated in (
    (r"^(?:我)?(?:先)?(?:等|等到|到)?(?:我)?(?:明年|后年|今年|年底|下个月|夏天|马上|已经)?(?:就|才)?(?:大学|本科)?毕(?:了)?业(?:了)?(?:以后|之后|后|了|再|才|来|去|申请|办)*$", "有本科学位"),
    (r"^(?:我)?(?:先)?等(?:到)?(?=我|有|拿|读|博|硕)|(?<=[士位年])(?:以后|之后|后)?再$", ""),
    (r"[和跟与及]([^,，和跟与及]{2,6}?)的?(?:两本|两个|双)(护照|国籍)", r"\2和\1\2"),
    (r"只是|只|仅仅?|现在|已经|将来|以后|原来|当初|刚好|突然", ""),
    (r"(?:读|念|考|修)(?:完|到|了|个|一?个)+|(?:拿|考|取|获)(?:到|得|了)+|再?读[个到]|有了", "有"),
    (r"是?(?:想|要|打算)?(?:去|来)(?:中国)?(?:是)?(?=读[书博研]|上学|留学|找?工作|求职|上班|打工|旅游|玩|创业|开公司|交流|做(?:生意|研究|科研)|搞科研)",
     "想来中国"),
    (r"换成|改成|变成|换到|换作|换做", "是"),
))


def supposed(text: str) -> Optional[str]:
    """Returns what `text` supposes of its writer as a plain statement ("I have a master's").

    None when it supposes nothing, or asks for something else than the result ("if I have a PhD, do I need an
    invitation?"). Never raises on any string.
    """
    if len(text) > LONGEST:
        return None
    plain = aligned(text).text
    if about_others(plain.lower()) or _SOMEBODY_ELSE.search(plain):
        return None
    statement = _chinese(plain) if has_han(plain) else _english(plain)
    return statement if statement and not is_question(statement) else None


def _english(text: str) -> Optional[str]:
    for pattern in _ENGLISH:
        match = pattern.fullmatch(text)
        if not match:
            continue
        groups = match.groupdict()
        if groups.get("noun"):
            return "I have " + groups["noun"].strip(" ?!.,")
        clause = _TAIL.sub("", groups["clause"]).strip(" ?!.,")
        if groups.get("had"):
            clause = re.sub("^i", f"i {groups['had'].lower()}", clause, count=1, flags=re.I)
        if not re.search(r"\b(?:i|i'?m|i'?d|im|id|my|mine|it)\b", clause, re.I) and len(clause.split()) > 4:
            return None
        for wish, stated in _STATED:
            clause = wish.sub(stated, clause)
        return clause.strip() or None
    return None


def _chinese(text: str) -> Optional[str]:
    clause = _LEAD.sub("", text, count=1)
    marked = _CHINESE.match(clause)
    clause = clause[marked.end() :] if marked else clause
    asking = _LAST.search(clause)
    tail = asking.group() if asking else ""
    supposes = marked or "的话" in tail or _ASKS_HELP.search(tail) or _CHANGED_TO.search(clause) and tail
    if not supposes or _HOW_TO.search(clause):
        return None
    clause = clause[: len(clause) - len(tail)]
    for wish, stated in _STATED_ZH:
        clause = wish.sub(stated, clause)
    return clause.strip(" ,，") or None
