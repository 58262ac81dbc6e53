"""Runs work in parallel on all cores where there is enough of it to be worth the processes."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context, parent_process
from typing import TypeVar

Item = TypeVar("Item")
Done = TypeVar("Done")

MIN_ITEMS = 400
"""Items from which on a second process gains more than its start costs."""

_CHUNK = 64


def parallel_map(task: Callable[[Item], Done], items: Sequence[Item]) -> Iterator[Done]:
    """``task`` of each of ``items``, in their order.

    With many items, other processes do the work, where the machine lets them share semaphores; so
    ``task``, the items and its results must be picklable. Whatever ``task`` raises passes through.
    """
    cores = os.cpu_count() or 1
    if len(items) < MIN_ITEMS or cores == 1:
        yield from map(task, items)
        return
    # A fork starts at once but copies one thread only: a lock that another held stays locked.
    context = get_context("fork" if threading.active_count() == 1 else "spawn")
    try:
        pool = ProcessPoolExecutor(cores, context, _end_with_parent)
    except (OSError, NotImplementedError):
        # Some sandboxes and containers have no semaphores, which is no reason to refuse the work.
        yield from map(task, items)
        return
    with pool:
        yield from islice(pool.map(task, items, chunksize=_CHUNK), len(items))


def _end_with_parent() -> None:
    """End this process with its parent: if that is killed, this must not wait forever."""
    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
