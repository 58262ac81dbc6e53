"""How the processes of the production server are told to stop: each of them once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from functools import partial
from threading import Thread
from types import FrameType

# One key may be heard twice: from the terminal, and from npm or the like which heard it, too.
_ONE_KEY = 1.0
_GONE = 1.0


def end_at_once_on_second_ctrl_c() -> None:
    """Have Ctrl+C stop this server as it does now, and end it where it is pressed once more.

    SIGTERM may come as often as it likes: nobody who sends it need lose patience.
    """
    stop = signal.getsignal(signal.SIGINT)
    pressed: list[float] = []

    def hear(number: int, frame: FrameType | None) -> None:
        pressed.append(time.monotonic())
        if pressed[-1] - pressed[0] > _ONE_KEY:
            _end_at_once()
        elif callable(stop):
            stop(number, frame)

    signal.signal(signal.SIGINT, hear)


def _end_at_once() -> None:
    workers = multiprocessing.active_children()
    for worker in workers:
        worker.kill()
    for worker in workers:
        # Until they are gone, they have the port.
        worker.join(_GONE)
    os._exit(128 + signal.SIGINT)


def end_workers_on_sigterm() -> None:
    """Have SIGTERM end each worker that is forked from now on and doesn't yet listen for it.

    It would note it for the server, as it was forked to, go on, and be waited for to the last.
    Held back while it forks, the signal finds no worker that still does so.
    """
    held = {signal.SIGTERM}

    def end_when_told() -> None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, held)
        # Ctrl+C reaches all processes of a terminal. The server tells its workers.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

    os.register_at_fork(
        before=partial(signal.pthread_sigmask, signal.SIG_BLOCK, held),
        after_in_parent=partial(signal.pthread_sigmask, signal.SIG_UNBLOCK, held),
        after_in_child=end_when_told,
    )


def heed_sigterm_once() -> None:
    """Have a thread run the handler of SIGTERM that this worker will have, and only once.

    A dyno tells all of its processes, and the server its workers. In the main thread the second
    would break in on the first, and wait for ever for the lock that it holds.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    Thread(target=_end_on_sigterm, daemon=True).start()


def _end_on_sigterm() -> None:
    signal.sigwait({signal.SIGTERM})
    handler = signal.getsignal(signal.SIGTERM)
    if not callable(handler):
        os._exit(0)  # it does not answer yet
    handler(signal.SIGTERM, None)
