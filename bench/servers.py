"""Trains the bots and runs their servers as processes of their own, side by side on free ports of this machine."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Dict, Optional

from bench.contestants import Contestant

TRAINING_SECONDS = 3600
START_SECONDS = 300
# Tuning of the machine's own maths library that a user's machine does not have.
UNSET = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")


class BenchError(Exception):
    """A bot could not be trained or started; the text ends with the last lines of its log."""


def train(contestant: Contestant, workspace: Path) -> "tuple[Path, float]":
    """Trains from nothing. Returns the model and the seconds that `rasa train` took. Raises BenchError."""
    models, log = workspace / f"models-{contestant.name}", workspace / f"train-{contestant.name}.log"
    command = [sys.executable, "-m", "rasa", "train", "--force", "--out", str(models), "--fixed-model-name", "model"]
    start = time.perf_counter()
    with log.open("wb") as output:
        process = _start(command, contestant.directory, workspace, contestant.name, output)
        try:
            code = process.wait(TRAINING_SECONDS)
        except subprocess.TimeoutExpired:
            code = None
        finally:
            _end(process)
    seconds = time.perf_counter() - start
    model = models / "model.tar.gz"
    if code != 0 or not model.is_file():
        raise BenchError(f"training {contestant.name} failed:\n{_last_lines(log)}")
    return model, seconds


class Server:
    """A running bot. Use as a context manager; leaving it ends the process."""

    def __init__(self, contestant: Contestant, model: Path, workspace: Path) -> None:
        self.contestant = contestant
        self._workspace = workspace
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}/webhooks/rest/webhook"
        self.start_seconds = 0.0
        self._log = workspace / f"serve-{contestant.name}.log"
        arguments = [part.format(port=self.port, model=model) for part in contestant.serve]
        self._command = [sys.executable, *arguments]
        self._process: Optional[subprocess.Popen] = None

    def __enter__(self) -> "Server":
        start = time.perf_counter()
        with self._log.open("wb") as output:
            self._process = _start(self._command, self.contestant.directory, self._workspace, self.contestant.name, output)
        try:
            self._wait_for_answer()
        except BaseException:
            _end(self._process)
            raise
        self.start_seconds = time.perf_counter() - start
        return self

    def __exit__(self, *_: object) -> None:
        if self._process:
            _end(self._process)

    def memory_mb(self) -> float:
        """Resident memory in MB, of the server and the processes below it."""
        listing = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,rss="], capture_output=True, text=True, check=True).stdout
        rows = [tuple(map(int, line.split())) for line in listing.splitlines()]
        family, grown = {self._process.pid}, True  # type: ignore[union-attr]
        while grown:
            more = {pid for pid, parent, _ in rows if parent in family} - family
            family, grown = family | more, bool(more)
        return sum(rss for pid, _, rss in rows if pid in family) / 1024

    def _wait_for_answer(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        body = json.dumps({"sender": "first", "message": self.contestant.questions[0]}).encode()
        request = urllib.request.Request(self.url, body, {"Content-Type": "application/json"})
        while time.monotonic() < deadline:
            if self._process.poll() is not None:  # type: ignore[union-attr]
                break
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    if json.load(answer):
                        return
            except (urllib.error.URLError, OSError):
                pass
            time.sleep(0.05)  # the step of the measurement: start-up is known to a twentieth of a second
        raise BenchError(f"{self.contestant.name} gives no answer:\n{_last_lines(self._log)}")


def _start(command: "list[str]", directory: Path, workspace: Path, name: str, output) -> subprocess.Popen:
    """In a process group of its own, so that ending it ends what it started."""
    return subprocess.Popen(
        command, cwd=directory, env=_environment(workspace, name), stdout=output, stderr=subprocess.STDOUT, start_new_session=True
    )


def _environment(workspace: Path, name: str) -> Dict[str, str]:
    environment = {key: value for key, value in os.environ.items() if key not in UNSET}
    database = workspace / f"conversations-{name}.db"
    return {**environment, "RASA_TELEMETRY_ENABLED": "false", "SQLALCHEMY_SILENCE_UBER_WARNING": "1", "PYTHONWARNINGS": "ignore",
            "KVISA_DATABASE": str(database)}


def _end(process: subprocess.Popen) -> None:
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            return
        os.killpg(process.pid, sign)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            continue


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _last_lines(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-20:])
