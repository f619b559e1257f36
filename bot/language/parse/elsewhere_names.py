"""Programmes, papers and authorities that are not China's K visa, by kind of near miss.

Patterns for normalised text (Simplified, lower case, no accents), compiled with re.ASCII so that a Chinese character
ends a Latin word. Of several kinds in a message the first here counts.
"""
from __future__ import annotations

from typing import Dict

# Alone enough for the American fiancé and spouse visas ...
US_K1 = (r"\bk[ -]?visas? (?:for|of) (?:\w+ )?fianc\w*|\bi-?129-?f\b|\b90[ -]day fianc\w*|\b(?:fianc\w+"
         r"|financee?) visas?\b|未婚[夫妻](?:妻)?签|未婚签"
         r"|(?<!vitamin )\bk ?- ?[123]\b|\bk[123] ?(?:visas?|签|petition|interview|uscis|spouse|fianc|qian ?zheng)"
         r"|(?:美国|办|申请?|visa |uscis |file |filing )k ?[123]\b|^[ ?!.]*k ?[123][ ?!.]*$")
# ... and enough together with one of the words that follow.
US_K1_BARE = r"\bk[123]\b(?!-)"
US_K1_CONTEXT = r"fianc|marr|wedding|spouse|husband|wife|uscis|\bu\.?s\.?a?\b|america|\bsame\b|\blike\b|\bdiffer\w*|\bor\b|\bvs\b|一样|区别|不同|还是|美国|未婚|结婚|嫁|配偶|男朋?友|女朋?友"

