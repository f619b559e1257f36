"""Near misses are told from messages that only mention another country, in both languages and scripts."""

import pytest

from bot.language.parse.elsewhere import elsewhere
from bot.language.parse.elsewhere_names import KINDS
from tests.words import LANGUAGES, by_language

NEAR_MISSES = {
    "us_k1": [
        "K-1 visa processing time", "How do I file the K-1 for my fiancée in Manila?", "k1 visa interview questions", "K-1",
        "K-2 visa for my fiancée's daughter", "k3 spouse visa uscis form I-129F", "k1?", "is k visa same as k1", "K签和k1是一样的吗", "fiance visa usa", "finance visa USA",
        "I'm engaged to an American. How do we file the K-1?", "Is the K visa the same as the US K-1?", "K visa for fiancés of American soldiers",
        "美国K1未婚妻签证面试要准备什么", "美國K1未婚妻簽證面試問什麼", "K-1签证的费用", "我和美国男友想办未婚夫妻签证", "k1 qianzheng yao duo jiu",
        "my girlfriend in Manila needs a K1 to marry me in Texas", "嫁给美国大兵，K1面谈要带哪些照片",
    ],
    "us": [
        "H-1B lottery results 2026", "h1b transfer to a new employer", "H1-B registration deadline", "how do I get a green card in the US",
        "OPT STEM extension how to apply", "American tourist visa interview", "us visa interview wait times mumbai", "USCIS case status",
        "US green crad lottery", "怎么申请美国绿卡", "美國綠卡排期", "H1B今年中签率多少", "美签续签可以免面谈吗", "my US green card expired, how do I renew it?",
        "Chinese citizen applying for a US tourist visa", "I have a US visa interview next week, what do they ask?",
    ],
    "uk": ["What salary do I need for the UK skilled worker visa?", "UK Global Talent visa", "ILR after five years", "英国高潜力人才签证认哪些大学",
           "spouse visa UK income requirement", "British citizenship test", "英國BNO簽證申請費"],
    "canada": ["Canada study permit", "Express Entry CRS score", "加拿大移民打分多少分够", "加拿大移民要幾多分", "my Canadian visitor visa was refused"],
    "australia": ["Australia subclass 189", "working holiday visa australia age limit", "austrailia student visa", "澳洲打工度假年齡上限"],
    "schengen_europe": ["Schengen visa for Indians", "shengen visa appointment", "Chancenkarte points", "EU Blue Card salary", "德国机会卡积分怎么算",
                        "I want to move to Germany as an engineer", "申根簽證要多少存款", "加纳人去德国要不要签证", "visa for Switzerland from India",
                        "how does my Chinese girlfriend get a visa to visit Germany"],
    "japan": ["Japan highly skilled professional visa points", "permanent residence in Japan after how many years", "日本工作簽證怎麼辦", "日本高度人才签证70分怎么算",
              "J-Skip application", "在留资格怎么更新", "去日本需要签证吗"],
    "korea": ["Korea E-7 visa requirements", "K-ETA application fee", "韩国D-10求职签证", "K-Tech Pass south korea"],
    "singapore": ["Singapore Employment Pass salary", "Tech.Pass in Singapore", "新加坡EP的最低工资", "singapor work visa"],
    "hong_kong": ["Hong Kong Top Talent Pass Scheme", "IANG签证续签", "香港优才计划打多少分", "香港高才通計劃點樣申請？", "home return permit renewal", "QMAS points",
                  "香港高才通和优才哪个好"],
    "macao": ["Macau talent programme", "澳门优才条件", "澳門高端人才計劃"],
    "taiwan": ["Taiwan Employment Gold Card", "台灣就業金卡要準備什麼文件", "入台证现在能办吗", "台胞證過期了"],
    "other_country": ["Do I need an Indian visa?", "how to get a visa for Brazil", "UAE golden visa for scientists", "how do I renew my Nigerian passport",
                      "阿联酋黄金签证条件", "我国护照去巴西免签吗", "越南商務簽怎麼辦", "Turkey residence permit", "new zealand work visa"],
    "tourism": ["144-hour visa-free transit in Shanghai", "240 hour transit rules", "过境免签240小时怎么用", "過境免簽可以去哪些城市", "group tour to Yunnan",
                "tourist attractions in Yunnan", "去张家界旅游攻略"],
    "study": ["CSC scholarship deadline", "admission requirements of Peking University", "how to apply to Tsinghua for a master's", "HSK exam dates",
              "复旦硕士学费多少", "CSC奖学金什么时候开放", "清華大學申請截止日期"],
    "daily_life": ["open a bank account in China", "which SIM card should I buy in China", "how to rent a flat in Shanghai", "driver license for foreigners",
                   "外国人怎么开银行账户", "駕照換發", "支付宝怎么绑外国卡", "kindergarten for my kid in Suzhou"],
    "hukou": ["北京户口积分落户", "孩子上戶口", "how do I renew my Chinese passport", "上海居转户条件",
              "怎么把户口落到上海", "外国人怎么办户口", "我想拿上海戶口", "我想办中国身份证", "外國人可以申請身份證嗎", "can I get a Chinese ID card"],
}
ONLY_MENTIONED = [
    "I'm in the UK, how do I apply for the K visa", "Do I need an Indian police certificate", "compare with H-1B", "Is it like the H-1B?",
    "I have a US green card, can I get K", "I have a US green card, can I apply?", "Hong Kong resident, am I eligible for K", "I'm on OPT, can I apply?",
    "H-1B holder here, am I eligible?", "How is it better than the German one?", "Indian, 29, PhD", "Can I apply for the visa in India?", "Do Indian citizens need a visa?",
    "I graduated from Hong Kong University", "Chinese visa centre in London", "visa for Indian students", "Can I apply at the UK visa centre?",
    "I live in Japan, where do I hand in my papers?", "Can I switch from a Chinese student visa?", "Is there a Z visa for Germans?", "K visa or Schengen visa?",
    "green card in China", "I was refused a US visa, does it matter?", "K visa and a bank account in Shanghai", "Does K let me skip the HSK exam?",
    "我在英国，怎么申请K签", "需要印度的无犯罪记录证明吗", "和H-1B比怎么样", "和H-1B有什么区别", "我有美国绿卡，能申请吗", "我有美國綠卡，可以申請嗎", "持日本永居可以办吗",
    "香港居民可以申请K签吗", "我是印度人，签证要多久", "英国签证中心在哪里递交材料", "中国签证去哪里办", "中国绿卡怎么拿", "我在香港讀書", "K簽和美國綠卡哪個好", "持BNO护照可以申请吗",
    "印度无犯罪证明和签证", "Weather in Paris today", "UK", "香港", "", "???", "4K monitor", "vitamin K-2", "维生素K2缺乏吃什么", "k-12 teacher", "write me a poem",
    "办个银行户口", "公司落户上海", "外国人永久居留身份证怎么办", "邀请人的中国身份证复印件要吗", "需要提供中国身份证吗",
]


@pytest.mark.parametrize("kind, text", [(kind, text) for kind, texts in NEAR_MISSES.items() for text in texts])
def test_a_near_miss_is_named(lexicon, kind, text):
    assert elsewhere(text, lexicon.countries) == kind


@pytest.mark.parametrize("text", ONLY_MENTIONED)
def test_what_is_only_mentioned_is_no_near_miss(lexicon, text):
    assert elsewhere(text, lexicon.countries) is None


def test_every_kind_has_phrases_and_words():
    assert set(NEAR_MISSES) == set(KINDS)
    for kind in KINDS:
        assert set(by_language(f"utter_elsewhere_{kind}")) == set(LANGUAGES)


def test_each_kind_leads_back_in_its_own_words():
    for language in LANGUAGES:
        bridges = [by_language(f"utter_elsewhere_{kind}")[language].text.split("\n\n")[-1] for kind in KINDS]
        assert len(set(bridges)) == len(KINDS)
        assert all(by_language(f"utter_elsewhere_{kind}")[language].follow_up for kind in KINDS)
