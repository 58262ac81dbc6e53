"""Log lines: JSON for machines, a sentence for people, and the request they belong to."""

from __future__ import annotations

import json
import logging.config
import os
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nexus import logs
from nexus.logs import _line, access_log_for, config_for
from nexus.web.entrance.access import Access
from nexus.web.entrance.request_ids import current


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    root.handlers[:], root.level = before, level


def test_a_machine_reads_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    logging.config.dictConfig(config_for("json"))
    token = current.set("a-request")
    try:
        raise ValueError("two\nlines")
    except ValueError:
        logging.getLogger("nexus").exception("it broke", extra={"status": 500})
    finally:
        current.reset(token)
    (line,) = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert told["level"] == "ERROR"
    assert told["message"] == "it broke"
    assert told["request_id"] == "a-request"
    assert told["status"] == 500
    assert "two\nlines" in told["exc_info"]


def test_machines_are_told_the_time_in_utc(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    time.tzset()
    try:
        logging.config.dictConfig(config_for("json"))
        before = datetime.now(UTC)
        logging.getLogger("nexus").info("now")
        access_log_for("json")(Access("GET", "/", 200, 1_234, 0.6, "192.0.2.1", "a-request"))
    finally:
        monkeypatch.undo()
        time.tzset()
    for line in _written(capfd, 2):
        told = datetime.fromisoformat(json.loads(line)["time"])
        assert told.utcoffset() == timedelta(0)
        assert abs(told - before) < timedelta(minutes=5)


def test_a_person_reads_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    logging.config.dictConfig(config_for("text"))
    logging.getLogger("nexus.access").info("GET / 200", extra={"request_id": "a-request"})
    assert capsys.readouterr().out.rstrip().endswith("INFO    GET / 200 [a-request]")


def test_the_line_of_a_request_is_one_object_with_the_fields_of_any_other(
    capfd: pytest.CaptureFixture[str],
) -> None:
    told = Access("GET", '/?q=%22"', 200, 1_234, 0.6, "192.0.2.1", "a-request")
    access_log_for("json")(told)
    quick = json.loads(_written(capfd, 1)[0])
    logging.config.dictConfig(config_for("json"))
    access_log_for("text")(told)
    usual = json.loads(capfd.readouterr().out)
    assert quick.keys() == usual.keys()
    assert quick | {"time": ""} == usual | {"time": ""}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", quick["time"])


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


def test_no_line_is_lost_or_mixed_with_another_however_many_tell(
    capfd: pytest.CaptureFixture[str],
) -> None:
    log = access_log_for("json")

    def tell(client: int) -> None:
        for number in range(200):
            log(Access("GET", f"/{number}", 200, 1, 0.1, str(client), "x" * 300))

    threads = [Thread(target=tell, args=(client,)) for client in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = [json.loads(line) for line in _written(capfd, 800)]
    for client in range(4):
        own = [each["target"] for each in told if each["client"] == str(client)]
        assert own == [f"/{number}" for number in range(200)]


def test_a_log_that_nobody_reads_keeps_so_many_lines_and_tells_how_many_are_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(logs, "_WAITING", 1_000)
    end, beginning = os.pipe()
    lines = logs._Lines(beginning)
    for number in range(5_000):
        lines.tell(Access("GET", f"/{number}", 200, 1, 0.1, "192.0.2.1", "a-request"))
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


def _written(capfd: pytest.CaptureFixture[str], count: int) -> list[str]:
    """The next ``count`` lines of standard output, once they are there."""
    lines: list[str] = []
    for _ in range(200):
        lines += capfd.readouterr().out.splitlines()
        if len(lines) >= count:
            return lines
        time.sleep(0.05)
    raise AssertionError(f"{len(lines)} lines, not {count}")
