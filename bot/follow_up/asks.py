"""What a short message asks that says nothing by itself: "how long?", 多少钱, "and in Shanghai?", 真的吗."""

from __future__ import annotations

import re
from typing import Optional, Text

from bot.language.normalise import aligned

LONGEST = 60  # characters; whoever writes more says what it is about

_LEAD = re.compile(
    r"(?:(?:and|but|so|ok(?:ay)?|then|well|hm+|also|plus|thanks|thank you|great|good|fine|i see|oh|ah|wait|lol|haha"
    r"|hey|what about"
    r"|how about"
    r"|what if|and if|if|那么?|还有|另外|好的|嗯+|哦|喔|噢|然后|所以|但是?|可是|不过|请问|谢谢|咁|要是|如果|万一|假如|换成|如果是)"
    r"(?![a-z])[ ,.!。、…]*)+"
)
_TAIL = re.compile(r"(?:[ ?!.。…~,、]|呢|啊|呀|喔|哦|噢|嘛|(?<=[\u4e00-\u9fff])(?:的话|话)|\b(?:then|please|pls|though|exactly"
                   r"|actually|too|instead)\b)+$")

_IT = r"(?:it|that|this|they|those|these|i|we|one)"
_FIRST_DAYS = (r"(?:the|my) (?:very )?first (?:few |two |couple of )?(?:days?|weeks?|months?)"
               r"(?: (?:there|here|in china|(?:after|upon|of) (?:arrival|arriving|landing|entry)))?")
