"""Short yes, no, unsure and "I would rather not say" answers."""
from __future__ import annotations

import re
from typing import Optional

from bot.language.normalise import aligned

_YES = r"""
yes|yea|yeah|yeahh*|yep|yup|ya|yess+|yh|aye|y|sure|sure thing|of course|ofc|certainly|absolutely|definitely|indeed|correct|right|
that's right|thats right|exactly|affirmative|ok|okay|okey|k|kk|okok|fine|alright|all right|agreed|agree|i agree|true|please do|
go ahead|go on|continue|proceed|why not|i do|i have|i am|i did|i will|yes i do|yes i am|yes i have|yes i did|yes please|
sounds good|let's go|lets go|let's do it|got it|sure why not|you bet|yessir|do it|for sure|good|great|perfect|that is correct|
it is|it does|
是|是的|是啊|是呀|是哦|是滴|是吧|对|对的|对啊|对呀|对头|没错|没问题|好|好的|好啊|好呀|好吧|好滴|好嘞|好哒|行|行啊|行吧|可以|可以的|可以啊|嗯|嗯嗯|恩|嗯哼|
确认|确定|正确|当然|当然可以|同意|愿意|要|要的|想|想的|需要|有|有的|有啊|会|会的|能|继续|继续吧|来吧|开始|开始吧|系|系啊|系呀|啱|得|冇问题|中|成|必须的|必须|
就是|就这样|准确|属实|没毛病|shi|shide|dui|duide|hao|haode|keyi|xing|en|you
"""
_NO = r"""
no|nope|nah|naw|noo+|n|not|no thanks|no thank you|no way|not really|never|negative|not at all|don't|dont|i don't|i dont|i do not|
i'm not|im not|i am not|i haven't|i havent|i have not|i did not|i didn't|not yet|no i don't|no i dont|no i'm not|no i haven't|
no i am not|no i do not|not now|wrong|incorrect|false|that's wrong|thats wrong|that is wrong|that's not right|not correct|
not right|nothing|it isn't|it is not|it's not|none|no need|disagree|of course not|certainly not|absolutely not|
不|不是|不是的|不是啊|不对|不对的|不行|不要|不用|不用了|不用谢|不可以|不能|不会|不想|不需要|没|没有|没有的|没有啊|没有呢|还没|还没有|还没呢|暂时没有|目前没有|否|错|错了|
不好|不同意|不愿意|不了|不必|不确认|算了吧|没呢|无|唔系|唔系啊|唔要|唔使|冇|未|未有|仲未|并没有|并不是|从来没有|不正确|有误|没|非|木有|没得|bushi|meiyou|buyao|bu|bukeyi|buxing
"""
_UNSURE = r"""
maybe|perhaps|possibly|probably|not sure|i'm not sure|im not sure|i am not sure|unsure|uncertain|kind of|kinda|sort of|hard to say|
it depends|depends|could be|might be|not certain|i guess|i think so|i guess so|probably not|i don't think so|not 100% sure|
can't remember|i can't remember|i don't remember|i forgot|undecided|haven't decided|haven't decided yet|not decided yet|
不确定|不太确定|不一定|可能|可能吧|也许|或许|大概|大概吧|应该是吧|应该吧|说不准|说不好|难说|不好说|看情况|不太清楚|不清楚|不太肯定|没想好|还没想好|还没决定|没决定|记不清|
忘了|忘记了|不记得|唔肯定|唔清楚|未谂好|bu queding|buqueding|keneng|yexu
"""
_DECLINED = r"""
skip|skip it|skip this|skip that|skip this one|skip this question|skip the question|skip please|please skip|pass|i'll pass|next|next question|next one|
prefer not to say|i prefer not to say|i'd prefer not to say|i would prefer not to say|rather not say|i'd rather not say|
i'd rather not|i would rather not say|i'd rather not answer|prefer not to answer|i prefer not to answer|
i'd prefer not to|i don't want to say|i don't want to answer|i don't want to tell you|don't want to say|
not telling|i won't say|no comment|private|that's private|it's private|none of your business|n/a|na|can't say|i can't say|
don't know|dont know|i don't know|i dont know|i do not know|idk|dunno|i dunno|no idea|i have no idea|no clue|dk|idk sorry|
mind your own business|mind your business|not your business|it's not your business|it's none of your business|thats none of your business|that's none of your business|
i'm not telling you|im not telling you|not telling you|i won't tell you|i wont tell you|i will not say|i will not tell you|not saying|i'm not saying|i refuse|i refuse to answer|
not comfortable sharing|i'm not comfortable sharing that|secret|
不想说|不想回答|不想告诉你|不想透露|不方便说|不方便透露|不方便|不便透露|不便回答|保密|秘密|跳过|跳过吧|跳过这个|跳过这题|跳过这个问题|跳过这一题|先跳过|下一个|下一题|下一个问题|略|略过|
关你什么事|关你啥事|关你屁事|关你何事|不关你事|不关你的事|与你无关|和你无关|跟你无关|跟你没关系|和你没关系|凭什么告诉你|我凭什么告诉你|为什么要告诉你|我为什么要告诉你|干嘛告诉你|你管不着|你管得着吗|
无可奉告|关侬啥事|关你咩事|不知道|不知道啊|不知道呢|我不知道|不晓得|不造|不告诉你|拒绝回答|隐私|这是隐私|不说|不答|不讲|不想讲|唔知|唔知道|唔想讲|唔讲|唔想答|不了解|pass掉|过|tiaoguo|buzhidao|bu zhidao|bu zhi dao|buxiangshuo
"""


