"""Cities that people name for where they live, by country. A city tells a residence, never a citizenship."""
from __future__ import annotations

import re
from typing import Dict, List, Tuple

from bot.language.normalise import HAN, Aligned

_CITIES: Dict[str, str] = {
    "CN": "Beijing|Shanghai|Shenzhen|Guangzhou|Hangzhou|Nanjing|Wuhan|Chengdu|Chongqing|Tianjin|Suzhou|Xi'an|Xian|Xiamen|Qingdao"
          "|Hefei|Changsha|Dalian|Shenyang|Harbin|Kunming|Jinan|Ningbo|Zhuhai|Zhengzhou|Fuzhou|北京|上海|深圳|广州|杭州|南京|武汉|成都"
          "|重庆|天津|苏州|西安|厦门|青岛|合肥|长沙|大连|沈阳|哈尔滨|昆明|济南|宁波|珠海|郑州|福州|长春|无锡",
    "TW": "Taipei|Kaohsiung|Hsinchu|Taichung|Tainan|台北|高雄|新竹|台中|台南|新北|桃园|嘉义",
    "HK": "Kowloon|九龙|沙田|新界|港岛", "JP": "Tokyo|Osaka|Kyoto|Nagoya|Fukuoka|Sapporo|Yokohama|Kobe|Sendai|Tsukuba|东京|大阪|京都|名古屋"
    "|福冈|札幌|横滨|神户|仙台|筑波", "KR": "Seoul|Busan|Daejeon|Incheon|Daegu|首尔|釜山|大田|仁川|大邱", "TH": "Bangkok|Chiang Mai|Phuket|曼谷|清迈|普吉",
    "MY": "Kuala Lumpur|Penang|Johor Bahru|Kuching|吉隆坡|槟城|新山|古晋", "ID": "Jakarta|Bandung|Surabaya|Yogyakarta|Bali|雅加达|万隆|泗水|日惹|巴厘岛",
    "VN": "Hanoi|Ho Chi Minh City|Saigon|Da Nang|Danang|河内|胡志明市|西贡|岘港", "PH": "Manila|Cebu|Quezon City|Davao|马尼拉|宿务",
    "KH": "Phnom Penh|金边", "MM": "Yangon|Mandalay|仰光|曼德勒", "LA": "Vientiane|万象", "MN": "Ulaanbaatar|Ulan Bator|乌兰巴托",
    "IN": "Delhi|New Delhi|Mumbai|Bombay|Bangalore|Bengaluru|Chennai|Hyderabad|Kolkata|Pune|Ahmedabad|Kochi|Jaipur|Lucknow|德里|新德里"
          "|孟买|班加罗尔|金奈|海得拉巴|加尔各答|浦那", "PK": "Karachi|Lahore|Islamabad|Rawalpindi|Peshawar|Faisalabad|卡拉奇|拉合尔|伊斯兰堡|白沙瓦",
    "BD": "Dhaka|Chittagong|Sylhet|达卡|吉大港", "LK": "Colombo|Kandy|科伦坡", "NP": "Kathmandu|Pokhara|加德满都", "AF": "Kabul|喀布尔",
    "IR": "Tehran|Isfahan|Shiraz|Mashhad|Tabriz|德黑兰|伊斯法罕|设拉子", "IQ": "Baghdad|Basra|Erbil|巴格达|埃尔比勒", "SA": "Riyadh|Jeddah|Dammam"
    "|利雅得|吉达", "QA": "Doha|多哈", "KW": "Kuwait City", "OM": "Muscat|马斯喀特", "JO": "Amman|安曼", "LB": "Beirut|贝鲁特", "SY": "Damascus|Aleppo"
    "|大马士革", "IL": "Tel Aviv|Jerusalem|Haifa|特拉维夫|耶路撒冷|海法", "TR": "Istanbul|Ankara|Izmir|伊斯坦布尔|安卡拉|伊兹密尔", "KZ": "Almaty|Astana"
    "|阿拉木图|阿斯塔纳", "UZ": "Tashkent|Samarkand|塔什干|撒马尔罕", "KG": "Bishkek|比什凯克", "TJ": "Dushanbe|杜尚别", "TM": "Ashgabat", "AZ": "Baku|巴库",
    "GE": "Tbilisi|第比利斯", "AM": "Yerevan|埃里温", "RU": "Moscow|Saint Petersburg|St Petersburg|Novosibirsk|Kazan|Vladivostok|Yekaterinburg"
    "|莫斯科|圣彼得堡|新西伯利亚|喀山|海参崴|叶卡捷琳堡", "UA": "Kyiv|Kiev|Kharkiv|Lviv|Odesa|Odessa|基辅|哈尔科夫|利沃夫|敖德萨", "BY": "Minsk|明斯克",
    "GB": "London|Manchester|Birmingham|Edinburgh|Glasgow|Liverpool|Cambridge|Oxford|Leeds|Bristol|Sheffield|Cardiff|Belfast|伦敦|曼彻斯特"
          "|曼城|伯明翰|爱丁堡|格拉斯哥|利物浦|剑桥|牛津|利兹|布里斯托", "IE": "Dublin|Galway|都柏林", "FR": "Paris|Lyon|Marseille|Toulouse|Grenoble"
    "|Strasbourg|Bordeaux|巴黎|里昂|马赛|图卢兹|格勒诺布尔|斯特拉斯堡|波尔多", "DE": "Berlin|Munich|München|Hamburg|Frankfurt|Cologne|Köln|Stuttgart"
    "|Dresden|Leipzig|Heidelberg|Aachen|Bonn|Düsseldorf|Karlsruhe|柏林|慕尼黑|汉堡|法兰克福|科隆|斯图加特|德累斯顿|莱比锡|海德堡|亚琛|波恩",
    "CH": "Zurich|Zürich|Geneva|Lausanne|Basel|苏黎世|日内瓦|洛桑|巴塞尔", "AT": "Vienna|Graz|Salzburg|维也纳|格拉茨|萨尔茨堡", "NL": "Amsterdam"
    "|Rotterdam|The Hague|Utrecht|Delft|Eindhoven|阿姆斯特丹|鹿特丹|海牙|代尔夫特|埃因霍温", "BE": "Brussels|Ghent|Leuven|Antwerp|布鲁塞尔|鲁汶|根特",
    "ES": "Madrid|Barcelona|Sevilla|Seville|Bilbao|马德里|巴塞罗那|塞维利亚", "PT": "Lisbon|Coimbra|里斯本", "IT": "Rome|Milan|Milano|Turin|Torino"
    "|Bologna|Naples|Florence|Padua|Pisa|罗马|米兰|都灵|博洛尼亚|那不勒斯|佛罗伦萨", "GR": "Athens|Thessaloniki|雅典|塞萨洛尼基", "SE": "Stockholm"
    "|Gothenburg|Uppsala|Malmö|Malmo|斯德哥尔摩|哥德堡|乌普萨拉", "NO": "Oslo|Bergen|Trondheim|奥斯陆|卑尔根", "DK": "Copenhagen|Aarhus|哥本哈根|奥胡斯",
    "FI": "Helsinki|Tampere|Espoo|赫尔辛基|坦佩雷", "PL": "Warsaw|Krakow|Kraków|Wroclaw|Gdansk|华沙|克拉科夫|弗罗茨瓦夫", "CZ": "Prague|Brno|布拉格|布尔诺",
    "HU": "Budapest|布达佩斯", "RO": "Bucharest|Cluj|布加勒斯特", "BG": "Sofia|索非亚", "RS": "Belgrade|贝尔格莱德", "HR": "Zagreb|萨格勒布", "SI": "Ljubljana"
    "|卢布尔雅那", "LT": "Vilnius|维尔纽斯", "LV": "Riga", "EE": "Tallinn|Tartu|塔林", "IS": "Reykjavik|雷克雅未克", "US": "New York|NYC|Boston"
    "|Los Angeles|San Francisco|SF Bay Area|Bay Area|Silicon Valley|Seattle|Chicago|Houston|Austin|Atlanta|San Diego|Philadelphia|California"
    "|Texas|纽约|波士顿|洛杉矶|旧金山|湾区|硅谷|西雅图|芝加哥|休斯顿|休斯敦|奥斯汀|亚特兰大|圣地亚哥|费城|加州|德州", "CA": "Toronto|Vancouver|Montreal"
    "|Ottawa|Calgary|Edmonton|多伦多|温哥华|蒙特利尔|渥太华|卡尔加里", "MX": "Mexico City|Guadalajara|Monterrey|墨西哥城", "BR": "São Paulo|Sao Paulo"
    "|Rio de Janeiro|Brasilia|Campinas|圣保罗|里约热内卢|里约|巴西利亚", "AR": "Buenos Aires|布宜诺斯艾利斯", "CL": "Santiago de Chile", "CO": "Bogotá|Bogota"
    "|Medellín|Medellin|波哥大", "PE": "Lima|利马", "EC": "Quito|基多", "CU": "Havana|哈瓦那", "VE": "Caracas|加拉加斯", "AU": "Sydney|Melbourne|Brisbane"
    "|Perth|Adelaide|Canberra|悉尼|雪梨|墨尔本|布里斯班|珀斯|阿德莱德|堪培拉", "NZ": "Auckland|Wellington|Dunedin|奥克兰|惠灵顿", "EG": "Cairo|Alexandria|开罗",
    "MA": "Casablanca|Rabat|Marrakech|卡萨布兰卡|拉巴特", "DZ": "Algiers|阿尔及尔", "NG": "Lagos|Abuja|Ibadan|Kano|拉各斯|阿布贾", "GH": "Accra|Kumasi|阿克拉",
    "KE": "Nairobi|Mombasa|内罗毕", "ET": "Addis Ababa|Addis|亚的斯亚贝巴", "TZ": "Dar es Salaam|达累斯萨拉姆", "UG": "Kampala|坎帕拉", "RW": "Kigali|基加利",
    "ZA": "Cape Town|Johannesburg|Pretoria|Durban|开普敦|约翰内斯堡|比勒陀利亚", "ZW": "Harare|哈拉雷", "ZM": "Lusaka|卢萨卡", "SN": "Dakar|达喀尔",
    "CM": "Yaoundé|Yaounde|Douala|雅温得", "CI": "Abidjan|阿比让", "SD": "Khartoum|喀土穆", "AE": "Al Ain",
}
_COUNTRY_OF: Dict[str, str] = {name.lower(): code for code, names in _CITIES.items() for name in names.split("|")}
_LATIN = sorted((name for name in _COUNTRY_OF if name.isascii() or not re.search(f"[{HAN}]", name)), key=len, reverse=True)
_HAN = sorted((name for name in _COUNTRY_OF if re.search(f"[{HAN}]", name)), key=len, reverse=True)
_PATTERN = re.compile(r"(?<![a-z])(?:" + "|".join(map(re.escape, _LATIN)) + r")(?![a-z])|(?:" + "|".join(_HAN) + ")")


def find_cities(source: Aligned) -> List[Tuple[str, int, int]]:
    """(code of the country, start, end) of every city in a normalised text, offsets of that text."""
    return [(_COUNTRY_OF[match.group()], *match.span()) for match in _PATTERN.finditer(source.lower)]


def is_city(name: str) -> bool:
    return name.strip().lower() in _COUNTRY_OF
