"""Servers that are started, waited for, and ended by their process id."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from bench.load import HOST, ask_once

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".venv-bench"
"""The environment of what Nexus is compared with: none of it is needed to run Nexus."""

WORKERS, THREADS = 2, 2
_PATIENCE = 600
_STOP_SECONDS = 15


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers at ``port``, and the milliseconds to the first byte it sent."""

    port: int
    pid: int
    first_byte: float


@contextmanager
def running(
    command: Sequence[str | Path],
    port: int,
    path: str = "/",
    environ: Mapping[str, str] | None = None,
) -> Iterator[Running]:
    """The server that ``command`` starts at ``port``, until the block ends.

    It is there once it answers ``path``. Raises RuntimeError if that takes ten minutes, or
    the server ends.
    """
    began = time.perf_counter()
    server = subprocess.Popen(
        [str(word) for word in command],
        cwd=ROOT,
        env={**os.environ, **(environ or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_for(server, port, path)
        yield Running(port, server.pid, (time.perf_counter() - began) * 1000)
    finally:
        _end(server)


@contextmanager
def nexus(content: Path, indexes: Path, server: str = "nexus") -> Iterator[Running]:
    """The portfolio ``content`` behind ``server``, as a deployment runs it unless told."""
    port = free_port()
    environ = {"NEXUS_CONTENT": str(content), "NEXUS_INDEX_DIR": str(indexes)}
    environ |= {"WEB_CONCURRENCY": str(WORKERS), "NEXUS_THREADS": str(THREADS)}
    if server == "nexus":
        command: list[str | Path] = [sys.executable, "-m", "nexus", "serve", "--production"]
        command += ["--host", HOST, "--port", str(port)]
    else:
        command = _command(server, "wsgi:app", port)
        environ |= _both_environments()
    with running(command, port, environ=environ) as found:
        yield found


@contextmanager
def hello(server: str = "granian", app: str = "flask_app") -> Iterator[Running]:
    """Flask's hello world behind ``server``, with as many processes and threads."""
    port = free_port()
    command = _command(server, f"bench.hello:{app}", port)
    with running(command, port, environ=_both_environments()) as found:
        yield found


def tools_ready() -> bool:
    """Whether there is an environment with what Nexus is compared with."""
    return (TOOLS / "bin" / "python").exists()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _command(server: str, app: str, port: int) -> list[str | Path]:
    if server == "granian":
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--http", "1"]
        command += ["--workers", str(WORKERS), "--blocking-threads", str(THREADS)]
        return [*command, "--host", HOST, "--port", str(port), "--no-log", app]
    command = [str(TOOLS / "bin" / "python"), "-m", "gunicorn", "--workers", str(WORKERS)]
    command += ["--preload", "--bind", f"{HOST}:{port}", "--log-level", "error", "--timeout", "600"]
    if server == "gunicorn gthread":
        command += ["--worker-class", "gthread", "--threads", str(THREADS)]
    return [*command, app]


def _both_environments() -> dict[str, str]:
    """Lets the tools' Python find what Nexus is built on, and that first."""
    packages = [path for path in sys.path if path.endswith("site-packages")]
    return {"PYTHONPATH": os.pathsep.join([str(ROOT), *packages])}


def _end(server: subprocess.Popen[bytes]) -> None:
    """End ``server`` with all that it started: one told to go while it starts forgets a worker."""
    server.terminate()
    try:
        server.wait(timeout=_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
    with suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)


def _wait_for(server: subprocess.Popen[bytes], port: int, path: str) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(f"{server.args!r} ended with {server.returncode}")
        connection = HTTPConnection(HOST, port, timeout=60)
        try:
            status, _ = ask_once(connection, path, {})
            if status == HTTPStatus.OK:
                return
            raise RuntimeError(f"{server.args!r} answers {path} with {status}")
        except (OSError, HTTPException):
            time.sleep(0.01)
        finally:
            connection.close()
    raise RuntimeError(f"{server.args!r} did not answer within {_PATIENCE} s")