def _phrases(block: str) -> frozenset:
    return frozenset(phrase.strip() for phrase in block.replace("\n", "").split("|") if phrase.strip())


_FORMS = [("yes", _phrases(_YES)), ("no", _phrases(_NO)), ("unsure", _phrases(_UNSURE)), ("declined", _phrases(_DECLINED))]
_EMOJI = {"👍": "yes", "👌": "yes", "✅": "yes", "✔": "yes", "☑": "yes", "🙆": "yes", "💯": "yes", "🆗": "yes", "⭕": "yes",
          "👎": "no", "❌": "no", "✖": "no", "🙅": "no", "🚫": "no", "❎": "no", "🤷": "unsure", "🤔": "unsure", "⏭": "declined",
          "🤐": "declined"}
# Refusing and not knowing are said in as many ways as there are things to refuse; the phrases above are only the short ones.
_SAY = r"(?:say|tell|answer|share|disclose|reveal|give|talk about|go into|discuss|mention)"
_DECLINING = re.compile(
    rf"(?:i'?d |i would |i )?(?:much )?(?:rather|prefer|choose)(?: to)? not(?: to)? {_SAY}(?: (?!but\b)[\w']+){{0,6}}"
    r"|(?:i'?d |i would )?(?:rather|prefer to|like to) keep (?:that|it|this|my \w+) (?:private|secret|to myself"
    r"|confidential)"
    rf"|i (?:won'?t|will not|do(?:n'?t| not) (?:want|wish|like) to|refuse to|decline to|am not going to|can'?t"
    rf"|cannot) {_SAY}(?: (?!but\b)[\w']+){{0,6}}|i'?m not (?:going to|comfortable(?: with)?|willing to) (?:{_SAY}"
    rf"|shar|tell|say|answer)(?:ing)?(?: [\w']+){{0,5}}"
    r"|(?!is |are |am |was |do |does |can |could |will |in )(?:my |the |that'?s |it'?s "
    r"|this is )?(?:\w+ ){0,2}(?:is )?(?:private|confidential|personal|classified|top secret)"
    r"|(?:i )?(?:have |'ve )?(?:no (?:idea|clue)|(?:do(?:n'?t| not)) know|dunno|not sure"
    r"|can'?t (?:remember|say|tell))(?:,? (?:how|what|which)(?: (?!to apply\b)[\w']+){1,7})(?:,? sorry)?"
    r"|(?:i'?m )?not (?:sharing|telling|saying|answering|disclosing)(?: [\w']+){0,4}|stateless"
    r"|无国籍|.{0,6}?(?:保密|不(?:想|愿意?|方便|便)(?:说|讲|答|回答|透露|告诉你?|公开)|唔想(?:讲|答))(?:了|啦|哈)?"
    r"|(?:这个|那个|这题|呢个|学校|年龄|学历|专业|国籍)?(?:我)?(?:就|还是|可以|能)?(?:不|唔)(?:说|讲|答|回答|告诉你|填)(?:了|啦)?(?:可以|行|得|好)?(?:吗|么|吧"
    r"|不)?|(?:我)?(?:也)?(?:不|唔)(?:知道?|晓得|清楚|确定|会)(?:该|应该)?(?:怎么|如何|算|叫|属于|点|点样|是).{0,8}")
