"""``nexus build``: what it tells of the index."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from nexus.cli import main
from tests.conftest import ROOT
from tests.portfolio_files import write_many


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("NEXUS_INDEX_DIR", str(tmp_path / "indexes"))
    return write_many(tmp_path / "content", 1)


def test_an_index_that_lies_where_it_was_wanted_is_ready(content: Path) -> None:
    done = CliRunner().invoke(main, ["build", str(content)])
    assert (done.exit_code, done.output) == (0, "The index of content/ is ready.\n")


def test_the_name_of_the_folder_need_not_be_utf_8(content: Path) -> None:
    odd = content.rename(content.with_name(os.fsdecode(b"caf\xe9")))
    # The second index is made from the first.
    for text in ("One.", "Two."):
        (odd / "profile.md").write_text(f"---\nname: Ada\nheadline: E\n---\n{text}\n")
        done = subprocess.run(
            [sys.executable, "-m", "nexus", "build", odd],
            # As in a terminal whose locale is one of UTF-8.
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8:strict"},
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"caf\xe9" in done.stdout


@pytest.mark.usefixtures("without_rights")
def test_where_the_wanted_folder_is_read_only_the_one_that_was_used_is_told(
    content: Path, tmp_path: Path
) -> None:
    (tmp_path / "indexes").mkdir(mode=0o500)
    done = CliRunner().invoke(main, ["build", str(content)])
    assert done.exit_code == 0
    (index,) = (tmp_path / "temporary").rglob("index-*.sqlite3")
    wanted = tmp_path / "indexes" / "content"
    told = f"It was built in {index.parent}, since {wanted} could not be written then."
    assert told in done.output
    # The same index is found again once the folder can be written.
    wanted.parent.chmod(0o700)
    assert told in CliRunner().invoke(main, ["build", str(content)]).output


def _link_to_folder(path: Path) -> None:
    path.symlink_to(path.parent)


def _link_out(path: Path) -> None:
    """A link to a file that says what the one at ``path`` said, but lies elsewhere."""
    outside = path.parents[2] / "outside.md"
    (path.parent / "entry-000.md").rename(outside)
    (path.parent / "entry-000.md").symlink_to(outside)


@pytest.mark.parametrize(
    "make", [lambda path: path.symlink_to("/nowhere"), os.mkfifo, _link_to_folder, _link_out]
)
def test_what_a_first_build_refuses_is_refused_by_a_later_one(
    content: Path, make: Callable[[Path], object]
) -> None:
    assert CliRunner().invoke(main, ["build", str(content)]).exit_code == 0
    make(content / "skills" / "d.md")
    done = CliRunner().invoke(main, ["build", str(content)])
    assert done.exit_code == 1
    assert done.output.startswith("skills/")
