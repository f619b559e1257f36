"""The words that name degrees, and those that say how far one is: tables of patterns for lower-case normalised text."""
from __future__ import annotations

import re

# What makes a degree of "bs" and "ms" in small letters: "bs cs", "ms computer science".
_SUBJECT = (r"(?:(?:cs|cse|it|ee|ece|ai|ds)\b|comput|software|data sc|electr|mechan|civil|physic|chemi|bio|math"
            r"|statist|econom"
            r"|engineer|inform|robot|nurs|pharm|archit)")
# (level, status, pattern); earlier lines win where two match the same stretch. Upper-case ones are tried on the text as
# typed, because "be", "ma", "ms" and "ba" in small letters are ordinary words or titles.
WORDS = [(level, status, re.compile(pattern, re.ASCII)) for level, status, pattern in (
    ("none", "", r"\bno (?:formal |university |college |academic |real |proper |official |actual |higher )*(?:degree|"
                 r"education|qualifications?)\b(?! (?:is )?(?:required|needed))"
                 r"|没有?(?:任何|什么|大学|正式)*(?:的)?(?:学历|学位|文凭)(?!证|要求)"),
    # Names that hold another one: an associate degree is no degree of a 学士, 本硕 is both of them.
    ("diploma", "", r"副学士(?:学位)?|高级文凭|高等文凭"),
    ("bachelor", "done", r"专升本(?!前)"),
    ("doctorate", "done", r"本硕博"),
    ("master", "done", r"本硕(?!连读)"),
    # The word itself says whether the degree is finished.
    ("doctorate", "done", r"\bpost[- ]?doc(?:s|toral(?: \w+)?)?\b|博士后|博后"),
    ("doctorate", "current", r"\b(?:ph\.? ?d\.?|doctoral) (?:fellow|researcher|scholar)(?!s)|直博生?|硕博连读|博[一二三四五六](?!\d)"
                             r"|博士生(?!毕业)|博士研究生(?!毕业|学历|学位|$)|准博士|读博士?|博士候选人|\babd\b|读着博士"),
    ("master", "current", r"研[一二三](?!究)|硕士生(?!毕业)|硕士研究生(?!毕业|学历|学位|$)|读研(?!究所)|读着硕士|在读研究生|(?:在读)研究生|准硕士"),
    ("bachelor", "current", r"\b(?:sophomores?|freshm[ae]n)\b"
                            r"|\b(?:first|second|third|fourth|fifth|final|last|[1-5](?:st|nd|rd|th))[ -]?year (?:\w+ )?"
                            r"(?:(?<!master )(?<!masters )(?<!master's )(?<!phd )(?<!graduate )(?<!grad )(?<!doctoral )(?<!msc )"
                            r"(?<!school ))students?\b"),
    ("bachelor", "current", r"大[一二三四五](?!大|学(?!生)|\d)|本科生(?!毕业)|本科在读|(?<!研究)大学在读|在校大学生|大学生(?!毕业)"),
    ("diploma", "current", r"大专生(?!毕业)|专科生(?!毕业)"),
    # Names of degrees, finished or not as the rest of the clause says.
    ("doctorate", "",
        r"\bph\.? ?d\.?(?:'?s)?(?![a-z])|\bd\.?phil\b|\bdoctorates?\b|\bdoctoral\b|\bdoctor of \w+"
        r"|\bdoctor'?s? degree|\bd\.?sc\b|\beng\.?d\b|\bdr\.?[- ]?(?:ing|rer|phil|sc|oec|iur"
        r"|habil)\b\.?(?: ?(?:nat|pol|oec|habil)\b\.?)?"
        r"|博士(?:研究生)?(?:学位|学历)?"),
    ("bachelor", "", r"\bpost-?grad(?:uate)? (?:diploma|certificate)\b|\bpgd(?:ip|ca)?\b"),
    ("master", "current", r"\b(?:graduate|grad|post-?grad(?:uate)?) student\b"),
    ("master", "",
        r"\bmasters?'?s?[ -]?degrees?\b|\b(?:an?|the|my|one|only|just|first|second|another) master'?s?\b(?! (?:key|"
        r"plan|bedroom|class|card))"
        r"|(?<!\bto )\bmasters?(?= (?:is|was|will|not|studies|programme|course|level|holder|graduate))"
        r"|\bmasters?(?:'s?)? of (?:science|arts|engineering|technology|philosophy)\b"
        r"|(?<!\bto )\bmaster(?:'?s'?)?(?:(?= ?(?:degree|thesis|in\b|of\b|student|program|from|at\b|done"
        r"|[\u4e00-\u9fff]|finished|completed|[,.;!?)(&/+-]|and\b|or\b|with\b|too|already|now|last|\d)|$)"
        r"|(?:'s|s'?)\b)|\bm\.? ?sc\b\.?|\bm\.s\.c?\.?|\bms(?=c?\b ?(?:in|degree|from)\b)"
        rf"|\bms(?= {_SUBJECT})"
        r"|\bm\.? ?eng\b"
        r"|\bm\.? ?tech\b|\bm\.? ?phil\b|\be?mba\b|\bmca\b|\bmres\b|\bm\.? ?com\b|\bmba\b|\bma(?= in\b)|\bm\.a\."
        r"|\bm\.e\.(?= |$)|\bllm\b|\bmph\b|\bmagister\b|\bdiplom(?![a-z])|\bdiplom-?ing\w*"
        r"|\bdipl\.?[- ]?(?:ing|inf|phys|chem|math|kfm|wirt|biol|geol)\w*\.?"
        r"|\bspecialist(?:'s)? (?:degree|diploma)\b|\bspecialitet\b"
        r"|(?<=制)specialist\b|^specialist$"
        r"|专家(?:文凭|学位)|\bmaestr[ií]a\b|\bpost-?grad(?:uate)?(?: degree)?\b|\bgraduate degree\b|\bgrad degree\b"
        r"|\blaurea magistrale\b"
        r"|(?:硕士|专硕|学硕|工硕)(?:研究生)?(?:学位|学历)?|研究生(?!院)(?:学位|学历)?"),
    ("bachelor", "",
        r"\bbachelor(?:'?s'?)?(?: (?:degree|of \w+))?\b|\bb\.? ?sc\b\.?|\bb\.s\.c?\.?"
        rf"|\bbs(?= (?:(?:in|degree|from|hons)\b|{_SUBJECT}))"
        r"|\bb\.? ?eng\b|\bb\.? ?tech\b|\bb\.e\.(?= |$)|\bbca\b|\bbba\b"
        r"|\bb\.? ?com\b|\bllb\b|\bmbbs\b|\bbds\b|\bb\.? ?arch\b|\bb\.? ?pharm\w*|\bba(?= (?:in|degree|from)\b)"
        r"|\bb\.a\.|\blicen[cs]iatura\b"
        r"|(?<!driving )(?<!driver's )(?<!business )(?<!work )(?<!trade )\blicence\b(?= (?:in|de|from|degree)\b|$)"
        r"|\blaurea\b|\bhonou?rs degree\b|\bundergrad(?:uate)?(?:'s)?(?: (?:degree|studies))?\b"
        r"|\b(?:(?:4|four|3|three)[- ]years? )?(?:college|university|uni) degree\b"
        r"|\b(?:4[- ]year|four[- ]year|first) degree\b|(?<=dropped out of )(?:college|uni|university)\b"
        r"|(?<=left )(?:college|uni|university)(?= without)|\b(?:college|university|uni) graduate\b"
        r"|\bgraduated? (?:from )?(?:college|university|uni)\b"
        r"|(?:大学|全日制|统招)?本科(?:学历|学位|文凭)?|(?:工|理|文|农|医|管理|经济|法)?学士(?:学位)?|大本(?![营])|大学学历|大学(?=毕业|肄业|结业|没(?!上)|(?:还|仲"
        r"|尚)?[没未]毕业|辍|退)"
        r"|(?<=读紧)大学|大学文凭"),
    # Below a degree.
    ("secondary", "",
        r"\b(?:just|only|finished|left|completed) school\b|\bschool leav(?:er|ing)(?: certificate)?\b"
        r"|\b(?:high|secondary|senior high)[ -]?school(?! (?:\w+ )?teacher)(?: (?:diploma|certificate|graduate"
        r"|degree))?\b|\ba-?levels?\b|\bgcses?\b|\bged\b|\bmatric(?:ulation)?\b"
        r"|\b12th(?: (?:pass|grade|standard))?\b|\b\+2\b|\babitur\b|\bbaccalaur[eé]at\b|\bsixth form\b"
        r"|高中(?!.{0,2}(?:老师|教师))(?:学历|文凭)?|中专|职高|技校|中学学历|高考"),
    ("diploma", "",
        r"\bhnd\b|\bhigher national diploma\b|\bassociate(?:'?s(?: degree)?| degree)(?! (?:prof|lect|research|scien"
        r"|dean|dir|edit))"
        # Alone it is a degree only where no rank is named: "an associate", not "research associate".
        r"|(?:(?<![a-z] )|(?<=\ban )|(?<=\bmy )|(?<=\bhave )|(?<=\bgot )|(?<=\bjust )"
        r"|(?<=\bonly ))\bassociate\b(?! (?:prof|lect|research|scien|dean"
        r"|dir|edit|at|with|fellow|consult|engineer|manager))|\b(?:advanced|national|polytechnic|vocational"
        r"|technical) diploma\b|\bfoundation degree\b"
        r"|\bdiploma\b|\bcommunity college\b(?: diploma| degree)?|\bvocational (?:college|school|degree)\b|"
        r"\bjunior college\b"
        r"|(?:高等)?(?:职业|技术|职业技术|高职)(?:学院|大学)(?:毕业|文凭|学历)?|大专(?:学历|文凭)?|专科(?:学历|文凭)?|高职(?:高专)?|高专|专升本前|高技"),
    ("none", "",
        r"\bwithout (?:a |any )?degree\b|\b(?:don'?t|do not) have (?:a|any) degree\b"
        r"|\bnever (?:went|been) to (?:college|university|school)\b"
        r"|\b(?:middle|primary|elementary) school\b(?! (?:\w+ )?teacher)"
        r"|(?:学历|学位|文凭)(?:什么的|啥的)?[都也](?:没有?|冇)|无(?:学历|学位)|初中(?:学历|毕业)?"
        r"|小学(?!校|.{0,2}(?:老师|教师))(?:学历|毕业)?|没上过(?:大学|学)|没读过(?:大学|书)"),
)]
CAPITALS = [("master", re.compile(r"(?<![\w.])(?:MS|MA|ME|MEd|MFA|MPA|MEM|MIS)(?![\w.'])(?! (?:office|word|excel))")),
             ("bachelor", re.compile(r"(?<![\w.])(?:BS|BE|BA|BEd|BFA)(?![\w.'])"))]
