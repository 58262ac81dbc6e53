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


def commands() -> list[str]:
    """What ``README.md`` tells to type amid its sentences, in its order."""
    spans = re.findall(r"`(nexus [^`]+)`", (ROOT / "README.md").read_text("utf-8"))
    assert len(spans) > 2
    return [span for span in spans if not span.startswith(SERVE)]


@pytest.mark.parametrize("command", commands())
def test_each_command_works_beside_the_content_of_a_fresh_clone(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "README.md", tmp_path)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, shlex.split(command)[1:])
    assert result.exit_code == 0, result.output
