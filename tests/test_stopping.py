"""Signals to the processes of a server, at the moments at which they might be lost."""

from __future__ import annotations

import subprocess
import sys

# The first hook in the child stands for a server that is told to stop as soon as it has forked.
_TOLD_AT_ONCE = """
import os, signal, time
from nexus import stopping

signal.signal(signal.SIGTERM, lambda *_: print("noted", flush=True))
os.register_at_fork(after_in_child=lambda: os.kill(os.getpid(), signal.SIGTERM))
stopping.end_workers_on_sigterm()
child = os.fork()
if not child:
    time.sleep(60)
    os._exit(0)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
os.kill(os.getpid(), signal.SIGTERM)
"""


def test_a_worker_that_is_told_to_stop_as_soon_as_it_is_forked_ends() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TOLD_AT_ONCE], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["-15", "noted"]
