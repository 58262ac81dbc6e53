from __future__ import annotations

import re
import time

import pytest

from nexus.web.answers.timing import timed, timings_of


def test_what_took_how_long_is_told_in_the_order_it_was_done() -> None:
    environ: dict[str, object] = {}
    assert timings_of(environ) == ""
    for name in ("query", "render"):
        with timed(environ, name):
            pass
    assert re.fullmatch(r"query;dur=\d+\.\d\d, render;dur=\d+\.\d\d", timings_of(environ))


def test_times_are_told_in_milliseconds(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([1.0, 1.01234])
    monkeypatch.setattr(time, "perf_counter", lambda: next(clock))
    environ: dict[str, object] = {}
    with timed(environ, "query"):
        pass
    assert timings_of(environ) == "query;dur=12.34"


def test_what_broke_off_is_not_told_since_another_does_it_again() -> None:
    environ: dict[str, object] = {}
    with pytest.raises(LookupError), timed(environ, "query"):
        raise LookupError
    assert timings_of(environ) == ""
