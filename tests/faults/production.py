"""The production server on loopback, and visitors who never stop asking."""

from __future__ import annotations

import http.client
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.servers import PATIENCE, ROOT, free_port, stop, wait_for

VISITORS = 4
PATHS = (
    "/",
    "/?tech=redis",
    "/?q=entry&sort=title",
    "/technologies",
    "/match?tech=redis",
    "/about",
    "/none",
)


@dataclass(frozen=True)
class Server:
    """A running ``nexus serve --production`` with two workers."""

    port: int
    process: subprocess.Popen[bytes]
    log: Path
    content: Path
    indexes: Path

    def status(self, path: str) -> int:
        """The status of ``path``; 0 where nobody answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path)
            return connection.getresponse().status
        except (OSError, http.client.HTTPException):
            return 0
        finally:
            connection.close()

    def workers(self) -> list[int]:
        """The ids of the worker processes."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in children.read_text().split()]

    def index_file(self) -> Path:
        """The file of the index that is served."""
        (file,) = self.indexes.rglob("index-*.sqlite3")
        return file


def environment(content: Path, indexes: Path, **more: str) -> dict[str, str]:
    """The settings of a server of ``content``, without any of this machine's own."""
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("NEXUS_")}
    own = {"NEXUS_CONTENT": str(content), "NEXUS_INDEX_DIR": str(indexes), "WEB_CONCURRENCY": "2"}
    return inherited | own | {"PYTHONPATH": str(ROOT), "NEXUS_LOGS": "json"} | more


@contextmanager
def serving(content: Path, **more: str) -> Iterator[Server]:
    """A server of ``content`` that answers; ended with the block."""
    port, indexes = free_port(), content.parent / "indexes"
    log = content.parent / "server.log"
    command = [sys.executable, "-m", "nexus", "serve", "--production", "--port", str(port)]
    with (
        log.open("wb") as output,
        subprocess.Popen(
            command,
            cwd=content.parent,
            env=environment(content, indexes, **more),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as process,
    ):
        server = Server(port, process, log, content, indexes)
        try:
            wait_for(lambda: server.status("/healthz") == 200 or process.poll() is not None)
            assert process.poll() is None, log.read_text()
            yield server
        finally:
            stop(process)


@dataclass
class Visits:
    """What visitors got: how many answers, and which were wrong, failed or refused for now."""

    answered: int = 0
    wrong: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    later: int = 0
    slowest: float = 0.0

    def after(self, more: int) -> Callable[[], bool]:
        """Whether ``more`` answers have come since now, or none is coming any more."""
        enough = self.answered + more
        return lambda: self.answered >= enough


@contextmanager
def visited(server: Server) -> Iterator[Visits]:
    """Visitors who ask for pages of ``server`` one after the other until the block ends."""
    visits, lock, over = Visits(), threading.Lock(), threading.Event()
    expected = {path: _seen(_ask(server.port, path)) for path in PATHS}

    def visit(number: int) -> None:
        step = number
        while not over.is_set():
            path = PATHS[step % len(PATHS)]
            step += 1
            began = time.monotonic()
            try:
                seen = _seen(_ask(server.port, path))
            except (OSError, http.client.HTTPException) as error:
                with lock:
                    visits.failed.append(f"{path}: {error!r}")
                time.sleep(0.05)
                continue
            with lock:
                visits.answered += 1
                visits.slowest = max(visits.slowest, time.monotonic() - began)
                if seen[0] == 503:
                    visits.later += 1
                elif seen != expected[path]:
                    visits.wrong.append(f"{path}: {seen[0]}")

    threads = [threading.Thread(target=visit, args=(n,), daemon=True) for n in range(VISITORS)]
    for thread in threads:
        thread.start()
    try:
        yield visits
    finally:
        over.set()
        for thread in threads:
            thread.join(PATIENCE)


def _ask(port: int, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def _seen(answer: tuple[int, str]) -> tuple[int, str]:
    """An answer without what differs each time: the name of the request on an error page."""
    status, text = answer
    return status, re.sub(r"equest ID <code>\w+</code>", "", text)
