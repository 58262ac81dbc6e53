from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from nexus.catalogue import builtin
from nexus.content.loader import load
from nexus.content.parallel import MIN_ITEMS, parallel_map
from nexus.errors import ContentError
from tests.content.folders import write_folder


def whose(item: int) -> tuple[int, int]:
    return item, os.getpid()


def refuse_the_last(item: int) -> int:
    if item == MIN_ITEMS - 1:
        raise LookupError(item)
    return item


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


@pytest.fixture
def another_thread() -> Iterator[None]:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    yield
    over.set()
    thread.join()


def test_little_work_stays_in_this_process() -> None:
    done = list(parallel_map(whose, range(MIN_ITEMS - 1)))
    assert done == [(item, os.getpid()) for item in range(MIN_ITEMS - 1)]


def test_much_work_is_done_elsewhere_and_comes_back_in_order() -> None:
    done = list(parallel_map(whose, range(MIN_ITEMS)))
    assert [item for item, _ in done] == list(range(MIN_ITEMS))
    assert os.getpid() not in {process for _, process in done}


@pytest.mark.parametrize("reason", [OSError(errno.ENOMEM, "no semaphore"), NotImplementedError()])
def test_much_work_is_done_here_where_processes_can_share_nothing(
    monkeypatch: pytest.MonkeyPatch, reason: Exception
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise reason

    monkeypatch.setattr("multiprocessing.synchronize.SemLock.__init__", refuse)
    done = list(parallel_map(whose, range(MIN_ITEMS)))
    assert done == [(item, os.getpid()) for item in range(MIN_ITEMS)]


@pytest.mark.usefixtures("another_thread")
def test_a_process_with_threads_gets_its_work_done_too() -> None:
    done = list(parallel_map(whose, range(MIN_ITEMS)))
    assert [item for item, _ in done] == list(range(MIN_ITEMS))


def test_one_core_does_all_of_it_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert {process for _, process in parallel_map(whose, range(MIN_ITEMS))} == {os.getpid()}


def test_what_goes_wrong_elsewhere_is_told_here() -> None:
    with pytest.raises(LookupError):
        list(parallel_map(refuse_the_last, range(MIN_ITEMS)))


def test_mistakes_among_many_files_are_all_told(tmp_path: Path) -> None:
    files = {
        f"skills/skill-{n:03}.md": f"---\ntitle: Skill {n}\n---\nText.\n" for n in range(MIN_ITEMS)
    }
    wrong = ["skills/skill-007.md", "skills/skill-399.md"]
    folder = write_folder(tmp_path, files | dict.fromkeys(wrong, "---\ndate: soon\n---\nText.\n"))
    with pytest.raises(ContentError) as caught:
        load(folder, builtin())
    assert sorted({problem.path for problem in caught.value.problems}) == wrong


LONG_WORK = """
import os, time
from nexus.content.parallel import MIN_ITEMS, parallel_map

def tell_and_sleep(item):
    # In one go: two processes write at once.
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(600)

os.cpu_count = lambda: 2
list(parallel_map(tell_and_sleep, range(MIN_ITEMS)))
"""


def test_nothing_outlives_a_process_that_was_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", LONG_WORK], stdout=subprocess.PIPE) as killed:
        assert killed.stdout is not None
        workers = [int(killed.stdout.readline()) for _ in range(2)]
        assert len(set(workers)) == 2
        killed.send_signal(signal.SIGKILL)
        # Their output ends when nobody is left who could write to it.
        killed.communicate(timeout=60)
