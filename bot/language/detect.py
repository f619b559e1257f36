"""Which language a message is written in, and which one a whole conversation is held in."""
from __future__ import annotations

import re
import unicodedata
from typing import Iterable, Optional

from bot.language.normalise import HAN, script_counts
from bot.language.wordlists import FUNCTION_WORDS

# Addresses and codes to resume with (K1-AB2C-...) show no language.
_LINKS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|(?<![A-Za-z0-9])[A-Za-z]\d(?:-[A-Za-z0-9]+)+")
_WORD = re.compile(rf"[^\W\d_{HAN}]+(?:['’][^\W\d_]+)*")
_HAN = re.compile(f"[{HAN}]")
_KANA = re.compile("[\u3040-\u30ff\uff66-\uff9d]")
# Chinese characters and words with grammar: their presence shows a Chinese sentence.
_CHINESE_FUNCTION = re.compile(r"[我你他她您的了吗嗎呢吧是在不没沒有和跟与與也都就还還要想能会會很这這那哪么麼把被给給从從对對为為但而或若係唔嘅咗嗰喺冇]|可以|怎|什|如何|需要|请|請|如果|因为|多少|几|几个")
# English content words that show an English message even without grammar ("visa fees", "start over").
_CONTENT = frozenset("""apply application applying fee fees cost price limit work working permit documents document required requirement requirements
need help restart cancel back skip change answer answers age years year old hello thanks thank please welcome sorry yesterday tomorrow today
english question eligible eligibility check start stop again repeat show explain want like know tell speak family wife husband children
money bank job jobs find company business invitation letter interview medical expired renew extend extension processing time how much goodbye
summary menu delete human agent good morning afternoon evening night nice great cool really""".split())
_SILENT = frozenset("ok okay okey k kk yes no hi hey bye yep nope y n phd msc bsc ma mba bsc btech mtech cs ai it usa uk lol haha hmm um test".split())
_OTHER = {
    "es": frozenset("el la los las un una de del que qué en por para con mi es son está estoy soy tengo quiero puedo puede cómo cuál cuánto cuanto dónde necesito hola gracias visado y se lo al su más no sí pero como años trabajar".split()),
    "fr": frozenset("le la les un une des du de et est sont je tu il nous vous que qui pour avec dans sur mon ma mes suis ai peut puis comment quel quelle combien où bonjour merci pas ne au aux ce cette être avoir faire ans visa".split()),
    "de": frozenset("der die das den dem ein eine einen und ist sind ich du er wir sie nicht mit für auf von zu im in wie was wo kann muss möchte brauche habe bin mein meine guten tag danke hallo visum es oder auch welche wieviel alter".split()),
    "pt": frozenset("o os as um uma de do da dos das em no na que para por com eu você é são estou sou tenho quero posso pode como qual quanto onde preciso olá obrigado obrigada não mas meu minha visto anos se mais trabalhar ao".split()),
    "vi": frozenset("tôi của và là có không được cho với này một những các để xin chào cảm ơn bạn người thì ở như thế nào bao nhiêu cần muốn đi làm việc thị thực tuổi".split()),
    "it": frozenset("il lo gli di che non per con sono ho mio mia come quanto dove posso voglio ciao grazie è un una del della visto anni".split()),
    "id": frozenset("saya yang dan untuk dengan apa bagaimana tidak ada bisa ini itu di ke dari berapa terima kasih adalah mau ingin".split()),
}
_GREETING = frozenset("hola bonjour merci gracias danke obrigado obrigada ciao grazie buongiorno salut olá servus xin".split())
_SYLLABLE = r"(?:[bpmf](?:a|o|i|u|ai|ei|ao|ou|an|en|ang|eng|ie|iao|ian|in|ing|iu)|[dtnl](?:a|e|i|u|v|ai|ei|ao|ou|an|en|ang|eng|ong|ie|iao|ian|in|ing|iang|iu|ia|uo|ui|un|uan|ue|ve)|[gkh](?:a|e|u|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)|(?:[zcs]h?|r)(?:i|a|e|u|ai|ei|ao|ou|an|en|ang|eng|ong|ua|uo|uai|ui|uan|un|uang)|y(?:a|o|e|i|ao|ou|an|in|ang|ing|ong|u|ue|uan|un)|w(?:a|o|u|ai|ei|an|en|ang|eng)|a|o|e|ai|ei|ao|ou|an|en|ang|er)"
_PINYIN = re.compile(rf"k?{_SYLLABLE}+")
_PINYIN_KNOWN = re.compile(r"(?:wo|wode|women|ni|nihao|nimen|shi|de|ma|ne|ba|le|you|meiyou|bu|bushi|yao|buyao|xiang|keyi|nengbuneng|neng|hui|zenme|zenmeyang|shenme|weishenme|duoshao|duojiu|duo|ji|nali|nage|zhege|shei|haishi|qing|qingwen|xiexie|zaijian|xuyao|shenqing|k?qianzheng|nianling|xianzhi|"
                           r"yaoqinghan|cailiao|xueli|xuewei|zhuanye|daxue|boshi|shuoshi|benke|gongzuo|xuke|juliu|gongsi|chuangye|feiyong|duoshaoqian|qian|shijian|huzhao|zhongguo|waiguo|rencai|qingnian|keji|banli|xuqi|youxiaoqi|jiaren|laopo|haizi|peiou|tiaojian|yaoqiu|mianshi|tijian|zhuce|dengji|hukou|wufanzui|zhengming|jianli|dao|qu|lai|zai|hen|hao|shangban|liuxue|shuiqian|baozheng|shifou|sui|jinnian|biye|xuesheng|kaishi|chongxin|tiaoguo|fanhui|jixu)")
