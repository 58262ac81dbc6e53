"""What may stand in no file of the project: registry hosts and one machine's paths."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Written in pieces: this file is searched too.
_REGISTRIES = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry.npm" + "js",
    "deb." + "debian.org",
]
_MACHINE = [
    r"(?<![\w.])/" + "root/",
    r"(?<![\w.])/" + "work/",
    r"(?<![\w.])/home/" + r"\w+/",
    "py" + r"env/versions",
]
_FORBIDDEN = re.compile("|".join([*map(re.escape, _REGISTRIES), *_MACHINE]))


def tracked_files() -> list[Path]:
    """Every text file that git keeps."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [file for file in files if file.is_file() and b"\0" not in file.read_bytes()[:8000]]


def test_no_tracked_file_names_a_registry_or_a_path_of_one_machine() -> None:
    files = tracked_files()
    assert ROOT / "Makefile" in files
    assert ROOT / "scripts/npm/package-lock.json" in files
    assert len(files) > 100

    found = [
        f"{file.relative_to(ROOT)}: {match.group()}"
        for file in files
        for match in _FORBIDDEN.finditer(file.read_text("utf-8", errors="replace"))
    ]
    assert found == []


def test_the_search_finds_what_it_forbids() -> None:
    assert all(_FORBIDDEN.search(f"see https://{host}/simple") for host in _REGISTRIES)
    assert _FORBIDDEN.search("cd /" + "root/nexus")
    assert not _FORBIDDEN.search("docs/how-we/work/together.md and content/" + "root/x")


def test_htmx_is_never_committed() -> None:
    names = {file.name for file in tracked_files()}
    assert "fetch_htmx.py" in names
    assert "htmx.min.js" not in names
