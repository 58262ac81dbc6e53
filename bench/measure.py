"""What Nexus costs at several sizes: one table on the terminal, and all figures as JSON.

    python -m bench.measure
    python -m bench.measure --sizes 1000 100000 --rounds 40 --seconds 5

Portfolios are made once and kept in ``.cache/bench``; indexes are built anew each time.
Everything stays on this machine, and what is started is ended.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask

from bench.figures import Build, Figures, Size, table, told
from bench.latency import FRAGMENT, answer, page_objects, whole_calls
from bench.load import load
from bench.portfolio import write_portfolio
from bench.servers import nexus
from bench.views import TECHNOLOGIES, views
from nexus.assembly import assemble
from nexus.config import Settings

_ROOT = Path(__file__).resolve().parent.parent
_ASSET = re.compile(r'(?:href|src)="(/static/[^"]+)')


def measure(entries: int, cache: Path, rounds: int, seconds: int) -> Figures:
    """The figures of a portfolio of ``entries`` entries, kept in ``cache``."""
    content = portfolio(entries, cache)
    with tempfile.TemporaryDirectory(prefix="nexus-bench-") as folder:
        indexes = Path(folder)
        app, build = built(content, indexes)
        some = next(query for name, query in views(1) if name == "two, any of them")
        page = answer(app, "")
        return Figures(
            entries=entries,
            build=build,
            page_object=page_objects(app, rounds),
            fragment_call=whole_calls(app, rounds, FRAGMENT),
            page_call=whole_calls(app, rounds),
            per_second=_rates(content, indexes, seconds, some),
            page=_size([page]),
            assets=_size([answer(app, "", path=path) for path in _assets(page)]),
            fragment=_size([answer(app, some, FRAGMENT)]),
        )


def portfolio(entries: int, cache: Path) -> Path:
    """The folder of a made-up portfolio, written if it is not in ``cache`` yet."""
    folder = cache / f"portfolio-{entries}"
    if not folder.exists():
        unfinished = cache / f"unfinished-{os.getpid()}-{entries}"
        write_portfolio(unfinished, entries, TECHNOLOGIES)
        unfinished.rename(folder)
    return folder


def built(content: Path, indexes: Path) -> tuple[Flask, Build]:
    """The app of ``content`` with a new index in ``indexes``, and what that took."""
    environ = {"NEXUS_CONTENT": str(content), "NEXUS_INDEX_DIR": str(indexes)}
    settings = Settings.from_environment(environ)
    first: list[float] = []

    def progress(_done: int, _total: int) -> None:
        if not first:
            first.append(time.perf_counter())

    spent, began = _core_seconds(), time.perf_counter()
    assemble(settings, progress)
    done, spent = time.perf_counter(), _core_seconds() - spent
    app = assemble(settings)
    again = time.perf_counter() - done
    size = sum(path.stat().st_size for path in indexes.rglob("*.sqlite3"))
    read = (first[0] if first else began) - began
    return app, Build(
        round(read, 2), round(done - began, 2), round(spent, 2), round(again, 2), size
    )


def _core_seconds() -> float:
    """What this process and those it started have spent on all cores."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _rates(content: Path, indexes: Path, seconds: int, query: str) -> dict[str, float]:
    with nexus(content, indexes) as server:
        return {
            "page": load(server.port, "/", seconds).rate,
            "fragment": load(server.port, f"/?{query}", seconds, headers=FRAGMENT).rate,
        }


def _assets(page: bytes) -> list[str]:
    paths = list(dict.fromkeys(_ASSET.findall(page.decode())))
    assert paths, "the page names no asset: the pattern that finds them is out of date"
    return paths


def _size(bodies: Sequence[bytes]) -> Size:
    return Size(sum(map(len, bodies)), sum(len(gzip.compress(body, 6)) for body in bodies))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each size that the command line asks for, then print and keep the figures."""
    parser = argparse.ArgumentParser(prog="bench.measure", description="What Nexus costs.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[60, 1000, 10_000])
    parser.add_argument("--rounds", type=int, default=20, help="times that each view is asked for")
    parser.add_argument("--seconds", type=int, default=5, help="how long each load lasts")
    parser.add_argument("--cache", type=Path, default=_ROOT / ".cache" / "bench")
    asked = parser.parse_args(arguments)
    asked.cache.mkdir(parents=True, exist_ok=True)
    results = _ROOT / "bench" / "results"
    results.mkdir(exist_ok=True)
    path = results / f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    figures = []
    for size in asked.sizes:
        figures.append(measure(size, asked.cache, asked.rounds, asked.seconds))
        # Kept at once: the largest size takes minutes, and may be given up.
        path.write_text(told(figures), "utf-8")
    print(table(figures))
    print(f"\nAll figures: {path.relative_to(_ROOT)}")


if __name__ == "__main__":
    main()
