"""The files that other places are deployed with: a container, a plain server."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.production import serving
from tests.portfolio_files import write_many
from tests.servers import ROOT


def test_the_image_is_run_by_nobody_and_checks_its_health() -> None:
    text = (ROOT / "Dockerfile").read_text("utf-8")
    assert re.search(r"^USER 65534", text, re.MULTILINE)
    assert "HEALTHCHECK" in text
    assert "/readyz" in text
    start = (ROOT / "Procfile").read_text("utf-8").partition("web: ")[2].split(" --host")[0]
    told = re.search(r"^CMD \[(.*)\]$", text, re.MULTILINE)
    assert told
    assert re.sub(r'[",]', "", told[1]).startswith(start)


def test_the_image_tells_a_server_that_answers_from_one_that_does_not(tmp_path: Path) -> None:
    text = (ROOT / "Dockerfile").read_text("utf-8")
    (check,) = re.findall(r"^HEALTHCHECK .*\n +CMD (\[.*\])$", text, re.MULTILINE)
    python, *words = json.loads(check)
    assert python == "python"

    def is_healthy(port: int) -> bool:
        command = [sys.executable, *words]
        environ = os.environ | {"PORT": str(port)}
        return (
            subprocess.run(command, env=environ, capture_output=True, check=False).returncode == 0
        )

    # As behind a proxy that ends TLS, and by none of the site's names.
    settings = {"NEXUS_PROXIED": "on", "TRUSTED_HOSTS": "portfolio.example.org"}
    with serving(write_many(tmp_path / "content", 3), **settings) as server:
        assert is_healthy(server.port)
    assert not is_healthy(server.port)


def test_every_setting_is_documented() -> None:
    code = (ROOT / "nexus" / "config.py").read_text("utf-8")
    names = set(re.findall(r'"((?:NEXUS_)?[A-Z]+(?:_[A-Z]+)+|PORT)"', code))
    assert {"PORT", "NEXUS_CONTENT", "TRUSTED_HOSTS", "REDIS_URL", "DATABASE_URL"} <= names
    told = (ROOT / "docs" / "deploy.md").read_text("utf-8")
    assert {name for name in names if f"`{name}`" not in told} == set()


@pytest.mark.skipif(
    not shutil.which("systemd-analyze"), reason="systemd-analyze is not there to read the unit"
)
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    told = (ROOT / "docs" / "deploy.md").read_text("utf-8")
    (unit,) = re.findall(r"```ini\n(.*?)```", told, re.DOTALL)
    file = tmp_path / "portfolio.service"
    file.write_text(unit.replace("/srv/portfolio/.venv/bin/python", sys.executable))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    # It looks at all units of this machine, and some of those may have faults of their own.
    assert not [line for line in done.stderr.splitlines() if "portfolio" in line]


def test_the_samples_start_what_the_procfile_starts() -> None:
    told = (ROOT / "docs" / "deploy.md").read_text("utf-8")
    # The lock installs what Nexus runs on, and not the command: the tree is where it is found.
    assert "ExecStart=/srv/portfolio/.venv/bin/python -m nexus serve --production" in told
    assert "KillSignal" not in told, "systemd's default, SIGTERM, is right"
    assert re.search(r"^TimeoutStopSec=30$", told, re.MULTILINE)
    assert re.search(r"^ProtectSystem=strict$", told, re.MULTILINE)
