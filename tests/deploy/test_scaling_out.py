"""Four web processes, one PostgreSQL, and a release with other content while visitors ask."""

from __future__ import annotations

import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from tests.postgres_server import PostgresServer
from tests.servers import PATIENCE, Answer
from tests.web_process import (
    WebProcess,
    copy_of_tree,
    release,
    wait_until_ready,
    web_process,
)

PROCESSES, VISITORS, ENOUGH = 4, 3, 30
OLD, NEW = "alpha", "beta"
SIZES = {OLD: 30, NEW: 37}
INDEX = re.compile(r'data-index="([0-9a-f]{32})"')
ENTRY = re.compile(r'data-entry="skill/([a-z]+)-\d+"')
OWNER = re.compile(r"Ada (alpha|beta)")
TOTAL = re.compile(r'data-total="(\d+)"')


def write_portfolio(folder: Path, name: str) -> Path:
    """A portfolio whose owner and entries each say which one they are of."""
    (folder / "skills").mkdir(parents=True)
    (folder / "profile.md").write_text(f"---\nname: Ada {name}\nheadline: Engineer\n---\n")
    for number in range(SIZES[name]):
        text = f"---\ntitle: Sample {number}\ntechnologies: [Redis]\n---\nWord{number} here.\n"
        (folder / "skills" / f"{name}-{number}.md").write_text(text)
    return folder


class Router:
    """Hands requests to the web processes in turn, as the router before the dynos does."""

    def __init__(self) -> None:
        self._processes: Sequence[WebProcess] = ()
        self._under_way: Counter[str] = Counter()
        self._turn = 0
        self._changed = threading.Condition()

    def send_to(self, processes: Sequence[WebProcess]) -> None:
        """From now on to these alone; returns when the others have answered all they got."""
        with self._changed:
            self._processes = processes
            here = {process.url for process in processes}
            done = self._changed.wait_for(
                lambda: not {url for url, n in self._under_way.items() if n} - here, PATIENCE
            )
        assert done, "a process that gets no more requests still answers one"

    def get(self, path: str) -> Answer:
        """What the process whose turn it is answers."""
        with self._changed:
            self._turn += 1
            chosen = self._processes[self._turn % len(self._processes)]
            self._under_way[chosen.url] += 1
        try:
            return chosen.get(path)
        finally:
            with self._changed:
                self._under_way[chosen.url] -= 1
                self._changed.notify_all()


class Visitors:
    """Ask again and again, each something else, and judge every answer by itself."""

    def __init__(self, get: Callable[[str], Answer]) -> None:
        self._get = get
        self._leave = threading.Event()
        self._threads = [threading.Thread(target=self._visit, args=(n,)) for n in range(VISITORS)]
        self._lock = threading.Lock()
        self.seen: Counter[tuple[str, str]] = Counter()
        self.wrong: list[str] = []

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._leave.set()
        for thread in self._threads:
            thread.join(PATIENCE)

    def wait_for(self, *names: str) -> None:
        """Return once enough more answers have come from each portfolio of ``names``."""
        goal = {name: self._answers(name) + ENOUGH for name in names}
        until = time.monotonic() + PATIENCE
        while any(self._answers(name) < goal[name] for name in names):
            assert self.wrong == []
            assert time.monotonic() < until, self.seen
            time.sleep(0.05)

    def _answers(self, name: str) -> int:
        with self._lock:
            return sum(count for (_, shown), count in self.seen.items() if shown == name)

    def _visit(self, number: int) -> None:
        # A short rest, in which what is being started gets a share of the machine.
        while not self._leave.wait(0.05) and not self.wrong:
            number += VISITORS
            # The number is of no kept answer, so that the database is asked as well.
            for path in ("/", f"/?q=word{number % 30}", f"/?q=sample+-word{number}"):
                try:
                    shown = judge(path, self._get(path))
                except (AssertionError, OSError) as error:
                    self.wrong.append(f"{path}: {error!r}")
                else:
                    with self._lock:
                        self.seen[shown] += 1


def judge(path: str, answer: Answer) -> tuple[str, str]:
    """The index and the portfolio that ``answer`` shows; fails unless it shows one alone."""
    assert answer.status == 200, answer.text
    indexes, owners = set(INDEX.findall(answer.text)), set(OWNER.findall(answer.text))
    entries, totals = set(ENTRY.findall(answer.text)), set(TOTAL.findall(answer.text))
    assert len(indexes) == len(owners) == len(totals) == 1, (indexes, owners, totals)
    assert entries == owners
    (index,), (owner,), (total,) = indexes, owners, totals
    if path == "/":
        assert int(total) == SIZES[owner]
    return index, owner


def test_a_release_in_the_midst_of_visits_shows_nobody_an_error_or_a_mixture(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    url = postgres.new_database()
    old, new = (write_portfolio(tmp_path / name, name) for name in (OLD, NEW))
    router = Router()
    with ExitStack() as running:

        def four(content: Path) -> list[WebProcess]:
            trees = [
                copy_of_tree(tmp_path / f"{content.name}-{number}", content)
                for number in range(PROCESSES)
            ]
            started = [running.enter_context(web_process(tree, url)) for tree in trees]
            for process in started:
                wait_until_ready(process)
            return started

        # No release came before these: all four find no index and one of them builds it.
        before = four(old)
        router.send_to(before)
        with Visitors(router.get) as visitors:
            visitors.wait_for(OLD)
            release(copy_of_tree(tmp_path / "release", new), url)
            visitors.wait_for(OLD)
            after = four(new)
            router.send_to([*before, *after])
            visitors.wait_for(OLD, NEW)
            router.send_to(after)
            for process in before:
                process.stop()
            visitors.wait_for(NEW)
    assert visitors.wrong == []
    assert {owner for _, owner in visitors.seen} == {OLD, NEW}
    assert len(visitors.seen) == len({index for index, _ in visitors.seen}) == 2
