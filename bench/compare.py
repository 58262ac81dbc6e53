"""Compares Nexus with what else there is, in one run on one machine.

    make bench         (some seventeen minutes, most of them for the largest sizes)
    make bench-quick   (about a minute: that it works, not what it says)

Tables are printed as they come, and kept as JSON in ``bench/results``. Portfolios, sites and
indexes are kept in ``.cache/bench``. Everything stays on this machine, and what is started is
ended.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.browsing import against_static_sites
from bench.building import builds, nexus_build
from bench.datasette import against_datasette
from bench.editing import edits
from bench.growth import growth
from bench.measure import portfolio
from bench.report import Report, Table, machine
from bench.servers import ROOT, tools_ready
from bench.throughput import against_hello, servers

_PARTS = ("hello", "servers", "datasette", "browser", "builds", "edits", "growth")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the command line asks for."""
    asked = _parser().parse_args(arguments)
    # Told to stop, it ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    asked.cache.mkdir(parents=True, exist_ok=True)
    report = Report(asked.results / f"compare-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json")
    for name, fact in machine().items():
        print(f"{name}: {fact}")
    contents = {size: portfolio(size, asked.cache) for size in asked.sizes}
    indexes = asked.cache / "indexes"
    for content in contents.values():
        nexus_build(content, indexes)
    for part in asked.parts:
        if part in {"datasette", "browser"} and not tools_ready():
            print(f"{part}: left out, since .venv-bench is not there (make .venv-bench/.ready)")
            continue
        for table in _measured(part, asked, contents, indexes):
            report.add(table)
    print(f"All figures: {report.path}")


def _measured(
    part: str, asked: argparse.Namespace, contents: dict[int, Path], indexes: Path
) -> Iterable[Table]:
    largest = max(contents)
    middle = min(contents, key=lambda size: abs(size - 1000))
    browsed = {size: content for size, content in contents.items() if size <= asked.most_browsed}
    steps: dict[str, Callable[[], Iterable[Table]]] = {
        "hello": lambda: against_hello(contents, indexes, asked.seconds),
        "servers": lambda: [servers(contents[middle], indexes, asked.seconds, middle)],
        "datasette": lambda: [against_datasette(contents, indexes, asked.cache, asked.rounds)],
        "browser": lambda: [against_static_sites(browsed, indexes, asked.cache, asked.visits)],
        "edits": lambda: [edits(browsed, asked.edits)],
        "builds": lambda: [builds(contents, asked.most_built)],
        "growth": lambda: [growth({s: contents[s] for s in (middle, largest)}, indexes)],
    }
    return steps[part]()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench.compare", description="Nexus and others.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[60, 1000, 10_000, 100_000])
    parser.add_argument("--parts", nargs="+", choices=_PARTS, default=list(_PARTS))
    parser.add_argument("--seconds", type=int, default=2, help="how long each load lasts")
    parser.add_argument("--rounds", type=int, default=10, help="questions to Datasette, of each")
    parser.add_argument("--visits", type=int, default=2, help="visitors of each site")
    parser.add_argument("--edits", type=int, default=3, help="edits of each sort")
    parser.add_argument(
        "--most-browsed", type=int, default=10_000, help="entries of static sites, and of edits"
    )
    parser.add_argument("--most-built", type=int, default=1000, help="entries that MkDocs builds")
    parser.add_argument("--cache", type=Path, default=ROOT / ".cache" / "bench")
    parser.add_argument("--results", type=Path, default=ROOT / "bench" / "results")
    return parser


if __name__ == "__main__":
    main()