# Said in a clause of its own ("PhD, not finished"), this can only be about the degree beside it.
# "My last year" is one of study; "from Leeds last year" tells when the degree was got.
_LAST_YEAR = (r"\b(?:my|the|his|her|(?:i'?m|am|still|currently|now)(?: in)?) last[ -]?(?:year|yr|semester|term)\b"
              r"|\blast[ -]?(?:year|yr|semester|term)(?= (?:of|students?|undergrad\w*)\b)")
UNFINISHED = re.compile(
    _LAST_YEAR + r"|\b(?:not (?:yet )?(?:finished|completed|done|graduated|awarded|defended)"
    r"|haven'?t (?:finished|graduated|completed|defended)"
    r"|(?:in progress|ongoing|unfinished|viva|submitted|graduating|defending|expected|not yet|abd)\b"
    r"|(?:final|first|second|third|fourth|1st|2nd|3rd|4th)[ -]?(?:year|semester)\b"
    r"|(?:will|'ll|about to|going to|i only) (?:finish|graduate|complete|defend)|still (?:studying|a student"
    r"|in progress))"
    r"|\b(?:in the )?middle of\b|\bmid-?way\b|\bhalf-?way\b|\bto go\b|\b(?:years?|months?|semesters?|terms?|exams?|"
    r"credits) (?:left|remaining|away)\b"
    r"|\b(?:will|going to|about to|have to|yet to|still need to|soon) (?:\w+ )?(?:hand in|submit|defend|write|"
    r"present|graduate)|\bwriting (?:up )?(?:my )?(?:thesis|dissertation)"
    r"|\b(?:thesis|dissertation|defen[cs]e) (?:is )?(?:pending|left|to be|still|next|in)\b|\b(?:waiting|"
    r"awaiting) (?:for )?(?:my |the )?(?:graduation|results?|defen[cs]e|viva)"
    r"|还没.{0,2}(?:毕业|读完|拿到|答辩|念完|完成)|没(?:毕业|读完|答辩)|未(?:毕业|完成|答辩)|(?:即|快|将|马上|明年|今年|下个?月|预计|准备).{0,6}毕业|最后一年"
    r"|[一二三四五]年级|还[差有剩].{0,3}(?:年|学期|个月)|在读|等着?答辩$", re.ASCII)
