"""How many responses a process makes at once, and what never waits for them."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from werkzeug.test import create_environ

from nexus.web.middleware.concurrency import ConcurrencyLimit
from tests.conftest import EXAMPLES, make_app
from tests.servers import wait_for


def test_no_more_requests_are_answered_at_once_than_there_are_slots() -> None:
    inside, most, go_on = [], [], Event()

    def answer(_environ: WSGIEnvironment, start: StartResponse) -> list[bytes]:
        inside.append(1)
        most.append(len(inside))
        go_on.wait(10)
        inside.pop()
        start("200 OK", [])
        return [b""]

    app = ConcurrencyLimit(answer, at_once=2)
    visitors = [
        Thread(target=app, args=(create_environ("/"), lambda *_: lambda _: None)) for _ in range(6)
    ]
    for each in visitors:
        each.start()
    wait_for(lambda: len(inside) == 2)
    go_on.set()
    for each in visitors:
        each.join()
    assert (len(most), max(most)) == (6, 2)


def test_a_slot_is_free_again_after_an_error() -> None:
    def fail(*_: object) -> list[bytes]:
        raise RuntimeError

    app = ConcurrencyLimit(fail, at_once=1)
    for _ in range(3):
        with pytest.raises(RuntimeError):
            app(create_environ("/"), lambda *_: lambda _: None)


def test_a_page_from_memory_waits_for_no_slow_request(index_folder: Path) -> None:
    app = make_app(EXAMPLES, index_folder, NEXUS_THREADS="1")
    begun, go_on = Event(), Event()

    def slow() -> str:
        begun.set()
        go_on.wait(10)
        return "late"

    app.add_url_rule("/slow", view_func=slow)
    for _ in range(3):
        timing = app.test_client().get("/").headers["Server-Timing"]
    assert timing == "memory"
    visitor = Thread(target=app.test_client().get, args=("/slow",))
    visitor.start()
    assert begun.wait(10)
    others = Thread(target=app.test_client().get, args=("/",))
    others.start()
    others.join(5)
    answered = not others.is_alive()
    go_on.set()
    visitor.join()
    others.join()
    assert answered
