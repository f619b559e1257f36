"""The widget's own checks, and that the built file that is shipped is the one of the sources."""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WIDGET = ROOT / "widget"
BUILT = ROOT / "bot" / "web" / "kvisa-chat.js"


def run(*command, **options):
    """Runs a command in widget/ and returns it with all it has written."""
    return subprocess.run(command, cwd=WIDGET, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


@pytest.fixture(scope="module")
def tools():
    """Node.js and what package-lock.json pins, or a failure that says what is missing."""
    installed = run("sh", "./install.sh")
    assert installed.returncode == 0, installed.stdout


def passes(*command):
    done = run(*command)
    assert done.returncode == 0, done.stdout


def test_the_shipped_file_is_the_one_of_the_sources(tools, tmp_path):
    passes("node", "build.mjs", str(tmp_path / "built.js"))
    same = (tmp_path / "built.js").read_bytes() == BUILT.read_bytes()
    assert same, "widget/src has changed since the file was built: `npm run build` in widget/"


def test_the_types_hold(tools):
    passes("node", "node_modules/typescript/bin/tsc")


def test_its_unit_tests_pass(tools):
    passes("node", "node_modules/vitest/vitest.mjs", "run")


def test_it_stays_small(tools):
    passes("node", "size.mjs")


def program(folder, name, text):
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


@pytest.mark.parametrize("there, told", [
    ({}, "node is missing"),
    ({"node": "echo 18"}, "npm is missing"),
    ({"node": "echo 16", "npm": "exit 0"}, "Node.js 18 or newer is needed, this is 16"),
])
def test_what_is_missing_is_told(tmp_path, there, told):
    for name, text in there.items():
        program(tmp_path, name, text)
    refused = run("/bin/sh", "./install.sh", env={**os.environ, "PATH": str(tmp_path)})
    assert refused.returncode == 1 and told in refused.stdout


def packages():
    return json.loads((WIDGET / "package-lock.json").read_text())["packages"]


def test_the_lock_is_complete_and_names_no_address_to_load_from():
    names = {path.rsplit("node_modules/", 1)[-1] for path in packages() if path}
    wanted = {name for one in packages().values() for name in {**one.get("dependencies", {}), **one.get("optionalDependencies", {})}}
    assert wanted <= names, "a platform's package is left out: npm ci would refuse"
    assert [path for path, one in packages().items() if "resolved" in one or path and not one["integrity"].startswith("sha512-")] == []


def test_the_lowest_node_is_the_same_everywhere():
    package = json.loads((WIDGET / "package.json").read_text())
    assert package["engines"]["node"] == ">=18" and "LOWEST=18 " in (WIDGET / "install.sh").read_text()
    assert packages()[""]["engines"] == package["engines"]
