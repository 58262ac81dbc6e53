"""Requests per second: Nexus beside the smallest app that there is, under the same server."""

from __future__ import annotations

from pathlib import Path

from bench.load import FRAGMENT, PAGE, Load, load
from bench.memory import per_worker
from bench.report import Table
from bench.servers import Running, hello, nexus, tools_ready
from bench.unseen import filters, repeated, searches

_ROUNDS = 3
SERVERS = ("gunicorn sync", "gunicorn gthread", "granian")


def against_hello(contents: dict[int, Path], indexes: Path, seconds: int) -> tuple[Table, Table]:
    """Filters asked again, filters and searches never asked before; and what that takes."""
    rates = Table(
        "Requests per second, 8 connections, 2 processes of Granian (as a part of hello world's)",
        ("", "Flask's hello", "filter again", "page again", "new filter", "new search"),
    )
    costs = Table(
        "Start and memory",
        ("", "first byte, ms", "per worker, MB (RSS)", "its share (PSS)", "hello's PSS"),
    )
    for entries, content in contents.items():
        with hello() as smallest, nexus(content, indexes) as server:
            _settle(smallest)
            _settle(server)
            best = _best_of(smallest.port, server.port, seconds)
            own, memory = per_worker(smallest.pid)[1], per_worker(server.pid)
            costs.add(f"{entries:,} entries", server.first_byte, *memory, own)
        first, *others = best
        rates.add(f"{entries:,} entries", first, *(_part(each, first) for each in others))
    return rates, costs


def _best_of(smallest: int, port: int, seconds: int) -> list[float]:
    """Hello world's rate, and those of Nexus: the best of several rounds each.

    The rounds take turns, so that all suffer alike from what else the machine does. Each load
    lasts for all of ``seconds``: those of one second differed by half from each other.
    """
    again, new_filters, new_searches = repeated(), filters(), searches()
    rounds = [
        (
            load(smallest, "/", seconds).rate,
            load(port, again, seconds, headers=FRAGMENT).rate,
            load(port, again, seconds, headers=PAGE).rate,
            load(port, new_filters, seconds, headers=FRAGMENT).rate,
            load(port, new_searches, seconds, headers=FRAGMENT).rate,
        )
        for _ in range(_ROUNDS)
    ]
    return [max(each) for each in zip(*rounds, strict=True)]


def servers(content: Path, indexes: Path, seconds: int, entries: int) -> Table:
    """Hello world and a repeated filter behind each server, at 8 and at 64 connections."""
    table = Table(
        f"Servers, 2 processes: requests per second / p99 in ms ({entries:,} entries)",
        (
            "",
            "hello, 8",
            "hello, 64",
            "bare WSGI, 8",
            "Nexus again, 8",
            "64",
            "Nexus new filter, 8",
        ),
    )
    for name in SERVERS:
        if name.startswith("gunicorn") and not tools_ready():
            continue
        with hello(name) as server:
            _settle(server)
            cells = [_both(load(server.port, "/", seconds, many)) for many in (8, 64)]
        with hello(name, "bare_app") as server:
            _settle(server)
            cells.append(_both(load(server.port, "/", seconds)))
        with nexus(content, indexes, name) as server:
            _settle(server)
            path = repeated()
            cells += [_both(load(server.port, path, seconds, many, FRAGMENT)) for many in (8, 64)]
            cells.append(_both(load(server.port, filters(), seconds, headers=FRAGMENT)))
        table.add(name, *cells)
    return table


def _settle(server: Running) -> None:
    """Let ``server`` answer for a while: its first process does while the second still starts."""
    load(server.port, "/", 2)


def _part(rate: float, smallest: float) -> str:
    return f"{rate:,.0f} ({rate / smallest:.2f})"


def _both(measured: Load) -> str:
    return f"{measured.rate:,.0f} / {measured.p99:,.1f}"
