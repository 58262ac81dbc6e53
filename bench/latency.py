"""What a request costs in one process: the page object alone, and the whole WSGI call.

Time on the clock counts what else the machine does; time of this thread on a core counts
the request alone, and is what the clock would say on a machine with nothing else to do.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from statistics import quantiles
from urllib.parse import parse_qs

from flask import Flask
from werkzeug.test import create_environ, run_wsgi_app

from bench.views import views
from nexus.extensions import db
from nexus.queries.selection import canonical
from nexus.queries.technologies import directory
from nexus.web.dashboard.page import dashboard_page
from nexus.web.dashboard.slotted import SlottedTemplates
from nexus.web.dashboard.warmup_requests import UNCACHED
from nexus.web.query_string import read_filter

FRAGMENT = {"HX-Request": "true"}
Taken = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds that half and that 95 % of the calls kept below, on a core and by the clock."""

    p50: float
    p95: float
    clock_p50: float
    clock_p95: float


def latency_of(calls: list[Taken]) -> Latency:
    """The percentiles of ``calls``, of which there must be at least two."""
    core, clock = zip(*calls, strict=True)
    return Latency(*_percentiles(core), *_percentiles(clock))


def _percentiles(seconds: Sequence[float]) -> tuple[float, float]:
    cuts = quantiles(seconds, n=100, method="inclusive")
    return round(cuts[49] * 1000, 2), round(cuts[94] * 1000, 2)


def page_objects(app: Flask, rounds: int) -> dict[str, Latency]:
    """What the queries and the page object cost, by sort of view, without any template."""
    slotted = SlottedTemplates(app.jinja_env)

    def ask(query: str) -> None:
        session = db.session()
        arguments = parse_qs(query)
        dashboard_page(session, canonical(directory(session), read_filter(arguments)), slotted)

    with app.app_context():
        return _timed(ask, rounds)


def whole_calls(
    app: Flask, rounds: int, headers: dict[str, str] | None = None
) -> dict[str, Latency]:
    """What a request costs from WSGI's ``environ`` to the last byte, by sort of view."""

    def ask(query: str) -> None:
        answer(app, query, headers)

    return _timed(ask, rounds)


def answer(app: Flask, query: str, headers: dict[str, str] | None = None, path: str = "/") -> bytes:
    """The body of the answer to ``query`` at ``path``, which must be a success."""
    environ = create_environ(path, query_string=query, headers=headers)
    # Past the answers that are kept: what is measured is what it takes to make one.
    body, status, _ = run_wsgi_app(UNCACHED.get(app), environ, buffered=True)
    assert status.startswith(str(int(HTTPStatus.OK))), f"{path}?{query}: {status}"
    return b"".join(body)


def _timed(ask: Callable[[str], None], rounds: int) -> dict[str, Latency]:
    ask("")  # what is read once per process belongs to the start, not to a request
    taken: dict[str, list[Taken]] = defaultdict(list)
    for name, query in views(rounds):
        core, clock = time.thread_time(), time.perf_counter()
        ask(query)
        taken[name].append((time.thread_time() - core, time.perf_counter() - clock))
    every = {"every view": [call for each in taken.values() for call in each]}
    return {name: latency_of(calls) for name, calls in (every | taken).items()}
