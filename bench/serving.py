"""Requests per second over loopback, from two processes of the production server."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_HOST = "127.0.0.1"
_CONNECTIONS = 8
_START_SECONDS = 60
_WRK_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_WRK_FAULT = re.compile(r"Non-2xx.*|Socket errors.*")


@contextmanager
def served(content: Path, indexes: Path, workers: int = 2) -> Iterator[int]:
    """The port at which the portfolio ``content`` is served until the block ends."""
    port = _free_port()
    environ = {**os.environ, "NEXUS_CONTENT": str(content), "NEXUS_INDEX_DIR": str(indexes)}
    environ["WEB_CONCURRENCY"] = str(workers)
    command = [sys.executable, "-m", "nexus", "serve", "--production"]
    command += ["--host", _HOST, "--port", str(port)]
    server = subprocess.Popen(command, cwd=_ROOT, env=environ, stdout=subprocess.DEVNULL)
    try:
        _wait_for(server, port)
        yield port
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def load_client() -> str:
    """What asks: ``wrk`` where it is installed, else threads of this process."""
    return "wrk" if shutil.which("wrk") else "threads"


def requests_per_second(
    port: int, path: str, seconds: int, headers: Mapping[str, str] | None = None
) -> float:
    """How often ``path`` was answered per second by as many connections as a busy hour has.

    Raises RuntimeError where an answer was no success: an error is quick to serve.
    """
    by = _by_wrk if load_client() == "wrk" else _by_threads
    return by(port, path, seconds, headers or {})


def _by_wrk(port: int, path: str, seconds: int, headers: Mapping[str, str]) -> float:
    command = ["wrk", "--threads", "1", "--connections", str(_CONNECTIONS)]
    command += ["--duration", f"{seconds}s", "--timeout", "10s"]
    command += [part for name in headers for part in ("--header", f"{name}: {headers[name]}")]
    command.append(f"http://{_HOST}:{port}{path}")
    told = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 30, check=True)
    if fault := _WRK_FAULT.search(told.stdout):
        raise RuntimeError(f"{path}: {fault[0]}")
    found = _WRK_RATE.search(told.stdout)
    if found is None:
        raise RuntimeError(f"wrk told no rate: {told.stdout}")
    return float(found[1])


def _by_threads(port: int, path: str, seconds: int, headers: Mapping[str, str]) -> float:
    counts: list[int] = []
    faults: list[str] = []
    until = time.monotonic() + seconds

    def ask() -> None:
        done = 0
        while time.monotonic() < until and not faults:
            status = _status(port, path, headers)
            if status != 200:
                faults.append(f"{path}: status {status}")
            done += 1
        counts.append(done)

    threads = [threading.Thread(target=ask) for _ in range(_CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise RuntimeError(faults[0])
    return sum(counts) / seconds


def _status(port: int, path: str, headers: Mapping[str, str]) -> int:
    connection = HTTPConnection(_HOST, port, timeout=10)
    try:
        connection.request("GET", path, headers=dict(headers))
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()


def _wait_for(server: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with {server.returncode}")
        try:
            if _status(port, "/", {}) == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the server did not answer within {_START_SECONDS} s")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port: int = probe.getsockname()[1]
        return port
