"""What names an unlawful wish, as patterns over text in lower case, Simplified and without accents."""
from __future__ import annotations

from typing import Dict

from bot.language.parse.unlawful_stay import STAY

_PAPER = (r"(?:diplomas?|degrees?|certificates?|cert|transcripts?|bank (?:statements?|records?|letters?)"
          r"|statements?|letters?|(?:work|tax|pay) (?:experience|records?)|pay ?slips?|references?"
          r"|invitations?|stamps?|apostilles?|documents?|docs?|papers?|paperwork|contracts?|passports?|ids?"
          r"|visas?|permits?|offers?|receipts?|payslips?|publications?|cv|resume|proofs?|photos? of"
          r"|legali[sz]ation)")
_ZH_PAPER = (r"(?:证(?:件|书|明)?|文凭|学历|学位|毕业证|学位证|成绩单|(?:银行)?流水|存款|材料|资料|文件|推荐信|邀请函|在职|合同|公章|印章|章|护照|简历|论文"
             r"|offer|认证|签证|许可|体检报告|照片)")
_PERMIT = r"(?:permits?|paper(?:s|work)|authori[sz]ation|permission|licen[cs]e|work visa)"
_LATER = r"(?:later|afterwards?|after that|in the meantime|meanwhile|eventually|some ?day|another time|follows?)"
_START = r"(?:work(?!['-]| ?(?:permit|visa|authori|paper|licen|experience))(?:ing)?|start(?:ing)?|begin)"
_ZH_PERMIT = r"(?:(?<!签)证|许可|工签|手续|居留)"

