"""What is said to the bot and answers nothing: laughter, thanks, a wish to wait, chat, a request for something else."""
from __future__ import annotations

import re
from typing import Optional

from bot.language.normalise import aligned
from bot.language.parse.small_words import nothing_else

LAUGHTER, WAIT, THANKS, CHAT, REQUEST = "laughter", "wait", "thanks", "chat", "request"
LONGEST = 80  # characters; whoever writes more says something besides

_LAUGHTER = re.compile(
    r"\b(?:a?(?:h[aeiou]){2,}h*|a?ha+h+a*|l+o+l+(?:z+|ol)*|(?:lol){2,}|lma+o+|lmfao|rofl|x+d+|k{3,}|(?:je){2,}"
    r"|hehe\w*)\b"
    r"|(?:哈|呵|嘿|嘻|噗|嘎|咔){2,}|(?<!\d)233+(?!\d)|笑(?:死|哭|喷|出声|cry)(?:我|人)?|(?:好|太|真)(?:好笑|搞笑|逗)|哈(?=$|\W)"
    "|[\U0001F600-\U0001F606\U0001F639\U0001F923\U0001F92D]"
)
_BESIDE_LAUGHTER = re.compile(rf"{_LAUGHTER.pattern}|\b(?:nice|good|great|funny|cool|very|too|one)\b|真|太|逗|有意思")
# What people go and look for while a question is open.
_PAPER = (r"(?:passports?|diplomas?|(?:degree )?certificates?|cv|resumes?|papers|documents?|transcripts?|phone|glasses"
          r"|folder|it)\b")
