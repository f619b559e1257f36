"""Word lists that several readers share: function words, fillers, and names that are also everyday words."""
from __future__ import annotations

from typing import FrozenSet


def _words(text: str) -> FrozenSet[str]:
    return frozenset(text.split())


# English words with grammar and no content: their presence shows an English sentence.
FUNCTION_WORDS = _words("""
a an the i me my mine myself we us our you your yours he him his she her it its they them their this that these those
am is are was were be been being do does did doing done have has had having can could will would shall should may might
must not no nor and or but if then than because so as of at by for with about into from to in on off over under up down
out through during before after until while again here there when where why how what which who whom whose all any both
each few more most other some such only own same too very just dont doesnt didnt cant wont isnt arent im ive ill id
youre theyre its thats whats lets wouldnt couldnt shouldnt got get let per
""")

# Words of an answer that carry no information of their own. Chinese entries are single characters, as look-up cuts them.
FILLERS = FUNCTION_WORDS | _words("""
well ok okay sure yes yeah yep hi hello hey please thanks thank currently now actually sorry meant mean think guess maybe
about around roughly also plus name called degree major majored majoring field subject study studied studying studies
university uni school college institution graduated graduate grad country nationality citizen national passport resident
live living based born came come hold holding holds background
我 是 的 了 在 来 自 从 于 毕 业 读 学 专 就 也 有 和 跟 人 国 籍 护 照 持 念 过 呢 啊 吧 哦 嗯 呀 今 年 现 住 叫 做
""")

# Words said to a bot or about oneself in general: an answer of nothing else names no school and no field.
CHAT_WORDS = _words("""
check checking start begin go going continue proceed next done finish finished ready prepared preparing menu help option options list
more less info information details question questions answer answers eligible eligibility visa k test try cool nice great good
wow hmm yo sup later wait maybe same both show see look view result results submit send enter confirm save close open again please
thanks thx cheers buddy man dude bro sir madam morning evening night job work working research student teacher career profession
company lab still yet soon today tomorrow now ok okay yes no y n idk skip back cancel stop university college school degree major
field subject name user chat talk assessment
""")

# Names (or aliases) that are also everyday words; in a sentence they count only in their exact case.
ORDINARY_WORDS = _words("""
reading bath cork trinity exeter rice brown duke penn pitt cal imperial queens parsons curtin stevens napier sharif
kent essex surrey bristol hull durham lincoln sheffield stirling york derby chester lancaster warwick columbia
georgetown cornell temple drew pace rush howard jordan chad turkey georgia guinea mali niger togo cuba dominica jersey
pole dane finn scot brit swede kiwi turk serb croat viet polish swiss thai christian amity jochi chula mila crick salk
cambridge oxford waterloo hertford lincoln corpus regent victoria down pinay bangla congo america siam persia
materials structures structure evolution logic ethics optics robotics wireless embedded chip design art law music history
business management marketing education science engineering engineer engineers software security medicine doctor
physician nurse architect politics government policing literature dance drama film cinema painting sculpture printing
packaging welding casting plasma surgery rehabilitation coaching investment insurance tax tourism banking logistics
probability optimization optimisation automation networking surveying cement ceramics composites drone quant quantum
taxonomy chef cooking childcare divinity translation interpreting english chinese japanese russian arabic german french
spanish railway polymer petroleum epi cyber stats chem bio biol psych econ math maths mech civil electrical mechanical
aero aerospace programmer programming computing analytics other housing fashion apparel animation multimedia
""")
