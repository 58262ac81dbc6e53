from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from bench.servers import free_port, running

# A server that answers, with a worker that its own end does not end.
FORGETFUL = """
import http.server, os, subprocess, sys
worker = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
open(sys.argv[2], "w").write(str(worker.pid))
http.server.test(http.server.SimpleHTTPRequestHandler, port=int(sys.argv[1]), bind="127.0.0.1")
"""


def test_nothing_that_a_server_started_outlives_it(tmp_path: Path) -> None:
    port, told = free_port(), tmp_path / "worker"
    with running([sys.executable, "-c", FORGETFUL, str(port), told], port):
        worker = int(told.read_text())
        assert is_running(worker)
    until = time.monotonic() + 10
    while is_running(worker) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_running(worker)


def is_running(process: int) -> bool:
    """Whether ``process`` does anything yet; one that nobody waited for does not."""
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state != "Z"
