"""How soon ``nexus serve`` shows what was written: from the save to the page that has it."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from random import Random
from statistics import median

from bench.load import HOST, ask_once
from bench.report import Table
from bench.servers import free_port, running
from nexus.development.site import EVENTS

_PATIENCE = 60
_STATE = re.compile(rb"data: ")
# The watcher takes what is saved within this time for one change.
_REST = 1.0

# What was saved: the path of its page, and words that this page then has.
Saved = tuple[str, str]


def edits(contents: dict[int, Path], rounds: int) -> Table:
    """Seconds until an edit is seen, the least and the median of ``rounds``, by sort of edit."""
    table = Table(
        "An edit under nexus serve, seconds from the save to its page, least / median",
        ("", *_EDITS),
    )
    for entries, content in contents.items():
        with tempfile.TemporaryDirectory(prefix="nexus-bench-") as folder:
            copy = Path(shutil.copytree(content, Path(folder, "content")))
            found = list(_all_edits(copy, Path(folder, "indexes"), rounds))
        cells = [f"{min(each):.2f} / {median(each):.2f}" for each in found]
        table.add(f"{entries:,} entries", *cells)
    return table


def _all_edits(content: Path, indexes: Path, rounds: int) -> Iterator[list[float]]:
    port = free_port()
    command = [sys.executable, "-m", "nexus", "serve", "--host", HOST, "--port", str(port)]
    environ = {"NEXUS_CONTENT": str(content), "NEXUS_INDEX_DIR": str(indexes)}
    with running(command, port, environ=environ):
        for edit in _EDITS.values():
            # The first of its sort reads code that later ones find.
            yield [_seen_after(port, edit, content) for _ in range(rounds + 1)][1:]


def _seen_after(port: int, edit: Callable[[Path], Saved], content: Path) -> float:
    """Listens as a page does that is open in a browser, and asks again once it is told."""
    time.sleep(_REST)
    with closing(HTTPConnection(HOST, port, timeout=_PATIENCE)) as connection:
        connection.request("GET", EVENTS)
        states = filter(_STATE.match, connection.getresponse())
        next(states)
        path, words = edit(content)
        began = time.perf_counter()
        for _ in states:
            if words.encode() in _page(port, path):
                return time.perf_counter() - began
    raise RuntimeError(f"{path} did not show {words!r}")


def _page(port: int, path: str) -> bytes:
    with closing(HTTPConnection(HOST, port, timeout=_PATIENCE)) as connection:
        return ask_once(connection, path, {})[1]


_numbers = count(1)
_chance = Random(17)


def _edit_body(content: Path) -> Saved:
    words = f"Rewritten for the {next(_numbers)}th time."
    chosen = _any_entry(content)
    chosen.write_text(f"{chosen.read_text()}\n{words}\n")
    return _path(chosen), words


def _edit_date(content: Path) -> Saved:
    chosen = _any_entry(content)
    number = next(_numbers)
    date = f"{2001 + number % 20}-{1 + number % 12:02}"
    first, *lines = chosen.read_text().splitlines(keepends=True)
    others = [line for line in lines if not line.startswith("date:")]
    chosen.write_text("".join([first, f"date: {date}\n", *others]))
    return _path(chosen), f'datetime="{date}"'


def _add_entry(content: Path) -> Saved:
    model = _any_entry(content)
    number = next(_numbers)
    words = f"Written in the {number}th round."
    added = model.with_name(f"added-in-round-{number}.md")
    added.write_text(f"{model.read_text()}\n{words}\n")
    return _path(added), words


_EDITS = {"a body": _edit_body, "a date": _edit_date, "a new entry": _add_entry}


def _any_entry(content: Path) -> Path:
    return _chance.choice(sorted((content / "challenges").glob("*.md")))


def _path(entry: Path) -> str:
    return f"/challenges/{entry.stem}"
