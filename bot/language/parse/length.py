"""Whether a message asks for the same answer shorter and simpler, or in more detail."""
from __future__ import annotations

import re
from typing import List, Optional

from bot.language.normalise import aligned

BRIEF, DETAIL = "brief", "detail"
LONGEST = 90  # characters; whoever writes more says what it is about

_IT = (r"(?:it|that|this|them|it all|all (?:of )?(?:it|that|this)|(?:your|the|that|this) (?:answer|reply|text"
      r"|explanation|message))")
_LEAD = (r"(?:(?:please|pls|plz|just|kindly|maybe|now|only|then|again|ok(?:ay)?|hi|hey|sorry|and|but|so|ugh|huh"
         r"|what(?:'s| is)|use|give"
         r"|(?:can|could|would|will) (?:you|u)|(?:can|could|may) i (?:see|have|get|read)|do you have|is there"
         r"|i(?:'d| would| will)? (?:like|love|prefer|want|need)"
         r"(?: to (?:have|get|hear|see|read|know))?|i can only take"
         rf"|give me|get me|let me have|show me|tell me|tell|say|make|put|keep|explain|answer|write|describe"
         rf"|repeat|phrase"
         rf"|try|to me|{_IT}|a|an|the|some|any|bit|little|lot|much|way|far|even|be|with|using|for me) )*")
_TAIL = (r"(?: (?:please|pls|plz|thanks?|thank you|thx|now|then|again|ok(?:ay)?|for me|to me|bro|man|dude|buddy"
         r"|instead|only"
         rf"|if possible|if you can|this time|tho(?:ugh)?|{_IT}))*")
_WORDS = r"(?:words?|terms|english|chinese|language|way|version|answer|explanation|summary|one|form|sentences?|lines?)"
_CHILD = (r"(?:(?:i'?m|im|i am|i was|i were|you would to|to|for)(?: an?)? )?(?:\d{1,2}(?: years? old)?|five|ten"
          r"|twelve|(?:a )?"
          r"(?:child|kid|beginner|dumm(?:y|ies)|idiot|baby|grandma|my (?:mom|mum|grandma|kid)))")
