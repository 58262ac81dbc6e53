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

from nexus.stopping import STOP_SECONDS
from tests.deploy.build_context import is_sent
from tests.faults.production import serving
from tests.portfolio_files import write_many
from tests.servers import ROOT, free_port


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
        # Docker tells containers of the proxy that its own user goes out through.
        outside = {"http_proxy": f"http://127.0.0.1:{free_port()}", "no_proxy": ""}
        environ = os.environ | outside | {"PORT": str(port)}
        return (
            subprocess.run(command, env=environ, capture_output=True, check=False).returncode == 0
        )

    # As behind a proxy that ends TLS, and by none of the site's names.
    settings = {"NEXUS_PROXIED": "on", "TRUSTED_HOSTS": "portfolio.example.org"}
    with serving(write_many(tmp_path / "content", 3), **settings) as server:
        assert is_healthy(server.port)
    assert not is_healthy(server.port)


_WORK_OF_A_DEVELOPER = """.env .env.local .netrc key.pem .git/config .venv/bin/python
    .venv-bench/bin/python .cache/found .nexus/content/index.sqlite3 node_modules/a/b.js
    scripts/npm/node_modules/a/b.js nexus/__pycache__/look.pyc dist/nexus.whl build/lib/a.py
    nexus_portfolio.egg-info/PKG-INFO static/vendor/htmx.min.js
    content/.env content/.git/config content/skills/.caching.md.swp tests/conftest.py
    docs/deploy.md examples/profile.md bench/results/last.json server.log""".split()


def _patterns() -> list[str]:
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_nothing_that_lies_around_gets_into_the_image() -> None:
    patterns = _patterns()
    assert [name for name in _WORK_OF_A_DEVELOPER if is_sent(name, patterns)] == []


def test_what_gets_into_the_image_is_enough_to_build_and_to_run_it(tmp_path: Path) -> None:
    patterns = _patterns()
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    # Nothing is fetched here: htmx is in its place.
    for name in [*filter(None, listed.stdout.split("\0")), "static/vendor/htmx.min.js"]:
        if name == "static/vendor/htmx.min.js" or is_sent(name, patterns):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tmp_path / name)
    text = (ROOT / "Dockerfile").read_text("utf-8")
    (copied,) = re.findall(r"^COPY (requirements.*) \./$", text, re.MULTILINE)
    for name in (*copied.split(), "scripts/npm/package-lock.json", "LICENSE"):
        assert (tmp_path / name).is_file()
    own = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    environ = os.environ | own | {"PYTHONPATH": str(tmp_path)}
    for command in (["bin/post_compile"], ["python", "-m", "nexus", "--version"]):
        done = subprocess.run(
            command, cwd=tmp_path, env=environ, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
    with serving(tmp_path / "content", PYTHONPATH=str(tmp_path)) as server:
        assert server.status("/static/vendor/htmx.min.js") == 200
        assert server.status("/picture.png") == 200


def test_containers_get_the_time_that_a_stop_may_take() -> None:
    told = [(ROOT / name).read_text("utf-8") for name in ("docs/deploy.md", "Dockerfile")]
    runs = re.findall(r"docker run .*", "\n".join(told))
    assert len(runs) == 2
    for run in runs:
        (seconds,) = re.findall(r"--stop-timeout (\d+) ", run)
        assert int(seconds) > STOP_SECONDS


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
