"""Messages about one's own arrival: who wants a plan with dates or a calendar, and what is said about the stay."""
from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any, Dict, List, Optional

from bot.language.normalise import aligned
from bot.language.parse.dates import Told, bare_day, find_dates
from bot.language.parse.numbers import ENGLISH, HAN, number
from bot.language.parse.question import is_question

# Replies after which a date alone is an answer, and those after which it changes the plan.
ASKING = ("utter_arrival_ask", "utter_arrival_which", "utter_arrival_vague", "utter_arrival_impossible",
          "utter_arrival_no_such_date", "utter_arrival_long_past", "utter_arrival_far_ahead",
          "utter_arrival_calendar_ask")
CHOOSING = ("utter_arrival_which", "utter_arrival_vague", "utter_arrival_impossible")  # "the 28th" answers these
PLANNED = ("utter_arrival_plan", "utter_arrival_calendar", "utter_arrival_calendar_empty")
AFTER_ARRIVAL = ("deadlines_after_arrival", "registration_24h", "residence_permit_conversion", "health_check")
LONGEST_AGO = 180  # days after which an arrival is more likely a slip in the year than a person who still asks
# A tag or a modal asks for leave, whatever date or job the message names: "下周一就能去上班吧".
_ASKS_LEAVE = re.compile(r"\b(?:can|may|could|am|are) (?:i|we)\b|\b(?:allowed|right|correct|ok(?:ay)?)[ ?!.]*$"
                         r"|(?<!可)能(?!力|源)|可以|可否|得唔得|[吧对][ ?!.。]*$")
SHORT = 60  # characters of a message that changes a plan and asks nothing else

_CITIES = "北京|深圳|广州|杭州|苏州|南京|武汉|成都|西安|天津|重庆|海南|海口|三亚|厦门|青岛|合肥|长沙|大连|宁波|哈尔滨|香港|郑州|济南|沈阳"
_CITIES_EN = ("beijing|shenzhen|guangzhou|hangzhou|suzhou|nanjing|wuhan|chengdu|xi'?an|tianjin|chongqing|hainan"
              "|haikou|sanya|xiamen|"
              "qingdao|hefei|changsha|dalian|ningbo|harbin|hong kong|zhengzhou|jinan|shenyang")
_SHANGHAI = re.compile(r"\bshanghai|\bpudong|zhangjiang|lin-?gang|上海|浦东|张江|临港|虹桥")
_ELSEWHERE = re.compile(rf"\b(?:{_CITIES_EN})\b|{_CITIES}")
_INTO = r"(?:china|the country|shanghai|" + _CITIES_EN + ")"
_ARRIVING = re.compile(
    rf"\b(?:land(?:s|ing|ed)?|arriv(?:e|es|ed|ing|al)|fly(?:ing)?|flew|(?:flight|plane)"
    rf" (?:is|lands|arrives|gets|(?:in)?to {_INTO})"
    rf"|enter(?:s|ed|ing)?|get(?:ting|s)? (?:to|in|into|there)|got (?:to|in|into|here)|reach(?:ed|ing|es)?"
    rf"|touch(?:ing)? down|(?:com(?:e|es|ing)|go(?:ing)?|mov(?:e|ing)) to {_INTO})\b"
    r"|落地|落机|到埗|抵|到达|入境(?!体检|身份|检疫|事由)|入关|(?:航班|机票)(?:是|订|买|在)|飞|赴华|进入中国"
    rf"|[到来去](?=了?(?:中国|国内|上海|浦东|{_CITIES}|那边|以后|之后|后|的时候|$|[,。!?]))")
_BEEN = re.compile(r"\b(?:landed|arrived|entered|flew|got (?:to|in|into|here)|reached|came)\b|已经?(?:到|入境|落地|抵达|来)"
                   r"|(?:到|抵达|入境|落地|来)(?:了|的)(?!(?:以|之)?后|要|该|时候)|刚(?:到|落地|入境|来)|到咗|落咗")