# Kind -> what names it. The first kind that matches counts, so the more special ones come first.
WISHES: Dict[str, str] = {
    "false_marriage":
        r"\b(?:fake|sham|paper|pretend|bogus|arranged on paper|contract) (?:marriage|wedding|wife|husband"
        r"|spouse)(?! (?:cert|licen))|\bmarriage of convenience|\bmarry\b[^.;!?]{0,40}\b(?:just|only"
        r"|purely) (?:to (?:stay|get)|for)|\b(?:just|only) marry\b|\bmarr(?:y|ied"
        r"|ying)\b[^.;!?]{0,30}\bfor (?:the |a )?(?:visa|papers|residen\w+|permit)\b"
        r"|\bpay (?:\w+ ){1,4}to marry|\b(?:buy|rent|find) (?:me )?(?:a )?(?:wife|husband) (?:just )?(?:for"
        r"|to get)|假结婚(?!证)|形婚|假夫妻|(?:合约|契约|合同|协议)(?:结婚|婚姻)|(?:花钱|出钱|随便)找[^,.;!?。]{0,6}结婚|为了?(?:签证|身份|居留|绿卡"
        r"|拿身份)[^,.;!?。]{0,4}结婚",
    "bribe":
        r"\bbrib(?:e|es|ing|ery)\b|\bgrease (?:\w+ ){0,2}(?:palm|hand)|\bpay off\b|\bkickback|\b(?:pay|give"
        r"|slip|offer|tip|hand)\w* (?:\w+ ){0,3}(?:officers?|officials?|consul(?:ar)?|police\w*|insider"
        r"|someone inside|embassy (?:staff|guy))\b[^.;!?]{0,40}\b(?:approv|speed|fast|quick|yes|stamp|extra"
        r"|gift|money|cash|euros?|dollars?|yuan|envelope|through|ignore|look away|hongbao)|\b(?:red envelope"
        r"|hongbao|money|cash|gift)\b[^.;!?]{0,15}\b(?:to|for) (?:the |an? )?(?:officer|official|consul"
        r"|police)|贿赂|行贿|塞(?:点|些|个)?(?:钱|红包|好处)|走后门|打点(?:一下|关系|官员|签证官|领事)|花(?:点|些|了)?钱(?:疏通|摆平|找关系|买通|搞定|打点)"
        r"|买通|收买|(?:疏通|托|走|找)(?:一下)?关系(?!好|不错|密切|近)|给[^,.;!?。]{0,8}(?:领事|签证官|警察|官员|民警"
        r"|工作人员)[^,.;!?。]{0,6}(?:红包|钱|好处|送礼)|送(?:点|个)?(?:礼|红包)(?!物|品)|俾[^,.;!?。]{0,6}(?:利是|茶钱)"
        r"|畀[^,.;!?。]{0,6}(?:利是|茶钱)",
    "sham_employer":
        r"\b(?:fake|sham|shell|ghost|bogus|dummy|front|paper) (?:employer|compan(?:y|ies)|firm|job|employment"
        r"|start-?up)\b(?! (?:contract|letter|cert|record|offers? (?:scam|look)))|\b(?:employer|company|firm"
        r"|job|employed|sponsor\w*)\b[^.;!?]{0,30}\b(?:only )?on paper\b|\b(?:buy|purchase|rent)\w* (?:me "
        r"|myself )?(?:an? |some )?(?:work (?:permit|visa)|sponsorship|job offer|employment contract)|挂靠"
        r"|挂个?名(?:公司|员工|上班|在|办|帮)|挂(?:个|一个)公司|空壳公司|皮包公司|假(?:雇主|公司|录用|雇佣|入职|工作)(?!期)|买(?:个|一个|张|一?份)?(?:工签|工作许可"
        r"|工作签证|聘用合同|offer|录用)",
    "fake_papers":
        r"\b(?:fak(?:e|ed|ing)|forg(?:e|ed|ing)|counterfeit\w*|bogus|false|photoshop\w*|doctored"
        r"|falsif\w+)(?: \w+){0,2}"
        rf" {_PAPER}\b(?! universit)|\b{_PAPER}\b[^.;!?]{{0,25}}\b(?:photoshop\w*|forged|falsif\w+"
        rf"|fake(?:d)?)\b"
        r"|\b(?:buy|buying|purchase|get me|sell me)(?: (?:me|a|an|my|some|the|online|cheap|one|university"
        r"|bachelor'?s?|master'?s?|phd|doctoral))* (?:diplomas?|degrees?(?! (?:frame|holder))|certificates?"
        r"|transcripts?|bank statements?|recommendation letters?|invitation letters?|publications?)\b"
        r"|\b(?:edit|alter|tweak|manipulate|doctor) (?:my |the |a )"
        rf"(?:\w+ )?(?:{_PAPER})\b|\bphotoshop\b|\b(?:diploma|degree) mill\b(?=.*\b(?:can i|ok|use|enough)\b)"
        r"|\b(?:make|print|sell|forge|produce)(?:s|ing)? (?:\w+ ){0,2}(?:diplomas?|degrees?|certificates?|transcripts?"
        r"|bank statements?)\b"
        r"(?! (?:easier|better|valid|attractive|count|worth|of))"
        rf"|\b(?:fake|forged) ?{_ZH_PAPER}|{_ZH_PAPER} ?p(?:一下|图|个|掉)|\bghost ?write(?:r|d)? (?:papers?"
        rf"|publications?)|(?<![度请放休暑寒病事年产婚])假(?:的)?{_ZH_PAPER}|(?:办|买|做|搞|弄|整|开)(?:个|张|份|一张|一个|一份)?假|伪造"
        r"|造假|做假|作假|花钱[^,.;!?。]{0,6}(?:文凭|学历|学位|毕业证|成绩单|论文)|(?:办|做)证的(?:人|地方|渠道)|(?:买|购买|搞)(?:个|张|份|一张|一个|一份)?(?:文凭|学历"
        r"|学位|毕业证|学位证|成绩单|流水|推荐信|邀请函|论文)|(?<![a-z])p(?:图|一?张"
        r"|一?份|一?个)"
        rf"|(?:找人)?代写推荐信|(?:^|[^a-z])ps(?:一下|个|了|一?份|一?张|{_ZH_PAPER}|银行|存款)|(?:改|修改|篡改)(?:一下)?(?:银行)?(?:流水"
        rf"|成绩单|学位证|毕业证"
        r"|证书)",
    "stand_in":
        r"\bpretend(?:ing|s)? to be me\b|\bimpersonat\w+|\b(?:as|like) if (?:he|she) (?:were|was) me\b"
        r"|\buse (?:my |a |some ?one'?s |another person'?s )(?:\w+ )?(?:brother|sister|twin|friend|cousin"
        r"|colleague|else)?'?s? ?(?:passport|identity)(?= (?:to (?:enter|apply|get)|instead))"
        r"|\b(?:borrow|rent|use)(?:ing)? (?:(?:my |a |his |her |the )?(?:\w+ )?(?:brother|sister|twin|friend|cousin"
        r"|colleague"
        r"|classmate|room-?mate|husband|wife|father|mother|boyfriend|girlfriend|somebody|someone)(?: else)?'?s'?"
        r"|another"
        r" (?:person|student)'?s) (?:\w+ )?(?:diploma|degree|certificate|transcript|passport|identity|bank (?:account"
        r"|statement))"
        r"|\b(?:borrow|rent)(?:ing)? (?:an? |the )?(?:\w+ )?(?:diploma|degree certificate|passport)\b"
        r"|借(?:用|一下|个)?(?:别人|他人|朋友|同学|兄弟|室友|同事|老公|老婆|亲戚|人哋|(?:我)?(?:哥哥?|弟弟?|姐姐?|妹妹?|表[哥弟姐妹]))的?[^,.;!?。]{0,4}"
        r"(?:护照|身份|学历|文凭|学位|毕业证|证书|成绩单|流水)|借(?:个|一?张|一?份)(?:文凭|学历|学位证|毕业证|护照)"
        r"|\b(?:someone else|somebody else|brother|sister|friend|room-?mate|classmate|cousin|colleague)'?s (?:passport"
        r"|identity|degree"
        r"|diploma|certificate)\b|替考|代考|冒充|冒名|顶替|冒用|代(?:做|替)?体检|找人(?:替"
        r"|代)我?(?:面试|面签|体检|按指纹|录指纹)|用(?:别人|他人|朋友|兄弟|人哋)的?(?:护照|身份|学历|文凭)",
    "lie_on_form":
        r"\b(?:lie|lying|lies)\b(?! (?:in|down|ahead|with)\b)|\b(?:hide|conceal|keep (?:quiet|silent)"
        r"|withhold|cover up)\b[^.;!?]{0,40}\b(?:record|conviction|crime|arrest|refus\w+|reject\w+|denial"
        r"|deport\w+|overstay\w*|ban|past|nationality|citizenship|illness|disease|military|history"
        r"|from (?:the|them))|\b(?:leave out|not mention|skip|omit|forget to mention) (?:my |the |a |an "
        r"|that )?(?:\w+ ){0,2}(?:record|conviction|arrest|refusal|rejection|denial|deportation|ban|crime)"
        r"|\b(?:refus\w+|reject\w+|denial|denied|conviction|criminal record|overstay\w*)\b[^!?]{0,60}(?:\?"
        r"|[.,;])[^.;!?]{0,20}"
        r"\b(?:(?:rather|prefer) not|don'?t want to (?:say|tell|mention|write|declare)|(?:keep|hide) it"
        r"|leave it out)\b(?! know)"
        r"|\b(?:rather not|don'?t want to|no need to|will not|won'?t) (?:tell|mention|declare|disclose|write|admit"
        r"|show)\b"
        r"[^.;!?]{0,30}\b(?:refus\w+|reject\w+|denial|conviction|criminal|record|overstay\w*|deport\w+)"
        r"|(?:不想|不愿|唔想|能不能不|可不可以不|可以不|能不)(?:说|写|填|提|告诉|讲|报|承认)[^,.;!?。]{0,10}(?:拒签|被拒|犯罪|案底|前科|逾期|遣返|双重国籍)"
        r"|(?:拒签|被拒|案底|前科|犯罪记录|逾期记录)[^.;!?。]{0,12}(?:不想|不愿|唔想|能不能不|可不可以不|可以不|能不|就不)(?:说|写|填|提|告诉|讲|报|承认)"
        r"|\b(?:can|could|should|may|let me|i'?ll|i will|gonna) ?(?:i|we)? (?:just |simply )?(?:pretend"
        r"|make up|invent)\b|\b(?:can|could|should|may) (?:i|we) (?:just |simply )?(?:say|claim|write"
        r"|put) (?:down )?(?:that )?i ?(?:'?m|am|have|had|was|never|work|studied"
        r"|graduated)\b(?=[^.]{0,60}\b(?:although|though|but|even|instead of|when i|while)\b)|\b(?:shall"
        r"|should|can|could|may|i'?ll|i will) (?:i )?(?:just )?(?:tell (?:the|them|him|her)|say|write|claim"
        r"|declare)\b[^.;!?]{0,60}\b(?:even though|although|though|but (?:i )?(?:work|have|am|was))\b"
        r"|\b(?:give|put|write|enter|state|tell|use)\w* (?:\w+ ){0,3}(?:false|wrong|made[- ]up"
        r"|invented) (?:age|date of birth|birth ?date|birthday|info\w*|name|statement|answers?|nationality"
        r"|job)\b|撒谎|说谎|谎报|瞒报|隐瞒|虚报|虚假(?:申报|信息|填)|编(?:造|个|一个|一份|点)(?:工作|经历|简历|理由|身份|故事)?|骗(?:过)?(?:一下)?(?:签证官"
        r"|领事|使馆|领馆|海关|边检|警察|移民局)|假装(?:成|是|自己)|(?:少|瞎|乱|多|虚)(?:填|报|写)(?:几岁|年龄|岁数|点|学历|经历|工作)?|(?:不写|不填|不说|不提"
        r"|别写|不报)[^,.;!?。]{0,8}(?:拒签|犯罪|案底|前科|记录|双重国籍)|呃(?:签证官|领事|佢哋|使馆)|讲大话|(?:写成|填成|说成)(?:已?毕业|在职|单身|[已未]婚"
        r"|硕士|博士|本科|有工作)|表(?:格)?上?[写填说]没有?|报(?:细|大|小)(?:几岁|啲)",
    "hire_without_permit":
        r"\b(?:let|have) (?:him|her|them) (?:start|work|begin)\b(?!.*\b(?:when|once|after|as soon as"
        r"|until)\b)[^;!?]{0,30}"
        rf"\b{_PERMIT} (?:will )?(?:come|follow|arrive)s?\b|"
        r"\b(?:hir(?:e|ing)|employ(?:ing)?|onboard(?:ing)?|recruit|pay(?:ing)?|let|have|start|put) (?:him|her"
        r"|them|the (?:guy|candidate|engineer|researcher|postdoc|holder|new hire)|a (?:k"
        r"|foreign\w*)(?: visa)?(?: \w+)?|someone|foreigners?)"
        rf"\b[^.;!?]{{0,50}}(?:\bwithout (?:a |any |the )?(?:work )?{_PERMIT}\b(?=.*\b(?:quietly|just|anyway"
        r"|for now)\b)|\bin cash\b|\boff the books\b|\bunder the table"
        rf"|\bfirst\b[^.;!?]{{0,40}}\b{_PERMIT}\b[^.;!?]{{0,15}}\b(?:{_LATER}|after)\b"
        rf"|\bbefore (?:\w+ ){{0,3}}{_PERMIT}\b)"
        r"|\b(?:our|the) (?:new hire|candidate|employee|engineer|postdoc)\b[^.;!?]{0,30}\b(?:start|work"
        r"|begin)\b[^.;!?]{0,30}"
        rf"\b(?:before|while waiting for) (?:\w+ ){{0,3}}{_PERMIT}\b"
        r"|(?:雇|招|请|聘|用)(?:一?个|几个|个)?(?:黑工|没证的|没许可的|无证)|(?:(?:让|叫|等|给)(?:他们?|她|人家|佢|外国人|老外)|员工|候选人"
        r"|新人)[^;!?。]{0,12}先[^,.;!?。办拿]{0,6}(?:上班|入职|干活|到岗|干|返工|工作(?!许可|证|签))[^;!?。]{0,12}(?:补|再办|后办|之后办|回头办)"
        r"|先(?:让|叫|给)(?:他们?|她们?|佢|员工|新人|人家)[^;!?。]{0,8}(?:上班|入职|干|到岗|返工)[^;!?。]{0,10}(?:补|再办|后办|回头|再说)"
        r"|(?:叫|让|等)[^,.;!?。]{0,6}(?:返工|做住|开工|上班)先[^;!?。]{0,14}(?:补|办|攞)",
    "work_without_permit":
        rf"\b{_START}\b[^.;!?]{{0,60}}\b{_PERMIT}\b[^.;!?]{{0,25}}\b{_LATER}\b"
        rf"|\b{_START}\b[^.;!?]{{0,25}}\bfirst\b[^.;!?]{{0,40}}\b{_PERMIT}\b[^.;!?]{{0,15}}\bafter\b(?! (?:arriv"
        rf"|entr"
        r"|land|com))"
        rf"|\b{_START}\b(?! (?:the|my) (?:application|process|procedure|paperwork))[^.;!?]{{0,40}}\b(?:before"
        r"|while waiting for)"
        rf" (?:\w+ ){{0,3}}{_PERMIT}\b|\bjust pay me (?:in )?cash\b|\bwork\w* remotely secretly\b"
        r"|\b(?:gigs?|freelanc\w*|work|jobs?|tutor\w*|teach\w*)\b[^.;!?]{0,20}\b(?:without telling"
        r"|in secret)\b|\b(?:want|going|gonna|plan|ll|will|let me|just|simply|secretly|quietly|how can i"
        r"|how do i|how could i|help me)\b"
        rf"[^.;!?]{{0,25}}\b{_START}\b[^.;!?]{{0,30}}\bwithout (?:a |any |the )?(?:work )?{_PERMIT}\b"
        r"|\bcash(?:[- ]in[- ]hand)? (?:job|work)|\boff the books\b|\b(?:paid|pay|work\w*|job|salary"
        r"|money)\b[^.;!?]{0,20}\bunder the table\b|\b(?:black|illegal|undeclared) (?:work|job)s?\b"
        r"|\bwork(?:ing)? (?:illegally|unofficially|off[- ]the[- ]books|on the sly|under the radar|secretly"
        r"|quietly|black|undeclared)\b|\b(?:job|work|paid|gig|tutor)\w*\b[^.;!?]{0,40}\b(?:nobody"
        r"|no[- ]?one) (?:will |would |can )?(?:notice|know|find)|(?:返工|做住|做咗|开工|做嘢)先[^;!?。]{0,14}(?:补|办|攞)"
        r"|(?<!尼)黑工(?![业大程学院])|(?:冇|没有?)(?:工作)? ?(?:permit|许可|工签)[^,.;!?。]{0,4}(?:做住|先(?:上班|返工|做|干|工作))|(?:不想|不用|懒得"
        r"|唔想)办(?:工作)?(?:许可|工签|证)[,，]?[^,.;!?。]{0,4}(?:直接|偷偷|照样|就)去?(?:上班|工作|打工|返工)|(?:打|做)(?:份)?黑市|偷偷(?:的|地"
        r"|哋)?[^,.;!?。]{0,6}(?:打工|上班|工作|兼职|干活|赚钱|返工|做嘢|搵钱)|(?:^|[^办拿])先(?:去|在[^,.;!?。办]{1,4}|开始|偷偷"
        r"|用k签?)?(?:上班|干活|打工|入职|开工|做嘢|返工|干着|做着|[做干](?=[,，]|再补|几天|两天)|工作(?!许可|证|签))"
        rf"(?!好)[^;!?。]{{0,14}}(?:补(?!贴|助)|(?:再去?|后|之后|回头|以后|先至|先)(?:办|拿|申请|弄)(?:[^;!?。]{{0,8}}{_ZH_PERMIT}"
        rf"|[行好得]|$))"
        r"|先[^,.;!?。办拿]{0,4}(?:拿|用|持|凭)?k?签?[^;!?。办]{0,8}(?:上班|入职|干活|打工|开工|返工|工作(?!许可|证|签))[^;!?。]{0,6}(?:许可|工签|手续|证)"
        r"[^;!?。]{0,8}(?:再说|回头|慢慢|不急|晚点|迟点|之后|以后)"
        r"|边(?:上班|工作|干|打工)边(?:办|等|申请)|(?:许可|工签|工作证|证)(?:还)?(?:没|未|冇)[^,.;!?。]{0,6}[,，]?[^,.;!?。]{0,6}先(?:去)?"
        r"(?:上班|干|开工|入职|做|返工|工作)|(?:收|拿|给|结|发|俾)现金[^;!?。]{0,12}(?:没人|不会|查不|冇人|不交税|唔会)|现金(?:工|活|兼职)|无证(?:上班|打工"
        r"|工作|就业)[^,.;!?。]{0,6}(?:行|可以|怎么|没事)|(?:不办|没有?|冇)(?:工作)?(?:许可|工签)[^,.;!?。]{0,4}(?:照样|直接|偷偷|也想|都想)",
    **STAY,
}
# Kinds that count only beside a wish or a plan to stay unseen: their names alone also stand in the news and in rules.
NEEDS_WISH = frozenset(("stand_in", "illegal_entry", "lie_on_form", "visa_run"))
# Kinds that count only beside an intention of the asker's own: whether they are allowed is asked honestly every day.
NEEDS_INTENTION = frozenset(("side_work",))
