"""The loader reads a minimal policy and the real one, and names every mistake of broken/*.yaml exactly.

A file of broken/ patches one file of minimal/: `replace` (first occurrence) by `with`; without `replace` the whole file
becomes `with`; without either the file is deleted. `expected` is the whole message.
"""

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.policy import PolicyError, load_policy, policy

HERE = Path(__file__).parent
MINIMAL = HERE / "minimal"
BROKEN = sorted((HERE / "broken").glob("*.yaml"))


@pytest.fixture
def directory(tmp_path):
    return Path(shutil.copytree(MINIMAL, tmp_path / "data"))


def test_the_minimal_policy_is_read(directory):
    found = load_policy(directory)
    assert list(found.sources) == ["L1", "B1", "B2"]
    assert found.sources["B1"].published == "2025-10" and found.sources["B1"].reliability == "false"
    assert found.facts["age_a"].topic == "age" and found.facts["age_a"].statement.in_language("zh-Hant") == "审查年龄。"
    assert found.figures["fine"].value == (5000, 20000) and found.figures["fine"].currency == "CNY"
    assert found.figures["start"].value == date(2025, 10, 1) and found.figures["start"].fact == "other"
    assert found.visas.cell("z", "fee").text.en == "z fee"
    assert found.institutions["de-one"].ranks == (("ARWU", "2025", "37"), ("QS", "2027", "401-500"))
    assert list(found.universities) == ["de-one", "cn-two"] and list(found.research_institutions) == ["ri-three"]
    assert found.ambiguous_aliases[0].likely == "de-one"


def test_a_fact_is_stale_from_the_day_after_its_review_date(directory):
    found = load_policy(directory)
    assert not found.stale("other", date(2026, 12, 31))
    assert found.stale("other", date(2027, 1, 1))
    with pytest.raises(KeyError):
        found.stale("nothing", date(2027, 1, 1))


def test_the_version_changes_with_the_rules_and_not_with_line_ends(directory):
    before = load_policy(directory).version
    assert load_policy(directory).version == before
    path = directory / "facts" / "age.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_policy(directory).version == before
    path.write_text(path.read_text().replace("[18, 35]", "[17, 35]"))
    assert load_policy(directory).version != before


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_mistake_is_named(path, directory):
    case = YAML(typ="safe", pure=True).load(path)
    target = directory / case["file"]
    if "replace" in case:
        text = target.read_text(encoding="utf-8")
        assert case["replace"] in text, "the minimal policy has changed: adapt this case"
        target.write_text(text.replace(case["replace"], case["with"], 1), encoding="utf-8")
    elif "with" in case:
        target.write_text(case["with"], encoding="utf-8")
    else:
        target.unlink()
    with pytest.raises(PolicyError) as refused:
        load_policy(directory)
    assert str(refused.value) == case["expected"]


def test_the_real_policy_is_read_once():
    assert policy() is policy()
    assert len(policy().conflicts) >= 24 and len(policy().facts) >= 236


def test_importing_the_package_loads_neither_data_nor_rasa():
    code = (
        "import sys, bot.policy; from bot.policy.loader import policy;"
        "assert policy.cache_info().currsize == 0;"
        "assert not {'rasa', 'rasa_sdk', 'ruamel.yaml'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=HERE.parents[1])
