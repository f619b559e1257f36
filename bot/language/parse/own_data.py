"""What somebody wants done with what is stored of them, or with their answers, and whether they mean it."""
from __future__ import annotations

import re
from typing import Optional

from bot.language.mask import nothing_else
from bot.language.normalise import aligned
from bot.language.parse.command import parse_command
from bot.language.parse.yesno import yes_no

SHOW, DOWNLOAD, DELETE = "action_show_data", "action_download_data", "action_delete_data"
START_OVER, NOT_KEPT = "action_start_over", "action_say_not_kept"
# The questions that the next message may answer, and the action that takes the answer.
ASKED = {"utter_confirm_delete": DELETE, "utter_confirm_restart": START_OVER}

# Objects: what can be shown, fetched or deleted. A visa record or an application form is none of it.
_DATA = (r"(?:(?:all|any|of|my|the|this|these|our|whole|entire|full|complete|stored|saved|personal|private|own|"
         r"chat|conversation) )*"
         r"(?:data|info(?:rmation)?s?|details|chats?|conversations?|history|messages|transcript|logs?|records|"
         r"answers|everything)\b")
_HAN_DATA = r"(?:数据|资料|信息|个资|隐私|聊天|对话|记录|纪录|历史|内容|回答|答案|所有|全部|一切|痕迹|data|chat)"
_ELSEWHERE = re.compile(
    r"\b(?:consulate|embassy|cova|application|visa (?:record|system|form)|police|criminal|database|passport|photo|"
    r"certificate|form|linkedin|"
    r"website)\b|使馆|领馆|申请表|系统|公安|护照|犯罪|真名|名字|签证记录|照片|证明", re.IGNORECASE)
# Asked about the rule ("when is my data removed?", 多久删除), not asked for.
_RULE = re.compile(
    r"\b(?:when|how (?:long|often|soon)|do you|will you|does|did you|are you|who|whether|automatically|why|"
    r"what happens|is my|are my|"
    r"will my|would)\b|多久|什么时候|几时|何时|会不会|会被|自动|是否|谁|为什么|保留多|有没有删|删了吗", re.IGNORECASE)
_NOT = re.compile(r"\b(?:do not|don't|dont|never|without)\b|别|不要|不用|唔好|不想(?!留)", re.IGNORECASE)

_ERASE = r"(?:delete|erase|remove|wipe(?: out)?|purge|destroy|scrub|get rid of|clear|burn|forget)"
_DELETE = re.compile(
    rf"\b{_ERASE}(?: all| out| of)* {_DATA}|\bforget (?:all )?(?:about )?me\b|"
    r"\b(?:my|this|the) (?:data|conversation|chat|chat history|messages|information)(?: to be|)? (?:deleted|erased|"
    r"removed|wiped)\b|"
    rf"\bright to (?:be forgotten|erasure)\b|\b{_ERASE} (?:me\b|it all\b|what i (?:said|wrote|typed|told))|"
    rf"(?:删|清除|清空|抹掉|抹去|擦除|销毁|注销|忘掉|delete|erase)[^,。?!]{{0,12}}?{_HAN_DATA}|"
    rf"把.{{0,14}}?(?:{_HAN_DATA}|[说讲写]过?的).{{0,4}}?(?:删|清除|清掉|抹掉|抹去|销毁)|"
    rf"{_HAN_DATA}.{{0,3}}?(?:删掉|删了|删除|清除|抹掉|销毁|erase|delete)|忘[了记掉]我|不想留下痕迹|被遗忘权|"
    r"shanchu wo de (?:shuju|xinxi)", re.IGNORECASE)
_FETCH = (r"(?:download|export|(?:send|give|e-?mail)(?: it)?(?: to)? me|(?:i|let me|(?:can|could|"
          r"may) i)(?: \w+){0,3} (?:get|have|save|receive|fetch)|"
          r"i (?:want|need)|back ?up)")
