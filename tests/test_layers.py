"""Who may import whom (docs/design.md), read from the imports themselves."""

import ast
import subprocess
import sys
from pathlib import Path
from typing import Iterator, List, Set

import pytest

ROOT = Path(__file__).parents[1]
RASA = {"rasa", "rasa_sdk"}

# package -> top modules or dotted packages that it may not import, directly
FORBIDDEN = {
    "bot/policy": RASA | {"actions", "bot.language", "bot.check", "bot.nlu", "bot.channels"},
    "bot/language": RASA | {"actions", "bot.policy", "bot.check", "bot.nlu", "bot.channels"},
    "bot/follow_up": RASA | {"actions", "bot.nlu", "bot.channels"},
    "bot/check": RASA | {"actions", "bot.nlu", "bot.channels"},
    "bot/export": RASA | {"actions", "bot.nlu", "bot.channels"},
    "bot/look_up": RASA | {"actions", "bot.nlu", "bot.channels"},
    "bot/nlu": {"actions"},
    "bot/channels": {"actions"},
}
ACTIONS_MAY_IMPORT = ("actions", "rasa_sdk", "bot.policy", "bot.language", "bot.check", "bot.follow_up", "bot.export", "bot.look_up")
FILE_ACCESS = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}
FILE_MODULES = {"io", "os", "pathlib", "shutil", "csv", "sqlite3", "tempfile", "socket", "requests", "aiohttp", "urllib"}


def modules(package: str) -> List[Path]:
    found = sorted((ROOT / package).rglob("*.py"))
    assert found, f"{package} has no modules"
    return found


def imports(path: Path) -> Set[str]:
    """Dotted names of everything that a module imports, `from a import b` as both a and a.b."""
    names: Set[str] = set()
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            origin = ".".join([*base, *([node.module] if node.module else [])])
            names |= {origin, *(f"{origin}.{alias.name}" for alias in node.names)}
    return names


def within(name: str, packages) -> bool:
    return any(name == package or name.startswith(package + ".") for package in packages)


@pytest.mark.parametrize("package", FORBIDDEN)
def test_no_layer_imports_what_lies_above_it(package):
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(package)
        for name in sorted(imports(path))
        if within(name, FORBIDDEN[package])
    ]
    assert not wrong, "\n".join(wrong)


def test_actions_import_only_what_is_pure():
    ours = {"actions", "bot"}
    wrong = []
    for path in modules("actions"):
        for name in sorted(imports(path)):
            top = name.split(".")[0]
            standard = top in sys.stdlib_module_names and top not in FILE_MODULES
            allowed = within(name, ACTIONS_MAY_IMPORT) if top in ours or top == "rasa_sdk" else standard
            # `from bot import policy` names the bare package as well.
            if not allowed and name != "bot":
                wrong.append(f"{path.relative_to(ROOT)} imports {name}")
    assert not wrong, "\n".join(wrong)


def test_actions_open_no_file():
    wrong = []
    for path in modules("actions"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in FILE_ACCESS:
                    wrong.append(f"{path.relative_to(ROOT)}:{node.lineno} calls {name}")
    assert not wrong, "\n".join(wrong)


def test_actions_hold_no_words():
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.value!r}"
        for path in modules("actions")
        for node in visible_texts(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not wrong, "Words belong into data/responses:\n" + "\n".join(wrong)


def visible_texts(tree: ast.AST) -> Iterator[ast.Constant]:
    """String constants that read like language: not docstrings, not messages for the log, not names."""
    passed_over: Set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed_over.add(id(node.value))  # docstrings
        if isinstance(node, ast.Call) and getattr(getattr(node.func, "value", None), "id", "") == "logger":
            passed_over |= {id(part) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
            if " " in node.value.strip() or not node.value.isascii():
                yield node


@pytest.mark.parametrize("source, found", [("x = 'Hello you'", 1), ("x = '你好'", 1), ("x = 'utter_greet'", 0),
                                           ("'''Doc string.'''", 0), ("logger.error('It failed.')", 0)])
def test_words_are_told_from_names(source, found):
    assert len(list(visible_texts(ast.parse(source)))) == found


@pytest.mark.parametrize("module", ["bot.policy", "bot.language.reading", "bot.language.detect", "bot.check.turn", "bot.follow_up.say"])
def test_pure_modules_load_no_rasa(module):
    code = f"import sys, {module}; print([m for m in sys.modules if m.split('.')[0] in ('rasa', 'rasa_sdk', 'tensorflow')])"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip() == "[]"


def test_actions_can_be_imported_without_a_network():
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in modules("actions")]
    code = (
        "import socket, importlib\n"
        "def refuse(*_): raise AssertionError('the network was used')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        f"for name in {names!r}: importlib.import_module(name.replace('.__init__', ''))"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stderr
