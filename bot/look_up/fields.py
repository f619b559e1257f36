"""Fields of study that a question is about."""
from __future__ import annotations

import re
from typing import List, Tuple, Union

from bot.check.lexicon import lexicon
from bot.language.normalise import aligned, has_han
from bot.language.parse.fields import find_fields
from bot.language.parse.lookup import Match
from bot.language.parse.unlisted import Unlisted, parse_unlisted
from bot.language.reading import read
from bot.policy import today

Study = Union[Match, Unlisted]
MOST = 5
# Names of whole areas, which a question says a field belongs to ("is psychology a science?", 算工程吗).
_AREAS = frozenset(("natural_sciences_general", "engineering_general"))
# What stands before the class that a field is asked to be of: "counts as business", 算商科, 还是艺术.
_CLASS = re.compile(r"(?:\b(?:as|belongs? to|falls? under|among|part of)(?: an?| the)?|算不?算?|计唔?计?|属于|归到?|当(?:作|成"
    r"|定)?|还是|定系)\s*$")
# The asker's office, and the verb: "HR question", 翻译过来叫.
_NO_FIELD = re.compile(r"hr\b|翻译(?=过来|成|把|件)")

# That a field counts, or somebody of that field may apply, is asked.
STANDING = re.compile(
    r"\bstem\b|\b(?:counts?|counted|qualif\w+|eligible|accepted|covered|included|recogni[sz]ed|ok(?:ay)?|apply"
    r"|in scope)\b"
    r"|算|属于|理工|符合|能申|可以申|能不能申|可不可以申|能办|能报|有资格|够格|在范围|行吗|行不行|收不收|认不认|有戏|有份|得唔得|可唔可以", re.ASCII)
# Another point: how fields are weighed against each other.
_OTHER_POINT = re.compile(r"\b(?:priorit\w+|prefer\w*|favou?r\w*|advantage|better chance)|优先|更受|吃香|不受待见|靠边")
_SLOTS = (
    re.compile(r"(?:^|[,.;:!?] |\b(?:and|so|but|hi|hello|ok|if|whether) )(?:is|are|does|do|will|would|can|if"
        r"|whether|what about|how about) "
               r"(?:(?:an? |my )?(?:degree|major|bachelor\w*|master\w*|phd"
               r"|background) in )?(?P<name>[a-z][a-z &/-]{2,50}?) "
               r"(?:(?:be|considered|seen|treated|regarded|as|a|part of|also|really|even|still) )*"
               r"(?:counts?|counted|stem\b|qualif\w+|eligible|accepted|covered|included|recogni[sz]ed|a science)"),
    re.compile(r"^(?P<name>[a-z][a-z &/-]{3,50}?)(?:,| -|:)? (?:is|does|would|will|can) (?:it|that|this)\b"),
    re.compile(r"(?:我?(?:学|读|念|专业|主修)的?(?:是|系)?)(?P<name>[^,;。?!的]{2,14}?)(?:专业)?(?:的?(?:人|学生)?)?"
               r"(?:算不算|算|属于|属不属于|符合|能不能|能|可以|行不行|行吗|计唔计)"),
    re.compile(r"(?:^|[,;。?!])(?P<name>[^,;。?!的我你们]{2,14}?)(?:专业|系)?(?:算不算|算|属于|属不属于|计唔计|是不是)(?:stem|理工)"),
)
_NOBODY = re.compile(
    r"(?:.*\b)?(?:it|my|this|that|they|these|those|which|what|majors?|degrees?|subjects?|fields?|k|visa|stem|all"
    r"|any|there|i|he|she"
    r"|university|college|school|course|courses|you|we|mine|the list)(?:\b.*)?|.*(?:什么|哪|谁|专业|签|学校|大学|这|那|我|你|他|它|都"
    r"|是|文科|理科|工科|交叉).*")


# The asker's own field, and whether one may apply with it. Whether one may work is another question.
_OWN_FIELD = re.compile(
    r"\bi(?:'ve)? (?:have )?(?:stud(?:y|ied)|major(?:ed)?|graduated|read|did)\b|\b(?:my|a|an) (?:\w+ )?(?:degree|major"
    r"|field|subject|background"
    r"|bachelor\w*|master\w*|phd)\b|\bi(?:'m| am) (?:an? )?(?:\w+ ){1,2}(?:graduate|major|student)\b"
    r"|[学读念修](?:的是|的系|紧)?[^,;。?!]{1,10}(?:的|嘅|专业|系|[,，]|$)|专业(?:是|系)?|科班")
_MAY_APPLY = re.compile(
    r"\b(?:can|could|may|am|do|would|will|is|does)\b[^.;!]{0,40}\b(?:apply|eligible|qualif\w+|get|enough|count"
    r"|possible|chance)\b|\bis k\b"
    r"|(?:能|可以|可不可以|可唔可以|可否|有资格|有没有资格|符合|够)[^,;。!]{0,8}(?:申|办|拿|签|条件|资格|要求)|有戏|行吗|得唔得")
_ON_WORK = re.compile(r"\b(?:work|job|employ\w*)\b|上班|工作|打工|兼职|返工|就业")
_BESIDE_A_FIELD = frozenset(("field", "degree", "degree_in_progress"))  # what a look-up of the field takes in


def own_field_asked(text: str) -> bool:
    """Whether somebody tells a field, and nothing else that the check asks, and wants to know if it will do."""
    folded = aligned(text).folded
    if not (_OWN_FIELD.search(folded) and _MAY_APPLY.search(folded)) or _ON_WORK.search(folded):
        return False
    told = set(read(text, None, lexicon(), today()).values)
    return "field" in told and told <= _BESIDE_A_FIELD


def fields_asked(text: str, masked: List[Tuple[int, int]], on_topic: bool) -> List[Study]:
    """The fields named in a question, in order, at most five. `masked` spans (schools) are left out. `on_topic`: the
    message is known to be about fields, so that everyday words ("math", 法律) and unlisted names count as well."""
    folded = aligned(text).folded
    if _OTHER_POINT.search(folded):
        return []
    found = find_fields(text, lexicon().fields, masked, on_topic)
    if on_topic and all(match.id in _AREAS for match in found):  # "does industrial design count as engineering?"
        found = [match for match in lexicon().fields.find(text, whole=True)
                 if not any(start < match.end and match.start < end for start, end in masked)]
    found.sort(key=lambda match: match.start)
    listed = {match.id: match for match in found if match.id and _meant(text, match)}
    own = [match for match in listed.values() if not _CLASS.search(aligned(text[:match.start]).folded)]
    return (own or list(listed.values()))[:MOST] or (_unlisted(text) if on_topic and not listed else [])


def _meant(text: str, match: Match) -> bool:
    return match.id not in _AREAS and not _NO_FIELD.match(aligned(text[match.start:]).folded)


def _unlisted(text: str) -> List[Study]:
    source = aligned(text)
    for pattern in _SLOTS:
        for slot in pattern.finditer(source.folded):
            name = slot["name"]
            start, end = source.span(*slot.span("name"))
            if _NOBODY.fullmatch(name) or len(name.split()) > 5 or not parse_unlisted(text[start:end], "field"):
                continue
            slips = [] if has_han(name) else lexicon().fields.best(name)[:1]
            return [Match(slips[0].id, slips[0].name, start, end, slips[0].score, slips[0].kind, slips[0].candidates)
                    if slips else Unlisted(text[start:end], start, end)]
    return []
