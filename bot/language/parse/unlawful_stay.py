"""Wishes about how somebody lives in China: side jobs, visa runs, overstaying, entering in secret.

Patterns like those of unlawful_words, over text in lower case, Simplified and without accents.
"""
from __future__ import annotations

from typing import Dict

STAY: Dict[str, str] = {
    # Neither is named unlawful as such: no text exempts them, and none describes them.
    "side_work":
        r"\bfreelanc\w*|\bside (?:job|gig|hustle|work)s?\b|\bgigs?\b|\b(?:food delivery|tutoring|private lessons"
        r"|online gigs?)\b"
        r"|\b(?:tutor|teach) (?:kids|children|students|pupils|people)\b|\bkeep (?:on )?(?:doing )?(?:my|a"
        r"|the) (?:\w+ )?remote (?:\w+ )?(?:job|work|contract)\b"
        r"|\b(?:keep|continue|carry on|work|working)\b[^.;!?]{0,20}\bremotely\b"
        r"|\bmoonlight\w*|\bsmall jobs? for (?:money|cash)|私活|零活|散活|外快|副业|(?:做|找|打|干|份)(?:点|个)?兼职|兼职(?:打工|赚|挣|做|上班)"
        r"|接(?:点|些|个|几个)?单|跑外卖|送外卖|跑腿|带货|代购|做家教|当家教"
        r"|远程[^,.;!?。]{0,10}(?:工作|上班|办公|打工|干活)|自由职业|搵外快|炒更",
    "visa_run":
        r"\b(?:visa|border)[ -]?(?:run|hop|bounce)(?:s|ning|ping)?\b(?! out)|\b(?:reset|restart)\w* (?:my "
        r"|the )?(?:\w+ )?(?:stay|days|clock|counter|visa)"
        r"|\b(?:exit|leave|cross|fly out|pop out|go|trip|hop)\w*\b[^.;!?]{0,30}\bevery (?:\w+ ){1,2}(?:days|weeks"
        r"|months|month)\b[^.;!?]{0,30}"
        r"\b(?:back|re-?ent|stay|live|again|new|fresh)\w*|刷签|跑签|刷停留|刷天数|重置(?:停留|天数|签证)|(?:出境|出去|香港|澳门|越南|泰国"
        r"|韩国)[^,.;!?。]{0,6}"
        r"(?:转|打|逛|溜)(?:个|一)?圈|反复(?:出入境|进出)[^,.;!?。]{0,8}(?:住|待|留|居)|出去再(?:进|回)来[^,.;!?。]{0,6}(?:一直|长期|无限|重新算)",
    "overstay":
        r"\bwhat if (?:i|we) (?:just |simply )?(?:stay(?:ed)?(?: (?:on|here|there|in china|anyway|longer"
        r"|forever))*(?= ?[?.!]*$| (?:after|when|once|without))|don'?t (?:leave|go)|do not (?:leave|go)"
        r"|never (?:leave|go)|overstay)|\b(?:just|simply|secretly|quietly|illegally|then) (?:stay"
        r"|remain)\w*(?: (?:on|here|there|anyway|in china|forever))*(?= ?[?.!]*$| (?:after|when|once|past"
        r"|beyond|illegal\w*|and hide|until they|longer than)\b)|\b(?:stay|remain"
        r"|live)\w*\b[^.;!?]{0,30}\b(?:illegally|undocumented|anyway\b(?=[^.]{0,40}expir)|(?:after"
        r"|when) (?:\w+ ){1,3}(?:expire\w*|runs out|ends)[^.;!?]{0,30}\b(?:anyway|nobody|no one|hide|just))"
        r"|\b(?:visa|permit|stay)\b[^.;!?]{0,20}\b(?:expire\w*|runs? out|ends?)\b[^;!?]{0,30}\b(?:stay anyway"
        r"|just stay|not leave|never leave|don'?t leave|hide)\b|\b(?:go underground|go into hiding"
        r"|hide (?:from the (?:police|immigration)|and stay|somewhere)|stay hidden)|\b(?:can|could|may|should"
        r"|want to|going to|gonna|plan to|'?ll|let me|days|weeks) (?:i |we |just )*overstay\b"
        r"|\boverstay\w*\b[^.;!?]{0,40}\b(?:anyway|on purpose|deliberately|nobody|no one|get away|caught"
        r"|notice|ok|fine\?|a problem)\b|\bis (?:it ok\w* to overstay|overstaying (?:ok\w*|fine))|就黑了|先黑"
        r"|\b(?:stay|remain|hang (?:on|around))\b[^.;!?]{0,25}\b(?:days?|weeks?|months?|bit"
        r"|while)\b[^.;!?]{0,20}\b(?:past|beyond|over|after|longer than)\b"
        r"[^.;!?]{0,25}\b(?:visa|permit|limit|expir\w+|allowed|permitted|deadline|date)\b"
        r"|\b(?:visa|permit|stay)\b[^.;!?]{0,12}\b(?:expire[sd]?|runs? out|ends?|over)\b[^;!?]{0,30}\b(?:few|couple"
        r"|two|three|some|extra) (?:of )?"
        r"(?:more |extra )?(?:days|weeks)\b[^;!?]{0,30}\b(?:ok\w*|fine|problem|matter|nobody|no one|care)"
        r"|(?:过期|到期|期满|超期|逾期|签证完)[^.;!?。续延]{0,10}多?(?:待|留|住|呆|赖|玩)(?:上)?(?:个)?(?:几|一?两|两三|三五|十来|半|一|\d+|些)?个?(?:天|日|周"
        r"|星期|礼拜|月)"
        r"|(?:多|晚)(?:待|留|住|呆|走|赖|玩)(?:上)?(?:个)?(?:几|一?两|两三|三五|[一二三四五六七八九十]|\d+)个?(?:天|日|周|星期|礼拜|月)[^;!?。续延]{0,10}(?:没人"
        r"|没事|没关系|不要紧|问题不大"
        r"|没问题|不会(?:被)?(?:查|罚|抓|发现)|冇人|冇事|唔紧要)"
        r"|(?<!尼)黑(?:着|下来|下去|在(?:中国|这|那|国内|内地|大陆)|咗喺)|赖[着著](?:不走)?|匿埋|唔走|留低唔|(?:故意|干脆|直接|索性|偷偷)(?:留下来?|留低)?(?:逾期|过期"
        r"|不走|唔走|非法)|就不走|不走了|非法(?:滞留|居留)[^,.;!?。]{0,6}(?:行|可以|怎么|办法|没人|不被)|(?:签证|居留|到期|过期"
        r"|逾期)[^,.;!?。]{0,8}(?:不走|不离境|不出境|不回国|躲)[^;!?。]{0,10}(?:行吗|可以吗|没事|没人|能不能|发现|查|抓|行不行)"
        r"|逾期[^,.;!?。]{0,8}(?:没事吧|没人|查不到|会不会被|没问题吧|问题不大|可以吗|行吗|行不行)|躲(?:起来|着|警察|多久|几)",
    "illegal_entry":
        r"\bsmuggl\w+ (?:me|myself|him|her|us|people|in|into|across)\b|\bsneak(?:ing)? (?:in|into|across|over"
        r"|past)\b|\bcross(?:ing)? the border (?:illegally|secretly|without)|\benter\w* (?:china "
        r"|the country )?(?:illegally|secretly|without (?:a |any )?(?:visa|papers|passport) (?:and|secretly))"
        r"|偷渡|非法(?:入境|越境)|蛇头|走线去中国",
}
