"""Runs ``nexus serve`` as its own program, and listens to it as a browser would."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

PATIENCE = 60.0
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Served:
    """A running ``nexus serve``: its address, and the files that hold what it prints."""

    url: str
    process: subprocess.Popen[str]
    errors: Path

    def get(self, path: str) -> tuple[int, str]:
        """The status and the text of a page."""
        try:
            with urllib.request.urlopen(f"{self.url}{path}", timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()


@contextmanager
def serving(content: Path, *options: str, installed: Path | None = None) -> Iterator[Served]:
    """``nexus serve`` of ``content`` on a free port, ended with the block.

    It is the one of this source tree, or the ``nexus`` in the folder ``installed``.
    """
    errors = content.parent / "errors.txt"
    nexus = [str(installed / "nexus")] if installed else [sys.executable, "-m", "nexus"]
    command = [*nexus, "serve", str(content)]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("NEXUS_", "PYTHON"))}
    environment |= {"PYTHONUNBUFFERED": "1", "NEXUS_LOGS": "text"} | (
        {} if installed else {"PYTHONPATH": str(ROOT)}
    )
    with (
        errors.open("w") as stderr,
        _hearing_ctrl_c(),
        subprocess.Popen(
            [*command, "--port", "0", *options],
            cwd=content.parent,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
        ) as process,
    ):
        try:
            assert process.stdout
            line = process.stdout.readline()
            found = re.search(r"http://\S+", line)
            assert found, line + errors.read_text()
            yield Served(found.group(), process, errors)
        finally:
            process.kill()


@contextmanager
def states(served: Served) -> Iterator[Iterator[Any]]:
    """What an open page hears: the state now, then each that follows."""
    with urllib.request.urlopen(f"{served.url}/_nexus/events", timeout=PATIENCE) as stream:
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        yield _messages(stream)


def _messages(stream: IO[bytes]) -> Iterator[Any]:
    for line in stream:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


@contextmanager
def _hearing_ctrl_c() -> Iterator[None]:
    """What is started meanwhile hears Ctrl+C, though the tests run where nobody does.

    A shell lets what it puts in the background ignore it, and so would all that this starts.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
