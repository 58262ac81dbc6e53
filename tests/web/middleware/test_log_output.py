"""Where the log goes: a pipe, perhaps, that is read slowly, later, or not at all."""

from __future__ import annotations

import logging
import os
import select
import time
from threading import Thread

import pytest

from nexus.web.middleware import log_output
from nexus.web.middleware.log_output import LogOutput, is_writable


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_output, "_PATIENCE", 0.1)


def logger_to(output: LogOutput) -> logging.Logger:
    logger = logging.getLogger("tests.log_output")
    logger.handlers, logger.propagate = [logging.StreamHandler(output)], False
    return logger


def test_lines_that_nobody_reads_are_dropped_and_counted_once_somebody_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    end, beginning = os.pipe()
    logger = logger_to(LogOutput(beginning))
    monkeypatch.setattr(log_output, "_LOGGER", logger)
    told = 0
    while is_writable(beginning, patient=False):
        logger.warning("told %d", told)
        told += 1
    for _ in range(50):
        logger.warning("untold")
    read = os.read(end, 1_000_000).decode()
    assert read == "".join(f"told {number}\n" for number in range(told))
    logger.warning("told again")
    logger.warning("and again")
    assert os.read(end, 1_000_000).decode().splitlines() == [
        "50 lines are missing here: nobody took them in time",
        "told again",
        "and again",
    ]
    os.close(end)
    os.close(beginning)


def test_a_line_that_is_longer_than_a_pipe_arrives_whole_where_somebody_reads() -> None:
    end, beginning = os.pipe()
    long = "é" * 200_000
    writing = Thread(target=LogOutput(beginning).write, args=[long])
    writing.start()
    read = b""
    while len(read) < len(long.encode()):
        read += os.read(end, select.PIPE_BUF)
    writing.join()
    assert read.decode() == long
    os.close(end)
    os.close(beginning)


def test_a_long_line_that_nobody_reads_to_its_end_waits_once_and_counts_as_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    end, beginning = os.pipe()
    output = LogOutput(beginning)
    monkeypatch.setattr(log_output, "_LOGGER", logger_to(output))
    started = time.monotonic()
    output.write("x" * 100 * select.PIPE_BUF)
    assert time.monotonic() - started < 40 * log_output._PATIENCE
    os.read(end, 1_000_000)
    output.write("told again\n")
    lines = os.read(end, 1_000_000).decode().splitlines()
    assert lines == [log_output.MISSING % 1, "told again"]
    os.close(end)
    os.close(beginning)


def test_a_log_whose_reader_is_gone_raises_nothing() -> None:
    end, beginning = os.pipe()
    os.close(end)
    LogOutput(beginning).write("a line\n")
    os.close(beginning)
