"""What stands in the way when a process starts: made good, or told in a sentence."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from nexus.index.files.index_files import locked
from nexus.stopping import STOP_SECONDS
from tests.faults.production import environment, serving
from tests.portfolio_files import write_many
from tests.servers import PATIENCE, free_port, wait_for


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_many(tmp_path / "content", 3)


def build(content: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nexus", "build"],
        cwd=content.parent,
        env=environment(content, content.parent / "indexes", **more),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a content folder and its index."""
    folder = tmp_path_factory.mktemp("built")
    assert build(write_many(folder / "content", 3)).returncode == 0
    return folder


@pytest.fixture
def indexed(built: Path, tmp_path: Path) -> Path:
    """A content folder beside which lies its index."""
    return shutil.copytree(built, tmp_path / "indexed") / "content"


@pytest.mark.parametrize("harm", ["truncated", "overwritten", "undigested"])
def test_an_index_that_is_not_what_was_written_is_made_again(indexed: Path, harm: str) -> None:
    (file,) = (indexed.parent / "indexes").rglob("*.sqlite3")
    whole = file.read_bytes()
    if harm == "truncated":
        file.write_bytes(whole[:100])
    elif harm == "overwritten":
        file.write_bytes(whole.replace(b"Entry", b"Other"))
    else:
        file.with_name(f"{file.name}.sha256").unlink()
    with serving(indexed) as server:
        assert server.status("/readyz") == 200
        assert file.read_bytes() == whole


def test_what_is_damaged_and_can_not_be_made_again_is_refused(indexed: Path) -> None:
    (file,) = (indexed.parent / "indexes").rglob("*.sqlite3")
    file.write_bytes(b"garbage")
    (indexed / "skills" / "entry-000.md").write_text("---\ndate: soon\n---\n")
    done = build(indexed)
    assert done.returncode == 1
    assert "skills/entry-000.md:" in done.stderr
    assert "Traceback" not in done.stderr


# In a namespace of its own, so that the small disk is gone with the command.
_ON_A_SMALL_DISK = """
mount -t tmpfs -o size=16k tmpfs "$0" && "$@"; code=$?
find "$0" -name "*.sqlite3*" && exit $code
"""


def test_a_full_disk_is_told_in_a_sentence_and_leaves_nothing_half_done(
    content: Path, tmp_path: Path
) -> None:
    small = tmp_path / "small"
    small.mkdir()
    alone = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "-r"]
    done = subprocess.run(
        [*alone, "sh", "-c", _ON_A_SMALL_DISK, str(small), sys.executable, "-m", "nexus", "build"],
        cwd=tmp_path,
        env=environment(content, small),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 1
    assert "the disk is full" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def serve(*before: str) -> list[str]:
    """The words that start a server of production, ``before`` them those of another command."""
    words = [sys.executable, "-m", "nexus", "serve", "--production", "--port", str(free_port())]
    return [*before, *words]


def test_the_first_process_of_a_container_ends_when_told_though_it_only_starts(
    content: Path,
) -> None:
    indexes = content.parent / "indexes"
    folder = indexes / content.name
    folder.mkdir(parents=True)
    alone = ["unshare", "--pid", "--fork", *([] if os.geteuid() == 0 else ["-r"])]
    with (
        # It waits for its turn to show an index, which does not come.
        locked(folder),
        subprocess.Popen(
            serve(*alone), cwd=content.parent, env=environment(content, indexes)
        ) as process,
    ):
        wait_for(lambda: children_of(process.pid))
        (first,) = children_of(process.pid)
        try:
            opened = Path(f"/proc/{first}/fd")
            wait_for(lambda: folder in [file.resolve() for file in opened.iterdir()])
            os.kill(first, signal.SIGTERM)
            assert process.wait(PATIENCE) == 128 + signal.SIGTERM
        finally:
            if process.poll() is None:
                os.kill(first, signal.SIGKILL)


# The workers are held where they have been forked and don't listen for signals yet.
_HELD = """
import sys, time
from pathlib import Path
from nexus import serving
from nexus.cli import main

held = Path(sys.argv.pop())

def hold(engines, number):
    held.touch()
    time.sleep(600)

serving.open_ahead = hold
main()
"""


def test_a_server_that_is_told_to_stop_waits_for_no_worker_that_only_starts(
    content: Path, tmp_path: Path
) -> None:
    held = tmp_path / "held"
    with subprocess.Popen(
        [sys.executable, "-c", _HELD, *serve()[3:], str(held)],
        cwd=tmp_path,
        env=environment(content, tmp_path / "indexes"),
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            wait_for(held.exists)
            began = time.monotonic()
            process.terminate()
            told, _ = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()
    assert process.returncode == 0
    assert "Granian shutdown completed" in told
    # What the server logs tells less: it may miss that a worker has just ended, and kill it again.
    assert time.monotonic() - began < STOP_SECONDS


@contextmanager
def complete(content: Path, folder: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A server all of whose workers have just started, and their ids."""
    with subprocess.Popen(
        serve(),
        cwd=folder,
        env=environment(content, folder / "indexes"),
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout
        try:
            for _ in range(2):
                while "Started worker" not in process.stdout.readline():
                    assert process.poll() is None
            yield process, children_of(process.pid)
        finally:
            process.kill()


def test_all_processes_that_are_told_at_once_end_at_once(content: Path, tmp_path: Path) -> None:
    """As by Ctrl+C in a terminal, and as Heroku stops a dyno."""
    with complete(content, tmp_path) as (process, workers):
        began = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        for worker in workers * 3:
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGTERM)
        process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert time.monotonic() - began < STOP_SECONDS


def test_a_server_that_was_told_ends_well_though_its_workers_were_gone_before_it_heard(
    content: Path, tmp_path: Path
) -> None:
    with complete(content, tmp_path) as (process, workers):
        # As on a machine that has other things to do.
        process.send_signal(signal.SIGSTOP)
        for pid in (process.pid, *workers):
            os.kill(pid, signal.SIGTERM)
        wait_for(lambda: all(is_over(worker) for worker in workers))
        process.send_signal(signal.SIGCONT)
        process.communicate(timeout=PATIENCE)
    assert process.returncode == 0


def is_over(pid: int) -> bool:
    """Whether the process ``pid`` has ended, and is only not waited for."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"


def children_of(pid: int) -> list[int]:
    """The ids of the processes that the process ``pid`` has started."""
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