PROGRAMMES: Dict[str, str] = {
    "macao": r"澳门(?:优才|高端人才|人才引进|蓝卡|外劳)|\bmaca[ou] (?:talent|blue card|id card|work permit)",
    "hong_kong": (r"\bttps\b|top talent pass|\biang\b|\bqmas\b|quality migrant admission|\basmtp\b|高才通|优才(?:计划)?|专才计划"
                  r"|回乡证|home[ -]return permit|港澳(?:居民来往内地)?通行证|往来港澳|香港(?:居民)?身份证|\bhkid\b|hong kong id\b"
                  r"|permit for hong kong residents|mainland residents travell?ing to hong kong|受养人签证"
                  r"|xiang ?gang ?you ?cai|gao ?cai ?tong"
                  r"|去香港签注|香港.{0,4}签注"),
    "taiwan": (r"employment gold card|taiwan (?:employment )?gold card|就业金卡|台湾金卡|梅花卡|plum blossom card|入台(?:证|许可)"
               r"|tai ?bao ?zheng|台胞证|taiwan compatriot permit|往来台湾|台湾(?:地区)?(?:通行证|居留证|入境许可)"
               r"|permit for taiwan|taiwan (?:entry|residence) permit"),
    "us": (r"\bh ?-? ?1 ?-? ?b1?\b|\bh-?4 (?:visa|spouse|ead)|\bmy h-?4\b|\bopt\b(?! (?:in|out|for)\b)"
           r"|\buscis\b|(?:\bus|\bu\.s\.?|\busa|\bamerican) green ?c(?:ar|ra)d|green ?c(?:ar|ra)d (?:lottery"
           r"|interview|priority|(?:in|of|for|to) (?:the )?(?:us|u\.s|usa|america|states)\b)"
           r"|美国.{0,4}绿卡|绿卡(?:排期|抽签)|\beb-?[1-5]|\bniw\b|\bi-?(?:140|485|765|20)\b|\besta\b|\bevus\b|\bds-?160"
           r"|\b[ofjl]-?1 (?:visa|student|interview)|\b[ofjl]-?[12](?:学生|工作|跨国经理)?签|\beb-?1a|\bf-?1 to\b"
           r"|\bb-?1 ?/ ?b-?2|\bead (?:card|renewal)|美签(?!.{0,3}被?拒过)"
           r"|diversity visa|(?:trump|us) gold card|特朗普金卡|mei ?guo (?:l[uv] ?ka|qian ?zheng)"
           r"|\bus (?:(?:tourist|visitor|student|work|business|immigrant|investor) )?(?:visas?|embassy|citizenship"
           r"|immigration)\b"),
    "uk": (r"\bilr\b|indefinite leave to remain|\bukvi\b|\bbn ?\(?o\)?\b|high potential individual|\bhpi (?:visa"
           r"|签)|英签|\bbrp\b"
           r"|\bskilled worker visa|\bglobal talent visa|british citizenship test|life in the uk test"),
    "canada": r"express ?entry|快速通道.{0,4}(?:打分|多少分)|\bcrs score|\bpnp\b|provincial nominee|枫叶卡|魁省|省提名|\bircc\b",
    "australia": (r"\bsubclass ?\d{3}|\b(?:189|190|491|482|485|500)(?: ?visa| ?签证|技术移民)|skillselect|澳签"
                  r"|austral?i?lia\w* (?:\w+ )?visa"
                  r"|austra?i?l+ia (?:\w+ )?visa|aodaliya (?:\w+ )?qianzheng"),
    "japan": (r"\bj-?skip\b|\bj-?find\b|高度人才|highly skilled professional|在留(?:卡|资格)|经营管理签|特定技能"
              r"|\bcoe for japan|riben (?:\w+ )?(?:qian ?zheng|yong ?zhu)"),
    "korea": r"\bk-? ?eta\b|\bk-?tech pass|\bhi ?korea\b|top-?tier visa|\b[ed]-?(?:7|10) ?(?:visa|工作签|求职签|签)"
             r"|\bf-?[245] ?(?:visa|永居).{0,12}韩",
    "singapore": (r"\bemployment pass\b|\b(?:tech\.? ?pass|one pass(?! an?\b)|s[ -]pass|dependan?t'?s? pass)\b"
                  r"|新加坡(?:ep|pr|工作准证)"
                  r"|singapore pr\b|singa?po?re? (?:\w+ )?(?:visa|work pass)|(?<![a-z])ep ?compass"),
    "schengen_europe": (r"\bs[hc]+[ea]n[gj]+[ea]?n|申根|chancenkarte|chance card|opportunity card|机会卡"
                        r"|\b(?:eu )?blue card|蓝卡|lan ?ka gongzi"
                        r"|european? (?:\w+ )?visa|欧洲签|orientation year|zoekjaar|人才护照|红白红卡"
                        r"|swiss (?:[\w-]+ ){0,2}(?:visa|permit)|瑞士[a-z] ?permit|germn?an?y? (?:\w+ )?visa"),
    # 户口 of a bank is an account; an identity card of permanent residence is a paper of foreigners.
    "hukou": (r"(?:办|落|迁|转|入|拿|申请|获得?|加)(?:(?!银行|存款|开)[^,。?!]){0,6}户口(?!结余|余额|号)"
              r"|(?<!银行)(?<!开)户口(?:本|簿)?(?:怎么|如何|点样?|可以|能不能|要|需要)*(?:办|落|迁|转|入)|(?:外国人|外籍|我|怎么|如何|点样?|想|能|可以)"
              r".{0,4}(?:落户|入户)(?!口)|(?:办|申请|拿|领|想要)(?:(?!居留|永居|香港|澳门)[^,。?!]){0,6}(?:中国|大陆|内地|居民|二代)的?身份证"
              r"|(?:办|申请)(?:理|领)?(?:一?[个张])?身份证|(?:中国|大陆|内地|居民)的?身份证.{0,4}(?:怎么|如何|点样?|能办|办理|申请)"
              r"|\b(?:get|apply for|obtain|have|want) (?:an? |my |the )?chinese (?:national "
              r"|resident )?id(?:entity)? ?card"
              r"|\bhousehold registration\b|上户口|迁户口|(?:北京|上海|深圳|广州)户口|户口(?:积分|迁移|政策|指标)|(?<!公司)(?<!企业)(?<!项目)落户(?:上海"
              r"|北京|深圳|广州|政策|积分|条件)|积分落户|入户条件|居转户|居住证积分"
              r"|\bhukou\b|(?<!香港)身份证(?:丢|到期|补|换|过期)|中国护照(?:换|补|续|过期|到期)"
              r"|护照.{0,3}中国护照怎么|renew(?:ing)? (?:my |a )?chinese passport"),
    "study": (r"\b(?:csc|government|mext|daad|anso|confucius) scholarship|\bscholarships? (?:application|deadline"
              r"|for|requirements)|apply for a (?:\w+ )?scholarship"
              r"|(?:申请|csc|政府|孔子).{0,4}奖学金|奖学金.{0,8}(?:申请|开放|截止|什么时候|年龄|评定)|\bhsk ?(?:[1-6] )?(?:test|exam"
              r"|registration|vocab\w*|course)|hsk.{0,4}(?:报名|考试|备考)"
              r"|\badmissions?(?: requirements?| criteria| deadline| office| to\b| fee)|\btuition\b|学费|录取(?:分|线|率)"
              r"|考研|招生"
              r"|\b(?:gpa|gre|gmat|ielts|toefl|sat)\b (?:score|needed|required|band|for)|gpa要|(?:雅思|托福).{0,6}(?:提高"
              r"|多少分|简单|报名|备考)|\bmbbs (?:in|fees|admission)|推甄|motivation letter for (?:my|an?|the) (?:master|phd"
              r"|university)|erasmus"
              r"|(?:apply|applying|get in|getting in|get admitted) ?to (?:\w+ ){0,3}(?:university|college|tsinghua"
              r"|peking|fudan|zhejiang|mit|stanford)\b"
              r"|(?:大学|清华|北大|复旦|浙大|交大).{0,3}(?:入学)?申请(?:截止|条件|材料)|(?:考进|考上|申请)(?:清华|北大|复旦|浙大|交大|中国的?大学)|入学申请|留学文书"),
    "tourism": (r"visa[ -]?free (?:transit|entry|travel|stay|polic\w+)|without a visa (?:for|in) transit|\b(?:144"
                r"|240|72)[ -]?(?:h\b|hours?|hrs?|小时)|过境免签"
                r"|免签(?:入境|过境|停留|去中国|来中国|旅游)|sightseeing|(?:tour|travel) group|group tours?|tourist attractions?"
                r"|跟团|旅游团|旅行团|旅游景点|旅游攻略"
                r"|(?:visit|see|ticket\w* (?:for|to)) the (?:great wall|forbidden city|terracotta)|长城门票|故宫门票|行程安排"
                r"|自由行|tibet travel permit|入藏函"
                r"|\bhotels? (?:in|near)|cheap flights|高铁票|(?:train|rail|flight) tickets?|便宜机票|机票(?:预订|改签|价格|多少钱)"
                r"|订.{0,8}的机票|\bguo ?jing ?mian ?qian"),
    "daily_life": (r"\bbank account|开(?:一个|个)?(?:银行)?(?:账户|银行卡)|银行(?:开户|卡|账户)|开户|\bdriv(?:ing|er'?s?) ?licen[cs]e"
                   r"|驾照|驾驶证"
                   r"|\brent(?:ing)? (?:a|an|my)? ?(?:flat|apartment|room|house|studio)|(?:cheap|find (?:a"
                   r"|an)) (?:flat|apartment)|\brent in\b|租房子|在.{1,6}租房|租.{0,4}公寓|找房子|zu ?fang"
                   r"|\be?-?sim ?cards?\b|\besim\b|phone number in china|手机卡|手机号|电话卡|\bvpn\b|翻墙|alipay"
                   r"|支付宝.{0,4}(?:绑|注册|失败|怎么用|实名)|wechat ?pay|微信(?:支付|注册|实名)"
                   r"|international school (?:fees|in)|kindergarten|国际学校|国际幼儿园|(?:metro|subway) card|地铁卡"
                   r"|\bvisa (?:credit |debit |gift )?card|visa卡|信用卡"
                   r"|mastercard"),
    "other_country": (r"\b(?:thai|turkey|georgia) (?:[\w-]+ ){0,3}(?:visa|permit)|golden visa|digital nomad visa"
                      r"|数字游民|黄金签证|working holiday|打工度假|\bmm2h\b|第二家园|mian ?qian ji tian"
                      r"|citizenship by investment|投资入籍|买房入籍"),
}

_SCHENGEN = "AT BE BG HR CZ DK EE FI FR DE GR HU IS IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE CH".split()
# Country code -> kind; every other country but China is other_country.
KIND_OF_COUNTRY: Dict[str, str] = {
    "US": "us", "GB": "uk", "CA": "canada", "AU": "australia", "JP": "japan", "KR": "korea", "SG": "singapore",
    "HK": "hong_kong", "MO": "macao", "TW": "taiwan", **{code: "schengen_europe" for code in _SCHENGEN},
}
KINDS = ("us_k1", *PROGRAMMES)
# Kinds that no topic of ours is ever about. The others share words with ours: an H-1B with the comparison, a bank account with the
# proof of funds, HSK with the language.
FOREIGN_ONLY = frozenset(KINDS) - {"us", "hukou", "tourism", "study", "daily_life"}
