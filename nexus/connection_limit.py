"""How many connections a process may hold: visitors who send nothing must not keep others out.

The server holds the sockets of a worker apart from its threads, so many waiting clients cost only
memory: some 2 kB each, and never more than the longest request head that it reads. It accepts no
further connection once it holds as many as it is configured for, nor can it once it has used up its
open files.
"""

from __future__ import annotations

import resource
from contextlib import suppress

# For each worker. If all of them sent the longest head that is read, they would take 270 MB: a
# worker that large still answers, and is replaced if it has grown beyond the limit for a worker.
MAX_CONNECTIONS = 4_096
# For the index, the database, logs, and modules that are loaded late.
OTHER_FILES = 200


def raise_limit() -> int:
    """Raise the limit of open files, and return how many connections each process may hold.

    It is raised as far as the system lets it; processes that are forked later have the same limit.
    """
    files, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MAX_CONNECTIONS + OTHER_FILES
    if 0 <= files < wanted:
        files = wanted if most < 0 else min(wanted, most)
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (files, most))
        files = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    # An unlimited limit is reported as -1.
    return MAX_CONNECTIONS if files < 0 else max(1, min(MAX_CONNECTIONS, files - OTHER_FILES))
