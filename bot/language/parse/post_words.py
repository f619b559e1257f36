"""What people say of their post, by family. English patterns are joined by word boundaries, Chinese ones need none."""
from __future__ import annotations

from typing import Dict, Tuple

_PLACE = r"(?:(?:an?|the|my|our|some|one) )?(?:[\w&-]+ ){0,3}"  # "a large publicly funded" before what it is
_LAB = rf"{_PLACE}(?:lab(?:oratory|s)?|research (?:institute|cent(?:er|re)|group|team|unit)|institute|observatory)"
_FIRM = (rf"{_PLACE}(?:company|companies|industry|firm|start-?up|corporation|private sector|bank|factory|plant|hospital|clinic"
         r"|big tech|agency|business|shop|store|restaurant|hotel|farm|ngo|ministry|government|studio|workshop|publisher|mine"
         r"|office|multinational|manufacturer|supplier|consultancy|airline|warehouse|call cent(?:er|re))")
_SCHOOL = (r"(?:(?:high|middle|primary|elementary|secondary|grammar|pre|nursery|public|private|local|village|language"
           r"|international|boarding)[- ]?)+school")
_JOB = (r"engineer(?!ing)|developer|programmer|tester|analyst|consultant|manager|architect|designer|data scientist"
        r"|accountant|lawyer|doctor|dentist|nurse|technician|intern(?:ship)?|dev|sde|swe|ceo|cto|cfo")
# Names of jobs that are everyday words as well: they count where the post is asked.
_MORE_JOBS = (
    r"coder|auditor|attorney|paralegal|physician|surgeon|midwife|pharmacist|paramedic|vet(?:erinarian)?|mechanic|electrician|plumber"
    r"|welder|operator|driver|pilot|sailor|farmer|fisherman|cook|chef|baker|waiter|waitress|barista|bartender|cashier|salesm[ae]n"
    r"|saleswoman|sales(?:person| rep\w*)?|clerk|secretary|receptionist|journalist|reporter|editor|writer|author|translator"
    r"|interpreter|photographer|artist|musician|actor|actress|model|athlete|banker|trader|broker|investor|economist|actuary"
    r"|statistician|recruiter|marketer|marketing|civil servant|public servant|officer|soldier|police\w*|firefighter|administrator|admin"
    r"|supervisor|foreman|worker|contractor|builder|carpenter|tailor|hairdresser|surveyor|inspector|planner|specialist|executive"
    r"|director|coordinator|influencer|youtuber|blogger|trainee|apprentice|owner|shopkeeper|merchant|importer|exporter|landlord"
    r"|partner|psychologist|therapist|physiotherapist|social worker|geologist|chemist|agronomist|coo|vp|hr|qa|devops|sysadmin")