_BEFORE = re.compile(r"\b(?:enter|arrive) before|\bbefore (?:i|we|he|she|they|my|landing|arriv\w+|the flight"
                     r"|flying|leaving|entry|coming|going)"
                     r"|\bappl(?:y|ying) for (?:the |a |my )?"
                     r"(?:k[- ])?visa|出发(?:之|以)?前|(?:来|到|落地|入境|到达|抵达)(?:之|以)?前|申请签证|申请k签")
_TO_DO = re.compile(
    r"\bwhat\b.{0,30}\b(?:do|to-?do|file|register|required|need|must|have to)\b|\bto[- ]?do\b|next steps|\bchecklist"
    r"|\bdeadlines?\b|\bplan\b|"
    r"\btimeline|\bremind|\bby when|\b(?:until|till) (?:what|when|which)|\blast day|\bwhich dates|\bformalities"
    r"|\bhave to register"
    r"|(?:办|做|干|准备|注意|登记|处理)(?:什么|啥|哪些|咩|乜)|咩要|怎么办|要办|要做|帮我排|排一下|手续|期限|截止|最[晚迟]|安排|清单|计划|时间表|提醒|点算")
_PLAN = re.compile(
    r"\b(?:plan|timeline|schedule|to-?do(?:[ -]list)?|checklist)\b.{0,40}\b(?:arriv\w+|land\w*|after entry"
    r"|first (?:week|month|days))"
    r"|\b(?:arrival|landing|post-arrival|after-arrival)[ -](?:plan|timeline|schedule|checklist|to-?do)"
    r"|\bwith my (?:own )?dates\b"
    r"|(?:落地|到达|入境|抵达|到了?中国|到了?上海).{0,10}(?:计划(?!书)|清单|时间表|日程|安排表)|按我的(?:日期|时间)")
_CALENDAR = re.compile(
    r"\b(?:add|put|export|save|sync|send|download|import|create|make|get|give)\b.{0,40}(?:\bcalendar|\bics\b|\bical\b"
    r"|\boutlook)"
    r"|^(?:a |as |the |in |to )?(?:my |a |an )?(?:calendar|\.?ics|ical)(?: file| export| entry)?(?:,? (?:please"
    r"|pls))?[ .!?]*$"
    r"|\bremind me (?:of|about|on) (?:it|this|that|these|those|them|(?:the |my )?(?:dates?|deadlines?))"
    r"|\bset (?:me )?(?:a |up )?(?:reminders?|alarms?)"
    r"|(?:导出|加[入到进]|添加|放[进到入]|存[到进]|同步|导入|下载|生成|写[进入]|记[到进]|要|发).{0,10}(?:日历|行事历|日程表|ics)"
    r"|^(?:日历|行事历|ics)(?:文件|档)?(?:给我|发我)?[ 。!]*$|(?:设|加|开)(?:个|置|一个)?提醒|提醒我(?:这些|这几个|一下)?(?:日期|期限)?[ 。!]*$"
    r"|导出日[历程]|(?:日历|行事历).{0,4}(?:导出|下载|文件)")
_FILLER = re.compile(
    r"\b(?:and|so|ok|okay|no|not|oh|well|sorry|actually|wait|hi|hello|yes|yeah|what|how|about|if|it|it's|its|is|was"
    r"|be|will|would|i|i'm|i'll|im|we|"
    r"my|the|that|this|on|at|in|to|of|by|for|around|probably|maybe|think|guess|say|then|instead|rather|mean|meant|or"
    r"|land|landing|landed|arrive|"
    r"arriving|arrived|arrival|date|flight|fly|china|shanghai|morning|evening|afternoon|night|noon|please|pls|thanks"
    r"|come|coming|change|make|"
    rf"{_CITIES_EN})\b|\d{{1,2}}(?::\d\d)? ?(?:am|pm)|\d{{1,2}}:\d\d"
    rf"|大概|大约|应该|可能|如果|要是|那么?|是|不|对|我|在|到达?|落地|抵达|入境|飞|来|去|的|了|呢|吧|啊|哦|嗯|好|改成|改为|换成|就|左右|早上|上午|中午|下午|晚上|凌晨|"
    rf"中国|上海|航班|机票|日期|时间|谢谢|{_CITIES}|[^\w]|_")

