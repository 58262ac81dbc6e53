"""The ``nexus`` command, and ``python -m nexus`` where the package is not installed."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

# The exit code that shells report for a program that SIGTERM ended.
_TERMINATED = 143


def run() -> None:
    """Run the command; stopping it before it has started prints no traceback."""
    if os.getpid() == 1:
        _end_when_told()
    _print_any_name()
    try:
        from nexus.cli import main
    except KeyboardInterrupt:
        # The same message that the command itself prints once it is loaded.
        sys.exit("\nAborted!")
    main(prog_name="nexus")


def _print_any_name() -> None:
    """Have names of files that are not UTF-8 printed as the bytes that they are."""
    if isinstance(sys.stdout, TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="surrogateescape")


def _end_when_told() -> None:
    """Have SIGTERM end this process even where it is the first one of a container.

    The kernel doesn't deliver a signal to that process unless it handles the signal, so without
    this it would carry on starting.
    """
    import signal

    signal.signal(signal.SIGTERM, lambda *_: os._exit(_TERMINATED))


if __name__ == "__main__":
    run()
