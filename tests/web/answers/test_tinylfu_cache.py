from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from nexus.web.answers.frequency_sketch import FrequencySketch
from nexus.web.answers.tinylfu_cache import TinyLFUCache, WSGIResponse, size_of

KILOBYTE = 1024


def answer(size: int = 1) -> WSGIResponse:
    return WSGIResponse("200 OK", (), bytes((size - 1) * KILOBYTE), "")


def ask(cache: TinyLFUCache, key: object, size: int = 1) -> bool:
    """Asks as the response cache does; whether the answer was there already."""
    if cache.get(key) is not None:
        return True
    if cache.is_repeated(key):
        cache.offer(key, answer(size))
    return False


def test_an_answer_is_kept_from_the_second_time_on() -> None:
    cache = TinyLFUCache(100 * KILOBYTE)
    assert [ask(cache, "front") for _ in range(4)] == [False, False, True, True]


def test_what_nobody_asked_for_lately_makes_room_for_what_is_asked_for_more() -> None:
    cache = TinyLFUCache(10 * KILOBYTE)
    for key in range(10):
        ask(cache, key), ask(cache, key)
    for _ in range(4):
        ask(cache, "new")
    assert ask(cache, "new")
    assert cache.get(0) is None
    assert cache.get(9) is not None


def test_of_two_it_is_the_one_asked_for_longest_ago_that_makes_room() -> None:
    cache = TinyLFUCache(10 * KILOBYTE)
    for key in range(10):
        ask(cache, key), ask(cache, key)
    assert ask(cache, 0)
    for _ in range(5):
        ask(cache, "new")
    assert cache.get(0) is not None
    assert cache.get(1) is None


def test_what_is_asked_for_as_often_as_others_makes_no_room_for_itself() -> None:
    cache = TinyLFUCache(10 * KILOBYTE)
    for key in [*range(10), "new"]:
        ask(cache, key), ask(cache, key)
    assert not ask(cache, "new")
    assert len(cache) == 10


def test_what_is_offered_twice_at_once_is_kept_once() -> None:
    cache = TinyLFUCache(100 * KILOBYTE)
    ask(cache, "front"), ask(cache, "front")
    size = cache.size
    assert not cache.offer("front", answer())
    assert (len(cache), cache.size) == (1, size)


def test_made_up_filters_neither_drive_out_what_visitors_ask_for_nor_grow_the_memory() -> None:
    cache = TinyLFUCache(64 * KILOBYTE)
    real = [f"real-{number}" for number in range(40)]
    for _ in range(6):
        for key in real:
            ask(cache, key)
    for number in range(5_000):
        # Each twice: asking again is not enough.
        ask(cache, f"made-up-{number}"), ask(cache, f"made-up-{number}")
        if number % 100 == 0:
            ask(cache, real[number // 100 % 40])
        assert cache.size <= 64 * KILOBYTE
    assert all(cache.get(key) is not None for key in real)


def test_what_visitors_ask_for_gets_in_though_made_up_filters_were_first() -> None:
    cache = TinyLFUCache(20 * KILOBYTE)
    for number in range(200):
        ask(cache, f"made-up-{number}"), ask(cache, f"made-up-{number}")
    for _ in range(4):
        ask(cache, "front")
    assert ask(cache, "front")


def test_long_keys_and_headers_count_as_what_they_are() -> None:
    cache = TinyLFUCache(100 * KILOBYTE)
    for number in range(100):
        address = f"/?kind={number}{'x' * 4 * KILOBYTE}"
        for _ in range(2):
            cache.get(address)
        cache.offer(address, WSGIResponse("200 OK", (("HX-Push-Url", address),), b"", ""))
    assert 0 < len(cache) <= 100 // 8


def test_one_answer_never_takes_a_large_part_of_the_memory() -> None:
    cache = TinyLFUCache(64 * KILOBYTE)
    for _ in range(3):
        ask(cache, "whole map", size=9)
    assert len(cache) == 0


def test_what_nobody_asked_for_is_not_taken() -> None:
    cache = TinyLFUCache(64 * KILOBYTE)
    assert not cache.offer("front", answer())
    assert len(cache) == 0


def test_without_memory_nothing_is_kept() -> None:
    cache = TinyLFUCache(0)
    assert [ask(cache, "front") for _ in range(5)] == [False] * 5
    assert not cache.is_repeated("front"), "careful compression pays only for what is kept"


@given(
    limit=st.integers(0, 40),
    asked=st.lists(st.tuples(st.integers(0, 12), st.integers(1, 6)), max_size=200),
)
def test_whatever_is_asked_the_memory_holds_and_what_is_there_is_what_was_offered(
    limit: int, asked: list[tuple[int, int]]
) -> None:
    cache = TinyLFUCache(limit * KILOBYTE)
    offered: dict[int, WSGIResponse] = {}
    for key, size in asked:
        found = cache.get(key)
        if found is not None:
            assert found is offered[key]
        elif cache.is_repeated(key):
            new = answer(size)
            if cache.offer(key, new):
                offered[key] = new
        assert cache.size <= limit * KILOBYTE
    there = {key: found for key in range(13) if (found := cache.get(key)) is not None}
    assert cache.size == sum(size_of(key, found) for key, found in there.items())


def test_threads_share_it() -> None:
    cache = TinyLFUCache(16 * KILOBYTE)

    def visit(thread: int) -> None:
        for number in range(500):
            ask(cache, (thread * number) % 37)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(visit, range(8)))
    assert 0 < cache.size <= 16 * KILOBYTE


FORK = """
import os
from nexus.web.answers.tinylfu_cache import TinyLFUCache
cache = TinyLFUCache(1024)
cache._lock.acquire()
if os.fork() == 0:
    cache.get("front")
    os._exit(7)
os._exit(os.waitstatus_to_exitcode(os.wait()[1]))
"""


def test_a_child_process_does_not_wait_for_a_lock_of_its_parent() -> None:
    assert subprocess.run([sys.executable, "-c", FORK], timeout=60, check=False).returncode == 7


@given(st.lists(st.integers(0, 30), max_size=300))
def test_an_estimate_is_never_below_the_count(asked: list[int]) -> None:
    sketch = FrequencySketch()
    for key in asked:
        sketch.increment(key)
    assert all(sketch.estimate(key) >= asked.count(key) for key in set(asked))


def test_a_few_keys_are_counted_exactly_up_to_the_most_there_is() -> None:
    sketch = FrequencySketch()
    for number in range(300):
        for key in range(number % 7):
            sketch.increment(key)
    counts = [sum(key < number % 7 for number in range(300)) for key in range(7)]
    assert counts[0] == 257
    assert [sketch.estimate(key) for key in range(7)] == [255, *counts[1:]]


def test_what_was_asked_for_long_ago_is_forgotten() -> None:
    sketch = FrequencySketch()
    for _ in range(100):
        sketch.increment("old")
    for number in range(70_000):
        sketch.increment(number % 50)
    assert sketch.estimate("old") <= 30
    assert sketch.estimate(7) > sketch.estimate("old")


def test_what_each_is_asked_for_once_is_not_taken_for_asked_again() -> None:
    cache = TinyLFUCache(8 * 2**20)
    for number in range(100_000):
        ask(cache, f"made-up-{number}")
    assert len(cache) <= 100
