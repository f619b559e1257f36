"""What is said for breaking a rule that everybody is said to break: "everyone does it", 大家都这么干."""
from __future__ import annotations

from bot.language.parse.patterns import beginning, compiled

LONGEST = 80  # characters; whoever writes more asks for something besides

_OTHERS = (r"(?:every(?:one|body)|all (?:of them|the others|my \w+)|(?:many|most|lots of|plenty of|other|a lot of|some"
           r"|so many) (?:people|others|foreigners|students)|others|people|they all"
           r"|my (?:friends?|colleagues?|classmates?|roommates?)|no ?body|no ?one)")
_EXCUSE = compiled(
    rf"\b{_OTHERS}(?: (?:else|here|there|i know|in china|just|all|always|already|has|have|is|are|ever|really|also))* "
    r"(?:do(?:es|ing)?|did|done|work(?:s|ed)?) (?:it|that|this|so|the same|like (?:that|this))\b"
    rf"|\b{_OTHERS}(?: (?:else|here|there|i know|ever|really|will|would|has|have|was|were|is|gets?|got"
    r"|been|ever))* (?:caught|cares?|checks?|checked|fined|punished|asks?|bothers?)\b"
    r"|\bnothing (?:ever )?happen(?:s|ed)\b|\b(?:it'?s|it is) (?:normal|common|usual)\b"
    r"|(?:大家|人人|别人|很多人|好多人|其他人|身边的?人|人家|朋友|同事|同学|个个|谁|外国人|老外)(?:都|也|不都|不也|唔系都)(?:是|系|在)?"
    r"(?:这么|这样|那么|那样|咁|照样|偷偷|先)(?:干|做|弄|搞|来|办|上班|打工|过来)?"
    r"|(?:别人|人家|朋友|同事|同学|他们|佢哋)[^,.?。]{0,8}(?:没|冇|都没|也没)(?:事|被查|被抓|人管|出事)"
    r"|(?:没|冇)(?:见过?|听说?过?)(?:谁|有人|边个)[^,.?。]{0,4}被?(?:查|抓|罚)"
    r"|法不责众|(?:没|冇)人[^,.?。]{0,4}(?:[查抓捉管理]|出事)")


def excuses(text: str) -> bool:
    """Whether `text` says that others break the rule too, or come off free. Never raises on any string."""
    lower = beginning(text)
    return 0 < len(lower) <= LONGEST and _EXCUSE.search(lower) is not None
