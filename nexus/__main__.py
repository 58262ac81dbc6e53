"""The ``nexus`` command, and ``python -m nexus`` where the package is not installed."""

from __future__ import annotations

import os
import sys

# The exit code that shells report for a program that SIGTERM ended.
_TERMINATED = 143


def run() -> None:
    """Run the command; stopping it before it has started prints no traceback."""
    if os.getpid() == 1:
        _end_when_told()
    try:
        from nexus.cli import main
    except KeyboardInterrupt:
        # The same message that the command itself prints once it is loaded.
        sys.exit("\nAborted!")
    main(prog_name="nexus")


def _end_when_told() -> None:
    """Have SIGTERM end this process even where it is the first one of a container.

    The kernel doesn't deliver a signal to that process unless it handles the signal, so without
    this it would carry on starting.
    """
    import signal

    signal.signal(signal.SIGTERM, lambda *_: os._exit(_TERMINATED))


if __name__ == "__main__":
    run()
