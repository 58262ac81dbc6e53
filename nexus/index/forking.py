"""Keeps processes that were forked from using their parent's connections."""

from __future__ import annotations

import os
from collections.abc import Iterable
from weakref import WeakSet

from sqlalchemy import Engine

_engines: WeakSet[Engine] = WeakSet()


def reopen_after_fork(engines: Iterable[Engine]) -> None:
    """Have each process that is forked from now on open connections of its own."""
    _engines.update(engines)


def _forget_connections() -> None:
    for engine in _engines:
        # The parent goes on with them: they are left alone, not closed.
        engine.dispose(close=False)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_connections)
