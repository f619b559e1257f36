"""What somebody says to the bot and not about the visa: anger, praise and blame of an answer, small talk, a bare link."""
from __future__ import annotations

import re
from typing import Optional

from bot.language.normalise import aligned
from bot.language.parse.small_words import nothing_else

ANNOYED, HELPFUL, UNHELPFUL, LINK = "annoyed", "helpful", "unhelpful", "link"
HOW_ARE_YOU, JOKE, WEATHER = "how_are_you", "joke", "weather"
WRONG, UNCLEAR, NOT_ASKED = "wrong", "unclear", "not_asked"
LONGEST = 80  # characters; whoever writes more says something besides

# What carries anger in whatever small words it stands.
_ANGER = re.compile(
    r"\b(?:stupid|dumb|idiot(?:ic|s)?|morons?|moronic|useless|worthless|crap(?:py)?|garbage|trash|rubbish|bullshit"
    r"|sucks?|shit(?:ty)?|fuck\w*|wtf|ffs|stfu|pathetic|terrible|horrible|awful|ridiculous|annoy(?:ing|ed)"
    r"|frustrat\w+|hate|brainless|clueless|incompetent|nonsense|pointless|fed up|pissed(?: off)?|angry"
    r"|(?:sick|tired) of (?:this|you|it)|(?:such |what )?a waste of (?:my )?time|wast(?:e|ing) my time|shut up|get lost"
    r"|screw (?:you|this)|(?:are|r) (?:you|u) (?:\w+ )?(?:deaf|blind|even (?:listening|reading|real|trying))"
    r"|driving me (?:mad|crazy|nuts)|thanks? (?:you )?for nothing"
    r"|(?:do not|don'?t|not|never|can'?t) (?:even )?(?:listen\w*|answer\w*)|(?:you )?(?:keep )?repeating yourself"
    r"|(?:same|the same) (?:thing|answer|text)(?: over and over| again(?: and again)?)"
    r"|(?:can'?t|cannot|don'?t|didn'?t|do not|did not) (?:you|u) (?:even )?(?:read|hear|see|listen|pay attention)"
    r"|(?:what )?did (?:i|you) (?:just )?(?:not )?(?:say|hear|read)(?: me| that)?|useles|usless|stupit|stoopid)\b"
    r"|傻[逼叉子瓜]?|笨蛋?|蠢货?|智障|弱智|脑残|白痴|废物|垃圾|(?<!有)没用|无用|(?:一点|半点|毫无|根本)(?:用|用处|屁用)都?(?:没有|冇)|一点用(?:都|也)(?:没有|没|冇)|废话"
    r"|废柴|烂|滚(?:蛋|开)?|(?<!麻)烦(?!请|劳)|气死|闭嘴"
    r"|你(?:是不是)?有病|有病(?:吧|啊)|神经病|[他你]妈的?|妈的|tmd|操你?|卧槽|什么(?:[破烂]*玩意|鬼|破)儿?|浪费(?:我的?)?时间|答非所问|鸡同鸭讲|对牛弹琴|听不懂人话"
    r"|无语|聋(?:子|了)?|瞎(?:子|了)?|没长(?:眼|耳)\w?|受不了|车轱辘话|复读机|冇用|冇鬼用|戆居?|痴线|黐线|收皮|吹水|嘥(?:我)?时间|激死"
)
_BESIDE_ANGER = re.compile(
    r"\b(?:answers?|questions?|bots?|machine|robot|ai|program|chatbot|app|site|website|computer|service|piece|kind"
    r"|talk(?:ing)?|keep|stop|absolute(?:ly)?|complete(?:ly)?|total(?:ly)?|bloody|damn(?:ed)?|god|hell|even|never|no"
    r"|not|don'?t|can'?t|isn'?t|anything|nothing|already|again|what|how|why|off|out|only|waste|everything|getting"
    r"|time|omg|oh|wow|r|nobody|no one|there|tell|says?|knows?"
    r"|listen|understand|help|helping|says?|telling)\b"
    r"|机器人?|客服|程序|东西|系统|人|太|真|多|死|是不是|什么|怎么|为什么|这么|那么|会|只会|只|说|讲|根本|完全|一点|不|没|有|尽|全|净|简直"
    r"|跟|对|大|很|非常|够|嗰|嘢|乜|咁|佢|唔|成日|老|总|又|几|气|懂|听|连|毫|帮助|破|用|咪|㗎|架"
)
# Whether the visa or the plan is worth it is a question, and so is what one thinks of oneself.
_ASKS_OF_IT = re.compile(r"^(?:so )?(?:is|was|would|will|isn't) (?:it|this|that|the)\b|\b(?:am|are|is) (?:i|we|they"
                         r"|he|she)\b(?!.*bot)"
                         r"|(?:没|无|冇)用(?:吗|么|吧|咩)")