# English words that also read as pinyin; alone they prove nothing.
_PINYIN_TWINS = frozenset("a an the can men he she me you do to in on no so we be china long fan ten den pen hen she hi ha yes bin gun run sun fun ran man wan ban pan dan nan are ma de la le bang dong hang sang song tang wang yang zen ding ping sing wing king ring lie die pie tie mine line sue due".split())


def detect(text: str) -> Optional[str]:
    """"en", "zh" (Simplified or undecided script), "zh-Hant", "other" (a language the bot does not speak), or None when
    the message says nothing about its language: numbers, "OK", a bare name, emoji."""
    text = unicodedata.normalize("NFKC", _LINKS.sub(" ", text[:4000].encode("utf-16", "surrogatepass").decode("utf-16", "replace")))
    if text.lstrip().startswith("/"):
        return None  # a button's payload
    han = len(_HAN.findall(text))
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return None
    latin = sum("LATIN" in unicodedata.name(c, "") for c in letters)
    kana = len(_KANA.findall(text))
    foreign = len(letters) - han - latin
    if foreign and (foreign > (han + latin) / 2 or kana >= 2 and kana * 4 >= han):
        return "other"
    words = [w.lower().replace("’", "'") for w in _WORD.findall(text) if "LATIN" in unicodedata.name(w[0], "")]
    english = sum(w.replace("'", "") in FUNCTION_WORDS for w in words)
    if han:
        chinese = len(_CHINESE_FUNCTION.findall(text))
        if english >= 2 and english >= 2 * chinese or english >= 4 and english > chinese and len(words) > han:
            return "en"
        if not chinese and english >= 1 and len(words) > han:
            return "en"
        traditional, simplified = script_counts(text)
        return "zh-Hant" if traditional and traditional >= simplified else "zh"
    return _latin(text, words, english)


def _latin(text: str, words: list, english: int) -> Optional[str]:
    spoken = [w for w in words if w not in _SILENT]
    if not spoken:
        return None
    other = max(sum(w in vocabulary for w in words) for vocabulary in _OTHER.values())
    vietnamese = sum(c in "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ" for c in text.lower())
    if other >= 2 and other > english or words[0] in _GREETING and english == 0 or vietnamese >= 3 and vietnamese > english:
        return "other"
    if len(words) <= 3 and not english and any(len(w) >= 4 and w in vocabulary and w not in _CONTENT | {"visa", "come"}
                                               for w in words for vocabulary in _OTHER.values()):
        return "other"
    pinyin = [w for w in words if _PINYIN.fullmatch(w)]
    known = [w for w in pinyin if _PINYIN_KNOWN.fullmatch(w) and w not in _PINYIN_TWINS]
    split = [w for w in pinyin if w not in _PINYIN_TWINS and _built_of_known(w)]
    plain = sum(w in FUNCTION_WORDS and not _PINYIN.fullmatch(w) for w in words)
    if (known or split) and len(pinyin) >= 0.6 * len(words) and not plain and (len(words) >= 2 or len(split[0] if split else known[0]) >= 5) \
            and not any(w in _CONTENT for w in words):
        return "zh"
    lowered = [w for w in _WORD.findall(text) if w[0].islower()]
    linking = {"of", "the", "for", "and"}
    if english and all(w in linking | {"de", "di"} for w in lowered) \
            and english == sum(w in linking for w in words) and not text.isupper():
        return None  # "University of Toronto": a name in capitals
    if english or any(w in _CONTENT for w in words):
        return "en"
    return "en" if len(words) > 3 and not (text.istitle() or all(w[0].isupper() for w in _WORD.findall(text))) else None


def _built_of_known(word: str) -> bool:
    """Whether a pinyin word is put together from known ones (nianlingxianzhi)."""
    return len(word) >= 6 and bool(re.fullmatch(rf"k?{_PINYIN_KNOWN.pattern}{{2,}}", word))


def conversation_language(texts: Iterable[str], chosen: Optional[str] = None, previous: str = "en") -> str:
    """The language to answer in: "en", "zh" or "zh-Hant".

    `texts` are the user's messages, oldest first; the last one that shows its language decides, `previous` holds when
    none does. `chosen` (the language the user asked for) overrides all of them. Chinese without a single character that
    tells the scripts apart leaves Traditional in force.
    """
    if chosen:
        return chosen
    language = previous
    for text in texts:
        seen = detect(text)
        if seen in (None, "other"):
            continue
        if seen == "zh" and language == "zh-Hant" and script_counts(text)[1] == 0:
            continue
        language = seen
    return language
