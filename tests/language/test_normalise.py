import pytest

from bot.language.normalise import aligned, has_han, is_traditional, normalise, script_counts


@pytest.mark.parametrize("text, expected", [
    ("２９歲，ＣＳ", "29岁,CS"), ("  a \t b\n", "a b"), ("x\u200by", "xy"), ("\ufeffhello", "hello"), ("Cafe\u0301", "Café"),
    ("臺灣大學畢業", "台湾大学毕业"), ("乾隆", "乾隆"), ("a\ud800b", "ab"), ("", ""), ("MIT", "MIT"), ("\u202eabc\u202c", "abc"), ("１９９６", "1996"),
])
def test_normalise(text, expected):
    assert normalise(text) == expected


@pytest.mark.parametrize("text, traditional", [
    ("繁體中文", True), ("简体中文", False), ("可以", False), ("MIT", False), ("", False), ("我係學生", True), ("我是学生，他用繁體", False),
])
def test_script(text, traditional):
    assert is_traditional(text) is traditional


def test_characters_that_both_scripts_share_prove_nothing():
    assert script_counts("可以在中文里面") == (0, 0)


def test_offsets_lead_back_to_the_original():
    source = aligned("  ２９\u200b歲　Cafe\u0301")
    start = source.text.index("29")
    assert source.span(start, start + 3) == (2, 6)
    assert source.original[slice(*source.span(source.text.index("C"), len(source.text)))] == "Cafe\u0301"


def test_has_han():
    assert has_han("a中") and not has_han("かな abc")


def test_every_compatibility_character_settles():
    # Some, such as a free-standing accent, turn into a space and a mark, which the next pass would take apart again.
    characters = [chr(c) for block in (range(0x4000), range(0xF900, 0x10000)) for c in block]
    assert [hex(ord(c)) for c in characters if normalise(normalise(c)) != normalise(c)] == []
