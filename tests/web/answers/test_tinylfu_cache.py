from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from nexus.web.answers.frequency_sketch import Frequencies
from nexus.web.answers.tinylfu_cache import Kept, KeptResponses, size_of

KILOBYTE = 1024


def answer(size: int = 1) -> Kept:
    return Kept("200 OK", (), bytes((size - 1) * KILOBYTE), "")


def ask(kept: KeptResponses, key: object, size: int = 1) -> bool:
    """Asks as the response cache does; whether the answer was there already."""
    if kept.find(key) is not None:
        return True
    if kept.wants(key):
        kept.offer(key, answer(size))
    return False


def test_an_answer_is_kept_from_the_second_time_on() -> None:
    kept = KeptResponses(100 * KILOBYTE)
    assert [ask(kept, "front") for _ in range(4)] == [False, False, True, True]


def test_what_nobody_asked_for_lately_makes_room_for_what_is_asked_for_more() -> None:
    kept = KeptResponses(10 * KILOBYTE)
    for key in range(10):
        ask(kept, key), ask(kept, key)
    for _ in range(4):
        ask(kept, "new")
    assert ask(kept, "new")
    assert kept.find(0) is None
    assert kept.find(9) is not None


def test_of_two_it_is_the_one_asked_for_longest_ago_that_makes_room() -> None:
    kept = KeptResponses(10 * KILOBYTE)
    for key in range(10):
        ask(kept, key), ask(kept, key)
    assert ask(kept, 0)
    for _ in range(5):
        ask(kept, "new")
    assert kept.find(0) is not None
    assert kept.find(1) is None


def test_what_is_asked_for_as_often_as_others_makes_no_room_for_itself() -> None:
    kept = KeptResponses(10 * KILOBYTE)
    for key in [*range(10), "new"]:
        ask(kept, key), ask(kept, key)
    assert not ask(kept, "new")
    assert len(kept) == 10


def test_what_is_offered_twice_at_once_is_kept_once() -> None:
    kept = KeptResponses(100 * KILOBYTE)
    ask(kept, "front"), ask(kept, "front")
    size = kept.size
    assert not kept.offer("front", answer())
    assert (len(kept), kept.size) == (1, size)


def test_made_up_filters_neither_drive_out_what_visitors_ask_for_nor_grow_the_memory() -> None:
    kept = KeptResponses(64 * KILOBYTE)
    real = [f"real-{number}" for number in range(40)]
    for _ in range(6):
        for key in real:
            ask(kept, key)
    for number in range(5_000):
        # Each twice: asking again is not enough.
        ask(kept, f"made-up-{number}"), ask(kept, f"made-up-{number}")
        if number % 100 == 0:
            ask(kept, real[number // 100 % 40])
        assert kept.size <= 64 * KILOBYTE
    assert all(kept.find(key) is not None for key in real)


def test_what_visitors_ask_for_gets_in_though_made_up_filters_were_first() -> None:
    kept = KeptResponses(20 * KILOBYTE)
    for number in range(200):
        ask(kept, f"made-up-{number}"), ask(kept, f"made-up-{number}")
    for _ in range(4):
        ask(kept, "front")
    assert ask(kept, "front")


def test_long_keys_and_headers_count_as_what_they_are() -> None:
    kept = KeptResponses(100 * KILOBYTE)
    for number in range(100):
        address = f"/?kind={number}{'x' * 4 * KILOBYTE}"
        for _ in range(2):
            kept.find(address)
        kept.offer(address, Kept("200 OK", (("HX-Push-Url", address),), b"", ""))
    assert 0 < len(kept) <= 100 // 8


def test_one_answer_never_takes_a_large_part_of_the_memory() -> None:
    kept = KeptResponses(64 * KILOBYTE)
    for _ in range(3):
        ask(kept, "whole map", size=9)
    assert len(kept) == 0


def test_what_nobody_asked_for_is_not_taken() -> None:
    kept = KeptResponses(64 * KILOBYTE)
    assert not kept.offer("front", answer())
    assert len(kept) == 0


def test_without_memory_nothing_is_kept() -> None:
    kept = KeptResponses(0)
    assert [ask(kept, "front") for _ in range(5)] == [False] * 5
    assert not kept.wants("front"), "careful compression pays only for what is kept"


@given(
    limit=st.integers(0, 40),
    asked=st.lists(st.tuples(st.integers(0, 12), st.integers(1, 6)), max_size=200),
)
def test_whatever_is_asked_the_memory_holds_and_what_is_there_is_what_was_offered(
    limit: int, asked: list[tuple[int, int]]
) -> None:
    kept = KeptResponses(limit * KILOBYTE)
    offered: dict[int, Kept] = {}
    for key, size in asked:
        found = kept.find(key)
        if found is not None:
            assert found is offered[key]
        elif kept.wants(key):
            new = answer(size)
            if kept.offer(key, new):
                offered[key] = new
        assert kept.size <= limit * KILOBYTE
    there = {key: found for key in range(13) if (found := kept.find(key)) is not None}
    assert kept.size == sum(size_of(key, found) for key, found in there.items())


def test_threads_share_it() -> None:
    kept = KeptResponses(16 * KILOBYTE)

    def visit(thread: int) -> None:
        for number in range(500):
            ask(kept, (thread * number) % 37)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(visit, range(8)))
    assert 0 < kept.size <= 16 * KILOBYTE


FORK = """
import os
from nexus.web.answers.tinylfu_cache import KeptResponses
kept = KeptResponses(1024)
kept._lock.acquire()
if os.fork() == 0:
    kept.find("front")
    os._exit(7)
os._exit(os.waitstatus_to_exitcode(os.wait()[1]))
"""


def test_a_child_process_does_not_wait_for_a_lock_of_its_parent() -> None:
    assert subprocess.run([sys.executable, "-c", FORK], timeout=60, check=False).returncode == 7


@given(st.lists(st.integers(0, 30), max_size=300))
def test_an_estimate_is_never_below_the_count(asked: list[int]) -> None:
    frequencies = Frequencies()
    for key in asked:
        frequencies.note(key)
    assert all(frequencies.of(key) >= asked.count(key) for key in set(asked))


def test_a_few_keys_are_counted_exactly_up_to_the_most_there_is() -> None:
    frequencies = Frequencies()
    for number in range(300):
        for key in range(number % 7):
            frequencies.note(key)
    counts = [sum(key < number % 7 for number in range(300)) for key in range(7)]
    assert counts[0] == 257
    assert [frequencies.of(key) for key in range(7)] == [255, *counts[1:]]


def test_what_was_asked_for_long_ago_is_forgotten() -> None:
    frequencies = Frequencies()
    for _ in range(100):
        frequencies.note("old")
    for number in range(70_000):
        frequencies.note(number % 50)
    assert frequencies.of("old") <= 30
    assert frequencies.of(7) > frequencies.of("old")


def test_what_each_is_asked_for_once_is_not_taken_for_asked_again() -> None:
    kept = KeptResponses(8 * 2**20)
    for number in range(100_000):
        ask(kept, f"made-up-{number}")
    assert len(kept) <= 100
