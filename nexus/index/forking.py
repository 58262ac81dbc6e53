"""Keeps forked processes from using their parent's connections, and opens their own."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import ExitStack
from weakref import WeakSet

from sqlalchemy import Engine, inspect

_engines: WeakSet[Engine] = WeakSet()


def reopen_after_fork(engines: Iterable[Engine]) -> None:
    """Have each process that is forked from now on open connections of its own."""
    _engines.update(engines)


def open_ahead(engines: Iterable[Engine], number: int) -> None:
    """Open ``number`` connections to each index file of ``engines``, for as many threads.

    Opening one and reading its list of tables takes as long as several answers. Connections to a
    server may take far longer, and the server limits their number: they are opened when needed.

    Raises ``SQLAlchemyError`` where the file can't be read.
    """
    for engine in engines:
        if engine.dialect.name != "sqlite":
            continue
        with ExitStack() as together:
            for _ in range(number):
                inspect(together.enter_context(engine.connect())).get_table_names()


def _forget_connections() -> None:
    for engine in _engines:
        # The parent goes on using them: they are left alone, not closed.
        engine.dispose(close=False)


os.register_at_fork(after_in_child=_forget_connections)
