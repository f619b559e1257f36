"""What people say of each plan, from building blocks: tables of patterns for lower-case normalised text.

`PRECISE` names a plan by itself; `BROAD` words decide only when nobody said anything more precise.
"""
from __future__ import annotations

from bot.language.parse.keywords import compiled

_KIN = (r"(?:wife|husband|spouse|partner|family|families|girlfriend|boyfriend|gf|bf|fianc\w+|parents?|mother|father|"
        r"mom|mum|dad|children|child"
        r"|kids?|sons?|daughters?|relatives?|grandparents|grandmother|grandfather|in-?laws|brother|sister|aunt|uncle|"
        r"cousins?)")
_KIN_ZH = (r"(?:老婆|老公|家人|亲人|家属|孩子|小孩|儿子|女儿|爱人|妻子|丈夫|配偶|父母|爸妈|爸爸|妈妈|母亲|父亲|太太|先生|女友|男友|女朋友|男朋友|对象|未婚夫|未婚妻"
           r"|亲戚|爷爷|奶奶|外公|外婆|哥哥|姐姐|弟弟|妹妹|屋企人)")
_KIN_OR_THEM_ZH = rf"(?:{_KIN_ZH}|[他她]们?)"  # 陪她; a bare 他 may be anybody
_MINE = r"(?:(?:my|our|the|own|chinese|old|future|elderly|little|whole|rest|of) )*"
_FOUND = (r"(?:start|set|found|open|launch|build|register|create|establish|incorporat|run|own|grow|expand|creat|"
          r"establish|setting|runn)"
          r"(?:e|ing|s)?(?: ?up)?")
_VENTURE = (r"(?:company|companies|business|start-?ups?|firm|venture|studio|restaurant|shop|store|caf[eé]|bar|agency|"
            r"clinic|factory|workshop"
            r"|brand|enterprise|platform|bakery|hotel|hostel|gym|salon|boutique|consultancy|subsidiary|branch|"
            r"practice|llc|wfoe|ltd|gallery|bookshop)")
_VENTURE_ZH = (r"(?:公司|企业|店铺?|餐厅|餐馆|饭馆|饭店|咖啡馆|咖啡厅|工作室|工厂|厂|酒吧|民宿|酒店|品牌|事务所|诊所|小生意|培训班|培训机构|铺头?|网店"
               r"|书店|健身房|startup|studio|业)")
_TRADE = (r"(?:suppliers?|clients?|customers?|factor(?:y|ies)|manufacturers?|"
          r"investors?|distributors?|buyers?|vendors?|dealers?|business partners?)")

