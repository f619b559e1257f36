"""Whether a message wants to take the result along, to stop and come back later, or to go on from a code."""

from __future__ import annotations

import re
from typing import NamedTuple, Optional

from bot.export.find import find
from bot.language.normalise import aligned

EXPORT, CODE, RESUME = "action_export", "action_give_code", "action_resume"
PRINTABLE = "printable"
MAIL = "mail"  # no format: asked for by e-mail, which the bot cannot do


class Wish(NamedTuple):
    """`action` to run; `format` of an export: text, markdown, printable or mail, None otherwise."""

    action: str
    format: Optional[str] = None


_MY = r"(?:(?:my|the|this|that|these|your|whole|full|entire|complete|all|of|a|an|copy|last|above|our) )*"
_RESULT = (
    r"(?:results?|estimates?|assessments?|report|summary|(?:eligib\w+ |k[- ]?visa )?check(?:list)?|answers|"
    r"everything)"
)
_THING = rf"(?:{_MY}{_RESULT}|(?:all (?:of )?)?(?:it|this|that)(?: all)?|me)"
_RESULT_ZH = r"(?:评估|结果|报告|总结|(?:我的|这份|这张)(?:材料)?清单|回答|答案|上面的?(?:内容)?|这些(?:内容)?|刚才的?(?:内容)?)"
_FORMAT = (
    r"(?:pdf|print(?:able|[- ]?out)|markdown|\.?md file|(?:plain )?text(?: file)?|\.?txt|word (?:doc\w*|file)|"
    r"document|docx?|html|hard ?copy|file)"
)
# What mainland China calls 打印, 文本 and 邮箱 is 列印, 文字檔 and (電子)信箱 in Taiwan.
_PRINT_ZH, _MAILBOX_ZH = r"(?:打印|列印)", r"(?:邮箱|(?:电子)?信箱|邮件|电邮)"
_FORMAT_ZH = rf"(?:pdf|{_PRINT_ZH}[版稿]|(?:可以?|能){_PRINT_ZH}的?|markdown|纯?文本|纯文字|文字档|txt|word|文档|文件|档案|网页)"
_PLEASE = (
    r"^(?:(?:please|pls|plz|ok(?:ay)?|so|now|and|thanks|great|hi|hey|can|could|would|will|you|u|i|we|how|do|"
    r"to|want|need|like|lemme|let me|just|also|is it possible|possible|i'd|wanna|is there a way|may) ?,? ?)*"
)
# Whole wishes: only politeness may stand in front, so "do I have to print it" and "will they send me" are none.
_EXPORT = re.compile("|".join((
    rf"{_PLEASE}(?:export|download|print|save|copy)(?: out)? (?:{_THING}|{_MY}{_FORMAT})\b(?! (?:visa|form|money|"
    rf"time|for later|and continue)\b)",
    rf"{_PLEASE}(?:export|download|print)(?: (?:as|to|in|into) (?:a |an )?{_FORMAT})?(?: please| pls)?$",
    rf"{_PLEASE}(?:export|download|save|send|get|give|have|see|make|turn)(?: me| it| this| that| us|"
    rf" {_MY}{_RESULT})* (?:as|in|into|to|a|an) (?:a |an )?{_FORMAT}\b",
    rf"{_PLEASE}(?:get|give|have|send|make)(?: me| us)? {_MY}(?:{_FORMAT} ?(?:version|copy|of {_MY}{_RESULT})|"
    rf"{_RESULT} (?:as|in) )",
    rf"{_PLEASE}(?:a |an |as )?{_FORMAT}(?:(?: (?:version|copy|please|pls))+$| of (?:everything|this|it|what you)\b)",
    r"\b(?:downloadable|printable) (?:version|copy|file|page|format)\b|\b(?:download|export|print|save) button\b",
    r"\b(?:something|one|version|summary|report|copy|file) (?:that |which )?(?:i|we) can "
    r"(?:print|download|forward|keep|share|show|send)\b",
    r"\b(?:send|mail|forward)\b(?! an? (?:e-?)?mail).{0,20} to (?:my|our) "
    r"(?:e-?mail|mail|inbox|boss|hr|manager|professor|supervisor)\b",
    r"\b(?:e-?mailing|mailing|sending|forwarding) (?:me )?(?:the|my|this|it)\b",
    r"\b(?:you|me|us|this|results?)\b.{0,40}\b(?:into|as|in) (?:a |an )?(?:pdf|docx?)\b",
    rf"{_PLEASE}(?:a )?hard ?copy$",
    rf"{_PLEASE}keep {_MY}{_RESULT}\b",
    rf"{_PLEASE}(?:have|get|give me|send me|see) (?:the|my|a) (?:full |whole |final )?report$",
    rf"{_PLEASE}(?:(?:give|send|get|have) )?(?:(?:me|us) )?(?:something|one|sth) to (?:print|download|forward|keep)",
    rf"{_PLEASE}(?:e-?mail|mail|send|forward|share) (?:{_THING})(?: {_THING})?(?: (?:to|with|by|via|per|on|in|"
    rf"over) .{{0,40}})?$",
    rf"{_PLEASE}(?:share|forward|send) {_MY}{_RESULT} (?:with|to) ",
    rf"(?:copy|print-?out|pdf|printable version) of (?:my|the|this) {_RESULT}\b",
    rf"{_RESULT} (?:as|in) (?:a )?(?:pdf|text file|markdown|file)\b",
)))
_EXPORT_ZH = re.compile("|".join((
    rf"^(?:请|帮我|麻烦|可以|能不?能?|我想|我要|怎么|如何|给我|把)*(?:导出|汇出|{_PRINT_ZH}出?来?|下载)(?:一下|一份|吧|吗|来|成|为|到|下来|给我)*"
    rf"(?:{_FORMAT_ZH})?(?:吗|吧|一下|呢|谢谢|可以吗)*$",
    rf"(?:导出|汇出|下载|{_PRINT_ZH}|保存|储存|存|复制|拷贝|分享|转发)(?:一下|一份|下|我的?|这份|这个|全部|整个|完整的?|k签|的)*{_RESULT_ZH}",
    rf"(?:把|将)?{_RESULT_ZH}.{{0,8}}(?:导出|汇出|下载|打印出来|列印|打印一?[份下]|保存|存[下成为]|发(?:到|给|送|我|过来)|分享|转发|复制|转成|做成)",
    rf"(?:导|存|转|做|弄|生成|保存|整理|汇总|export)(?:出)?(?:成|为|个|一份|一个)+{_FORMAT_ZH}",
    rf"(?:给|发|要|来|生成|有)(?:我|给我|一?份|一?个|没有)*{_FORMAT_ZH}(?:的|版)?(?:版|评估|结果|报告|一份|吗|吧|$)",
    rf"(?:给|发|要|来)(?:我|给我|一?份|一?个)*(?:可以|能|方便)(?:{_PRINT_ZH}|保存|下载|转发)",
    r"(?:发|寄|传|邮|send)(?:一份|一下|个)?(?:到|去|给|至|我)+(?:我们?|的)*(?:hr|公司|老板|导师)?(?:的)?"
    rf"(?:{_MAILBOX_ZH}|email|e-mail)",
    r"^(?:能不能|可以|能|请)?(?:用)?(?:邮件|email|电邮)(?:发|寄|传)(?:给我|过来|一份)",
    r"^(?:可以|能不?能?|麻烦|请|你)*发(?:给)?我一?份(?:吗|吧|呗|好吗|$)",
    r"^(?:我)?(?:要|想|先|想要|把它?|把这些)*(?:存|保存|储存|留)(?:起来|下来)",
    r"把(?:这个|这些|结果|它|全部|内容).{0,3}带走|导一份|^(?:请|帮我|能不?能?|可以)*存档|(?:生成|出|做)一?[个份](?:\w{0,2})报告",
    r"^(?:能不?能?|可以|帮我|请|把.{1,6})*(?:转发|转|传|发|寄)给我?们?的?(?:hr|老板|老闆|导师|公司|教授|同事|家人|太太|老公)",
    rf"send(?:一?[个份])?{_FORMAT_ZH}",
)))
_CODE = re.compile("|".join((
    r"(?:以后|之后|下次|改天|回头|过(?:几|两|一).{1,2}|明年|到时候?|迟啲|听日|毕业后).{0,8}"
    r"(?:再来|回来|再测|再做|再评|再问|来测|返嚟).{0,6}(?:记住|记得|认得|记唔记得|保存|存着|留着|还在|还有)",
    r"\b(?:will|can|could) (?:you|it) (?:still )?(?:remember|keep|save)\b.{0,30}"
    r"\b(?:next time|later|when i|if i|tomorrow|until)\b",
    r"\b(?:save|keep|store) (?:my |the |this |our )?(?:progress|answers|session|place|check|assessment|form|"
    r"it for later|this for later|for later|and (?:continue|come back|finish|resume))\b",
    r"(?:\b(?:can|could|may|how|let me|want to|wanna|like to|need to|if) (?:\w+ ){0,3}?(?:come back|return)|"
    r"\b(?:continue|finish|resume|carry on|go on|pick (?:it |this )?up|(?:come back|return) to (?:this|it)|"
    r"do the rest|complete (?:this|it)))"
    r"(?: this| it| the (?:check|rest|form|assessment))* (?:later|tomorrow|tonight|next (?:week|time)|"
    r"another (?:day|time)|some other time|"
    r"(?:on|from) (?:my|another|a different|a new|the other) (?:phone|laptop|computer|pc|device|tablet|browser|"
    r"mobile))\b",
    rf"{_PLEASE}(?:get|give|have|send|show|what is|what's|need|create|make)(?: me| us)? (?:a |the |my |your |"
    rf"that )?(?:(?:resume|return|save|saved|saving|restore|access|personal|continue|share(?:able)?) )?(?:code"
    rf"(?: (?:to|for|so|please|pls) .*)?|"
    rf"(?:link|url) to (?:my|this|it|come|continue|resume|return|share|save).*)(?: please| pls)?$",
    r"\b(?:resume|return|restore) code\b(?!.{0,20}(?:is|:))",
    r"\b(?:lose|losing) (?:all )?(?:of )?(?:my |the )?(?:answers|progress|results?|everything|this)\b",
    r"\bstart over if\b",
    r"\b(?:close|leave|quit) (?:this|the) (?:window|page|tab|browser|chat|site)\b.{0,20}\b(?:come back|later|gone)\b",
    r"\bremember (?:me|this|my answers) (?:tomorrow|later|next time)\b|\bbookmark (?:my|this|it)\b",
    r"\bcode (?:so|to|for) .{0,12}(?:come back|continue|later|next time|resume|return)\b",
    r"\b(?:type|enter|fill|answer|do|start|tell) .{0,20}(?:again|all over)\b.{0,15}(?:next time|later|tomorrow)",
    r"\b(?:share(?:able)?|permanent|direct|personal) link\b",
    r"(?:保存|存|记住|留着)(?:一下|下|好)?(?:我的?|这个|当前|目前)?(?:的)?(?:进度|填的|填写)",
    r"(?:先)?(?:保存|存一?下|存着)(?:一下)?.{0,4}(?:下次|以后|之后|晚点|明天|改天|回头|稍后|下回).{0,4}(?:继续|接[着著]|再)",
    r"(?:下次|以后|之后|晚点|晚些|明天|改天|回头|稍后|下回|过几天|听日|迟啲)(?:我)?(?:还|可以|能不?能?|再|想|来|回来|嚟)*(?:继续|接[着著]|接住)(?:做|填|答|评估|用)?(?:吗|吧|"
    r"可以|得|$)",
    r"(?:下次|以后|晚点|明天|改天|回头|晚上|回家|回去|到家).{0,10}(?:继续|接[着著])(?:填|做(?!研究|科研|生意|项目|工作)|答|评估|弄)",
    r"(?:关掉|关闭|关了|退出|离开).{0,8}(?:丢|没了|保存|还在)|(?:回答|答案|进度|填的).{0,6}(?:丢|没了)|没电.{0,6}(?:保存|存|继续)",
    r"重新(?:填|答|做|来|输).{0,8}(?:下次|以后|怎么办)|(?:下次|以后).{0,8}重新(?:填(?!表)|答|做|来|输)|码.{0,6}(?:下次|以后).{0,4}用",
    r"转(?:去|到|用)(?:手机|电脑|平板).{0,6}(?:继续|接[着著])",
    r"换(?:个|一个|一台|台|到|了)*(?:手机|设备|电脑|平板|浏览器).{0,6}(?:继续|接[着著]|怎么|能|还)",
    r"(?:给|发|要|生成|来|拿|有)(?:我|个|一?个|给我|没有|一下|你的?|我的?)*(?:恢复码|续接码|续答码|返回码|代码|编码|编号|保存码|分享码|(?:分享|保存|结果|专属)(?:的)?(?:链接|"
    r"连结))(?:吗|吧|给我|$)",
    r"(?:分享|保存|结果)(?:的)?(?:链接|连结)",
)))
_RESUME = re.compile("|".join((
    r"\b(?:(?<!can )(?<!could )(?<!may )i (?:have|got|had|saved|kept|wrote down)|here(?: is|'s|s)|use|enter|paste|put(?: in)?|type(?: in)?|take|"
    r"try|with|from|this is|lost|forgot) (?:a |my |the |your |this |that |an old )(?:(?:resume|return|saved?|"
    r"restore|old) )?code\b",
    r"\bi already have a code\b|\bk-?1 code\b|\bdo you still have my (?:answers|results?)\b",
    r"\bmy (?:(?:resume|return|saved?|restore|old) )?code (?:is|was)\b",
    r"\b(?:restore|load|reload|recover|bring back|get back|retrieve) (?:my |the )?(?:saved |old |previous |earlier |"
    r"last )*(?:answers|results?|session|progress|check|assessment|estimate|data from (?:last|my))\b",
    r"\bresume (?:my |the |our )?(?:saved |last |old |previous |earlier )*(?:session|answers|progress|conversation)\b",
    r"\bresume (?:from|with|by|using) (?:my |the |a )?code\b",
    r"(?:我有|我的|这是(?:我的)?|用|输入|填|贴|粘贴)(?:一个|个|上次的?|之前的?|那个|你给的?)*(?:恢复码|续接码|续答码|返回码|保存码|评估码)",
    r"(?:恢复|找回|读取|载入|调出)(?:一下|我的?|上次|之前|以前|的)*(?:回答|答案|进度|评估|结果|资料|记录)",
    r"^这是我的码|(?:昨天|上次|之前|以前).{0,6}(?:填|做|答|评估)过.{0,12}(?:重新|还要|还能|还在|接[着著]|继续)",
    r"(?:上次|之前|以前).{0,12}(?:恢复|找回)|(?:上次|之前|以前)的(?:结果|评估|回答|答案)(?:还在|还有|去哪|在哪|呢|还能看)",
    r"(?:上次|之前|以前)(?:保存|存)(?:的|了|过).{0,6}(?:恢复|找回|继续|在哪|怎么|码)",
)))
# Other people's papers and codes; what is said of them is a question about the visa, or none of ours.
_OTHERS = re.compile(
    r"\b(?:forms?|passports?|diplomas?|degrees?|certificates?|transcripts?|photos?|bank|contracts?|letters?|cova|"
    r"goods|tax|invitations?|calendars?|reminders?|ics|conversation|chat|messages|"
    r"embass(?:y|ies)|consulates?|visa cent(?:er|re)s?|official|rules?|law|notices?|zip|postal|postcode|qr|country|"
    r"hs|dress|promo|discount|"
    r"verification|sms|health|invite|referral|source|data|history|cv|photocop\w+|police|airport|boarding|ticket|"
    r"medical|receipt|covid|exam|"
    r"dna|blood|x-?ray|test|lab|money|fees?|application)\b"
    r"|申请表|表格|护照|文凭|毕业证|学位证|成绩单|照片|流水|合同|邀请函|介绍信|使馆|领馆|签证中心|政策|官方|原文|规定|通知|公告|邮编|二维码|健康码|验证码|"
    r"国家代码|源代码|数据|简历|体检|机票|发票|申请书|证明|材料(?!清单)|名单|行程|支付|条形码|微信|银行|学校|日历|日程|提醒|对话|聊天"
)
_OURS = re.compile(rf"\b(?:my|this|your) (?:k[- ]?visa )?{_RESULT}\b|评估(?:结果|报告)|我的(?:结果|报告|回答|清单)|恢复码")
_OBLIGATION = re.compile(
    r"^(?:(?:so|and|but|hi|hello) )*(?:do (?:i|we) (?:have|need)|(?:must|should) |is (?:a|the|it) |are |when|"
    r"how long|how much|where (?!is the \w+ button)|who|why|what (?:if|happens)|"
    r"does|did|has|will (?!you)|would they|can (?:they|the))|(?:要不要|需不需要|需要|必须|要).{0,6}(?:吗|么)\??$|会被|会保存|什么时候|多久|"
    r"哪里能看"
)

