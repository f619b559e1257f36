import pytest

from bot.language.parse.country import find_countries

ROWS = [  # text, expected field, nationality, residence
    ("Indian living in Dubai", None, "IN", "AE"), ("I'm Indian", None, "IN", None), ("I am from Brazil", None, "BR", None), ("I'm from Georgia", None, "GE", None),
    ("US passport", None, "US", None), ("Canadian citizen", None, "CA", None), ("我是印度人", None, "IN", None), ("持加拿大护照", None, "CA", None), ("俄罗斯籍", None, "RU", None),
    ("我是巴基斯坦人，住在新加坡", None, "PK", "SG"), ("我來自馬來西亞", None, "MY", None), ("Nigeria", "nationality", "NG", None), ("US", "nationality", "US", None), ("uk", "nationality", "GB", None),
    ("Chinese", "nationality", "CN", None), ("中国", "nationality", "CN", None), ("香港人", "nationality", "HK", None), ("台湾", "nationality", "TW", None), ("台灣", "nationality", "TW", None),
    ("I live in Singapore", "residence", None, "SG"), ("新加坡", "residence", None, "SG"), ("China", "residence", None, "CN"), ("Beijing", "residence", None, "CN"), ("in Germany", "residence", None, "DE"),
    ("我在上海工作", None, None, "CN"), ("I'm a German national working in Japan", None, "DE", "JP"), ("Nigerian, 29", None, "NG", None), ("I am a Chinese citizen", None, "CN", None), ("我是中国人", None, "CN", None),
    ("中国国籍", None, "CN", None), ("I want to work in China", None, None, None), ("我想去中国创业", None, None, None), ("k visa for china", None, None, None), ("My wife is Chinese", None, None, None),
    ("我老婆是中国人", None, None, None), ("I'm not Chinese", None, None, None), ("我不是中国人", None, None, None), ("I speak Japanese", None, None, None), ("the Indian embassy", None, None, None),
    ("PhD from Germany", None, None, None), ("Chinese visa", None, None, None), ("can I work?", None, None, None), ("I AM AND WAS", None, None, None), ("", None, None, None), ("印度尼西亚", "nationality", "ID", None),
    ("South Korean", None, "KR", None), ("美籍华人", None, "US", None), ("start a company in Shanghai", None, None, None), ("Colombian based in Spain", None, "CO", "ES"),
    ("I need a Chinese invitation letter", None, None, None), ("is the Chinese age rule strict", None, None, None),
]


def code(match):
    return match.id if match else None


@pytest.mark.parametrize("text, expected, nationality, residence", ROWS)
def test_citizenship_and_residence_are_told_apart(lexicon, text, expected, nationality, residence):
    found = find_countries(text, lexicon.countries, (), expected)
    assert (code(found.nationality), code(found.residence)) == (nationality, residence)


def test_masked_names_are_left_out(lexicon):
    assert find_countries("Indian Institute", lexicon.countries, [(0, 16)]).nationality is None


@pytest.mark.parametrize("text, nationality", [("🇫🇷", "FR"), ("🇮🇩人", "ID"), ("Egyptian 🇪🇬", "EG"), ("老美", "US"), ("🇫🇷🇩🇪", None), ("Thai, passport valid until 2030", "TH"),
                                               ("both French and Moroccan", None), ("Indian, living in Germany", "IN"), ("法国和摩洛哥双重国籍", None)])
def test_flags_and_two_citizenships(lexicon, text, nationality):
    assert code(find_countries(text, lexicon.countries, (), "nationality").nationality) == nationality


def test_two_citizenships_are_both_named(lexicon):
    found = find_countries("Irish and American", lexicon.countries, (), "nationality").nationality
    assert found.kind == "ambiguous" and set(found.candidates) == {"IE", "US"}
