"""Room for a crowd: visitors who connect and say nothing may not keep others out.

The server holds the sockets of a worker apart from its threads, so that many who wait cost only
memory: some 2 kB for each, and never more than the longest head that it reads. It takes no further
connection once it holds as many as it was told, nor can it once its files are used up.
"""

from __future__ import annotations

import sys
from contextlib import suppress

# Of each worker. All with the longest head that is read are 270 MB: a worker that large still
# answers, and is replaced where it has grown beyond what any may hold.
MOST = 4_096
# The index, the database, logs, and what is loaded late.
OTHER_FILES = 200


def room() -> int:
    """How many connections each process may hold at once.

    Raises this process's limit of open files for that, as far as the system lets it; processes
    that are forked later have the same limit.
    """
    if sys.platform == "win32":
        return MOST
    import resource

    files, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST + OTHER_FILES
    if 0 <= files < wanted:
        files = wanted if most < 0 else min(wanted, most)
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (files, most))
        files = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    # Without any limit the number is one below nothing.
    return MOST if files < 0 else max(1, min(MOST, files - OTHER_FILES))