_SHORTER = (
    rf"(?:shorter|simpler|briefer|easier|plainer|clearer)(?: {_WORDS}| to (?:read|understand|follow))?"
    rf"|more (?:simply|briefly|concisely?)"
    rf"|less complicated"
    rf"|(?:short|simple|brief|concise|easy|plain)(?: and (?:short|simple|clear|sweet))? {_WORDS}|(?:keep|make"
    rf"|say|explain|put)"
    rf" {_IT} (?:very |really |more )?(?:short|simple|brief|simply|briefly|plainly|concise|easy)|explain simply|summary"
    rf"|in (?:very |really )?(?:short|brief|a nutshell|simple|plain|fewer words|other words|layman'?s terms|lay terms"
    rf"|(?:one|a|a single|two|a few|few|\d) (?:short |simple )?(?:sentences?|words|lines?)|(?:simpler?|plain"
    rf"|easy|normal|easier)"
    rf" {_WORDS})|tl ?dr|eli ?\d+|(?:explain {_IT} )?(?:like|as if|as though|as) {_CHILD}|for dummies|dumb {_IT} down"
    rf"|summari[sz]e(?: {_IT})?|sum {_IT} up|shorten(?: {_IT})?|simplify(?: {_IT})?|cut {_IT} short"
    r"|(?:key|main|important) points?|essentials?|essence|gist|bottom line|get to the point|to the point"
    r"|come to the point"
    r"|(?:speak|talk|use)(?: like a)? (?:human|normal|normally|plain(?:ly)?|simple|simply|plain english|human language)"
    rf"|human language|executive summary|what does {_IT} mean|(?:less|fewer) (?:text|words|details?|information"
    r"|jargon)|no jargon|yes or no"
)
_COMPLAINT = (
    rf"(?:(?:{_IT}(?: is|'s| was)|that's|thats|it's|its|you(?:'re| are)|you (?:write|talk|say)|way|far|still"
    rf"|a bit|ugh|huh|wow|man|ok(?:ay)?|oh|sorry|but|and"
    r"|a little|really|is|was|much) )*"
)
_TOO_LONG = (
    rf"too (?:long|complicated|complex|technical|wordy|difficult to (?:read|understand|follow)|hard to (?:read"
    rf"|understand"
    rf"|follow)|much (?:text|information|info|to read|at once)?|many words)(?: for me| to read| didn'?t read"
    rf"| for my phone)*"
    rf"|i (?:still |really )?(?:don'?t|do not|didn'?t|did not|can'?t|cannot|dont) (?:really "
    rf"|quite )?(?:understand|get|follow)"
    rf"(?: (?:{_IT}|you|a word|anything|any of (?:it|that|this)|a thing))?|(?:didn'?t|did not|won'?t|not going to) read"
    rf"(?: {_IT}| all (?:that|this))?|i(?:'m| am) not (?:going to read|reading)(?: {_IT}| all (?:that|this))?"
    rf"|you (?:talk|write|say) too much|confusing|what a wall of text|wall of text|who reads (?:all )?(?:that|this)"
)
_LONGER = (
    rf"more|(?:(?:(?:more|further|additional|all the|full) )?(?:details?|specifics)|(?:more|further|additional"
    rf"|all the|full) info(?:rmation)?)"
    rf"(?: (?:about|on|for) {_IT})?|more (?:about|on) {_IT}|in (?:more|greater|full|depth|further)?(?: ?details?)?"
    rf"|more (?:detailed|specific(?:ally)?|precise(?:ly)?|exact(?:ly)?|thorough(?:ly)?)(?: {_WORDS})?"
    rf"|elaborate(?: (?:on )?{_IT})?(?: (?:more|further|a bit|a little))*|expand(?: (?:on )?{_IT})?|go (?:deeper"
    rf"|into (?:more )?detail"
    rf"|further)(?: (?:on|into) {_IT})?|explain(?: {_IT})? (?:more|further|better|in detail|in more detail"
    rf"|in depth|properly)"
    rf"|(?:long(?:er)?|full|detailed|whole|complete) (?:version|answer|explanation|picture|text|details?)"
    rf"|(?:full|whole) story"
    rf"|what (?:else|more)(?: (?:is there|should i know|do i need to know|can you tell me"
    rf"|do you know))?(?: about {_IT})?"
    rf"|(?:the )?rest|everything(?: (?:you (?:know|have)|there is))?|is there more|why so (?:short|brief|vague)"
    rf"|(?:too|very) (?:short|brief|vague|general|superficial)|not (?:enough (?:details?|info(?:rmation)?)"
    rf"|detailed enough|"
    rf"specific enough|clear enough)"
)
_ENGLISH = ((DETAIL, re.compile(rf"{_LEAD}(?:{_LONGER}){_TAIL}|{_COMPLAINT}(?:(?:too|very) (?:short|brief|vague"
                                rf"|general)){_TAIL}")),
            (BRIEF, re.compile(rf"{_LEAD}(?:{_SHORTER})(?: (?:{_SHORTER}))?{_TAIL}"
                               rf"|{_COMPLAINT}(?:{_TOO_LONG}){_TAIL}")))

_ZH_LEAD = (r"(?:请|麻烦|拜托|劳驾|唔该|能不能|可不可以|可唔可以|可以|可否|能否|能|你|您|给我|同我|帮我|给|我?想要?|我?要|我只想|只要?|就|直接|把(?:它|这个?|"
            r"回答|答案)?|那么?|都|先|最好|还是|再|用|提供|给个|个|回答|答案|内容|这个?|刚才(?:的|那个)?|实在|真的?|有点|也|解释|写|more|有没有|有冇|来个?|多|听|看)*")
_ZH_TAIL = (r"(?:一?点儿?|一?些|啲|一下|下|吧|吗|么|嘛|呢|啊|呀|啦|了|喇|喔|哦|好吗|行不|好不|做乜|好不好|可以吗|行吗|行不行|得唔得|好唔好|给我|我听|来听|听听|解释|回答|谢谢|谢了|唔该"
            r"|please|pls"
            r"|就好|就行|即可|清楚|的)*")
