"""The ``nexus`` command, and ``python -m nexus`` where the package is not installed."""

from __future__ import annotations

import os
import sys

# What shells say of a program that SIGTERM ended.
_TERMINATED = 143


def run() -> None:
    """Run the command; who stops it before it has begun is spared the traceback."""
    if os.getpid() == 1:
        _end_when_told()
    try:
        from nexus.cli import main
    except KeyboardInterrupt:
        # As the command itself says it, once it can.
        sys.exit("\nAborted!")
    main(prog_name="nexus")


def _end_when_told() -> None:
    """Have SIGTERM end the first process of a container, as it does any other.

    The system spares that one a signal that it doesn't handle, so it would start on.
    """
    import signal

    signal.signal(signal.SIGTERM, lambda *_: os._exit(_TERMINATED))


if __name__ == "__main__":
    run()