PRECISE = compiled({
    "exchange":
        r"\b(?:(?:(?:academic|scientific|cultural|science|technology|technical|sci-?tech|educational?|student|"
        r"scholarly|research|youth"
        r"|knowledge|university) )?exchanges?(?: (?:program(?:me)?|visit|activit\w+|semester|student|"
        r"stay))?(?! rates?\b)"
        r"|conferences?|seminars?|workshops?|symposi(?:um|a|ums)|congress|summits?|hackathons?|forums?|"
        r"visiting (?:scholar|fellow|professor)(?:ship)?|(?:semester|term) abroad"
        r"|academic visits?|lectur(?:e|ing) tour|guest lectur\w+|collaborat\w+|(?:give|hold|"
        r"deliver)(?:ing)? (?:\w+ ){0,2}?(?:talks?|lectures?|speech(?:es)?)"
        r"|network(?:ing)? with (?:\w+ )?(?:researchers|scientists|peers)|summer school)\b"
        r"|(?:学术|科技|文化|教育|科学|技术)?交流(?:访问|活动|项目)?|访学|访问学者|学术会议|学术访问|研讨会|论坛|峰会|参加(?:(?!展).){0,6}会(?!展)议?|参会|开(?:学术)?会|"
        r"讲学|夏令营|交换(?:生|项目)?|(?:海外|国外|境外)学期"
        r"|合作交流|合作者|[做作](?:学术|个|场)*(?:报告|讲座|演讲)|conference|workshop",
    "research":
        r"\b(?:(?:do(?:ing)?|conduct|continue|carry out|join|scientific|academic|lab(?:oratory)?|"
        r"postdoc(?:toral)?)\s(?:my |some )?"
        r"(?:research|postdoc|experiments?)|research(?:ing)?(?: project| work| position| stay| collaboration|"
        r" institute)?"
        r"(?! assistant| engineer| intern)|r ?& ?d|post-?doc(?:toral|s)?(?: (?:position|fellowship))?|fieldwork|"
        r"field work"
        r"|(?:join|work(?:ing)? (?:in|at)) (?:a |an |the |my |some )?(?:\w+ ){0,3}?(?:lab|laboratory|observatory|"
        r"research \w+)"
        r"|(?:run|running|do|doing|perform\w*) (?:\w+ ){0,2}?experiments?|teach(?:ing)? at (?:a |the |"
        r"some )?(?:\w+ )?(?:university|college))\b"
        r"|(?:做|搞|从事|进行|开展|继续)?(?:科学|学术)?(?:科研|研究)(?!生|院|所|员|助理)(?:工作|合作|项目)?|博士?后(?:工作|研究)?|博士后|做.{0,4}实验|课题|研发"
        r"|进.{0,6}实验室|(?:大学|高校)(?:教书|任教|当老师|做老师)|postdoc|research",
    "entrepreneurship":
        rf"\b(?:{_FOUND} (?:(?!(?:for|at|in|with|to|from|by|and)\b)[\w'-]+ ){{0,5}}?{_VENTURE}"
        r"|entrepreneur(?:ship|ial|s)?|start-?ups?|founder|co-?found\w*|(?:be |being |become )?my own boss|"
        r"self[- ]employed"
        rf"|work(?:ing)? (?:(?:in|at|for|on|through) )?(?:(?:my|our) own (?:\w+ )?{_VENTURE}|(?:an?"
        rf"|the) {_VENTURE} (?:of my own|i own"
        r"|i (?:founded|started|run)))|work(?:ing)? for (?:myself|ourselves)"
        rf"|own (?:\w+ )?{_VENTURE}|(?:open|start|run|launch|set up|found)(?:n?ing)? (?:up )?(?:my|our) own \w+)\b"
        rf"|创业|(?:[开办搞弄]|成立|注册|创办|创立|创建|建立|设立|经营)(?:一?[家间个所]|自己的?|属于)*[^,。;不想找去上]{{0,6}}?{_VENTURE_ZH}|创办|创立|初创|"
        rf"(?:在|到|去|进|回|给|为|帮)?(?:我|我们)?自己的?[^,。;的]{{0,4}}{_VENTURE_ZH}里?(?:上班|工作|做事|做|干活?|打工)?|(?:给|为|帮|替)自己(?:打工"
        rf"|干活?|工作|做事)|"
        rf"[自]己当老板|当老板|自主创业|创建|startup",
    "business":
        rf"\b(?:business(?: (?:meetings?|trips?|negotiations?|activit\w+|visits?|development|talks|partners?))?|"
        rf"do(?:ing)? business"
        rf"|trad(?:e|ing)(?: fairs?| shows?)?|import(?:ing|s)?|export(?:ing|s)?|sourc(?:e|ing)|(?:visit|meet|see|"
        rf"find|inspect|check)(?:t?ing)? (?:\w+ ){{0,3}}?{_TRADE}"
        r"|suppliers?|canton fair|exhibitions?|expos?|invest(?:ment|ments|ing)?|commercial activit\w+|negotiat\w+"
        r"|(?:sign|close)(?:ing)? (?:\w+ )?(?:contracts?|deals?)|(?:buy|sell|purchase|order|"
        r"procure)(?:ing)? (?:\w+ ){0,3}?(?:goods|products?|machin\w+|equipment|parts|wholesale))\b"
        r"|商务(?:活动|考察|洽谈|谈判|合作|出差)?|做.{0,4}生意|经商|贸易|谈.{0,4}(?:生意|合同|订单|项目|合作)|出差|(?:拜访|见|看|找|跑)(?:一?下)?(?:些)?(?:客户|"
        r"供应商|工厂|厂家|厂商)|参展|展会|展览"
        r"|广交会|考察.{0,4}(?:工厂|市场|供应商)|采购|进货|拿货|投资|进口|出口|外贸|签.{0,3}合同|倾生意|睇厂",
    "employment":
        r"\b(?:(?:find|look(?:ing)? for|search(?:ing)? for|seek|get|land|secure|want|need|take|accept|start|have|"
        r"with)(?:ing|ting)? (?:up )?"
        r"(?:an? |some |the |my |any |new |good |full-?time |part-?time )*(?:jobs?|work|positions?|"
        r"employment)(?: offer)?|job ?hunt\w*|hired|jobs?(?: offer| seeking| search)?|employ(?:ment|ed)"
        r"|(?:want to |to |just |only |remote |full-?time |part-?time )?work(?:ing)?(?= (?:for|at|as|in|with|there|"
        r"full|part|remotely|from|on site|abroad|a )|$|[,.!;])"
        r"(?! (?:on|for) (?:my |a |an )?(?:thesis|phd|research|paper))(?! in (?:a |the |my )?(?:\w+ )?lab)"
        r"|to work|career|intern(?:ship)?s?|interning|freelanc\w+|teach(?:ing)?(?: \w+)? english|english teacher|"
        r"earn (?:some |good )?money"
        r"|(?:be|become|as) an? (?:\w+ )?(?:engineer|developer|programmer|teacher|designer|nurse|doctor|consultant|"
        r"chef|model|data scientist))\b"
        r"|找.{0,6}(?:工作|活干?|活儿)|求职|就业|上班|打工|应聘|受雇|受聘|任职|入职|实习|(?:去|来|在|进|到).{0,10}工作(?!许可|签|证)|想.{0,6}工作(?!许可|签|证)|"
        r"^工作$|赚钱|挣钱|搬砖"
        r"|(?:^|[去来想])工作(?!许可|签|证|室)|当.{0,4}(?:老师|外教|工程师|程序员)|教.{0,2}(?:英语|外语|英文)|(?:拿到|有).{0,6}offer|[搵揾]工|返工|揾食|"
        r"进(?:大厂|公司|企业)",
    "study":
        r"\b(?:(?:do|pursue|start|begin|continue|study for|enrol+ in|apply for|get|take|join|finish|complete)(?:ing|"
        r"ting)? (?:\w+ ){0,3}?"
        r"(?:phd|ph\.d\.?|doctorate|doctoral|master'?s?|bachelor'?s?|degree|courses?|mba|classes|msc)(?: (?:degree|"
        r"program(?:me)?|studies))?(?: in china)?"
        r"|(?:to |just |only )?study(?:ing)?(?= (?:in|chinese|mandarin|at|for|there|abroad|further|a|an|my)\b|$|"
        r"[,.!;])|studies"
        r"|(?:learn(?:ing)?|improve|improving|practi[sc]\w+) (?:\w+ )?(?:chinese|mandarin|the language|kung ?fu|"
        r"martial arts|calligraphy)|language (?:course|school|class)|scholarship|student"
        r"|further (?:my )?(?:stud(?:y|ies|ying)|education)|education|(?:go to|attend|enter) (?:a |"
        r"the )?(?:\w+ )?(?:university|college|school))\b(?! visa)"
        r"|读[^,。;]{0,8}?(?:phd|master|mba|硕士?|博士?|研究生|学位|本科)|留学|读(?:博|研|硕士|博士|书|本科|大学|个?学位)|上(?:大学|学|课)|念(?:书|大学|研|博|"
        r"个?学位|个?硕|个?博)|进修|攻读|学(?:一?[下点门])?(?:中文|汉语|普通话|习|武术|功夫|书法|中医)(?!经历|能力)|深造|求学|读个|考研",
    "family":
        rf"\b(?:(?:join|accompany|follow|visit|see|reunite with|look after|take care of|care for)(?:ing)? {_MINE}{_KIN}"
        rf"|(?:be|being|live|living|stay|staying|reunit\w+|together|move in|settle|time) with (?:{_MINE}{_KIN}|him|"
        rf"her|them)"
        r"|join (?:him|her|them)|family (?:reunion|reunification|visit|reasons?)|get(?:ting)? married|marry(?:ing)?|"
        r"marriage|wedding)\b"
        rf"|(?:家庭)?团[聚圆]|探亲|(?:陪|照顾|看望|探望|投靠)(?:一?下)?(?:我的?|我们)?{_KIN_OR_THEM_ZH}|陪读"
        rf"|(?:和|跟|同|与)(?:我的?)?{_KIN_OR_THEM_ZH}.{{0,4}}?(?:一起|团聚|生活|团圆|住|相聚|汇合|会合)|结婚|投靠亲属|看(?:父母|家人|亲戚)|随行|照顾老人",
    "tourism":
        r"\b(?:touris[mt]\w*|touring|travel(?:l?ing)?(?: around)?|sight-?seeing|vacation|holidays?|honeymoon|leisure"
        r"|visit(?:ing)? (?:places|the great wall|china as a tourist|cities|temples)|backpack\w*|trip|hik(?:e|ing)"
        r"|see(?:ing)? the (?:country|great wall|sights|pandas|places)|explor(?:e|ing) (?:the )?(?:country|china|"
        r"cities|culture))\b(?! (?:visa|document|history|insurance))"
        r"|旅[游行]|观光|游玩|游览|度假|度蜜月|自由行|(?:出去|到处|四处|随便)?玩(?:一?下|几天|一玩|玩)?(?!笑)|逛逛|看看(?:风景|长城|熊猫)|行下|去睇下",
})

BROAD = compiled({
    "exchange": r"\b(?:talks?|lectures?|cooperat\w+|partner universit\w+)\b|会议|合作|访问|讲座|报告",
    "research": r"\b(?:lab|laboratory|experiments?|scien(?:ce|tific)|fellowship)\b|实验|学术|科学",
    "business": r"\b(?:sell|buy|products?|deals?|clients?|customers?|commerce|commercial)\b|生意|买卖|卖|客户|订单|市场|货",
    "employment": r"\b(?:teach(?:ing)?|work|working|job|hire|salary|engineer|developer|company)\b|工作|职|干活|大厂|offer|"
                  r"企业|公司",
    "study": r"\b(?:study|studying|learn|learning|courses?|universit\w+|college|school|phd|master'?s?|degree|"
             r"classes)\b|学|读|念|课(?!题)",
    "family": rf"\b{_KIN}\b|{_KIN_ZH}(?!说)",
    "tourism": r"\b(?:visit|see|explore|fun|food|sights?|cities)\b|玩|逛|游|风景|美食",
})
