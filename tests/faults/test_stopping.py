"""Servers that are to go: told in every way there is, or killed; and what they were doing."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import psutil
import pytest

from nexus.stopping import STOP_SECONDS
from tests.faults.production import Server, serving
from tests.portfolio_files import write_many
from tests.servers import PATIENCE, wait_for

# Longer than what counts as one key, and no stop is that slow where nobody has asked anything.
_A_WHILE = 2.0


@pytest.fixture(autouse=True)
def hearing_of_a_closed_terminal() -> Iterator[None]:
    """Servers inherit what ``nohup``, if the tests run below it, says of it."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@contextmanager
def complete(tmp_path: Path) -> Iterator[Server]:
    """A server with all of its workers."""
    with serving(write_many(tmp_path / "content", 3)) as server:
        wait_for(lambda: len(server.workers()) == 2)
        yield server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with complete(tmp_path) as server:
        yield server


@contextmanager
def asking(server: Server) -> Iterator[socket.socket]:
    """A visitor who has sent half a request, for which a stop waits."""
    with socket.create_connection(("127.0.0.1", server.port), PATIENCE) as visitor:
        visitor.sendall(b"GET /about HTTP/1.1\r\nHost: a\r\nX-Sl")
        time.sleep(0.5)
        yield visitor


@pytest.mark.parametrize("form", ["json", "text"])
def test_a_server_whose_log_nobody_reads_answers_and_ends_when_told(
    form: str, tmp_path: Path
) -> None:
    """As where what collects the logs hangs, or a terminal is paused by Ctrl+S."""
    log = tmp_path / "server.log"
    os.mkfifo(log)
    unread = os.open(log, os.O_RDWR)
    with serving(write_many(tmp_path / "content", 3), NEXUS_LOGS=form) as server:
        # Some 100 bytes each: more than the pipe holds, and it does not forget any.
        for _ in range(1_500):
            assert server.status("/healthz") == 200
        server.process.terminate()
        assert server.process.wait(STOP_SECONDS / 2) == 0
    os.close(unread)


def press_ctrl_c(server: Server) -> None:
    """As a terminal does, which tells all processes."""
    os.killpg(server.process.pid, signal.SIGINT)


def test_ctrl_c_again_ends_at_once_what_waits_for_half_a_request(server: Server) -> None:
    workers = server.workers()
    with asking(server):
        press_ctrl_c(server)
        time.sleep(_A_WHILE)
        assert server.process.poll() is None, "there was nothing to wait for"
        began = time.monotonic()
        press_ctrl_c(server)
        assert server.process.wait(PATIENCE) == 128 + signal.SIGINT
        assert time.monotonic() - began < STOP_SECONDS / 2
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


def test_one_ctrl_c_that_comes_twice_lets_a_request_be_finished(server: Server) -> None:
    """As where npm hears it from the terminal, and tells the server that has heard it, too."""
    with asking(server) as visitor:
        press_ctrl_c(server)
        server.process.send_signal(signal.SIGINT)
        time.sleep(_A_WHILE)
        visitor.sendall(b"ow: yes\r\n\r\n")
        assert visitor.recv(12) == b"HTTP/1.1 200"
        assert server.process.wait(PATIENCE) == 0


def test_sigterm_that_comes_again_lets_a_request_be_finished(server: Server) -> None:
    """As Heroku may send it to a dyno more than once."""
    with asking(server) as visitor:
        for _ in range(2):
            os.killpg(server.process.pid, signal.SIGTERM)
            time.sleep(_A_WHILE)
        visitor.sendall(b"ow: yes\r\n\r\n")
        assert visitor.recv(12) == b"HTTP/1.1 200"
        assert server.process.wait(PATIENCE) == 0


def close_terminal(server: Server) -> None:
    """As the system does, which tells all processes of a terminal that is gone."""
    os.killpg(server.process.pid, signal.SIGHUP)


def test_a_server_whose_terminal_is_closed_stops(server: Server) -> None:
    with asking(server) as visitor:
        close_terminal(server)
        time.sleep(_A_WHILE)
        visitor.sendall(b"ow: yes\r\n\r\n")
        assert visitor.recv(12) == b"HTTP/1.1 200"
        assert server.process.wait(PATIENCE) == 0


def test_a_server_that_is_to_outlive_its_terminal_does(tmp_path: Path) -> None:
    """As ``nohup`` starts it."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with complete(tmp_path) as server:
            workers = server.workers()
            close_terminal(server)
            time.sleep(_A_WHILE)
            assert server.status("/healthz") == 200
            assert server.workers() == workers
    finally:
        signal.signal(signal.SIGHUP, before)


def test_the_workers_of_a_server_that_was_killed_finish_and_leave(server: Server) -> None:
    try:
        with asking(server) as visitor:
            server.process.kill()
            server.process.wait(PATIENCE)
            time.sleep(_A_WHILE)
            visitor.sendall(b"ow: yes\r\n\r\n")
            assert visitor.recv(12) == b"HTTP/1.1 200"
        wait_for(lambda: server.status("/healthz") == 0, STOP_SECONDS)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(server.process.pid, signal.SIGKILL)


def test_no_worker_of_a_server_that_was_killed_waits_for_half_a_form(tmp_path: Path) -> None:
    kind = b"Content-Type: application/x-www-form-urlencoded\r\n"
    head = b"POST /match HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n" + kind
    workers: list[psutil.Process] = []
    with ExitStack() as opened:
        # Both at once: workers take their time before they end themselves.
        for name in ("killed", "told and killed"):
            server = opened.enter_context(complete(tmp_path / name))
            workers += map(psutil.Process, server.workers())
            address = ("127.0.0.1", server.port)
            visitor = opened.enter_context(socket.create_connection(address, PATIENCE))
            visitor.sendall(head + b"\r\ntext=")
            time.sleep(0.5)
            if name != "killed":
                server.process.terminate()
                time.sleep(0.5)
            server.process.kill()
            server.process.wait(PATIENCE)
        gone, left = psutil.wait_procs(workers, STOP_SECONDS + 4 * _A_WHILE)
        for worker in left:
            worker.kill()
    assert (len(gone), left) == (4, [])
