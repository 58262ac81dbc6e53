"""What the terminal tells while a portfolio is served and written."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

import pytest

from nexus.cli.live import Reporter
from nexus.index.folder.memory import Memory


def test_what_can_not_be_kept_for_later_is_told_and_watching_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    memory = Memory()
    memory.later.append(full)
    site = Mock()
    site.rebuild.return_value = Mock(mistakes=())
    reporter = Reporter(site, tmp_path, memory)
    reporter.changed([tmp_path / "skills" / "caching.md"])
    reporter.quiet()
    told = capsys.readouterr()
    assert "caching.md changed: shown after" in told.out
    assert "No space left on device" in told.err
