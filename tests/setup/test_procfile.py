"""A deployment as on Heroku: the slug is built by its hook, and the Procfile runs in it."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 30.0


@pytest.fixture(scope="module")
def slug(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that git keeps, and htmx, after ``bin/post_compile`` ran in their folder."""
    app = tmp_path_factory.mktemp("dyno") / "app"
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in [*filter(None, listed.stdout.split("\0")), "static/vendor/htmx.min.js"]:
        if (ROOT / name).is_file():
            (app / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, app / name)
    done = run(["bin/post_compile"], app)
    assert done.returncode == 0, done.stderr
    return app


@pytest.fixture(scope="module")
def address(slug: Path) -> Iterator[str]:
    """Where the Procfile's web process answers."""
    port = free_port()
    with subprocess.Popen(
        [sys.executable, "-m", "honcho", "start", "web"],
        cwd=slug,
        env=dyno(slug) | {"PORT": str(port), "WEB_CONCURRENCY": "2"},
        start_new_session=True,
    ) as honcho:
        try:
            wait_for(port, honcho)
            yield f"http://127.0.0.1:{port}"
        finally:
            os.killpg(honcho.pid, signal.SIGTERM)
            honcho.wait(_PATIENCE)


def dyno(app: Path) -> dict[str, str]:
    """An environment like a dyno's, where ``python`` is the one that runs the tests."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {
        "PATH": path,
        "HOME": str(app),
        "PYTHONPATH": str(app),
        "PYTHONUNBUFFERED": "1",
        "DYNO": "web.1",
    }


def run(command: list[str], app: Path) -> subprocess.CompletedProcess[str]:
    """``command``, run to its end in the slug."""
    return subprocess.run(
        command, cwd=app, env=dyno(app), capture_output=True, text=True, check=False
    )


def routed(url: str) -> urllib.request.Request:
    """A request as Heroku's router hands it on."""
    return urllib.request.Request(url, headers={"X-Forwarded-Proto": "https"})


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Return once ``port`` accepts; fails if ``process`` ends or takes too long."""
    for _ in range(int(_PATIENCE * 10)):
        assert process.poll() is None, "honcho ended before the port answered"
        with socket.socket() as caller:
            if caller.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail(f"nothing listens on {port} after {_PATIENCE:.0f} s")


def test_the_hook_builds_the_index_into_the_slug(slug: Path) -> None:
    assert len(list((slug / ".nexus").rglob("index-*.sqlite3"))) == 1


def test_a_visitor_sees_the_dashboard(address: str) -> None:
    with urllib.request.urlopen(routed(f"{address}/"), timeout=_PATIENCE) as answer:
        page = answer.read().decode()

    assert answer.status == 200
    assert "Okeleji Azeez" in page
    assert 'id="results"' in page
    assert "data-entry=" in page


def test_htmx_gets_a_part_of_the_page(address: str) -> None:
    asked = routed(f"{address}/?tech=redis")
    asked.add_header("HX-Request", "true")
    with urllib.request.urlopen(asked, timeout=_PATIENCE) as answer:
        part = answer.read().decode()

    assert "<html" not in part
    assert 'id="results"' in part


def test_static_files_are_served(address: str) -> None:
    asked = routed(f"{address}/static/vendor/htmx.min.js")
    with urllib.request.urlopen(asked, timeout=_PATIENCE) as js:
        assert js.status == 200
        assert len(js.read()) > 10_000


def test_serving_builds_no_second_index(address: str, slug: Path) -> None:
    assert address
    assert len(list((slug / ".nexus").rglob("index-*.sqlite3"))) == 1


def test_a_release_with_a_mistake_in_the_content_fails(slug: Path, tmp_path: Path) -> None:
    broken = tmp_path / "app"
    # The web process may be running in the slug, with its socket.
    shutil.copytree(slug, broken, ignore=shutil.ignore_patterns(".gunicorn"))
    release = [sys.executable, "-m", "honcho", "start", "release"]
    assert run(release, broken).returncode == 0

    (broken / "content" / "skills" / "wrong.md").write_text("---\ntitle: A\ndate: soon\n---\n")
    done = run(release, broken)
    assert done.returncode != 0
    assert "skills/wrong.md:3: date" in done.stdout + done.stderr
