"""The comparisons work from end to end; what they say is not judged here."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from itertools import islice
from pathlib import Path

import pytest

from bench import sites, throughput
from bench.building import nexus_build
from bench.datasette import QUESTIONS, write_database
from bench.editing import edits
from bench.load import HOST, ask_once, load
from bench.measure import portfolio
from bench.memory import per_worker
from bench.relay import relayed
from bench.report import Report, Table, machine
from bench.servers import hello, nexus, running
from bench.throughput import against_hello
from bench.unseen import filters, repeated, searches


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return portfolio(30, tmp_path_factory.mktemp("portfolios"))


@pytest.mark.parametrize("addresses", [filters, searches])
def test_no_address_is_asked_for_twice(addresses: Callable[[], Iterator[str]]) -> None:
    some = list(islice(addresses(), 20_000))
    assert len(set(some)) == len(some) == 20_000
    assert list(islice(addresses(), 5)) == some[:5]


def test_nexus_and_hello_are_asked_and_their_memory_is_seen(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Further rounds are for the figures alone.
    monkeypatch.setattr(throughput, "_ROUNDS", 1)
    rates, costs = against_hello({30: content}, tmp_path, 1)
    assert [len(row) for row in rates.rows] == [len(rates.columns)]
    assert costs.rows[0][0] == "30 entries"


def test_a_server_is_gone_after_its_block(content: Path, tmp_path: Path) -> None:
    with nexus(content, tmp_path) as server:
        assert load(server.port, repeated(), 1).rate > 0
        assert min(per_worker(server.pid)) > 1
        with pytest.raises(RuntimeError):
            load(server.port, "/nowhere", 1)
        with pytest.raises(ValueError, match="already"):
            load(server.port, iter(()), 1)
    with pytest.raises(ConnectionRefusedError):
        ask_once(HTTPConnection(HOST, server.port, timeout=10), "/", {})


def test_a_server_that_ends_is_told() -> None:
    with pytest.raises(RuntimeError, match="ended with"), running(["false"], 1):
        pass


def test_a_relay_carries_what_it_counts() -> None:
    with hello() as server, relayed(server.port, 20) as relay:
        connection = HTTPConnection(HOST, relay.port, timeout=30)
        status, body = ask_once(connection, "/", {})
        connection.close()
        assert (status, body) == (200, b"Hello, world!")
        assert relay.received > len(body)


def test_the_same_entries_become_a_database_and_sites(content: Path, tmp_path: Path) -> None:
    write_database(content, tmp_path / "data" / "portfolio.db")
    with closing(sqlite3.connect(tmp_path / "data" / "portfolio.db")) as connection:
        assert connection.execute("SELECT count(*) FROM entries").fetchone() == (30,)
        found = connection.execute("SELECT count(*) FROM entries_fts WHERE entries_fts MATCH 'the'")
        assert found.fetchone() > (0,)
    assert all(len(ask("a", "b", "c")) == 2 for ask in QUESTIONS.values())
    for write in (sites.mkdocs, sites.hugo, sites.pages):
        write(content, tmp_path / write.__name__)
    assert len(list((tmp_path / "mkdocs" / "docs").rglob("*.md"))) == 31
    assert len(list((tmp_path / "hugo" / "content").rglob("*.md"))) == 30
    assert len(list((tmp_path / "pages").rglob("index.html"))) == 31


def test_each_sort_of_edit_is_seen(content: Path) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*.md")}
    assert before
    (row,) = edits({30: content}, 1).rows
    assert row[0] == "30 entries"
    assert len(row) == 4
    after = {path: path.read_bytes() for path in content.rglob("*.md")}
    assert after == before, "only a copy is edited"


def test_a_build_is_timed(content: Path, tmp_path: Path) -> None:
    assert nexus_build(content, tmp_path) > 0
    assert list(tmp_path.rglob("index-*.sqlite3"))


def test_a_report_holds_its_tables_and_the_machine(tmp_path: Path) -> None:
    table = Table("Rates", ("", "per second"))
    table.add("hello", 1234.5)
    report = Report(tmp_path / "results" / "x.json")
    report.add(table)
    told = json.loads(report.path.read_text())
    assert told["tables"] == [
        {"title": "Rates", "columns": ["", "per second"], "rows": [["hello", 1234.5]]}
    ]
    assert told["machine"]["packages"]["flask"] == machine()["packages"]["flask"]  # type: ignore[index]
    assert "| hello | 1,234 |" in table.text()
