"""Caches what was read from an index for as long as the index is open.

An index never changes, so whatever was once read from it stays true. What is cached is tied to the
engine that opened the index and goes with it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import wraps
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

_BOUND = "nexus.bound"
Q = TypeVar("Q", bound=Hashable)
T = TypeVar("T")
Answer = Callable[[list[Q]], Mapping[Q, T]]


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


class LRUCache(Generic[Q, T]):
    """A cache of the most recently used answers (LRU), by question; safe among threads.

    ``limit`` is how many are kept, or their total size where ``size`` gives the size of each.
    """

    def __init__(self, limit: int, size: Callable[[T], int] = lambda _: 1) -> None:
        self._limit, self._size = limit, size
        self._answers: OrderedDict[Q, T] = OrderedDict()
        self._total = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._answers)

    def get(self, question: Q, answer: Callable[[], T]) -> T:
        """The answer to ``question``, computed if it is not cached."""
        return self.get_all([question], lambda _: {question: answer()})[question]

    def get_all(self, questions: Iterable[Q], answer: Answer[Q, T]) -> dict[Q, T]:
        """The answer to each of ``questions``; those not cached are computed all at once."""
        answers, known, missing = self._answers, {}, []
        with self._lock:
            for question in questions:
                try:
                    known[question] = answers[question]
                    answers.move_to_end(question)
                except KeyError:
                    missing.append(question)
        if missing:
            found = answer(list(dict.fromkeys(missing)))
            with self._lock:
                self._keep(found)
            known.update(found)
        return known

    def _keep(self, found: Mapping[Q, T]) -> None:
        for question, answer in found.items():
            if question not in self._answers:
                self._answers[question] = answer
                self._total += self._size(answer)
        while self._total > self._limit:
            self._total -= self._size(self._answers.popitem(last=False)[1])
