"""The audit of dependencies: every licence known and agreed to, weaknesses told."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from scripts import audit_deps


def answering(monkeypatch: pytest.MonkeyPatch, stdout: str, stderr: str = "") -> None:
    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1, stdout, stderr)

    monkeypatch.setattr("subprocess.run", run)


def test_every_locked_package_has_a_licence_that_was_agreed_to(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answering(monkeypatch, json.dumps({"dependencies": []}))
    assert audit_deps.main() == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) > 20
    assert any(line.startswith("flask 3") and line.endswith("BSD-3-Clause") for line in told)


def test_a_known_weakness_is_told_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    weak = {"id": "PYSEC-1", "fix_versions": ["2.1"]}
    packages = [{"name": "a", "version": "2", "vulns": [weak]}, {"name": "b", "skip_reason": "x"}]
    answering(monkeypatch, json.dumps({"dependencies": packages}))
    assert audit_deps.main() == 1
    told = capsys.readouterr()
    assert "known weakness: a 2: PYSEC-1, fixed in ['2.1']" in told.err
    assert "1 of 2 packages were asked about." in told.out


def test_where_nobody_can_be_asked_it_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answering(monkeypatch, "", "warning\nno network\n")
    assert audit_deps.weaknesses(Path("requirements.txt")) == []
    assert "could not be asked for: no network" in capsys.readouterr().err
