"""A web process of a deployment, in a copy of the source tree of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers import PATIENCE, ROOT, Answer, ask, free_port, wait_for

_NEEDED = ("nexus", "templates", "static")


@dataclass(frozen=True)
class WebProcess:
    """A running ``nexus serve --production``."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def get(self, path: str) -> Answer:
        """The answer to ``path``, an error's page included."""
        return ask(f"{self.url}{path}")

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

    def is_ready() -> bool:
        assert web.process.poll() is None, web.log.read_text()
        try:
            return web.get("/readyz").status == 200
        except OSError:
            return False

    wait_for(is_ready)


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
