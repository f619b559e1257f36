"""The words of commands: tables of patterns for lower-case normalised text."""
from __future__ import annotations

import re

POLITE = re.compile(
    r"^(?:(?:please|pls|plz|hey|hi|ok(?:ay)?|well|um+|sorry|wait|hold on|actually|can (?:you|we|i)"
    r"|could (?:you|we|i)|would you|i(?:'d| would) like to|i want to|i wanna|let me|let'?s|just|may i|请问|请你?|麻烦你?"
    r"|那|嗯|呃|哦|等等|等一下|不好意思|抱歉|能不能|可不可以|可以|能|我想要?|我要|帮我|我们|唔该|能否|你能)[ ,:]*)+")
TAIL = re.compile(
    r"(?:[ ,]*(?:please|pls|plz|thanks|thank you|now|for me|then|吧|吗|呢|啊|呀|了|一下|谢谢|好吗|可以吗|行吗|么|啦|嘛|哦|me))+$")
# Whole messages that are a command: English, then Chinese and pinyin. Earlier lines win.
TABLE = [(name, re.compile(rf"(?:{pattern})")) for name, pattern in (
    ("cancel",
        r"cancel(?: (?:it|this|that|everything|the (?:check|assessment|form|process|questions)))?"
        r"|stop(?: (?:it|this|here|asking|the (?:check|questions|assessment|form)))?|quit|exit|abort|never ?mind"
        r"|forget (?:it|about it)|end (?:this|it|the check)"
        r"|i (?:don'?t|do not) want to (?:continue|go on|do this)(?: any ?more)?|leave(?: the form)?|enough"
        r"|i'?m done|(?:nah?|no|nope),? (?:thanks?,? )?i'?m (?:good|fine|ok|okay)|no more questions"
        r"|取消(?:评估|测试|检查)?|停(?:止|下来?)?|退出|算了|不(?:做|测|填|继续|评估|玩|想继续|想做|想填|答|问)了?|不想(?:继续|做|填|测|答|回答)了|结束|终止|中止|别问了?"
        r"|不用(?:继续|问)了?|唔做|唔玩|放弃|quxiao|tuichu"),
    ("restart",
        r"restart(?: (?:it|this|from (?:the )?(?:beginning|scratch|start)"
        r"|the (?:check|assessment|conversation|form)))?|start (?:over|again|afresh|from (?:scratch|the beginning)"
        r"|a new (?:check|assessment))(?: from (?:scratch|the beginning))?|begin again"
        r"|reset(?: (?:everything|it|all|my answers|the (?:chat|form)))?|clear (?:everything|all|my answers)"
        r"|from the (?:beginning|start)|redo (?:everything|it all|the (?:check|assessment))|start anew"
        r"|new (?:check|assessment)"
        r"|重新(?:开始|来|做|测|测试|评估|填|来过|来一?[次遍])(?:一?[次遍])?|从头(?:开始|来|再来)|重来(?:一?[次遍])?|重置|重启|再来一[次遍]|清空|重做"
        r"|由头(?:开始|嚟过)|重新嚟过|chongxin kaishi|chongxinkaishi"),
    ("back",
        r"(?:redo|repeat|correct) (?:the |my )?(?:last|previous)(?: (?:question|one|answer))?|"
        r"(?:go )?back(?: (?:one(?: (?:step|question))?|a step"
        r"|to (?:the )?(?:previous|last)(?: (?:question|step|one))?|please))?"
        r"|undo(?: (?:that|it|the last(?: (?:one|answer))?|last answer))?|previous(?: (?:question|step|one))?"
        r"|(?:the )?last question|one step back|step back|return(?: to (?:the )?previous question)?"
        r"|返回(?:上一?[步题个])?|后退|退回(?:上一?[步题])?|上一[步题个](?:问题)?|回(?:到|去)?(?:上一?[步题个](?:问题)?)"
        r"|返(?:去|回|转)?(?:上|前)一?[条题步个]|撤销|撤回|回退|往回|退一步|前一[个题步](?:问题)?|刚才那题|fanhui|shangyibu"),
    ("skip",
        r"skip(?: (?:it|this|that|this one|(?:this|the) question|one))?|pass(?: on (?:this|that)(?: one)?)?"
        r"|(?:leave|keep) (?:it|this|that|that one|this one) (?:blank|empty|open|out)"
        r"|leave (?:out )?(?:it|this|that)(?: out)?|next(?: (?:question|one))?|move on"
        r"|(?:先)?跳过(?:这|呢|此)?(?:个|一|条)?(?:题|问题|个|条)?|(?:先)?(?:空着|留空|放着|空置)|下一[个题](?:问题)?|略过|过|tiaoguo"),
    ("repeat",
        r"repeat(?: (?:that|it|this|the question|the last (?:question|message)|your (?:question|last message)))?"
        r"|say (?:that|it) again|come again|pardon(?: me)?|ask (?:that |it |me )?again"
        r"|what (?:was|is) (?:the|your) question|what did you (?:say|ask)|once more|one more time|again"
        r"|i didn'?t (?:catch|hear|get) (?:that|it)"
        r"|(?:再|重复)(?:说|问|讲|来)?(?:一?[遍次])(?:问题)?|再(?:问|讲)(?:一?[遍次]|一下)?|再说(?:一?[遍次]|一下)"
        r"|重复(?:一?[遍次]|一下)?(?:问题|刚才的问题|这个问题)?|(?:刚才|刚刚)(?:说|问)(?:的|了)?(?:是)?(?:什么|啥)"
        r"|(?:你)?(?:刚才|刚刚)?问(?:的|了)(?:是)?(?:什么|啥)|问题是(?:什么|啥)|再讲一?[遍次]|没听清|没看清|讲多次|zai shuo yi bian"),
    ("why",
        r"why(?: (?:do|are|did|would|should|must) (?:you|i"
        r"|we)(?: (?:ask(?:ing)?|need(?:ing)?|want(?:ing)?(?: to know)?|care|tell you|answer"
        r"|say))?(?: (?:(?:me )?(?:about )?(?:that|this|it|for (?:that|this|my \w+)|my \w+|the \w+"
        r"|to know(?: (?:that|this|it|my \w+))?)))?| is (?:that|this|it) (?:needed|important|relevant|necessary"
        r"|asked)| does (?:that|this|it) matter| that(?: question)?| this(?: question)?| so)?"
        r"|what(?:'s| is| do you need) (?:that|this|it|the reason) for|what for"
        r"|what does (?:that|this|it) (?:matter|have to do with (?:it|that|the visa))"
        r"|is (?:that|this) (?:necessary|important|relevant)|how is (?:that|this) relevant"
        r"|what(?:'s| has| does| is)? .{1,30} (?:got )?to do with (?:it|this|that|anything|the visa|my visa)"
        r"|(?:i )?(?:have )?(?:no (?:idea|clue)|don'?t (?:see|know|get|understand)) why (?:this|that|it|you|we"
        r"|my)\b.{0,30}"
        r"|为什么(?:要|会|得)?(?:问|知道|需要|了解)?(?:这个|这些|这|我的?\w{0,4}|那个)?(?:问题)?"
        r"|(?:为什么|为啥|干嘛|干吗)(?:一定|总|老|非)?(?:要|会|得)?(?:问|知道|打听)[^,。?]{0,8}"
        r"|为啥(?:要)?(?:问|知道|需要)?(?:这个|这|我的?\w{0,4})?(?:问题)?|干嘛(?:要)?问(?:这个|这)?|问这个?(?:干嘛|做什么|干什么|有什么用|有啥用)"
        r"|(?:这个?)?有什么(?:关系|用)|点解(?:要)?(?:问)?(?:呢个|这个)?|这(?:个)?重要|你问这个干(?:嘛|什么)|weishenme"),
    ("explain",
        r"(?:please )?explain(?: (?:that|it|this|the question|more|what (?:you|that) means?))?"
        r"|what do(?:es)? (?:that|this|it|you) mean(?: by (?:that|this|it))?"
        r"|what(?:'s| is) (?:that|this|it|that supposed to mean)|meaning"
        r"|i (?:don'?t|do not) (?:understand|get)(?: (?:it|that|this|the question|what you mean|your question))?"
        r"|(?:i )?didn'?t understand(?: (?:that|the question))?"
        r"|(?:can you )?(?:clarify|elaborate)(?: (?:that|it|this))?|what do you mean|huh|what|not clear|unclear"
        r"|which (?:one )?do you mean|(?:can you )?give (?:me )?an example|for example|like what|such as(?: what)?"
        r"|help"
        r"|(?:这|那|这个|那个|它|你)?(?:是)?(?:什么|啥)(?:意思|东西)|(?:解释|说明)(?:一下|下)?(?:这个|这个问题|问题)?"
        r"|(?:我)?(?:不明白|不懂|没懂|没明白|听不懂|看不懂|不理解|没看懂|唔明|唔明白)(?:这个问题|这个|你的意思|你说的|问题|什么意思)?|(?:举个?|有)(?:例子|例)|比如|例如"
        r"|怎么(?:理解|说)|乜意思|咩意思|具体(?:点|一点|说说)?|什么叫(?:这个)?|啥意思|shenme yisi"
        r"|帮助"),
    # The result is asked for before there is one.
    ("result",
        r"(?:show|give|tell)(?: me)? (?:(?:the|my|a|your|final|first|full) )*(?:results?|estimate|verdict"
        r"|assessment)(?: already)?"
        r"|(?:what(?:'s| is| was)|where(?:'s| is)|see|get|view) (?:(?:the|my|final|first) )+(?:results?|estimate"
        r"|verdict)(?: already)?"
        r"|(?:when|how soon) (?:do|can|will|would|could) (?:i|you|we) (?:get|see|have|know|show me|tell me) (?:the|my) "
        r"(?:results?|estimate|verdict)"
        r"|(?:直接|快|先|赶紧|就)?(?:给|让|告诉|显示|看|出|show)(?:我|我们)?(?:看看?|出|下|一下)?(?:我的|评估|最终|最后|初步)*(?:的)?结果"
        r"|结果(?:呢|是什么|怎么?样|出来了?没?有?|出来|在哪里?)|(?:什么时候|几时|多久)(?:才)?(?:能|可以)?(?:出|看到?|有|知道)(?:评估)?结果"),
    ("progress",
        r"how (?:many|much) (?:more )?(?:questions?|steps?)?(?: (?:are )?(?:left|more|remain(?:ing)?|to go|there"
        r"|do (?:i|you|we) have(?: left)?|will you ask))*"
        r"|how (?:long|much longer)(?: (?:will|does) (?:this|it) take| is (?:this|it)(?: going to take)?| left)?"
        r"|how (?:far|close)(?: along)?(?: (?:am i|are we|to the end))?"
        r"|(?:are we )?(?:almost|nearly) (?:done|there|finished)|are we (?:done|there yet|finished)|progress"
        r"|what'?s left|how many left|when (?:are|will) we (?:be )?(?:done|finished)"
        r"|is (?:this|that) the last (?:question|one)"
        r"|还(?:有|剩|要|差)(?:多少|几个?|几)(?:个)?(?:问题|题|步|个|道题)?(?:要(?:问|答))?|还要(?:多久|问多久|多长时间)|还要问(?:多少|几个?)(?:问题)?"
        r"|(?:到|做到|问到|进行到)(?:哪|第几)(?:步|题|了|里|个问题)?|进度|快(?:完|结束|好|问完)了?|(?:是)?最后一(?:个|题)(?:问题)?"
        r"|一共(?:有)?(?:多少|几)(?:个|道)?(?:问题|题)|有多少(?:个)?问题|剩(?:下|几)(?:多少|个|题)?|几时完|仲有几多(?:条|个)?(?:问题)?"),
    ("summary",
        r"(?:show|see|list|review|display|read(?: back)?|tell|give|check|view|print"
        r"|what (?:are|were|is))(?: me)?(?: (?:all|back))?(?: (?:of )?(?:my|the))?(?: (?:answers?|details"
        r"|info(?:rmation)?|profile|data|responses?|summary|inputs?))(?: so far| again)?"
        r"|(?:my )?(?:summary|answers)(?: so far)?|what (?:have|did) i (?:said|say|told|tell|answer(?:ed)?"
        r"|enter(?:ed)?|give|given)(?: (?:you|so far))*|what do you (?:know|have)(?: about me| on me| so far)+"
        r"|summari[sz]e(?: (?:my answers|it|everything|so far))?|recap"
        r"|(?:显示|查看|看看?|列出|总结|回顾|汇总|给我看看?|告诉我)(?:一下)?(?:我的?|全部|所有)?(?:的)?(?:答案|回答|信息|资料|情况|填的|填写的(?:内容|信息)?)"
        r"|我(?:都|刚才|之前)?(?:填|说|答|回答)(?:了|过)(?:些)?(?:什么|啥|哪些)|我的(?:答案|回答|资料)|总结(?:一下)?|汇总|回顾(?:一下)?"
        r"|睇(?:下)?我(?:嘅|的)答案"),
)]
FIELDS = [(field, re.compile(pattern)) for field, pattern in (
    ("age", r"\b(?:age|birth ?(?:day|date|year)|date of birth|dob)\b|年龄|岁数|年纪|出生|生日"),
    ("degree", r"\b(?:degree|education(?: level)?|diploma|qualification)\b|学历|学位|文凭|教育程度"),
    ("field", r"\b(?:major|field(?: of study)?|subject|discipline|course|speciali[sz]ation)\b|专业|学科|领域|方向"),
    ("institution",
        r"\b(?:universit(?:y|ies)|school|college|institution|institute|uni|alma mater)\b"
        r"|学校|大学|院校|院|机构|毕业院校"),
    ("post", r"\b(?:post|job|position|employment|occupation|work|profession|current post)\b|职位|工作|岗位|职业|职务"),
    ("nationality", r"\b(?:nationality|citizenship|passport|country)\b|国籍|护照|国家"),
    ("residence", r"\b(?:residence|where i live|location|address|country of residence|city)\b|居住地|住址|所在地|居住国|住的地方|现居"),
    ("plan", r"\b(?:plans?|purpose|goal|intention|activity)\b|计划|目的|打算|来华目的|用途"),
    ("documents", r"\b(?:documents?|papers|files)\b|材料|文件|资料|证件"),
)]
# "My age should be 31", "my degree is wrong", 年龄应该是32: an answer is to be another; not "my degree should be enough".
WRONG = [(field, re.compile(
    rf"(?:(?:no|ah|oh|uh|um|hmm|well|ugh|sorry|oops|wait|hold on|hang on|actually|不对|抱歉|不好意思|等等|等一下|等下)[, ]+)*(?:i )?"
    rf"(?:(?:have )?(?:typed|put|wrote|entered|gave|said|got|filled|told|made|mistyped|messed up)(?: in| you| up)? )?"
    rf"(?:a mistake (?:in|with|about) )?(?:the )?(?:wrong )?(?:my |the |我的?)?(?:{pattern.pattern})"
                             r"(?: (?:should (?:be|have been|say)\b(?! (?:ok|okay|fine|enough|good|able|accepted"
                             r"|recogni[sz]ed|sufficient|relevant|eligible|no|a problem)\b)"
                             r"|(?:(?:is|was|in) )?(?:wrong(?:ly)?|incorrect(?:ly)?|not right|not correct)\b)"
                             r"|(?:那里|这里|那个|我)?(?:应该(?:是|为)(?!什么|多少|哪|几|不是)|(?:写|填|打|说|选|输|弄|搞)错了?|错了"
                             r"|不对))(?!.*[?？吗])"))
          for field, pattern in FIELDS]
