"""What a terminal shows of work that takes its time."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.portfolio_files import write_many
from tests.servers import ROOT


def in_terminal(folder: Path, *words: str) -> str:
    """What ``nexus words`` shows where all that it writes goes to a terminal."""
    inner, outer = pty.openpty()
    shown = b""
    with subprocess.Popen(
        [sys.executable, "-m", "nexus", *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm"},
        stdout=outer,
        stderr=outer,
    ) as process:
        os.close(outer)
        # Linux ends what is read of a terminal that nobody holds any more with an error.
        while part := _part(inner):
            shown += part
    os.close(inner)
    assert process.returncode == 0, shown.decode()
    return shown.decode()


def _part(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:
        return b""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a content folder of more entries than are done in the blink of an eye."""
    folder = tmp_path_factory.mktemp("bars")
    write_many(folder / "content", 400)
    return folder


def test_reading_and_writing_many_files_shows_how_far_it_has_come(many: Path) -> None:
    exported = in_terminal(many, "export", "resume.json")
    assert "Reading the content  [####" in exported
    imported = in_terminal(many, "import", "resume.json", "--into", "back")
    assert "Making the files  [####" in imported
    assert "Writing the files  [####" in imported
    assert "Reading the content  [####" in in_terminal(many, "check", "back")


def test_what_is_piped_on_holds_no_bar(many: Path) -> None:
    for words in (["export", "-"], ["check"]):
        done = subprocess.run(
            [sys.executable, "-m", "nexus", *words],
            cwd=many,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Reading the content" not in done.stdout + done.stderr
