"""A web process of a deployment, in a copy of the source tree of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.deploy.dyno import free_port

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0
_NEEDED = ("nexus", "templates", "static")


@dataclass(frozen=True)
class Answer:
    """What a visitor got; the names of ``headers`` are in lower case."""

    status: int
    headers: Mapping[str, str]
    text: str


@dataclass(frozen=True)
class WebProcess:
    """A running ``nexus serve --production``."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def get(self, path: str) -> Answer:
        """The answer to ``path``, an error's page included."""
        try:
            with urllib.request.urlopen(f"{self.url}{path}", timeout=PATIENCE) as answer:
                return _answer(answer.status, answer)
        except urllib.error.HTTPError as error:
            with error:
                return _answer(error.code, error)

    def stop(self) -> None:
        """SIGTERM, and the end of the process."""
        self.process.terminate()
        self.process.wait(PATIENCE)


def copy_of_tree(folder: Path, content: Path) -> Path:
    """A source tree in ``folder`` with the portfolio ``content``, as a slug has it."""
    for name in _NEEDED:
        # With what Python has compiled of it: each process would do that work again.
        shutil.copytree(ROOT / name, folder / name)
    # The mark of a source tree, by which the templates beside the package are found.
    shutil.copy2(ROOT / "pyproject.toml", folder)
    shutil.copytree(content, folder / "content")
    return folder


def release(tree: Path, database_url: str) -> None:
    """The release phase: ``nexus build`` in ``tree``."""
    done = subprocess.run(
        [sys.executable, "-m", "nexus", "build"],
        cwd=tree,
        env=_environment(tree, database_url),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def web_process(tree: Path, database_url: str) -> Iterator[WebProcess]:
    """A web process in ``tree``, ended with the block; it may not answer yet."""
    port = free_port()
    log = tree / "log.txt"
    command = [sys.executable, "-m", "nexus", "serve", "--production", "--host", "127.0.0.1"]
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [*command, "--port", str(port)],
            cwd=tree,
            env=_environment(tree, database_url),
            stdout=output,
            stderr=output,
        ) as process,
    ):
        try:
            yield WebProcess(f"http://127.0.0.1:{port}", process, log)
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE)
            finally:
                process.kill()


def wait_until_ready(web: WebProcess) -> None:
    """Return once ``web`` can answer; fails if it ends or takes too long."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert web.process.poll() is None, web.log.read_text()
        try:
            if web.get("/readyz").status == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise TimeoutError(web.log.read_text())


def _environment(tree: Path, database_url: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEXUS_", "PYTHON", "PG"))}
    return kept | {
        "DATABASE_URL": database_url,
        "PYTHONPATH": str(tree),
        "PYTHONUNBUFFERED": "1",
        "WEB_CONCURRENCY": "1",
        "NEXUS_THREADS": "2",
        "HOME": str(tree),
    }


def _answer(status: int, message: Any) -> Answer:
    headers = {name.lower(): value for name, value in message.headers.items()}
    return Answer(status, headers, message.read().decode())