_HOTEL_NOT = re.compile(r"\bnot (?:staying |living )?(?:in|at) an? (?:hotel|hostel)|\bno hotel|\b(?:flat|apartment"
                        r"|airbnb|dorm\w*|rent(?:ing|ed)?|"
                        r"with (?:a |my )?(?:friend|family|host|relative|colleague)s?)\b|(?:不|没|唔)住(?:酒店|宾馆|旅馆)|公寓"
                        r"|租(?:房|的|住)|民宿|宿舍|(?:朋友|亲戚|同学|同事|家人)(?:家|那)|自己住")
_HOTEL = re.compile(r"\b(?:hotel|hostel|guest ?house)\b|酒店|宾馆|旅馆|饭店|青旅")
_NUMBER = rf"(\d{{1,3}}|{ENGLISH}|{HAN})"
_STAY = re.compile(
    rf"\b(?:visa|stay|sticker|it|duration)\b(?: \w+){{0,4}}? ?:? ?{_NUMBER} days\b|{_NUMBER}[ -]days?[ -](?:of )?stay\b"
    rf"|停留(?:期限?|时间|天数)?(?:是|为|写着?|有|:)*{_NUMBER}[天日]|签证?(?:上)?(?:写|注明|给|批)(?:的|着|了)?(?:是)?(?:停留)?{_NUMBER}[天日]"
    rf"|{_NUMBER}[天日]的?停留")
_STAY_ALONE = re.compile(rf"[^\d]{{0,15}}?(?<!in )(?<!within ){_NUMBER}[ -]?(?:days?|天|日)[^\d内后前]{{0,8}}")
_WORK_NOT = re.compile(r"\b(?:not (?:going to |gonna )?|won't |don't (?:plan|want) to )work|\bno job\b|不(?:会|打算"
                       r"|准备)?(?:工作|上班)|没有?工作")
_WORK = re.compile(r"\b(?:will|i'll|to|going to|start(?:ing)?|and) work(?:ing)?\b|\b(?:my|a|the) (?:new )?job\b"
                   r"|\bemployer\b|\bworking (?:for|at|in)\b"
                   r"|(?:去|来|要|会|开始|在上海)(?:工作|上班)|入职|报到上班")
_NOTE = re.compile(r"\b(?:visa|sticker|it) (?:says|asks|notes|states|shows|mentions"
                   r"|requires)\b.{0,30}\bresidence permit"
                   r"|签证?上?(?:写|注明|注了|要求|说).{0,14}居留|需?(?:要)?(?:在)?入境后.{0,8}办理?居留.{0,4}(?:注明|字样|备注)")
_NOTE_NOT = re.compile(r"\b(?:says|mentions|notes) nothing|\b(?:doesn't|does not|no) (?:say|mention|note|ask).{0,40}"
                       r"|没有?(?:写|注明|要求|说).{0,14}居留")
_MOVING_IN = re.compile(r"\b(?:mov(?:e|ing) in(?:to)?|get(?:ting)? (?:the |my )?keys|check in)\b[^.;]{0,30}$|(?:搬"
                        r"|入住)[^。;]{0,8}$")
_MOVED_IN = re.compile(r"^(?:日|号)?[^,。;]{0,3}(?:搬|入住)")


