"""How the time that a request takes grows with the number of entries."""

from __future__ import annotations

from pathlib import Path

from bench.latency import FRAGMENT, whole_calls
from bench.report import Table
from nexus.assembly import assemble
from nexus.config import Settings

_ROUNDS = 15


def growth(contents: dict[int, Path], indexes: Path) -> Table:
    """Milliseconds on a core for a fragment that was not asked for before, by sort of view."""
    found = {}
    for entries, content in contents.items():
        environ = {"NEXUS_CONTENT": str(content), "NEXUS_INDEX_DIR": str(indexes)}
        app = assemble(Settings.from_environment(environ))
        found[entries] = whole_calls(app, _ROUNDS, FRAGMENT)
    smallest, largest = min(found), max(found)
    table = Table(
        f"Growth from {smallest:,} to {largest:,} entries: a new fragment, ms on a core, p50",
        ("", f"{smallest:,}", f"{largest:,}", "times"),
    )
    for name, latency in found[smallest].items():
        more = found[largest][name].p50
        table.add(name, latency.p50, more, round(more / max(latency.p50, 0.01), 2))
    return table
