"""Log lines: JSON for machines, a sentence for people, and the request they belong to."""

from __future__ import annotations

import json
import logging.config
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from nexus.logs import access_log_for, config_for
from nexus.web.middleware.access_log import Access
from nexus.web.middleware.request_ids import current


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    root.handlers[:], root.level = before, level


def test_a_machine_reads_one_object_a_line(capfd: pytest.CaptureFixture[str]) -> None:
    logging.config.dictConfig(config_for("json"))
    token = current.set("a-request")
    try:
        raise ValueError("two\nlines")
    except ValueError:
        logging.getLogger("nexus").exception("it broke", extra={"status": 500})
    finally:
        current.reset(token)
    (line,) = capfd.readouterr().out.splitlines()
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


def test_a_person_reads_a_sentence(capfd: pytest.CaptureFixture[str]) -> None:
    logging.config.dictConfig(config_for("text"))
    logging.getLogger("nexus.access").info("GET / 200", extra={"request_id": "a-request"})
    assert capfd.readouterr().out.rstrip().endswith("INFO    GET / 200 [a-request]")


def test_a_line_that_belongs_to_no_request_names_none_to_a_person(
    capfd: pytest.CaptureFixture[str],
) -> None:
    logging.config.dictConfig(config_for("text"))
    token = current.set("")
    logging.getLogger("_granian").info("Started worker-1")
    current.reset(token)
    assert capfd.readouterr().out.endswith("INFO    Started worker-1\n")


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


def _written(capfd: pytest.CaptureFixture[str], count: int) -> list[str]:
    """The next ``count`` lines of standard output, once they are there."""
    lines: list[str] = []
    for _ in range(200):
        lines += capfd.readouterr().out.splitlines()
        if len(lines) >= count:
            return lines
        time.sleep(0.05)
    raise AssertionError(f"{len(lines)} lines, not {count}")
