"""The project as a whole: documents, requirements and rules hold together."""

import re
import subprocess
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Dict, Iterator, List, Set

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[1]
# Made by running the project, so not in a fresh checkout.
GENERATED = (".venv", "models", "var", "results", ".rasa")
PATH_IN_TEXT = re.compile(r"`([^`\s]+)`|\]\(([^)\s]+)\)")
FILE_ENDINGS = (".py", ".md", ".yml", ".yaml", ".csv", ".txt", ".in", ".ini", ".toml", ".js", ".css", ".html", ".svg", ".png")
MACHINE_PATH = re.compile(r"(?<![\w.])/(work|home|Users|root|tmp)/\w|\b[A-Z]:\\\w")


def yaml(path: Path):
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def documents() -> List[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def own_files() -> List[Path]:
    """Files under version control and those about to be."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    return [ROOT / name for name in listing.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def paths_in(text: str) -> Iterator[str]:
    """What a document writes as a path: in backticks with a slash or a file's ending, or as the target of a link."""
    for match in PATH_IN_TEXT.finditer(re.sub(r"```.*?```", "", text, flags=re.S)):
        code, target = match.groups()
        if target:
            if not re.match(r"[a-z]+:|#", target):
                yield target.split("#")[0]
        elif re.fullmatch(r"[\w.*<>{},/-]+", code) and not code.startswith(("/", "utter_", "faq/", "-")):
            top = code.split("/")[0]
            if code.endswith(FILE_ENDINGS) or (code.endswith("/") or "/" in code) and (ROOT / top).is_dir():
                yield code


@lru_cache(maxsize=1)
def own_paths() -> Set[str]:
    """Files and folders, from the root."""
    files = [path.relative_to(ROOT) for path in own_files()]
    return {str(path) for path in files} | {str(folder) for path in files for folder in path.parents}


def there(name: str, beside: Path) -> bool:
    """Whether a path leads to something: from the root, from the document's folder, or as the end of a path that the section
    is about (`facts/age.yaml`). It may hold <topic>, {en,zh} or *."""
    if name.strip("./").split("/")[0] in {part.strip("./") for part in GENERATED} or (beside / name).exists():
        return True
    pattern = re.sub(r"<[^>]*>|{[^}]*}", "*", name).rstrip("/")
    return any(fnmatch(path, pattern) or fnmatch(path, f"*/{pattern}") for path in own_paths())


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_path_in_the_documents_exists(document):
    missing = [name for name in paths_in(document.read_text(encoding="utf-8")) if not there(name, document.parent)]
    assert not missing, f"{document.name} names what is not there: {missing}"


def test_a_missing_path_would_be_noticed():
    text = "See `bot/nowhere.py`, [that](docs/nothing.md), `bot/policy/`, `data/nlu/<language>/`, `make run`, `faq/age_limit`."
    assert list(paths_in(text)) == ["bot/nowhere.py", "docs/nothing.md", "bot/policy/", "data/nlu/<language>/"]
    assert not there("bot/nowhere.py", ROOT) and not there("docs/nothing.md", ROOT) and there("bot/policy/", ROOT)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_requirements_are_pinned_by_hash_and_come_from_the_index(name):
    text = re.sub(r"(^|\s)#.*", "", (ROOT / name).read_text(encoding="utf-8"), flags=re.M).replace("\\\n", " ")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    packages = [line for line in lines if not line.startswith("-")]
    assert packages
    wrong = [line for line in packages if not re.match(r"[\w.\[\],-]+==\S+ ", line) or "--hash=sha256:" not in line]
    assert not wrong, f"not pinned with a hash: {wrong}"
    assert "://" not in text and " @ " not in text, "a package comes from an address"
    assert {line.split()[0] for line in lines if line.startswith("-")} <= {"-c", "-r"}, "an option for another index"


def intents() -> Set[str]:
    return {intent if isinstance(intent, str) else next(iter(intent)) for intent in yaml(ROOT / "domain.yml")["intents"]}


def rules() -> List[Dict]:
    return [rule for path in sorted((ROOT / "data" / "stories").rglob("*.yml")) for rule in yaml(path).get("rules", [])]


def test_every_intent_has_a_rule():
    started = {rule["steps"][0]["intent"] for rule in rules() if "intent" in rule["steps"][0] and not rule.get("condition")}
    assert intents() <= started


def test_rules_name_only_intents_actions_and_forms_of_the_domain():
    domain = yaml(ROOT / "domain.yml")
    steps = [step for rule in rules() for step in [*rule["steps"], *rule.get("condition", [])]]
    known = {*domain["actions"], *domain["forms"], "action_listen", "action_restart", "action_default_fallback"}
    unknown = [step["action"] for step in steps if "action" in step and step["action"] not in known]
    assert [name for name in unknown if not name.startswith("utter_")] == []
    assert {step["intent"] for step in steps if "intent" in step} <= intents()
    assert {step["active_loop"] for step in steps if step.get("active_loop")} <= set(domain["forms"])


def test_no_file_names_a_place_on_somebodys_machine():
    wrong = []
    for path in own_files():
        content = path.read_bytes()
        if b"\0" in content:
            continue  # a picture
        text = content.decode("utf-8", errors="ignore")
        for match in MACHINE_PATH.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            wrong.append(f"{path.relative_to(ROOT)}:{line} {text[match.start():match.end() + 20]!r}")
    assert not wrong, "\n".join(wrong)


def test_a_place_on_a_machine_would_be_noticed():
    assert MACHINE_PATH.search("see " + "/".join(["", "home", "somebody", "notes"]))
    assert not MACHINE_PATH.search("https://example.org/home/page and research/work/life")
