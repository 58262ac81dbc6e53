"""How many connections a worker may hold, whatever its system allows."""

from __future__ import annotations

import subprocess
import sys

import pytest

from nexus.crowds import MOST, OTHER_FILES

_ASK = """
import resource, sys
limits = tuple(map(int, sys.argv[1:]))
resource.setrlimit(resource.RLIMIT_NOFILE, limits)
from nexus.crowds import room
print(room(), *resource.getrlimit(resource.RLIMIT_NOFILE))
"""


def told(files: int, most: int) -> list[int]:
    """The room of a process that had ``files`` of ``most``, and both limits afterwards."""
    command = [sys.executable, "-c", _ASK, str(files), str(most)]
    return [int(n) for n in subprocess.check_output(command, text=True, timeout=60).split()]


def test_a_process_raises_its_limit_of_files_for_a_crowd() -> None:
    assert told(1_024, 10_000) == [MOST, MOST + OTHER_FILES, 10_000]


@pytest.mark.parametrize(("most", "room"), [(2_048, 2_048 - OTHER_FILES), (128, 1)])
def test_it_holds_no_more_than_the_system_lets_it(most: int, room: int) -> None:
    assert told(128, most) == [room, most, most]


def test_a_limit_that_is_high_enough_is_left_alone() -> None:
    assert told(9_000, 9_500) == [MOST, 9_000, 9_500]