_PAPER_ZH = r"(?:护照|证件|毕业证|学位证|文凭|证书|简历|材料|文件|资料|成绩单|身份证|眼镜|手机)书?"
_WAIT = re.compile(
    r"\b(?:wait|hold on|hang on|brb|be right back|bear with me|not so fast|slow(?:ly| down)|(?:one|a|half a|few"
    r"|couple of) "
    r"(?:quick |short |little )?(?:sec(?:ond)?s?|min(?:ute)?s?|moments?)"
    # "Can you let me see the list" wants to be shown it.
    r"|(?<!you )let me (?:just )?(?:think|check|look|see(?! (?:the|a|an|your|all|some)\b)"
    r"|ask|find|search)\b[^,.;]{0,30}"
    rf"|(?:let me|(?:need|have|got) to|gotta|going to|i'?ll|i will|while i) (?:just |go |go and |quickly )*"
    rf"(?:grab|get|fetch|find|check|look for|look up|dig (?:out|up)|pull up) (?:my |the )?{_PAPER}"
    rf"|(?:look|search)ing for (?:my |the )?{_PAPER}"
    r"|(?:need|want)(?: some| a bit of| a little| more)* time|(?:i'?ll|i will|gonna|going to) (?:check|look|ask"
    r"|think))\b"
    r"|等(?:等|一?下|一?会儿?|我|埋|阵|阵间|一阵|一等|候)|稍(?:等|候|后|微等)|慢着|且慢|慢慢来|别(?:急|催)|不急"
    r"|(?:让我|容我|我(?:先|得|要|再|去|来)*)(?:想|看|查|问|找|搵|谂|睇)(?:一[想看查问找]|[想看查问找搵]|一?下|清楚)*"
    rf"|我(?:先|得|要|再|去)*[翻拿取找搵攞](?:[翻拿取找搵攞一])*(?:一?下|出来)?(?=$|\W|我?的?{_PAPER_ZH})|谂(?:谂|下)"
    r"|马上(?:回来|就来)"
)
_BESIDE_WAIT = re.compile(
    r"\b(?:it|up|back|soon|about|what|for|over|bit|second|while|more|that|am|be|will)\b|先|去|问|查|资料|急|不|别|一会儿?|阵|等|会"
    r"|很快|马上|几|分钟|秒"
    rf"|{_PAPER}|{_PAPER_ZH}"
)
_THANKS = re.compile(
    r"\b(?:thank(?:s|x|ies)?|thx+|tha?nx|ty(?:vm|sm)?|cheers|much obliged|appreciate[ds]?|gracias|merci|arigato)\b"
    r"|谢|多谢|感谢|唔该|感恩|辛苦|有劳|劳驾|蟹蟹|3q|xiexie"
)
_BESIDE_THANKS = re.compile(
    r"\b(?:much|very|lots?|million|ton|bunch|mate|buddy|pal|all|help(?:ing|ful)?|info(?:rmation)?|advice|time"
    r"|in advance|anyway|great|nice|good"
    r"|kind|many|cool|perfect|awesome|that|for|so|a|you|your|again|really)\b|晒|收到|非常|十分|万分|太|你们|帮忙|帮助|解答|不尽|客气|大家|亲"
    r"|哥|姐|老师|了你"
)
# The tongues that the bot speaks, as people call them when they ask for one. 英语 and "Chinese" are subjects as well.
_TONGUE = (
    r"(?:(?:simplified|traditional|简体|繁体) ?)?(?:english|inglish|chinese|mandarin|cantonese|中文|汉语|国语|普通话|华语|英文|英语|粤语"
    r"|广东话|白话"
    r"|simplified|traditional|简体字?|繁体字?)"
)
_LANGUAGE = re.compile(
    rf"(?:(?:switch|change|go|translate|turn|convert|back)(?: (?:it|back|over|this))*(?: (?:to|into|in))?|(?:speak"
    rf"|talk|write|reply|answer|respond|use|say it)"
    rf"(?: to)?(?: me)?(?: in)?|in|only|just) {_TONGUE}(?: version| language)?|{_TONGUE}(?: version"
    rf"| language)?(?= please| pls| plz)|{_TONGUE} only"
    rf"|{_TONGUE}版本?|(?:换|切换|切|改|转换|转|翻译?|调)(?:成|为|到|回|用|做)?{_TONGUE}(?:版本?|模式)?|(?:用|说|讲|写|打|出|要"
    rf"|来){_TONGUE}(?:版本?)?(?:来|同我)?(?:说|讲|回答|回复|聊|交流|写|问)?"
)
# What begins like an order to the bot, with what it is to do. The objects matter: 比较文学, 给排水 and "show jumping" are
# subjects.
_ORDER = re.compile(
    r"^(?:(?:please|pls|can you|could you|will you|just|now|hey|bot|ok|then|and|but|first) )*"
    r"(?:(?:tell|show|give|send|sing|play|say|write|draw|make|let|help|connect|transfer|teach|email|call|text) "
    r"(?:me|us|it|this|that|them|him|her|something|some|any|a|an|the|another|one|more|hi|hello|my|your)\b"
    r"|(?:talk|speak|chat|connect|transfer)(?: me)? (?:to|with)\b|contact (?:support|us|you|a|an|the|somebody"
    r"|someone)\b"
    r"|(?:delete|erase|remove|export|download|save|print|email|forget|clear) (?:it|this|that|the|my|me|all"
    r"|everything|data|results?)\b"
    r"|(?:compare|list|explain|summari[sz]e) (?:\w+ )*(?:and|vs|with|the|all|it|this|that|visas?)\b|stop (?:it|this"
    r"|that|asking|talking)\b"
    r"|(?:book|reserve|order|buy|get|find|call)(?: me| us)?(?: an?| the| my| some| cheap)* (?:flights?|(?:plane "
    r"|train )?tickets?"
    r"|hotels?|hotel rooms?|taxis?|cabs?|uber|pizzas?|food|coffee|lunch|dinner)\b"
    r"|(?:play|put on)(?: me| us)?(?: an?| the| some)* (?:songs?|music|videos?|movies?|games?)\b|translate (?:this"
    r"|that|it)\b"
    r"|shut up|get lost|go away|go to hell|come on|answer (?:me|my|the)\b|(?:customer|live) (?:service|support"
    r"|agent)|(?:a )?(?:real )?(?:human|person|agent)(?= please|$))"
    r"|^(?:请|麻烦|帮我?|帮忙|能不能|能|可以|可不可以|给我|再|先|快|不如|你|您|同我|畀我|替我|我想要?|我要)*"
    r"(?:(?:讲|说|唱|来|聊|写|列|做|出|画)(?:一?[个首段点句下份张]|聊|些|出)|给(?:我|一?[个点些份下])|发(?:给|我|一?[个份下])|告诉|导出|下载|打印"
    r"|(?:删|清)(?:除|掉|空|了)|(?:对比|比较)(?:一?下|k|z|r)"
    r"|播?放(?:一?[首支段]|一?[个点些]?(?:音乐|歌|电影|视频))|播(?:一?首)?歌|打车$|叫车$|(?:预?订|定|买|叫|点|抢)(?:一?[张个间份辆杯些])?.{0,6}?"
    r"(?:机票|车票|高铁票|门票|酒店|宾馆|外卖|出租车|的士|披萨|奶茶|咖啡)|翻译(?:这|一?下)|介绍一?下|推荐(?:一?[个下]|几)|解释|联系(?:人工|客服|你|方式)|(?:转|找|叫|要)(?:人工"
    r"|客服|真人|个人)"
    r"|(?:人工|在线|真人)(?:客服|服务)?$|客服$|停$|快(?:点|些|一点)|加油|救命|闭嘴|滚|走开|拜拜|再见)"
)
# The matter that the bot tells about, asked for by a word of its own; no school and no subject is called so.
_MATTER = re.compile(
    r"(?:[a-z0-9]*签(?!名|约|字))|签证|(?:^|的|和)(?:费用|收费|价格|多少钱|流程|手续|步骤|办理时间|时效)(?:标准|清单|表)?(?:对比|比较|区别)?$|(?:办理|申请"
    r"|签证)(?:费用?|流程|手续|条件|材料|时间|地点|进度)"
    r"|(?:材料|文件|费用)清单|官网|网址|链接|联系方式|联系电话|电话号码|\bvisas?\b|^(?:the )?(?:fees?|costs?|prices?|requirements?|deadlines?"
    r"|steps|checklist|links?)$"
    r"|\b[kzrxm][12]? (?:vs?\.?|versus|or|and) [kzrxm][12]?\b|\b(?:documents?|papers) list\b"
)
# Feelings, praise and chat in a word or two.
_INTERJECTION = re.compile(
    r"(?:(?:oh|oh my|so|that is|thats|that's|this is|it's|you are|ur|very|really|too|how|what|just) )*(?:u+g+h+"
    r"|om+g+|o+mg|jeez|geez|gosh|wow+|yay+|oops|ouch|meh|duh|damn|dang|argh+|phew|yikes|hooray"
    r"|bravo|cool(?: story)?(?: bro)?|awesome|boring|annoying|amazing|lovely|sweet|cute|funny|hilarious|interesting"
    r"|weird|good (?:bot|job|question)|well done|nice one|sounds (?:good|boring|great|fun|fine)"
    r"|fair enough|got it|i see|no way|no worries|my god|whatever|for real|seriously)(?: (?:bro|man|dude|bot|lol"
    r"|then|thanks))*"
    r"|(?:你|这|这个|真的?|好|太|很|挺|也太|还|可真|实在)*(?:真棒|太棒|棒|赞|厉害|牛|可爱|聪明|有趣|有意思|无聊|搞笑|无语|服了|绝了|离谱|逗|烦|慢|差劲|笨|贴心|专业啊|不错)(?:了"
    r"|啊|呀|哦|喔|吧|的|极了|死了)*"
    r"|收到|明白|了解|原来如此|这样啊|天哪|天啊|我的天|妈呀|哎呀|哇+塞?|唉+|啧+|呃+|额+|嗯哼|加油|卧槽|我去|晕|汗|囧|6{2,}"
)
# How one feels today, told in passing.
_FEELING = re.compile(
    r"(?:i(?:'m| am|'ve been| have been| feel| was)|im|feeling) (?:(?:just|so|very|really|too|a bit|a little|kinda"
    r"|quite|pretty|still|feeling) )*(?:tired|exhausted|sleepy|bored|sad|stressed(?: out)?|nervous|anxious|worried"
    r"|scared|lonely|depressed|down|upset|hungry|happy|excited|overwhelmed)(?: (?:today|now|right now|and|of this))*"
    r"|(?:(?:i|i've|we) (?:had|have|have had)|i'?m having|it(?:'s| is| was|'s been| has been)|what"
    r"|having)(?: such)?(?: an?)?"
    r"(?: (?:really|very|pretty|so|just))* (?:bad|long|hard|rough|terrible|awful|tough|busy|good|great|nice|lovely"
    r"|horrible)(?: (?:day|week|morning|night|month))(?: (?:today|at work|so far|here))*"
    r"|(?:i'?m |i am )?not in the mood"
    r"|(?:我|今[天日晚]|最近|这几天|现在|真的?|好|很|太|有点儿?|有啲|非常|特别|实在|这|一天)*(?:(?:心情|情绪|状态)(?:很|真|好|太|有点|非常|特别"
    r"|挺|都)*(?:不太?好|唔好|不佳|差|糟糕?|低落)|(?:郁闷|烦躁|难过|伤心|累|困|疲惫|紧张|焦虑|孤独|开心|难受|崩溃|压力(?:山?大|好大|很大)"
    r"|倒霉|想哭|攰|眼瞓|唔开心))(?:死我?了?|了|啊|呀|哦|啦|极了|得很|的|一天)*"
)
_PAUSES = re.compile(r"[,.!?;:…~、。 ]*[,.!?;:…~、。][ ]*")
_EDGES = " .!?。，！？,~…、;:"


def aside(text: str) -> Optional[str]:
    """LAUGHTER, WAIT, THANKS, CHAT (feelings in a word or two) or REQUEST when the message is that and nothing else.

    Never raises on any string. Conservative: what may be the name of a school or a subject is left alone.
    """
    folded = aligned(text).folded.strip(_EDGES)
    if not folded or len(folded) > LONGEST:
        return None
    if nothing_else(folded, _LAUGHTER, _BESIDE_LAUGHTER):
        return LAUGHTER
    if nothing_else(folded, _WAIT, _BESIDE_WAIT):
        return WAIT
    if nothing_else(folded, _THANKS, _BESIDE_THANKS):
        return THANKS
    if all(_INTERJECTION.fullmatch(part) or _FEELING.fullmatch(part) for part in _PAUSES.split(folded)):
        return CHAT
    asks = any(nothing_else(folded, wish, _THANKS) for wish in (_LANGUAGE, _MATTER)) or _ORDER.match(folded)
    return REQUEST if asks else None


def speaks_to_the_bot(name: str) -> bool:
    """Whether what stands where a name is asked is rather said to the bot: an aside, or a word of visa matters."""
    return aside(name) is not None or bool(_MATTER.search(aligned(name).folded))
