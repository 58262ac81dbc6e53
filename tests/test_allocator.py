from __future__ import annotations

import os
import platform
import re
import subprocess
import sys

import pytest

from nexus.allocator import SETTINGS, configure

_THREADS = 8
# All at once hold and give back many blocks that are too large for Python's own allocator.
_BUSY = f"""
import ctypes, sys, threading
from nexus.allocator import configure
if sys.argv[1] == "settled":
    assert configure()
together = threading.Barrier({_THREADS})
def work():
    together.wait()
    blocks = [bytes(5000) for _ in range(50)]
    together.wait()
threads = [threading.Thread(target=work) for _ in range({_THREADS})]
for thread in threads: thread.start()
for thread in threads: thread.join()
c = ctypes.CDLL(None)
c.malloc_info(0, ctypes.c_void_p.in_dll(c, "stdout"))
c.fflush(None)
"""

on_glibc = pytest.mark.skipif(
    platform.libc_ver()[0] != "glibc", reason="only glibc has these settings"
)


def arenas(how: str) -> int:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("MALLOC_")}
    done = subprocess.run(
        [sys.executable, "-c", _BUSY, how],
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    )
    return len(re.findall(r"<heap nr=", done.stdout))


@on_glibc
def test_threads_share_two_arenas_where_each_would_have_its_own() -> None:
    assert arenas("settled") == 2
    assert arenas("as it is") > 2


def test_where_there_are_no_such_settings_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda _: object())
    assert configure() is False


def test_a_setting_that_is_refused_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Library:
        def mallopt(self, name: int, value: int) -> int:
            return int(SETTINGS[name] != value)

    monkeypatch.setattr("ctypes.CDLL", lambda _: Library())
    assert configure() is False