# Value -> (English alternatives, Chinese alternatives); the longer of two overlapping hits wins.
WORDS: Dict[str, Tuple[Tuple[str, ...], Tuple[str, ...]]] = {
    "research": ((
        r"post-? ?docs?(?:toral)?(?: (?:fellow|researcher|associate|scholar|research(?:er)?|position|job|work))?",
        r"(?:graduate |junior |senior |clinical )?research (?:assistant|associate|fellow(?:ship)?|scientist|staff|engineer|post"
        r"|position|job|group leader|director|officer|professor|technician|worker|specialist|role)s?",
        r"researcher", r"(?:staff |senior |junior |principal |lab )?(?<!data )scientist(?! exchange)", r"principal investigator", r"pi",
        r"lab(?:oratory)? (?:head|manager|technician|tech|assistant|worker|scientist|member|analyst|lead)",
        r"(?:research )?group leader(?: at)?", r"visiting (?:scholar|researcher|scientist|fellow)(?! in china)",
        r"working (?:in|at) a(?: \w+)? lab(?:oratory)?", r"do(?:ing)? research(?: at| in)?(?! china)", r"research$", r"^research(?! in china)"),
        (r"博士后|博后|(?:科研|研究|实验室|实验)助理|助研|(?:特聘|特任|助理|副)?研究员|科研人员|研究科学家|科学家|研究工程师",
         r"(?:从事|做|搞)(?:科研|研究)(?:工作)?|科研岗|研究岗|科研工作者|^(?:科研|研究)$|在研究所|访问学者|课题组长",
         r"实验室(?:工作|主任|主管|技术员)")),
    "teaching": ((
        r"(?:assistant|associate|full|adjunct|visiting|junior|tenure[- ]track|assoc\.?|asst\.?|ass\.?)? ?prof(?:essor(?:ship)?|\.)?",
        r"(?:senior |assistant |guest |adjunct |part-time |visiting )?lecturer(?:ship)?", r"docent", r"reader at",
        r"(?:university|college|math|maths|physics|science|english|chemistry|biology)? ?teacher", r"instructor",
        r"teaching (?:fellow|staff|post|position|assistant|job|role|associate)", r"faculty(?! of)(?: member)?", r"tutor", r"academic staff",
        r"i teach", r"teach(?:ing)?(?! in china| english in china)"),
        (r"(?:大学|高校|数学|物理|英语)?(?:老师|教师|讲师|教授|助教|教员|教书)|副教授|助理教授|任教|执教|教学(?:岗|工作)?|当老师|教职|外教|^教学$",)),
    "industry": ((
        rf"(?:[\w&-]+ )?(?:{_JOB})", rf"(?:work(?:ing)?|employed|job) (?:in|at|for) {_FIRM}",
        r"(?:in (?:the )?)?(?:private sector|industry)", r"(?:co-?)?founder", r"entrepreneur", r"self[- ]employed", r"freelanc\w+",
        r"business ?(?:man|woman|owner|person)s?", r"employee", r"full[- ]time job", r"corporate", r"own (?:a |my )?(?:company|business)",
        r"(?<!can )(?<!could )(?<!may )(?<!should )(?<!if )(?:i|i've) (?:run|own|founded|co-?founded|started) "
        r"(?:an? |my |our |the )?(?:own )?(?:[\w-]+ ){0,2}(?:company|business|start-?up|firm|agency|studio)",
        r"i work (?:at|for|in) (?!an? (?:university|lab)|the university|university|my lab)\w+"),
        (r"(?:软件|硬件|机械|电气|算法|数据|高级|研发|结构|测试|产品|土木|化工|前端|后端)?工程师|程序[员猿媛]|攻城狮|码农|开发(?:者|人员)|产品经理|项目经理|企业(?:工作|员工|上班)?",
         r"在.{0,8}(?:公司|企业|工厂|银行|医院)(?:工作|上班|任职)?|(?:公司|企业|工厂|银行|医院|大厂|事务所)里?(?:做|当|干|搞)",
         r"(?<!没)(?<!不)在[^,。;]{1,10}(?:上班|打工)|公司(?:上班|职员|员工|工作)?|上班族|职员|白领|自由职业|个体户|老板|创始人|创业者|业界|工业界|技术员",
         r"设计师|分析师|顾问|律师|医生|会计|打工|^(?:有)?工作$|在职(?!读|硕|博|研|攻|念|学|教育|课程|e?mba)")),
    "student": ((
        r"(?:ph\.?d\.?|doctoral|master'?s?|msc|bachelor'?s?|graduate|grad|undergrad(?:uate)?|university|college|full-?time|post-?grad(?:uate)?"
        r"|research|exchange|law|medical|med|engineering)? ?student(?! visa)", r"undergrad(?:uate)?(?! visa)",
        r"still (?:studying|in school|at (?:the )?uni(?:versity)?|in (?:college|uni)|a student)", r"studying(?: at| in)?", r"(?:in|at) school",
        r"(?:ph\.?d|doctoral) (?:candidate|fellow|researcher|scholar)",
        r"(?:doing|pursuing|finishing|in the middle of) (?:a|an|my|the) (?:ph\.?d|doctorate|masters?|master's|msc|bachelor'?s?|degree)"),
        (r"学生|在读(?!过)|研究生(?!毕业|学历|学位|院|阶段|期间|时|那会|的?时候)|博士生|硕士生|本科生|大学生|留学生|在校|读(?:着)?(?:书|博|研)中?|还在(?:读|上)(?:书|学|博|研)?",
         r"大[一二三四五](?![大学\d])|研[一二三](?!究)|博[一二三四五](?!\d)|上学")),
    "none": ((
        r"unemployed", r"jobless", r"not (?:working|employed)(?: (?:now|currently|at the moment|yet))?",
        r"(?:no|don'?t have an?|do not have an?|haven'?t (?:got|found) a) (?:job|post|position|work|employment)",
        r"between jobs", r"out of work", r"laid off", r"job ?(?:seeker|hunting)", r"looking for (?:an? job|work)", r"just graduated",
        r"(?:fresh|recent(?:ly)?) graduate[d]?", r"gap year", r"house ?(?:wife|husband)", r"retired", r"stay[- ]at[- ]home", r"neither",
        # Teachers of schools: only posts at universities and research institutes count as teaching.
        rf"{_SCHOOL} (?:\w+ )?teacher", r"kindergarten teacher", r"(?<!law )(?<!business )(?<!medical )school ?teacher"),
        (r"失业|待业|无业|没有?(?:在)?(?:工作|上班|职位|岗位|任职)|没班上|暂无工作|无工作|找工作中?|在找工|刚毕业|应届毕业|辞职|离职|被裁|间隔年",
         r"家庭主[妇夫]|退休|赋闲|(?:以上)?都不(?:是|算)|在家(?:带|陪|照顾).{0,2}|全职(?:妈妈|爸爸|太太|主妇)|待就业",
         r"(?:中学|小学|高中|初中|国小|国中|幼儿园|中小学).{0,2}(?:老师|教师)")),
}
# What says as much only in an answer to the question about the post.
WHEN_ASKED: Dict[str, Tuple[Tuple[str, ...], Tuple[str, ...]]] = {
    "research": ((
        rf"(?:work(?:ing|s)?|employed|based|job) (?:in|at|for|with) {_LAB}", r"in (?:academic|scientific|basic) research", r"(?:run|lead|head|have)(?:ning|ing)? (?:(?:my|our|the|an?|own|small) ){0,3}(?:lab|research group)",
        r"i research",
        r"(?:do|does|doing|conduct\w*|carry\w* out|involved in|work(?:ing)? (?:in|on)) (?:[\w-]+ ){0,3}research(?: at| in| on)?",
        r"ra(?= at| in| with|$|,)", r"research(?: work)?(?: at| in| on)?"),
        (r"(?:从事|做|搞|干)(?:的?是?|点|些|着)?[\u4e00-\u9fff]{0,6}(?:科研|研究)(?:工作|助理|员)?|做(?:课题|实验)|访学|(?<![a-z])ra(?![a-z])",
         r"(?:在|到)?(?:研究所|研究院|研究中心|课题组|科学院)里?(?:工作|上班|做|当|干|任职)?|实验室里?(?:做|当|干|上班|待)|(?:泡|跑|去|蹲|进)实验室|科研(?:狗|人|党|汪|民工)|在[^,。;]{0,6}实验室")),
    "teaching": ((
        r"dean", r"(?:supervis|mentor|tutor|teach)\w* (?:[\w-]+ ){0,3}students", r"(?:i )?(?:teach(?:es|ing)?|lectur(?:e|es|ing))", r"academic", r"tutoring", r"(?:give|giving|hold) (?:lectures|classes|courses)"),
        (r"(?:给|帮|为)[^,。;]{1,8}(?:上课|讲课|授课|代课|教课)|(?:大学|高校|学院)里?[^,。;在读上念]{0,4}教|讲课|授课|带(?:本科生|研究生|学生)",)),
    "industry": ((
        rf"(?:[\w&-]+ ){{0,2}}(?:{_JOB}|{_MORE_JOBS})s?", rf"(?:intern\w*|works?|working|employed|hired|job) (?:in|at|for|with|by) {_FIRM}", rf"(?:in|at|for) {_FIRM}$",
        r"(?:own|run|running|started|have|having|my) (?:an? |my |our )?(?:\w+ ){0,3}(?:company|business|start-?up|shop|store|restaurant|firm|farm|studio|agency)",
        r"(?:work(?:ing|s)?|employed|hired|job) as an?", r"part[- ]time job", r"(?:family|small|online|own|local|my|our) business", r"business$",
        r"(?:i|we) (?:sell|make|produce|build|export|import|run|manage|repair|trade|deliver|develop|design)",
        r"in (?:sales|marketing|finance|banking|construction|logistics|manufacturing|tourism|hr|it|agriculture|retail)",
        r"i(?:'m)? (?:work|am working|working|code|trade|sell|drive|cook) (?:at|for|in|with)? ?"
        r"(?!(?:an? |the |my )?(?:university|uni|college|school|academia|lab|institute|research)|on )\w+"),
        (r"[\u4e00-\u9fff]{0,4}(?:会计师?|医师|药师|护士|厨师|技师|摄影师|理发师|咨询师|建筑师|精算师|架构师|规划师)|工人|农民|渔民|军人|警察",
         r"(?:客户|区域|销售|技术|大堂)?经理|总监|主管|店长|厂长|合伙人|创业(?:中|公司)?|外企|国企|央企|私企|民企|集团|自雇|个体|蓝领|实习生?",
         r"(?:采购|客服|业务|操作|质检|售货|服务|驾驶|飞行|公务|店|雇|演|快递)员|销售|司机|翻译|编辑|记者|主播|博主|运营|文员|前台|保安|模特|导游|技工",
         r"在.{0,10}(?:车间|酒店|餐厅|饭店|商店|超市|机关|事务所|厂|店|集团)里?(?:工作|上班|任职|做|当|干|打工|实习)?|[^,。;]{0,8}(?:里)?(?:上班|打工|实习)",
         r"(?:开|经营|管理?着?)(?:了|着)?(?:一)?(?:家|间|个|自己的)[^,。;]{0,6}(?:店|公司|厂|工作室|餐厅|饭馆|企业)|自己(?:干|做|开|创业)|接[^,。;]{0,6}(?:活|单)",
         r"做(?:点|些|小|着)?(?:生意|买卖|外贸|贸易|电商|销售|翻译|设计|运营|咨询|it|金融|程序|软件|市场|财务|管理)")),
    "student": ((
        r"freshman|sophomore|post-?grad(?:uate)?|learning", r"(?:in|at) (?:grad|graduate|medical|law|med) school", r"i study(?: at| in)?", r"master'?s? candidate",
        r"(?:at|in|attending|go to|going to) (?:uni|university|college)$", r"(?:in|on) (?:my|the) (?:\w+ )?(?:year|semester|term)(?: of)?",
        r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)[- ]year(?: of)?(?: student)?",
        r"(?:completing|writing|working on|enrolled in|busy with|doing|finishing) (?:an?|my|the) (?:\w+ ){0,2}(?:degree|bachelor'?s?|masters?|master's|thesis|dissertation|studies|ph\.?d)"),
        (r"(?:还|尚)?(?:没|未)毕业|还(?:在|没)(?:念|毕业)|念(?:着)?书|读着(?:大学|本科|硕士|博士)?|读着?硕|上大学|延毕|写(?:毕业)?论文|(?:快|准备|即将|马上)(?:要)?毕业",)),
    "none": ((
        r"not (?:doing (?:anything|much)|in (?:any )?(?:work|employment))", r"not work\w*(?: anymore| anywhere)?", r"out of a job",
        r"(?:no|without|lost (?:my|the)|have no|not have|don'?t have any|do not have any) (?:\w+ )?(?:job|post|position|work|employment|occupation)",
        r"(?:i |have |just |recently |was |got |been )*(?:made redundant|fired|dismissed|let go|quit|resigned)",
        r"(?:i |have |just |recently )*left (?:my|the|that|a) (?:\w+ ){0,2}(?:job|company|post|position|work|firm|employer)",
        r"job[- ]?(?:less|searching)", r"(?:full[- ]time|stay(?:ing)?[- ]at[- ]home|busy|young|proud|single) (?:mother|father|mum|mom|dad|parent|carer)",
        r"(?:mother|father|mum|mom|dad) (?:of|to) \w+", r"(?:contract|job|position|post) (?:has )?(?:just )?(?:ended|finished|expired|ran out|is over)",
        r"stopped work\w*", r"^nothing", r"nothing (?:right now|now|at the moment|at present|currently|special)", r"resting", r"(?:have|has|got|do|does)(?: not|n't)(?: have| got)? (?:\w+ )?(?:jobs?|work|employment)", r"no longer work\w*", r"(?:looking|searching|hunting|applying) for (?:an? |some )?(?:new |first |other )?(?:jobs?|work|positions?|employment)",
        r"(?:just|recently|freshly) finished (?:my )?(?:studies|degree|school|uni\w*)", r"fresh(?:ly)? graduated?", r"new graduate",
        r"sabbatical year", r"(?:on|taking|having|took) (?:an? |some )?(?:\w+ )?(?:break|time off|pause|rest)", r"travel+ing(?: since| around)?",
        r"homemaker", r"(?:stay(?:ing)? )?at home(?: with)?", r"idle", r"(?:looking after|taking care of|caring for|raising) (?:my|our|the) \w+",
        rf"(?:teach\w*|teacher) (?:\w+ ){{0,3}}(?:at|in|of) (?:an? |the |my )?(?:\w+ )?(?:{_SCHOOL}|kindergarten|school(?! of))"),
        (r"(?:没|不)(?:有)?(?:再|继续|出去|正式)+(?:工作|上班|做)|(?:合同|项目)(?:刚)?(?:到期|结束)|(?:湊|凑)仔|没(?:有)?(?:找到|事做|活干|做事|职业)|不(?:在)?(?:上班|工作)|找(?:着)?工|求职|下岗|辞了职?|离了职|裸辞|辞掉|被辞退|被开除|空窗|闲着|在家(?:待|休息|呆|里蹲)",
         r"带(?:孩子|娃|小孩)|备考|考研中|准备考|休息(?:中|一)|gap|(?:中学|小学|高中|初中|幼儿园|中专|补习班|培训班|培训机构).{0,5}(?:教|班主任)|幼师")),
}
# Having left a post: posts named in the same breath lie in the past.
LEFT = r"laid off|redundant|fired|dismissed|let go|quit|resigned|left|lost|retired|辞|离职|离了职|被裁|下岗|失业|退休|被开除"
# An answer that tells no post by name and yet some work outside universities.
SOME_WORK = (
    r"\b(?:work\w*|help\w*|writ(?:e|ing)|build\w*|sell\w*|mak(?:e|ing)|design\w*|run(?:ning)?|manag(?:e|ing)|handl(?:e|ing)|cod(?:e|ing)|cook\w*"
    r"|driv(?:e|ing)|fix\w*|repair\w*|clean\w*|serv(?:e|ing)|assist\w*|support\w*|trad(?:e|ing)|employed|hired|job|position|contract|staff|team)\b"
    r"[^.;!?]{0,40}\b(?:for|at|in|with|by)\b(?: \w+)?|在[^,。;]{1,20}(?:做|当|干|搞|负责|管|帮)|^(?:做|当|干|搞|跑|开|卖)[^,。;]{1,10}的?$")
NO_SUCH_WORK = r"universit|\buni\b|college|institut|\blab|research|academ|school|大学|学院|高校|研究|实验|课题|学校|科学院|家里|在家|\bnot\b|n't|没|不"