_SAY = r"(?:说|讲|写|答|解释|回答|介绍|说明|描述|表达|总结|概括)"
_SOME = r"(?:(?:一?点|一?些)(?:的版本|的)?|啲|d|版本?|的版本)"
_ZH_SHORT = r"(?:简单|简短|简洁|简略|简要|精简|通俗|直白|浅显|简明|短|白话|易懂|simple|short|brief)"
_ZH_LONG = r"(?:详细|具体|仔细|细致|深入|全面|完整|清楚|详尽|长|细|detail|detailed)"
_SHORTER_ZH = (
    rf"{_SAY}{{0,2}}(?:得|的)?(?:更|再|更加)?{_ZH_SHORT}(?:易懂|明了)?{_SOME}|{_SAY}(?:得|的)?(?:更|再){_ZH_SHORT}"
    rf"|{_ZH_SHORT}(?:地)?{_SAY}{{1,2}}"
    r"|长话短说|(?:这|那)?(?:是|系)?(?:什么|啥|咩|乜)意思|说白了(?:是(?:啥|什么)意思)?|(?:用)?(?:一两?|三|几|\d)句话?(?:话)?(?:以?内)?(?:说|讲|总结|概括"
    r"|回答|解释)?(?:清楚|完|明白)?|(?:说|讲)(?:点|啲)?人话|(?:说|讲|挑|抓|拣)(?:个)?重点(?:说"
    r"|讲)?|重点(?:是什么|系咩)?"
    r"|简单来[说讲]|简而言之|总的来说|总结|概括|归纳|缩短|简化|精简|(?:大)?白话(?:文)?(?:说|讲)?|(?:简单|通俗|普通|大白)(?:易懂)?的?(?:话|语言|方式|词)(?:说|讲)?"
    r"|(?:给|说|讲)?(?:个)?结论(?:是什么)?|(?:像|当)(?:我是|对|跟|给|教)*(?:个)?(?:小孩子?|小学生|孩子|小朋友|傻瓜|\d+岁(?:小?孩)?)(?:子)?(?:一样|那样"
    r"|似的)?(?:解释|讲|说)?"
    r"|(?:别|不要|唔好)(?:再)?(?:说|讲|写)?(?:得)?(?:那么|这么|咁)(?:长气?|多|啰嗦|复杂)|(?:别|不要|少)(?:啰嗦|废话|说废话|罗嗦|长气)"
    r"|jiandan ?(?:yi ?)?dian|shuo ren ?hua"
)
_TOO_LONG_ZH = (
    r"(?:也|实在|真的|有点|好|你|讲到|讲得|说得|写得|讲得|字|内容|回答|答案|话)*(?:太|过于|咁)(?:长|多字?|啰嗦|罗嗦|复杂|难懂|专业|绕|长气|长篇大论)(?:了|喇"
    r"|啦)?(?:不想看|不看|懒得看"
    r"|看不完|看不下去|没看|唔想睇)?"
    r"|字太多|(?:什么意思(?:啊|呀)?)?(?:完全|根本|还是|真的|我)*(?:看|听|睇|读)?(?:不|唔|没看|没听|没)(?:懂|明|明白)(?:你)?(?:在)?(?:说|讲)?(?:什么|啥|咩"
    r"|乜)?|看(?:得)?(?:晕"
    r"|头晕|头大)|好长(?:气)?|长气"
    r"|tai ?chang"
)
_LONGER_ZH = (
    rf"{_SAY}{{0,2}}(?:得|的)?(?:更|再|更加)?{_ZH_LONG}{_SOME}|{_SAY}{{1,2}}(?:得|的)?(?:更|再)?(?:详细|具体|仔细|清楚|细)"
    rf"|{_ZH_LONG}(?:地)?{_SAY}{{1,2}}"
    rf"|(?:详细|具体|深入)(?:地)?(?:展开|介绍|讲解|聊聊|谈谈)|展开{_SAY}{{0,2}}|再?多{_SAY}{{1,2}}(?:几句)?|再{_SAY}{{1,2}}{_SOME}"
    rf"|再?多告诉我{_SOME}?|补充(?:说明)?(?:一点|一些)?|进一步{_SAY}|{_SAY}多{_SOME}|(?:了解"
    rf"|知道|看|听)?更多(?:的)?(?:信息|细节|内容|详情|资料|情况)?|多啲资料"
    r"|(?:更多)?(?:的)?细节|详情|(?:还有|仲有)(?:更多|呢|吗|别的(?:吗)?|什么|咩|其他的?(?:吗)?)|(?:其余|剩下|余下|其他|其它|剩余)(?:的)?(?:呢|内容|部分)?"
    r"|继续(?:说|讲)(?:下去)?"
    r"|(?:太|过于)(?:短|简单|简略|笼统|含糊|粗略)|(?:不够|唔够|没有?)(?:详细|具体|清楚|细)|具体呢|完整的|更?(?:完整|详细)(?:的)?(?:回答|答案|内容|说明|解释)"
    r"|xiangxi ?(?:yi ?)?dian"
)
_CHINESE = ((DETAIL, re.compile(rf"{_ZH_LEAD}(?:{_LONGER_ZH}){_ZH_TAIL}")),
            (BRIEF, re.compile(rf"{_ZH_LEAD}(?:{_SHORTER_ZH}|{_TOO_LONG_ZH}){_ZH_TAIL}")))

