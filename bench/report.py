"""What was measured: tables of rows, printed as they come, and kept as JSON with the machine."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.load import load_client
from bench.servers import TOOLS

Cell = str | float | int
_OURS = (
    "flask",
    "granian",
    "sqlalchemy",
    "jinja2",
    "markdown",
    "pyroaring",
    "brotli",
    "playwright",
)
_THEIRS = ("datasette", "mkdocs-material", "mkdocs", "pagefind", "hugo", "gunicorn")


@dataclass(slots=True)
class Table:
    """One comparison: a ``title``, the names of the columns, and rows of as many cells."""

    title: str
    columns: Sequence[str]
    rows: list[Sequence[Cell]] = field(default_factory=list)

    def add(self, *cells: Cell) -> None:
        """One row more."""
        assert len(cells) == len(self.columns), self.title
        self.rows.append(cells)

    def text(self) -> str:
        """The table in markdown."""
        lines = [self.columns, ["---", *["---:"] * (len(self.columns) - 1)]]
        lines += [[shown(cell) for cell in row] for row in self.rows]
        told = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        return f"### {self.title}\n\n{told}\n"


class Report:
    """The tables of one run, in ``path`` as JSON from the first one on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tables: list[Table] = []
        self.began = datetime.now(UTC)

    def add(self, table: Table) -> None:
        """Print ``table`` and keep it."""
        print(table.text(), flush=True)
        self.tables.append(table)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        tables = [{"title": t.title, "columns": t.columns, "rows": t.rows} for t in self.tables]
        told = {"began": self.began.isoformat(), "machine": machine(), "tables": tables}
        self.path.write_text(json.dumps(told, indent=1), "utf-8")


def machine() -> dict[str, object]:
    """What the figures were measured on, with everything that took part."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": platform.python_version(),
        "load": os.getloadavg(),
        "load client": load_client(),
        "packages": {name: _version(name) for name in _OURS} | _versions_of_tools(),
    }


def shown(cell: Cell) -> str:
    """A figure with as many digits as mean something."""
    if isinstance(cell, str):
        return cell
    if abs(cell) >= 100 or cell == int(cell):
        return f"{cell:,.0f}"
    return f"{cell:.1f}" if abs(cell) >= 10 else f"{cell:.2f}"


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    lines = path.read_text().splitlines() if path.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _versions_of_tools() -> dict[str, str]:
    python = TOOLS / "bin" / "python"
    if not python.exists():
        return {}
    code = "import importlib.metadata as m, sys; print(*(m.version(n) for n in sys.argv[1:]))"
    done = subprocess.run(
        [python, "-c", code, *_THEIRS], capture_output=True, text=True, check=True
    )
    return dict(zip(_THEIRS, done.stdout.split(), strict=True))
