"""Datasette on the same data: exact counts by technology, full text, the same questions."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from random import Random
from statistics import median
from urllib.parse import urlencode

from bench.load import HOST, PAGE, ask_once
from bench.portfolio import tools
from bench.report import Table
from bench.servers import TOOLS, free_port, nexus, running
from bench.views import TECHNOLOGIES, WORDS
from nexus.catalogue import builtin
from nexus.content.documents import Entry
from nexus.content.loader import load
from nexus.slugs import slugify

_SHOWN = 20
_MOST_SECONDS = 20
_SETTINGS = {
    "default_page_size": _SHOWN,
    "sql_time_limit_ms": 60_000,
    "facet_time_limit_ms": 60_000,
    "suggest_facets": "off",
    "default_facet_size": 100,
    "max_returned_rows": 1000,
}
_TABLES = """
    CREATE TABLE entries (
        id INTEGER PRIMARY KEY, kind TEXT, slug TEXT, title TEXT, summary TEXT, date TEXT,
        category TEXT, technologies TEXT, body TEXT
    );
    CREATE INDEX entries_kind ON entries (kind);
    CREATE INDEX entries_date ON entries (date);
"""
_WORDS_TABLE = """
    CREATE VIRTUAL TABLE entries_fts USING fts5 (title, summary, body, content='entries');
    INSERT INTO entries_fts (rowid, title, summary, body)
        SELECT id, title, summary, body FROM entries;
    INSERT INTO entries_fts (entries_fts) VALUES ('optimize');
    ANALYZE;
"""

Question = Callable[[str, str, str], tuple[str, str]]
QUESTIONS: dict[str, Question] = {
    "front": lambda _one, _two, _word: (_nexus(), _datasette()),
    "one technology": lambda one, _two, _word: (
        _nexus(("tech", one)),
        _datasette(("technologies__arraycontains", one)),
    ),
    "two, both of them": lambda one, two, _word: (
        _nexus(("tech", one), ("tech", two), ("match", "all")),
        _datasette(("technologies__arraycontains", one), ("technologies__arraycontains", two)),
    ),
    "a word": lambda _one, _two, word: (_nexus(("q", word)), _datasette(("_search", word))),
}
"""Each question as the path that asks Nexus, and the one that asks Datasette."""


def against_datasette(contents: dict[int, Path], indexes: Path, cache: Path, rounds: int) -> Table:
    """The milliseconds in which half of the answers came, one after the other, each asked once."""
    table = Table(
        "Against Datasette, one client: whole pages with exact counts, p50 in ms",
        ("", "Nexus", "Datasette", "times"),
    )
    for entries, content in contents.items():
        database = cache / f"datasette-{entries}" / "portfolio.db"
        if not database.exists():
            write_database(content, database)
        with nexus(content, indexes) as server:
            ours = {name: _median(server.port, name, 0, rounds) for name in QUESTIONS}
        port = free_port()
        with running(_command(database, port), port, _datasette()):
            theirs = {name: _median(port, name, 1, rounds) for name in QUESTIONS}
        for name in QUESTIONS:
            times = f"{theirs[name] / ours[name]:,.0f}"
            table.add(f"{entries:,} entries, {name}", ours[name], theirs[name], times)
    return table


def write_database(content: Path, database: Path) -> None:
    """The entries of ``content`` as one table with a full-text index, as Datasette wants it."""
    portfolio = load(content, builtin()).portfolio
    unfinished = database.with_suffix(".tmp")
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as connection, connection:
        connection.executescript(_TABLES)
        connection.executemany(
            "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((at, *_cells(each)) for at, each in enumerate(portfolio.entries)),
        )
        connection.executescript(_WORDS_TABLE)
    unfinished.rename(database)


def _cells(entry: Entry) -> tuple[str, ...]:
    told = (entry.kind.value, entry.slug, entry.title, entry.summary, str(entry.date or ""))
    return (*told, entry.category, json.dumps(entry.technologies), entry.body)


def _command(database: Path, port: int) -> list[str]:
    command = [str(TOOLS / "bin" / "python"), "-m", "datasette", "serve", "--immutable"]
    command += [str(database), "--host", HOST, "--port", str(port)]
    for name, value in _SETTINGS.items():
        command += ["--setting", name, str(value)]
    return command


def _nexus(*asked: tuple[str, str]) -> str:
    return f"/?{urlencode(asked)}" if asked else "/"


def _datasette(*asked: tuple[str, str]) -> str:
    facets = [("_facet", "kind"), ("_facet_array", "technologies"), ("_sort_desc", "date")]
    return f"/portfolio/entries?{urlencode([*asked, *facets])}"


def _choices(rounds: int) -> Iterator[tuple[str, str, str]]:
    chance = Random(17)
    slugs = [slugify(tool.title) for tool in tools(TECHNOLOGIES)]
    words = chance.sample(WORDS, min(rounds, len(WORDS)))
    for turn in range(rounds):
        one, two = chance.sample(slugs[:40], 2)
        yield one, two, words[turn % len(words)]


def _median(port: int, name: str, whose: int, rounds: int) -> float:
    connection = HTTPConnection(HOST, port, timeout=120)
    taken: list[float] = []
    until = time.monotonic() + _MOST_SECONDS
    with closing(connection):
        for choice in _choices(rounds):
            path = QUESTIONS[name](*choice)[whose]
            began = time.perf_counter()
            status, body = ask_once(connection, path, PAGE)
            taken.append((time.perf_counter() - began) * 1000)
            if status != HTTPStatus.OK or not body:
                raise RuntimeError(f"{path}: status {status}")
            if time.monotonic() > until and len(taken) >= 3:
                break
    return round(median(taken), 3)