_DOWNLOAD = re.compile(
    rf"\b{_FETCH} (?:a (?:copy|transcript|file|download|backup|record) (?:of|with) )?(?:my|this|the|our|all my|"
    rf"all the)"
    r" (?:own |whole |full |entire |stored |personal |chat )*(?:data|conversation|chat|history|transcript|messages|"
    r"information|answers)\b"
    r"(?! (?:to be |be )?(?:deleted|erased|removed|wiped|protect|safe|private|kept))|"
    r"\bcopy of (?:my|this|the|our) (?:\w+ )?(?:data|conversation|chat|answers|messages|information)\b|"
    r"(?:下载|导出|汇出|备份|(?:发|传|寄)(?:给|到)?我|给我一份|download|export)[^,。?!]{0,8}?"
    r"(?:数据(?!科学|分析)|资料|个人信息|个资|聊天|对话|回答|答案|chat|data|记录)|"
    r"把.{0,8}?(?:数据|资料|信息|个资|聊天记录|对话|聊天|回答).{0,4}?(?:下载|导出|发给我|传给我|备份)", re.IGNORECASE)
_KNOW = r"(?:know|have|hold|store|stored|keep|kept|save|saved|got|remember|collected?|record(?:ed)?)"
_SHOW = re.compile(
    rf"\b(?:what|wtf|which|everything|anything|all)\b[\w' ]{{0,30}}?\b(?:you|u)(?: \w+)? {_KNOW}(?: \w+)? (?:about|"
    rf"on|of) me\b|"
    rf"\bdata (?:that )?you {_KNOW} (?:about|on|of) me\b|\bdo you remember (?:me|my answers)\b|"
    r"\b(?:show|see|view|look at|display|list|check|access|read)(?: me)?(?: all)? (?:my|the) (?:own |stored |"
    r"personal |saved )*"
    r"(?:data|information|info|record)\b(?! (?:safe|protect|science|type))|"
    r"你(?:们|哋)?(?:都|现在|目前|已经)?(?:知道|了解|掌握|记得|存了|存着|存有|保存了|记录了|记住了|收集了|储存了)(?:些|有|住)?(?:关于)?我(?:的|嘅)?"
    r"(?:什么|哪些|哪几项|啥|多少|咩|乜|任何)?(?:信息|资料|数据|东西)?(?:[?吗]|$)|"
    r"(?:存|记|留)(?:了|着|低)?(?:关于)?我(?:的)?(?:什么|哪些|哪几项|啥|咩)|"
    r"(?:查看|看看|看一下|显示|列出|查一下|睇下)(?:一下)?(?:你们?)?(?:存的)?我(?:的|嘅)?(?:所有)?(?:数据|资料|信息|个资)|"
    r"我的(?:数据|资料|信息)(?:有哪些|有什么|都有啥)|关于我.{0,4}(?:什么|哪些)(?:数据|资料|信息)", re.IGNORECASE)
# Said right after the stored data were the subject: what is to go needs no name.
_TOLD_OF_DATA = ("utter_stored_data", "utter_data_file", "utter_privacy")
_DELETE_ALL = re.compile(
    r"(?:please |pls |just |now |ok |can you |could you )*(?:delete|erase|wipe|remove) (?:out )?(?:everything|it all|all(?: of it)?)"
    r"(?: (?:now|please|pls|you have|about me))*"
    r"|(?:请|麻烦|帮我|给我|把)*(?:全部?|所有的?|一切|统统|通通)都?(?:给我|帮我)?(?:删|清|抹)(?:除|掉|了|空|去|光)*(?:吧|掉|了)*"
    r"|(?:请|麻烦|帮我|给我)*(?:删|清|抹)(?:除|掉|空|去)(?:全部|所有|一切)(?:吧|掉|了)*"
)
_THEN_DELETE = re.compile(rf"\b{_ERASE}\b|删|清除|清空|清掉|抹掉|抹去|销毁|del\b")
_LONGEST = 160  # characters; a wish is short, a story is not

