"""The production server: Granian around the app, as docs/operations.md says why.

The app is loaded, its index open and its first page made, before the worker processes are
forked: they share what it holds. Database connections are opened after the fork.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import random
import sys
from contextlib import suppress
from functools import partial
from typing import Any

from flask import Flask
from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.server.common import AbstractServer

from nexus import allocator, connection_limit, stopping
from nexus.config import ServerSettings
from nexus.extensions import UNREADABLE, db
from nexus.index.forking import open_ahead
from nexus.listening import listen
from nexus.logs import config_for
from nexus.web.dashboard.warmup_caches import warm_caches
from nexus.web.dashboard.warmup_requests import send_warmup_requests
from nexus.web.middleware import forms, long_bodies

# Heroku's router keeps an idle connection for 90 s: the end that closes it must be the router's.
KEEP_ALIVE_SECONDS = 95
# Enough for a request line and headers of any browser; what is longer gets a 431.
_HEAD_BYTES = 65_536
# Nothing is known to leak, in Nexus or in what it is built on; what does one day is gone within a
# working day. By chance, so that servers which were started together are not recycled together.
# The workers of one server are, but in turn: the next only when the one before it has a successor
# and has itself ended.
_HOURS_OF_A_WORKER = (6.0, 9.0)
# Three times what a worker holds of 1,000 entries, half of which all workers share. Two that grew
# so far, and a successor, stay below the 1,024 MB at which a basic dyno is killed.
_WORKER_MEGABYTES = 400
# Warnings of each start: for the second, the threads that only wait for forms count as busy.
_NO_NEWS = ("tcp_migrate_req", "Configuration allows spawning")
_LOGGER = logging.getLogger(__name__)


def serve(app: Flask, address: tuple[str, int], settings: ServerSettings, threads: int) -> None:
    """Answer ``address`` with ``app`` until SIGTERM, then finish what is under way.

    Each process of ``settings`` answers ``threads`` requests at once. Raises ``PortInUse``.
    """
    if sys.platform == "linux":
        multiprocessing.set_start_method("fork", force=True)
        allocator.configure()
        _warm_up(app)
        stopping.end_workers_on_sigterm()
    # All this may take long, and a port that is only reserved may be taken meanwhile. Granian would
    # share it with another server of its kind.
    listen(*address, backlog=0).close()
    logging.getLogger("_granian").addFilter(_is_news)
    server = _server(address, settings, threads)
    stopping.handle_terminal_signals(server)
    try:
        if multiprocessing.get_start_method() == "fork":
            server.serve(target_loader=partial(_opened, app, threads), wrap_loader=False)
        else:
            server.serve()
    except SystemExit:
        # Where all processes are told to stop, a worker that is quicker than the server counts as
        # one that failed.
        if not server.interrupt_signal:
            raise


def _server(
    address: tuple[str, int], settings: ServerSettings, threads: int
) -> AbstractServer[Any]:
    return Granian(
        "nexus.wsgi:app",
        address=address[0],
        port=address[1],
        interface=Interfaces.WSGI,
        workers=settings.processes,
        # The additional ones wait for clients: for what they send, and while they read long files.
        blocking_threads=threads + forms.AT_ONCE + long_bodies.AT_ONCE,
        http=HTTPModes.http1,
        websockets=False,
        http1_settings=HTTP1Settings(
            header_read_timeout=KEEP_ALIVE_SECONDS * 1000, max_buffer_size=_HEAD_BYTES
        ),
        log_dictconfig=config_for(settings.logs),
        respawn_failed_workers=True,
        workers_kill_timeout=stopping.STOP_SECONDS,
        workers_lifetime=int(random.uniform(*_HOURS_OF_A_WORKER) * 3600),  # noqa: S311
        workers_max_rss=_WORKER_MEGABYTES,
        # What Granian calls requests are connections, including idle ones: beyond these nobody gets
        # in.
        backpressure=connection_limit.raise_limit(),
    )


def _opened(app: Flask, threads: int) -> Flask:
    """``app`` in a worker, with connections of its own where they can be opened ahead."""
    with app.app_context(), suppress(*UNREADABLE):
        open_ahead(db.engines.values(), threads)
    if sys.platform == "linux":
        stopping.handle_sigterm_once()
    return app


def _warm_up(app: Flask) -> None:
    """Make a few responses, and the parts of others, so that all workers share them.

    Then close what must not be shared across a fork. A database that is unavailable just then is no
    reason not to start: what is not read now is read when it is first needed.
    """
    try:
        send_warmup_requests(app)
        warm_caches(app)
    except Exception:
        # One page that can't be made must not keep all others from being served.
        _LOGGER.exception("not all could be made ready before the first visitor")
    with app.app_context():
        db.session.remove()
        for engine in db.engines.values():
            engine.dispose()
    # What exists now stays: workers need neither search it for garbage nor copy it.
    gc.collect()
    gc.freeze()


def _is_news(record: logging.LogRecord) -> bool:
    """Whether ``record`` is something that an operator can act on."""
    return not any(told in record.getMessage() for told in _NO_NEWS)
