"""How many connections a worker may hold, whatever its system allows."""

from __future__ import annotations

import subprocess
import sys

import pytest

from nexus.connection_limit import MAX_CONNECTIONS, OTHER_FILES

_ASK = """
import resource, sys
limits = tuple(map(int, sys.argv[1:]))
resource.setrlimit(resource.RLIMIT_NOFILE, limits)
from nexus.connection_limit import raise_limit
print(raise_limit(), *resource.getrlimit(resource.RLIMIT_NOFILE))
"""


def told(files: int, most: int) -> list[int]:
    """How many connections a process with ``files`` of ``most`` may hold, and both limits then."""
    command = [sys.executable, "-c", _ASK, str(files), str(most)]
    return [int(n) for n in subprocess.check_output(command, text=True, timeout=60).split()]


def test_a_process_raises_its_limit_of_files_for_many_connections() -> None:
    assert told(1_024, 10_000) == [MAX_CONNECTIONS, MAX_CONNECTIONS + OTHER_FILES, 10_000]


@pytest.mark.parametrize(("most", "connections"), [(2_048, 2_048 - OTHER_FILES), (128, 1)])
def test_it_holds_no_more_than_the_system_lets_it(most: int, connections: int) -> None:
    assert told(128, most) == [connections, most, most]


def test_a_limit_that_is_high_enough_is_left_alone() -> None:
    assert told(9_000, 9_500) == [MAX_CONNECTIONS, 9_000, 9_500]