_PADDING = re.compile(
    r"^(?:(?:well|um+|uh+|erm*|hmm*|oh|actually|so|hi|hey|sorry|please|那个|那|呃|额|哦|噢|喔|啊|哎|我|这个|抱歉|对不起|麻烦|请)[ ,]*)+"
    r"|[ ,]*(?:please|pls|plz|thanks|thank you|thx|sorry|sir|madam|man|bro|then|lol|haha+|哈+|谢谢|谢谢你|多谢|麻烦你?|拜托|吧|啦|了"
    r"|呢|呀|哦"
    r"|噢|喔|嘛|的)+$")
_NOISE = re.compile(r"[\s!.?,。、~…\"'“”()*_;:^\-–—\U0001F3FB-\U0001F3FF\u2640\u2642]+")


def _lookup(text: str) -> Optional[str]:
    for kind, phrases in _FORMS:
        if text in phrases:
            return kind
    if _DECLINING.fullmatch(text):
        return "declined"
    repeated = re.fullmatch(r"(.{1,6}?)(?:[ ,]?\1)+", text)  # 对对对, no no no, yesyes
    return _lookup(repeated.group(1)) if repeated else None


def yes_no(text: str) -> Optional[str]:
    """"yes", "no", "unsure" or "declined" when the whole message is that and no more, otherwise None.

    "I don't know" counts as declined: the question stays unanswered either way.
    """
    lower = aligned(text).folded
    if not lower or len(lower) > 60:
        return None
    emoji = {_EMOJI[c] for c in lower if c in _EMOJI}
    lower = re.sub(r"[^\w\s/,!.?%'\-。、]", " ", lower) if emoji else lower
    lower = re.sub(r"(?<=\w)'(?=\w)", "\x00", lower)  # keep the apostrophe of "don't"
    plain = re.sub(r" +", " ", _NOISE.sub(" ", lower)).strip().replace("\x00", "'")
    if not plain:
        return emoji.pop() if len(emoji) == 1 else None
    if emoji and len(emoji) > 1:
        return None
    for candidate in (plain, _PADDING.sub("", plain).strip(), _stretched(plain)):
        if candidate and (kind := _lookup(candidate)):
            return kind
    parts = [part.strip() for part in re.split(r"[,.!。、;]+", lower.replace("\x00", "'")) if part.strip()]
    if 2 <= len(parts) <= 3:  # "no, not yet" / "是的，没错"
        kinds = {_lookup(part) or _lookup(_PADDING.sub("", part).strip()) for part in parts}
        if len(kinds) == 1:
            return kinds.pop()
    return None


def _stretched(text: str) -> str:
    """yesssss -> yes, nooo -> no, okkk -> ok."""
    return re.sub(r"([a-z])\1{2,}", r"\1", text)