_HURRY = re.compile(
    r"(?:(?:ok|please|just|so|well|bot|hey|and|now|oh|can you|could you|you) )*"
    r"(?:hurry(?: up)?|faster|quicker|be quick|come on|get on with it|speed (?:it )?up"
    r"|(?:just )?answer (?:me|it"
    r"|(?:my|the) question)|just answer|give me (?:an|the|my) answer|i(?:'m| am) (?:still )?waiting"
    r"|i don'?t have all day)(?: (?:already|now|please|then|bot|man|dude|for once|properly|you|up))*"
    r"|(?:你|您|能不能|可以|请|给我|就|麻烦|喂|唔该)*(?:快(?:点|些|啲)儿?|搞快(?:点|些)?|赶快|赶紧的?|麻利点|快手啲|快快|别?磨[叽蹭](?:了|死了)?|墨迹"
    r"|急死(?:我|人)?了?|等不及了?|直接回答(?:我)?(?:的?问题)?|回答(?:我(?:的?问题)?|问题))(?:说|答|回答|回复|讲|行不行|行吗|好不好|好吗|啊|呀|吧|啦|喇|了|嘛)*"
)

_LIKED = re.compile(
    r"[\U0001f44d\U0001f44f\U0001f4af](?:[\U0001f3fb-\U0001f3ff])?\ufe0f?"
    r"|(?:(?:yes|ok|thanks|thank you|that|this|it|was|is|your|answer|were|the|you|really|very|super|so|quite|a|great"
    r"|good) )*"
    r"(?:helpful|useful|helped(?: me| a lot)*|helps(?: me| a lot)*|(?:good|great|perfect|nice|excellent) answer"
    r"|(?:a )?great help)"
    r"(?: (?:thanks|thank you|indeed|a lot))*"
    r"|(?:这个?|刚才的?|你的?|回答|答案|对我|很|非常|挺|真|太|蛮|好|真的)*(?:有(?:帮助|用)|帮到(?:我|忙)|帮了(?:我)?(?:大)?忙|答得(?:很|真)?好|好评|点赞"
    r"|解决了(?:我的)?问题?)"
    r"(?:了|啦|的|啊|呢| |谢谢|喇|晒)*"
)
_DISLIKED = re.compile(
    r"[\U0001f44e](?:[\U0001f3fb-\U0001f3ff])?\ufe0f?"
    r"|(?:(?:sorry|but|ok|well|no|that|this|it|it's|that's|you|your|the|answer|reply|was|is|were|are|did|does|has"
    r"|have|really|very|still|at all|just) )*"
    r"(?:(?:not|n'?t|wasn'?t|isn'?t|aren'?t|didn'?t|doesn'?t|never|hardly|no) (?:(?:really|very|much|so|a|of|any"
    r"|that|at all|been|even) )*"
    r"(?:help(?:ful|ed|ing)?|useful|good(?: enough)?|any use|any good|what i (?:need|needed|wanted)|great)|unhelpful"
    r"|no help|of no (?:help|use)"
    r"|(?:a )?(?:bad|poor|weak|lousy) (?:answer|reply))(?: (?:me|at all|answer|either|to me|sorry|much))*"
    r"|(?:这个?|刚才的?|你的?|你|回答|答案|对我|也|还是|根本|并|完全|一点都?|都|真的?|好像|啲|嘅)*"
    r"(?:(?:没|没有|冇|不|唔|帮不|帮唔)(?:能|什么|多大|有|乜|得)*(?:帮到我|帮上忙|帮助|帮到|到我|上忙|了我|了忙|到忙|用处|帮忙)|(?:没|没有|没能|冇)解决(?:我的?)?问题|不满意"
    r"|差评|踩"
    r"|(?:答|说|讲|回答)得(?:不好|很差|不行|唔好)|不好用|帮唔到(?:我|手)?|唔帮到(?:我|手)?)(?:我|啊|呀|了|的|喔|忙|吧|呢)*"
)
_REASONS = (
    (NOT_ASKED, re.compile(
        r"\bnot (?:quite |really )?what i (?:asked|meant|wanted|was asking)|\b(?:something|anything) else\b"
        r"|\banother question\b"
        r"|\boff[- ]topic\b|\birrelevant\b|\b(?:did not|didn'?t|does not|doesn'?t|not) (?:really )?answer"
        r"|答非所问|不是我(?:想|要)?问|问的不是|没(?:有)?(?:答到|回答|答我)|跑题|不相关|唔系我问|答唔到|我问的(?:是|系)别")),
    (WRONG, re.compile(
        r"\b(?:wrong|false|incorrect|not (?:true|right|correct)|inaccurate|out ?dated|out of date|mistakes?|errors?"
        r"|lies?)\b"
        r"|错|不对|不准|不正确|不属实|过时|有误|假的|唔啱|唔准")),
    (UNCLEAR, re.compile(
        r"\b(?:un|not (?:so |very |really )?)clear\b|\bconfus\w+|\b(?:hard|difficult) to (?:understand|follow|read)\b"
        r"|\btoo (?:long|complicated|complex|technical|vague|much)\b|\b(?:don'?t|didn'?t|do not|did not|can'?t|cannot) "
        r"(?:really )?(?:understand|follow|get)\b|\bvague\b"
        r"|不(?:太)?(?:清楚|明白|好懂|明确)|[看听]不懂|没[看听说讲]?(?:懂|明|清)|太(?:复杂|长|绕|笼统|专业|啰嗦)|模糊|含糊|唔(?:明|清楚)")),
)

