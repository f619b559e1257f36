"""What carries a command whatever small words stand around it: "could we please jump back to the one before"."""
from __future__ import annotations

import re

# What a command may name without being about it: the fields of the check.
SUBJECTS = re.compile(
    r"\b(?:age|birth\w*|degrees?|education|diploma|major|field|subject|school|university|job|post|work|nationality|"
    r"country"
    r"|passport|plans?|documents?|papers?|personal|info(?:rmation)?|details?|data)\b"
    r"|年龄|年纪|岁数|生日|多大|几岁|学历|学位|专业|学校|职业|工作|国籍|护照|计划|打算|材料|文件|资料|个人信息|信息|隐私")
# Earlier lines win.
HEADS = [(name, re.compile(pattern)) for name, pattern in (
    ("summary",
        r"\bwhat(?: all| else| exactly)?(?: things?| answers?| info(?:rmation)?| details?)? (?:have|did|had|'ve) i (?:\w+ )?"
        r"(?:said|say|told|tell|answer(?:ed)?|enter(?:ed)?|gave|give|given|fill(?:ed)?|put|type|typed|write|wrote|written|chose|choose"
        r"|chosen|pick(?:ed)?|provided?|submit(?:ted)?)\b(?: in| down)?"
        r"|\b(?:my|the) answers (?:so far|again|until now|up to now)\b|\b(?:all|list|overview|summary) of my answers\b"
        r"|我[^,。;?你您]{0,8}?(?:填|说|答|回答|选|写|讲|提供|输入|交代|提交|话)(?:写)?(?:了|过|咗|的)*(?:都)?(?:是|有|系)?(?:些|啲)?(?:什么|啥|哪些|乜|咩)"
        r"(?:信息|内容|答案|资料|东西|情况|嘢)?|(?:列|总结|汇总|回顾|看|显示)[^,。]{0,6}我[^,。]{0,6}(?:填|答|回答|说|选)(?:过|了)?的?(?:答案|内容|信息|资料|东西)?"),
    ("restart",
        r"\b(?:start|begin|do|go|take|redo|try|run)\w*(?: \w+){0,4}? (?:over(?: again)?|anew|afresh|fresh"
        r"|from (?:the )?(?:very )?(?:scratch|beginning|start|top|zero))|\b(?:start|begin)(?: \w+){0,3} again\b"
        r"|\brestart\w*|\breset\b|\bfrom (?:the (?:very )?(?:beginning|start|top)|scratch|zero)\b"
        r"|\b(?:clear|delete|erase|wipe) (?:everything|all|my answers)\b"
        r"|[从由重]头(?:开始|再?来|做起|做|填|过|嚟)*|重新(?:开始|再?来|做|填|测|答|嚟)(?:过)?|重来|重置|重做|重测|清空|清零|再(?:来|做|测)一?[遍次]"),
    ("back",
        r"\b(?:go|going|get|take|bring|return|jump|step|move|head|switch|turn)\b(?: \w+){0,3}? back(?:wards?)?\b|"
        r"^back\b"
        r"|\b(?:previous|prior|preceding|prev)\b|\b(?:question|one|step) (?:before|earlier|above)\b|\bundo\b"
        r"|\bgo(?: \w+){0,2} (?:one|a) (?:step|question) back\b|\bback (?:one|a) (?:step|question)\b|\breturn\b|"
        r"\bgo back\b"
        r"|返回|退回|后退|倒退|倒回|退一?步|回(?:到|去|退)|[上前]一?[个题道步条]|撤[销回]|重[新]?答|返(?:去|转|番)?[上前]|上题"),
    ("cancel",
        r"\b(?:stop|quit|cancel|exit|abort|end|finish)(?:ping|ing)?\b|\bnever ?mind\b|\bnvm\b|\bforget\b|\bg[ia]ve up\b"
        r"|\b(?:don'?t|do not|no longer|not) (?:really )?(?:want|wish|feel like|interested)\b(?: \w+){0,2}? "
        r"(?:continu\w+|go(?:ing)? on|do(?:ing)?|proceed\w*)(?: \w+){0,3}(?: any ?more| any longer)?"
        r"|\bno more\b|\bnot interested(?: any ?more)?\b|\benough\b|\bcall it a day\b|\bi(?:'?m|"
        r" am) (?:done|out)\b"
        r"|取消|停(?:止|下|了|一?下)?|退出|算了|拉倒|结束|终止|中止|放弃|别(?:再)?问|到此为止|到这儿?"
        r"|(?:不|唔)(?:想|要|用|打算)?(?:再)?(?:继续|做|测|填|评估|玩|搞|弄|进行)(?:下去|落去)?"),
    ("skip",
        r"\bskip(?:ping|ped)?\b|\bpass\b|\bnext\b|\b(?:leave|keep) (?:\w+ )*(?:blank|empty|open|out|unanswered|aside)\b"
        r"|\bmove (?:on|along|ahead|forward)\b|\bnot? (?:this|that) (?:one|question)\b|\b(?:do|answer) (?:it|this|"
        r"that) later\b"
        r"|\b(?:come|get|go) back (?:to|on) (?:it|this|that|this one|that one)(?: question)?(?: a bit| some time)? later\b"
        r"|跳[过到]?|略过?|下一?[个题道条]|空着|留空|过了?$|\bpass\b|\bskip\b|(?:以后|之后|后面|待会儿?|等下|等会儿?|回头|晚点|稍后|迟[啲点])再(?:说|答|讲|填|补|"
        r"回答)"),
    ("repeat",
        r"\brepeat\w*|\brephrase\b|\b(?:say|ask|tell|write|show|send)\b(?: \w+){0,4}? (?:again|once more|"
        r"one more time)\b"
        r"|\bcome again\b|\bpardon\b|\bwhat (?:was|is|were) (?:the|your|that|you)(?: \w+)? (?:question|ask(?:ing|"
        r"ed)?)(?: again)?\b"
        r"|\bwhat was it (?:that )?you (?:asked|said|wanted)\b|\bwhat did you (?:say|ask|want to know)\b|"
        r"\bdid(?:n'?t| not) (?:quite )?(?:catch|hear|see|read|get)\b"
        r"|\b(?:missed|lost|forgot) (?:that|it|the question|your question)\b|\bonce more\b|\bone more time\b"
        r"|再(?:说|问|讲|发|打)(?:多)?一?[遍次下]|重复|没(?:看|听)(?:清楚?|懂|明白|见|到)|问(?:的)?(?:是|了)?(?:什么|啥|乜|咩)|问题(?:是|系)(?:什么|啥|乜|咩)|"
        r"[讲问]多一?次|刚[才刚]?(?:说|讲|问)(?:的|了)?(?:是)?(?:什么|啥|乜|咩)"
        r"|(?:说|讲)(?:的)?(?:是|了)?(?:什么|啥)来着"),
    ("why",
        r"\b(?:why|how come|what for)\b|^what .{0,40}\bfor$|\bwhat(?:'?s| is| are) the (?:point|reason|purpose|"
        r"use)\b(?: of| for)?"
        r"|\b(?:is|are) (?:this|that|it|they) (?:really |even )?(?:necessary|important|relevant|needed|required)\b"
        r"|\b(?:how|why) (?:is|does|do) (?:this|that|it|my \w+) (?:even )?(?:relevant|matter|important|help)\b"
        r"|为什么|为啥|为何|干(?:嘛|吗|啥|什么)|(?:问|知道|了解|打听).{0,8}?做(?:什么|啥|乜|咩)|点解|有(?:什么|啥|乜|咩)(?:用|必要|意义|关系)|何必|有(?:没有)?必要"),
)]
# What only belongs to some command: "why do you need to know that".
BESIDE = {
    "summary": re.compile(r"\b(?:so far|until now|till now|up to now|already|before|again|earlier|all|of)\b|目前为止|截至|到底|都|过|已经|头先|之前|一共|出来"),
    "why": re.compile(r"\b(?:need|needs|know|ask|asks|asking|tell|care|matter|matters|relevant|important|necessary|"
                      r"info|visa|of"
                      r"|asked|interested|this|that|so|exactly)\b|问|知道|需要|了解|打听|告诉|非|总|老|一定|会|关心|说|讲|收集|必须"),
    "restart": re.compile(r"\b(?:over|again|all|fresh|new|only)\b"),
    "repeat": re.compile(r"\b(?:properly|correctly|clearly|fully|attention|paying|again|what|but|say)\b|说|讲"),
    "cancel": re.compile(r"\b(?:here|any ?more|later|because|now|no|not|but|don'?t|again|asking|questions|continue|"
                         r"good|day)\b"
                         r"|不|别|问|继续|以后|下次|今天|改天|做|填|测|唔"),
    "back": re.compile(r"\b(?:over|again|wrong|mistake|mistyped|made|clicked|change|last|redo)\b|重新|错|填|改|说|讲|弄|按|点|选"),
    "skip": re.compile(r"\b(?:over|later|but)\b|以后|说"),
}
