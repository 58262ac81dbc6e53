"""The lines of requests: what each says, and what becomes of those that nobody reads."""

from __future__ import annotations

import json
import os
import select
import time
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus.web.middleware import access_log_writer, log_output
from nexus.web.middleware.access_log import Access
from nexus.web.middleware.access_log_writer import AccessLogWriter, _line

PATIENCE = 20.0


@given(st.text(), st.text(), st.integers(100, 599), st.floats(0, 1e6), st.text())
def test_whatever_is_told_the_line_is_as_any_writer_of_json_has_it(
    method: str, target: str, status: int, ms: float, name: str
) -> None:
    told = Access(method, target, status, 12, ms, "192.0.2.1", name)
    line = _line(told, 1_700_000_000_009)
    fields = {
        "time": "2023-11-14T22:13:20.009Z",
        "level": "INFO",
        "logger": "nexus.access",
        "message": str(told),
        **told._asdict(),
    }
    assert line == f"{json.dumps(fields)}\n"


def test_a_log_that_nobody_reads_keeps_so_many_lines_and_tells_how_many_are_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(access_log_writer, "_WAITING", 1_000)
    end, beginning = os.pipe()
    lines = AccessLogWriter(beginning)
    for number in range(5_000):
        lines.write(Access("GET", f"/{number}", 200, 1, 0.1, "192.0.2.1", "a-request"))
    assert len(lines._lines) <= 1_000
    told: list[int] = []
    missing = 0
    with os.fdopen(end, encoding="utf-8") as read:
        while len(told) + missing < 5_000:
            line = json.loads(read.readline())
            if line["level"] == "INFO":
                told.append(int(line["target"][1:]))
            else:
                missing += int(line["message"].partition(" ")[0])
                assert line["message"].endswith("nobody took them in time")
    assert len(told) >= 1_000
    assert told == sorted(told)
    os.close(beginning)


def test_no_line_is_lost_or_mixed_with_another_however_many_tell() -> None:
    end, beginning = os.pipe()
    lines = AccessLogWriter(beginning)

    def tell(client: int) -> None:
        for number in range(200):
            lines.write(Access("GET", f"/{number}", 200, 1, 0.1, str(client), "x" * 300))

    threads = [Thread(target=tell, args=(client,)) for client in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with os.fdopen(end, encoding="utf-8") as read:
        told = [json.loads(read.readline()) for _ in range(800)]
    for client in range(4):
        own = [each["target"] for each in told if each["client"] == str(client)]
        assert own == [f"/{number}" for number in range(200)]
    os.close(beginning)


def test_lines_are_written_in_few_pieces_that_a_pipe_takes_whole() -> None:
    pieces: list[bytes] = []

    class Kept(AccessLogWriter):
        def _send(self, piece: bytes) -> None:
            pieces.append(piece)

    lines = Kept(1)
    # No thread writes in between.
    lines._writer = os.getpid()
    for number in range(100):
        lines.write(Access("GET", f"/{number}", 200, 1, 0.1, "192.0.2.1", "a-request"))
    lines._flush()
    assert all(len(piece) <= select.PIPE_BUF for piece in pieces)
    assert len(pieces) <= 10
    told = [json.loads(line)["target"] for line in b"".join(pieces).splitlines()]
    assert told == [f"/{number}" for number in range(100)]


def test_a_log_that_can_not_be_written_to_does_not_end_the_writing() -> None:
    end, beginning = os.pipe()
    os.close(end)
    lines = AccessLogWriter(beginning)
    lines._writer = os.getpid()
    for _ in range(100):
        lines.write(Access("GET", "/", 200, 1, 0.1, "192.0.2.1", "a-request"))
    lines._flush()
    assert not lines._lines
    os.close(beginning)


def test_a_process_that_exits_does_not_wait_for_anybody_to_read_its_log() -> None:
    end, beginning = os.pipe()
    lines = AccessLogWriter(beginning)
    lines._writer = os.getpid()
    for number in range(1_000):
        lines.write(Access("GET", f"/{number}", 200, 1, 0.1, "192.0.2.1", "a-request"))
    exiting = Thread(target=lines._flush, daemon=True)
    exiting.start()
    exiting.join(PATIENCE)
    assert not exiting.is_alive()
    assert lines._lines
    os.close(end)
    os.close(beginning)


def test_the_number_of_lost_lines_waits_for_a_reader_as_lines_do() -> None:
    end, beginning = os.pipe()
    lines = AccessLogWriter(beginning)
    # As many pieces as the pipe takes, and no more.
    while log_output.is_writable(beginning, patient=False):
        os.write(beginning, b"x" * select.PIPE_BUF)
    os.read(end, select.PIPE_BUF)
    lines._lines.append("x" * select.PIPE_BUF)
    lines._dropped = 1
    exiting = Thread(target=lines._flush, daemon=True)
    exiting.start()
    exiting.join(PATIENCE)
    assert not exiting.is_alive()
    assert lines._dropped
    os.close(end)
    os.close(beginning)


def test_a_process_that_exits_writes_all_its_lines_to_a_log_that_is_read_slowly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(log_output, "_PATIENCE", PATIENCE)
    end, beginning = os.pipe()
    lines = AccessLogWriter(beginning)
    lines._writer = os.getpid()
    for number in range(1_000):
        lines.write(Access("GET", f"/{number}", 200, 1, 0.1, "192.0.2.1", "a-request"))
    exiting = Thread(target=lines._flush)
    exiting.start()
    time.sleep(0.2)
    assert exiting.is_alive()
    with os.fdopen(end, encoding="utf-8") as read:
        for number in range(1_000):
            assert json.loads(read.readline())["target"] == f"/{number}"
    exiting.join()
    os.close(beginning)
