import subprocess
import sys

import pytest

from bot.language import segment


@pytest.mark.parametrize("text, tokens", [
    ("我有居留许可", ["我", "有", "居留许可"]), ("双一流大学", ["双一流", "大学"]), ("K签证多少钱", ["K签证", "多少", "钱"]), ("k签", ["k签"]),
    ("I don't know", ["I", "do", "n't", "know"]), ("MIT,硕士", ["MIT", ",", "硕士"]), ("", []), ("  \n", []),
    ("無犯罪記錄", ["無犯罪記錄"]), ("附加证明书", ["附加证明书"]), ("外国青年科技人才", ["外国青年科技人才"]), ("工作许可", ["工作许可"]),
])
def test_tokens(text, tokens):
    assert [token.text for token in segment(text)] == tokens


def test_norm_is_simplified_half_width_and_lower_case():
    assert [token.norm for token in segment("ＭＩＴ 碩士")] == ["mit", "硕士"]


def test_a_lone_surrogate_is_a_token_like_any_other():
    text = "a \ud800 我"
    assert all(text[t.start:t.end] == t.text for t in segment(text))


def test_jieba_is_quiet():
    code = "from bot.language import segment; segment('居留许可')"
    result = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True)
    assert result.returncode == 0 and result.stdout + result.stderr == ""


def test_importing_the_package_loads_no_dictionary():
    code = "import sys, bot.language; print([m for m in ('spacy', 'jieba', 'opencc', 'rapidfuzz', 'rasa') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"
