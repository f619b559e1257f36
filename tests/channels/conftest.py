"""Servers for the channel tests, each a process of its own on a free port of this machine."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator, List

import pytest
import requests

ROOT = Path(__file__).parents[2]
CREDENTIALS = Path(__file__).parent / "credentials.yml"
START_SECONDS = 180  # on a busy machine; an idle one takes about fifteen
LOG = "server.log"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def end_of(log: Path) -> str:
    return log.read_text(errors="replace")[-2000:]


@contextmanager
def running(command: List[str], port: int, directory: Path) -> Iterator[str]:
    """Starts a server and yields its address once /health says that it is ready. Its log is in LOG."""
    log = directory / LOG
    environment = {
        **os.environ,
        "KVISA_DATABASE": str(directory / "conversations.db"),
        "KVISA_SECRET": "only for tests, and the same after a restart",
        "PYTHONWARNINGS": "ignore",
    }
    with log.open("ab") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_ready(process, address, log)
        yield address
        assert process.poll() is None, f"the server has ended:\n{end_of(log)}"
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_until_ready(process: subprocess.Popen, address: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the server did not start:\n{end_of(log)}"
        try:
            if requests.get(f"{address}/health", timeout=5).status_code == 200:
                return
        except requests.ConnectionError:
            time.sleep(0.1)  # the pause of the poll, not a wait for luck
    raise AssertionError(f"not ready after {START_SECONDS} s:\n{end_of(log)}")


def stand_in_command(port: int) -> List[str]:
    return [sys.executable, "-m", "tests.channels.stand_in_server", str(port)]


@pytest.fixture(scope="session")
def stand_in_directory(tmp_path_factory) -> Path:
    """Where the stand-in keeps its log and its database."""
    return tmp_path_factory.mktemp("stand_in")


@pytest.fixture(scope="session")
def stand_in(stand_in_directory) -> Iterator[str]:
    """Address of the application around tests.channels.stand_in_server."""
    port = free_port()
    with running(stand_in_command(port), port, stand_in_directory) as address:
        yield address


@pytest.fixture(scope="session")
def real(tmp_path_factory) -> Iterator[str]:
    """Address of the whole bot with the trained model, with the channels of the stand-in."""
    port = free_port()
    command = [sys.executable, "-m", "bot.server", "--port", str(port), "--credentials", str(CREDENTIALS)]
    with running(command, port, tmp_path_factory.mktemp("real")) as address:
        yield address


@pytest.fixture(params=["stand_in", "real"])
def address(request) -> str:
    """Both, one after the other."""
    return request.getfixturevalue(request.param)
