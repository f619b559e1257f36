"""How people ask about the standing of a school, and the words in such questions that name none."""
from __future__ import annotations

import re

# The standing of a school is asked: does it count, is it known enough, is it on a list?
STANDING = re.compile(
    r"\b(?:well[ -]?known|known|famous|renowned|recogni[sz]\w*|prestig\w+|reput\w+|counts?|good enough|accept\w*"
    r"|acknowledged"
    r"|(?:on|in) (?:the|your|any|that) (?:official )?list|rank(?:ed|s|ing)?|qualif\w+|top[ -](?:uni\w*|tier)"
    r"|ok(?:ay)?|enough)\b"
    r"|知名|著名|有名|名气|认可|承认|认不认|[中国你们][^,。?]{0,2}认吗|算|名单|够|名校|达标|行不行|行吗|可以吗|可唔可以|得唔得|稳吗|没问题吧", re.ASCII)
# Another point about a school: which of two counts, a branch, the form of study, a merger.
OTHER_POINT = re.compile(
    r"\b(?:branch|campus(?:es)?|exchange|transfer\w*|joint|dual degree|double degree|online|distance|part[ -]time"
    r"|merged?"
    r"|renamed|affiliat\w+|which (?:school|one|university|degree) counts?|honorary|spin-?off|closed|revoked|(?:fake"
    r"|forged) (?:degree|diploma))\b"
    r"|分校|校区|校區|交换|转学|合办|合作办学|网络|远程|在职|函授|自考|合并|改名|更名|附属|吊销|大专|专科|肄业")
# A question that names no school: the classifier's topic has the written answer.
NOBODY = re.compile(
    r"(?:my|the|an?|any|this|that|these|those|its?|they|their|our|your|his|her|which|what|kind|some|others?"
    r"|universit(?:y|ies)|unis?|colleges?|schools?"
    r"|institut\w*|academy|degrees?|diploma|foreign|private|public|state|small|tiny|local|national|technical"
    r"|regional|provincial|new|old|good|best|top"
    r"|famous|unknown|well-known|well|known|online|community|business|medical|engineering|catholic|religious"
    r"|polytechnics?|research|labs?|laborator\w+"
    r"|cent(?:er|re)s?|rank|rankings?|qs|arwu|the|one|k|visa|there|here|being|of|from|in|at|for|alma|mater|chinese"
    r"|china|european|american|indian|african"
    r"|asian|ivy|league|only|parent|name|town|village|city|world|country|home|mid|tier|average|decent|whole"
    r"|mines)(?:'s)?")
HAN_NOBODY = re.compile(
    r".*(?:[的嘅么哪怎谁这那我你他她它某不没读念嗰喺]|[一这那]所|[一这那]家|间|名单|排名|学校|母校|国家|专业|学位|学历|文凭|毕业|私立|公立|普通|小(?:国|学校|地方|城)|野鸡|重点"
    r"|一般|所有|全部|签|网络|社区|外国|国外|海外|国内|名气|知名|有名|名牌|合格|双一流|企业|文理学院|地方|点先|系咪).*|(?:理工|技术|工科|职业|研究)?(?:大学|学院|高校|研究所|研究院)")
# Named only for comparison: "mine isn't Harvard", "as famous as Max Planck".
YARDSTICK = re.compile(r"(?:\b(?:not|isn'?t|isnt|aren'?t|wasn'?t|no|only|only for|as \w+ as|unlike|or just"
    r"|just)(?: an?| the)?|不是|又非|比不上|只有|必须是)\s*$")
OWN = re.compile(r"\bI\b|\b(?:mine|my (?:school|uni|university|college))\b")
ARTICLE = re.compile(r"\ban? $")  # "be a star" is no agency of that name
SLOTS = (
    re.compile(
        r"(?:^|[,.;:!?] |\b(?:and|so|but|hi|hello|hey|ok|please|if|whether|tell me|check) )"
        r"(?:is|are|does|do|did|will|would|can|if|whether|check(?: if| whether)?|what about|how about) "
        r"(?:(?:an? |the |my )?(?:degree|diploma|bachelor\w*|master\w*|phd|bsc|msc|graduates?)(?: \w+)? (?:from|of"
        r"|at) )?"
        r"(?:my (?:uni(?:versity)?|school|college|alma mater|institute)[, ]+)?(?:the )?(?P<name>[^,;?!]{2,60}?) "
        r"(?:(?:be |get |is |a |an |as |still |also |really |even |seen |considered |regarded |good )*)"
        r"(?:well[ -]?known|known|famous|renowned|recogni[sz]ed|prestigious|reputable|respected|accepted"
        r"|acknowledged|counts?|counted"
        r"|good enough|good|enough|ok(?:ay)?|fine|qualif\w+|(?:on|in) (?:the|your|any) (?:official )?list|eligible"
        r"|ranked|suffic\w+)\b"),
    re.compile(r"\b(?:what about|how about|and) (?:the )?(?P<name>[^,;?!]{2,60}?)\s*\?*$"),
    re.compile(r"\b(?:from|at|attended|graduate of|my (?:uni(?:versity)?|school|college|alma mater)(?: is"
        r"|:)?) (?:the )?"
               r"(?P<name>[^,;?!.]{2,60}?)(?=[,;?!.]|$| (?:is|does|will|and|but|in \d|degree)\b)"),
    re.compile(r"(?:^|[,;:。? ])(?:请问|那么?|我们?|在|想问|帮我查一?下|查一下|我的?(?:母校|学校|大学)(?:是|叫)?|(?:我|本人)?(?:毕业于|就读于|来自|在|从))*"
               r"(?P<name>[^,;。?]{2,24}?)(?:毕业的?|出来的?|的(?:学位|学历|文凭|毕业生)|这所?(?:学校|大学))*"
               r"(?:算不算|计唔计|系咪|算|够不够|够唔够|够|是不是|是否|属不属于|属于|在不在|认不认|被?认可|行不行|行吗|可以吗|得唔得|符合|怎么样|咋样|ok\b|有没有|能过|呢)"),
)
# What leads to a name inside its slot: "my uni thu", "cs from mit".
LEAD = re.compile(
    r"(?:.*\b(?:from|at|of my|my (?:uni(?:versity)?|school|college|institute|alma mater))\b[ ,:]*)(?=\w)")
# A name in small letters or Chinese that says it is one of a school or an institute.
SCHOOL = re.compile(
    r"\b(?:universit\w*|uni|college|institut\w*|academy|polytech\w*|hochschule|school|politecnico)\b"
    r"|大学|学院|研究院|研究所|理工")
