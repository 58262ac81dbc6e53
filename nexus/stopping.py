"""How the processes of the production server stop: all of them, and each only once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from granian.server.common import AbstractServer

STOP_SECONDS = 25
"""How long requests under way may take: a dyno is killed 30 s after it was asked to stop."""

# One key press may arrive twice: from the terminal, and from a parent such as npm, which received
# it too.
_ONE_KEY = 1.0
_GONE = 1.0
# Seconds after which a worker notices that its server is gone.
_LOOKS_UP = 2.0


def handle_terminal_signals(server: AbstractServer[Any]) -> None:
    """Have ``server`` stop when its terminal is closed, and end at once on a second Ctrl+C.

    If ``nohup`` or the like is to keep it running when the terminal closes, it keeps running.
    SIGTERM may be sent any number of times without ending it at once.
    """
    outlives = signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    stop: Callable[..., None] = server.signal_handler_interrupt
    pressed: list[float] = []

    def hear(*_: object) -> None:
        pressed.append(time.monotonic())
        if pressed[-1] - pressed[0] > _ONE_KEY:
            _end_at_once()
        stop()

    def take_over() -> None:
        signal.signal(signal.SIGINT, hear)
        # By default it would make new workers then, and go on where nobody sees it.
        signal.signal(signal.SIGHUP, signal.SIG_IGN if outlives else stop)

    # By then it has set its own handlers, and no worker is there.
    server.on_startup(take_over)


def _end_at_once() -> None:
    workers = multiprocessing.active_children()
    for worker in workers:
        worker.kill()
    for worker in workers:
        # Until they are gone, they hold the port.
        worker.join(_GONE)
    os._exit(128 + signal.SIGINT)


def end_workers_on_sigterm() -> None:
    """Have SIGTERM end each worker that is forked from now on and doesn't yet listen for it.

    A worker is forked with the server's handler: with that it would only note the signal, go on,
    and be waited for to the last. SIGTERM is blocked during the fork, so it never reaches a worker
    that still has that handler.
    """
    held = {signal.SIGTERM}

    def end_when_told() -> None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, held)
        # Ctrl+C reaches all processes of a terminal. The server passes it on to its workers.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

    os.register_at_fork(
        before=partial(signal.pthread_sigmask, signal.SIG_BLOCK, held),
        after_in_parent=partial(signal.pthread_sigmask, signal.SIG_UNBLOCK, held),
        after_in_child=end_when_told,
    )


def handle_sigterm_once() -> None:
    """Have a thread run the handler of SIGTERM that this worker will have, and only once.

    A dyno sends it to all of its processes, and the server to its workers. In the main thread the
    second signal would interrupt the handler of the first, and wait for ever for the lock that it
    holds. A server that was killed sends nothing: its worker stops as well, or it would keep the
    port, and ends itself where it still waits for half a request.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    Thread(target=_end_on_sigterm, args=[os.getppid()], daemon=True).start()


def _end_on_sigterm(server: int) -> None:
    told = None
    while not told and os.getppid() == server:
        told = signal.sigtimedwait({signal.SIGTERM}, _LOOKS_UP)
    handler = signal.getsignal(signal.SIGTERM)
    if not callable(handler):
        os._exit(0)  # it does not answer yet
    handler(signal.SIGTERM, None)
    # A server that lives ends what takes too long. It may be killed while it waits for that.
    while os.getppid() == server:
        time.sleep(_LOOKS_UP)
    time.sleep(STOP_SECONDS)
    os._exit(0)
