"""A dyno: the slug as the buildpack leaves it, and the processes of its Procfile.

The user of a dyno owns nothing here: the tree is read-only for them, and only the temporary
folder can be written to. Where tests run as root, that is a user of its own who may read
everything and write nothing else.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from tests.servers import PATIENCE, ROOT, Answer, ask, free_port, stop, wait_for

_NOBODY = 65_534
_READER = ["--inh-caps=-all,+dac_read_search", "--ambient-caps=+dac_read_search"]


@dataclass(frozen=True)
class Web:
    """A running web process: where it answers, and where its log goes."""

    port: int
    process: subprocess.Popen[bytes]
    log: Path

    def get(self, path: str, **headers: str) -> Answer:
        """The answer to ``path``, asked for as Heroku's router hands it on."""
        sent = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7"} | headers
        return ask(f"http://127.0.0.1:{self.port}{path}", sent)

    def is_up(self) -> bool:
        """Whether a worker answers."""
        try:
            return self.get("/healthz").status == 200
        except OSError:
            return False


@dataclass(frozen=True)
class Dyno:
    """A slug at ``app``, and the two folders beside it that a process has for itself."""

    app: Path
    home: Path
    temporary: Path

    def environment(self, **more: str) -> dict[str, str]:
        """What Heroku and its Python buildpack set, and ``more``."""
        return {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "PYTHONPATH": str(self.app),
            "PYTHONUNBUFFERED": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "DYNO": "web.1",
            "PORT": "5000",
            "WEB_CONCURRENCY": "02",
            "FORWARDED_ALLOW_IPS": "*",
            "GUNICORN_CMD_ARGS": "--access-logfile - --preload",
        } | more

    def run(self, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
        """``command``, run to its end by the dyno's user."""
        return subprocess.run(
            [*as_user(), *command],
            cwd=self.app,
            env=self.environment(**more),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    def release(self, **more: str) -> subprocess.CompletedProcess[str]:
        """The release process of the Procfile."""
        return self.run(sys.executable, "-m", "honcho", "start", "release", **more)

    @contextmanager
    def web(self, **more: str) -> Iterator[Web]:
        """The web process of the Procfile, answering; ended with the block."""
        port = free_port()
        log = self.temporary.parent / f"web-{port}.log"
        with (
            log.open("wb") as output,
            subprocess.Popen(
                [*as_user(), sys.executable, "-m", "honcho", "start", "web"],
                cwd=self.app,
                env=self.environment(PORT=str(port), **more),
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            ) as process,
        ):
            web = Web(port, process, log)
            try:
                wait_for(lambda: web.is_up() or process.poll() is not None)
                assert process.poll() is None, log.read_text()
                yield web
            finally:
                stop(process)


def as_user() -> Sequence[str]:
    """The words before a command that make it the dyno user's."""
    if os.geteuid() != 0:
        return []
    user = ["--reuid", str(_NOBODY), "--regid", str(_NOBODY), "--clear-groups"]
    return ["setpriv", *user, *_READER, "--bounding-set=-all,+dac_read_search"]


def make_dyno(folder: Path, extra: Mapping[str, str]) -> Dyno:
    """A dyno below ``folder`` whose slug was built from what git keeps, and ``extra`` files."""
    dyno = Dyno(folder / "app", folder / "home", folder / "tmp")
    for place in (dyno.app, dyno.home, dyno.temporary):
        place.mkdir(parents=True)
    _copy_slug(dyno.app)
    for name, text in extra.items():
        (dyno.app / name).parent.mkdir(parents=True, exist_ok=True)
        (dyno.app / name).write_text(text, "utf-8")
    built = subprocess.run(
        ["bin/post_compile"],
        cwd=dyno.app,
        env=dyno.environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    if os.geteuid() == 0:
        os.chown(dyno.temporary, _NOBODY, _NOBODY)
    else:
        for place in [dyno.app, *dyno.app.rglob("*")]:
            place.chmod(place.stat().st_mode & ~0o222)
    return dyno


def _copy_slug(app: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    ignored = (ROOT / ".slugignore").read_text("utf-8").split()
    for name in [*filter(None, listed.stdout.split("\0")), "static/vendor/htmx.min.js"]:
        left_out = any(
            fnmatch(f"/{name}", pattern + end) for pattern in ignored for end in ("", "/*")
        )
        if (ROOT / name).is_file() and not left_out:
            (app / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, app / name)
