"""The files that other places are deployed with: a container, a plain server."""

from __future__ import annotations

import re

from tests.deploy.dyno import ROOT


def test_the_image_is_run_by_nobody_and_checks_its_health() -> None:
    text = (ROOT / "Dockerfile").read_text("utf-8")
    assert re.search(r"^USER 65534", text, re.MULTILINE)
    assert "HEALTHCHECK" in text
    assert "/readyz" in text
    start = (ROOT / "Procfile").read_text("utf-8").partition("web: ")[2].split(" --host")[0]
    told = re.search(r"^CMD \[(.*)\]$", text, re.MULTILINE)
    assert told
    assert re.sub(r'[",]', "", told[1]).startswith(start)


def test_every_setting_is_documented() -> None:
    code = (ROOT / "nexus" / "config.py").read_text("utf-8")
    names = set(re.findall(r'"((?:NEXUS_)?[A-Z]+(?:_[A-Z]+)+|PORT)"', code))
    assert {"PORT", "NEXUS_CONTENT", "TRUSTED_HOSTS", "REDIS_URL", "DATABASE_URL"} <= names
    told = (ROOT / "docs" / "deploy.md").read_text("utf-8")
    assert {name for name in names if f"`{name}`" not in told} == set()


def test_the_samples_start_what_the_procfile_starts() -> None:
    told = (ROOT / "docs" / "deploy.md").read_text("utf-8")
    assert "nexus serve --production" in told
    assert "KillSignal" not in told, "systemd's default, SIGTERM, is right"
    assert re.search(r"^TimeoutStopSec=30$", told, re.MULTILINE)
    assert re.search(r"^ProtectSystem=strict$", told, re.MULTILINE)
