"""What every test needs that starts a server as a process of its own, and asks it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 120.0
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True)
class Answer:
    """What came back; the names of ``headers`` are in lower case."""

    status: int
    headers: Mapping[str, str]
    text: str


def ask(url: str, headers: Mapping[str, str] = _NOTHING) -> Answer:
    """The answer to ``url``, an error's page included. Raises ``OSError`` where nobody answers."""
    try:
        asked = urllib.request.Request(url, headers=dict(headers))
        with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
            return _read(answer.status, answer)
    except urllib.error.HTTPError as error:
        with error:
            return _read(error.code, error)


def _read(status: int, message: Any) -> Answer:
    headers = {name.lower(): value for name, value in message.headers.items()}
    return Answer(status, headers, message.read().decode())


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def wait_for(is_so: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Return once ``is_so()`` is true; fail after ``seconds``."""
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, "it never came to be so"
        time.sleep(0.05)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End ``process``, all of its session and what it started: politely, then not.

    honcho starts each process in a session of its own, which outlives a honcho that is killed.
    """
    started = _started_by(process)
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is None:
            os.killpg(process.pid, sign)
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                continue
    for left in started:
        with suppress(psutil.NoSuchProcess):
            left.kill()


def _started_by(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    started: list[psutil.Process] = []
    with suppress(psutil.NoSuchProcess):
        started = psutil.Process(process.pid).children(recursive=True)
    return started