CURRENT = re.compile(
    r"\b(?:student|study|studying|pursuing|doing|currently|in progress|ongoing|candidate|enrolled|finishing|completing"
    r"|working on|working towards?|will (?:finish|complete|graduate|get|have|receive)"
    r"|about to (?:finish|complete|graduate|get)|expect(?:ed|ing)? (?:to|in|20\d\d)|going to (?:finish|graduate)"
    r"|(?:final|first|second|third|fourth|1st|2nd|3rd|4th|5th|6th)[ -]?(?:year|yr)(?! experience)"
    r"|\d[ -]?(?:year|yr)s? (?:(?:in)?to|student|undergrad)|halfway|one semester|i finish"
    r"|i graduate (?:from [^,.;]{1,40}? )?(?:next|this|in)|(?:sophomore|freshman|junior|"
    r"senior) year"
    r"|just started|started|not (?:yet )?(?:finished|completed|done|graduated)(?: yet)?"
    r"|haven'?t (?:finished|graduated|completed|defended)|not yet|graduating|defending|expected|still"
    r"|yet to (?:finish|complete|defend))\b"
    r"|(?:正|还|仍)?在(?:读|念|攻读)|在学|在校|正在(?:读|念|攻读|申请答辩)|攻读|就读|还没有?(?:毕业|读完|拿到|答辩)|没毕业|尚未毕业|未毕业"
    r"|(?:即|快|将|马上|明年|今年|准备|预计).{0,6}毕业|应届|最后一年|第[一二三四五]年|[一二三四五]年级|延毕|读到(?!.{1,5}(?:就|为止))|[读念做修]紧"
    r"|在[做搞](?=.{0,3}(?:ph\.?d|博士|硕士|master|msc))"
    r"|[现正]在读|还[差有剩].{0,3}(?:年|学期|个月)|" + UNFINISHED.pattern)
