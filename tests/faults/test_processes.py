"""Workers that die, files that are harmed, visitors who are slow: others see nothing of it."""

from __future__ import annotations

import os
import re
import resource
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from nexus.web.middleware.long_bodies import AT_ONCE, LONG_BYTES
from tests.faults.production import VISITORS, Server, serving, visited
from tests.portfolio_files import write_many
from tests.servers import PATIENCE, wait_for

FORM = (
    b"POST /match HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: 100\r\n\r\n"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    content = write_many(tmp_path_factory.mktemp("faults") / "content", 12)
    with serving(content) as server:
        yield server


@pytest.fixture
def long_file(server: Server) -> str:
    """The address of a file that is sent in pieces."""
    (server.content / "media").mkdir(exist_ok=True)
    (server.content / "media" / "long.pdf").write_bytes(b"%PDF" + b"\0" * LONG_BYTES)
    return "/media/long.pdf"


def test_a_worker_that_is_killed_takes_only_its_own_requests_along(server: Server) -> None:
    with visited(server) as visits:
        wait_for(visits.after(20))
        killed, _ = server.workers()
        os.kill(killed, signal.SIGKILL)
        wait_for(visits.after(100))
        wait_for(lambda: len(set(server.workers()) - {killed}) == 2)
        wait_for(visits.after(20))
    assert visits.wrong == []
    # Each visitor has one request under way, and may have one more in the dead one's queue.
    assert len(visits.failed) <= 2 * VISITORS, visits.failed


@pytest.mark.parametrize("harm", ["removed", "truncated", "overwritten"])
def test_an_index_that_is_harmed_is_made_again_while_pages_are_served(
    server: Server, harm: str
) -> None:
    with visited(server) as visits:
        wait_for(visits.after(20))
        file = server.index_file()
        whole = file.read_bytes()
        if harm == "removed":
            file.unlink()
        elif harm == "truncated":
            os.truncate(file, len(whole) // 3)
        else:
            file.write_bytes(os.urandom(len(whole)))
        # Not kept in memory, so it has to be looked up.
        for number in range(6):
            assert server.status(f"/?q={harm}{number}") == 200
        assert server.status("/readyz") == 200
        wait_for(visits.after(60))
    assert visits.wrong == []
    assert visits.failed == []
    assert server.index_file().read_bytes() == whole
    assert "was damaged or removed; rebuilding it" in server.log.read_text()


def test_slow_visitors_keep_nobody_waiting(server: Server) -> None:
    idle = [visitor(server, b"") for _ in range(150)]
    sending = [visitor(server, FORM + b"text=redis") for _ in range(60)]
    halting = [visitor(server, b"GET / HTTP/1.1\r\nHost: a\r\nX-Sl") for _ in range(150)]
    reluctant = [visitor(server, b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", 2048) for _ in range(50)]
    with visited(server) as visits:
        wait_for(visits.after(150))
    assert (visits.wrong, visits.failed, visits.later) == ([], [], 0)
    assert visits.slowest < 30
    # Too many forms are under way for one more to be waited for.
    assert visitor_is_told(server, FORM + b"text=redis") == b"HTTP/1.1 503"
    # Those who were half way get their answer as soon as they have asked.
    for late in halting[:10]:
        late.sendall(b"ow: yes\r\n\r\n")
        assert late.recv(12) == b"HTTP/1.1 200"
    for each in (*idle, *sending, *halting, *reluctant):
        each.close()
    wait_for(lambda: visitor_is_told(server, FORM + b"text=redis" + b"+" * 90) == b"HTTP/1.1 303")


def test_those_who_read_a_long_file_slowly_keep_nobody_waiting(
    server: Server, long_file: str
) -> None:
    says = f"GET {long_file} HTTP/1.1\r\nHost: a\r\n\r\n".encode()
    reluctant = [visitor(server, says, 2048) for _ in range(40)]
    with visited(server) as visits:
        wait_for(visits.after(150))
    assert (visits.wrong, visits.failed, visits.later) == ([], [], 0)
    assert visits.slowest < 30
    told = [each.recv(12) for each in reluctant]
    assert set(told) == {b"HTTP/1.1 200", b"HTTP/1.1 503"}
    assert told.count(b"HTTP/1.1 200") <= 2 * AT_ONCE
    for each in reluctant:
        each.close()
    wait_for(lambda: server.status(long_file) == 200)


@pytest.fixture
def many_files() -> Iterator[None]:
    """As many open files as this machine lets the tests have."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (before[1], before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


@pytest.mark.usefixtures("many_files")
def test_a_crowd_that_says_nothing_keeps_nobody_out(server: Server) -> None:
    crowd = [visitor(server, b"") for _ in range(1_500)]
    with visited(server) as visits:
        wait_for(visits.after(50))
    assert (visits.wrong, visits.failed, visits.later) == ([], [], 0)
    assert visits.slowest < 30
    for each in crowd:
        each.close()


def visitor_is_told(server: Server, says: bytes) -> bytes:
    """The beginning of the answer to ``says``."""
    with visitor(server, says) as connection:
        return connection.recv(12)


def visitor(server: Server, says: bytes, window: int = 65_536) -> socket.socket:
    """A connection that said so much and then nothing, and takes in ``window`` bytes."""
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window)
    connection.settimeout(PATIENCE)
    connection.connect(("127.0.0.1", server.port))
    connection.sendall(says)
    return connection


def test_a_disk_that_fills_up_changes_nothing_for_a_running_server(tmp_path: Path) -> None:
    content = write_many(tmp_path / "content", 3)
    with serving(content) as server:
        # No file may grow any more: what a full disk is to a process.
        for pid in (server.process.pid, *server.workers()):
            limit_files(pid)
        with visited(server) as visits:
            wait_for(visits.after(60))
    assert (visits.wrong, visits.failed, visits.later) == ([], [], 0)


def limit_files(pid: int) -> None:
    """Let the process ``pid`` write no file beyond its first byte; its log is a file, too."""
    import resource

    resource.prlimit(pid, resource.RLIMIT_FSIZE, (1, 1))


def test_nothing_went_unexplained(server: Server) -> None:
    told = server.log.read_text()
    assert not re.search(r"Traceback|Segmentation|panicked", told)
