"""Caches what was read from an index for as long as the index is open.

An index never changes, so whatever was once read from it stays true. What is cached is tied to the
engine that opened the index and goes with it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

_BOUND = "nexus.bound"
T = TypeVar("T")


def once_per_index(load: Callable[[Session], T]) -> Callable[[Session], T]:
    """The result of ``load``, called once per index; later calls return the same object."""
    cache: WeakKeyDictionary[Engine | Connection, T] = WeakKeyDictionary()

    @wraps(load)
    def cached_or_loaded(session: Session) -> T:
        engine = _bound(session)
        try:
            return cache[engine]
        except KeyError:
            cache[engine] = loaded = load(session)
            return loaded

    return cached_or_loaded


def _bound(session: Session) -> Engine | Connection:
    """What ``session`` is bound to, looked up once: a request needs it a dozen times."""
    engine = session.bind or session.info.get(_BOUND)
    if engine is None:
        engine = session.info[_BOUND] = session.get_bind()
    return engine