_SURE = re.compile(r"\b(?:yes|sure|confirm(?:ed)?|go ahead|do it|"
                   r"(?:delete|erase|wipe|remove|restart|reset|clear|start over|start again)(?: it| all|"
                   r" everything| now| please)*)\b|"
                   r"(?:确定|确认|是的?|好的?|对|嗯|可以|行)[,。! ]*(?:全部|都|就)?(?:删|清|重)|全部?删|都删|删吧|删了吧|清空吧|马上删|现在删|重来吧|[从由]头|重新开始",
                   re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:no|not|dont|keep|wait|cancel|stop|leave|never ?mind|hold on|undo|back|later|"
                     r"changed my mind)\b|n't\b|"
                     r"别|不|留着|保留|算了|等等|等一下|取消|唔|先别|后悔|慢着", re.IGNORECASE)
_SHORT = 60
_CORRECTS = re.compile(
    r"(?:no|nope|wait|不|不是|不对|等等)[,.。 ]+"
    r"(?:(?:i'?m|i am) (?!not\b|un|sure|fine|good|ok|happy|just|still)\w|i have a |my (?!answers?\b|data\b)\w+ is |我(?:今年|是|\d|有)\w)"
)
_AT_ONCE = re.compile(r"\b(?:now|immediately|at once|without asking)\b|马上|立刻|立即|直接")


def wish(text: str) -> Optional[str]:
    """The action for a wish about stored data: one of SHOW, DOWNLOAD, DELETE; None when the message asks for none."""
    lower = aligned(text).folded
    if not lower or len(lower) > _LONGEST or _ELSEWHERE.search(lower):
        return None
    if _DELETE.search(lower) and not _RULE.search(lower) and not _NOT.search(lower):
        return DELETE
    if _DOWNLOAD.search(lower) and not _NOT.search(lower):
        return DOWNLOAD
    return SHOW if _SHOW.search(lower) else None


def decision(text: str) -> Optional[bool]:
    """Whether the answer to "shall I wipe it?" is yes; None when it is no answer to that. A doubt counts as a no."""
    said = yes_no(text)
    if said:
        return said == "yes"
    lower = aligned(text).folded
    if not lower or len(lower) > _SHORT or "?" in lower and not _SURE.match(lower):
        return None
    if _UNSURE.search(lower):
        return False
    return True if _SURE.search(lower) else None


def at_once(text: str) -> bool:
    """Whether a request says that it must not be asked about: "restart now"."""
    return bool(_AT_ONCE.search(aligned(text).folded))


def _corrects(text: str) -> bool:
    """Whether somebody puts an answer right instead of having all wiped: "no, I'm 33", 不，我33岁."""
    return bool(_CORRECTS.match(aligned(text).folded))


def _then_delete(text: str) -> bool:
    lower = aligned(text).folded
    said = len(lower) <= _SHORT and bool(_THEN_DELETE.search(lower)) and not _ELSEWHERE.search(lower)
    return said and not _RULE.search(lower) and not _NOT.search(lower)


def wanted(text: str, topic: Optional[str], last_response: Optional[str]) -> Optional[str]:
    """The action that a message calls for, None when it is for others.

    `topic` is what the classifier found (`restart`, `faq/fees`, ...), `last_response` the key of the last reply. An
    answer to "shall I wipe it?" comes first; a message that holds only what was masked gets a reply of its own.
    """
    if last_response in ASKED and decision(text) is not None and not _corrects(text):
        return ASKED[last_response]
    if last_response in _TOLD_OF_DATA and _then_delete(text) or _DELETE_ALL.fullmatch(aligned(text).folded.rstrip(" .!。")):
        return DELETE
    command = parse_command(text)
    if command and command.name == "restart" or topic == "restart" and not command:
        return START_OVER  # also "clear the chat and start again"
    found = wish(text)
    if found:
        return found
    return NOT_KEPT if nothing_else(text) else None