WRONG += [(field, re.compile(rf"(?:.{{0,30}}\b(?:gave|told|typed|put|wrote|entered|said|sent|chose|"
                             rf"picked)\b.{{0,12}}\bwrong (?:{pattern.pattern})"
                             rf"|.{{0,8}}(?:前面|刚才|刚刚|之前|上面)?(?:的)?(?:{pattern.pattern}).{{0,3}}(?:写|填|打|说|选|输|弄|"
                             rf"搞)错).*"))
          for field, pattern in FIELDS]
CHANGE = re.compile(
    r"\b(?:change|correct|edit|update|modify|fix|revise|amend|redo|re-?enter|alter"
    r"|adjust|add(?= my\b))\b(?! (?:of )?(?:status|visa|jobs?\b(?! answer)|my visa|employer|university to))"
    r"|(?:改|修改|更改|更正|纠正|换|重填|重新填|订正|改动|更新|改一下|变更|补上|补充一?下?)(?!签|材料)")
CHANGE_TAIL = re.compile(
    r"\b(?:my|the|an|a|one|of|answers?|previous|last|earlier|please|wrong|is|was|i|made|mistake|about|for|on|that"
    r"|it|to|question|level|something|thing|me|again)\b"
    r"|我的?|一下|下|吧|把|将|刚才|之前|前面|那个|的|答案|回答|错|了|填|个|想|要|请|信息|错误|题")
# Words around a command: excuses, and why it is given.
EXCUSE = re.compile(
    r"(?:oops|sorry|wait|hang on|(?:the )?wrong(?: one| answer| button)?|my bad|(?:oh )?no"
    r"|(?:that was |i made )?(?:a |my )?mistake|i (?:was|got it|typed it|clicked) wrong|i'?m (?:lost|confused)"
    r"|(?:没|沒)(?:看|听|搞|弄)(?:懂|清|明白)|(?:说|写|填|选|按|点|弄|搞|打)错了?|错了|等等|等一下|不好意思|抱歉)")
