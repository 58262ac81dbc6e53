from __future__ import annotations

import random
import subprocess
import sys

from nexus.web.middleware.request_ids import assign_id


def test_an_id_of_a_request_leaves_the_random_numbers_of_others_alone() -> None:
    before = random.getstate()
    assert assign_id({}, trusted=False) != assign_id({}, trusted=False)
    assert random.getstate() == before


def test_workers_do_not_give_the_same_ids() -> None:
    # In a process of its own: other tests leave threads, which a fork may stop for good.
    told = subprocess.run([sys.executable, "-c", _FORKED], capture_output=True, check=True)
    ids = told.stdout.decode().split()
    assert len(ids) == len({*ids}) == 2


_FORKED = """
import os
from nexus.web.middleware.request_ids import assign_id
child = os.fork()
os.write(1, f"{assign_id({}, trusted=False)} ".encode())
if child:
    os.waitpid(child, 0)
"""
