"""How long sites take to be built from the same entries: Nexus, MkDocs Material, Hugo."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench import sites
from bench.report import Table
from bench.servers import ROOT, TOOLS, tools_ready


def builds(contents: dict[int, Path], most_pages: int) -> Table:
    """Seconds of the clock for a build from nothing, and of Nexus after one entry was changed.

    MkDocs is left out above ``most_pages``: it takes minutes.
    """
    table = Table(
        "Builds, seconds by the clock (and ms per entry)",
        ("", "Nexus", "after an edit", "nothing changed", "MkDocs Material", "Hugo"),
    )
    for entries, content in contents.items():
        ours = _nexus(content)
        theirs = ["", ""]
        if tools_ready():
            with tempfile.TemporaryDirectory(prefix="nexus-bench-") as folder:
                if entries <= most_pages:
                    theirs[0] = _both(_mkdocs(content, Path(folder, "m")), entries)
                theirs[1] = _both(_hugo(content, Path(folder, "h")), entries)
        table.add(f"{entries:,} entries", _both(ours[0], entries), *ours[1:], *theirs)
    return table


def nexus_build(content: Path, indexes: Path) -> float:
    """The seconds that the command ``nexus build`` takes, its start included."""
    environ = {**os.environ, "NEXUS_CONTENT": str(content), "NEXUS_INDEX_DIR": str(indexes)}
    # An owner's Python keeps what it compiled, as that of the others does.
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return run([sys.executable, "-m", "nexus", "build"], environ)


def run(command: Sequence[str | Path], environ: dict[str, str] | None = None) -> float:
    """The seconds that ``command`` takes. Raises CalledProcessError if it fails."""
    began = time.perf_counter()
    subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env=environ,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - began


def _nexus(content: Path) -> tuple[float, float, float]:
    with tempfile.TemporaryDirectory(prefix="nexus-bench-") as folder:
        copy, indexes = Path(folder, "content"), Path(folder, "indexes")
        shutil.copytree(content, copy)
        first = nexus_build(copy, indexes)
        same = nexus_build(copy, indexes)
        changed = min((copy / "skills").glob("*.md"))
        changed.write_text(changed.read_text("utf-8") + "\nOne sentence more.\n", "utf-8")
        return first, nexus_build(copy, indexes), same


def _mkdocs(content: Path, into: Path) -> float:
    return run([TOOLS / "bin" / "mkdocs", "build", "-q", "-f", sites.mkdocs(content, into)])


def _hugo(content: Path, into: Path) -> float:
    config = sites.hugo(content, into)
    return run([TOOLS / "bin" / "hugo", "--quiet", "--config", config, "--source", into])


def _both(seconds: float, entries: int) -> str:
    return f"{seconds:.2f} ({seconds * 1000 / entries:.1f})"