# What may stand beside a wish without changing it.
_NEUTRAL = re.compile(
    r"(?:ok(?:ay)?|hi|hello|hey|sorry|thanks?|thank you|thx|please|pls|hmm*|huh|what|go on|ugh|well|no+|wow|omg"
    r"|lol|oh|ugh|bro|man"
    r"|dude|wtf"
    r"|ffs|damn|shit|come on|seriously|fuck(?: off| this| you)?|i(?:'m| am) (?:very |so )?(?:tired|busy|lazy"
    r"|on my phone|in a hurry)"
    r"|(?:sorry )?i(?:'m| am) (?:bad|not good) at .{1,30}|i have no time|no time|i'?m just a student"
    r"|not a lawyer|i(?:'m| am) (?:not|no) a? ?lawyer"
    r"|好的?|嗯+|谢谢(?:你)?|不好意思|抱歉|对不起|拜托|哎+|唉+|喂|天啊|我?(?:很|好)?(?:忙|累|急|赶时间)|没(?:有)?时间|冇时间|唔该|麻烦(?:你)?|大哥|大佬|烦死了?|妈的"
    r"|靠|卧槽|无语|晕"
    r"|我?不想看|懒得看|咁多字)+[的了啊呀喇啦]*")
_BREAK = re.compile(r"[,.;:!?…~、。()\n\"“”「」『』|/]+|(?<=[\u4e00-\u9fff]) (?=[a-z])|(?<=[a-z]) (?:and|but|so"
                    r"|or) (?=(?:make|give|say|explain|keep|please|can|could|in)\b)| - ")
_TLDR = re.compile(r"\btl\s?[;:,/]\s?dr\b")


def length_wanted(text: str) -> Optional[str]:
    """Returns BRIEF or DETAIL when `text` asks for nothing but another length of what was just said, else None.

    A message that also names what it is about ("fees in short", 详细说说费用) is a question of its own. Of two wishes
    the last one counts. Never raises on any string.
    """
    if len(text) > LONGEST:
        return None
    wishes: List[str] = []
    for piece in _BREAK.split(_TLDR.sub("tldr", aligned(text).folded)):
        clause = piece.strip(" -'")
        if not clause or _NEUTRAL.fullmatch(clause):
            continue
        wish = next((wish for wish, pattern in (*_ENGLISH, *_CHINESE) if pattern.fullmatch(clause)), None)
        if wish is None:
            return None
        wishes.append(wish)
    return wishes[-1] if wishes else None