_CLAUSE = re.compile(r"[,，.;；!！?？。、] *")


def wish(text: str) -> Optional[Wish]:
    """What a message wants to take along or bring back; None when it wants neither."""
    if find(text):
        return Wish(RESUME)
    plain = aligned(text).folded.strip(" .!?。！？~,，")
    if not plain or len(plain) > 160 or (_OTHERS.search(plain) and not _OURS.search(plain)) :
        return None
    if _RESUME.search(plain):
        return Wish(RESUME)
    if _CODE.search(plain):
        return Wish(CODE)
    # "I need to show this to HR, can you export it": the wish is one of the clauses.
    clauses = [clause for clause in dict.fromkeys((plain, *_CLAUSE.split(plain))) if not _OBLIGATION.search(clause)]
    if any(_CODE.search(clause) for clause in clauses):
        return Wish(CODE)  # where politeness alone may stand in front
    if any(_EXPORT.search(clause) or _EXPORT_ZH.search(clause) for clause in clauses):
        return Wish(EXPORT, _format(plain))
    return None


def wanted(text: str) -> Optional[str]:
    """The name of the action that a message calls for, None when it is for somebody else."""
    found = wish(text)
    return found.action if found else None


def _format(plain: str) -> str:
    if re.search(rf"e-?mail|\bmail\b|inbox|{_MAILBOX_ZH}", plain):
        return MAIL
    if re.search(r"markdown|\bmd\b", plain):
        return "markdown"
    return "text" if re.search(r"\btext\b|\btxt\b|\bcopy (?:it|this|that|my|the)\b|文本|文字|复制|拷贝", plain) else PRINTABLE
