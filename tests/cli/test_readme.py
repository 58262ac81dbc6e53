"""The commands in ``README.md``, run as a newcomer would in a fresh clone."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from nexus.cli import main
from tests.conftest import ROOT

# It runs until it is stopped; docs/start.md has it as well, and its test waits for a page.
SERVE = "nexus serve"
RECORD = "PATH/TO/YOUR/README.md"


def commands() -> list[str]:
    """What ``README.md`` tells to type amid its sentences and in its blocks, in its order."""
    told = re.findall(
        r"(?:`|^ {4})(nexus [^`#\n]+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE
    )
    assert len(told) > 2
    return [command.strip() for command in told if not command.startswith(SERVE)]


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    record = tmp_path / RECORD
    record.parent.mkdir(parents=True)
    record.write_text("# Harbour Log\n\n## What I learned\n\n- Mending nets\n- Reading charts\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", commands())
@pytest.mark.usefixtures("clone")
def test_each_command_works_beside_the_content_of_a_fresh_clone(command: str) -> None:
    result = CliRunner().invoke(main, shlex.split(command)[1:])
    assert result.exit_code == 0, result.output


def test_the_import_makes_entries_of_the_readers_own_record(clone: Path) -> None:
    (command,) = [command for command in commands() if command.startswith("nexus import")]
    CliRunner().invoke(main, shlex.split(command)[1:])
    made = clone / shlex.split(command)[-1] / "skills"
    assert {path.name for path in made.iterdir()} == {"mending-nets.md", "reading-charts.md"}


def test_whoever_replaces_the_content_removes_every_test_that_reads_it() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (removed,) = re.findall(r"`git rm -rq content ([^`&]+)", readme)
    own = re.compile(r'(?:ROOT|parent\.parent) / "content"')
    tests = {path for path in (ROOT / "tests").rglob("*.py") if own.search(path.read_text("utf-8"))}
    # This file only wants some content, whatever it is.
    assert tests - {Path(__file__)} <= {ROOT / name for name in removed.split()}
    # tests/setup/test_documents.py would miss a file that is named by its path.
    documents = "".join(
        path.read_text("utf-8") for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
    )
    assert [name for name in removed.split() if f"`{name}`" in documents] == []
