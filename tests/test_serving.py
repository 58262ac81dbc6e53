"""What the production server is told, and what is made ready before its workers are forked."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import socket
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from granian import Granian
from granian.constants import Interfaces
from granian.server import common
from sqlalchemy import QueuePool
from sqlalchemy.exc import OperationalError

from nexus import allocator, connection_limit, serving, stopping
from nexus.config import ServerSettings
from nexus.extensions import db
from nexus.logs import config_for
from nexus.web.middleware import forms, long_bodies
from tests.conftest import EXAMPLES, make_app

SETTINGS = ServerSettings(processes=3, port=8000, logs="json")


class Told:
    """Stands for Granian: keeps what it was told, and loads the app as a worker does."""

    def __init__(self, target: str, **options: Any) -> None:
        self.target, self.options = target, options
        self.loaded: Flask | None = None
        self.serves = False
        servers.append(self)

    def serve(self, target_loader: Callable[[], Flask] | None = None, **_: object) -> None:
        self.loaded = target_loader() if target_loader else None
        self.serves = True


servers: list[Told] = []


@pytest.fixture
def app(index_folder: Path) -> Iterator[Flask]:
    made = make_app(EXAMPLES, index_folder, SQLALCHEMY_ENGINE_OPTIONS={"poolclass": QueuePool})
    yield made
    with made.app_context():
        db.engine.dispose()


@pytest.fixture
def method(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How workers begin; what is set for a process for good is not set for the tests."""
    methods = ["spawn"]
    monkeypatch.setattr(multiprocessing, "set_start_method", lambda name, **_: methods.append(name))
    monkeypatch.setattr(
        multiprocessing, "get_start_method", lambda: "fork" if "fork" in methods else "spawn"
    )
    monkeypatch.setattr(serving, "Granian", Told)
    monkeypatch.setattr(serving, "listen", lambda *_, **__: socket.socket())
    for name in ("collect", "freeze"):
        monkeypatch.setattr(gc, name, lambda: None)
    monkeypatch.setattr(allocator, "configure", lambda: methods.append("configured"))
    for name in ("end_workers_on_sigterm", "handle_sigterm_once"):
        monkeypatch.setattr(stopping, name, partial(methods.append, name))
    monkeypatch.setattr(
        stopping, "handle_terminal_signals", lambda _: methods.append("handle_terminal_signals")
    )
    servers.clear()
    return methods


def connections(app: Flask) -> int:
    with app.app_context():
        pool = db.engine.pool
        assert isinstance(pool, QueuePool)
        return pool.checkedin() + pool.checkedout()


def test_workers_share_the_app_and_open_a_connection_for_each_thread(
    app: Flask, method: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    serving.serve(app, ("127.0.0.1", 8000), SETTINGS, threads=3)
    (server,) = servers
    to_stop = ["end_workers_on_sigterm", "handle_terminal_signals", "handle_sigterm_once"]
    assert method == ["spawn", "fork", "configured", *to_stop]
    assert server.loaded is app
    assert connections(app) == 3
    told = server.options
    assert (told["address"], told["port"]) == ("127.0.0.1", 8000)
    waiting = forms.AT_ONCE + long_bodies.AT_ONCE
    assert (told["workers"], told["blocking_threads"]) == (3, 3 + waiting)


def test_where_nothing_is_forked_each_worker_loads_the_app_itself(
    app: Flask, method: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    serving.serve(app, ("127.0.0.1", 8000), SETTINGS, threads=3)
    (server,) = servers
    assert method == ["spawn", "handle_terminal_signals"]
    assert server.target == "nexus.wsgi:app"
    assert server.serves
    assert server.loaded is None


def test_the_server_fits_the_times_of_a_host(app: Flask, method: list[str]) -> None:
    for _ in range(20):
        serving.serve(app, ("127.0.0.1", 8000), SETTINGS, threads=1)
    told = [server.options for server in servers]
    # Heroku's router gives up an idle connection after 90 s, and a dyno is killed after 30 s.
    assert told[0]["http1_settings"].header_read_timeout > 90_000
    assert told[0]["workers_kill_timeout"] < 30
    assert told[0]["respawn_failed_workers"]
    # A basic dyno, on which two workers may have grown so far, is killed at 1,024 MB.
    assert 2 * told[0]["workers_max_rss"] < 1_024
    assert told[0]["backpressure"] == connection_limit.raise_limit()
    assert told[0]["log_dictconfig"] == config_for("json")
    lives = {each["workers_lifetime"] for each in told}
    assert len(lives) > 1, "those that were started together do not end together"
    assert all(6 * 3600 <= life <= 9 * 3600 for life in lives)


@pytest.mark.parametrize("step", ["send_warmup_requests", "warm_caches"])
def test_what_can_not_be_made_ready_is_told_and_keeps_no_server_from_starting(
    app: Flask,
    method: list[str],
    step: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(_app: Flask) -> None:
        message = "no such page"
        raise RuntimeError(message)

    monkeypatch.setattr(serving, step, fail)
    serving.serve(app, ("127.0.0.1", 8000), SETTINGS, threads=1)
    assert servers[0].loaded is app
    assert "not all could be made ready" in caplog.text
    assert "no such page" in caplog.text


def test_no_connection_is_left_open_for_workers_to_share(app: Flask, method: list[str]) -> None:
    with app.app_context():
        db.engine.connect().close()
    assert connections(app) == 1
    serving._warm_up(app)
    assert connections(app) == 0


def test_a_worker_starts_though_its_index_can_not_be_read(
    app: Flask, method: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OperationalError("", {}, Exception())

    monkeypatch.setattr(serving, "open_ahead", fail)
    serving.serve(app, ("127.0.0.1", 8000), SETTINGS, threads=1)
    assert servers[0].loaded is app


def test_a_server_logs_what_an_operator_can_do_something_about(
    app: Flask,
    method: list[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    serving.serve(app, ("127.0.0.1", 8000), SETTINGS, threads=1)
    # With two threads to answer, it warns where there are no more than two cores.
    monkeypatch.setattr(multiprocessing, "cpu_count", lambda: 2)
    monkeypatch.setattr(common.AbstractServer, "serve", lambda *_: None)
    monkeypatch.setattr(common, "configure_logging", lambda *_: None)
    with caplog.at_level(logging.INFO, "_granian"):
        Granian("nexus.wsgi:app", interface=Interfaces.WSGI, blocking_threads=6).serve()
        logging.getLogger("_granian").info("error in tcp_migrate_req")
        logging.getLogger("_granian").info("worker died")
    assert caplog.messages == ["worker died"]
