"""Doubt whether to apply at all: "so should I even bother?", 那我还要折腾吗. It is about a result only right after one."""
from __future__ import annotations

from bot.language.parse.patterns import beginning, compiled
from bot.language.parse.small_words import nothing_else

LONGEST = 80  # characters; whoever writes more asks for something besides

_DOUBT = compiled(
    r"\b(?:should|shall|do|would|why|must) (?:i|we) (?:even |still |really |just |then |bother to |try to |go and )*"
    r"(?:bother(?:ing)?|try(?:ing)?|apply(?:ing)?|go for it|go ahead|give (?:it|this) a (?:try|go|shot)|give up)\b"
    r"|\bwhy (?:even )?(?:bother|try|apply)\b|\bgive up\b"
    r"|\b(?:wasting|waste of|worth) (?:my |the |any )*(?:time|effort|money)\b"
    r"|\bworth (?:it|applying|trying|a (?:try|shot|go)|bothering|my while)\b|\bworthwhile\b|\bhopeless\b"
    r"|\b(?:any|no|much|the) (?:point|use|sense)(?: (?:in|of))?(?: even)?(?: (?:applying|trying|bothering|this|it))?\b"
    r"|(?:值不值得?|值得|值当|划得来|划不划算|抵唔抵得?)(?:一)?(?:试|申请|办|去|折腾|花时间|争取)?(?:一?试)?"
    r"|(?:要不要|该不该|应不应该|用不用|需不需要|使唔使)(?:再|还|去)?(?:申请|试一?试?|办|折腾|争取|放弃|递)"
    r"|(?:有没有|有冇|有|冇|没)(?:这个)?必要(?:再|去)?(?:申请|试|办|折腾|争取)?(?:一?试)?"
    r"|(?:要|该|用|得|应该|值得)?(?:再|继续|去)?折腾|(?:要|该|应该)(?:不要)?(?:放弃|申请)(?=吗|么|呢|吧|[?])|白(?:费|忙|跑|折腾)"
    r"|(?:能|可以|该)(?:去)?试(?:一?试)?(?=吗|么|[?])|死心|何必")
_BESIDE = compiled(
    r"\b(?:honestly|then|now|visa|k|even|at all|all|this|that|with|result|estimate|chances?|odds|really|not|n't|what"
    r"|why|if|is|are|am|there|any|be|just|or|point|case)\b|那么?|所以|既然|这样|这种|情况|结果|到底|究竟|k签证?|签证|我|是不是|会不会|还|岂不|仲")


def doubts_worth(text: str) -> bool:
    """Whether `text` asks whether it is worth applying, and nothing else. Never raises on any string."""
    lower = beginning(text)
    return 0 < len(lower) <= LONGEST and nothing_else(lower, _DOUBT, _BESIDE)