_STOPPED = (r"quit|dropped (?:out|it)|drop-?out|g[ai]ve (?:it )?up|abandoned|withdrew|expelled|left (?:without|before)"
            r"|never (?:finished|completed|graduated)|did(?:n'?t| not) (?:finish|complete|graduate)")
_STOPPED_ZH = r"肄业|辍学|退学|放弃"
DROPPED = re.compile(
    rf"\b(?:{_STOPPED}|drop out|without (?:finishing|completing|graduating|a|any|having)"
    r"|(?<!still )unfinished|incomplete|uncompleted|failed"
    r"|no|not an?|don'?t have (?:an? |any )?|do not have (?:an? |any )?|haven'?t got an?|lack)\b"
    rf"|{_STOPPED_ZH}|结业|(?<![还仲])(?:没读完|没有读完|未完成|没有完成|没拿到|没有拿到|未拿到)|(?:没有?|冇)(?=读(?:硕|博|研|本)|念)|没有(?=硕|博|本|学|研)"
    r"|没(?=硕|博|本|研)"
    r"|不是(?=硕|博|本|研)|开除|无(?=硕士|博士|本科|学士)")
HYPOTHETICAL = re.compile(
    r"\b(?:want(?:s|ed)? (?:to (?:do|study|pursue|get|start|apply)|an?\b|my\b)|plan(?:ning|s)? (?:to|on)"
    r"|going to (?:do|study|start|apply|pursue)|would like to (?:do|study|pursue|get)|should i"
    r"|(?:need|needs|needed|require[sd]?|must|requirement|mandatory|compulsory)|apply(?:ing)? (?:for|to) an?"
    r"|applied (?:for|to) an?|hope to (?:do|get|pursue)|thinking (?:of|about)|what if|if i (?:had|have|get|got)"
    r"|is an?|are|does an?|do you|(?<!studying )(?<!working )(?<!reading )for an?|whether|minimum|at least|between|"
    r"enough|suffice|accepted|admission"
    r"|scholarship)\b"
    r"|打算|想读|想去读|想申|计划|准备(?:读|申请|考|去)|申请.{0,4}(?=硕|博|研|本)|需要|要求|必须|至少|考(?=研|博)|如果|假如|要有|够吗|够不够|是否|以上学历|及以上|或以上|以上")
OWN = re.compile(
    r"\b(?:i have|i've|i hold|i got|my|with an?|i finished|i completed|i did|i graduated|i am|i'm|completed"
    r"|finished|earned)\b"
    r"|我|本人|毕业|拿到了|读完")
# Said in a clause of its own (我读到博士了，已经毕业), this is about the degree before it.
FINISHED = re.compile(r"^\W*(?:now |and )?(?:(?:i )?(?:have )?already|just) (?:finished|graduated|completed|done|"
                      r"defended)|^\W*(?:已经?|都|刚刚?|现已)(?:毕业|读完|拿到|答辩)")
# Said in a clause of its own ("started a PhD, but quit"), this is about the degree before it.
GIVEN_UP = re.compile(rf"\b(?:{_STOPPED}|left (?:it|early))\b|{_STOPPED_ZH}|没有?(?:读|念)完|冇读完|[唔不]读(?:了|落去)")
CLAUSE = re.compile(
    r"[,.;!?。、;\n](?!\w)|[,;!?。、\n]|\b(?:but|and then|then|and now|and currently|before that)\b"
    r"|但是?|然后|之后|后来|现在|目前")
DONE = re.compile(
    r"\b(?:finished|completed|graduated|have|has|hold|got|earned|obtained|awarded|defended|already|done|with|after"
    r"|holder|passed|received)\b"
    r"|毕业|读完|拿到了?|获得|取得|已(?:经)?(?:拿|读|获|毕)|学位已")


MISWRITTEN = re.compile(r"(?<=[硕博])土|(?<=学)土(?!木|地|壤|豆|建)")  # 硕土 for 硕士: two characters that look alike
