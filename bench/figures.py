"""What was measured, and how it is shown: as one table, and as JSON with the machine's facts."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version

from bench.latency import Latency
from bench.load import load_client

_PACKAGES = ("flask", "sqlalchemy", "markdown", "nh3", "jinja2", "pyroaring", "granian")
_ALL = "every view"


@dataclass(frozen=True, slots=True)
class Size:
    """Bytes as they are, and after gzip."""

    raw: int
    gzip: int


@dataclass(frozen=True, slots=True)
class Build:
    """Seconds until the first entry was rendered, in all, and to start where the index is there.

    ``cores`` are the seconds spent on all cores together, whatever else the machine did.
    """

    read: float
    whole: float
    cores: float
    again: float
    index_bytes: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All that was measured of one portfolio; ``page`` is the HTML, ``assets`` what it loads."""

    entries: int
    build: Build
    page_object: dict[str, Latency]
    fragment_call: dict[str, Latency]
    page_call: dict[str, Latency]
    per_second: dict[str, float]
    page: Size
    assets: Size
    fragment: Size


_ROWS: dict[str, Callable[[Figures], str]] = {
    "build, s": lambda f: f"{f.build.whole:.1f}",
    "  until the first entry is rendered": lambda f: f"{f.build.read:.1f}",
    "  on all cores together": lambda f: f"{f.build.cores:.1f}",
    "start with the index there, s": lambda f: f"{f.build.again:.2f}",
    "index, MB": lambda f: f"{f.build.index_bytes / 1e6:.1f}",
    "page object, ms (p50 / p95)": lambda f: _both(f.page_object[_ALL]),
    "fragment by WSGI, ms": lambda f: _both(f.fragment_call[_ALL]),
    "  the fragment by the clock": lambda f: _clock(f.fragment_call[_ALL]),
    "whole page by WSGI, ms": lambda f: _both(f.page_call[_ALL]),
    "  the page by the clock": lambda f: _clock(f.page_call[_ALL]),
    "fragments per second": lambda f: f"{f.per_second['fragment']:.0f}",
    "pages per second": lambda f: f"{f.per_second['page']:.0f}",
    "first page, kB (raw / gzip)": lambda f: _kilobytes(f.page),
    "  its styles and scripts": lambda f: _kilobytes(f.assets),
    "a fragment, kB": lambda f: _kilobytes(f.fragment),
}


def table(figures: Sequence[Figures]) -> str:
    """The chief figures as a markdown table, one column per size."""
    heads = ["", *(f"{each.entries:,} entries" for each in figures)]
    lines = [heads, ["---"] + ["---:"] * len(figures)]
    lines += [[name, *(row(each) for each in figures)] for name, row in _ROWS.items()]
    for name in figures[0].fragment_call if figures else ():
        if name != _ALL:
            shown = [_both(each.fragment_call[name]) for each in figures]
            lines.append([f"fragment: {name}, ms", *shown])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def told(figures: Sequence[Figures]) -> str:
    """All figures as JSON, with what they were measured on."""
    machine = {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        "load client": load_client(),
        "packages": {name: version(name) for name in _PACKAGES},
    }
    return json.dumps({"machine": machine, "figures": [asdict(f) for f in figures]}, indent=1)


def _both(latency: Latency) -> str:
    return f"{latency.p50:.1f} / {latency.p95:.1f}"


def _clock(latency: Latency) -> str:
    return f"{latency.clock_p50:.1f} / {latency.clock_p95:.1f}"


def _kilobytes(size: Size) -> str:
    return f"{size.raw / 1000:.1f} / {size.gzip / 1000:.1f}"