_SMALL_TALK = (
    (HOW_ARE_YOU, re.compile(
        r"(?:(?:hi|hello|hey|and|so|well|good (?:morning|evening|afternoon|day)|thanks|bot|ok) )*"
        r"(?:how (?:are|r) (?:you|u|ya)(?: doing| feeling)?|how(?:'s| is) (?:it going|life|everything"
        r"|your day)(?: going)?"
        r"|how(?:'ve| have) you been|how do you (?:do|feel)|what'?s up|are you (?:ok(?:ay)?|well|fine|happy|tired)"
        r"|wass?up)"
        r"(?: (?:today|now|there|bot|my friend|buddy|man))*"
        r"|(?:你好|您好|嗨|哈[喽啰]|那)*(?:你|您)?(?:今天|最近|现在)?(?:还)?(?:过得|心情)?(?:怎么样|好不好|好吗|还好吗|好吗今天)(?:啊|呀|呢)*"
        r"|(?:你|您)(?:今天)?(?:累不累|累吗|开心吗|忙吗|忙不忙|吃(?:了|饭)(?:了)?(?:吗|没|没有))(?:啊|呀|呢)*|(?:你)?(?:食咗饭未|几好吗|点呀)")),
    (JOKE, re.compile(
        r"(?:(?:please|can you|could you|do you|hey|ok|now|just|you|i want|let me hear) )*"
        r"(?:(?:tell|give|know|say|hear|crack)(?: me| us)?(?: of)? (?:a |an |any |some |another |one )?(?:good "
        r"|funny |little )?"
        r"(?:jokes?|something funny)|(?:a )?jokes?|make me (?:laugh|smile)|sing (?:me )?(?:a song"
        r"|something))(?: (?:please|then|to me|for me))*"
        r"|(?:请|你|能不能|可以|会不会|会|给我|帮我|来|再|同我)*(?:[讲说来](?:个|一个|一下|点|段)?(?:笑话|段子|有趣的|好笑的|笑)|唱(?:首|个|一首)?歌|逗(?:我"
        r"|一下我)(?:笑|开心)?)"
        r"(?:给我听|听听|吧|吗|呗|呀|啊|来听|听)*")),
    (WEATHER, re.compile(
        r"(?:(?:and|so|hey|ok|tell me|what about) )*(?:(?:how|what)(?:'s|s| is| will)(?: the"
        r"| be the)? weather(?: be)?(?: like)?"
        r"|(?:the )?weather|is it (?:raining|snowing|sunny|cold|hot)|will it (?:rain|snow)|nice weather)"
        r"(?: (?:today|tomorrow|now|there|like|outside|(?:in|over) (?!january|february|march|april|may|june|july"
        r"|august|september|october|november|december)[a-z]+))*"
        r"|(?:请问|那|今[天日]|明天|听日|现在|外面|北京|上海|你那[里边]|那[里边]|的)*(?:天气(?:预报)?(?:怎么样|如何|好吗|好不好|点样?|真好|不错)?|(?:会)?下(?:雨"
        r"|雪)(?:吗|了吗|没)|冷不冷|热不热)(?:啊|呀|呢)*")),
)
_LINK = re.compile(r"(?:\s*(?:https?://|www\.)\S+\s*|\s*[\w-]+(?:\.[\w-]+)*\.(?:com|cn|org|net|gov|edu"
                   r"|io)(?:/\S*)?\s*)+", re.IGNORECASE)
_CLAUSES = re.compile(r"(?<=[,，;；.。!！?？\n])")
_EDGES = " .,!?。，！？~…、;:；：()（）"


def remark(text: str) -> Optional[str]:
    """Returns what kind of remark `text` is and nothing else: one of the constants above but for the reasons, or None.

    Never raises on any string.
    """
    if _LINK.fullmatch(text):
        return LINK
    folded = " ".join(re.split(r"[,.!?;:~…、。()]+|\s", aligned(text).folded)).strip()
    plain = " ".join(folded.split())
    if not plain or len(text) > LONGEST:
        return None
    for kind, pattern in ((UNHELPFUL, _DISLIKED), (HELPFUL, _LIKED), *_SMALL_TALK):
        if pattern.fullmatch(plain):
            return kind
    if _HURRY.fullmatch(plain) or nothing_else(plain, _ANGER, _BESIDE_ANGER) and not _ASKS_OF_IT.search(plain):
        return ANNOYED
    return None


def without_anger(text: str) -> str:
    """The text with blanks for the clauses that only tell anger, offsets kept: "are you deaf? i said physics"."""
    return "".join(" " * len(clause) if remark(clause) == ANNOYED else clause for clause in _CLAUSES.split(text))


def reason(text: str) -> Optional[str]:
    """What was wrong with an answer, told when asked: WRONG, UNCLEAR or NOT_ASKED, None when it is none of these."""
    folded = aligned(text).folded
    return next((kind for kind, pattern in _REASONS if len(text) <= LONGEST and pattern.search(folded)), None)