_FIRST_DAYS_ZH = r"(?:头|第一|前|最初|刚到的?)(?:几|一|两)?个?(?:天|周|星期|礼拜|月)(?:里|内)?"
_WHY_CHINESE = r"(?:会|要|是|就)?(?:这样|这么(?:规定|说|做|定)|那样|不行|不能|不可以|不可|没有|不公布|没公布|这样规定)?"
_ASKS = [(name, re.compile(pattern)) for name, pattern in (
    ("why", rf"why(?: (?:not|so|is (?:that|it|this)(?: so)?|that|though|is (?:it|that) like (?:that|this)"
            rf"|would {_IT} be))?|how come"
            rf"(?: (?:not|so))?|(?:what(?:'s| is)? )?(?:the )?reasons?(?: (?:for|behind) {_IT})?|for what reason"
            rf"|but why|why (?:not|isn'?t (?:it|that)|is (?:it|that) not)"
            rf" (?:definite(?:ly)?|certain|sure|for (?:sure|certain)|100 ?%|(?:a )?(?:clear |definite )?yes)"
            rf"|为(?:什么|啥|何|甚么){_WHY_CHINESE}|怎么会(?:这样)?|(?:是)?什么(?:原因|理由)|原因(?:是什么|何在)?|理由(?:是什么)?"
            rf"|凭什么|点解{_WHY_CHINESE}|咋(?:会)?这样|weishenme|wei shenme"),
    ("doubt", r"(?:oh |well |but |hm+ |is (?:that|this|it) )?really|for real|seriously|no way|(?:(?:are|r) )?(?:you|u) "
              r"(?:really |quite |absolutely |100% |so )?(?:sure|certain|serious|positive)"
              r"(?: (?:about|of) (?:that|this|it))?"
              r"|sure about (?:that|this|it)|(?:is|was) (?:that|this|it|what you (?:say|said|wrote|told me)) "
              r"(?:really |actually |all )?"
              r"(?:true|official|certain|confirmed|reliable|right|correct|accurate|for sure|for real)"
              r"|(?:can|could|should|may) i (?:really )?(?:trust|believe|rely on|count on) (?:that|this|it|you)"
              r"|(?:that|this|it) can'?t be (?:true|right|correct)|i (?:doubt|don'?t believe) (?:that|this|it|you)"
              r"|official|true"
              r"|is that so|(?:你|您)?(?:刚才)?(?:说|讲|写)?的?(?:这(?:个|些)?|那(?:个)?)?(?:是|都是)?真的?(?:吗|么|假的|是这样吗)|真嘅|是真的"
              r"|(?:你|您)?(?:真的?|百分百)?(?:确定|肯定)(?:吗|么|不|没(?:有)?搞错)?|(?:这|那)?(?:个)?是?官方(?:的|说法|规定|消息)*(?:吗|么)?"
              r"|(?:这|那)?(?:个|些)?(?:消息|说法|信息)?(?:可靠|靠谱|属实|可信|准确?)(?:吗|么|不)|(?:能|可以)信(?:吗|么)|不(?:会|可能)(?:是真的?|吧)"
              r"|(?:不会|该不会)是?(?:骗(?:人|我)|假|瞎说|搞错)的?吧?|系真(?:㗎|嘅|咩|吗)*|真系(?:㗎|咩)?|zhen ?de ma"),
    ("source", r"(?:and )?who (?:says|said|claims?)(?: (?:so|that|this))?|says who|(?:what(?:'s| is| are)? )?(?:the "
               r"|your |any |a )?"
               r"(?:sources?|proof|references?|evidence|citations?)(?: (?:for|of|on) (?:that|this|it))?"
               r"|where (?:did|do) you (?:get|know|read|find|have|hear) (?:that|this|it)(?: from)?|where (?:does"
               r"|is) (?:that|this|it)"
               r" (?:come from|written|from)|where(?:'s| is) (?:that|this|it) (?:from|written)"
               r"|how do you know(?: (?:that|this|it))?|is (?:that|this|it) (?:the law|a rule)"
               r"|according to wh(?:om|o|at)|based on what|(?:which|what) law"
               r"|出处(?:在?哪里?|是什么)?|来源(?:是什么|在?哪里?)?|(?:有|什么)?(?:什么|啥|官方)?(?:依据|根据|出处|来源)(?:吗|么|没有|是什么)?"
               r"|谁(?:说|讲)的?|哪(?:里|儿)(?:说|写|规定|看到?|来)的|(?:你)?(?:怎么|从哪里?|哪里)(?:知道|得知|听说?)(?:的|到的)?"
               r"|边个(?:话|讲)(?:嘅|㗎)?|chuchu"),
    ("since_when", r"since when(?: is (?:that|it|this)(?: so)?)?|as of when|from when(?: on)?|(?:从)?(?:什么时候|何时|几时|哪天"
                   r"|哪年)"
                   r"(?:开始|起|实施|施行|生效|实行)(?:的|实行的?|施行的?)?"),
    ("stay", r"(?:(?:for )?how (?:long|many (?:days|months))|what(?:'s| is) the (?:maximum|max|longest|length of)"
             r"|(?:the )?(?:maximum|max))"
             r"(?: (?:can|may|could|am) (?:i|we|one|you)| (?:is|are)| allowed to| to)*(?: (?:the|a|each|every|one"
             r"|single|length|of))*"
             r" (?:stay|remain|visit)(?: (?:there|here|in china|allowed|permitted))*"
             r"(?: (?:(?:each|every|one|a) (?:time|visit|entry|trip|stay)|per (?:visit|entry|stay|trip|time)|at (?:a"
             r"|one) time"
             r"|at once|in one go))?"
             r"|(?:每次|每回|每趟|一次|单次|每次入境|每次来|一趟|入境(?:后|一次))(?:我)?(?:最多|最长|究竟|到底|大概)*(?:可以|能|可|能够)?(?:够)?"
             r"(?:在(?:中国|国内|华))?(?:待|停留?|住|呆|逗留|留)(?:几|多)(?:天|久|长(?:时间)?|少天|个?月|耐)(?:时间)?"
             r"|(?:每次(?:入境)?|单次)?(?:的)?(?:停留|逗留)(?:期限?|时间|天数)(?:是)?(?:几|多)?(?:天|久|长|少天?)?"
             r"|(?:我)?(?:最多|最长|可以|能)+(?:在(?:中国|国内|华))?(?:待|停留|住|呆|逗留|留)(?:几|多)(?:天|久|长(?:时间)?|少天|个?月|耐)(?:时间)?"),
    ("how_long", rf"(?:for )?how (?:long|soon|fast|quick)(?: (?:does|will|would|might|can|is|do"
                 rf"|for)?(?: ?{_IT})?(?: (?:take|last|be|need|have))?)?"
                 r"|how many (?:days|weeks|months|years)|(?:需|要|得|大概|大约|一般|可以|能)*(?:等|花|用|办|待|住|要)?(?:多久|多长时间?|几久|几耐"
                 r"|几天|几个月|几年|几周|多快)"
                 r"(?:时间|能好|才行|才好)?|duo ?jiu"),
    ("how_much", rf"how much(?: (?:does|is|will|would|do)(?: {_IT})?(?: (?:cost|be|pay))?)?|how much money"
                 rf"|(?:what(?:'s| is) )?(?:the |its |any )?"
                 rf"(?:price|costs?|fees?)|what does {_IT} cost|(?:要|得|大概|一共|总共|需要|需)*(?:花|收|交)?(?:多少钱?|几多钱|几钱)|(?:要"
                 rf"|收)钱(?:吗|么)"
                 r"|(?:签证|办理)?(?:的)?(?:费用|价格|收费)(?:是?多少|如何|怎么算)?|贵(?:吗|么|不贵)|duo ?shao ?qian"),
    ("where", rf"where(?: (?:do|can|should|must|to|is|exactly|would)(?: {_IT})?(?: (?:do|get|go|apply|have"
              rf"|register)(?: (?:for )?{_IT}| done)?)?)?"
              r"|(?:去|在|到|上|要去|该去|应该去|要到|可以去)?(?:哪(?:里|儿|边|个地方)?|什么地方|边度|边)(?:去)?(?:办理?|做|申请|弄|检查|登记|拿|交)?|喺边度|na ?li"),
    ("when", rf"(?:by |until |from )?when(?: (?:is|does|must|do|should|can|will)(?: {_IT})?(?: (?:do|start|begin|apply"
             rf"|happen|have to(?: do)?)(?: {_IT})?)?)?"
             r"|what(?:'s| is) the deadline|(?:最(?:晚|迟)|要|得|该|在|到)*(?:什么时候|何时|几时|哪天|啥时候)(?:办|做|去|申请|截止|前)?|截止(?:时间"
             r"|日期)?|期限"),
    ("how", rf"how(?: (?:do|can|should|would) {_IT}(?: do)?(?: {_IT})?|(?: does| would) {_IT} work| exactly)?|(?:要|该"
            rf"|应该|具体)*(?:怎么|如何|怎样|点样?)"
            r"(?:办理?|做|弄|申请|操作)?|什么(?:流程|步骤)|流程|步骤"),
    ("papers", r"(?:what|which|any|the)? ?(?:papers|documents|docs|paperwork)(?: (?:do|will|would) i need| (?:are"
               r"|is) needed)?"
               r"|what (?:do|should|must) i (?:need|bring|prepare)|(?:要|需要|得)?(?:带|交|准备|提交)?(?:什么|哪些|啥)?(?:材料|文件|资料"
               r"|东西)"),
    ("next", r"what(?:'s| is| comes)? (?:next|then|after(?: that)?)|(?:and )?after (?:that|this)|(?:and )?next"
             r"|then what|what happens (?:then|next|after(?: that)?)"
             r"|and then|接下来(?:怎么办|做什么|要做什么|呢)?|下一步(?:怎么办|做什么|是什么|呢)?|(?:再)?之后(?:怎么办|做什么)?|(?:再)?然后(?:怎么办)?"),
    ("arrived", r"(?:(?:and|what) )?(?:(?:do i do|(?:will |would )?happens?(?: to me)?|must i do|comes) )?(?:after"
                r"|once|when|upon|on) "
                r"(?:the |my |i |i'm |i am |i have )?(?:arriv(?:e|ed|al|ing)|land(?:ed|ing)?|entry|enter(?:ed|ing)?"
                r"|there"
                r"|in china|get there|got there)(?: (?:there|in china|china))?"
                r"|(?:我)?(?:入境|落地|抵达|到(?:了|咗)?(?:中国|那边|国内|上海|嗰边)?|进(?:了|去)?中国)(?:了)?"
                r"(?:以后|之后|后)(?:要)?(?:呢|做什么|做啥|怎么办|办什么|点算|要做咩)?"
                rf"|(?:what (?:happens|(?:(?:will|do|should|must|can|shall|would|am|are) (?:i|we|one|you)"
                rf"(?: (?:have|need|going|supposed|expected) to)?(?: (?:do|handle|arrange|sort out|take care of"
                rf"|expect))?))"
                rf"(?: (?:there|here|in china))? )?(?:in|during|within|for|over)? ?{_FIRST_DAYS}"
                rf"|(?:我)?(?:到(?:了)?(?:中国|那边|国内)?|入境|落地|抵达)?(?:之?后|以后)?的?{_FIRST_DAYS_ZH}(?:我)?(?:都|该|要|得|应该|需要|会|能)*"
                r"(?:(?:做|办|干|弄|忙|处理)(?:些)?(?:什么|啥|哪些|乜|咩)(?:事情?|手续|东西)?|干[嘛吗]?)"),
    ("authenticated", r"(?:what|which)(?: of)?(?: the| his| her| my| our| their)? (?:papers?|documents?|docs"
                      r"|certificates?|paperwork)"
                      r"(?: [a-z]+){0,6} (?:apostill\w*|legali[sz]\w*|authenticat\w*|notari[sz]\w*)(?: (?:by|for"
                      r"|from|before)(?: \w+){1,3})?"
                      r"|(?:他|她|我|我们|候选人|员工)?(?:什么|哪些|哪几样|啥|边啲|咩)(?:材料|文件|证件|证书|资料)(?:都|要|需要|得|应该|必须|去)*"
                      r"(?:做|办)?(?:海牙|双|领事)?(?:认证|公证|附加证明书?)"),
    ("too_much", r"(?:(?:wtf|omg|wow|what|oh|damn|ouch|jeez|gosh|holy \w+|seriously|really|no way|hell)[ ,!?]*)*"
                 r"(?:(?:is |isn'?t )?(?:it|that|this|which)(?:'s| is)? )?(?:so|that|this|too|how|very|quite|pretty"
                 r"|really|rather|a bit|"
                 r"kinda|awfully|insanely)? ?(?:much(?: money)?|expensive|pricey|costly|steep|a lot(?: of money)?"
                 r"|a rip-?off|overpriced|"
                 r"dear|high)(?: (?:for (?:a|one) visa|money|wtf|lol|man|dude|bro|seriously|really))*"
                 r"|(?:哇|天哪|天啊|我去|卧槽|啊|什么)*[,，! ]*(?:怎么|为什么|点解)?(?:这么|那么|好|太|也太|真|真的|咁|有点|有啲|挺|贼|够|超|死|会)*"
                 r"(?:贵|多钱|高)(?:了|啊|呀|吧|的|㗎|啦|死了|得离谱)*"),
    ("late", rf"i(?:'m| am|'ve been)? (?:too )?late|i (?:miss|missed|forget|forgot|overstay)(?: {_IT}| the deadline)?"
             rf"|it(?:'s| is) (?:too )?late"
             r"|(?:已经|我)?(?:晚|迟|超期|过期|逾期|忘|错过|超)(?:了|记)*(?:怎么办|会怎样|会怎么样|点算)?"),
    ("refused", r"(?:they|it|i|my application)(?:'re| is| are|'m| am|'s| get| gets| got)? (?:refused?|rejected?|denied"
                r"|say no|says no|turned down|fails?)(?: it)?"
                r"|(?:我)?(?:被拒|拒签|不批|没批|没通过|不通过|批不下来)(?:了)?(?:怎么办)?"),
    ("older", r"(?:i|he|she)(?:'m| am|'s| is) (?:a bit |much |already )?(?:older|too old|over \d\d|\d\d|past \d\d)"
          r"|(?:for )?older (?:people|applicants|ones)"
              r"|(?:我)?(?:年纪|年龄|岁数)(?:比较|再|更|偏|太)?(?:大|超)(?:了|一点|点|些)*|超龄|(?:我)?(?:已经)?\d\d岁?(?:了)?|超过\d\d岁?"),
    ("family", r"(?:for |can |with )?(?:my |the |our )?(?:whole )?(?:family|wife|husband|spouse|kids?|child(?:ren)?"
               r"|partner|fianc[e]+|girlfriend|boyfriend|son|daughter)"
               r"(?: (?:and|&) (?:my )?(?:kids?|child(?:ren)?|family))?(?: (?:members?|come(?: too| along)?|too))?"
               r"(?:[, ]+(?:they|he|she|who)(?:'re|'s)?(?: [\w-]+){1,4})?"
               r"|(?:带|对)?(?:我)?的?(?:家属|家人|老婆|老公|太太|妻子|丈夫"
               r"|配偶|孩子|小孩|子女|儿子|女儿|女朋友|男朋友|屋企人)(?:可以)?(?:一起来|跟着来)?"
               r"(?:呢)?(?:[,，]?(?:他们?|她们?|佢哋?)?(?:都)?(?:是|有|拿|持|揸)[^,，。?]{1,8})?"),
    ("shanghai", r"(?:in |for |at |to )?(?:shanghai|pudong|zhangjiang|lin-?gang)|(?:在|去|到|人在)?(?:上海|浦东|张江|临港)(?:也一样|有"
                 r"|有吗)?"),
    ("other_city", r"(?:in |for |at |to )?(?:beijing|shenzhen|hangzhou|guangzhou|suzhou|nanjing|wuhan|chengdu|xi'?an"
                   r"|tianjin|chongqing|hainan|other cities)"
                   r"|(?:在|去|到|人在)?(?:北京|深圳|杭州|广州|苏州|南京|武汉|成都|西安|天津|重庆|海南|其他城市|别的城市)(?:也一样|有|有吗)?"),
    ("inside_china", r"(?:from )?(?:inside|within|in) china|i(?:'m| am) already (?:in china|here|there|inside china)"
                     r"|(?:我)?(?:人|已经|现在)*(?:在|喺)(?:中国|国内|境内|中国境内)"
                     r"(?:了)?|境内(?:申请|办)?"),
    ("taxes", r"(?:the |for )?tax(?:es)?|(?:交|缴)?税|社保|social insurance|个税"),
    ("renewal", r"(?:the )?(?:renewal|extension|extending|renewing)|(?:can|could) i (?:renew|extend) (?:it|that)|(?:可以"
                r"|能)?(?:续签|延期|续期)(?:吗|么)?|(?:它)?(?:到期|过期)(?:了|之?后)?"),
    ("relative_work", r"(?:can|may|could|would|will|is|are)"
                      r" (?:he|she|they|my (?:wife|husband|spouse|partner|kids|children|family))"
                      r" (?:be able to |allowed to |also )*(?:work|have a job|take a job|get a job)"
                      r"(?: (?:too|there|here|in china|legally|as well))*"
                      r"|(?:我)?(?:的)?(?:她们?|他们?|佢哋?|太太|老婆|老公|丈夫|妻子|配偶|家属|家人|女朋友|男朋友)"
                      r"(?:也|可不可以|能不能|可唔可以|可以|能|会)+(?:在(?:中国|国内|那边))?(?:工作|上班|打工|做嘢|返工)(?:吗|么)?"),
    ("work", r"(?:for |to )?(?:a )?(?:work(?:ing)?|jobs?)|(?:可以|能)?(?:工作|上班|打工)(?:吗|么)?"),
)]


# "I am 29" tells an age, "and if I'm 29?" asks about it.
_SUPPOSES = re.compile(r"\bif\b|[?]|呢|要是|如果|怎么办")


def bare_ask(text: Text) -> Optional[Text]:
    """The name of what `text` asks when it asks nothing but that, or None: "why", "source", "how_long", "family" ..."""
    if len(text) > LONGEST:
        return None
    whole = aligned(text).folded.strip()
    asking = _TAIL.sub("", whole)
    for candidate in (asking, _TAIL.sub("", _LEAD.sub("", whole, count=1)), whole.strip(" ?!.。")):
        for name, pattern in _ASKS:
            if candidate and pattern.fullmatch(candidate) and (name != "older" or _SUPPOSES.search(whole)):
                return name
    return None
