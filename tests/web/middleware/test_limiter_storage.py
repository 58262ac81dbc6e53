from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from nexus.web.middleware.limiter_storage import MOST, MonotonicStorage


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The two clocks, that which only runs forward and the system's: both are the test's."""
    clocks = [1000.0, 1_700_000_000.0]
    monkeypatch.setattr(time, "monotonic", lambda: clocks[0])
    monkeypatch.setattr(time, "time", lambda: clocks[1])
    return clocks


def test_each_key_is_counted_until_its_window_ends(now: list[float]) -> None:
    counts = MonotonicStorage()
    assert [counts.incr("a", 60) for _ in range(3)] == [1, 2, 3]
    assert counts.incr("b", 60) == 1
    now[0] += 59
    assert (counts.get("a"), counts.incr("a", 60)) == (3, 4)
    now[0] += 1
    assert (counts.get("a"), counts.incr("a", 60)) == (0, 1)


def test_a_short_window_ends_though_a_longer_one_began_before_it(now: list[float]) -> None:
    counts = MonotonicStorage()
    counts.incr("long", 60)
    assert counts.incr("short", 1) == 1
    now[0] += 2
    assert counts.incr("short", 1) == 1
    assert counts.incr("long", 60) == 2


def test_the_end_of_a_window_is_told_by_the_systems_clock_as_it_is(now: list[float]) -> None:
    counts = MonotonicStorage()
    counts.incr("a", 60)
    now[0] += 20
    now[1] -= 3600
    assert counts.get_expiry("a") == now[1] + 40
    assert counts.get_expiry("unknown") == now[1]


def test_clients_without_number_take_bounded_memory(now: list[float]) -> None:
    counts = MonotonicStorage()
    for number in range(3 * MOST):
        counts.incr(f"client {number}", 60)
        assert len(counts) <= MOST
    assert counts.get("client 0") == 0
    assert counts.get(f"client {3 * MOST - 1}") == 1


def test_windows_that_ended_are_dropped_by_whoever_comes_next(now: list[float]) -> None:
    counts = MonotonicStorage()
    for number in range(100):
        counts.incr(f"client {number}", 60)
    now[0] += 61
    counts.incr("another", 60)
    assert len(counts) == 1


def test_one_or_all_can_be_forgotten(now: list[float]) -> None:
    counts = MonotonicStorage()
    for key in "aab":
        counts.incr(key, 60)
    counts.clear("a")
    assert (counts.get("a"), counts.get("b")) == (0, 1)
    assert counts.reset() == 1
    assert counts.get("b") == 0
    assert counts.check()


def test_threads_count_together() -> None:
    counts = MonotonicStorage()
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: [counts.incr("a", 60) for _ in range(500)], range(8)))
    assert counts.get("a") == 4000