def wanted(text: str, topic: Optional[str], last_response: Optional[str], today: Optional[date] = None) -> bool:
    """Whether a message asks for the plan after arrival or its calendar, or goes on with either.

    `topic`: what the classifier found (`registration_24h`); `last_response`: key of the last reply, its
    `metadata.response`; `today`: default the real day.
    """
    lower = aligned(text[:500]).lower
    if not lower or len(text) > 500:
        return False
    if wants_calendar(text):
        return True
    told = find_dates(text, today or date.today(), has_been(text))
    asks = is_question(text) or bool(_ASKS_LEAVE.search(lower))
    if last_response in ASKING:
        if told and (not asks or _nothing_else(text, told) or _ARRIVING.search(lower)):
            return not _BEFORE.search(lower)
        if last_response in CHOOSING and bare_day(text):
            return True
    if last_response in PLANNED and len(text) <= SHORT:
        if told and _nothing_else(text, told) or details(text, after_plan=True) and not asks:
            return True
    if _BEFORE.search(lower):
        return False
    if _PLAN.search(lower):
        return True
    if not (told and _ARRIVING.search(lower)):
        return False
    if topic in AFTER_ARRIVAL:
        return True
    # "I graduated in June 2024 and want to come" tells a date, but not of an arrival.
    oldest = (today or date.today()) - timedelta(days=LONGEST_AGO)
    told = [one for one in told if not one.days or one.days[-1] >= oldest]
    sure = [one for one in told if one.unclear != "vague"]
    return bool(sure and _TO_DO.search(lower) or told and _nothing_else(text, told))


def wants_calendar(text: str) -> bool:
    """Whether the dates are asked for as a calendar file or as reminders."""
    return bool(_CALENDAR.search(aligned(text[:500]).lower))


def has_been(text: str) -> bool:
    """Whether the arrival is told as past ("I landed on 3 March")."""
    return bool(_BEEN.search(aligned(text[:500]).lower))


def details(text: str, after_plan: bool = False) -> Dict[str, Any]:
    """What a message says about the stay: city, hotel, stay_days, work_permit, visa_notes_permit, as
    `bot.policy.deadlines` names them. `after_plan`: a bare "90 days" answers how long the visa allows to stay."""
    lower = aligned(text[:500]).lower
    found: Dict[str, Any] = {}
    if _SHANGHAI.search(lower):
        found["city"] = "shanghai"
    elif _ELSEWHERE.search(lower):
        found["city"] = "other"
    if _HOTEL_NOT.search(lower) or _HOTEL.search(lower):
        found["hotel"] = not _HOTEL_NOT.search(lower)
    if _WORK_NOT.search(lower) or _WORK.search(lower):
        found["work_permit"] = not _WORK_NOT.search(lower)
    if _NOTE_NOT.search(lower) or _NOTE.search(lower):
        found["visa_notes_permit"] = not _NOTE_NOT.search(lower)
    match = _STAY.search(lower) or (_STAY_ALONE.fullmatch(lower) if after_plan else None)
    days = number(next(group for group in match.groups() if group)) if match else None
    if days and days <= 999:
        found["stay_days"] = days
    return found


def moving_in(text: str, told: List[Told]) -> Optional[Told]:
    """The date among `told` that is the first night in one's own lodging ("I move in on 10 March"), if any."""
    for one in told:
        if _MOVING_IN.search(text[:one.start].lower()) or _MOVED_IN.search(text[one.end:]):
            return one
    return None


def of_arrival(text: str, told: List[Told]) -> Optional[Told]:
    """The date among `told` closest to a word of arriving: the second one of "is Friday ok if I flew in on the 1st"."""
    cues = [match.span() for match in _ARRIVING.finditer(text.lower())]

    def distance(one: Told) -> int:
        return min((max(start - one.end, one.start - end, 0) for start, end in cues), default=0)

    return min(told, key=distance, default=None)


def _nothing_else(text: str, told: List[Told]) -> bool:
    rest = text
    for one in reversed(told):
        rest = rest[:one.start] + " " + rest[one.end:]
    return not _FILLER.sub("", aligned(rest).lower)
